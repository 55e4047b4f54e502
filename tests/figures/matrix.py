#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Matrices by their own numbers, read back from the SVG: every cell says what
a slow twin makes of `ties -O jsonl` at that date, in what is drawn, not only in
what is written beside it; cells and type are as large as they must be, nothing
stands on anything else, and the page is no higher than it may be.

usage: matrix.py ENTENTE DATA
"""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import charts
import svg_boxes
from svg_boxes import SVG

ORDER = ["no", "possible", "likely", "definite"]
MOST, LEAST, COUNTED, HIGHEST, WIDE = 65, 5.5, 7.4, 700, 482
SLIDE = 506.25
SEED_DATES = ["1986", "1989-02", "1996", "2001-12", "2008", "2011-09"]
POWERS_DATES = ["1880", "1895", "1902", "1908", "1914-08", "1917"]


def run(program, words, **env):
    ran = subprocess.run([program, *words, "--keep-going"], capture_output=True,
                         env=dict(os.environ, **env))
    if ran.returncode > 1:
        sys.exit(f"{' '.join(words)}: {ran.stderr.decode()}")
    return ran.stdout


def denied(t):
    return bool(t["denied_by"] or t["doubted_by"] or t["retracted_by"] or
                t["parts_against"] or t["sources_against"] or
                t["standing"] in ("disputed", "doubted", "denied", "retracted"))


def surer(a, b):
    return max(a, b, key=ORDER.index)


def twin(ties, paired=False):
    """What each cell has to be, by the ties that are listed."""
    cells = {}
    for t in ties:
        ends = [(t["from"], t["to"])]
        if not t["directed"] or paired:
            ends.append((t["to"], t["from"]))
        for end in ends:
            c = cells.setdefault(end, {"friendly": "no", "hostile": "no",
                                       "other": "no", "keys": set(),
                                       "denied": False})
            c["denied"] |= denied(t)
            if t["family"] == "structure":
                continue
            sign = {1: "friendly", -1: "hostile", 0: "other"}[t["sign"]]
            c[sign] = surer(c[sign], t["certainty"])
            both = (t["from"], t["to"]) if t["directed"] else frozenset(end)
            c["keys"].add((both, t["type"]))
    return {k: {"state": state_of(c), "friendly": c["friendly"],
                "hostile": c["hostile"], "other": c["other"],
                "ties": str(len(c["keys"])),
                "denied": "yes" if c["denied"] else "no"}
            for k, c in cells.items()}


def state_of(c):
    friends, foes = c["friendly"] != "no", c["hostile"] != "no"
    if friends and foes:
        return "mixed"
    return ("ally" if friends else "hostile" if foes else
            "neutral" if c["other"] != "no" else "none")


def has_class(e, name):
    return name in (e.get("class") or "").split()


def groups(root, name):
    return [g for g in root.iter(SVG + "g") if has_class(g, name)]


def moves(p):
    return p.get("d").count("M")


def drawn_sureness(g):
    """Which certainties are drawn: stripes, dots, and full colours."""
    paths = [p for p in g.findall(SVG + "path")]
    lines = [p for p in paths if p.get("fill") == "none"]
    found = set()
    if any(p.get("stroke-linecap") == "round" for p in lines):
        found.add("possible")
    if any(moves(p) > 2 and p.get("stroke-linecap") != "round" for p in lines):
        found.add("likely")
    fills = [p for p in paths if p.get("fill") != "none"]
    if any(not p.get("stroke") and p.get("fill") != "#FFFFFF" for p in fills):
        found.add("definite")
    return found


def said_sureness(c):
    signs = ["friendly", "hostile"]
    if c["state"] == "neutral":
        signs = ["other"]
    return {c[s] for s in signs} - {"no"} if c["state"] != "none" else set()


def cells_of(root):
    found = {}
    for g in groups(root, "cell"):
        end = (g.get("data-from"), g.get("data-to"))
        keys = ("state", "friendly", "hostile", "other", "ties", "denied")
        found[end] = ({k: g.get("data-" + k) for k in keys}, g)
    return found


def order_of(root):
    return [g.get("id")[len("row-"):] for g in groups(root, "row")]


def pitch(root):
    """How far apart rows are, and columns."""
    rows = [float(g.find(SVG + "text").get("y")) for g in groups(root, "row")]
    return min((b - a for a, b in zip(rows, rows[1:])), default=99)


def faults_of_cell(end, said, g, side):
    if said["state"] != "none" and drawn_sureness(g) != said_sureness(said):
        yield f"{end} is drawn as {drawn_sureness(g)}, said as {said}"
    number = g.find(SVG + "text")
    if number is not None and number.text != said["ties"]:
        yield f"{end} has the number {number.text}"
    several = 1 < int(said["ties"]) < 10
    if side >= COUNTED - 0.01 and several and number is None:
        yield f"{end} tells no number"
    if not g.find(SVG + "title").text:
        yield f"{end} has no words"


def faults_of_figure(svg, preset="report"):
    root = ET_of(svg)
    yield from svg_boxes.faults(svg)
    wide, high = svg_boxes.size(svg)
    if preset == "report" and (abs(wide - WIDE) > 0.5 or high > HIGHEST + 0.5):
        yield f"the page is {wide} by {high} pt"
    if preset == "slide" and (abs(wide - 900) > 0.5 or high > SLIDE + 0.5):
        yield f"the slide is {wide} by {high} pt"
    if pitch(root) < LEAST - 0.01:
        yield f"rows are {pitch(root):.2f} pt apart"
    for g in groups(root, "cell"):
        for p in g.findall(SVG + "path"):
            box = svg_boxes.path_box(p.get("d"))
            if box[0] < 0 or box[2] > wide or box[3] > high:
                yield f"a cell leaves the page: {box}"


def ET_of(svg):
    return svg_boxes.ET.fromstring(svg)


def words_of(svg):
    return " ".join(t.words for t in svg_boxes.texts(svg)[1])


def compare(expected, root):
    """The cells of a figure, and those that there have to be."""
    found, side = cells_of(root), pitch(root)
    for end in expected.keys() | found.keys():
        if end not in found:
            yield f"{end} is missing: {expected[end]}"
        elif end not in expected:
            yield f"{end} is nothing, and drawn as {found[end][0]}"
        else:
            said, g = found[end]
            if said != expected[end]:
                yield f"{end} is {expected[end]}, and drawn as {said}"
            yield from faults_of_cell(end, said, g, side)


def seated(ties, all_of_them):
    tied = {e for t in ties for e in (t["from"], t["to"])
            if all_of_them or t["family"] != "structure"}
    return tied


def ties_at(program, ledger, date, more):
    text = run(program, ["ties", "-f", ledger, "--at", date, "-O", "jsonl", *more])
    return [t for t in map(json.loads, text.splitlines())
            if t["from"] != t["to"]]


def names_denied(svg, ties, seats, brief):
    """Every tie that somebody denies is named below, once its ends have seats;
    where there is no room without its words."""
    words = words_of(svg)
    for t in ties:
        if denied(t) and t["from"] in seats and t["to"] in seats:
            label = t["label"].split(" ")[0]
            if "\u2298" not in words or not (brief or label in words):
                yield f"{t['id']} is denied, and not named"


def one_date(program, ledger, date, more=(), all_of_them=False):
    draw = ["draw", "-f", ledger, "--at", date, "--detail", "matrix", "-O", "svg",
            *more]
    svg = run(program, draw)
    given = [w for w in more if w not in ("--all", "--hulls", "blocs", "none",
                                          "groups", "--preset", "slide")]
    ties = ties_at(program, ledger, date, given)
    root = ET_of(svg)
    seats = seated(ties, all_of_them)
    if len(seats) > MOST:  # those with most partners alone
        seats &= set(order_of(root))
    expected = {k: c for k, c in twin(ties).items() if k[0] in seats and k[1] in seats}
    yield from compare(expected, root)
    yield from faults_of_figure(svg, "slide" if "slide" in more else "report")
    yield from names_denied(svg, ties, seats, "slide" in more)
    if run(program, draw, LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8") != svg:
        yield "other bytes in another locale"


def two_dates(program, ledger, one, two, more=()):
    svg = run(program, ["diff", one, two, "-f", ledger, "--detail", "matrix", "-O",
                        "svg", *more])
    root = ET_of(svg)
    rows = json.loads(run(program, ["diff", one, two, "-f", ledger, "-O", "json",
                                    *more]))["result"]
    changes = {frozenset((r["a"], r["b"])): r["certainty"] for r in rows
               if r["kind"] == "pair" and r["shift"]}
    place = {name: i for i, name in enumerate(order_of(root))}
    at = [ties_at(program, ledger, d, []) for d in (one, two)]
    seats = seated(at[0] + at[1], False)
    expected = {}
    for k in range(2):
        for end, c in twin(at[k], paired=True).items():
            if end[0] in seats and end[1] in seats and \
                    (place[end[0]] > place[end[1]]) == (k == 0):
                expected[end] = c
    for pair in changes:
        for end in (tuple(pair), tuple(pair)[::-1]):
            expected.setdefault(end, {"state": "none", "friendly": "no",
                                      "hostile": "no", "other": "no", "ties": "0",
                                      "denied": "no"})
    for end, (said, g) in cells_of(root).items():
        if g.get("data-change") != changes.get(frozenset(end), "no"):
            yield f"{end} changed {g.get('data-change')}: {changes.get(frozenset(end))}"
    found = cells_of(root)
    for end in expected.keys() | found.keys():
        if end not in found or expected.get(end) != found[end][0]:
            yield (f"{end} is {expected.get(end)}, and drawn as "
                   f"{found.get(end, [None])[0]}")
    yield from faults_of_figure(svg)


def crowd(folder, actors):
    """A ledger of so many actors with names of all kinds."""
    path = os.path.join(folder, f"crowd-{actors}.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(charts.made(actors, actors, 3 * actors, 0))
    return path


def crowded(program, ledger, actors):
    svg = run(program, ["draw", "-f", ledger, "--at", "1905/1940", "--include",
                        "possible", "--detail", "matrix", "-O", "svg"])
    root = ET_of(svg)
    rows = len(groups(root, "row"))
    if rows != min(actors, MOST):
        yield f"{rows} rows of {actors} actors"
    if actors > MOST and "left out: the other" not in words_of(svg):
        yield "nobody is told who is left out"
    if any(e.tag.endswith("script") or e.get("onload") for e in root.iter()):
        yield "markup in a name became markup"
    titles = {g.find(SVG + "title").text for g in groups(root, "row")}
    if not any(len(t) > 400 for t in titles):
        yield "a long name is nowhere whole"
    texts = [t.words for t in svg_boxes.texts(svg)[1]]
    if not any("\u2026" in t for t in texts):
        yield "a long name is not cut"
    yield from faults_of_figure(svg)


def small(program, folder, actors, ties):
    path = os.path.join(folder, "small.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(f"entente: 1\nactors: {{{actors}}}\nties: [{ties}]\n")
    svg = run(program, ["draw", "-f", path, "--at", "1950", "--detail", "matrix",
                        "-O", "svg"])
    yield from svg_boxes.faults(svg)
    if groups(ET_of(svg), "cell"):
        yield "cells of no ties"


def all_of(program, data, folder):
    seed = os.path.join(data, "us-pakistan-2011")
    powers = os.path.join(data, "european-powers-1872-1918")
    for date in SEED_DATES:
        yield f"seed {date}", one_date(program, seed, date)
    for date in POWERS_DATES:
        yield f"powers {date}", one_date(program, powers, date)
    for more in (["--all"], ["--hulls", "blocs"], ["--hulls", "none"],
                 ["--roll-up", "state"], ["--include", "possible"],
                 ["--preset", "slide"], ["--focus", "haqqani"]):
        yield f"seed {more}", one_date(program, seed, "2011-09", more,
                                       "--all" in more)
    yield "powers, slide", one_date(program, powers, "1908", ["--preset", "slide"])
    yield "seed, two dates", two_dates(program, seed, "1986", "2011-09")
    yield "powers, two dates", two_dates(program, powers, "1880", "1914-08")
    yield "definite", two_dates(program, seed, "2001-12", "2011-09", ["--definite"])
    for actors in (65, 300):
        ledger = crowd(folder, actors)
        yield f"{actors} actors", crowded(program, ledger, actors)
    yield "an empty ledger", small(program, folder, "", "")
    yield "one actor", small(program, folder, "a: {name: A, kind: state}", "")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    faults = figures = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, found in all_of(*sys.argv[1:], folder):
            bad = list(found)
            for line in bad[:6]:
                print(f"{name}: {line}")
            figures += 1
            faults += len(bad)
    print(f"{figures} matrices, {faults} faults")
    return faults > 0


if __name__ == "__main__":
    sys.exit(main())
