#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The page of a report in a real browser: what it shows at every step, its
controls, its keys, its links, print, other scripts than Latin, hostile texts,
and what axe-core finds. Exits with 77 where there is no Chromium.

usage: browser.py LEDGER AXE [PICTURES]

AXE: axe.min.js of axe-core; that part is passed over, with a word, when the file
is not there. PICTURES: a folder for screenshots.
"""
import json
import os
import subprocess
import sys
import tempfile

import webdriver

HERE = os.path.dirname(os.path.abspath(__file__))
SURE = ["", "possible", "likely", "definite"]

# What the table lists, by the number of the tie.
SHOWN = """
return [...document.querySelectorAll("#rows tr")].flatMap((r, i) => r.hidden
  ? [] : [[i, r.cells[5].textContent]]);
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
            text = f.read()
        part = text.split('id="data">', 1)[1].split("</script>", 1)[0]
        self.data = json.loads(part)
        words = self.data["words"]
        for tie in self.data["ties"]:
            for k in (2, 5, 6, 9, 10):
                tie[k] = words[tie[k]]
        self.states = [self.spread([int(n) for n in t[9].split(",")]) for t in self.data["ties"]]

    def spread(self, runs):
        at = [None] * self.data["n"]
        for first, n, state in zip(runs[0::3], runs[1::3], runs[2::3]):
            at[first:first + n] = [self.data["states"][state]] * n
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
    b.open(r.path)
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
    b.open(r.path)
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
            int(option[1:]), 1 if option[0] == "s" else 2)
        assert b.run(SHOWN) == r.shown(
            last, 2, lambda t: wanted is None or any(
                (c[0], c[4]) == wanted for c in t[8])), option


def check_comparison(b, r):
    b.open(r.path)
    b.run("document.getElementById('comparing').click();")
    for one, two in (("1986-06", "2011-09"), ("1979-01", "2001-12")):
        b.run(GO, "then", r.step(one))
        b.run(GO, "date", r.step(two))
        said = entente("diff", one, two, "-f", r.ledger, "--stat")
        line = b.run(TEXT, "count").split(" (")[0]
        assert any(said_line.startswith(line + ";")
                   for said_line in said.split("\n")), (line, said)
    struck = b.run("return [...document.querySelectorAll('tr.ended td')]"
                   ".map((e) => getComputedStyle(e).textDecorationLine);")
    assert set(struck) <= {"line-through"}
    b.run("document.getElementById('comparing').click();")
    assert b.run(SHOWN) == r.shown(r.step("2001-12"), 2)


def denied_tie(r):
    return next(i for i, t in enumerate(r.data["ties"])
                if any(c[4] == 2 for c in t[8]) and r.states[i][-1])


def check_details(b, r):
    b.open(r.path)
    i = denied_tie(r)
    tie = r.data["ties"][i]
    b.run(f"document.getElementById('t{i}').focus();")
    card = b.run(TEXT, "details")
    for part in [r.data["actors"][tie[0]][1], r.data["actors"][tie[1]][1], tie[2],
                 tie[5], "denies", *(f"[{s + 1}]" for s in tie[7]),
                 *(r.data["holders"][c[0]] for c in tie[8])]:
        assert part in card, (part, card)
    name = b.run("return document.activeElement.getAttribute('aria-label');")
    assert "denied by" in name and tie[2] in name, name
    dim = b.run("return document.querySelectorAll('#net .tie.dim').length;")
    assert dim > 0
    b.press("\ue007")  # Enter holds it
    b.run("document.getElementById('find').focus();")
    assert b.run(TEXT, "details") == card
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
                        [t[2]])
        assert "haqqan" in ends.lower(), ends
    assert f"{len(some)} ties match the search" in b.run(TEXT, "count")
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
    # Nonsense in a link does no harm.
    b.open(r.path, "#d=9999-99&c=<script>&by=x9&least=none&off=all&q=%")
    assert b.run(SHOWN) is not None


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


# Texts lie within the shape that is around them.
INSIDE = """
return [...document.querySelectorAll("#net .actor")].flatMap((g) => {
  const t = g.querySelector("text").getBBox();
  const s = g.querySelector("path").getBBox();
  return t.x >= s.x && t.y >= s.y - 1 && t.x + t.width <= s.x + s.width &&
    t.y + t.height <= s.y + s.height + 1 ? []
    : [[g.textContent, t.x - s.x, s.x + s.width - t.x - t.width]];
});
"""


def check_inside(b, r):
    b.open(r.path)
    assert b.run("return document.querySelectorAll('#net .actor').length;") > 5
    assert b.run(INSIDE) == []


# The fields that the page shows.
FIELDS = ["F01", "F04", "F05", "F06", "F07", "F09", "F11", "F12", "F16", "F17",
          "F18", "F21", "F23", "F24"]


def check_hostile(b, r):
    b.open(r.path)
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


def check_axe(b, r, axe):
    with open(axe, encoding="utf-8") as f:
        source = f.read()
    states = {
        "at first": ("", ""),
        "compared": ("#d=2011-09&c=1986-06", ""),
        "a tie held": ("", f"document.getElementById('t{denied_tie(r)}')"
                           ".dispatchEvent(new MouseEvent('click', {bubbles: true}));"),
        "searched": ("#d=2001-12&q=taliban", ""),
        "little left": ("#d=1986-06&least=definite&off=structure", ""),
    }
    for name, (fragment, script) in states.items():
        b.open(r.path, fragment)
        if script:
            b.run(script)
        b.run(source)
        found = b.wait("axe.run(document).then((r) => arguments[0]("
                       "r.violations.map((v) => [v.id, v.help, "
                       "v.nodes.slice(0, 3).map((n) => n.html + n.failureSummary)])));")
        assert found == [], (name, found)
    print(f"axe-core: no violation in {len(states)} states")


def measure(b, r):
    b.open(r.path)
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
                      check_search, check_links, check_play, check_inside):
            check(b, r)
            quiet(b, check.__name__)
        check_print(b, r, pictures)
        measure(b, r)
        scripts = Report(folder, "scripts", os.path.join(HERE, "scripts.yaml"))
        check_inside(b, scripts)
        quiet(b, "scripts")
        check_hostile(b, Report(folder, "hostile", os.path.join(HERE, "hostile.yaml")))
        quiet(b, "hostile")
        if os.path.exists(axe):
            check_axe(b, r, axe)
        else:
            print("axe-core is not there (npm install axe-core), so it is not asked")
        print(f"Chromium {b.version}: all is well")
    return 0


if __name__ == "__main__":
    sys.exit(main())
