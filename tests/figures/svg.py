# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of figures know of an SVG: its actors, ties and words in
place, by its own numbers and the program's table of widths, not by a font."""
import os
import re
import subprocess
import xml.etree.ElementTree as ET

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NS = "{http://www.w3.org/2000/svg}"


def draw(entente, *args, cwd=None):
    """The root of the SVG that a command writes to its standard output."""
    ran = subprocess.run([entente, *args, "-O", "svg"], cwd=cwd,
                         capture_output=True, stdin=subprocess.DEVNULL)
    if ran.returncode != 0:
        raise SystemExit("exit status %d from %s\n%s" % (
            ran.returncode, args, ran.stderr.decode()))
    return ET.fromstring(ran.stdout)


def widths():
    """Advance widths of both faces, in thousandths of an em."""
    table = {}
    with open(os.path.join(ROOT, "src", "view", "widths.def"),
              encoding="utf-8") as f:
        for cp, plain, bold in re.findall(
                r"WIDTH\((0x[0-9A-Fa-f]+|\d+), *(\d+), *(\d+)\)", f.read()):
            table[int(cp, 0)] = (int(plain), int(bold))
    return table


WIDTHS = widths()


def text_width(text, size, bold):
    return sum(WIDTHS.get(ord(c), (600, 600))[bold] for c in text) * size / 1000


def classes(element):
    return (element.get("class") or "").split()


def numbers(path):
    return [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?", path)]


def points(path):
    """The corners and the ends of curves of a path."""
    found = []
    for op, rest in re.findall(r"([MLQCZ])([^MLQCZ]*)", path.get("d")):
        n = numbers(rest)
        found += [tuple(n[-2:])] if n else []
    return found


def curve(path, steps=60):
    """Points along a line: M then Q, L or C."""
    along, at = [], None
    for op, rest in re.findall(r"([MLQCZ])([^MLQCZ]*)", path.get("d")):
        n = numbers(rest)
        if op == "Q":
            (x0, y0), (cx, cy, x1, y1) = at, n
            for i in range(steps + 1):
                t = i / steps
                u = 1 - t
                along.append((u * u * x0 + 2 * t * u * cx + t * t * x1,
                              u * u * y0 + 2 * t * u * cy + t * t * y1))
        elif op == "L":
            along += [at, tuple(n)]
        if n:
            at = tuple(n[-2:])
    return along


def box(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def text_box(element):
    size = float(element.get("font-size"))
    bold = element.get("font-weight") == "bold"
    w = text_width(element.text or "", size, bold)
    x, y = float(element.get("x")), float(element.get("y"))
    anchor = element.get("text-anchor")
    x -= w / 2 if anchor == "middle" else w if anchor == "end" else 0
    return (x, y - 0.72 * size, x + w, y + 0.1 * size)


def union(boxes):
    return (min(b[0] for b in boxes), min(b[1] for b in boxes),
            max(b[2] for b in boxes), max(b[3] for b in boxes))


def inside(polygon, x, y):
    odd = False
    for (ax, ay), (bx, by) in zip(polygon, polygon[1:] + polygon[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def shrunk(polygon, by):
    l, t, r, b = box(polygon)
    cx, cy = (l + r) / 2, (t + b) / 2
    fx, fy = max(0, 1 - 2 * by / (r - l)), max(0, 1 - 2 * by / (b - t))
    return [(cx + (x - cx) * fx, cy + (y - cy) * fy) for x, y in polygon]


class Figure:
    def __init__(self, root):
        self.root = root
        box_ = [float(x) for x in root.get("viewBox").split()]
        self.width, self.height = box_[2], box_[3]
        self.actors, self.ties, self.labels = {}, {}, {}
        for g in root.iter(NS + "g"):
            kinds = classes(g)
            if "actor" in kinds:
                name = g.get("id").split("actor-", 1)[1]
                self.actors[name] = points(g.find(NS + "path"))
            elif "tie" in kinds:
                self.ties[g.get("id")] = g
            elif "label" in kinds:
                texts = g.findall(NS + "text")
                self.labels[g.get("id")] = union(
                    [text_box(t) for t in texts] or
                    [box(points(p)) for p in g.findall(NS + "path")])

    def faults(self):
        yield from self.outside()
        yield from self.on_each_other()
        yield from self.on_actors()
        yield from self.on_labels()
        yield from self.through()

    def outside(self):
        for e in self.root.iter():
            if e.tag == NS + "text":
                b = text_box(e)
            elif e.tag == NS + "path":
                b = box(points(e))
            else:
                continue
            if (b[0] < -0.5 or b[1] < -0.5 or b[2] > self.width + 0.5
                    or b[3] > self.height + 0.5):
                yield "beyond the page: %s %s" % (e.tag[len(NS):],
                                                  e.text or b)

    def on_each_other(self):
        boxes = sorted((a, box(p)) for a, p in self.actors.items())
        for i, (a, p) in enumerate(boxes):
            for b, q in boxes[i + 1:]:
                if (min(p[2], q[2]) - max(p[0], q[0]) > 0.6
                        and min(p[3], q[3]) - max(p[1], q[1]) > 0.6):
                    yield "actors %s and %s stand on each other" % (a, b)

    def on_actors(self):
        for label, (l, t, r, b) in self.labels.items():
            for actor, polygon in self.actors.items():
                small = shrunk(polygon, 0.6)
                spots = [(l + (r - l) * i / 8, t + (b - t) * k / 4)
                         for i in range(9) for k in range(5)]
                if (any(inside(small, x, y) for x, y in spots)
                        or any(l < x < r and t < y < b for x, y in small)):
                    yield "%s stands on actor %s" % (label, actor)

    def on_labels(self):
        names = sorted(self.labels)
        for i, a in enumerate(names):
            for b in names[i + 1:]:
                p, q = self.labels[a], self.labels[b]
                w = min(p[2], q[2]) - max(p[0], q[0])
                h = min(p[3], q[3]) - max(p[1], q[1])
                if w > 0.6 and h > 0.6:
                    yield "%s and %s stand on each other" % (a, b)

    def through(self):
        for name, g in self.ties.items():
            along = curve(g.find(NS + "path"))
            for actor, polygon in self.actors.items():
                if actor in (g.get("data-from"), g.get("data-to")):
                    continue
                small = shrunk(polygon, 0.6)
                if any(inside(small, x, y) for x, y in along):
                    yield "%s runs through actor %s" % (name, actor)
