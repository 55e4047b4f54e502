#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare drawings with what Graphviz reads from their DOT.

usage: read_dot.py MAKE_DOT READ_DOT [ENTENTE_GV]

With the third program, each is drawn too, and the SVG must be XML that holds
as many actors and ties.
"""
import collections
import html
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree


HIDDEN = "\x1b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u200f\u061c"


def id_of(text):
    return urllib.parse.unquote(text)


def tip_of(text):
    """What Graphviz shows of an escString."""
    return html.unescape(text.replace("\\\\", "\\"))


def label_of(label):
    """The words of a label, without the blanks that wrapping moves."""
    tag = '<FONT POINT-SIZE="7"><B>NEW</B></FONT>'
    if label.startswith(tag):
        words = html.unescape(re.sub(r"<[^>]*>", "", label[len(tag):]))
    else:
        words = re.sub(r"\\(.)", lambda m: m[1].replace("n", "\n"), label)
        words = html.unescape(words)
    return re.sub(r"\s", "", words)


def shown(text):
    """What is to be seen of a text, whatever turns or hides it."""
    return "".join(f"\\u{{{ord(c):X}}}" if c in HIDDEN else c for c in text)


def read(program, dot):
    with open(dot, "rb") as f:
        out = subprocess.run([program], stdin=f, check=True,
                             capture_output=True).stdout
    nodes, edges = {}, collections.Counter()
    for line in out.decode().split("\n"):
        kind, _, rest = line.partition("\t")
        field = rest.split("\t")
        if kind == "node":
            nodes[id_of(field[0])] = (label_of(field[1]), tip_of(field[2]))
        elif kind == "edge":
            family = " ".join(field[3].split()[1:3])
            edges[id_of(field[0]), id_of(field[1]), tip_of(field[2]), family,
                  field[4]] += 1
    return nodes, edges


def wanted(path):
    nodes, edges = {}, collections.Counter()
    with open(path, encoding="utf-8", newline="\n") as f:
        for line in f:
            kind, *field = line.rstrip("\n").split("\t")
            if kind == "node":
                nodes[field[0]] = (re.sub(r"\s", "", shown(field[1])),
                                   shown(field[2]))
            else:
                field[2] = shown(field[2])
                edges[tuple(field)] += 1
    return nodes, edges


def drawn(program, dot):
    """(actors, ties) in the SVG."""
    with open(dot, "rb") as f:
        svg = subprocess.run([program], stdin=f, check=True,
                             capture_output=True).stdout
    groups = [e.get("class", "").split()
              for e in xml.etree.ElementTree.fromstring(svg).iter()
              if e.tag.endswith("}g")]
    return (sum("actor" in g for g in groups), sum("tie" in g for g in groups))


def main():
    make, reader, *gv = sys.argv[1:]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="entente-dot.") as folder:
        subprocess.run([make, folder], check=True)
        names = sorted(n[:-4] for n in os.listdir(folder) if n[-4:] == ".dot")
        for name in names:
            path = os.path.join(folder, name)
            got, want = read(reader, path + ".dot"), wanted(path + ".want")
            good = got == want
            for g, w in zip(got, want):
                for thing in sorted(set(g.items()) ^ set(w.items()), key=repr):
                    where = "written" if thing in w.items() else "read"
                    print(f"{name}: only {where}: {thing}")
            if gv:
                counts = drawn(gv[0], path + ".dot")
                if counts != (len(want[0]), sum(want[1].values())):
                    print(f"{name}: the SVG holds {counts}")
                    good = False
            failed += not good
    print(f"{len(names) - failed} of {len(names)} drawings are read back")
    sys.exit(1 if failed or not names else 0)


main()
