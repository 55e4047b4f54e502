#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that src/ is layered as docs/architecture.md says.

The page holds a block marked ```layers with a line for each folder of src/:

    NAME: what it may include ...  < headers from outside ...

The block is in order: a folder may name only folders above it. A header named
behind a "<" by any line belongs to the folders that name it and to no other.
Besides, no two modules (x.c with its x.h) may include each other in a circle,
the same goes for the parts of the public header, all of which entente.h
includes and which nobody else names; and report and draw may not answer a question themselves: they show what find
has found.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SRC = os.path.join(ROOT, "src")
PUBLIC = os.path.join(ROOT, "include")
PAGE = os.path.join(ROOT, "docs", "architecture.md")

# Graphviz installs its headers under names of their own.
GRAPHVIZ = re.compile(r"(graphviz/.*|cdt|cgraph|color|geom|gv\w+|pack|"
                      r"pathgeom|pathplan|textspan|types|usershape|xdot)\.h")

# What reads a question or answers it, and who may not call that.
ANSWERING = re.compile(
    r"\b(query_slice|query_range|coverage_note|ledger_find_actor|slice_at|"
    r"slice_group|slice_judge|pairs_of|bars_of|bars_events|graph_of|"
    r"layer_asked|measure_(?:asked|options|alpha|run|route)|scores_\w+|"
    r"series_cut|ranks_(?:ask|run)|rank_courses|sides_(?:ask|of|balance_of)|"
    r"bloc_date_find|bloc_follow_(?:new|step)|frustration_split|"
    r"clusters_split|diff_slices|shifts_(?:ask|between|of_pair)|"
    r"course_of_pair|changes_over)\s*\(")
SHOWING = ("report", "draw")
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)


def read_block(text):
    """{layer: (allowed, outside)} in the order of the page."""
    block = re.search(r"^```layers\n(.*?)^```", text, re.M | re.S)
    if not block:
        sys.exit("docs/architecture.md: no block marked ```layers")
    layers, faults = {}, []
    for line in block.group(1).splitlines():
        name, rest = line.split(":", 1)
        inside, _, outside = rest.partition("<")
        for word in inside.split():
            if word not in layers and word != "entente.h":
                faults.append(f"docs/architecture.md: {name} names {word}, "
                              "which is not above it")
        layers[name.strip()] = (set(inside.split()), set(outside.split()))
    return layers, faults


def belongs(header, word):
    """Whether a header from outside is one of those that a word stands for."""
    if word == "graphviz":
        return GRAPHVIZ.fullmatch(header) is not None
    return header in (word, word + ".h") or header.startswith(word + "/")


def files(layer):
    for folder, _, names in os.walk(os.path.join(SRC, layer)):
        for name in sorted(names):
            if name.endswith((".c", ".h", ".def")):
                yield os.path.join(folder, name)


def includes(path):
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if found:
                yield number, found.group(1), found.group(2)


def check_include(layer, header, quoted, layers):
    """What is wrong with one #include, or None; and the module it names."""
    allowed, outside = layers[layer]
    if header == "entente.h":
        if "entente.h" not in allowed:
            return f"{layer} may not include entente.h", None
        return None, None
    top = header.split("/")[0] if "/" in header else layer
    if top == "entente":
        return f"{header}: include entente.h, which has all its parts", None
    if quoted and top in layers:
        if top != layer and top not in allowed:
            return f"{layer} may not include {top}", None
        return None, f"{top}/{header.split('/')[-1]}"
    if quoted and "/" in header:
        return f"there is no layer {top}", None
    for _, words in layers.values():
        for word in words:
            if belongs(header, word) and word not in outside:
                return f"{layer} may not include <{header}>", None
    return None, None


def answering(path):
    """(line, name) of each call in a file that answers a question."""
    with open(path, encoding="utf-8") as f:
        code = NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)),
                            f.read())
    for found in ANSWERING.finditer(code):
        yield code.count("\n", 0, found.start()) + 1, found.group(1)


def check_public():
    """What is wrong with the public header and its parts."""
    edges = {}
    for folder, _, names in os.walk(PUBLIC):
        for name in names:
            path = os.path.join(folder, name)
            edges[os.path.relpath(path, PUBLIC)] = {
                header for _, mark, header in includes(path) if mark == '"'}
    parts = set(edges) - {"entente.h"}
    faults = [f"include/{name}: includes {other}, which is no public header"
              for name in sorted(edges) for other in sorted(edges[name] - parts)]
    faults += [f"include/entente.h: does not include {name}"
               for name in sorted(parts - edges["entente.h"])]
    return faults + ["include each other in a circle: " + ", ".join(circle)
                     for circle in circles(edges)]


def check_showing():
    """What report and draw do that find should."""
    return [f"{os.path.relpath(path, ROOT)}:{number}: "
            f"{layer} may not call {name}: let find"
            for layer in SHOWING for path in files(layer)
            for number, name in answering(path)]


def circles(edges):
    """Groups of modules that reach each other (Tarjan, without recursion)."""
    index, low, stack, found = {}, {}, [], []
    for start in sorted(edges):
        if start in index:
            continue
        work = [(start, iter(sorted(edges[start])))]
        index[start] = low[start] = len(index)
        stack.append(start)
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    work.append((other, iter(sorted(edges.get(other, ())))))
                    break
                if other in stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    at = stack.index(node)
                    if len(stack) - at > 1:
                        found.append(sorted(stack[at:]))
                    del stack[at:]
    return found


def main():
    if len(sys.argv) > 1:
        print(__doc__)
        return 0
    with open(PAGE, encoding="utf-8") as f:
        layers, faults = read_block(f.read())
    for name in sorted(os.listdir(SRC)):
        if os.path.isdir(os.path.join(SRC, name)) and name not in layers:
            faults.append(f"src/{name}: no such layer in docs/architecture.md")

    edges, count = {}, 0
    for layer in layers:
        for path in files(layer):
            count += 1
            shown = os.path.relpath(path, ROOT)
            module = os.path.splitext(os.path.relpath(path, SRC))[0]
            edges.setdefault(module, set())
            for number, mark, header in includes(path):
                wrong, to = check_include(layer, header, mark == '"', layers)
                if wrong:
                    faults.append(f"{shown}:{number}: {wrong}")
                if to and os.path.splitext(to)[0] != module:
                    edges[module].add(os.path.splitext(to)[0])
    for circle in circles(edges):
        faults.append("include each other in a circle: " + ", ".join(circle))

    faults += check_public() + check_showing()

    for fault in faults:
        print(fault)
    print(f"layers: {count} files, {len(layers)} layers, "
          f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
