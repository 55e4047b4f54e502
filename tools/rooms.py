#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the rooms of src/ as docs/architecture.md has them.

usage: rooms.py [--help]

The block of layers says who may use whom, the table of folders what is there,
the numbered list which way data flows. Out comes docs/images/rooms.svg, the
same bytes for the same page; tools/docs.py looks whether it is that.

A room stands below all that it may use: one that knows the ledger as high as
it can, another as low as it can, near those it is made for. A line is drawn
where no other lines make up for it. Places are found as Sugiyama, Tagawa and
Toda (1981) do: rows, a lane kept in each row that a line passes, an order in
each row by the mean of the neighbours, then distances.
"""
import html
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import layers  # noqa: E402

PICTURE = os.path.join(layers.ROOT, "docs", "images", "rooms.svg")
LEDGER = "model"            # a room knows the ledger if it may use this
PROGRAMS = ("cli", "gv")    # below the library
HEADER = "entente.h"

WIDE, SIDE, TOP = 720, 18, 48          # of all, beside and above the rooms
INSIDE, BOX, HIGH, GAP, LANE, BETWEEN = 14, 160, 62, 16, 16, 30
TURNS, SWEEPS = 40, 400                # of looking for an order, and for places
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
PAPER, FRAME, INK, DIM, LINE = ("#ffffff", "#f6f7f9", "#1b2430", "#566070",
                                "#8a94a3")
KNOWS, OTHER, PROGRAM = (("#fdf3dc", "#c2932e"), ("#e3edf8", "#4f7fb5"),
                         ("#e6f2e6", "#5a9a5e"))


# ------------------------------------------------------------------ the page

def read_page():
    """Who may use whom, foreign headers, what is there, the order of data."""
    with open(layers.PAGE, encoding="utf-8") as f:
        text = f.read()
    block, faults = layers.read_block(text)
    if faults:
        sys.exit("\n".join(faults))
    about = dict(re.findall(r"^\| `src/(\w+)/` \| (.*?) \|$", text, re.M))
    step = {}
    for number, item in re.findall(r"^(\d+)\. (.*(?:\n   .*)*)", text, re.M):
        for name in re.findall(r"\*\*(\w+)\*\*", item):
            step.setdefault(name, number)
    return block, about, step


def reached(uses, start):
    found, todo = set(), sorted(start)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += sorted(uses[name])
    return found


def shortest(uses):
    """The lines to draw: of what a room may use, what nothing else leads to."""
    return {name: {o for o in used
                   if not any(o in reached(uses, uses[via])
                              for via in used - {o})}
            for name, used in uses.items()}


def listed(names):
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def exceptions(uses):
    """What lines lead up to and may not be used all the same, in words."""
    without = {}
    for name in uses:
        for other in reached(uses, uses[name]) - uses[name]:
            without.setdefault(other, []).append(name)
    return "; ".join(f"{other} not by {listed(without[other])}"
                     for other in uses if other in without)


# -------------------------------------------------------------------- places

def rows_of(uses):
    high, low = {}, {}
    for name in uses:                      # the page names what is used first
        high[name] = 1 + max((high[o] for o in uses[name]), default=-1)
    last = 1 + max(high.values())
    for name in reversed(list(uses)):
        users = [low[u] for u in uses if name in uses[u]]
        low[name] = min(users, default=last + 1) - 1
        if name == LEDGER or LEDGER in uses[name]:
            low[name] = high[name]
    return low


class Places:
    """Rows of rooms, which are names, and of lanes, (room, used, row)."""

    def __init__(self, uses):
        row = rows_of(uses)
        self.rows = [[] for _ in range(1 + max(row.values()))]
        self.up, self.down, self.ways = {}, {}, []
        for name in uses:
            self.rows[row[name]].append(name)
        for name, used in shortest(uses).items():
            for other in (o for o in uses if o in used):
                lanes = [(name, other, k)
                         for k in range(row[name] - 1, row[other], -1)]
                for lane in lanes:
                    self.rows[lane[2]].append(lane)
                way = [name, *lanes, other]
                self.ways.append(way)
                for below, above in zip(way, way[1:]):
                    self.up.setdefault(below, []).append(above)
                    self.down.setdefault(above, []).append(below)
        self.order()
        self.spread()

    def at(self):
        return {v: k for row in self.rows for k, v in enumerate(row)}

    def crossings(self):
        at, count = self.at(), 0
        for row in self.rows:
            ends = [(at[v], at[u]) for v in row for u in self.up.get(v, ())]
            count += sum((a - c) * (b - d) < 0 for i, (a, b) in enumerate(ends)
                         for c, d in ends[:i])
        return count

    def order(self):
        best, least = [list(r) for r in self.rows], self.crossings()
        for turn in range(TURNS):
            beside = self.up if turn % 2 == 0 else self.down
            for row in self.rows if turn % 2 == 0 else reversed(self.rows):
                at = self.at()
                mean = {v: sum(at[u] for u in beside[v]) / len(beside[v])
                        if v in beside else at[v] for v in row}
                row.sort(key=lambda v: (mean[v], at[v]))
            if self.crossings() < least:
                best, least = [list(r) for r in self.rows], self.crossings()
        self.rows = best

    @staticmethod
    def width(v):
        return BOX if isinstance(v, str) else LANE

    def spread(self):
        """x of the middle of each: near its neighbours, within the page."""
        self.x = {v: WIDE / 2 for row in self.rows for v in row}
        for turn in range(SWEEPS):
            for row in self.rows if turn % 2 == 0 else reversed(self.rows):
                self.settle(row)
            for way in self.ways:
                self.straighten(way[1:-1])

    def straighten(self, lanes):
        """The lanes of a line below one another, as many as there is room."""
        run, low, high = [], 0, WIDE
        for v in lanes:
            lo, hi = self.room(v)
            if max(low, lo) > min(high, hi):
                self.align(run, low, high)
                run, low, high = [], 0, WIDE
            run, low, high = run + [v], max(low, lo), min(high, hi)
        self.align(run, low, high)

    def room(self, v):
        """From where to where a lane may move in its row."""
        row, half = self.rows[v[2]], self.width(v) / 2
        k = row.index(v)
        low, high = SIDE + INSIDE + half, WIDE - SIDE - INSIDE - half
        if k > 0:
            low = (self.x[row[k - 1]] + self.width(row[k - 1]) / 2 + GAP + half)
        if k + 1 < len(row):
            high = (self.x[row[k + 1]] - self.width(row[k + 1]) / 2 - GAP -
                    half)
        return low, high

    def align(self, run, low, high):
        if run:
            mean = sum(self.x[v] for v in run) / len(run)
            self.x.update({v: min(max(mean, low), high) for v in run})

    def pull(self, v):
        """Where its neighbours want it, and how much: lanes to be straight."""
        beside = [(u, {0: 1, 1: 3, 2: 9}[(not isinstance(u, str)) +
                                         (not isinstance(v, str))])
                  for u in self.up.get(v, []) + self.down.get(v, [])]
        much = sum(w for _, w in beside)
        return (sum(w * self.x[u] for u, w in beside) / much if much
                else self.x[v]), much or 0.01

    def settle(self, row):
        """As near to what is wanted as the order allows (pool adjacent
        violators, of places from which the widths are taken)."""
        offset, at, pools = {}, 0.0, []
        for v in row:
            at += self.width(v) / 2
            offset[v] = at
            at += self.width(v) / 2 + GAP
        spare = WIDE - 2 * (SIDE + INSIDE) - (at - GAP)
        for v in row:
            wish, much = self.pull(v)
            pools.append([(wish - offset[v] - SIDE - INSIDE) * much, much, [v]])
            while len(pools) > 1 and (pools[-2][0] / pools[-2][1] >
                                      pools[-1][0] / pools[-1][1]):
                last = pools.pop()
                pools[-1] = [p + q for p, q in zip(pools[-1], last)]
        for much_at, much, members in pools:
            base = min(max(much_at / much, 0), spare)
            for v in members:
                self.x[v] = SIDE + INSIDE + base + offset[v]


# ------------------------------------------------------------------- drawing

def wrapped(text, size, wide, most):
    """The first lines of a text; a letter is half as wide as it is high."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) * size * 0.51 <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines[most - 1] = lines[most - 1].rstrip(",;:") + " …"
    return lines[:most]


