#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that no two modules of src/ call each other in a circle.

usage: cycles.py [BUILD]     (a folder that was built; default: build)

A module is x.c with its x.h. Where A calls B and B, through however many
others, calls A, neither can be read, tested or replaced alone: what both need
belongs into a third. A call through a pointer in a table (a command, a format,
a measure) is none here, since the caller does not name who is called.

gcc says who calls whom (-fcallgraph-info), before anything is inlined, of
each file as the build folder compiles it. Symbols of objects would do without
a compiler, but they do not tell a call from an address in a table, nor know a
function that a header defines. What gcc says is kept in the build folder until
the file, or one that it includes, is changed.
"""
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SRC = os.path.join(ROOT, "src")

# Those that still do; it may only get shorter.
LEFT = set()

NODE = re.compile(r'^node: \{ title: "([^"]*)" label: "([^"]*)"(.*)\}$')
EDGE = re.compile(r'^edge: \{ sourcename: "([^"]*)" targetname: "([^"]*)"')


def commands(build):
    """(folder, words) to compile each file of src/ once."""
    with open(os.path.join(build, "compile_commands.json"),
              encoding="utf-8") as f:
        listed = json.load(f)
    seen = set()
    for entry in listed:
        path = os.path.realpath(os.path.join(entry["directory"],
                                             entry["file"]))
        if not path.startswith(SRC + os.sep) or path in seen:
            continue
        seen.add(path)
        kept = [w for w in shlex.split(entry["command"])
                if w.startswith(("-D", "-I", "-std="))]
        yield entry["directory"], kept + [path]


def is_fresh(folder, stem, command):
    """Whether nothing that the graph was made from has changed since."""
    try:
        with open(stem + ".command", encoding="utf-8") as f:
            same = f.read() == command
        with open(stem + ".d", encoding="utf-8") as f:
            made_from = f.read().replace("\\\n", " ").split()[1:]
        made = os.path.getmtime(stem + ".ci")
        return same and all(os.path.getmtime(os.path.join(folder, name)) < made
                            for name in made_from)
    except OSError:
        return False


def graph_of(job):
    """The call graph of one file, as gcc writes it."""
    (folder, words), kept = job
    stem = os.path.join(kept, os.path.relpath(words[-1], SRC)
                        .replace(os.sep, "-"))
    command = ["gcc", "-O0", "-w", "-S", "-MMD", "-fcallgraph-info", *words,
               "-o", stem + ".s"]
    if not is_fresh(folder, stem, shlex.join(command)):
        done = subprocess.run(command, cwd=folder, capture_output=True,
                              text=True)
        if done.returncode:
            sys.exit(f"cycles: {words[-1]} does not compile\n{done.stderr}")
        os.remove(stem + ".s")
        with open(stem + ".command", "w", encoding="utf-8") as f:
            f.write(shlex.join(command))
    with open(stem + ".ci", encoding="utf-8") as f:
        return folder, f.read()


def module_of(folder, label):
    """The module of a file in "name\\nfile:line:column", or None."""
    place = label.split("\\n")[1] if "\\n" in label else ""
    path = os.path.normpath(os.path.join(folder, place.split(":")[0]))
    if not path.startswith(SRC + os.sep):
        return None
    return os.path.splitext(os.path.relpath(path, SRC))[0]


def program_of(module):
    """entente-gv is a program of its own, whose names may be the library's."""
    return "gv" if module.startswith("gv/") else "entente"


def calls_of(graphs):
    """{(module, module): {(function, function)}}, to others only."""
    home, edges = {}, []
    for folder, text in graphs:
        here = {}
        for line in text.splitlines():
            node, edge = NODE.match(line), EDGE.match(line)
            if node and "ellipse" not in node.group(3):
                here[node.group(1)] = module_of(folder, node.group(2))
            elif edge:
                edges.append((here, *edge.groups()))
        for title, module in here.items():
            if module and ":" not in title:
                home[program_of(module), title] = module
    calls = {}
    for here, caller, called in edges:
        a = here.get(caller)
        b = here.get(called) or (a and home.get((program_of(a), called)))
        if a and b and a != b:
            calls.setdefault((a, b), set()).add(
                (caller.split(":")[-1], called.split(":")[-1]))
    return calls


def reach(start, onward):
    seen, todo = set(), [start]
    while todo:
        for other in onward.get(todo.pop(), ()):
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen


def circles(calls):
    """The groups of modules that reach each other."""
    onward = {}
    for a, b in calls:
        onward.setdefault(a, set()).add(b)
    reached = {a: reach(a, onward) for a in onward}
    groups, done = [], set()
    for a in sorted(reached):
        if a in done or a not in reached[a]:
            continue
        group = sorted(b for b in reached[a] if a in reached.get(b, ()))
        done.update(group)
        groups.append(group)
    return groups


def tell(group, calls):
    print("call each other in a circle: " + ", ".join(group))
    for (a, b), pairs in sorted(calls.items()):
        if a in group and b in group:
            for caller, called in sorted(pairs):
                print(f"  {a}: {caller} calls {called} of {b}")


def main():
    if "--help" in sys.argv[1:]:
        print(__doc__)
        return 0
    build = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "build")
    kept = os.path.join(os.path.abspath(build), "cycles")
    os.makedirs(kept, exist_ok=True)
    jobs = [(job, kept) for job in commands(build)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        calls = calls_of(list(pool.map(graph_of, jobs)))
    if not calls:
        sys.exit("cycles: gcc's call graphs hold no call, or are not understood")
    found = [group for group in circles(calls) if not LEFT.issuperset(group)]
    for group in found:
        tell(group, calls)
    print(f"cycles: {len(jobs)} files, {len(calls)} calls between modules, "
          f"{len(found)} circles")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
