#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What a reader does with a report's page: goes through it by the keyboard, sends links
and citations, sorts, compares, searches, looks closer, saves. Exits with 77 where there
is no Chromium.

usage: product.py LEDGER POWERS AXE
"""
import csv
import json
import os
import sys
import tempfile
import time
import xml.etree.ElementTree

import browser
import webdriver
from browser import CHOOSE, GO, SHOWN, TEXT

LEFT, UP, RIGHT, DOWN = "\ue012", "\ue013", "\ue014", "\ue015"
ENTER, ESCAPE, TAB, HOME, END, SHIFT = "\ue007", "\ue00c", "\ue004", "\ue011", "\ue010", "\ue008"
WIDTHS = 1400, 820, 390
HERE = "return document.activeElement.id;"
VISIBLE = """
return [...document.querySelectorAll(arguments[0])].filter((e) => e.getClientRects().length &&
  getComputedStyle(e).visibility === "visible").map((e) => e.textContent);
"""


def tie_id(r, i):
    t = r.data["ties"][i]
    return f"{r.data['actors'][t[0]][0]} {t[9]} {r.data['actors'][t[1]][0]}"


def drawn(b):
    return b.run(browser.MARKS, ".tie")


# ------------------------------------------------------------------- keyboard

def check_arrows(b, r):
    """Tab comes to one tie; the arrows lead through all that are drawn, and to actors."""
    b.open(r.path, "#d=1986-06")
    want = drawn(b)
    stops = b.run("return [...document.querySelectorAll('#net [tabindex=\"0\"]')].map((e) => e.id);")
    assert len(stops) == 1 and stops[0] == f"t{want[0]}", stops
    b.run("document.getElementById(arguments[0]).focus();", stops[0])
    seen = []
    for _ in want:
        seen.append(int(b.run(HERE)[1:]))
        name = b.run("return document.activeElement.getAttribute('aria-label');")
        assert r.data["ties"][seen[-1]][2] in name, name
        assert r.data["ties"][seen[-1]][5] in b.run(TEXT, "details")
        b.press(RIGHT)
    assert sorted(seen) == sorted(want) and b.run(HERE) == f"t{want[0]}"
    b.press(LEFT)
    assert b.run(HERE) == f"t{seen[-1]}"
    b.press(HOME)
    assert b.run(HERE) == f"t{want[0]}"
    b.press(DOWN)  # to whom it leads
    assert b.run(HERE) == f"a{r.data['ties'][want[0]][1]}"
    b.press(DOWN)
    there = b.run(HERE)
    assert there[0] == "a" and there != f"a{r.data['ties'][want[0]][1]}", there
    # What it was at is what Tab comes back to, as long as it is shown.
    assert b.run("return document.querySelector('#net [tabindex=\"0\"]').id;") == there
    b.run(GO, "date", r.step("1979-01"))
    stop = b.run("const e = document.querySelector('#net [tabindex=\"0\"]');"
                 "return e && !e.matches('.off, .away');")
    assert stop


def check_opened(b, r):
    b.open(r.path, "#d=1986-06")
    first = drawn(b)[0]
    b.run(f"document.getElementById('t{first}').focus();")
    b.press(ENTER)
    assert "tie=" + tie_id(r, first).replace(" ", "+") in browser.settled(b)
    # The card's own buttons and links are to be reached from there.
    for _ in range(12):
        b.press(TAB)
        if b.run("return document.activeElement.textContent;") == "Copy link":
            break
    else:
        raise AssertionError("the card is not reached")
    b.press(ESCAPE)
    assert "tie=" not in browser.settled(b)


def check_help(b, r):
    b.open(r.path)
    b.press("?")
    assert b.run("return document.getElementById('help').open;")
    text = b.run("return document.getElementById('help').innerText;")
    for key in ("/", "Tab", "\u2190", "Enter", "Esc", "?", "Shift", "Home"):
        assert key in text, (key, text)
    b.press(ESCAPE)
    assert not b.run("return document.getElementById('help').open;")
    b.run("document.getElementById('ask').focus();")
    b.press(ENTER)
    assert b.run("return document.getElementById('help').open;")
    b.run("document.getElementById('close').click();")
    assert not b.run("return document.getElementById('help').open;")
    # In the search it is a letter.
    b.press("/")
    b.press("?")
    assert b.run("return document.getElementById('find').value;") == "?"


# ------------------------------------------------------ links and citations

CLIPBOARD = """
Object.defineProperty(navigator, "clipboard", {value: {writeText: (text) => {
  window.copied = text; return Promise.resolve(); }}});