def say(x, y, text, size, colour=INK, more=""):
    return (f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{colour}"'
            f'{more}>{html.escape(text, quote=False)}</text>')


def box(x, y, wide, name, about, foreign, step, colours):
    fill, edge = colours
    out = [f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{HIGH}" rx="7" '
           f'fill="{fill}" stroke="{edge}" stroke-width="1.4"/>']
    out.append(say(x + 10, y + 21, name, 15, INK, ' font-weight="bold"'))
    if step:
        out.append(f'<circle cx="{x + wide - 15:g}" cy="{y + 15:g}" r="8.5" '
                   f'fill="{edge}"/>')
        out.append(say(x + wide - 15, y + 19, step, 11.5, PAPER,
                       ' font-weight="bold" text-anchor="middle"'))
    if foreign:
        out.append(say(x + wide - (28 if step else 8), y + 20, foreign, 11, DIM,
                       ' text-anchor="end" font-style="italic"'))
    for k, line in enumerate(wrapped(about, 11.5, wide - 18, 2)):
        out.append(say(x + 10, y + 39 + 15 * k, line, 11.5, DIM))
    return out


def ports(places, v, ends, side):
    """x of each end of a line at a room: spread along its edge, in order."""
    there = sorted(ends, key=lambda u: (places.x[u], str(u)))
    room = (BOX - 40) / max(len(there), 3)
    first = places.x[v] - room * (len(there) - 1) / 2
    return {(v, u, side): first + room * k for k, u in enumerate(there)}


