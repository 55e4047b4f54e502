#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A page in each language: all that the program says is said in it, what the ledger says
stays as it is, and a page from right to left is laid out so. Exits with 77 where there is
no Chromium.

usage: tongues.py LEDGER POWERS AXE SOURCE
"""
import os
import re
import subprocess
import sys
import tempfile

import browser
import webdriver
from browser import CHOOSE, GO, TEXT
from product import VISIBLE, WIDTHS

NAMES = ["en", "fr", "de", "es", "ar"]
ROW = re.compile(r'TONGUE\((\w+), ' + ", ".join([r'"((?:[^"\\]|\\.)*)"'] * 5) + r"\)")
# Text that is seen, but for what is the ledger's or told to be in English.
SAID = """
const found = [];
const walk = (e) => {
  if (e.nodeType === 3) { if (e.data.trim()) found.push(e.data.trim()); return; }
  if (e.nodeType !== 1 || e.matches("script, style, noscript, kbd, #sources li, h1")) return;
  if (e !== document.documentElement && e.lang === "en") return;
  for (const name of ["aria-label", "title", "aria-valuetext"])
    if (e.getAttribute(name)) found.push(e.getAttribute(name));
  e.childNodes.forEach(walk);
};
walk(document.body);
return found;
"""


def table(source):
    with open(os.path.join(source, "src/base/tongue.def"), encoding="utf-8") as f:
        rows = [m.groups() for m in ROW.finditer(f.read())]
    assert len(rows) > 300
    return rows


def check_table(source, rows):
    """Every text that is asked for is there, once, with the same gaps in each language."""
    known = {}
    for where, *texts in rows:
        gaps = [sorted(set(re.findall(r"%\d", t))) for t in texts]
        assert all(g == gaps[0] for g in gaps), texts
        assert all(t.strip() for t in texts), texts
        if texts[0].startswith("# "):
            assert [t.count("|") for t in texts] == [0, 1, 1, 1, 5], texts
        kind = "page" if where in ("PAGE", "LIVE") else where
        assert (kind, texts[0]) not in known, texts[0]
        known[kind, texts[0]] = where
    asked = set()
    for folder, call in (("web", r'\btr\("([^"]+)"((?: \+\s+"[^"]+")*)'),
                         ("render", r'(?:html_say\(b, d,|tongue_text\([^,()]*,)\s*"([^"]+)"((?:\s+"[^"]+")*)')):
        for name in sorted(os.listdir(os.path.join(source, "src", folder))):
            if not name.endswith((".js", ".c")):
                continue
            with open(os.path.join(source, "src", folder, name), encoding="utf-8") as f:
                for first, more in re.findall(call, f.read()):
                    asked.add(first + "".join(re.findall(r'"([^"]+)"', more)))
    assert len(asked) > 60, len(asked)
    for text in asked:
        assert ("page", text) in known, text


def english(rows):
    """Texts that no page in another language may show, and words that its dates may not."""
    texts = {t[1] for t in rows if t[0] in ("PAGE", "LIVE") and len(t[1]) > 9
             and "%" not in t[1] and "#" not in t[1]}
    dates = {t[1] for t in rows if t[0] in ("MONTH", "BRIEF", "DATE")}
    return texts, dates


STATES = ["#d=2011-09", "#d=2011-09&c=1986-06&list=changes", "#d=2011-09&level=matrix",
          "#d=2011-09&level=pairs&actor=haqqani", "#d=2011-09&tie=isi+uses-as-proxy+haqqani",
          "#d=2011-09&pair=pakistan+us&path=isi,us"]


def check_said(b, r, name, rows):
    texts, dates = english(rows)
    column = 1 + NAMES.index(name)
    same = {t[1] for t in rows if t[1] == t[column]} | {t[column] for t in rows}
    for state in STATES:
        b.open(r.path, state)
        assert b.run("return [document.documentElement.lang, document.documentElement.dir];") == \
            [name, "rtl" if name == "ar" else ""]
        said = b.run(SAID)
        assert len(said) > 100
        for text in texts - same:
            assert not any(text in s for s in said), (name, state, text)
    for t in r.data["ties"]:
        for word in re.findall(r"[A-Za-z]{2,}\.?", t[5]):
            assert word not in dates - same, (name, t[5])
    if name != "en":
        assert any(t[5] != e for t, e in zip(r.data["ties"], ENGLISH.data["ties"]))
    # The ledger's own words stay.
    for t, e in zip(r.data["ties"], ENGLISH.data["ties"]):
        assert t[6] == e[6] and t[:2] == e[:2]
    assert [a[:3] for a in r.data["actors"]] == [a[:3] for a in ENGLISH.data["actors"]]
    assert b.run(TEXT, "day") == {"en": "September 2011", "fr": "septembre 2011", "de": "September 2011",
                                  "es": "septiembre de 2011", "ar": "سبتمبر 2011"}[name]


def check_counts(b, r):
    """Arabic has six forms of what is counted."""
    b.open(r.path, "#d=1979-01")
    seen = set()
    for step in range(0, r.data["n"], 3):
        b.run(GO, "date", step)
        n = len(b.run(browser.SHOWN))
        text = b.run(TEXT, "count")
        want = {0: "لا صلات", 1: "صلة واحدة", 2: "صلتان"}.get(n) or \
            f"{n} " + ("صلات" if 3 <= n % 100 <= 10 else "صلة")
        assert text.startswith(want + " "), (n, text)
        seen.add(min(n, 3))
    assert seen


def check_leftward(b, r, axe):
    source = ""
    if os.path.exists(axe):
        with open(axe, encoding="utf-8") as f:
            source = f.read()
    for width in WIDTHS:
        b.resize(width, 900)
        for k, state in enumerate(STATES):
            b.medium("", "dark" if k % 2 else "light")
            b.open(r.path, state)
            assert b.run("return document.documentElement.scrollWidth;") <= width, (width, state)
            assert b.run(browser.WIDER) == [], (width, state)
            if source and (width == 390) == (k % 2 == 0):
                assert browser.violations(b, source) == [], (width, state)
    b.resize(*b.size)
    b.medium("")
    b.open(r.path, "#d=2011-09")
    # What is beside the chart is to its left, the table's first column to the right.
    chart, card = b.run("return ['chart', 'details'].map((id) => "
                        "document.getElementById(id).getBoundingClientRect().left);")
    assert card < chart
    cells = b.run("return [...document.querySelector('#rows tr[id]:not([hidden])').cells].map((e) => "
                  "e.getBoundingClientRect().left);")
    assert cells == sorted(cells, reverse=True), cells
    arrows = b.run("return [...document.querySelectorAll('#rows tr[id]')].map((e) => "
                   "e.cells[1].textContent);")
    assert set(arrows) == {"\u2190", "\u2194"}, set(arrows)
    # Time runs from left to right, below the slider too.
    b.run(GO, "date", 0)
    early = b.run("return document.querySelector('.day').getBoundingClientRect().left;")
    b.run(GO, "date", r.data["n"] - 1)
    assert b.run("return document.querySelector('.day').getBoundingClientRect().left;") > early
    assert b.run("return getComputedStyle(document.getElementById('date')).direction;") == "ltr"
    b.run(CHOOSE, "of", "isi")
    browser.quiet(b, "leftward")


def main():
    global ENGLISH
    if webdriver.missing():
        print("not there, so nothing is tested:", *webdriver.missing())
        return 77
    ledger, powers, axe, source = sys.argv[1:5]
    rows = table(source)
    check_table(source, rows)
    with tempfile.TemporaryDirectory(prefix="entente-web.") as folder, webdriver.Browser() as b:
        ENGLISH = browser.Report(folder, "en", ledger)
        for name in NAMES:
            r = browser.Report(folder, name, ledger, "--lang", name)
            check_said(b, r, name, rows)
            browser.quiet(b, name)
            if name == "ar":
                check_counts(b, r)
                check_leftward(b, r, axe)
        names = browser.Report(folder, "scripts", os.path.join(browser.HERE, "scripts.yaml"),
                               "--lang", "ar")
        b.open(names.path)
        browser.quiet(b, "scripts")
        done = subprocess.run(["entente", "report", "-f", ledger, "--lang", "it", "-o",
                               os.path.join(folder, "it.html")], capture_output=True)
        assert done.returncode == 2 and b'"it"' in done.stderr, done
        for name in (b"English", b"French", b"German", b"Spanish", b"Arabic"):
            assert name in done.stderr, done.stderr
        assert not os.path.exists(os.path.join(folder, "it.html"))
        print(f"Chromium {b.version}: {', '.join(NAMES)} are spoken")
    return 0


if __name__ == "__main__":
    sys.exit(main())
