#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that a name in a header of src/ means one thing.

usage: namesakes.py [--help]

The tag of a struct, union or enum that a header defines may be defined nowhere
else in src/: who meets it should not have to ask which one is meant, nor
should a debugger. One with a namesake bears its room's name (render_page,
balance_net). What two .c files keep to themselves may share a name, as long as
no header has it.
"""
import collections
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Those that still have a namesake; it may only get shorter.
LEFT = set()

NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
DEFINED = re.compile(r"\b(struct|union|enum)\s+(\w+)\s*\{")


def files():
    for top in ("include", "src"):
        for folder, folders, names in os.walk(os.path.join(ROOT, top)):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".c", ".h")):
                    yield os.path.relpath(os.path.join(folder, name), ROOT)


def definitions(path):
    """(line, "struct", tag) of what a file defines."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        code = NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)),
                            f.read())
    for found in DEFINED.finditer(code):
        yield (code.count("\n", 0, found.start()) + 1, *found.groups())


def main():
    if len(sys.argv) > 1:
        print(__doc__)
        return 0
    places, seen = collections.defaultdict(list), 0
    for path in files():
        seen += 1
        for line, what, tag in definitions(path):
            places[tag].append((path, line, what))
    faults = 0
    for tag, found in sorted(places.items()):
        if tag in LEFT or len(found) == 1:
            continue
        if any(path.endswith(".h") for path, *_ in found):
            faults += 1
            for path, line, what in found:
                print(f"{path}:{line}: {what} {tag} is one of {len(found)}")
    print(f"namesakes: {seen} files, {len(places)} names, {faults} faults")
    return 1 if faults else 0


sys.exit(main())
