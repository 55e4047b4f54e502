#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The levels of a page's chart: by the rule for the date, or as the reader chooses, by the
keyboard, in the address; a pair's line opens its ties; groups are marked. Exits with 77
where there is no Chromium.

usage: levels.py LEDGER POWERS AXE
"""
import os
import sys
import tempfile

import browser
import webdriver
from browser import CHOOSE, GO, SURE, TEXT
from product import DOWN, END, ENTER, ESCAPE, HOME, LEFT, RIGHT, TAB, VISIBLE, WIDTHS

CHECKED = "return document.querySelector('[name=level]:checked').value;"
LINES = """
return [...document.querySelectorAll("#lines .pair")].map((e) => ({id: e.id,
  formal: e.matches(".formal"), name: e.getAttribute("aria-label"),
  strands: [...e.querySelectorAll(".line")].map((l) => l.getAttribute("class")),
  ends: [...e.querySelectorAll(".line")].map((l) => [l.getAttribute("marker-start"),
    l.getAttribute("marker-end")])}));
"""
# How often lines cross, by points along them, those that meet at an actor not counted.
CROSSED = """
const lines = [...document.querySelectorAll("#lines .pair")].map((e) => {
  const l = e.querySelector(".hit"), n = l.getTotalLength();
  return Array.from({length: 25}, (_, k) => l.getPointAtLength(4 + k / 24 * (n - 8)));
});
const side = (a, b, p) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
let n = 0;
lines.forEach((l, k) => { for (let m = 0; m < k; m++) n += l.some((p, i) => i &&
  lines[m].some((q, j) => j && side(l[i - 1], p, q) * side(l[i - 1], p, lines[m][j - 1]) < 0 &&
    side(lines[m][j - 1], q, p) * side(lines[m][j - 1], q, l[i - 1]) < 0)); });
return lines.length ? 2 * n / lines.length : 0;
"""
OVERLAPS = """
const boxes = [...document.querySelectorAll("#net .actor:not(.away)")].map((e) =>
  [e.id, e.querySelector("path").getBoundingClientRect()]);
return boxes.flatMap(([a, x], i) => boxes.slice(0, i).filter(([b, y]) => x.left < y.right &&
  y.left < x.right && x.top < y.bottom && y.top < x.bottom).map(([b]) => a + " " + b));
"""
WORDS_ON_ACTORS = """
const boxes = [...document.querySelectorAll("#net .actor:not(.away)")].map((e) =>
  e.querySelector("path").getBoundingClientRect());
