#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures for a column of a journal, with their captions: 89 mm wide, no higher
than a page, few actors or few lines, few of which cross, type of print, nothing
on anything; and every tie is in words on the figure or in its caption, or is
counted there.

usage: column.py ENTENTE DATA
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import svg
import svg_boxes
from levels import HIGH, TANGLE, TYPE, run, tangle

WIDE, ACTORS, LINES = 252, 8, 12
YEARS = [("us-pakistan-2011", y) for y in
         [*map(str, range(1979, 2012, 2)), "2001-12", "2011-09"]]
YEARS += [("european-powers-1872-1918", str(y)) for y in range(1873, 1919, 3)]


def untold(entente, ledger, date, said, note):
    dot = run(entente, "draw", "-f", ledger, "--at", date, "-O", "dot")
    words = re.findall(r'tooltip="[^"]*? [→↔] [^"]*?: ([^"]*?) \(', dot)
    formal = re.search(r"Formal links: (.*)", note)
    counted = sum(int(n) for n in re.findall(r"(\d+) more (?:with|in)", note))
    counted += sum(int(n) for n in re.findall(
        r" (\d+)(?=[,;]|$)", formal.group(1))) if formal else 0
    missing = [w for w in words if w not in said and w not in note]
    if len(missing) > counted:
        yield "not told: %s" % ", ".join(sorted(set(missing))[:4])


def faults(entente, ledger, date, folder):
    path, text = os.path.join(folder, "a.svg"), os.path.join(folder, "a.txt")
    subprocess.run([entente, "draw", "-f", ledger, "--at", date, "-q",
                    "--preset", "column", "-o", path, "--caption", text],
                   check=True)
    root = tree.parse(path).getroot()
    with open(text, encoding="utf-8") as f:
        note = f.read()
    figure = svg.Figure(root)
    said = " ".join(" ".join(t.text or "" for t in
                             root.iter(svg.NS + "text")).split())
    if figure.width > WIDE + 0.5 or figure.height > HIGH + 0.5:
        yield "%g by %g" % (figure.width, figure.height)
    if len(figure.actors) > ACTORS and len(figure.ties) > LINES:
        yield "%d actors, %d lines" % (len(figure.actors), len(figure.ties))
    if tangle(figure) > TANGLE + 0.01:
        yield "c is %.2f" % tangle(figure)
    least = min(float(t.get("font-size")) for t in root.iter(svg.NS + "text"))
    if least < TYPE - 0.005:
        yield "type of %g" % least
    yield from figure.faults()
    yield from svg_boxes.faults(tree.tostring(root))
    yield from untold(entente, ledger, date, said, note)


def main():
    entente, data = sys.argv[1:3]
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, date in YEARS:
            own = os.path.join(folder, name)
            if not os.path.exists(own):  # places are kept beside it
                shutil.copytree(os.path.join(data, name), own,
                                copy_function=shutil.copyfile)
                os.chmod(own, 0o755)
            for fault in faults(entente, own, date, folder):
                print("%s, %s: %s" % (name, date, fault))
                bad += 1
    print("%d figures, %d faults" % (len(YEARS), bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
