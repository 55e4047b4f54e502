#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that the library does not speak of the program's options.

usage: words.py [--help] [--list]

A user of the library has no --at: what can be done about an error is told as
an option of a question and its value, and the program spells it as one of its
own. A string of src/, but of the programs in src/cli and src/gv, that holds
"--something" is counted, and no more of them are allowed than there were.
What is named between marks (base/opt.h) has to be an option that there is:
programs offer it to people.
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
MARK = re.compile(r'(?:\\1|\\001|OPT\(")-?([a-z][a-z-]*)')
OPTIONS = re.compile(r'^[A-Z]+\((?:\w+, \w+, )?"([a-z-]+)"', re.M)
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


def strange():
    """(path, line, name) of each mark that names no option."""
    known = set()
    for name in ("ask/questions.def", "cli/options.def", "model/derived.def"):
        with open(os.path.join(ROOT, "src", name), encoding="utf-8") as f:
            known.update(OPTIONS.findall(f.read()))
    for path in files():
        with open(os.path.join(ROOT, path), encoding="utf-8") as f:
            text = "".join(re.sub(r"//.*", "", line) for line in
                           f.readlines())
        for found in MARK.finditer(text):
            if found.group(1) not in known:
                yield (path, text.count("\n", 0, found.start()) + 1,
                       found.group(1))


def main():
    if "--help" in sys.argv[1:]:
        print(__doc__)
        return 0
    found = [(path, line, options) for path in files()
             for line, options in spoken(path)]
    if "--list" in sys.argv[1:] or len(found) > MOST:
        for path, line, options in found:
            print(f"{path}:{line}: names {', '.join(options)}")
    unknown = list(strange())
    for path, line, name in unknown:
        print(f"{path}:{line}: there is no option {name}")
    print(f"words: {len(found)} strings of the library name an option of the "
          f"program, {MOST} may")
    if len(found) < MOST:
        print(f"words: write {len(found)} for MOST in tools/words.py")
    return 1 if len(found) > MOST or unknown else 0


sys.exit(main())
