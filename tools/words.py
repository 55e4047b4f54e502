#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that the library does not speak of the program's options.

usage: words.py [--help] [--list]

A user of the library has no --at: what can be done about an error is told as
an option of a question and its value, and the program spells it as one of its
own. A string of src/, but of the programs in src/cli and src/gv, that holds
"--something" is counted, and no more of them are allowed than there were.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAMS = ("src/cli", "src/gv")
# What entente-gv is started with: these are its options, not the program's.
STARTED_WITH = ("--starts", "--timeout")

# How many are left; it may only be lowered.
MOST = 0

COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|\'(?:\\.|[^\'\\\n])\'|"((?:\\.|[^"\\\n])*)"', re.S)
OPTION = re.compile(r"(?<![\w<!\"-])--(?:[a-z][a-z-]*|%s)")


def files():
    for folder, folders, names in os.walk(os.path.join(ROOT, "src")):
        folders.sort()
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), ROOT)
            if name.endswith((".c", ".h", ".def")) and \
                    not path.startswith(PROGRAMS):
                yield path


def spoken(path):
    """(line, the options in one string) for each string with one."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        text = f.read()
    for found in COMMENT_OR_STRING.finditer(text):
        said = found.group(1) or ""
        options = OPTION.findall(said) if said not in STARTED_WITH else []
        if options:
            yield text.count("\n", 0, found.start()) + 1, options


def main():
    if "--help" in sys.argv[1:]:
        print(__doc__)
        return 0
    found = [(path, line, options) for path in files()
             for line, options in spoken(path)]
    if "--list" in sys.argv[1:] or len(found) > MOST:
        for path, line, options in found:
            print(f"{path}:{line}: names {', '.join(options)}")
    print(f"words: {len(found)} strings of the library name an option of the "
          f"program, {MOST} may")
    if len(found) < MOST:
        print(f"words: write {len(found)} for MOST in tools/words.py")
    return 1 if len(found) > MOST else 0


sys.exit(main())