"""
PRESS = """
[...document.querySelectorAll("#details button")].find((e) => e.textContent === arguments[0]).click();
"""


def copied(b, button):
    b.run(PRESS, button)
    return b.wait("setTimeout(() => arguments[0](window.copied), 50);")


def check_address(b, r):
    i = browser.denied_tie(r)
    b.open(r.path, "#d=2011-09&level=ties&tie=" + tie_id(r, i).replace(" ", "+"))
    assert r.data["ties"][i][5] in b.run(TEXT, "details")
    assert b.run("return document.querySelector('#net .tie.on').id;") == f"t{i}"
    b.run(CLIPBOARD)
    link = copied(b, "Copy link")
    assert link.startswith("file://" + r.path + "#d=2011-09&level=ties&tie="), link
    b.open(r.path, "#" + link.split("#")[1])
    assert b.run("return document.querySelector('#net .tie.on').id;") == f"t{i}"
    # A link to a tie alone leads to a date that has it.
    past = next(k for k, at in enumerate(r.states) if any(s and s[1] for s in at) and not
                (at[-1] and at[-1][0]))
    b.open(r.path, "#tie=" + tie_id(r, past).replace(" ", "%20"))
    assert past in [k for k, _ in b.run(SHOWN)]
    assert r.data["ties"][past][5] in b.run(TEXT, "details")
    b.open(r.path, "#d=2011-09&actor=haqqani")
    assert "Haqqani Network" in b.run(TEXT, "details")
    assert browser.settled(b) == "#d=2011-09&actor=haqqani"
    for wrong in "#tie=nobody", "#actor=<script>", "#tie=" + "x" * 3000, "#tie=%00&actor=%22":
        b.open(r.path, wrong)
        assert "Point at" in b.run(TEXT, "details"), wrong


def check_citation(b, r):
    i = browser.denied_tie(r)
    t = r.data["ties"][i]
    b.open(r.path, "#d=2011-09&tie=" + tie_id(r, i).replace(" ", "+"))
    b.run(CLIPBOARD)
    said = copied(b, "Copy citation")
    sure = r.states[i][-1][1]
    works = b.run("return [...document.querySelectorAll('#sources ol > li')].map((e) => "
                  "e.firstChild.textContent);")
    version = browser.entente("--version").split()[1]
    for part in [r.data["actors"][t[0]][2] or r.data["actors"][t[0]][1], t[2], t[5],
                 browser.SURE[sure], r.data["words"][t[11]], "September 2011",
                 "US and Pakistan, 1979\u20132011", "State of knowledge: 27 September 2011",
                 "entente " + version, *(works[s].strip() for s in t[7])]:
        assert part in said, (part, said)
    # Where the browser does not let it, the text stands there.
    b.open(r.path, "#d=2011-09&tie=" + tie_id(r, i).replace(" ", "+"))
    b.run("Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => "
          "Promise.reject()}});")
    b.run(PRESS, "Copy citation")
    shown = b.wait("setTimeout(() => { const e = document.querySelector('#details textarea');"
                   "arguments[0]([e.value, e === document.activeElement, e.selectionEnd]); }, 50);")
    assert shown == [said, True, len(said)], shown


# ---------------------------------------------------------------------- table

ROWS = """
return [...document.querySelectorAll("#rows tbody tr")].filter((e) => !e.hidden).map((e) =>
  e.id ? Number(e.id.slice(1)) : e.textContent);
