#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Lanes tell what the table of the timeline tells: of the actors that have a
lane, a bond for each pair and side with a tie in the table, and no other; a
line across at the beginning of each; who has no lane is named or counted, and
so are their ties. The page is one of paper.

usage: lanes.py ENTENTE DATA
"""
import json
import os
import re
import subprocess
import sys

import svg

HIGH = 700
CASES = [("us-pakistan-2011", []), ("us-pakistan-2011", ["--from", "1980"]),
         ("us-pakistan-2011", ["--include", "possible", "--to", "1995"]),
         ("us-pakistan-2011", ["--actor", "haqqani"]),
         ("us-pakistan-2011", ["--actor", "haqqani,us,pakistan,isi,cia"]),
         ("us-pakistan-2011", ["--limit", "5"]),
         ("european-powers-1872-1918", []),
         ("european-powers-1872-1918", ["--from", "1890", "--to", "1914"])]
NS = "{http://www.w3.org/2000/svg}"


def rows(entente, ledger, options):
    options = [o for i, o in enumerate(options)
               if o != "--limit" and (i == 0 or options[i - 1] != "--limit")]
    ran = subprocess.run([entente, "timeline", "-f", ledger, *options, "-O",
                          "json"], check=True, capture_output=True)
    least = ["possible"] if "possible" in options else []
    return [r for r in json.loads(ran.stdout)["result"] if r["kind"] == "tie"
            and r["dates"] in ["definite", "likely"] + least]


def faults(entente, ledger, options):
    root = svg.draw(entente, "timeline", "--lanes", "-f", ledger, *options)
    groups = list(root.iter(NS + "g"))
    ids = {g.get("id") for g in groups if g.get("class") == "actor"}
    ids = {i[len("actor-"):] for i in ids}
    drawn = {(frozenset((g.get("data-from"), g.get("data-to"))),
              g.get("class").split()[1])
             for g in groups if (g.get("class") or "").startswith("bond ")}
    table = rows(entente, ledger, options)
    wanted, seen, ties, own = set(), set(), 0, 0
    for r in table:
        side = {1: "friendly", -1: "hostile"}.get(r["sign"])
        if r["family"] == "structure" or not side or r["from"] == r["to"]:
            continue
        # One tie may be several rows, told differently.
        key = r["from"], r["type"], r["to"], r["label"]
        if key in seen:
            continue
        seen.add(key)
        ties += 1
        if {r["from"], r["to"]} <= ids:
            own += 1
            wanted.add((frozenset((r["from"], r["to"])), side))
    for pair, side in drawn - wanted:
        yield "not in the table: %s %s" % (sorted(pair), side)
    for pair, side in wanted - drawn:
        yield "not drawn: %s %s" % (sorted(pair), side)
    across = sum((g.get("class") or "").startswith("begun ") for g in groups)
    if across < len(drawn):
        yield "%d lines for %d bonds" % (across, len(drawn))
    said = " ".join(" ".join(t.text or "" for t in root.iter(NS + "text")).split())
    counted = re.search(r"and (\d+) of (\d+) ties", said)
    if counted and counted.groups() != (str(own), str(ties)):
        yield "%s of ties, not %d of %d" % (counted.groups(), own, ties)
    if not counted and own != ties:
        yield "%d of %d ties, and nobody says so" % (own, ties)
    if float(root.get("viewBox").split()[3]) > HIGH + 0.5:
        yield "higher than a page: %s" % root.get("viewBox")


def main():
    entente, data = sys.argv[1:3]
    bad = 0
    for name, options in CASES:
        for fault in faults(entente, os.path.join(data, name), options):
            print("%s %s: %s" % (name, " ".join(options), fault))
            bad += 1
    print("%d figures, %d faults" % (len(CASES), bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
