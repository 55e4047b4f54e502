#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""report -o FILE.docx and .odt, made by pandoc and read back from what is in
the archives: texts, footnotes, the table and the figures. No text of a ledger
becomes markup, and the same report is the same bytes.

usage: tests/office/run.py PROGRAM_DIRS

Exits with 77, "skipped", where there is no pandoc.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
import zipfile

MARKUP = ("![x](/etc/hostname) [a](b) **b** _c_ `d` $e$ ~~f~~ ^g^ ~h~ <b>i</b> &amp; \\j \"k\" "
          "'l' [^1] @m #n 1. | o -- ... https://example.org :p: {.q} ==r==")
NAMES = {"a": "Alpha " + MARKUP, "b": "- [b] Россия", "c": "1) Gamma % \\"}
LEDGER = """\
entente: 1
title: '%(title)s'
coverage: 2001/2003
sources:
  paper: {title: '%(markup)s', url: 'https://example.org/a_b?a=1&b=*c*', published: 2001}
  trap: {title: Trap, url: "javascript:alert(1)", published: 2001}
actors:
  a: {name: '%(a)s', kind: state}
  b: {name: '%(b)s', kind: state}
  c: {name: '%(c)s', kind: armed-group}
ties:
- {between: [a, b], type: allied-with, start: 2001-02-01, end: 2002-05-31, sources: [paper, trap]}
- {from: b, type: attacks, to: c, on: 2002-06-10, sources: [trap], claims: [{by: c, stance: denies}]}
- {from: a, type: funds, to: c, start: "2002~", end: .., sources: [paper]}
- {from: c, type: opposes, to: b, start: 2002-01-01, end: ..}
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

faults = []


def hold(good, what):
    if not good:
        faults.append(what)


def report(name, *more):
    out = subprocess.run(["entente", "report", "-o", name, *more],
                         capture_output=True, text=True)
    hold(out.returncode == 0, "%s: status %d\n%s" % (name, out.returncode, out.stderr))
    hold("4 figures in it" in out.stderr, "%s: %s" % (name, out.stderr))


def parts(name):
    with zipfile.ZipFile(name) as z:
        hold(z.testzip() is None, name + ": a part is broken")
        hold({i.date_time for i in z.infolist()} == {(1980, 1, 1, 0, 0, 0)},
             name + ": its parts have times")
        return {i.filename: z.read(i) for i in z.infolist()}


def text_of(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def pictures(all_parts, name):
    found = [b for n, b in all_parts.items() if n.endswith(".png") and "humbnail" not in n]
    hold(len(found) == 4 and all(b.startswith(b"\x89PNG") for b in found),
         "%s: %d pictures" % (name, len(found)))


def is_whole(name, text, notes):
    """The three ties that cite something have each a note; all names are as they are written."""
    for word in NAMES.values():
        hold(word in text, "%s lacks %r in %s" % (name, word, text[:3000]))
    hold("Title " + MARKUP in text, name + ": the title")
    hold("denied by " + NAMES["c"] in text, name + ": the denial")
    hold(len(notes) == 3, "%s: notes %s" % (name, notes))
    both, trap, paper = "‘%s’, 2001; ‘Trap’, 2001." % MARKUP, "‘Trap’, 2001.", "‘%s’, 2001." % MARKUP
    hold(sorted(notes) == sorted([both, trap, paper]), "%s: notes %s" % (name, notes))


def docx(name):
    p = parts(name)
    body = ET.fromstring(p["word/document.xml"])
    notes = [text_of(n) for n in ET.fromstring(p["word/footnotes.xml"])
             if n.get(W + "type") not in ("separator", "continuationSeparator")]
    marks = list(body.iter(W + "footnoteReference"))
    rows = [[text_of(c) for c in r.iter(W + "tc")] for r in body.iter(W + "tr")]
    hold(len(marks) == 3, "%s: %d marks" % (name, len(marks)))
    hold(len(rows) == 5 and rows[0] == ["From", "Tie", "To", "In force", "Certainty"],
         "%s: rows %s" % (name, rows))
    widths = {c.get(W + "w") for c in body.iter(W + "gridCol")}
    hold(len(widths) == 4, "%s: the columns are as wide as %s" % (name, widths))
    links = re.findall(rb'Target="([^"]*)"[^>]*TargetMode="External"', p["word/_rels/document.xml.rels"])
    hold(links == [b"https://example.org/a_b?a=1&amp;b=*c*"], "%s: links %s" % (name, links))
    pictures(p, name)
    is_whole(name, text_of(body), notes)


def odt(name):
    p = parts(name)
    body = ET.fromstring(p["content.xml"])
    for space in body.iter(T + "s"):
        space.text = " " * int(space.get(T + "c", "1"))
    notes = [text_of(n) for n in body.iter(T + "note-body")]
    rows = list(body.iter(TABLE + "table-row"))
    hold(len(rows) == 5, "%s: %d rows" % (name, len(rows)))
    pictures(p, name)
    is_whole(name, text_of(body), notes)


def run():
    values = dict(NAMES, title="Title " + MARKUP, markup=MARKUP)
    with open("entente.yaml", "w", encoding="utf-8") as f:
        f.write(LEDGER % {k: v.replace("'", "''") for k, v in values.items()})
    for form, look in (("docx", docx), ("odt", odt)):
        report("one." + form)
        time.sleep(2.1)  # the times of archives are even seconds
        report("two." + form)
        with open("one." + form, "rb") as a, open("two." + form, "rb") as b:
            hold(a.read() == b.read(), form + ": the same report is other bytes")
        look("one." + form)


def main():
    os.environ["PATH"] = sys.argv[1] + ":" + os.environ["PATH"]
    if not shutil.which("pandoc"):
        print("pandoc is not there (on Debian: apt install pandoc)")
        return 77
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    os.environ.pop("ENTENTE_FILE", None)
    os.environ["HOME"] = folder
    try:
        run()
    finally:
        os.chdir("/")
        shutil.rmtree(folder)
    for fault in faults:
        print(fault)
    print("office: %d faults" % len(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
