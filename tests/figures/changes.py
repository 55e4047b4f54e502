#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The list and the network of what changed between two dates say of every pair
what the table of the difference says of it.

A plain twin puts the pairs of `diff --all -O json` in the blocks where they
belong, and finds how certain each was at either date from the signs of its
ties then. The figure is read by the data of its rows and by what it tells those
who do not see it. All pairs of six dates of two ledgers, as asked for, with
--all and with --definite. Within none of the dates does a pair turn, which
signs alone do not tell.

usage: changes.py ENTENTE DATA
"""
import itertools
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

PROGRAM, DATA = sys.argv[1], sys.argv[2]
LEDGERS = {
    "us-pakistan-2011": ["1980", "1986", "1996", "2001-12", "2008", "2011-09"],
    "european-powers-1872-1918": ["1875", "1882-12", "1890", "1904-12", "1914-09",
                                  "1918-06"],
}
STATE = {"ally": "friendly", "hostile": "hostile", "mixed": "both",
         "neutral": "neither", "none": "no tie"}
NAMES = {"sides": "Changed sides", "state": "Changed otherwise for certain",
         "ended": "Ended for certain", "begun": "Begun for certain",
         "likely": "Likely", "seen": "First or last seen",
         "same": "Unchanged", "undecided": "Undecided"}
TURNS = {"flip", "reconciliation", "rupture", "settlement"}
SVG = "{http://www.w3.org/2000/svg}"
failures = []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def entente(ledger, *words):
    env = {k: v for k, v in os.environ.items() if not k.startswith("ENTENTE")}
    ran = subprocess.run([PROGRAM, *words, "-f", ledger], env=env,
                         capture_output=True)
    if ran.returncode != 0:
        sys.exit(f"{words}: status {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout.decode()


# ------------------------------------------------------------------ the twin

def block(p, definite):
    sure = p["certainty"] == "definite"
    if not p["shift"]:
        if p["seen"] or p["doubtful"]:
            return "seen"
        return "undecided" if p["state1"] == p["state2"] == "none" else "same"
    if p["shift"] in TURNS and (sure or not definite):
        return "sides"
    if not sure:
        return "likely"
    return ("ended" if p["state2"] == "none" else
            "begun" if p["state1"] == "none" else "state")


def told(name, all_too, definite):
    changed = name in ("sides", "state", "ended", "begun")
    return changed or (not definite and (name == "likely" or all_too))


def sides(p):
    one, two = STATE[p["state1"]], STATE[p["state2"]]
    if p["state1"] == "none" and "first-seen" in p["seen"]:
        one = "not said"
    if p["state2"] == "none" and "last-seen" in p["seen"]:
        two = "not said"
    return one, two


def doubtful(p):
    """No change of states that differ, and nothing only seen: in doubt."""
    return not p["shift"] and not p["seen"] and p["state1"] != p["state2"]


def possible_states(ties):
    """What the signs of a pair's ties may add up to."""
    surest = {}
    for sign, certainty in ties:
        rank = ["possible", "likely", "definite"].index(certainty)
        sign = {1: "positive", -1: "negative", 0: "neutral"}[sign]
        surest[sign] = max(rank, surest.get(sign, rank))
    found = set()
    for world in itertools.product([False, True], repeat=3):
        held = dict(zip(["positive", "negative", "neutral"], world))
        if any(held[s] and s not in surest or
               not held[s] and surest.get(s) == 2 for s in held):
            continue
        p, n, z = (held[s] for s in ("positive", "negative", "neutral"))
        found.add("both" if p and n else "friendly" if p else
                  "hostile" if n else "neither" if z else "no tie")
    return found


def signs_at(ledger, date):
    rows = json.loads(entente(ledger, "ties", "--at", date, "--include",
                              "possible", "-O", "json"))["result"]
    pairs = {}
    for r in rows:
        if r["family"] != "structure":
            pairs.setdefault(frozenset((r["from"], r["to"])), []).append(
                (r["sign"], r["certainty"]))
    return pairs


# ---------------------------------------------------------------- the figure

def figure(ledger, d1, d2, options):
    root = ET.fromstring(entente(ledger, "diff", d1, d2, "--detail", "list",
                                 *options, "-O", "svg"))
    rows = {}
    for g in root.iter(SVG + "g"):
        if g.get("data-block"):
            rows[frozenset(g.get("id")[len("pair-"):].split("--"))] = g.attrib
    return root.find(SVG + "desc").text, rows


def parts(description):
    """The text of each block, by its id."""
    marks = sorted((description.find(f"{name}. "), key)
                   for key, name in NAMES.items()
                   if re.search(rf"(^|\. ){name}\. ", description))
    ends = [at for at, _ in marks[1:]] + [len(description)]
    return {key: description[at:end] for (at, key), end in zip(marks, ends)}


