#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How time grows: growth.py [--instructions] ENTENTE [SIZE...] (1000 10000 100000).

Each command on ledgers of growing size, made by tests/hostile/make.py: seconds
of CPU, and from one size to the next the exponent, 1.0 where ten times as much
takes ten times as long. Below FLOOR seconds nothing can be said of it. What
takes longer than PATIENCE is stopped and told so.

With --instructions it is what valgrind's callgrind counts, in millions: the same
on a machine that is busy with other things, and blind to what memory costs.
"""
import importlib.util
import math
import os
import re
import resource
import subprocess
import sys
import tempfile

FLOOR, PATIENCE = 0.05, 120
HERE = os.path.dirname(os.path.abspath(__file__))

CASES = [
    ("random", ["check", "-q"]),
    ("random", ["ties", "--at", "2000", "-O", "json"]),
    ("random", ["ties", "-O", "csv"]),
    ("random", ["who", "x0"]),
    ("random", ["diff", "1960", "2000"]),
    ("random", ["timeline", "--actor", "x0"]),
    ("random", ["rank", "--at", "2000"]),
    ("states", ["ties", "--roll-up", "state", "-O", "csv"]),
    ("states", ["rank", "--at", "2000", "--roll-up", "state"]),
    ("chain", ["check", "-q"]),
    ("chain", ["ties", "--roll-up", "state"]),
    ("claims", ["check", "-q"]),
    ("claims", ["ties", "-O", "json"]),
    ("claims", ["who", "x"]),
    ("claims", ["draw", "-O", "dot"]),
    ("claims", ["report", "-O", "html"]),
    ("spells", ["report", "-O", "html"]),
    ("spells", ["ties", "--throughout", "--at", "1000/1050"]),
    ("days", ["ties", "--throughout", "--at", "1800/1810"]),
    ("misspelt", ["check", "-q"]),
    ("star", ["who", "hub"]),
]


def maker():
    path = os.path.join(HERE, "..", "hostile", "make.py")
    spec = importlib.util.spec_from_file_location("make", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.ledger


def seconds(command):
    """CPU seconds, or None if it had to be stopped."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def instructions(command):
    """Millions of instructions, or None if it had to be stopped."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    try:
        said = subprocess.run(valgrind + command, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, timeout=PATIENCE * 10,
                              check=False).stderr
    except subprocess.TimeoutExpired:
        return None
    return int(re.search(rb"Collected : (\d+)", said)[1]) / 1e6


def exponent(small, large, floor):
    (n, s), (m, t) = small, large
    if s is None or t is None or t < floor:
        return "     "
    return f"{math.log(t / max(s, floor / 10)) / math.log(m / n):5.2f}"


def one(program, kind, words, sizes, folder, ledger, cost, floor):
    line, last = "", None
    for n in sizes:
        path = os.path.join(folder, f"{kind}-{n}.yaml")
        if not os.path.exists(path):
            with open(path, "w", encoding="utf-8") as out:
                out.write(ledger(kind, n))
        here = (n, cost([program, *words, "-f", path]))
        shown = "stopped" if here[1] is None else f"{here[1]:7.{0 if floor > 1 else 2}f}"
        line += f"  {shown} {exponent(last, here, floor) if last else '     '}"
        last = here
        if here[1] is None:
            break
    print(f"{kind + ': ' + ' '.join(words):52}{line}", flush=True)


def main():
    words = sys.argv[1:]
    counted = words[:1] == ["--instructions"]
    words = words[counted:]
    if not words:
        sys.exit(__doc__)
    measured = (instructions, 10) if counted else (seconds, FLOOR)
    sizes = [int(n) for n in words[1:]] or [1000, 10000, 100000]
    ledger = maker()
    print(f"{'':52}" + "".join(f"  {n:7}      " for n in sizes))
    with tempfile.TemporaryDirectory() as folder:
        for kind, question in CASES:
            one(words[0], kind, question, sizes, folder, ledger, *measured)


if __name__ == "__main__":
    main()
