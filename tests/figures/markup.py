#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Markup in any text field of a ledger is text in the figure: an independent
parser reads it back as it was written, and finds no element that is not ours.

usage: markup.py ENTENTE
"""
import json
import os
import sys
import tempfile

import svg

NASTY = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
         "]]><!-- &amp; &lt; 'x'", "a]]>&#1;&nosuch;b", "نص <b>عربي</b>"]
OURS = {"svg", "title", "desc", "rect", "g", "a", "path", "text"}


def ledger(nasty):
    return {
        "entente": 1, "title": "T" + nasty,
        "actors": {"one": {"name": "A" + nasty, "short": "L" + nasty,
                           "kind": "state", "group": "G" + nasty},
                   "two": {"name": "B" + nasty, "kind": "armed-group",
                           "group": "G" + nasty}},
        "sources": {"s": {"title": "S" + nasty, "author": "N" + nasty,
                          "url": "javascript:alert(1)//" + "x"},
                    "h": {"title": "H" + nasty,
                          "url": "https://example.org/?a=1&b=\"2\""}},
        "ties": [{"from": "one", "to": "two", "type": "funds",
                  "label": "W" + nasty, "when": "1990",
                  "sources": ["s", "h"]}],
    }


def words(root):
    return " ".join((e.text or "") for e in root.iter()).replace(" ", "")


def main():
    entente, bad = sys.argv[1], 0
    for k, nasty in enumerate(NASTY):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "l.yaml")
            with open(path, "w", encoding="utf-8") as f:
                json.dump(ledger(nasty), f)
            root = svg.draw(entente, "draw", "-f", path, "--at", "1990",
                            "--title", "Q" + nasty)
        tags = {e.tag[len(svg.NS):] for e in root.iter()}
        said = words(root)
        visible = nasty.replace(" ", "")
        for letter in "QALGBSNHW":
            if letter + visible not in said:
                print("%d: what begins with %s is not there as it was written"
                      % (k, letter))
                bad += 1
        for e in root.iter():
            href = e.get("href") or ""
            on = [a for a in e.attrib if a.lower().startswith("on")]
            if href and not href.startswith("https://") or on:
                print("%d: %s %s %s" % (k, e.tag, href, on))
                bad += 1
        if tags - OURS:
            print("%d: elements %s" % (k, sorted(tags - OURS)))
            bad += 1
    print("%d ledgers, %d faults" % (len(NASTY), bad))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