def compare(ledger, d1, d2, pairs, options, signs, labels):
    all_too, definite = "--all" in options, "--definite" in options
    what = f"{os.path.basename(ledger)} {d1} {d2} {options}"
    description, rows = figure(ledger, d1, d2, options)
    text = parts(description)
    asked = {(p["a"], p["b"]) for p in json.loads(
        entente(ledger, "diff", d1, d2, *options, "-O", "json"))["result"]
        if p["kind"] == "pair"}
    shown = 0
    for p in pairs:
        name, key = block(p, definite), frozenset((p["a"], p["b"]))
        is_told = told(name, all_too, definite)
        check(is_told == ((p["a"], p["b"]) in asked), what, key, "told", name)
        one, two = sides(p)
        line = (f"{labels[p['a']]} – {labels[p['b']]}: ", f"{p['certainty']}")
        is_there = is_told or (name == "seen" and not definite)
        found = line[0] in text.get(name, "")
        check(found == is_there, what, "in words", line, name)
        shown += is_there
        if key not in rows:
            continue
        r = rows[key]
        check(is_told and r["data-block"] == name, what, key, name, r)
        if not p["doubtful"] and not (p["seen"] and p["shift"]):
            check((r["data-before"], r["data-after"]) == (one, two), what, r)
        check(r["data-certainty"] == p["certainty"], what, key, r)
        if p["certainty"] == "definite" and name != "same":
            check(r["data-before-certain"] == r["data-after-certain"] == "yes",
                  what, key, r)
        for side, at in ("before", 0), ("after", 1):
            states = possible_states(signs[at].get(key, []))
            if r[f"data-{side}-certain"] == "yes":
                check(states == {r[f"data-{side}"]}, what, key, side, states)
    check(len(re.findall(r": [a-z ]+, then [a-z ]+, (?:definite|likely|possible)",
                         description)) == shown, what, "pairs in words", shown)
    return len(rows)


LINES = {"sides": "changed", "state": "changed", "ended": "ended",
         "begun": "began"}


def lines_of(ledger, d1, d2, options):
    """What became of each pair that the network has a line for."""
    root = ET.fromstring(entente(ledger, "diff", d1, d2, "--detail", "pairs",
                                 *options, "-O", "svg"))
    lines = {}
    for g in root.iter(SVG + "g"):
        words = (g.get("class") or "").split()
        if words[:2] == ["tie", "pair"]:
            key = frozenset((g.get("data-from"), g.get("data-to")))
            check(key not in lines, d1, d2, key, "has two lines")
            lines[key] = words
    return lines


def compare_network(ledger, d1, d2, pairs, options):
    definite = "--definite" in options
    what = f"{os.path.basename(ledger)} {d1} {d2} {options} network"
    lines = lines_of(ledger, d1, d2, options)
    blocks = {frozenset((p["a"], p["b"])): (block(p, definite), p)
              for p in pairs}
    actors = {a for key, (name, _) in blocks.items() for a in key
              if name in LINES}
    for key, (name, p) in blocks.items():
        grey = name == "same" and (key <= actors or "--all" in options)
        check((key in lines) == (name in LINES or grey), what, key, name)
        if key in lines and name in LINES:
            state = sides(p)[0 if name == "ended" else 1]
            check(LINES[name] in lines[key] and state in lines[key] and
                  p["certainty"] in lines[key] and
                  ("sides" in lines[key]) == (name == "sides"),
                  what, name, p, lines[key])
    check(lines.keys() <= blocks.keys(), what, "has lines of its own")
    return len(lines)


def main():
    rows = lines = 0
    for name, dates in LEDGERS.items():
        ledger = os.path.join(DATA, name)
        actors = json.loads(entente(ledger, "actors", "-O", "json"))["result"]
        labels = {a["id"]: a.get("short") or a["name"] for a in actors}
        signs = {d: signs_at(ledger, d) for d in dates}
        for d1, d2 in itertools.combinations(dates, 2):
            pairs = [p for p in json.loads(
                entente(ledger, "diff", d1, d2, "--all", "-O", "json"))["result"]
                if p["kind"] == "pair"]
            for p in pairs:
                p["doubtful"] = doubtful(p)
            for options in [], ["--all"], ["--definite"]:
                rows += compare(ledger, d1, d2, pairs, options,
                                (signs[d1], signs[d2]), labels)
                lines += compare_network(ledger, d1, d2, pairs, options)
    check(rows > 300, "only", rows, "rows were read")
    check(lines > 300, "only", lines, "lines were read")
    sys.exit(1 if failures else 0)


main()
