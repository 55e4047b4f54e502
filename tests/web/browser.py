#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The page of a report in a real browser: what it shows at every step, its
controls, its keys, its links, print, narrow windows, other scripts than Latin
(in figures too), absurd and hostile texts, and what axe-core finds. Exits with 77 where there is no Chromium.

usage: browser.py LEDGER AXE [PICTURES]

AXE: axe.min.js of axe-core; that part is passed over, with a word, when the file
is not there. PICTURES: a folder for screenshots.
"""
import json
import os
import subprocess
import sys
import tempfile

import groups
import webdriver

HERE = os.path.dirname(os.path.abspath(__file__))
SURE = ["", "possible", "likely", "definite"]

# The chart with a line for each tie, whatever the date has.
TIES = "#level=ties"
# What the table lists, by the number of the tie.
SHOWN = """
return [...document.querySelectorAll("#rows tr[id]")].flatMap((r) => r.hidden
  ? [] : [[Number(r.id.slice(1)), r.cells[5].textContent]]).sort((a, b) => a[0] - b[0]);
"""
# Moves a slider as a person does.
GO = """
const e = document.getElementById(arguments[0]);
e.value = arguments[1];
e.dispatchEvent(new Event("input", {bubbles: true}));
"""
CHOOSE = """
const e = document.getElementById(arguments[0]);
e.value = arguments[1];
e.dispatchEvent(new Event("change", {bubbles: true}));
"""
TEXT = "return document.getElementById(arguments[0]).textContent;"
# Ties and actors to be seen in the chart.
MARKS = """
return [...document.querySelectorAll("#net " + arguments[0])]
  .filter((e) => getComputedStyle(e).visibility === "visible")
  .map((e) => Number(e.id.slice(1)));
