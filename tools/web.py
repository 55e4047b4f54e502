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
KEPT = re.compile(r'"(?:[^"\\\n]|\\.)*"|(?<=[(,=:!&|?\[ ])/(?![/* ])(?:[^/\\\n\[]|\\.|'
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


def declared(text):
    """Names of our own: not those that are a member's or a key's somewhere."""
    names = set(re.findall(r"\b(?:const|let|function) (\w{3,})", text))
    used = set(re.findall(r"\.(\w+)", text)) | set(re.findall(r"(\w+):", text))
    used |= set(re.findall(r"[{,](\w+)(?=[,}])", "".join(
        re.findall(r"const\{[^}]*\}", text))))
    return sorted(names - used, key=lambda name: (-text.count(name), name))


def shorten(text):
    """Gives our names a capital, the most used ones, or two letters; texts and
    patterns are left alone."""
    taken = set(re.findall(r"\w+", text))
    short = [*string.ascii_uppercase,
             *(a + b for a in string.ascii_lowercase
               for b in string.ascii_letters)]
    free = (name for name in short if name not in taken | set(keyword.kwlist)
            and name not in ("do", "if", "in", "of"))
    new = dict(zip(declared(KEPT.sub("", text)), free))

    def rename(part):
        return re.sub(r"\w+", lambda m: new.get(m.group(0), m.group(0)), part)

    out, at = "", 0
    for m in KEPT.finditer(text):
        out += rename(text[at:m.start()]) + m.group(0)
        at = m.end()
    return out + rename(text[at:])


def lean_style(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"\s*([{};,])\s*", r"\1", text)
    return re.sub(r":\s+", ":", text).replace(";}", "}").strip()


def lean_script(text):
    # The scripts have no text of several lines.
    if "`" in text:
        sys.exit("web.py: a script holds a template")
    lines = [line.strip() for line in text.split("\n")]
    text = "\n".join(line for line in lines if line and not line.startswith("//"))
    return '"use strict";(()=>{' + shorten(close_up(text)) + "})();"


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
