# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands where in an SVG of ours: texts with their boxes, measured by the
program's own table, and what is painted beneath them."""
import os
import re
import unicodedata
import xml.etree.ElementTree as ET

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SVG = "{http://www.w3.org/2000/svg}"


def widths():
    with open(os.path.join(ROOT, "src", "view", "widths.def")) as f:
        found = re.findall(r"WIDTH\((0x[0-9A-F]+), (\d+), (\d+)\)", f.read())
    return {int(c, 16): (int(r), int(b)) for c, r, b in found}


WIDTHS = widths()


def width(text, size, bold):
    total = 0
    for c in text:
        if ord(c) in WIDTHS:
            total += WIDTHS[ord(c)][bold]
        elif unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Mn"):
            continue
        else:
            total += 1000 if unicodedata.east_asian_width(c) in "WF" else 600
    return total * size / 1000


class Text:
    def __init__(self, e, under):
        self.words = "".join(e.itertext())
        self.size = float(e.get("font-size"))
        self.fill = e.get("fill")
        w = width(self.words, self.size, e.get("font-weight") == "bold")
        x, y = float(e.get("x")), float(e.get("y"))
        x -= {"middle": w / 2, "end": w}.get(e.get("text-anchor"), 0)
        # Capitals and what hangs below the line, without the empty space.
        self.box = (x, y - self.size * 0.72, x + w, y + self.size * 0.2)
        if e.get("transform"):  # a quarter to the left
            self.box = (x - self.size * 0.72, y - w, x + self.size * 0.2, y)
        self.under = under

    def __repr__(self):
        return f"“{self.words[:40]}” at {self.box[0]:.1f},{self.box[1]:.1f}"


def path_box(d):
    n = [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?", d)]
    return (min(n[0::2]), min(n[1::2]), max(n[0::2]), max(n[1::2]))


def inside(box, x, y):
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def plateaus(root):
    """Of each fade: from where to where it is the full colour, and which."""
    found = {}
    for e in root.iter(SVG + "linearGradient"):
        x1, x2 = float(e.get("x1")), float(e.get("x2"))
        full = [s for s in e if s.get("stop-opacity") != "0"]
        at = [x1 + float(s.get("offset")) * (x2 - x1) for s in full]
        found[f"url(#{e.get('id')})"] = (min(at), max(at),
                                         full[0].get("stop-color"))
    return found


def ground(fill, box, fades, below):
    if fill not in fades:
        return fill
    left, right, color = fades[fill]
    if color == below:  # a colour over itself
        return below
    return color if left - 0.5 <= box[0] and box[2] <= right + 0.5 else fill


def texts(svg):
    """All texts in the order of painting, with the colours that are filled
    beneath their middle."""
    root = ET.fromstring(svg)
    fills, found = [], []
    fades = plateaus(root)
    for e in root.iter():
        if e.tag == SVG + "path" and e.get("fill", "none") != "none":
            fills.append((path_box(e.get("d")), e.get("fill")))
        elif e.tag == SVG + "text":
            t = Text(e, "#FFFFFF")
            x, y = (t.box[0] + t.box[2]) / 2, (t.box[1] + t.box[3]) / 2
            for box, fill in fills:
                if inside(box, x, y):
                    t.under = ground(fill, t.box, fades, t.under)
            found.append(t)
    return root, found


def clash(a, b, slack=0.3):
    return (a[0] < b[2] - slack and b[0] < a[2] - slack and
            a[1] < b[3] - slack and b[1] < a[3] - slack)


def luminance(color):
    parts = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4
               for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a, b):
    x, y = sorted((luminance(a), luminance(b)))
    return (y + 0.05) / (x + 0.05)


def size(svg):
    return tuple(float(x) for x in ET.fromstring(svg).get("viewBox").split()[2:])


def panel_faults(panel):
    boxes = [(g.get("id"), path_box(g.find(SVG + "path").get("d")))
             for g in panel.iter(SVG + "g")
             if "actor" in (g.get("class") or "").split()]
    for i, (name, box) in enumerate(boxes):
        for other, beside in boxes[i + 1:]:
            if clash(box, beside, 0.6):
                yield f"{name} stands on {other}"


def pages(svg):
    """What is wrong with small multiples: type too small, words beyond an edge,
    an actor on another."""
    root, found = texts(svg)
    for g in root.iter(SVG + "g"):
        if g.get("class") == "panel":
            yield from panel_faults(g)
    wide, high = size(svg)
    for t in found:
        if t.size < 5.8 - 1e-9:
            yield f"{t} is of {t.size} pt"
        if (t.box[0] < -0.3 or t.box[2] > wide + 0.3 or t.box[1] < 0 or
                t.box[3] > high):
            yield f"{t} leaves the page: {t.box}"


def faults(svg):
    """What is wrong with the texts of a figure: sentences."""
    root, found = texts(svg)
    wide, high = (float(x) for x in root.get("viewBox").split()[2:])
    for i, t in enumerate(found):
        if t.size < 5.8 - 1e-9:
            yield f"{t} is of {t.size} pt"
        if (t.box[0] < -0.3 or t.box[2] > wide + 0.3 or t.box[1] < 0 or
                t.box[3] > high):
            yield f"{t} leaves the page: {t.box}"
        if t.under.startswith("#") and contrast(t.fill, t.under) < 4.5:
            yield f"{t}: {t.fill} on {t.under}"
        if not t.under.startswith("#"):
            yield f"{t} is on a pattern"
        for other in found[i + 1:]:
            if clash(t.box, other.box):
                yield f"{t} and {other} overlap"
