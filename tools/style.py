#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Look for what docs/conventions.md rules out and no compiler reports, and for
C that is not formatted as clang-format 14 does it.

usage: style.py [--help] [FILE...]     (default: all files of the project)
"""
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

MAX_FILE = 600
MAX_FUNCTION = 60
# Of the functions of src/ half are no longer than the first, and of a hundred
# five at most longer than the second.
MEDIAN_FUNCTION, LONG_FUNCTION = 10, 26
FORMATTER = 14

# Calls that C files may not make: the names, the files they are allowed in,
# and the reason. Comments and strings are not searched.
PROGRAMS = ("src/base/alloc.c", "src/cli/", "src/gv/", "src/sheet/main.c", "tests/", "examples/")
CALLS = [
    ("malloc calloc realloc reallocarray strdup strndup asprintf", PROGRAMS,
     "memory comes from base/alloc.h"),
    ("printf vprintf puts putchar fprintf vfprintf perror", PROGRAMS,
     "the library does not print; it adds a diagnostic"),
    ("exit abort getenv secure_getenv", PROGRAMS,
     "the library neither ends the program nor reads the environment"),
    ("strcpy strcat stpcpy sprintf vsprintf gets strtok alloca", (),
     "no length is checked"),
    ("atoi atol atoll atof strtod strtof", ("src/base/num.c",),
     "errors are not seen, or the locale changes the result; use base/num.h"),
    ("isalnum isalpha isblank iscntrl isdigit isgraph islower isprint ispunct "
     "isspace isupper isxdigit tolower toupper", (),
     "its meaning depends on the locale"),
    ("setlocale", (), "numbers are printed without a locale"),
    ("system popen tmpnam tempnam mktemp", (), "unsafe"),
    ("rand srand random srandom drand48", ("tests/",),
     "the same input gives the same output"),
    ("time localtime gmtime ctime", ("src/cli/", "tests/"),
     "today is something the caller says"),
    ("IGRAPH_FINALLY", (), "objects are destroyed at the label fail:"),
]

# Written so that this file does not hold the words themselves.
MARKERS = re.compile(r"\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b")
MACHINE = re.compile(r"(^|[^\w.-])/(home|root|Users|work|farm)/[a-z.]",
                     re.I)
SOURCE = (".c", ".h", ".def", ".py", ".sh", ".js", ".css")


def project_files():
    """Paths below the top, without what git ignores."""
    if shutil.which("git") and os.path.exists(os.path.join(ROOT, ".git")):
        listed = subprocess.run(
            ["git", "-C", ROOT, "ls-files", "-z", "-co", "--exclude-standard"],
            capture_output=True, check=True)
        names = set(listed.stdout.decode().split("\0"))
        return sorted(n for n in names
                      if os.path.isfile(os.path.join(ROOT, n)))
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders
                      if not f.startswith((".", "build")) and f != "out"]
        found += [os.path.relpath(os.path.join(folder, n), ROOT)
                  for n in names]
    return sorted(found)


def code_only(text):
    """The text with comments and strings blanked, line by line."""
    def blank(m):
        return re.sub(r"[^\n]", " ", m.group(0))
    return re.sub(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'
                  r"'(?:\\.|[^'\\\n])*'", blank, text, flags=re.S)


def functions(code):
    """(first line, last line, name) of each function of a formatted file: its
    body opens at the end of a line and closes in column 0."""
    lines, start = code.splitlines(), None
    for i, line in enumerate(lines):
        if start is None and line.endswith("{"):
            first = i
            while first > 0 and lines[first][:1] in (" ", "\t"):
                first -= 1
            head = " ".join(lines[first:i + 1])
            name = re.match(r"[^=]*?(\w+)\s*\([^=]*\)\s*{$", head)
            if name and not head.startswith(("#", "}", "extern \"")):
                start = (first, name.group(1))
        elif start and line.startswith("}"):
            yield start[0] + 1, i + 1, start[1]
            start = None


def check_c(path, text):
    code = code_only(text)
    for number, line in enumerate(code.splitlines(), 1):
        for found in re.finditer(r"(?<![\w.>])(\w+)\s*\(", line):
            for names, allowed_in, reason in CALLS:
                if found.group(1) in names.split() and not any(
                        path.startswith(a) for a in allowed_in):
                    yield number, f"{found.group(1)}: {reason}"
    for first, last, name in functions(code):
        if last - first + 1 > MAX_FUNCTION:
            yield first, (f"{name} has {last - first + 1} lines, "
                          f"more than {MAX_FUNCTION}")
    count = text.count("\n")
    if count > MAX_FILE:
        yield count, (f"{count} lines, more than {MAX_FILE}: give a part that "
                      "can be named a file of its own")


def check_text(path, text):
    lines = text.splitlines()
    is_source = path.endswith(SOURCE) or text.startswith("#!")
    if is_source and not any("SPDX-License-Identifier:" in line
                             for line in lines[:3]):
        yield 1, "no SPDX-License-Identifier in the first three lines"
    for number, line in enumerate(lines, 1):
        if is_source and MARKERS.search(line):
            yield number, "something is left for later"
        if MACHINE.search(line):
            yield number, "the path of one machine"
        if is_source and line != line.rstrip():
            yield number, "blanks at the end"
    if is_source and text and not text.endswith("\n"):
        yield len(lines), "no newline at the end"


def formatter():
    """The clang-format whose taste is the project's, or None."""
    for name in (f"clang-format-{FORMATTER}", "clang-format"):
        if shutil.which(name):
            said = subprocess.run([name, "--version"], capture_output=True,
                                  check=True, text=True).stdout
            if re.search(rf"version {FORMATTER}\.", said):
                return name
    return None


