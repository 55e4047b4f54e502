# SPDX-License-Identifier: GPL-2.0-or-later
"""What tests of imports have in common: they are called with the program's folders
first, run `entente` there, and gather what is not as it should be in `faults`."""
import collections
import json
import os
import re
import subprocess
import sys

ENV = {**os.environ, "PATH": sys.argv[1] + ":" + os.environ["PATH"]}
faults = []


def check(good, *words):
    if not good:
        faults.append(words)
        print("broken:", *words)


def run(*words):
    return subprocess.run(["entente", *map(str, words)], env=ENV,
                          capture_output=True, text=True, timeout=300)


def records(ledger):
    """All records of a ledger, by their kind."""
    ran = run("export", "jsonl", "-f", ledger, "-o", "-")
    found = collections.defaultdict(list)
    for line in ran.stdout.splitlines():
        record = json.loads(line)
        found[record["record"]].append(record)
    return found


def told(text):
    """Numbers that are told: rows, records, rejected, left out, a table each."""
    return [[int(n or 0) for n in m] for m in re.findall(
        r"^in: .*: (\d+) rows?, (\d+) in records, (\d+) rejected"
        r"(?:, (\d+) left out)?", text, re.M)]


def imported(folder, *words):
    """The words of an import, of which no row is lost, to a sound ledger."""
    ran = run("import", *words, "-o", folder)
    check(ran.returncode == 0, *words, ran.stderr[:400])
    for rows, kept, rejected, left in told(ran.stderr):
        check(rows == kept + rejected + left, *words, "loses rows")
    checked = run("check", "-f", folder)
    check(" 0 errors" in checked.stdout, *words, checked.stdout[-300:])
    return ran.stderr
