#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures of several dates, side by side or as triangles of signs: a page of
paper, type of print, nothing on anything, few lines that cross; everybody in
one place, a grey dot for who has no tie on any reading and an open one for who
may have one; and every tie in words, or counted.

usage: dates.py ENTENTE DATA
"""
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

import svg
import svg_boxes
from levels import HIGH, TANGLE, TYPE, WIDE, tangle

NS = svg.NS
SEED, POWERS = "us-pakistan-2011", "european-powers-1872-1918"
CASES = [
    (SEED, "1986,2011-09", []), (SEED, "1986,2001-12", []),
    (SEED, "2001,2008", []), (SEED, "1986,2001-12,2011-09", []),
    (SEED, "1979,1990,2001", []), (SEED, "2009,2010,2011-09", []),
    (SEED, "1986,2011-09", ["--focus", "haqqani", "--hops", "1"]),
    (SEED, "1986,2001,2011-09", ["--family", "hostility"]),
    (SEED, "1986,2001,2011-09", ["--include", "possible"]),
    (SEED, "1986,2001-12,2008,2011-09", []),
    (SEED, "2001,2004,2008,2009,2010,2011-09", []),
    (SEED, ",".join(map(str, range(1980, 2012))), []),
    (SEED, "1986,2011-09", ["--detail", "signs"]),
    (POWERS, "1880,1907", []), (POWERS, "1880,1895,1907", []),
    (POWERS, "1875,1890,1914-09", []), (POWERS, "1880,1895,1907,1915", []),
    (POWERS, ",".join(map(str, range(1873, 1913))), []),
    (POWERS, "1880,1907,1915", ["--detail", "signs"]),
]


def run(entente, *args):
    return subprocess.run([entente, *args], check=True, capture_output=True,
                          stdin=subprocess.DEVNULL).stdout.decode()


def ties_of(entente, ledger, date, options):
    """Each tie as its two ends and its words."""
    asked = [o for o in options if o not in ("--detail", "signs")]
    dot = run(entente, "draw", "-f", ledger, "--at", date, "-O", "dot", *asked)
    for line in dot.splitlines():
        ends = re.match(r'\s*"?([\w-]+)"? -> "?([\w-]+)"? \[', line)
        words = re.search(r'tooltip="[^"]*? [→↔] [^"]*?: ([^"]*?) \(', line)
        if ends:
            yield ends.group(1), ends.group(2), words and words.group(1)


def panels(figure, kind):
    return [g for g in figure.root.iter(NS + "g") if kind in svg.classes(g)]


def alone(figure, panel):
    root = tree.Element(NS + "svg",
                        {"viewBox": "0 0 %g %g" % (figure.width, figure.height)})
    root.append(panel)
    return svg.Figure(root)


def middle(corners):
    l, t, r, b = svg.box(corners)
    return (l + r) / 2, (t + b) / 2


def dots(panel):
    """How many are filled, and how many are open."""
    found = [p for p in panel.findall(NS + "path")
             if 2 < svg.box(svg.points(p))[2] - svg.box(svg.points(p))[0] < 3]
    full = sum(p.get("fill", "none") != "none" for p in found)
    return full, len(found) - full


def page_faults(figure, root):
    if figure.height > HIGH + 0.5:
        yield "%g high" % figure.height
    if figure.width > WIDE + 0.5:
        yield "%g wide" % figure.width
    least = min(float(t.get("font-size")) for t in root.iter(NS + "text"))
    if least < TYPE - 0.005:
        yield "type of %g" % least
    yield from figure.outside()
    yield from svg_boxes.faults(tree.tostring(root))


def one_place(nets):
    """Everybody is as far from the others in one panel as in the next."""
    for net in nets[1:]:
        both = sorted(set(net.actors) & set(nets[0].actors))
        way = [(x - u, y - v) for (x, y), (u, v) in
               ((middle(net.actors[a]), middle(nets[0].actors[a]))
                for a in both)]
        if way and (max(w[0] for w in way) - min(w[0] for w in way) > 0.1 or
                    max(w[1] for w in way) - min(w[1] for w in way) > 0.1):
            yield "some have moved: %s" % both


def panel_faults(entente, ledger, dates, options, figure, found):
    nets = [alone(figure, p) for p in found]
    everybody = set().union(*(n.actors for n in nets))
    if len(everybody) > (14 if len(dates) == 2 else 10):
        yield "%d actors" % len(everybody)
    heads = [svg.box([q for p in g.findall(NS + "path")[:1]
                      for q in svg.points(p)]) for g in found]
    if min(h[2] - h[0] for h in heads) < 150:
        yield "a panel is narrower than 150"
    yield from one_place(nets)
    for date, net, panel in zip(dates, nets, found):
        c = tangle(net)
        if c > TANGLE + 0.01:
            yield "%s: c is %.2f of %d lines" % (date, c, len(net.ties))
        for fault in net.faults():
            yield "%s: %s" % (date, fault)
        away = everybody - set(net.actors)
        wide = [*options, "--forecasts", "--all"]
        if "--include" not in wide:
            wide += ["--include", "possible"]
        tied = {e for t in ties_of(entente, ledger, date, wide) for e in t[:2]}
        full, opened = dots(panel)
        # One that is behind somebody's box is not there.
        if full > len(away - tied) or opened > len(away & tied):
            yield "%s: %d full and %d open dots, tied are %s" % (
                date, full, opened, sorted(away & tied))
        if full + opened < len(away) - 2:
            yield "%s: %d dots for %s" % (date, full + opened, sorted(away))


def sign_faults(entente, ledger, dates, options, found):
    for date, panel in zip(dates, found):
        cells = {frozenset((g.get("data-from"), g.get("data-to")))
                 for g in panel.iter(NS + "g") if "cell" in svg.classes(g)}
        pairs = {frozenset(t[:2])
                 for t in ties_of(entente, ledger, date, options)}
        seats = set().union(*cells) if cells else set()
        # Who is drawn for another date has formal links here, too.
        more = {frozenset(t[:2]) for t in
                ties_of(entente, ledger, date, [*options, "--all"])}
        if cells - more:
            yield "%s: cells of no pair: %s" % (date, cells - more)
        lost = [p for p in pairs - cells if p <= seats]
        if lost:
            yield "%s: pairs without a cell: %s" % (date, lost)


def said_of(figure):
    """What stands below, by the head of its block."""
    blocks = {}
    for g in figure.root.iter(NS + "g"):
        if "below" in svg.classes(g):
            texts = [t.text or "" for t in g.iter(NS + "text")]
            blocks[texts[0]] = " ".join(" ".join(texts[1:]).split())
    return blocks


def untold(entente, ledger, dates, options, figure):
    blocks = said_of(figure)
    whole = " ".join(t.text or "" for t in figure.root.iter(NS + "text"))
    numbers = [int(n) for n in re.findall(r" (\d+)(?=[,;. ]|$)",
                                          blocks.get("How many ties", ""))]
    if numbers:
        ties = sum(1 for d in dates
                   for _ in ties_of(entente, ledger, d, options))
        # Dates that say the same are counted once.
        if len(dates) < 8 and sum(numbers) < ties:
            yield "%d ties, counted are %d" % (ties, sum(numbers))
        return
    for date, head in zip(dates, list(blocks)):
        said = blocks[head]
        words = [w for *_, w in ties_of(entente, ledger, date, options) if w]
        missing = [w for w in words if w not in said]
        counted = sum(int(n) for n in re.findall(r" (\d+)(?=[,;] | between|$)",
                                                 said))
        # Those who have formal links alone are left out of all panels.
        counted += sum(int(n) for n in re.findall(
            r"formal links only \((?:\d+–)?(\d+) tie", whole))
        if len(missing) > counted:
            yield "%s, %s: %d not told, %d counted: %s" % (
                date, head, len(missing), counted, sorted(set(missing))[:4])


def faults(entente, ledger, at, options):
    dates = at.split(",")
    root = svg.draw(entente, "draw", "-f", ledger, "--at", at, "--multiples",
                    *options)
    figure = svg.Figure(root)
    yield from page_faults(figure, root)
    yield from untold(entente, ledger, dates, options, figure)
    side, signs = panels(figure, "panel"), panels(figure, "triangle")
    want_signs = len(dates) > 3 or "signs" in options
    if len(signs if want_signs else side) != len(dates):
        yield "%d panels, %d triangles" % (len(side), len(signs))
    if side:
        yield from panel_faults(entente, ledger, dates, options, figure, side)
    else:
        yield from sign_faults(entente, ledger, dates, options, signs)


def main():
    entente, data = sys.argv[1:3]
    bad = 0
    for ledger, dates, options in CASES:
        for fault in faults(entente, os.path.join(data, ledger), dates, options):
            print("%s, %s %s: %s" % (ledger, dates[:40], " ".join(options),
                                     fault))
            bad += 1
    print("%d figures, %d faults" % (len(CASES), bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
