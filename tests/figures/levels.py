#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures that can be read, whatever there is to draw: few lines cross, the
page is one of paper, type is that of print, nothing stands on anything, and
every tie is told in words, or counted by the name of an actor. For the two
ledgers that are here, at every year, and for networks of 10 to 200 ties.

usage: levels.py ENTENTE DATA [ledgers|networks]
"""
import os
import random
import re
import subprocess
import sys
import tempfile

import svg

TANGLE, HIGH, WIDE, TYPE = 1.2, 700, 482, 5.8
KINDS = ["state", "agency", "armed-group", "person", "people", "organization"]
TYPES = ["funds", "arms", "allied-with", "attacks", "negotiates-with", "part-of",
         "hosts", "rivals", "sanctions", "trains"]
WORDS = ["North", "Free", "National", "Army", "Front", "Council", "Union",
         "Bureau", "Movement", "League", "Party", "Guard"]


def network(ties, each, folder):
    """Some have many ties, most have few; `each`: ties for an actor."""
    r = random.Random(ties * 10 + each)
    n = max(6, ties // each)
    lines = ["entente: 1", "actors:"]
    for i in range(n):
        name = " ".join(r.sample(WORDS, r.choice([1, 2, 2, 3])))
        lines.append("  a%03d: {name: %s %d, kind: %s%s}" % (
            i, name, i, r.choice(KINDS),
            ", group: %s" % r.choice(["East", "West", "South"])
            if r.random() < 0.3 else ""))
    lines.append("ties:")
    ends = list(range(n))
    for i in range(ties):
        a, b = r.choice(ends), r.choice(ends)
        while a == b:
            b = r.choice(ends)
        ends += [a, b]
        lines.append("  - {from: a%03d, to: a%03d, type: %s, when: 1990, "
                     "sources: [https://example.org/%d]}" % (
                         a, b, r.choice(TYPES), r.randrange(9)))
    path = os.path.join(folder, "random%d-%d.yaml" % (ties, each))
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")
    return path


def cases(data, folder, part):
    if part != "networks":
        for ledger, first, last in (("us-pakistan-2011", 1979, 2012),
                                    ("european-powers-1872-1918", 1872, 1919)):
            for year in range(first, last):
                yield os.path.join(data, ledger), str(year)
        yield os.path.join(data, "us-pakistan-2011"), "2011-09"
    if part != "ledgers":
        for ties in (10, 20, 30, 40, 50, 60, 80, 100, 120, 160, 200):
            for each in (1, 3):
                yield network(ties, each, folder), "1990"


def cross(p, q):
    (ax, ay), (bx, by) = p
    (cx, cy), (dx, dy) = q

    def side(ox, oy, px, py, qx, qy):
        return (px - ox) * (qy - oy) - (py - oy) * (qx - ox)

    return (side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 and
            side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0)


def tangle(figure):
    """Twice the crossings by the lines; two strands are one line."""
    lines = []
    for g in figure.ties.values():
        along = svg.curve(g.find(svg.NS + "path"), 16)
        lines.append((svg.box(along), list(zip(along, along[1:]))))
    found = 0
    for i, (a, p) in enumerate(lines):
        for b, q in lines[:i]:
            if a[0] > b[2] or b[0] > a[2] or a[1] > b[3] or b[1] > a[3]:
                continue
            found += sum(cross(x, y) for x in p for y in q)
    return 2 * found / max(len(lines), 1)


def run(entente, *args):
    return subprocess.run([entente, *args], check=True, capture_output=True,
                          stdin=subprocess.DEVNULL).stdout.decode()


def untold(entente, figure, ledger, date):
    """Ties whose word is nowhere, but for those that are counted."""
    texts = [t.text or "" for t in figure.root.iter(svg.NS + "text")]
    said = " ".join(" ".join(texts).split())
    dot = run(entente, "draw", "-f", ledger, "--at", date, "-O", "dot")
    words = re.findall(r'tooltip="[^"]*? [→↔] [^"]*?: ([^"]*?) \(', dot)
    counted = sum(int(n) for n in re.findall(r"(\d+) more (?:with|in)", said))
    formal = re.search(r"Formal links: (.*?)(?: Lines without|$)", said)
    counted += sum(int(n) for n in re.findall(r" (\d+)(?=[,;]| |$)",
                                              formal.group(1))) if formal else 0
    missing = [w for w in words if w not in said]
    if len(missing) > counted:
        yield "not told: %s" % ", ".join(sorted(set(missing))[:4])


def faults(entente, ledger, date):
    figure = svg.Figure(svg.draw(entente, "draw", "-f", ledger, "--at", date))
    if not figure.ties:
        return
    c = tangle(figure)
    if c > TANGLE + 0.01:
        yield "c is %.2f of %d lines" % (c, len(figure.ties))
    if figure.height > HIGH + 0.5:
        yield "%g high" % figure.height
    if figure.width > WIDE + 0.5:
        yield "%g wide" % figure.width
    least = min(float(t.get("font-size"))
                for t in figure.root.iter(svg.NS + "text"))
    if least < TYPE - 0.005:
        yield "type of %g" % least
    yield from figure.faults()
    yield from untold(entente, figure, ledger, date)


# Of two dates: the network of what changed. Disconnected pairs are not to cost
# a page, and where so little crosses by nature hardly a line may cross.
CLEAR, LINES = 0.5, 40
TWO = [("us-pakistan-2011", "1986", "2011-09"),
       ("us-pakistan-2011", "1990", "2011-09"),
       ("us-pakistan-2011", "1986", "2008"),
       ("us-pakistan-2011", "1980", "2001-12")]


def faults_of_two(entente, ledger, first, last):
    figure = svg.Figure(svg.draw(entente, "diff", first, last, "-f", ledger,
                                 "--detail", "pairs"))
    c = tangle(figure)
    if not 0 < len(figure.ties) <= LINES:
        yield "%d lines" % len(figure.ties)
    if c > CLEAR + 0.01:
        yield "c is %.2f of %d lines" % (c, len(figure.ties))
    if figure.height > HIGH + 0.5 or figure.width > WIDE + 0.5:
        yield "%g wide and %g high" % (figure.width, figure.height)
    yield from figure.faults()


def main():
    entente, data = sys.argv[1:3]
    part = sys.argv[3] if len(sys.argv) > 3 else ""
    bad = drawn = 0
    with tempfile.TemporaryDirectory() as folder:
        for ledger, date in cases(data, folder, part):
            drawn += 1
            for fault in faults(entente, ledger, date):
                print("%s, %s: %s" % (os.path.basename(ledger), date, fault))
                bad += 1
    for name, first, last in TWO if part != "networks" else []:
        drawn += 1
        for fault in faults_of_two(entente, os.path.join(data, name), first,
                                   last):
            print("%s, %s to %s: %s" % (name, first, last, fault))
            bad += 1
    print("%d figures, %d faults" % (drawn, bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
