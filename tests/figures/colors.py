#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The families' colours are apart in every common form of colour blindness
(Machado, Oliveira and Fernandes 2009; CIEDE2000 of 10 or more), and every text
of a figure has a contrast of 4.5 or more against what lies behind it.

usage: colors.py ENTENTE DATA
"""
import math
import os
import sys

import svg

SEEN = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779),
               (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}


def linear(color):
    parts = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
            for c in parts]


def lab(rgb):
    m = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750),
         (0.0193339, 0.1191920, 0.9503041))
    xyz = [sum(a * b for a, b in zip(row, rgb)) for row in m]
    f = []
    for v, white in zip(xyz, (0.95047, 1.0, 1.08883)):
        v /= white
        f.append(v ** (1 / 3) if v > 216 / 24389
                 else (24389 / 27 * v + 16) / 116)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def angle(b, a):
    return math.degrees(math.atan2(b, a)) % 360 if a or b else 0


def ciede2000(one, two):
    (l1, a1, b1), (l2, a2, b2) = one, two
    c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = angle(b1, a1), angle(b2, a2)
    dh = h2 - h1
    if c1 * c2 == 0:
        dh = 0
    elif dh > 180:
        dh -= 360
    elif dh < -180:
        dh += 360
    dl, dc = l2 - l1, c2 - c1
    dH = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2))
    l, cm = (l1 + l2) / 2, (c1 + c2) / 2
    h = h1 + h2
    if c1 * c2:
        h = (h / 2 if abs(h1 - h2) <= 180 else
             (h + 360) / 2 if h < 360 else (h - 360) / 2)
    t = (1 - 0.17 * math.cos(math.radians(h - 30))
         + 0.24 * math.cos(math.radians(2 * h))
         + 0.32 * math.cos(math.radians(3 * h + 6))
         - 0.20 * math.cos(math.radians(4 * h - 63)))
    sl = 1 + 0.015 * (l - 50) ** 2 / math.sqrt(20 + (l - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = (-2 * math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7))
          * math.sin(math.radians(60 * math.exp(-((h - 275) / 25) ** 2))))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2
                     + rt * dc / sc * dH / sh)


def seen(color, matrix):
    rgb = linear(color)
    return lab([min(1, max(0, sum(a * b for a, b in zip(row, rgb))))
                for row in matrix])


def contrast(a, b):
    x, y = (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(k)))
            for k in (a, b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)


def families(figures):
    """The colour of each family's lines, from what was drawn."""
    found = {}
    for f in figures:
        for g in f.ties.values():
            path = g.find(svg.NS + "path")
            found.setdefault(g.get("data-family"), path.get("stroke"))
    return found


def behind(figure):
    """Each text with the colours that may lie behind it."""
    paper = [figure.root.find(svg.NS + "rect").get("fill")]
    hulls = [p.get("fill") for g in figure.root.iter(svg.NS + "g")
             if "group" in svg.classes(g) for p in g.findall(svg.NS + "path")]
    within = {}
    for g in figure.root.iter(svg.NS + "g"):
        if "actor" not in svg.classes(g):
            continue
        fill = None
        for e in g:
            if e.tag == svg.NS + "path" and e.get("fill") != "none":
                fill = e.get("fill")
            elif e.tag == svg.NS + "text":
                within[e] = [fill]
    for e in figure.root.iter(svg.NS + "text"):
        yield e, within.get(e, paper + hulls)


def main():
    # Sharma, Wu and Dalal's first pair: the formula is the formula.
    assert abs(ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485))
               - 2.0425) < 1e-4
    entente, data = sys.argv[1:3]
    ledger = os.path.join(data, "us-pakistan-2011")
    figures = [svg.Figure(svg.draw(entente, *a, "-f", ledger)) for a in (
        ["draw", "--at", "1986"], ["draw", "--at", "2001-12"],
        ["draw", "--at", "2011-09", "--focus", "pakistan",
         "--detail", "ties"],
        ["diff", "1986", "2001-12"])]
    colors = families(figures[:3])
    bad = 0
    assert len(colors) == 5, colors
    for way, matrix in SEEN.items():
        names = sorted(colors)
        least = min((ciede2000(seen(colors[a], matrix),
                               seen(colors[b], matrix)), a, b)
                    for i, a in enumerate(names) for b in names[i + 1:])
        print("%s: %s and %s are %.1f apart" % (way, *least[1:], least[0]))
        bad += least[0] < 10
    texts = 0
    for f in figures:
        for e, colors_behind in behind(f):
            texts += 1
            for c in colors_behind:
                if contrast(e.get("fill"), c) < 4.5:
                    print("%s: %s on %s" % (e.text, e.get("fill"), c))
                    bad += 1
    print("%d texts, %d faults" % (texts, bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