return [...document.querySelectorAll("#badges > g:not(.off) text")].filter((e) => {
  const x = e.getBoundingClientRect();
  return boxes.some((y) => x.left + 2 < y.right && y.left + 2 < x.right && x.top + 3 < y.bottom &&
    y.top + 3 < x.bottom);
}).map((e) => e.textContent);
"""


def pairs_at(r, step, least=2):
    """The ties shown at a step by pairs of actors, structure apart."""
    found = {}
    for i, _ in r.shown(step, least):
        t = r.data["ties"][i]
        if r.family(t) != "structure":
            found.setdefault(frozenset(t[:2]), []).append(t)
    return found


def check_rule(b, r):
    """Few ties have a line each; more have one a pair; most have a core."""
    last = r.data["n"] - 1
    b.open(r.path, "#d=2011-09")
    assert b.run(CHECKED) == "core"
    pairs = pairs_at(r, last)
    told = b.run(TEXT, "level")
    assert f"of {len(pairs)} pairs" in told and f"of {sum(map(len, pairs.values()))} ties" in told, told
    lines = b.run(LINES)
    solid = [line for line in lines if not line["formal"]]
    assert f" {len(solid)} of " in told and len(solid) <= 30, told
    assert b.run(CROSSED) <= 1.25 and b.run(OVERLAPS) == []
    actors = b.run(browser.MARKS, ".actor:not(.away)")
    partners = {}
    for pair in pairs:
        for a in pair:
            partners[a] = partners.get(a, 0) + 1
    least = min(partners[a] for a in actors)
    assert all(n <= least for a, n in partners.items() if a not in actors), "not those with most"
    assert len(solid) == sum(pair <= set(actors) for pair in pairs)
    b.run(GO, "date", r.step("1980-01"))
    assert b.run(CHECKED) == "ties" and b.run(VISIBLE, "#lines") == []
    seen = set()
    for step in range(0, r.data["n"], 6):
        b.run(GO, "date", step)
        seen.add(b.run(CHECKED))
        if b.run(CHECKED) in ("core", "pairs"):
            assert b.run(CROSSED) <= 1.3, r.date(step)
            assert b.run(OVERLAPS) == [], r.date(step)
            assert b.run(WORDS_ON_ACTORS) == [], r.date(step)
    assert seen >= {"ties", "core"}, seen


def check_states(b, r):
    """Each pair has its line: in two strands where it is both, as certain as its surest tie."""
    step = r.data["n"] - 1
    b.open(r.path, "#d=2011-09&level=pairs")
    pairs = pairs_at(r, step)
    lines = [line for line in b.run(LINES) if not line["formal"]]
    assert len(lines) == len(pairs), (len(lines), len(pairs))
    names = {a[2] or a[1]: k for k, a in enumerate(r.data["actors"])}
    checked = 0
    for line in lines:
        if "ties, " not in line["name"]:
            continue
        ends, rest = line["name"].rsplit(": ", 1)
        pair = pairs[frozenset(names[name] for name in ends.split(" \u2013 "))]
        assert rest.startswith(f"{len(pair)} ties"), line
        signs = {"friendly" if t[4] & 4 else "hostile" if t[4] & 8 else "neither" for t in pair}
        want = [s for s in ("friendly", "hostile") if s in signs] or ["neither"]
        assert len(line["strands"]) == len(want), line
        for sign, look in zip(want, line["strands"]):
            bit = {"friendly": 4, "hostile": 8, "neither": 0}[sign]
            sure = max(r.states[r.data["ties"].index(t)][step][1] for t in pair if t[4] & 12 == bit)
            assert SURE[sure] in look.split(), (line, sure)
        checked += 1
    assert checked == sum(len(pair) > 1 for pair in pairs.values()) > 5


def check_keys(b, r):
    b.open(r.path, "#d=2011-09")
    b.run("document.querySelector('[name=level]:checked').focus();")
    b.press(RIGHT)
    assert b.run(CHECKED) == "pairs" and "level=pairs" in browser.settled(b)
    b.press(RIGHT)
    assert b.run(CHECKED) == "ties" and len(b.run(browser.MARKS, ".tie")) > 80
    b.press(RIGHT)
    assert b.run(CHECKED) == "matrix"
    b.press(TAB)
    assert b.run("return document.activeElement.id;") == "auto"
    b.press(ENTER)
    assert b.run(CHECKED) == "core" and "level" not in browser.settled(b)
    assert b.run("return document.activeElement.value;") == "core"
    b.open(r.path, "#d=2011-09&level=matrix")
    assert b.run(CHECKED) == "matrix"
    for wrong in "#d=2011-09&level=all", "#d=2011-09&level=<b>":
        b.open(r.path, wrong)
        assert b.run(CHECKED) == "core", wrong


def check_walk(b, r):
    """The chart of pairs is one stop of Tab, whose arrows lead through its lines."""
    b.open(r.path, "#d=2011-09")
    stops = b.run("return [...document.querySelectorAll('#net [tabindex=\"0\"]')].map((e) => e.id);")
    assert len(stops) == 1 and stops[0][0] == "p", stops
    b.run("document.getElementById(arguments[0]).focus();", stops[0])
    seen = []
    for _ in b.run(LINES):
        seen.append(b.run("return document.activeElement.id;"))
        b.press(RIGHT)
    assert sorted(seen) == sorted(line["id"] for line in b.run(LINES))
    b.press(HOME)
    b.press(DOWN)
    assert b.run("return document.activeElement.id;")[0] == "a"
    b.press(END)
    b.press(ENTER)
    assert "pair=" in browser.settled(b)
    b.press(ESCAPE)
    assert "pair=" not in browser.settled(b)


def check_opens(b, r):
    b.open(r.path, "#d=2011-09&pair=pakistan+us")
    pair = pairs_at(r, r.data["n"] - 1)[frozenset(
        k for k, a in enumerate(r.data["actors"]) if a[0] in ("pakistan", "us"))]
    items = b.run("return [...document.querySelectorAll('#details li')].map((e) => e.textContent);")
    assert len(items) >= len(pair) > 5
    for t in pair:
        assert any(": " + t[2] + " (" in item and t[5] in item for item in items), t
    b.run("document.querySelector('#details li a').click();")
    assert "tie=" in browser.settled(b)
    on = b.run("return [...document.querySelectorAll('#lines .on')].length;")
    assert on == 1, "its line is held with it"


def check_matrix(b, r):
    b.open(r.path, "#d=2011-09&level=matrix")
    step = r.data["n"] - 1
    want = 0
    for pair, ties in pairs_at(r, step).items():
        for one in pair:
            want += any(not t[4] & 1 or t[0] == one for t in ties)
    cells = b.run("return [...document.querySelectorAll('#grid .cell')].map((e) => [e.id, "
                  "e.textContent, e.getAttribute('aria-label')]);")
    assert len(cells) == want > 50, (len(cells), want)
    both = [c for c in cells if "\u00b1" in c[1]]
    assert both and all("; " in c[2] for c in both)
    b.run("document.querySelector('#grid [tabindex=\"0\"]').focus();")
    first = b.run("return document.activeElement.id;")
    b.press(RIGHT)
    second = b.run("return document.activeElement.id;")
    assert second != first and second.split("-")[0] == first.split("-")[0], (first, second)
    b.press(LEFT)
    assert b.run("return document.activeElement.id;") == first
    b.press(ENTER)
    assert "pair=" in browser.settled(b)


def check_groups(b, r):
    """Members of a group bear its tab while they are in it."""
    for date in ("1900-01", "1915-01"):
        b.open(r.path, "#d=" + date + "&level=ties")
        step = r.step(date)
        shown = b.run(browser.MARKS, ".actor:not(.away)")
        of = {}
        for k in shown:
            runs = r.data["actors"][k][4:]
            for g, first, last in zip(runs[0::3], runs[1::3], runs[2::3]):
                if first <= step <= last:
                    of.setdefault(g, []).append(k)
        want = {r.data["groups"][g]: who for g, who in of.items() if len(who) > 1}
        assert want, date
        row = b.run("return document.getElementById('groups').innerText;")
        for g, who in of.items():
            name = r.data["groups"][g]
            assert (name in row) == (name in want), (date, row)
            for k in who:
                tab = b.run(f"const e = document.querySelector('#a{k} .group');"
                            "return e && e.textContent;")
                assert tab == (chr(65 + g) if name in want else None), (date, k, tab)
    b.open(r.path, "#d=1915-01&actor=germany")
    assert "Central Powers" in b.run(TEXT, "details")


def shortest(r, step, least, one, two):
    """How many steps lead from one to the other by ties at least so sure; 0: none do."""
    next_of = {}
    for i, t in enumerate(r.data["ties"]):
        at = r.states[i][step]
        if at and at[0] >= least:
            next_of.setdefault(t[0], set()).add(t[1])
            next_of.setdefault(t[1], set()).add(t[0])
    seen, edge, n = {one}, {one}, 0
    while edge and two not in seen:
        edge = {b for a in edge for b in next_of.get(a, ())} - seen
        seen |= edge
        n += 1
    return n if two in seen else 0


def check_way(b, r):
    """A path by the surest ties that lead there; each of its links with all it rests on."""
    step = r.data["n"] - 1
    ids = [a[0] for a in r.data["actors"]]
    kinds = set()
    for one, two in (("us", "pakistan"), ("cia", "taliban"), ("rabbani", "china"),
                     ("plaintiffs", "haqqani"), ("bij", "us"), ("mumbai", "us")):
        if one not in ids or two not in ids:
            continue
        b.open(r.path, f"#d=2011-09&path={one},{two}")
        text = b.run("return document.getElementById('steps').innerText;")
        ends = ids.index(one), ids.index(two)
        n, sure = next(((n, k) for k in (3, 2, 1) if (n := shortest(r, step, k, *ends))), (0, 0))
        kinds.add(sure)
        if not n:
            assert text.startswith("No path between"), text
            continue
        assert text.startswith(f"{n} step"), (one, two, n, text)
        assert {3: "every link is definite", 2: "only likely", 1: "only possible"}[sure] in text, text
        links = b.run("return [...document.querySelectorAll('#steps > ol > li')].map((e) => "
                      "[...e.querySelectorAll('li')].map((x) => x.textContent));")
        assert len(links) == n and all(links)
        for texts in links:
            for said in texts:
                assert any(f": {t[2]} ({SURE[r.states[i][step][0]]}; {t[5]}" in said and
                           (not t[7] or f"[{', '.join(str(s + 1) for s in t[7])}]" in said)
                           for i, t in enumerate(r.data["ties"]) if r.states[i][step]), said
        shorter = [k for k in range(1, sure) if 0 < shortest(r, step, k, *ends) < n]
        assert ("A shorter one" in text) == bool(shorter), text
        # Who is on it is in the core.
        assert b.run(CHECKED) != "core" or {"a%d" % k for k in ends} <= set(b.run(
            "return [...document.querySelectorAll('#net .actor:not(.away)')].map((e) => e.id);"))
    assert kinds >= {3, 2} or kinds >= {3, 0}, kinds
    b.run(CHOOSE, "way-from", "us")
    b.run(CHOOSE, "way-to", "isi")
    assert "path=us,isi" in browser.settled(b)
    b.run("document.getElementById('noway').click();")
    assert "path" not in browser.settled(b) and b.run(TEXT, "steps") == ""
    for wrong in "#d=2011-09&path=nobody,us", "#path=us", "#path=,", "#path=<b>,%00":
        b.open(r.path, wrong)
        assert b.run(TEXT, "steps") == "", wrong


def check_search(b, r):
    """What is searched for stays lit at every level."""
    b.open(r.path, "#d=2011-09&level=pairs&q=drone")
    dim = b.run("return document.querySelectorAll('#lines .dim').length;")
    assert 0 < dim < len(b.run(LINES))
    b.run(CHOOSE, "least", "3")
    assert len([x for x in b.run(LINES) if not x["formal"]]) == len(pairs_at(r, r.data["n"] - 1, 3))


def check_everywhere(b, reports, axe):
    source = ""
    if os.path.exists(axe):
        with open(axe, encoding="utf-8") as f:
            source = f.read()
    for width in WIDTHS:
        b.resize(width, 900)
        for k, level in enumerate(("core", "pairs", "ties", "matrix")):
            for r, date in reports:
                for embed in "", "&embed=1":
                    b.medium("", "dark" if (k + bool(embed)) % 2 else "light")
                    b.open(r.path, f"#d={date}&level={level}{embed}")
                    where = (width, level, embed, date)
                    assert b.run("return document.documentElement.scrollWidth;") <= width, where
                    assert b.run(browser.WIDER) == [], where
                    if source and not embed and (width == 390) == (level in ("pairs", "matrix")):
                        assert browser.violations(b, source) == [], where
    b.resize(*b.size)
    b.medium("print")
    for level in "core", "matrix":
        b.open(reports[0][0].path, "#d=2011-09&level=" + level)
        assert b.run(VISIBLE, "#levels input") == []
        seen = b.run(VISIBLE, "#lines .pair .line" if level == "core" else "#grid .cell")
        assert len(seen) > 20, level
    b.medium("")


def main():
    if webdriver.missing():
        print("not there, so nothing is tested:", *webdriver.missing())
        return 77
    ledger, powers, axe = sys.argv[1:4]
    only = sys.argv[4:]
    with tempfile.TemporaryDirectory(prefix="entente-web.") as folder, webdriver.Browser() as b:
        r = browser.Report(folder, "seed", ledger)
        two = browser.Report(folder, "powers", powers)
        strange = browser.Report(folder, "absurd", browser.absurd(folder))
        for check in (check_rule, check_states, check_keys, check_walk, check_opens, check_matrix,
                      check_way, check_search):
            if not only or check.__name__ in only:
                check(b, r)
                browser.quiet(b, check.__name__)
        if not only or "check_groups" in only:
            check_groups(b, two)
        if not only or "check_everywhere" in only:
            check_everywhere(b, [(r, "2011-09"), (two, "1914-08"), (strange, "")], axe)
            browser.quiet(b, "everywhere")
        print(f"Chromium {b.version}: levels read")
    return 0


if __name__ == "__main__":
    sys.exit(main())
