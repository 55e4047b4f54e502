#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""No label on an actor or on a label, no line through an actor it does not
concern, everything on the page: for the seed at every year, and for twenty
networks made at random.

usage: overlaps.py ENTENTE DATA [first|second]
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import svg

PAGE = 482  # points; the seed fits at every date
KINDS = ["state", "agency", "armed-group", "person", "people", "organization"]
TYPES = ["funds", "arms", "allied-with", "attacks", "negotiates-with", "part-of",
         "hosts", "rivals"]
WORDS = ["North", "Free", "National", "Army", "Front", "Council", "Union",
         "Bureau", "Movement", "League", "Party", "Guard"]


def network(seed, folder):
    r = random.Random(seed)
    ties = 15 + seed * 45 // 19
    n = max(9, int(ties / 1.5))
    lines = ["entente: 1", "actors:"]
    for i in range(n):
        name = " ".join(r.sample(WORDS, r.choice([1, 2, 2, 3])))
        lines.append("  a%02d: {name: %s %d, kind: %s%s}" % (
            i, name, i, r.choice(KINDS),
            ", group: %s" % r.choice(["East", "West"])
            if r.random() < 0.3 else ""))
    lines.append("ties:")
    for i in range(ties):
        a = i % n if i < n else r.randrange(n)
        b = r.choice([x for x in range(n) if x != a])
        lines.append("  - {from: a%02d, to: a%02d, type: %s, when: 1990, "
                     "sources: [https://example.org/%d]}" % (
                         a, b, r.choice(TYPES), r.randrange(9)))
    path = os.path.join(folder, "random%d.yaml" % seed)
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")
    return path


def cases(entente, data, folder, part):
    if part != "second":
        for year in range(1979, 2012):
            yield "the seed in %d" % year, [
                "draw", "-f", os.path.join(data, "us-pakistan-2011"), "--at",
                str(year)]
    if part != "first":
        for seed in range(20):
            yield "network %d" % seed, [
                "draw", "-f", network(seed, folder), "--at", "1990"]


# One after the other, each with the places that those before have left: nobody
# stands on anybody, however much they have grown since.
SEQUENCES = (("1986", "2001", "2004", "2008", "2010", "1986 2011-09"),
             ("1986", "2001-12", "1986 2001-12"),
             ("2011-09", "2001-12", "1986", "1986 2011-09"))


def kept(entente, data, folder):
    for k, dates in enumerate(SEQUENCES):
        own = shutil.copytree(os.path.join(data, "us-pakistan-2011"),
                              os.path.join(folder, "kept%d" % k))
        os.chmod(own, 0o755)
        path = os.path.join(folder, "kept.svg")
        for date in dates:
            args = ["diff", *date.split()] if " " in date else [
                "draw", "--at", date]
            said = subprocess.run(
                [entente, *args, "-f", own, "-q", "-o", path], check=True,
                stderr=subprocess.PIPE, encoding="utf-8").stderr
            if said:
                yield "%s: %s" % (date, said)
            for fault in svg.Figure(
                    tree.parse(path).getroot()).on_each_other():
                yield "%s: %s" % (date, fault)


def main():
    entente, data = sys.argv[1:3]
    part = sys.argv[3] if len(sys.argv) > 3 else ""
    bad = drawn = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, args in cases(entente, data, folder, part):
            figure = svg.Figure(svg.draw(entente, *args))
            assert figure.actors and figure.ties, name
            drawn += 1
            faults = list(figure.faults())
            if "seed" in name and figure.width > PAGE:
                faults.append("%g wide" % figure.width)
            for fault in faults:
                print("%s: %s" % (name, fault))
            bad += len(faults)
        if part != "second":
            for fault in kept(entente, data, folder):
                print("kept", fault)
                bad += 1
    print("%d figures, %d faults" % (drawn, bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
