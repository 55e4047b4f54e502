#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Write into docs/api.md the table of all that the public headers offer.

usage: api.py [--names]      (--names: only print the functions, a line each)

The table stands between two comments of the page. Rooms of the headers become
its headings, in the order in which a compiler sees them; of what is said above
a function the first sentence is told.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
INCLUDE = os.path.join(ROOT, "include")
PAGE = os.path.join(ROOT, "docs", "api.md")
BEGIN, END = "<!-- the table of tools/api.py -->", "<!-- end of the table -->"
FUNCTION = re.compile(r"^ENT_API[^;()]*?\b(ent_\w+)\s*\([^;]*;", re.M | re.S)


def read(name):
    with open(name, encoding="utf-8") as f:
        return f.read()


def headers(name="entente.h", seen=None):
    """The public headers, each after those that it includes."""
    seen = {} if seen is None else seen
    if name not in seen:
        seen[name] = None
        text = read(os.path.join(INCLUDE, name))
        for other in re.findall(r'^#include "(.*)"$', text, re.M):
            headers(other, seen)
        del seen[name]
        seen[name] = text
    return seen


def header():
    """All of the public headers, as one text."""
    return "\n".join(headers().values())


def names():
    """All functions, in the headers' order."""
    return FUNCTION.findall(header())


def sentence(comment):
    """The first sentence, for a cell."""
    words = " ".join(comment.split())
    end = re.search(r"[.;](?= |$)", words)
    words = words[:end.start()] if end else words
    # What another function is called looks like one in the page too.
    words = re.sub(r"(?<!`)\b(ent_\w+)", r"`\1`", words)
    return words.replace("|", "\\|")


def blocks(part):
    """(functions, comment) of what stands together in a room. A comment is
    for the functions below it as far as the next comment or type."""
    held, comment = [], ""
    for m in re.finditer(r"((?:^ *//[^\n]*\n)+)|" + FUNCTION.pattern +
                         r"|^(typedef\b[^;{]*(?:\{.*?^\}[^;]*)?;)|^\n",
                         part,
                         re.M | re.S):
        if m.group(2):
            held.append(m.group(2))
            continue
        if held:
            yield held, comment
            held, comment = [], ""
        if m.group(1):
            comment = re.sub(r"^ *//", "", m.group(1), flags=re.M)
        else:
            comment = ""
    if held:
        yield held, comment


def table():
    out = []
    rooms = re.split(r"^// -{3,} (.+)$", header(), flags=re.M)
    for title, part in zip(["the library"] + rooms[1::2], rooms[::2]):
        rows = [f"| {', '.join(f'`{name}`' for name in functions)} | "
                f"{sentence(comment)} |" for functions, comment in blocks(part)]
        if rows:
            out += ["", f"### {title.strip(' -').capitalize()}", "",
                    "| function | |", "|---|---|", *rows]
    return "\n".join(out) + "\n"


def page():
    """The page with the table as it should be."""
    before, _, rest = read(PAGE).partition(BEGIN)
    return before + BEGIN + "\n" + table() + "\n" + END + rest.partition(END)[2]


def is_told():
    """Whether the page has the table as it should be, with every function."""
    text = read(PAGE)
    return text == page() and all(f"`{name}`" in text for name in names())


def main():
    if sys.argv[1:] == ["--names"]:
        print(*names(), sep="\n")
    elif sys.argv[1:]:
        print(__doc__)
    else:
        text = page()
        with open(PAGE, "w", encoding="utf-8") as f:
            f.write(text)


if __name__ == "__main__":
    main()