def ways(places, y):
    """The lines, each from a room up through its lanes to what it uses."""
    port = {}
    for v in places.x:
        if isinstance(v, str):
            port.update(ports(places, v, places.up.get(v, []), "up"))
            port.update(ports(places, v, places.down.get(v, []), "down"))
    for way in places.ways:
        path = ""
        for below, above in zip(way, way[1:]):
            x0 = port.get((below, above, "up"), places.x[below])
            x1 = port.get((above, below, "down"), places.x[above])
            y0, y1 = y[below], y[above] + HIGH
            half = (y0 + y1) / 2
            path += (f"M{x0:g} {y0:g}" if not path else f"V{y0:g}")
            path += f"C{x0:g} {half:g} {x1:g} {half:g} {x1:g} {y1:g}"
        yield (f'<path d="{path}" fill="none" stroke="{LINE}" '
               'stroke-width="1.5"/>')


def first_words(about, name):
    if name not in about:
        sys.exit("docs/architecture.md: the table of folders has no "
                 f"`src/{name}/`")
    return re.split(r"[;:]", about[name].replace("`", ""))[0]


def draw(block, about, step, rooms):
    places = Places(rooms)
    y = {v: TOP + 12 + k * (HIGH + BETWEEN)
         for k, row in enumerate(places.rows) for v in row}
    floor = TOP + len(places.rows) * (HIGH + BETWEEN) - BETWEEN + 24
    out = [f'<rect x="{SIDE}" y="{TOP - 12}" width="{WIDE - 2 * SIDE}" '
           f'height="{floor - TOP + 12}" rx="12" fill="{FRAME}" '
           f'stroke="{LINE}" stroke-width="1.2"/>']
    out += ways(places, y)
    for row in places.rows:
        for v in (v for v in row if isinstance(v, str)):
            knows = v == LEDGER or LEDGER in rooms[v]
            out += box(places.x[v] - BOX / 2, y[v], BOX, v,
                       first_words(about, v), ", ".join(sorted(block[v][1])),
                       step.get(v), KNOWS if knows else OTHER)
    return out, floor


def picture():
    block, about, step = read_page()
    rooms = {n: allowed - {HEADER} for n, (allowed, _) in block.items()
             if n not in PROGRAMS}
    out, floor = draw(block, about, step, rooms)
    # The programs, below what they use: the public header and nothing else.
    y, x, wide = floor + 44, SIDE, (WIDE - 2 * SIDE - GAP) / len(PROGRAMS)
    for k, name in enumerate(PROGRAMS):
        at = x + k * (wide + GAP)
        if HEADER in block[name][0]:
            out.append(f'<path d="M{at + wide / 2:g} {y}V{floor}" fill="none" '
                       f'stroke="{LINE}" stroke-width="1.5"/>')
            out.append(say(at + wide / 2 + 8, y - 18, HEADER, 12, DIM))
        out += box(at, y, wide, name, first_words(about, name),
                   ", ".join(sorted(block[name][1])), step.get(name), PROGRAM)
    below = y + HIGH + 26
    but = exceptions(rooms)
    notes = wrapped("A room may use those that its lines lead up to, and what "
                    f"these lead up to{', but ' if but else ''}{but}.", 12,
                    WIDE - 2 * SIDE, 9)
    keys = [(KNOWS, "knows the ledger"), (OTHER, "does not"),
            (PROGRAM, "a program")]
    at = SIDE
    for (fill, edge), words in keys:
        out.append(f'<rect x="{at}" y="{below - 11}" width="14" height="14" '
                   f'rx="3" fill="{fill}" stroke="{edge}"/>')
        out.append(say(at + 20, below, words, 12, DIM))
        at += 44 + len(words) * 6.5
    out.append(f'<circle cx="{at + 8:g}" cy="{below - 4}" r="8.5" '
               f'fill="{DIM}"/>')
    out.append(say(at + 8, below, "1", 11.5, PAPER,
                   ' font-weight="bold" text-anchor="middle"'))
    out.append(say(at + 22, below, "the way of data", 12, DIM))
    for k, note in enumerate(notes):
        out.append(say(SIDE, below + 22 + 16 * k, note, 12, DIM))
    tall = below + 22 + 16 * len(notes)
    head = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" '
            f'height="{tall:g}" viewBox="0 0 {WIDE} {tall:g}" role="img" '
            f'aria-label="The rooms of src/ and who may use whom" '
            f'font-family="{FONT}">',
            f'<rect width="{WIDE}" height="{tall:g}" fill="{PAPER}"/>',
            say(SIDE, 24, "libentente", 15, INK, ' font-weight="bold"')]
    return "\n".join(head + out + ["</svg>", ""])


def is_drawn():
    """Whether the picture is there, and is that of the page."""
    if not os.path.exists(PICTURE):
        return False
    with open(PICTURE, encoding="utf-8") as f:
        return f.read() == picture()


def main():
    if len(sys.argv) > 1:
        print(__doc__)
        return 0
    with open(PICTURE, "w", encoding="utf-8") as f:
        f.write(picture())
    return 0


if __name__ == "__main__":
    sys.exit(main())
