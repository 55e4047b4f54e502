#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask the program of others' data sets: run.py ENTENTE DATA [NAME...].

Each set is made a ledger by convert.py, slips and all. What must hold:

- the checker puts errors first, shows of a frequent code the first few and how
  many more there are, and counts what it does not show; every problem has its
  place, a remedy, and no word of the program's own
- a ledger with errors is refused in two lines, and answered with --keep-going
- no answer takes long, and heads, rows and data tell the same numbers
- what is in force on a day is what the set's own columns say
- turns of data by the year are those of the same data by the day

A set that is not there is passed over with a word; without any this ends with
77, "skipped".
"""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import convert

ENTENTE, DATA = sys.argv[1], pathlib.Path(sys.argv[2])
WANTED = sys.argv[3:] or list(convert.SETS)
SLOW = 10 if os.environ.get("SANITIZED") else 1
SECONDS = 20 * SLOW  # of a machine that has other things to do
# Words of the code and of standards, which a reader of a message has not met.
JARGON = re.compile(r"\b(spells?|natural keys?|EDTF|NFC|verdict|slice|"
                    r"null|symbol|arena|assert)\b")
ORDER = ["error", "warning", "note"]
ASKED = {  # a date of the set with something to ask
    "yago": "2000", "wikidata": "2000", "ucdp-years": "1994",
    "ucdp-days": "1994-06-15", "nonstate": "2013", "icews": "2014-01-15",
    "powers": "1907"}

failures = []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def ask(ledger, *words):
    """Status, stdout, stderr; what takes too long is a failure."""
    began = time.monotonic()
    ran = subprocess.run([ENTENTE, *words, "-f", ledger], capture_output=True,
                         stdin=subprocess.DEVNULL, timeout=30 * SECONDS)
    took = time.monotonic() - began
    check(took < SECONDS, *words, f"took {took:.1f} s")
    check(ran.returncode in (0, 1, 3), *words, "status", ran.returncode,
          ran.stderr.decode()[:300])
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def rows(ledger, *words):
    status, out, _ = ask(ledger, *words, "--keep-going", "-O", "csv")
    check(status in (0, 1), *words, "status", status)
    return list(csv.DictReader(io.StringIO(out)))


# ------------------------------------------------------------------- the checker

HEAD = re.compile(r"^(error|warning|note): (.*) \[([a-z-]+/[a-z-]+)\]$")


def problems(text):
    """Each problem that is shown whole: (severity, message, code, lines)."""
    found = []
    for line in text.splitlines():
        head = HEAD.match(line)
        if head:
            found.append((*head.groups(), []))
        elif found and not line.startswith(("…", "checked ", "status ")):
            found[-1][3].append(line)
    return found


def table_of(text):
    return {code: int(n.replace(",", "")) for n, code in
            re.findall(r"^ +([\d,]+) (?:errors?|warnings?|notes?) +(\S+/\S+)$",
                       text, re.M)}


def check_the_checker(name, ledger):
    status, out, err = ask(ledger, "check")
    shown = problems(out)
    every = rows(ledger, "check")
    check(not err, name, "check says on stderr:", err[:200])
    check(out.count("\n") <= 400, name, "a flood:", out.count("\n"), "lines")
    check(status == any(r["severity"] == "error" for r in every), name,
          "status", status)
    kinds = [ORDER.index(p[0]) for p in shown]
    check(kinds == sorted(kinds), name, "errors do not come first")
    count = {}
    for r in every:
        count[r["code"]] = count.get(r["code"], 0) + 1
    last = re.search(r"(\d+) errors?, (\d+) warnings?, (\d+) notes?$", out,
                     re.M)
    check(last and [int(n) for n in last.groups()] ==
          [sum(r["severity"] == s for r in every) for s in ORDER],
          name, "the last line does not count what there is")
    told = table_of(out)
    check(not told or told == count, name, "by code:", told, count)
    for code, n in count.items():
        seen = sum(p[2] == code for p in shown)
        check(seen == (n if n <= 10 else 3), name, f"{seen} of {n} of", code)
        check(n <= 10 or f"… and {n - 3:,} more of {code} ".replace(",", "")
              in out.replace(",", ""), name, "does not say how many of", code)
    for severity, message, code, lines in shown:
        text = message + "\n" + "\n".join(
            line for line in lines if re.match(r" +=", line))
        check(re.search(r"^ +--> .*:\d+:\d+$", "\n".join(lines), re.M),
              name, code, "has no place")
        check(re.search(r"^ +\^", "\n".join(
            re.sub(r"^ *(\d+)? \|", "", line) for line in lines), re.M),
              name, code, "marks nothing")
        check("= help: " in text, name, code, "offers no remedy")
        check(len(message) <= 160, name, code, "is long:", message)
        check(not JARGON.search(text), name, code, "is in our words:", text)
        check(re.match(r"[a-z0-9`]", message), name, code, message)
        check(not message.endswith("."), name, code, message)
    return any(r["severity"] == "error" for r in every)


# ----------------------------------------------------------------------- answers

def check_refusal(name, ledger):
    status, out, err = ask(ledger, "ties")
    check(status == 3 and not out, name, "is answered although it has errors")
    check(0 < err.count("\n") <= 2 and "check -f" in err, name,
          "is refused in too many words:", err[:300])


def number(text, pattern):
    found = re.search(pattern, text, re.M)
    return int(found[1].replace(",", "")) if found else None


def check_numbers(name, ledger):
    at = ASKED[name]
    ties = rows(ledger, "ties", "--at", at)
    status, out, err = ask(ledger, "ties", "--at", at, "--keep-going")
    check(number(out, r": ([\d,]+) ties?$") == len(ties), name, "ties:",
          out.splitlines()[:1], len(ties))
    check(ties, name, "has no tie at", at)
    check(err.count("\n") <= 1, name, "a flood on stderr:", err[:300])
    for actor in [ties[0]["from"], ties[-1]["to"]] if ties else []:
        mine = {r["id"] for r in ties if actor in (r["from"], r["to"])}
        who = {r["id"] for r in rows(ledger, "who", actor, "--at", at)}
        check(who == mine, name, "who", actor, len(who), len(mine))
    shifts = rows(ledger, "shifts")
    _, out, _ = ask(ledger, "shifts", "--keep-going")
    check(number(out, r": ([\d,]+) shifts?$") == len(shifts), name, "shifts:",
          out.splitlines()[:1], len(shifts))
    ranks = rows(ledger, "rank", "--at", at, "--by", "degree", "--layer", "all")
    check(len(ranks) == number(
        ask(ledger, "rank", "--at", at, "--by", "degree", "--layer", "all",
            "--keep-going")[1], r"ties: ([\d,]+) actors"), name, "rank",
          len(ranks))
    year = int(at[:4])
    _, out, _ = ask(ledger, "diff", str(year), str(year + 1), "--keep-going",
                    "--all", "-O", "json")
    check(json.loads(out), name, "diff", year)


# ------------------------------------------------------------- the set's own word

def check_days(ledger):
    """On a day, what episodes have that day between their first and last."""
    day = ASKED["ucdp-days"]
    inside = set()
    made = convert.ucdp_days(DATA)
    for line in made.ties:
        a, kind, b, start, end = re.match(
            r'- \{from: (\S+), type: (\S+), to: (\S+), start: (\S+), '
            r'end: "(\S+)",', line).groups()
        if start <= day and (end == ".." or day <= end):
            inside.add((a, kind, b))
    told = {(r["from"], r["type"], r["to"]): r["certainty"]
            for r in rows(ledger, "ties", "--at", day)}
    check(set(told) == inside, "ucdp-days, in force on", day, len(told),
          len(inside), sorted(set(told) ^ inside)[:3])
    check(set(told.values()) == {"definite"}, "ucdp-days is sure of each day")


def turns(folder, ledger, name):
    path = os.path.join(folder, name + ".yaml")
    pathlib.Path(path).write_text(ledger.text())
    return {(r["a"], r["b"], r["date_earliest"][:4], r["state2"])
            for r in rows(path, "shifts", "--turning")}


def check_years(folder):
    """Who turns by the year turns by the day, on any day of that year. Russia
    and France, foes to 1890 and allies since 1891, do so only by the year: by
    the day a part of each is between the two."""
    by_year = turns(folder, convert.powers(DATA), "by-year")
    check(len(by_year) == 5, "turns of powers by the year:", sorted(by_year))
    by_year = {t for t in by_year if t[:2] != ("fra", "rus")}
    check(len(by_year) == 4, "Russia and France do not turn by the year")
    for last, first in (("03-14", "03-15"), ("06-30", "07-01"),
                        ("12-30", "12-31")):
        by_day = turns(folder, convert.powers_with(
            DATA, lambda a, b: f"start: {a}-{first}, end: {b}-{last}"),
            "by-day")
        check(by_day == by_year, "by the year and by the day:",
              sorted(by_day ^ by_year))


def check_whole_units(folder):
    """What the checker offers for data by the year mends them."""
    made = convert.ucdp_years(DATA)
    path = os.path.join(folder, "whole.yaml")
    pathlib.Path(path).write_text(made.text())
    offered = re.search("`(dates: [^`]*)`", ask(path, "check")[1])
    check(offered, "ucdp-years: nothing is offered for whole years")
    if offered:
        made.head.append(offered[1])
        pathlib.Path(path).write_text(made.text())
        left = {r["code"] for r in rows(path, "check")}
        check("tie/no-definite-day" not in left, "ucdp-years, whole:", left)
        sure = {r["certainty"]
                for r in rows(path, "ties", "--at", "1994-06-15")}
        check(sure == {"definite"}, "ucdp-years, whole, in mid-year:", sure)


def main():
    walked = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in WANTED:
            try:
                text = convert.SETS[name](DATA).text()
            except FileNotFoundError as missing:
                print(f"{name}: passed over, no {missing.filename}")
                continue
            walked += 1
            ledger = os.path.join(folder, name + ".yaml")
            pathlib.Path(ledger).write_text(text)
            if check_the_checker(name, ledger):
                check_refusal(name, ledger)
            check_numbers(name, ledger)
            if name == "ucdp-days":
                check_days(ledger)
            elif name == "ucdp-years":
                check_whole_units(folder)
            elif name == "powers":
                check_years(folder)
    if not walked:
        print("no data sets in", DATA)
        sys.exit(77)
    print(f"{walked} data sets, {len(failures)} failures")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