def check_format(paths):
    """{path: [(line, what)]} of C that clang-format would change."""
    found, name = {}, formatter()
    if not name:
        return {"tools/setup.sh": [(1, f"there is no clang-format {FORMATTER} "
                                    "here to look at the format with")]}
    step = -(-len(paths) // (os.cpu_count() or 1)) or 1
    runs = [subprocess.Popen([name, "--dry-run", "-Werror", *paths[i:i + step]],
                             cwd=ROOT, stderr=subprocess.PIPE, text=True)
            for i in range(0, len(paths), step)]
    for line in "".join(run.communicate()[1] for run in runs).splitlines():
        where = re.match(r"(.*?):(\d+):\d+: error: ", line)
        if where and where.group(1) not in found:
            found[where.group(1)] = [(int(where.group(2)),
                                      f"not as clang-format {FORMATTER} "
                                      "formats it: run it with -i")]
    return found


def check_lengths(lengths):
    """What is wrong with the lengths of all functions together."""
    lengths = sorted(lengths)
    for share, most in (0.5, MEDIAN_FUNCTION), (0.95, LONG_FUNCTION):
        length = lengths[int(share * (len(lengths) - 1))] if lengths else 0
        if length > most:
            yield (f"src: {share:.0%} of the functions have up to {length} "
                   f"lines, more than {most}: give parts of the longer ones "
                   "names")


def main():
    args = sys.argv[1:]
    if "--help" in args:
        print(__doc__)
        print(f"No file over {MAX_FILE} lines, no function over "
              f"{MAX_FUNCTION}, half of those of src/ up to")
        print(f"{MEDIAN_FUNCTION}, all but 5% up to {LONG_FUNCTION}; C as "
              f"clang-format {FORMATTER} has it; an SPDX line in every source "
              "file;")
        print("nothing left for later; no paths of one machine. And no calls "
              "of these in C:\n")
        for names, allowed_in, reason in CALLS:
            print(f"  {names}\n      {reason}" +
                  (f" (allowed in {', '.join(allowed_in)})" if allowed_in
                   else ""))
        return 0
    paths = [os.path.relpath(os.path.abspath(a), ROOT) for a in args]
    faults = files = 0
    paths, everything = paths or project_files(), not paths
    badly = check_format([p for p in paths if p.endswith((".c", ".h"))])
    lengths = []
    for path in paths:
        with open(os.path.join(ROOT, path), "rb") as f:
            data = f.read()
        if b"\0" in data[:8192]:
            continue
        files += 1
        text = data.decode("utf-8", "replace")
        found = list(check_text(path, text))
        if path.endswith((".c", ".h")):
            found += check_c(path, text)
            if path.startswith("src/"):
                lengths += [last - first + 1 for first, last, _
                            in functions(code_only(text))]
        found += badly.pop(path, [])
        for number, what in sorted(found):
            print(f"{path}:{number}: {what}")
        faults += len(found)
    whole = list(check_lengths(lengths)) if everything else []
    whole += [f"{path}:{line}: {what}" for path, rest in badly.items()
              for line, what in rest]
    for what in whole:
        print(what)
    faults += len(whole)
    print(f"style: {files} files, {faults} faults")
    return 1 if faults else 0


sys.exit(main())