"""


def entente(*words):
    done = subprocess.run(["entente", *words], capture_output=True)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout.decode()


class Report:
    """A page that was made, and the data in it."""

    def __init__(self, folder, name, ledger, *options):
        self.path = os.path.join(folder, name + ".html")
        self.ledger = ledger
        entente("report", "-f", ledger, "-o", self.path, "-q", *options)
        with open(self.path, encoding="utf-8") as f:
            self.text = text = f.read()
        part = text.split('id="data">', 1)[1].split("</script>", 1)[0]
        self.data = json.loads(part)
        words = self.data["words"]
        for tie in self.data["ties"]:
            tie += [0, 0, []][len(tie) - 10:]  # what is left out where it is empty
            for k in (2, 5, 6, 8, 9):
                tie[k] = words[tie[k]]
        self.states = [self.spread(t[8]) for t in self.data["ties"]]

    def spread(self, runs):
        at = [None] * self.data["n"]
        first = 0
        for part in runs.split(",") if runs else []:
            n, _, state = part.partition(".")
            if state:
                at[first:first + int(n)] = [self.data["states"][int(state)]] * int(n)
            first += int(n)
        return at

    def shown(self, step, level, keep=lambda tie: True):
        return [[i, SURE[at[step][level - 1]]] for i, at in enumerate(self.states)
                if at[step] and at[step][level - 1] and keep(self.data["ties"][i])]

    def date(self, step):
        month = self.data["year"] * 12 + self.data["month"] - 1 + step
        return f"{month // 12:04}-{month % 12 + 1:02}"

    def step(self, date):
        return next(k for k in range(self.data["n"]) if self.date(k) == date)

    def family(self, tie):
        return self.data["families"][tie[3]]


def settled(b):
    """The state that the address tells, when it has been written."""
    return b.wait("setTimeout(() => arguments[0](location.hash), 300);")


def quiet(b, where):
    found = [m for m in b.messages() if "favicon" not in m["message"]]
    assert not found, (where, found)
    loaded = b.run("return performance.getEntriesByType('resource').length;")
    assert loaded == 0, (where, "the page fetched something")


def check_steps(b, r):
    b.open(r.path, TIES)
    all_shown = b.run("""
        const go = new Function(arguments[0]), shown = new Function(arguments[1]);
        return Array.from({length: arguments[2]}, (_, k) => {
          go("date", k);
          return shown();
        });""", GO, SHOWN, r.data["n"])
    for step, shown in enumerate(all_shown):
        assert shown == r.shown(step, 2), r.date(step)
    step = r.step("2001-12")
    b.run(GO, "date", step)
    drawn = b.run("return [...document.querySelectorAll('#net g[id^=t]')]"
                  ".map((e) => Number(e.id.slice(1)));")
    want = [i for i, _ in r.shown(step, 2) if i in drawn]
    assert sorted(b.run(MARKS, ".tie")) == want
    ends = {r.data["ties"][i][k] for i in want for k in (0, 1)}
    assert set(b.run(MARKS, ".actor:not(.away)")) == ends
    assert b.run(TEXT, "day") == "December 2001"
    count = b.run(TEXT, "count")
    actors = {r.data["ties"][i][k] for i, _ in r.shown(step, 2) for k in (0, 1)}
    assert count.startswith(f"{len(r.shown(step, 2))} ties between {len(actors)} "
                            "actors, December 2001"), count


def check_filters(b, r):
    last = r.data["n"] - 1
    b.open(r.path, TIES)
    b.run("document.querySelector('[name=family][value=hostility]').click();")
    assert b.run(SHOWN) == r.shown(last, 2, lambda t: r.family(t) != "hostility")
    b.run("document.querySelector('[name=family][value=hostility]').click();")
    for level in (3, 1, 2):
        b.run(CHOOSE, "least", str(level))
        assert b.run(SHOWN) == r.shown(last, level), level
    for option in b.run("return [...document.querySelectorAll('#told option')]"
                        ".map((o) => o.value);"):
        b.run(CHOOSE, "told", option)
        wanted = None if not option else (
            int(option[1:]), " sdqm".index(option[0]))
        assert b.run(SHOWN) == r.shown(
            last, 2, lambda t: wanted is None or any(
                (c[0], c[4]) == wanted for c in t[12])), option


def check_who_came(b, r, one, two):
    """Actors in the chart are marked as coming or going as `entente diff` says."""
    rows = json.loads(entente("diff", one, two, "-f", r.ledger, "-O", "json"))["result"]
    became = {row["actor"]: {"formed": "new", "ended": "gone"}[row["change"]]
              for row in rows if row["kind"] == "actor"}
    looks = b.run("return [...document.querySelectorAll('#net .actor:not(.away)')]"
                  ".map((e) => [e.id, e.classList[1] || '']);")
    assert looks
    for box, look in looks:
        who = r.data["actors"][int(box[1:])][0]
        assert look == became.get(who, ""), (who, look, one, two)


def check_comparison(b, r):
    b.open(r.path)
    b.run("document.getElementById('comparing').click();")
    for one, two in (("1986-06", "2011-09"), ("1979-01", "2001-12")):
        b.run(GO, "then", r.step(one))
        b.run(GO, "date", r.step(two))
        rows = json.loads(entente("diff", one, two, "-f", r.ledger, "--all", "-O", "json"))
        said = groups.words(groups.of(rows["result"]))
        line = b.run(TEXT, "count").split(" (")[0]
        assert line.endswith(": " + said), (line, said)
        check_who_came(b, r, one, two)
    struck = b.run("return [...document.querySelectorAll('tr.ended td')]"
                   ".map((e) => getComputedStyle(e).textDecorationLine);")
    assert set(struck) <= {"line-through"}
    b.run("document.getElementById('comparing').click();")
    assert b.run(SHOWN) == r.shown(r.step("2001-12"), 2)


def denied_tie(r):
    return next(i for i, t in enumerate(r.data["ties"])
                if any(c[4] == 2 for c in t[12]) and r.states[i][-1])


def check_details(b, r):
    b.open(r.path, TIES)
    i = denied_tie(r)
    tie = r.data["ties"][i]
    b.run(f"document.getElementById('t{i}').focus();")
    card = b.run(TEXT, "details")
    for part in [r.data["actors"][tie[0]][1], r.data["actors"][tie[1]][1], tie[2],
                 tie[5], "denies", *(f"[{s + 1}]" for s in tie[7]),
                 *(r.data["holders"][c[0]] for c in tie[12])]:
        assert part in card, (part, card)
    name = b.run("return document.activeElement.getAttribute('aria-label');")
    assert "denied by" in name and tie[2] in name, name
    dim = b.run("return document.querySelectorAll('#net .tie.dim').length;")
    assert dim > 0
    b.press("\ue007")  # Enter holds it
    b.run("document.getElementById('find').focus();")
    assert b.run(TEXT, "details").startswith(card)
    b.press("\ue00c")  # Escape lets go
    assert "Point at" in b.run(TEXT, "details")
    assert b.run("return document.querySelectorAll('#net .dim').length;") == 0


def check_search(b, r):
    b.open(r.path)
    b.press("/")
    assert b.run("return document.activeElement.id;") == "find"
    b.press(*"Haqq\u00e0n\u00ed")
    shown = b.run(SHOWN)
    some = [i for i, _ in shown]
    assert 0 < len(some) < len(r.shown(r.data["n"] - 1, 2))
    for i in some:
        t = r.data["ties"][i]
        ends = " ".join(r.data["actors"][t[0]][:3] + r.data["actors"][t[1]][:3] +
                        [t[2], t[6], *(r.data["words"][w] for w in t[10:12])] +
                        [r.data["holders"][c[0]] for c in t[12]])
        assert "haqqan" in ends.lower(), ends
    assert f"the search matches {len(some)} ties" in b.run(TEXT, "count")
    b.press("\ue00c")
    assert b.run(SHOWN) == r.shown(r.data["n"] - 1, 2)


def check_links(b, r):
    b.open(r.path, "#d=2001-12&c=1986-06")
    assert "June 1986 to December 2001" in b.run(TEXT, "count")
    assert settled(b) == "#d=2001-12&c=1986-06"
    b.open(r.path, "#d=1986-06&least=definite&off=structure,hostility")
    assert b.run(SHOWN) == r.shown(
        r.step("1986-06"), 3, lambda t: r.family(t) not in ("structure", "hostility"))
    b.run("document.activeElement.blur();")
    b.press("]", "]")
    assert settled(b).startswith("#d=1988-06&least=definite&off=")
    b.press("[")
    assert settled(b).startswith("#d=1987-06&")
    # Nonsense in a link does no harm, and what it does not say is as at first.
    last = r.shown(r.data["n"] - 1, 2)
    for link in ("#d=9999-99&c=<script>&by=x9&least=none&off=all&of=nobody", "#", "#s3",
                 "#d=2011-13", "#d=-1&c=&by=s99999", "#d&d&d", "#%E0%A4%A", "#of=constructor",
                 "#d=2011-09&d=1986&__proto__=1"):
        b.open(r.path, link)
        assert b.run(SHOWN) == last, link
        quiet(b, link)
    b.open(r.path, "#d=2011-09&q=%00%22%3Cb%3E" + "x" * 5000)
    assert b.run(SHOWN) == [] and "matches 0 ties" in b.run(TEXT, "count")


def check_keyboard(b, r):
    """The stops of the Tab key: controls, one in the chart, what is below it, all with
    a name and to be seen."""
    b.open(r.path, "#d=1986-06")
    stops = []
    for _ in range(28):
        b.press("\ue004")
        stops.append(b.run("""
            const e = document.activeElement, s = getComputedStyle(e);
            return [e.id, e.getAttribute("aria-label") || e.textContent ||
              (e.labels && e.labels[0].textContent) || "", s.visibility];"""))
    ids = [i for i, _, _ in stops]
    assert all(name.strip() and seen == "visible" for _, name, seen in stops), stops
    assert ids[1:6] == ["ask", "play", "date", "comparing", "find"], ids
    marks = [i for i in ids if i[:1] in "ta" and i[1:].isdigit()]
    assert len(marks) == 1, marks
    after = ids.index(marks[0]) + 1
    assert ids[after:after + 8] == ["in", "out", "fit", "png", "svg", "csv", "way-from",
                                     "way-to"], ids


def check_play(b, r):
    b.open(r.path, "#d=2001-08")
    b.run("document.getElementById('play').click();")
    step = b.wait("setTimeout(() => arguments[0](Number("
                  "document.getElementById('date').value)), 1500);")
    assert step > r.step("2001-08")
    b.run("document.getElementById('play').click();")
    assert b.run(TEXT, "play") == "Play"


def check_print(b, r, pictures):
    b.open(r.path, "#d=2011-09")
    pdf = b.pdf()
    assert pdf.startswith(b"%PDF") and len(pdf) > 20000, len(pdf)
    if pictures:
        with open(os.path.join(pictures, "print.pdf"), "wb") as f:
            f.write(pdf)


# Each line of a name lies within the shape that is around it: the ends of its
# middle, above which letters may be narrower than the shape, and its height.
INSIDE = """
return [...document.querySelectorAll(arguments[0])].flatMap((g) => {
  const shape = g.querySelector("path, rect"), s = shape.getBBox();
  return [...g.querySelectorAll(":scope > text")].flatMap((t) => {
    const b = t.getBBox(), point = t.ownerSVGElement.createSVGPoint();
    point.y = b.y + b.height / 2;
    const ends = [b.x, b.x + b.width].every((x) => {
      point.x = x;
      return shape.isPointInFill(point);
    });
    return ends && b.y >= s.y - 1 && b.y + b.height <= s.y + s.height + 1 ? []
      : [[g.textContent, b.x - s.x, s.x + s.width - b.x - b.width]];
  });
});
"""


def check_inside(b, r):
    b.open(r.path, TIES)
    assert b.run("return document.querySelectorAll('#net .actor').length;") > 5
    assert b.run(INSIDE, "#net .actor") == []


def check_figure(b, folder, ledger):
    """The same of a figure that is a file of its own."""
    path = os.path.join(folder, "figure.svg")
    with open(path, "w", encoding="utf-8") as f:
        f.write(entente("draw", "-f", ledger, "-O", "svg", "--at", "2003"))
    b.open(path)
    names = b.run("return [...document.querySelectorAll('.actor')]"
                  ".map((g) => g.textContent);")
    assert len(names) > 5, names
    assert b.run(INSIDE, ".actor") == []


# ------------------------------------------------------- other ways of writing

# Where words begin and end, across and down, as the browser shows them.
PLACES = """
const root = document.querySelector(arguments[0]);
return arguments[1].map((words) => {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + words.length);
    const lines = [...range.getClientRects()], last = lines[lines.length - 1];
    return [lines[0].left, lines[0].bottom, last.right, last.bottom];
  }
  return null;
});
"""


def in_order(b, where, *words):
    """From left to right, and on to the next line, whatever runs to the left
    within them."""
    at = b.run(PLACES, where, list(words))
    assert None not in at, (where, words, at)
    for (_, _, end, low), (start, next_low, _, _) in zip(at, at[1:]):
        assert low < next_low - 5 or end <= start + 0.5, (where, words, at)


def check_directions(b, r):
    """Names from right to left turn nothing around them."""
    b.open(r.path, TIES)
    at = {a[0]: a[1] for a in r.data["actors"]}
    hebrew, arabic = at["hebrew"].strip("\u2068\u2069"), at["arabic"].strip("\u2068\u2069")
    in_order(b, "#summary", "not counted: ", at["chinese"], " (3), ", arabic, " (2), ")
    i = next(i for i, t in enumerate(r.data["ties"])
             if r.data["actors"][t[0]][0] == "hebrew")
    label = r.data["ties"][i][2].strip("\u2068\u2069")
    b.run(f"document.getElementById('t{i}').focus();")
    in_order(b, "#details h2", hebrew, "\u2192", label, arabic)
    sentence = b.run("return document.activeElement.getAttribute('aria-label');")
    for name in hebrew, arabic, label:
        assert f"\u2068{name}\u2069" in sentence, sentence
    assert f"\u2068{arabic}\u2069 (" in b.run(TEXT, "of")
    # The markup has no direction of its own for the table's cells to inherit.
    assert b.run("return document.querySelectorAll('[dir]').length;") == 0
    assert b.run("return new Set([...document.querySelectorAll('#rows td')].map((e) => "
                 "getComputedStyle(e).unicodeBidi + getComputedStyle(e).textAlign)).size;") == 1


def absurd(folder):
    """A ledger of names that nobody has."""
    long = "Donaudampfschiff" * 32
    names = {
        "long": long[:500], "ideographs": "\u4e2d" * 500, "marks": "\u0301" * 40,
        "zalgo": "Z" + "\u0301\u0302\u0323\u0336" * 10, "emoji": "\U0001F600" * 100,
        "arabic": "\u0627" * 500, "mixed": "abc \u05d0\u05d1\u05d2 (def) 1979 \u05d4",
    }
    quote = lambda text: json.dumps(text, ensure_ascii=False)
    lines = ["entente: 1", f"title: {quote(long)}", "coverage: 2001/2003", "kinds:",
             f"  gang: {{label: {quote(long)}, shape: hexagon}}",
             "sources:", f"  one: {{title: {quote(long)}, url: 'https://example.org/{long}'}}",
             "actors:"]
    lines += [f"  {i}: {{name: {quote(name)}, kind: gang}}" for i, name in names.items()]
    lines += ["ties:"]
    ids = list(names)
    for k, (i, label) in enumerate(names.items()):
        lines.append(f"  - {{from: {i}, type: funds, to: {ids[k - 1]}, when: 2001/.., "
                     f"label: {quote(label)}, note: {quote(long * 4)}, sources: [one], "
                     f"claims: [{{by: {quote(long)}, stance: denies}}, {{by: {i}, stance: asserts}}]}}")
    path = os.path.join(folder, "absurd.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")
    return path


# What is wider than the window, but for what can be scrolled by itself.
WIDER = """
return [...document.querySelectorAll("body *")].filter((e) =>
  !e.closest(".scroll, svg, option") && !e.matches(".skip") &&
  e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((e) => e.outerHTML.slice(0, 200));
"""


def check_widths(b, r):
    """Nothing is pushed out of the window, at any step, beside any card."""
    for width in 1200, 390, 320:
        b.resize(width, 800)
        b.open(r.path)
        for i in range(min(len(r.data["ties"]), 8)):
            b.run(f"const e = document.getElementById('t{i}'); if (e) e.focus();")
            assert b.run(WIDER) == [], (width, i)
        assert b.run("return document.documentElement.scrollWidth;") <= width
    b.resize(*b.size)


# ------------------------------------------------------- timeline and legend

def weight(r, i):
    return sum(i in t[:2] and r.family(t) != "structure" for t in r.data["ties"])


ROWS = """
return [...document.querySelectorAll("#life .bar")].map((e) => e.textContent);
"""


def check_timeline(b, r):
    b.open(r.path, TIES)
    actors = r.data["actors"]
    best = max(range(len(actors)), key=lambda i: (weight(r, i), -i))
    assert b.run("return document.getElementById('of').value;") == actors[best][0]
    assert len(b.run("return [...document.getElementById('of').options]"
                     ".map((o) => o.value);")) == len(actors)
    for name in ("haqqani", "isi"):
        i = next(i for i, a in enumerate(actors) if a[0] == name)
        b.run(CHOOSE, "of", name)
        shown = [t for t, at in zip(r.data["ties"], r.states)
                 if i in t[:2] and any(s and s[1] for s in at)]
        rows = b.run(ROWS)
        assert len(rows) == len(shown), (name, len(rows), len(shown))
        for t in shown:
            assert any(t[2][:12] in row for row in rows), t[2]
        told = [e for e in r.data["events"] if i in e[3]]
        shown_events = b.run("return [...document.querySelectorAll('#life .event title')]"
                             ".map((e) => e.textContent);")
        assert shown_events == [f"{e[1]} ({e[2]})" for e in told], (name, shown_events)
        if name == "haqqani":
            assert "Siege of Kabul" in " ".join(shown_events)
            step = next(e[0] for e in told if "Siege" in e[1])
            assert r.date(step) == "2011-09"
    assert "&of=isi" in settled(b)
    b.open(r.path, "#d=1986-06&of=isi")
    assert len(b.run(ROWS)) == len(rows)
    b.run("document.querySelector('[name=family][value=support]').click();")
    kept = [t for t in shown if r.family(t) != "support"]
    assert len(b.run(ROWS)) == len(kept) < len(rows)
    # A click on a tie holds it, one beside the bars goes to its date.
    click = ("const e = document.querySelector(arguments[0]), b = e.getBoundingClientRect();"
             "e.dispatchEvent(new MouseEvent('click', {bubbles: true, "
             "clientX: b.left + b.width * arguments[1], clientY: b.top}));")
    b.run(click, "#life .bar", 0.9)
    assert "certainty" in b.run(TEXT, "details")
    b.run(click, "#life", 0.999)
    assert b.run(TEXT, "day") == "September 2011"


def check_legend(b, r):
    b.open(r.path, "#d=1986-06")
    text = b.run("return document.querySelector('.legend').innerText;")
    for word in {r.family(t) for t in r.data["ties"]} | set(SURE[1:]) | {
            "denied", "state agency", "armed group"}:
        assert word in text, (word, text)
    assert "unchanged" not in text
    b.open(r.path, "#d=1986-06&c=1979-01")
    text = b.run("return document.querySelector('.legend').innerText;")
    assert "unchanged" in text and "ended" in text, text


def check_theme(b, folder, ledger):
    theme = os.path.join(folder, "theme.yaml")
    with open(theme, "w", encoding="utf-8") as f:
        f.write('paper: "#101820"\nink: "#F0F0F0"\nties:\n  structure: {form: double}\n')
    r = Report(folder, "themed", ledger, "--theme", theme)
    b.open(r.path, TIES)
    assert b.run("return getComputedStyle(document.documentElement).backgroundColor;") \
        == "rgb(16, 24, 32)"
    assert b.run("return getComputedStyle(document.body).color;") == "rgb(240, 240, 240)"
    assert b.run("return document.querySelectorAll('.structure .core').length;") > 0


def check_little(b, folder):
    """Ledgers without ties, and without dates."""
    head = "entente: 1\ntitle: Little\nactors:\n  a: {name: A, kind: state}\n"
    more = "  b: {name: B, kind: state}\nties:\n  - {from: a, type: attacks, to: b}\n"
    for name, text, ties in (("none", head, 0), ("undated", head + more, 1)):
        ledger = os.path.join(folder, name + ".yaml")
        with open(ledger, "w", encoding="utf-8") as f:
            f.write(text)
        r = Report(folder, name, ledger, "--from", "2001", "--to", "2002")
        b.open(r.path, "#d=2001-02")
        hidden = b.run("return document.getElementById('controls').hidden;")
        assert hidden == (ties == 0) and len(r.data["ties"]) == ties
        quiet(b, name)


# The fields that the page shows.
FIELDS = ["F01", "F04", "F05", "F06", "F07", "F09", "F11", "F12", "F16", "F17",
          "F18", "F21", "F23", "F24"]


def check_hostile(b, r):
    b.open(r.path, TIES)
    seen = ""
    for step in (0, r.data["n"] // 2, r.data["n"] - 1):
        b.run(GO, "date", step)
        for i in range(len(r.data["ties"])):
            b.run("const e = document.getElementById('t' + arguments[0]);"
                  "if (e) e.focus();", i)
            seen += b.run("return document.body.textContent;")
    assert b.run("return window.hit === undefined;")
    assert b.run("return document.querySelectorAll('script').length;") == 2
    assert b.run("return document.querySelectorAll("
                 "'img, iframe, object, embed, style ~ style, base, form, "
                 "[style], [onerror], [onload], [onclick]').length;") == 0
    assert b.run("return [...document.links].filter((a) => "
                 "!/^(https?|file):/.test(a.href)).length;") == 0
    # The data of the script is text of the body too: it is cut off.
    seen = seen.replace(b.run(TEXT, "data"), "")
    unseen = [f for f in FIELDS if f not in seen]
    assert not unseen, unseen


def violations(b, source):
    b.run(source)
    return b.wait("axe.run(document).then((r) => arguments[0]("
                  "r.violations.map((v) => [v.id, v.help, "
                  "v.nodes.slice(0, 3).map((n) => n.html + n.failureSummary)])));")


def check_axe(b, r, axe, others):
    with open(axe, encoding="utf-8") as f:
        source = f.read()
    states = {
        "at first": ("", ""),
        "compared": ("#d=2011-09&c=1986-06", ""),
        "a tie held": ("", f"document.getElementById('t{denied_tie(r)}')"
                           ".dispatchEvent(new MouseEvent('click', {bubbles: true}));"),
        "searched": ("#d=2001-12&q=taliban", ""),
        "little left": ("#d=1986-06&least=definite&off=structure", ""),
        "another timeline": ("#d=2001-12&of=isi", ""),
    }
    for name, (fragment, script) in states.items():
        b.open(r.path, fragment)
        if script:
            b.run(script)
        assert violations(b, source) == [], name
    b.resize(390, 800)
    for other in [r, *others]:
        b.open(other.path)
        assert violations(b, source) == [], other.path
    b.resize(*b.size)
    print(f"axe-core: no violation in {len(states) + 1 + len(others)} states")


def measure(b, r):
    b.open(r.path, TIES)
    times = b.run("""
        const e = document.getElementById("date"), all = [];
        for (let k = 0; k <= Number(e.max); k++) {
          e.value = k;
          const start = performance.now();
          e.dispatchEvent(new Event("input", {bubbles: true}));
          all.push(performance.now() - start);
        }
        return all.sort((x, y) => x - y);""")
    print(f"a step of the slider: median {times[len(times) // 2]:.2f} ms, "
          f"95 % {times[len(times) * 95 // 100]:.2f} ms, most {times[-1]:.2f} ms")


def main():
    if webdriver.missing():
        print("not there, so nothing is tested:", *webdriver.missing())
        return 77
    ledger, axe = sys.argv[1:3]
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory(prefix="entente-web.") as folder, \
            webdriver.Browser() as b:
        r = Report(folder, "seed", ledger)
        for check in (check_steps, check_filters, check_comparison, check_details,
                      check_search, check_links, check_keyboard, check_play, check_inside,
                      check_timeline, check_legend, check_widths):
            check(b, r)
            quiet(b, check.__name__)
        check_print(b, r, pictures)
        measure(b, r)
        check_theme(b, folder, ledger)
        check_little(b, folder)
        scripts = Report(folder, "scripts", os.path.join(HERE, "scripts.yaml"))
        strange = Report(folder, "absurd", absurd(folder))
        for names in scripts, strange:
            check_inside(b, names)
            check_widths(b, names)
            check_figure(b, folder, names.ledger)
            quiet(b, names.path)
        check_directions(b, scripts)
        check_hostile(b, Report(folder, "hostile", os.path.join(HERE, "hostile.yaml")))
        quiet(b, "hostile")
        if os.path.exists(axe):
            check_axe(b, r, axe, [scripts, strange])
        else:
            print("axe-core is not there (npm install axe-core), so it is not asked")
        print(f"Chromium {b.version}: all is well")
    return 0


if __name__ == "__main__":
    sys.exit(main())