"""


def check_table(b, r):
    b.open(r.path, "#d=2011-09")
    rows = b.run(ROWS)
    pairs = [frozenset(r.data["ties"][row][:2]) for row in rows if isinstance(row, int)]
    together = [p for k, p in enumerate(pairs) if k == 0 or pairs[k - 1] != p]
    assert len(together) == len(set(together)), "a pair stands in two places"
    heads = [row for row in rows if isinstance(row, str)]
    many = {p for p in pairs if pairs.count(p) > 1}
    assert len(heads) == len(many)
    assert any(head.startswith("Pakistan \u2013 US: ") for head in heads), heads
    for name, key in (("tie", lambda i: r.data["ties"][i][2].lower()),
                      ("sure", lambda i: -r.states[i][-1][1]),
                      ("sources", lambda i: -len(r.data["ties"][i][7]))):
        button = f"document.querySelector('#rows [value={name}]')"
        b.run(button + ".focus();")
        b.press(ENTER)
        rows = b.run(ROWS)
        assert rows == sorted(rows, key=lambda i: (key(i), i)), name
        assert b.run(f"return {button}.parentNode.getAttribute('aria-sort');") == "ascending"
        b.press(ENTER)
        rows = b.run(ROWS)
        keys = [key(i) for i in rows]
        assert keys == sorted(keys, reverse=True), name
    b.run("document.getElementById('bypair').click();")
    assert any(isinstance(row, str) for row in b.run(ROWS))
    whens = [t[5] for t in r.data["ties"]]
    assert "by 13 Sept 2011, continuing" in whens and not [w for w in whens if "-" in w], whens


def check_whose(b, r):
    """A closed box says whether they say or deny."""
    b.open(r.path)
    words = b.run("return [...document.querySelectorAll('#told option')].map((e) => e.text);")
    assert words[0] == "anyone" and len(words) > 5
    assert all(w.startswith(("Said by ", "Denied by ", "Doubted by ")) for w in words[1:]), words


def check_events(b, r):
    """What happened is a mark, however long it counts."""
    b.open(r.path, "#d=2011-09&of=haqqani&least=possible")
    for row in b.run("""return [...document.querySelectorAll("#life .bar")].map((e) => [
            e.querySelector("title").textContent, e.querySelectorAll(".mark").length,
            e.querySelectorAll("rect:not(.hit)").length]);"""):
        sentence, marks, bars = row
        assert not (marks and bars), row
    happened = [t for t in r.data["ties"] if t[4] & 2]
    i = next(k for k, a in enumerate(r.data["actors"]) if a[0] == "haqqani")
    with_marks = b.run("return document.querySelectorAll('#life .mark').length;")
    assert with_marks >= sum(i in t[:2] for t in happened) > 5
    widest = b.run("""return Math.max(...[...document.querySelectorAll("#life .mark")].map((e) =>
        e.getBoundingClientRect().width));""")
    assert widest < 16, widest


# ------------------------------------------------- search, changes, sources

def check_find(b, r):
    b.open(r.path)
    note = next(t for t in r.data["ties"] if t[6] and r.states[r.data["ties"].index(t)][-1])
    word = max(note[6].split(), key=len)
    b.run("const e = document.getElementById('find'); e.value = arguments[0];"
          "e.dispatchEvent(new Event('input', {bubbles: true}));", word)
    count = b.run(TEXT, "count")
    assert r.data["ties"].index(note) in [i for i, _ in b.run(SHOWN)], (word, count)
    work = b.run("return document.querySelector('#sources li').firstChild.textContent;")
    b.run("const e = document.getElementById('find'); e.value = arguments[0];"
          "e.dispatchEvent(new Event('input', {bubbles: true}));", work[:25])
    assert " match" in b.run(TEXT, "count") and ", 1 source" in b.run(TEXT, "count")
    assert b.run("return [...document.querySelectorAll('li.found')].map((e) => e.id);") == ["s1"]
    resting = [i for i, t in enumerate(r.data["ties"]) if 0 in t[7] and r.states[i][-1]
               and r.states[i][-1][1]]
    assert [i for i, _ in b.run(SHOWN)] == resting
    b.press(ESCAPE)
    assert b.run("return document.querySelectorAll('li.found').length;") == 0


def check_sources(b, r):
    b.open(r.path)
    for s, carried in enumerate(b.run("""
            return [...document.querySelectorAll("#sources ol > li")].map((e) =>
              [...e.querySelectorAll("details li")].map((e) => e.textContent));""")):
        want = [t for t in r.data["ties"] if s in t[7]]
        assert len(carried) == len(want), s
        for text, t in zip(carried, want):
            assert text.endswith(": " + t[2]), (text, t)
    b.run("""const e = document.querySelector("#sources details"); e.open = true;
             e.querySelector("a").click();""")
    assert "tie=" in browser.settled(b)
    assert "Copy citation" in b.run(TEXT, "details")
    # One numbering in the chart, the table, the card and the list.
    i = next(k for k in drawn(b) if r.data["ties"][k][7])
    b.open(r.path, "#d=2011-09&tie=" + tie_id(r, i).replace(" ", "+"))
    cites = [str(s + 1) for s in r.data["ties"][i][7]]
    assert b.run(f"return [...document.getElementById('r{i}').cells[6].querySelectorAll('a')]"
                 ".map((e) => e.textContent);") == cites
    for s in cites:
        assert f"[{s}] " in b.run(TEXT, "details")


def check_changes(b, r):
    b.open(r.path)
    assert b.run("return document.getElementById('tab2').hidden;")
    b.open(r.path, "#d=2011-09&c=1986-06&list=changes")
    assert b.run("return document.getElementById('tab2').getAttribute('aria-selected');") == "true"
    assert b.run("return document.getElementById('list1').hidden;")
    text = b.run("return document.getElementById('changed').innerText;")
    rows = json.loads(browser.entente("diff", "1986-06", "2011-09", "-f", r.ledger, "--all", "-O",
                                      "json"))["result"]
    for head, word in (("Ended", "ended"), ("Begun", "formed"), ("Likely ended", "may-have-ended"),
                       ("Likely begun", "may-have-formed"), ("Seen for the first time", "first-seen")):
        n = sum(row["kind"] == "tie" and row["change"] == word for row in rows)
        assert (f"{head} ({n})" in text) == (n > 0), (head, n, text[:400])
    assert browser.settled(b).endswith("&list=changes")
    b.run("document.getElementById('tab2').focus();")
    b.press(LEFT)
    assert not b.run("return document.getElementById('list1').hidden;")
    assert b.run(HERE) == "tab1"


def check_turns(b, r):
    """Pairs that changed sides, by what is certain at both dates."""
    b.open(r.path, "#d=1916-01&c=1912-01&list=changes")
    text = b.run("return document.getElementById('changed').innerText;")
    turned = text.split("Changed sides")[1].split("Ended")[0] if "Changed sides" in text else ""
    rows = json.loads(browser.entente("diff", "1912-01", "1916-01", "-f", r.ledger, "--all", "-O",
                                      "json"))["result"]
    sides = {}
    for row in rows:
        if row["kind"] != "tie" or row.get("sign") == 0:
            continue
        ends = tuple(sorted((row["from"], row["to"])))
        for k, c in (("was", "c1"), ("is", "c2")):
            if row[c] == "definite":
                sides.setdefault(ends, {}).setdefault(k, set()).add(row["family"] == "hostility")
    want = sum(1 for x in sides.values() if x.get("was") and x.get("is") and x["was"] != x["is"])
    assert turned.count("was ") == want > 0, (turned, want)


# ---------------------------------------------------------------- zoom, files

VIEW = "return document.getElementById('net').getAttribute('viewBox').split(' ').map(Number);"


def check_zoom(b, r):
    b.open(r.path)
    x, y, w, h = b.run(VIEW)
    b.press("+")
    _, _, closer, _ = b.run(VIEW)
    assert abs(closer - w / 1.25) < 0.2
    b.press("-")
    assert b.run(VIEW) == [x, y, w, h]
    b.press("-")
    assert b.run(VIEW) == [x, y, w, h], "not further than all of it"
    b.run("document.getElementById('in').click(); document.getElementById('in').click();")
    left = b.run(VIEW)[0]
    b.run("document.querySelector('#net [tabindex=\"0\"]').focus();")
    b.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": [
        {"type": "keyDown", "value": SHIFT}, {"type": "keyDown", "value": RIGHT},
        {"type": "keyUp", "value": RIGHT}, {"type": "keyUp", "value": SHIFT}]}]})
    assert b.run(VIEW)[0] > left
    b.press("0")
    assert b.run(VIEW) == [x, y, w, h]
    wheel = """const e = document.getElementById("net"), b = e.getBoundingClientRect();
        e.dispatchEvent(new WheelEvent("wheel", {deltaY: -200, ctrlKey: arguments[0], cancelable: true,
          bubbles: true, clientX: b.left + b.width / 2, clientY: b.top + 100}));"""
    b.run("document.activeElement.blur();")
    b.run(wheel, False)
    assert b.run(VIEW) == [x, y, w, h], "without Ctrl the page scrolls"
    b.run(wheel, True)
    assert b.run(VIEW)[2] < w
    b.press("0")
    # Two fingers draw apart.
    b.run("""const e = document.getElementById("net"), b = e.getBoundingClientRect();
        const to = (id, type, x) => e.dispatchEvent(new PointerEvent(type, {pointerId: id,
          pointerType: "touch", bubbles: true, clientX: b.left + x, clientY: b.top + 200}));
        to(1, "pointerdown", 200); to(2, "pointerdown", 260);
        to(2, "pointermove", 320); to(1, "pointerup", 200); to(2, "pointerup", 320);""")
    assert abs(b.run(VIEW)[2] - w / 2) < 1, b.run(VIEW)
    # A drag that moves the chart opens nothing.
    before = b.run(VIEW)
    b.run("""const e = document.querySelector("#net .tie:not(.off) .hit"), b = e.getBoundingClientRect();
        const at = {pointerId: 3, bubbles: true, clientY: b.top};
        e.dispatchEvent(new PointerEvent("pointerdown", {...at, clientX: b.left}));
        e.dispatchEvent(new PointerEvent("pointermove", {...at, clientX: b.left - 40}));
        e.dispatchEvent(new PointerEvent("pointerup", {...at, clientX: b.left - 40}));
        e.dispatchEvent(new MouseEvent("click", {bubbles: true}));""")
    assert b.run(VIEW) != before and "tie=" not in browser.settled(b)


def saved(b, folder, button):
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    b.run("document.getElementById(arguments[0]).click();", button)
    # The name is there, and empty, before the file is.
    for _ in range(600):
        paths = [os.path.join(folder, n) for n in os.listdir(folder)]
        if len(paths) == 1 and paths[0].endswith("." + button) and os.path.getsize(paths[0]):
            return paths[0]
        time.sleep(0.1)
    raise AssertionError(button)


def check_files(b, r, folder, fragment="#d=2011-09"):
    b.open(r.path, fragment)
    b.devtools("Page.setDownloadBehavior", behavior="allow", downloadPath=folder)
    count, title = b.run(TEXT, "count"), b.run("return document.title;")
    shown = [i for i, _ in b.run(SHOWN)]
    works = b.run("return [...document.querySelectorAll('#sources ol > li')].map((e) => "
                  "e.firstChild.textContent.trim());")
    cited = sorted({s for i in shown for s in r.data["ties"][i][7]})
    with open(saved(b, folder, "svg"), encoding="utf-8") as f:
        text = f.read()
    root = xml.etree.ElementTree.fromstring(text)
    words = " ".join(root.itertext())
    flat = "".join(words.split())
    sure = {browser.SURE[r.states[i][-1][0]] for i in drawn(b) if r.states[i][-1]}
    for part in (title, count, r.data["known"], *sure):
        assert "".join(part.split())[:60] in flat, part
    for s in cited:
        assert f"[{s + 1}]" in words, s
        assert "".join(works[s].split())[:30] in flat, works[s]
    for name in b.run(VISIBLE, "#net .actor:not(.away) text"):
        assert name in words, name
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "").replace("https://", "") \
        or "href" not in text
    assert not [e for e in root.iter() if e.tag.split("}")[1] in ("script", "style", "image")]
    with open(saved(b, folder, "png"), "rb") as f:
        png = f.read()
    wide, high = (int.from_bytes(png[k:k + 4], "big") for k in (16, 20))
    assert png[1:4] == b"PNG" and wide == 3 * 720 and high > wide / 2 and len(png) > 20000
    with open(saved(b, folder, "csv"), encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    assert len(rows) == len(shown)
    for row, i in zip(rows, shown):
        t = r.data["ties"][i]
        assert row["tie"].lstrip("'") == t[2] and row["page"] == title, row
        assert row["sources"] == "; ".join(works[s] for s in t[7]), row
        assert all(not cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    browser.quiet(b, "files")


def check_embedded(b, r, folder):
    """Within another page, in a frame that may do no more than it needs."""
    line = browser.entente("report", "-f", r.ledger, "-o", r.path, "-q", "--embed")
    assert line.startswith('<iframe src="seed.html#embed=1" title="US and Pakistan'), line
    path = os.path.join(folder, "other.html")
    with open(path, "w", encoding="utf-8") as f:
        f.write("<!DOCTYPE html><html lang=en><title>Other</title><body>" +
                line.replace('loading="lazy"', ""))
    for width in WIDTHS:
        b.resize(width, 900)
        b.open(path)
        b.ask("POST", "/frame", {"id": 0})
        assert b.run(VISIBLE, "#summary, #method, #rows, .still, .sub") == []
        assert len(b.run(VISIBLE, "#net .actor")) > 8
        assert "September 2011" in b.run(TEXT, "count")
        assert b.run("return document.documentElement.scrollWidth;") <= width
        b.run(GO, "date", r.step("1986-06"))
        out = b.wait("setTimeout(() => arguments[0](document.querySelector('#outside a').href), 300);")
        assert "#d=1986-06" in out and "embed" not in out, out
        b.ask("POST", "/frame", {"id": None})
    b.resize(*b.size)
    with open(r.path, encoding="utf-8") as f:
        head = f.read().split("</head>")[0]
    for part in ('<meta property="og:title" content="US and Pakistan, 1979–2011', "og:description",
                 '<meta property="og:type" content=article>'):
        assert part in head, part


# --------------------------------------------------------------------- phones

def check_phone(b, r):
    b.resize(390, 844)
    b.open(r.path, "#d=2011-09")
    tops = b.run("""return ["controls", "net", "summary", "shown"].map((id) =>
        document.getElementById(id).getBoundingClientRect().top);""")
    assert tops == sorted(tops), tops
    people = b.run("return [...document.querySelectorAll('#people summary')].map((e) => e.textContent);")
    n = {}
    for i, _ in r.shown(r.data["n"] - 1, 2):
        for a in set(r.data["ties"][i][:2]):
            n[a] = n.get(a, 0) + 1
    names = [a[2] or a[1] for a in r.data["actors"]]
    assert sorted(people) == sorted(f"{names[a]} ({k})" for a, k in n.items())
    assert b.run("return document.getElementById('rows').getClientRects().length;") == 0
    b.run("""const e = document.querySelector("#people details"); e.open = true;
             e.querySelector("a").click();""")
    assert "Copy link" in b.run(TEXT, "details")
    assert b.run("return document.documentElement.scrollWidth;") <= 390
    b.resize(*b.size)


def check_everywhere(b, reports, axe):
    """At every width, light and dark, nothing is pushed out and nobody is shut out."""
    source = ""
    if os.path.exists(axe):
        with open(axe, encoding="utf-8") as f:
            source = f.read()
    n = 0
    for width in WIDTHS:
        b.resize(width, 900)
        for scheme in ("light", "dark"):
            b.medium("", scheme)
            for r, fragment, script, asked in reports:
                b.open(r.path, fragment)
                b.run(script)
                where = (width, scheme, fragment, script)
                assert b.run("return document.documentElement.scrollWidth;") <= width, where
                assert b.run(browser.WIDER) == [], where
                # In the light browser.py asks it.
                if source and (width, scheme) == asked:
                    assert browser.violations(b, source) == [], where
                    n += 1
    b.medium("")
    b.resize(*b.size)
    print(f"axe-core: no violation in {n} states" if source else "axe-core is not asked")


def check_dark(b, r):
    b.medium("", "dark")
    b.open(r.path)
    paper = b.run("return getComputedStyle(document.documentElement).backgroundColor;")
    assert max(int(x) for x in paper[4:-1].split(",")) < 60, paper
    b.medium("", "light")
    b.open(r.path)
    assert b.run("return getComputedStyle(document.documentElement).backgroundColor;") == \
        "rgb(255, 255, 255)"
    b.medium("")


def main():
    if webdriver.missing():
        print("not there, so nothing is tested:", *webdriver.missing())
        return 77
    ledger, powers, axe = sys.argv[1:4]
    only = sys.argv[4:]
    with tempfile.TemporaryDirectory(prefix="entente-web.") as folder, \
            tempfile.TemporaryDirectory(prefix="entente-web.") as down, webdriver.Browser() as b:
        r = browser.Report(folder, "seed", ledger)
        two = browser.Report(folder, "powers", powers)
        scripts = browser.Report(folder, "scripts", os.path.join(browser.HERE, "scripts.yaml"))
        strange = browser.Report(folder, "absurd", browser.absurd(folder))
        hostile = browser.Report(folder, "hostile", os.path.join(browser.HERE, "hostile.yaml"))
        for check in (check_arrows, check_opened, check_help, check_address, check_citation,
                      check_table, check_whose, check_events, check_find, check_sources,
                      check_changes, check_zoom, check_phone, check_dark):
            if not only or check.__name__ in only:
                check(b, r)
                browser.quiet(b, check.__name__)
        if not only or "check_turns" in only:
            check_turns(b, two)
        if not only or "check_files" in only:
            check_files(b, r, down)
            check_files(b, r, down, "#d=2011-09&c=1986-06")
            for names in scripts, strange, hostile:
                check_files(b, names, down, "")
        if not only or "check_embedded" in only:
            check_embedded(b, r, folder)
        first = "document.querySelector('#net [tabindex=\"0\"]').focus();"
        if not only or "check_everywhere" in only:
            check_everywhere(b, [
                (r, "#d=2011-09&c=1986-06&list=changes", "", (1400, "dark")),
                (r, "#d=2011-09&tie=haqqani+allied-with+taliban", "", (390, "dark")),
                (two, "#d=1914-08&c=1905-01&list=changes", "", (1400, "light")),
                (two, "#d=1914-08", "document.getElementById('ask').click();", (820, "dark")),
                (two, "#d=1914-08&actor=russia", "", (390, "light")),
                (scripts, "", first, (1400, "dark")), (strange, "", first, (390, "light"))], axe)
        print(f"Chromium {b.version}: all that a reader does is done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
