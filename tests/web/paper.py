#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A report's page where nothing runs, on paper, and in windows of every width: who is
in the chart has a name, nothing is cut off, words are whole. Exits with 77 where there
is no Chromium.

usage: paper.py LEDGER POWERS
"""
import os
import re
import sys
import tempfile

import browser
import webdriver

WIDTHS = 1400, 820, 390

# -------------------------------------------------------------- without script

# How far apart two colours are, as WCAG 2.1 has it.
CONTRAST = """
const lightness = (text) => {
  const part = text.match(/[\\d.]+/g).slice(0, 3).map((x) => x / 255)
    .map((x) => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
  return .2126 * part[0] + .7152 * part[1] + .0722 * part[2];
};
const contrast = (a, b) => {
  const [x, y] = [lightness(a), lightness(b)].sort((x, y) => y - x);
  return (x + .05) / (y + .05);
};
"""
SEEN = """
const seen = (e) => { const s = getComputedStyle(e);
  return s.visibility === "visible" && s.display !== "none"; };
"""


def at_last(r):
    """The ties that the chart shows of the last step, and how sure they are."""
    drawn = {int(i) for i in re.findall(r"<path id=t(\d+) ", r.text)}
    return {i: sure for i, sure in r.shown(r.data["n"] - 1, r.data["least"]) if i in drawn}


def check_names_without_script(b, r):
    b.open(r.path)
    names = b.run(CONTRAST + SEEN + """
        return [...document.querySelectorAll("#net g[id^=a]")].filter(seen).map((g) =>
          [Number(g.id.slice(1)), g.querySelector("text").textContent,
            Math.min(...[...g.querySelectorAll("text")].map((t) => contrast(
              getComputedStyle(t).fill, getComputedStyle(g.querySelector("path")).fill))),
            Number(getComputedStyle(g).opacity)]);""")
    assert len(names) > 20
    tied = {r.data["ties"][i][k] for i in at_last(r) for k in (0, 1)}
    for number, name, far, opacity in names:
        assert name and far > 4.5, (number, name, far)
        assert (number in tied) == (opacity == 1), (number, opacity)


def check_last_date_without_script(b, r):
    """The chart is that of the last date, how surely too, with words on its lines."""
    b.open(r.path)
    lines = dict(b.run(SEEN + """
        return [...document.querySelectorAll("#net [id^=t]")].filter(seen).map((e) =>
          [Number(e.id.slice(1)), getComputedStyle(e).strokeDasharray]);"""))
    want = at_last(r)
    assert set(lines) == set(want)
    for i, dashes in lines.items():
        assert (dashes == "none") == (want[i] == "definite"), (i, dashes, want[i])
    words = b.run("return [...document.querySelectorAll('#words text')]"
                  ".map((e) => e.firstChild.data.replace(/ [\u00b2\u00b3\u00b9\u2070-\u2079\u02d2]+$/, ''));")
    labels = [r.data["ties"][i][2] for i in want]
    assert len(words) > len(want) / 3, (len(words), len(want))
    assert all(any(said.startswith(word.rstrip("\u2298 ").rstrip("\u2026")) for said in labels)
               for word in words), words
    text = b.run("return document.body.innerText;")
    assert r.data.get("day", "September 2011") in text
    assert re.search(r"chart shows September 2011.*other dates", text, re.S), text[:900]
    assert "Drag the slider" not in text
    assert len(b.run("return document.querySelector('#summary').innerText;")) > 200


def check_alike(b, r):
    """What the script shows at first is what stands there without it."""
    state = "return [...document.querySelectorAll('#net [id^=%s]')].filter((e) => " \
            "!e.closest('.off, .away')).map((e) => e.id);"
    b.open(r.path)
    still = [b.run(state % c) for c in "ta"]
    b.scripts(True)
    b.open(r.path, "#level=ties")
    assert [b.run(state % c) for c in "ta"] == still
    assert b.run("return document.querySelectorAll('#net use').length;") == 0
    b.scripts(False)


# ------------------------------------------------------------------------ paper

PAPERS = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94)}
CUT = """
const wide = document.documentElement.clientWidth;
return [...document.querySelectorAll("body *")].filter((e) => {
  const s = getComputedStyle(e), b = e.getBoundingClientRect();
  return b.width && s.visibility === "visible" && !e.closest(".skip, option, defs, marker") &&
    !e.matches("#net .off *, #net .hit") && (b.right > wide + 1 || b.left < -1);
}).map((e) => e.outerHTML.slice(0, 200));
"""


def check_paper(b, path, pictures=None):
    b.medium("print")
    for name, (wide, high) in PAPERS.items():
        for margin in 1.0, 2.5:
            b.resize(round((wide - 2 * margin) / 2.54 * 96), 1000)
            b.open(path)
            assert b.run(CUT) == [], (name, margin)
            for what in "#net", "#life", ".still svg":
                tall = b.run("return Math.max(0, ...[...document.querySelectorAll(arguments[0])]"
                             ".map((e) => e.getBoundingClientRect().height));", what)
                assert tall <= (high - 2 * margin) / 2.54 * 96, (what, name, margin, tall)
    assert b.run("""return [...document.querySelectorAll("thead")].every((e) =>
        getComputedStyle(e).display === "table-header-group") &&
      [...document.querySelectorAll("#rows tr")].every((e) =>
        getComputedStyle(e).breakInside === "avoid");""")
    links = b.run("""return [...document.querySelectorAll("#sources ol > li > a[href]")].map((a) =>
        [a.getAttribute("href"), getComputedStyle(a, "::after").content]);""")
    assert all(href in shown for href, shown in links), links[:3]
    b.medium("")
    b.resize(*b.size)
    return len(links)


# ----------------------------------------------------------------- whole words

# Words in the chart that are not within it.
CLIPPED = """
const net = document.getElementById("net").getBoundingClientRect();
return [...document.querySelectorAll("#words text")].filter((e) => {
  const b = e.getBoundingClientRect();
  return getComputedStyle(e).visibility === "visible" && (b.left < net.left - .5 ||
    b.right > net.right + .5 || b.top < net.top - .5 || b.bottom > net.bottom + .5);
}).map((e) => e.textContent);
"""
# Words of tables that stand on two lines.
BROKEN = """
const broken = [];
for (const table of document.querySelectorAll("table")) {
  const walk = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data;
    for (const word of text.matchAll(/[^\\s\\u2013\\u2014/-]+/g)) {
      if (word[0].length > 24) continue;
      const range = document.createRange();
      range.setStart(walk.currentNode, word.index);
      range.setEnd(walk.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((b) => Math.round(b.top))).size > 1)
        broken.push(word[0]);
    }
  }
}
return broken;
"""


def check_comparison_whole(b, path, comparisons):
    for width in WIDTHS:
        b.resize(width, 900)
        for fragment in comparisons:
            b.open(path, fragment)
            assert b.run(CLIPPED) == [], (width, fragment)
            assert b.run(BROKEN) == [], (width, fragment)
            # A line through letters this small leaves nothing to read.
            assert b.run("""return [...document.querySelectorAll("#words text")].every((e) =>
                getComputedStyle(e).textDecorationLine === "none");""")
            assert b.run("return document.documentElement.scrollWidth;") <= width
    b.resize(*b.size)


def main():
    if webdriver.missing():
        print("not there, so nothing is tested:", *webdriver.missing())
        return 77
    ledger, powers = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="entente-web.") as folder, \
            webdriver.Browser() as b:
        r = browser.Report(folder, "seed", ledger)
        two = browser.Report(folder, "powers", powers)
        scripts = browser.Report(folder, "scripts", os.path.join(browser.HERE, "scripts.yaml"))
        b.scripts(False)
        check_names_without_script(b, r)
        check_last_date_without_script(b, r)
        check_alike(b, r)
        check_paper(b, r.path)
        b.scripts(True)
        for each in r, two, scripts:
            check_paper(b, each.path)
        absurd = browser.Report(folder, "absurd", browser.absurd(folder))
        assert check_paper(b, absurd.path) == 1
        check_comparison_whole(b, two.path, ["#d=1914-08&c=1905-01", "#d=1918-12&c=1872-01"])
        check_comparison_whole(b, r.path, ["#d=2011-09&c=1986-06", "#d=2001-12"])
        browser.quiet(b, "paper")
        print(f"Chromium {b.version}: whole without script, on paper, and in every width")
    return 0


if __name__ == "__main__":
    sys.exit(main())
