#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A slide is 900 by 506.25 points with everything on it and nothing on anything
else, whether the places are new or kept from a report; one that holds too much
is higher and says so; and in a film everybody stands still.

usage: slides.py ENTENTE DATA
"""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import svg

SIZE = (900, 506.25)
CROWDED = ["2008"]
DATES = {"us-pakistan-2011": ["1979", "1986", "1995", "2001-12", "2008"],
         "european-powers-1872-1918": ["1879", "1908", "1914-08"]}


def slide(entente, ledger, *args):
    path = os.path.join(os.path.dirname(ledger), "slide.svg")
    said = subprocess.run(
        [entente, *args, "-f", ledger, "-q", "--preset", "slide", "-o", path],
        check=True, capture_output=True, text=True).stderr
    return svg.Figure(tree.parse(path).getroot()), said


def copy(data, name, folder):
    own = shutil.copytree(os.path.join(data, name), os.path.join(folder, name),
                          copy_function=shutil.copyfile)
    os.chmod(own, 0o755)
    return own


def fitting(entente, ledger, dates):
    for date in dates:
        for kept in (False, True):
            places = os.path.join(ledger, "layout.yaml")
            if os.path.exists(places):
                os.remove(places)
            if kept:
                subprocess.run([entente, "draw", "-f", ledger, "--at", date,
                                "-q", "-o", ledger + ".svg"], check=True)
            figure, said = slide(entente, ledger, "draw", "--at", date)
            name = "%s%s" % (date, " from a report" if kept else "")
            # Places of a page that is high may be more than can be pressed.
            high = "[figure/high]" in said and kept and date in CROWDED
            if (figure.width, figure.height) != SIZE and not high:
                yield "%s: %g by %g" % (name, figure.width, figure.height)
            if said and not high:
                yield "%s: %s" % (name, said)
            for fault in figure.faults():
                yield "%s: %s" % (name, fault)


def too_much(entente, ledger):
    figure, said = slide(entente, ledger, "draw", "--at", "2011-09",
                         "--relayout")
    if figure.height <= SIZE[1] or "[figure/high]" not in said:
        yield "2011-09: %g high, said: %s" % (figure.height, said)
    for fault in list(figure.outside()) + list(figure.on_each_other()):
        yield "2011-09: %s" % fault


# However little of the page a theme leaves, there is a figure.
def narrow(entente, ledger):
    theme = ledger + ".theme.yaml"
    for sizes in ("width: 200, margin: 100", "width: 200, margin: 400",
                  "width: 200, actor: 72, tie: 72, legend: 72, source: 72"):
        with open(theme, "w", encoding="utf-8") as f:
            f.write("sizes: {%s}\n" % sizes)
        figure, _ = slide(entente, ledger, "draw", "--at", "1986", "--theme",
                          theme, "--relayout")
        if len(figure.actors) != 9:
            yield "%s: %d actors" % (sizes, len(figure.actors))


def film(entente, ledger):
    where = {}
    path = os.path.join(os.path.dirname(ledger), "frame-%d.svg")
    subprocess.run([entente, "draw", "-f", ledger, "--from", "1999", "--to",
                    "2003", "--every", "year", "-q", "--preset", "slide", "-o",
                    path, "--relayout"], check=True)
    for k in range(1, 6):
        figure = svg.Figure(tree.parse(path % k).getroot())
        if (figure.width, figure.height) != SIZE:
            yield "frame %d: %g by %g" % (k, figure.width, figure.height)
        for actor, shape in figure.actors.items():
            left, top, right, low = svg.box(shape)
            at = ((left + right) / 2, (top + low) / 2)
            x, y = where.setdefault(actor, at)
            # The weight of the border is that of the frame.
            if abs(at[0] - x) > 1 or abs(at[1] - y) > 1:
                yield "frame %d: %s has moved" % (k, actor)


def main():
    entente, data = sys.argv[1:3]
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for name, dates in DATES.items():
            ledger = copy(data, name, folder)
            faults += fitting(entente, ledger, dates)
            if name.startswith("us-"):
                faults += too_much(entente, ledger)
                faults += film(entente, ledger)
                faults += narrow(entente, ledger)
    for fault in faults:
        print(fault)
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main())
