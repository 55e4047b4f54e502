#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn the report's scripts and style into C, with the hashes by which the page
allows them and nothing else to run. The scripts become one, in their order.

Comments and blanks are left out and our own names made short, for every report
carries the rest.

usage: web.py OUT.c OUT.h REPORT.css SCRIPT.js...
"""
import base64
import hashlib
import keyword
import os
import re
import string
import sys


# Texts, and patterns between slashes, which stand behind a sign and not behind
# a value; all else may lose its blanks.
KEPT = re.compile(r'"(?:[^"\\\n]|\\.)*"|(?:(?<=[(,=:!&|?\[])|(?<=[(,=:!&|?] )|(?<=return ))/(?![/* ])(?:[^/\\\n\[]|\\.|'
                  r'\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*')
SIGNS = r"[{}()\[\];,:?=<>*&|!.%]"


def close_up(text):
    """Takes out the blanks around signs, and the ends of lines behind those
    after which something must come."""
    def shrink(part):
        part = re.sub(r"[ ]*(" + SIGNS + r")[ ]*", r"\1", part)
        # Not those of `a + +b`, which would be another sign.
        part = re.sub(r"(?<![-+ ])[ ]*([-+])[ ]*(?![-+ ])", r"\1", part)
        return re.sub(r"\n*([;,:?=<>*&|(\[{])\n*|\n+(?=[)\].])", r"\1", part)

    out, at = "", 0
    for m in KEPT.finditer(text):
        out += shrink(text[at:m.start()]) + m.group(0)
        at = m.end()
    return out + shrink(text[at:])


def listed(text, at):
    """Names declared from there on: those before `=` or a comma outside of
    what stands between brackets, up to the end of the list."""
    depth, names, fresh = 0, [], True
    for m in re.compile(r"\w+|\S|\n").finditer(text, at):
        token = m.group(0)
        if token in "([{":
            depth += 1
        elif token in ")]}":
            depth -= 1
        if depth < 0 or depth == 0 and token in (";", "\n", "of", "in"):
            return names
        if depth == 0 and fresh and token[0].isalpha():
            names.append(token)
        fresh = depth == 0 and token == ","
    return names


def declared(text):
    """Names of our own, of parameters too, but those that a pattern takes out
    of an object by their keys."""
    names = set(re.findall(r"\bfunction\*? ?(\w+)", text))
    for m in re.finditer(r"\b(?:const|let) ", text):
        names |= set(listed(text, m.end()))
    for given in re.findall(r"\bfunction[* ]*\w*\(([\w,]*)\)|\(([\w,]*)\)=>", text):
        names |= {name for part in given for name in part.split(",")}
    for given in re.findall(r"(?:const|let)\[([\w,]*)\]|\(\[([\w,]*)\]\)=>", text):
        names |= {name for part in given for name in part.split(",")}
    return {name for name in names if name} - set(re.findall(r"\w+", "".join(
        re.findall(r"const\{[^}]*\}", text))))


def outside(text, change):
    """The text, changed where it is neither a text nor a pattern."""
    out, at = "", 0
    for m in KEPT.finditer(text):
        out += change(text[at:m.start()]) + m.group(0)
        at = m.end()
    return out + change(text[at:])


def rename(text, new):
    def one(m):
        before, after = text_now[:m.start()], text_now[m.end():m.end() + 1]
        if before.endswith(".") and not before.endswith("..."):
            return m.group(0)
        if after == ":" and before[-1:] in ("{", ","):
            return m.group(0)
        return new.get(m.group(0), m.group(0))

    def part(code):
        nonlocal text_now
        text_now = code
        return re.sub(r"[A-Za-z_]\w*", one, code)

    text_now = ""
    return outside(text, part)


def shortest(names, text, taken):
    """Short names for these, the most used ones first."""
    free = (name for name in [*string.ascii_lowercase, *string.ascii_uppercase,
                              *(a + b for a in string.ascii_letters
                                for b in string.ascii_letters)]
            if name not in taken and not keyword.iskeyword(name)
            and name not in ("do", "if", "in", "of", "as"))
    words = re.findall(r"[A-Za-z_]\w*", KEPT.sub("", text))
    order = sorted(names, key=lambda name: (-words.count(name), name))
    return dict(zip(order, free))


def shorten(chunks):
    """Gives names short ones: first those that only one function has, of which
    several may be called alike, then those of the whole script."""
    text = "\n".join(chunks)
    top = set()
    for chunk in chunks:
        m = re.match(r"(?:async )?function\*? ?(\w+)", chunk)
        if m:
            top.add(m.group(1))
        m = re.match(r"(?:const|let) ", chunk)
        if m:
            top |= set(listed(chunk, m.end()))
    plain = KEPT.sub("", text)
    unkept = set(re.findall(r"[A-Za-z_]\w*", plain)) - top
    outer = shortest(top & declared(plain), text, unkept)
    out = []
    for chunk in chunks:
        code = KEPT.sub("", chunk)
        inner = declared(code) - top
        words = set(re.findall(r"[A-Za-z_]\w*", code))
        taken = (words - inner) | {outer[name] for name in words if name in outer}
        new = {**outer, **shortest(inner, chunk, taken)}
        out.append(rename(chunk, new))
    return "\n".join(out)


def lean_style(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"\s*([{};,])\s*", r"\1", text)
    text = re.sub(r"(?<=[\s:,(])0\.(?=\d)", ".", text)
    text = re.sub(r"\s*([>+])\s+(?=[\w:.#*])", r"\1", text)
    return re.sub(r":\s+", ":", text).replace(";}", "}").strip()


def chunks_of(text):
    """What begins at the margin, one by one, without comments and blanks."""
    chunks = []
    for line in text.split("\n"):
        if not line.strip() or line.strip().startswith("//"):
            continue
        if line[0] in " })]" and chunks:
            chunks[-1] += "\n" + line.strip()
        else:
            chunks.append(line.strip())
    # As an arrow it is one of a list of names, like those around it.
    return [close_up(re.sub(r"^function (\w+)\((.*?)\) {(.*)}$",
                            r"const \1 = (\2) => {\3};", chunk, flags=re.S))
            for chunk in chunks]


# Members that only our own objects have: none is a browser's, a key of the
# page's data, or asked for by a text between brackets.
MEMBERS = """against directed drawn pinned strands cites boxes whose shown
word wide dots brief crossed listed works numbers alpha family badge tangle ends
places mark away told step then text lines zoom when stance about base tied timer certain behind bound claims look""".split()


def shorten_members(text):
    """The same for what is behind a point, and for keys."""
    words = set(re.findall(r"\w+", text))
    free = (name for name in (a + b for a in string.ascii_lowercase
                              for b in string.digits) if name not in words)
    for name in MEMBERS:
        short = next(free)
        text = outside(text, lambda part: re.sub(
            r"(?<=\.)%s\b|(?<=[{,])%s(?=:)" % (name, name), short, part))
    return text


# Asked for in loops that have to be fast.
HOT = {"length", "links", "dots"}


def name_members(text):
    """Gives the long names that are asked for often a short one: `a[b]`."""
    words = set(re.findall(r"\w+", text))
    free = (a + b for a in string.ascii_uppercase for b in string.ascii_uppercase
            if a + b not in words)
    counts, named = {}, []
    for m in re.findall(r"(?<=[\w)\]])\.([A-Za-z]{5,})\b", KEPT.sub('""', text)):
        counts[m] = counts.get(m, 0) + 1
    for name in sorted(set(counts) - HOT, key=lambda name: (-counts[name], name)):
        if counts[name] * (len(name) - 3) < len(name) + 20:
            continue
        short = next(free)
        named.append(f'{short}="{name}"')
        text = outside(text, lambda part: re.sub(
            r"(?<=[\w)\]])\.%s\b" % name, f"[{short}]", part))
    return f"let {','.join(named)};{text}" if named else text


def join_lists(text):
    """`let a=1;let b=2` as one list. What is between brackets is none of it."""
    tokens, at = [], 0
    for m in KEPT.finditer(text):
        tokens += re.findall(r"\w+|\s+|[^\w\s]", text[at:m.start()]) + [m.group(0)]
        at = m.end()
    tokens += re.findall(r"\w+|\s+|[^\w\s]", text[at:])
    out, depth, open_at = [], 0, set()
    k = 0
    while k < len(tokens):
        token = tokens[k]
        if token in ("(", "[", "{"):
            depth += 1
        elif token in (")", "]", "}"):
            open_at.discard(depth)
            depth -= 1
        elif token == "let":
            open_at.add(depth)
        elif token == ";" and depth in open_at:
            rest = k + 1
            while rest < len(tokens) and tokens[rest].isspace():
                rest += 1
            if tokens[rest:rest + 1] == ["let"]:
                out.append(",")
                k = rest + 1
                if tokens[k].isspace():
                    k += 1
                continue
            open_at.discard(depth)
        out.append(token)
        k += 1
    return "".join(out)


def close_blocks(text):
    """Takes out the semicolons before the end of a block, but for those that are
    all that a loop does."""
    def empty(part, at):
        depth, k = 1, at - 1
        while k > 0 and depth > 0:
            k -= 1
            depth += {")": 1, "(": -1}.get(part[k], 0)
        return re.search(r"\b(for|while|if)$", part[:k]) or depth > 0

    def one(part):
        return re.sub(r";(?=})", lambda m: ";" if m.start() and
                      part[m.start() - 1] == ")" and empty(part, m.start())
                      else "", part)
    return outside(text, one)


def lean_script(text):
    # The scripts have no text of several lines.
    if "`" in text:
        sys.exit("web.py: a script holds a template")
    text = close_up(shorten(chunks_of(text)))
    text = outside(text, lambda part: part.replace("const ", "let ")
                   .replace("const[", "let[").replace("const{", "let{"))
    text = outside(text, lambda part: re.sub(r"\((\w+)\)=>", r"\1=>", part))
    text = outside(text, lambda part: re.sub(r"=>{return ([^;{}]*);}", r"=>\1", part))
    text = join_lists(shorten_members(text))
    text = outside(text, lambda part: re.sub(r"(?<!\w)\n|\n(?!\w)", "", part))
    text = close_blocks(text)
    return '"use strict";(()=>{' + name_members(text) + "})();"


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def checked(text):
    if not text.isascii() or re.search(r"</(script|style)|<!--", text, re.I):
        sys.exit("web.py: this cannot stand in a page")
    return text.encode()


def main():
    c_path, h_path, style, *scripts = sys.argv[1:]
    parts = {"web_js": lean_script("\n".join(read(path) for path in scripts)),
             "web_css": lean_style(read(style))}
    with open(h_path, "w") as h:
        h.write("// Made by tools/web.py.\n"
                "#ifndef WEB_PARTS_H\n#define WEB_PARTS_H\n"
                "extern const char web_js[], web_css[];\n"
                "// Base64 of their SHA-256.\n"
                "extern const char web_js_hash[], web_css_hash[];\n"
                "#endif\n")
    with open(c_path, "w") as c:
        c.write("// Made by tools/web.py.\n"
                f'#include "{os.path.basename(h_path)}"\n')
        for name, text in parts.items():
            data = checked(text)
            digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
            c.write(f"const char {name}[] = {{\n")
            for i in range(0, len(data), 24):
                c.write("".join(f"{b}," for b in data[i:i + 24]) + "\n")
            c.write(f"0}};\nconst char {name}_hash[] = \"{digest}\";\n")


main()
