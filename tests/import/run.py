#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Import others' data sets by the maps that are built in: run.py DIRS DATA.

- every row is part of a record, or rejected, or left out by the map, and the
  numbers that are told add up to the rows of the file
- no ledger has an error
- the numbers are those of the sets' own pages: UCDP's active state conflicts and
  states with troops in Afghanistan, JJATT's relations by year, the intervals of
  YAGO that end before they begin

Sets that are not there are passed over; without any this ends with 77,
"skipped", as it does without PyYAML.
"""
import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("no PyYAML")
    sys.exit(77)

DIRS, DATA = sys.argv[1], pathlib.Path(sys.argv[2])
ENV = {**os.environ, "PATH": DIRS + ":" + os.environ["PATH"]}
failures, seen = [], 0


def check(good, *words):
    if not good:
        failures.append(words)
        print("broken:", *words)


def run(*words):
    return subprocess.run(["entente", *map(str, words)], env=ENV,
                          capture_output=True, text=True, timeout=300)


def ties_of(folder):
    return yaml.load((folder / "ties.yaml").read_text(encoding="utf-8"),
                     yaml.BaseLoader)["ties"]


def rows_told(text):
    """For each part of the map: rows, records, rejected, left out."""
    return [[int(n or 0) for n in m] for m in re.findall(
        r"^in: .*: (\d+) rows?, (\d+) in records, (\d+) rejected"
        r"(?:, (\d+) left out)?", text, re.M)]


def rows_in(path):
    with open(path, newline="", encoding="utf-8") as f:
        return sum(1 for _ in csv.reader(f))


def imported(temp, name, files, *words):
    global seen
    files = [DATA / f for f in files]
    if not all(f.exists() for f in files):
        print(f"no {files[0]}: passed over")
        return None
    seen += 1
    folder = temp / name
    ran = run("import", *files, *words, "-o", folder)
    check(ran.returncode == 0, name, ran.stderr[:500])
    for rows, records, rejected, left in rows_told(ran.stderr):
        check(rows == records + rejected + left, name, "loses rows")
    checked = run("check", "-f", folder)
    check(" 0 errors" in checked.stdout, name, checked.stdout[-300:])
    return folder, rows_told(ran.stderr)


def holds(tie, year):
    """Whether whole years as 1990/1994, or a list of them, hold in a year."""
    when = tie["when"]
    for part in when if isinstance(when, list) else [when]:
        first, last = part.split("/")
        if int(first) <= year <= int(last):
            return True
    return False


def ucdp(temp):
    made = imported(temp, "acd", ["ucdp/ucdp-prio-acd-221.csv"], "--as",
                    "ucdp-acd")
    if made:
        folder, told = made
        ties = ties_of(folder)
        check([t[0] for t in told] == [2568] * 3 and told[0][1] == 2568,
              "acd rows", told)
        check(len({t["x-conflict"] for t in ties if t["type"] == "fights" and
                   holds(t, 2019)}) == 56, "active conflicts in 2019")
        for year, n in ((2011, 49), (2019, 1)):
            found = {t["from"] for t in ties
                     if t["type"] == "sends-troops-for" and
                     t["to"] == "government-of-afghanistan" and holds(t, year)}
            check(len(found) == n, "troops in Afghanistan", year, len(found))
    made = imported(temp, "nonstate", ["ucdp/ucdp-nonstate-221.csv"], "--as",
                    "ucdp-nonstate")
    if made:
        check(made[1] == [[1442, 1442, 0, 0]], "nonstate rows", made[1])


def jjatt(temp):
    path = ("jjatt/australian_embassy_bombing_2004/"
            "AE_Relations_Public_Version2.csv")
    wanted = [22, 25, 27, 37, 112, 23, 6]
    for words in (["--as", "jjatt"], []):  # by the map, and by guessing
        made = imported(temp, "jjatt" + str(len(words)), [path], *words)
        if not made:
            return
        ties = ties_of(made[0])
        found = [len({(t["from"], t["to"]) for t in ties if holds(t, year)})
                 for year in range(2000, 2007)]
        check(found == wanted, "jjatt by year", words, found)


YAGO = """units: whole
tables:
  - rows: ties
    header: none
    columns: {from: "#1", type: "#2", to: "#3", start: "#4", end: "#5"}
"""


def yago(temp):
    (temp / "yago.yaml").write_text(YAGO)
    files = [f"tkg_intervals/yago/{f}.txt" for f in ("train", "valid", "test")]
    made = imported(temp, "yago", files, "--map", temp / "yago.yaml")
    if not made:
        return
    with open(made[0] / "rejected.csv", newline="", encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    turned = [r for r in rows if r["reason"].startswith("it ends before")]
    check(len(turned) == 70, "yago turned", len(turned))
    for r in turned:  # each by its line
        path = DATA / "tkg_intervals" / "yago" / r["table"]
        line = path.read_text(encoding="utf-8").split("\n")[int(r["row"]) - 1]
        start, end = (d.zfill(10) for d in line.split("\t")[3:5])
        check(start.replace("#", "0") > end.replace("#", "9"), "yago", line)


def icews(temp):
    path = "icews/icews14_named.tsv"
    made = imported(temp, "icews", [path], "--as", "icews")
    if made:
        with open(DATA / path, encoding="utf-8") as f:
            rows = sum(1 for _ in f) - 1
        check(made[1] == [[rows, rows, 0, 0]], "icews", made[1], rows)


def main():
    with tempfile.TemporaryDirectory() as temp:
        for part in (ucdp, jjatt, yago, icews):
            part(pathlib.Path(temp))
    if not seen:
        sys.exit(77)
    print(f"{seen} sets, {len(failures)} failures")
    sys.exit(len(failures) > 0)


main()
