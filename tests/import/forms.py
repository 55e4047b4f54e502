#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks and works of other programs, imported: forms.py DIRS LEDGERS DATA.

- what is exported of the ledgers that are shipped comes back: records with their
  ids, times and claims where the format holds them, else as many as the export has
- what NetworkX and igraph write is read as they read it; passed over without them
- spells that others have collected, if they lie there
- files that are broken, hostile or merely odd are refused, or their rows are
"""
import collections
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import make_dta
from importing import ENV, check, faults, imported, records, run, told

LEDGERS, DATA = map(pathlib.Path, sys.argv[2:4])
MARKS = pathlib.Path(__file__).parent.parent / "export" / "marks.yaml"


def count_told(text, what):
    found = re.search(r"^- (\d+) " + what, text, re.M)
    return int(found.group(1)) if found else 0


# ----------------------------------------------------------------- round trips

# Claims with and without dates, parts and grades, side by side.
CLAIMED = """\
entente: 1
coverage: 1980/2000
sources: {w: {title: W, published: 1990}}
actors: {a: {kind: state}, b: {kind: state}, c: {kind: state}}
ties:
  - from: a
    type: funds
    to: b
    when: 1985/1990
    sources: [w]
    claims:
      - {by: c, stance: denies, when: 1986-07, about: start}
      - {by: b, stance: admits}
      - {by: "some, others", stance: alleges, grade: B2, when: 1987}
      - {by: "friends", stance: doubts, about: end}
  - from: b
    type: arms
    to: c
    when: 1985/1990
    sources: [w]
    claims: [{by: a, stance: doubts}]
"""

# Of a record that comes back whole; what depends on the coverage, which no such
# format holds, is not among them.
SAME = ["id", "source", "target", "type", "label", "family", "sign", "directed",
        "aspect", "times", "certainty", "standing", "likelihood", "confidence",
        "grade", "weight", "count", "place", "via", "forecast", "primary",
        "own_id", "holder", "stance", "sources", "tags", "url", "note",
        "extras"]


def exported(temp, name, ledger, *words):
    out = temp / (ledger.stem + "-" + name)
    ran = run("export", name, "-f", ledger, "-q", "-o", out, *words)
    check(ran.returncode == 0, name, ledger, ran.stderr)
    return out


def whole(temp, ledger, name, files):
    out = exported(temp, name, ledger)
    folder = temp / (out.name + "-again")
    text = imported(folder, *([out / f for f in files] or
                              [out, "--as", "gexf" if name == "gexf12"
                               else name]))
    before, after = records(ledger), records(folder)
    check(before["tie"] and before["actor"], ledger.stem, "has no ties")
    for kind in ("actor", "tie", "spell", "claim", "type"):
        if kind == "type" and name == "networkdynamic":
            continue
        check(len(before[kind]) == len(after[kind]), ledger.stem, name, kind,
              len(before[kind]), len(after[kind]))
    check(not any(t[2] for t in told(text)), name, "rejects rows")
    lost = {"networkdynamic": {"label", "family", "aspect", "confidence",
                               "grade", "count", "place", "via", "forecast",
                               "primary", "tags", "url", "note", "extras",
                               "sign", "standing"}}.get(name, set())
    ties = {t["id"]: t for t in after["tie"]}
    for tie in before["tie"]:
        again = ties.get(tie["id"], {})
        for key in SAME:
            check(key in lost or tie[key] == again.get(key), ledger.stem, name,
                  tie["id"], key, tie[key], again.get(key))
    if name != "networkdynamic":
        said, again = (sorted(str([c[k] for k in (
            "tie", "claim", "stance", "about", "when", "grade")])
            for c in x["claim"]) for x in (before, after))
        check(said == again, ledger.stem, name, "claims",
              [c for c in said if c not in again][:2])
        check(sorted(map(str, before["actor"])) ==
              sorted(map(str, after["actor"])), ledger.stem, name, "actors")


# What tables have no place for, as the report of losses says; a map can have
# the coverage, and the order of markings.
LOST = {"event", "expectation", "period", "ledger", "type", "kind"}


def tables(temp, ledger, name, *losses):
    """All of our own tables, as a folder or a workbook: nothing else is lost."""
    out = exported(temp, name, ledger)
    if name == "xlsx":
        out = out.rename(str(out) + ".xlsx")
    before = records(ledger)
    said = temp / f"{ledger.stem}-{name}.yaml"
    said.write_text("\n".join([
        "entente-import: 1", "coverage: " + before["ledger"][0]["coverage"],
        *losses]))
    folder = temp / f"{ledger.stem}-{name}-whole"
    text = imported(folder, out, "--map", said)
    after = records(folder)
    check(not any(t[2] for t in told(text)), name, "rejects rows", text[-300:])
    named = {t["id"] for t in before["tie"]
             if any(p["name"] in (t["when"] or "") for p in before["period"])}
    for kind in before.keys() - LOST:
        want, found = ([{**r, "when": None if r.get("id") in named else
                         r.get("when")} for r in x[kind]]
                       for x in (before, after))
        want, found = sorted(map(str, want)), sorted(map(str, found))
        check(want == found, ledger.stem, name, kind,
              [r for r in want if r not in found][:1],
              [r for r in found if r not in want][:1])
    for kind in ("type", "kind"):
        check({r["id"] for r in before[kind]} == {r["id"] for r in after[kind]},
              ledger.stem, name, kind)


def counted(temp, ledger):
    """Formats that hold no more than who, what and when."""
    out = exported(temp, "pajek", ledger)
    lines = [l for l in (out / "all-relations.net").read_text().splitlines()
             if re.match(r"\d+ \d+ ", l)]
    folder = temp / (out.name + "-again")
    text = imported(folder, out / "all-relations.net", out / "actors.csv")
    after = records(folder)
    twice = count_told(text, "ties? (?:is|are) the same")
    check(len(after["tie"]) + twice == len(lines), "pajek", len(lines))
    check(sorted(a["id"] for a in records(ledger)["actor"]) ==
          sorted(a["id"] for a in after["actor"]), "pajek", "actors")
    times = sum(l.count(",") + 1 for l in lines if "[" in l)
    check(len(after["spell"]) + twice >= times, "pajek", "times")
    out = exported(temp, "ucinet", ledger)
    folder = temp / (out.name + "-again")
    files = sorted(out.glob("*.dl"))
    imported(folder, *files, out / "actors.csv")
    after = records(folder)
    directed = {t["id"]: t["directed"] for t in records(ledger)["type"]}
    want = set()
    numbers = [l.split(",")[2] for l in
               (out / "actors.csv").read_text().splitlines()[1:]]
    for file in files:
        for line in file.read_text().split("data:\n")[1].splitlines():
            a, b, _ = line.split()
            ends = numbers[int(a) - 1], numbers[int(b) - 1]
            want.add((file.stem, *(ends if directed[file.stem]
                                   else sorted(ends))))
    found = {(t["type"], *((t["source"], t["target"]) if directed[t["type"]]
                           else sorted((t["source"], t["target"]))))
             for t in after["tie"]}
    check(found == want, ledger.stem, "ucinet", sorted(found ^ want)[:3])


def waves(temp, ledger):
    out = exported(temp, "rsiena", ledger, "--from", "1885", "--to", "1915",
                   "--every", "5 years")
    folder = temp / (out.name + "-again")
    imported(folder, out / "waves.csv", out / "actors.csv",
             *sorted(out.glob("wave-*.txt")))
    ids = [l.split(",")[2] for l in
           (out / "actors.csv").read_text().splitlines()[1:]]
    for line in (out / "waves.csv").read_text().splitlines()[1:]:
        _, when, file = line.split(",")
        want = {(ids[i], ids[k])
                for i, row in enumerate((out / file).read_text().splitlines())
                for k, cell in enumerate(row.split()) if cell == "1"}
        ran = run("ties", "--at", when, "-f", folder, "-O", "json")
        rows = json.loads(ran.stdout)["result"]
        found = {(r["from"], r["to"]) for r in rows}
        check(found == want, "rsiena", when, sorted(found ^ want)[:3])


def works(temp, ledger):
    before = {s["id"]: s for s in records(ledger)["source"]}
    for name, ending in (("bibtex", "bib"), ("csl", "json")):
        out = temp / f"{ledger.stem}.{ending}"
        run("export", name, "-f", ledger, "-q", "-o", out)
        folder = temp / f"{ledger.stem}-{name}"
        imported(folder, out)
        after = {s["id"]: s for s in records(folder)["source"]}
        check(before.keys() == after.keys(), name, "works")
        for key, one in before.items():
            for field in ("title", "author", "publisher", "published",
                          "accessed", "url", "language", "note"):
                check(one[field] == after.get(key, {}).get(field), name, key,
                      field, one[field], after.get(key, {}).get(field))


def round_trips(temp):
    for ledger in (LEDGERS / "us-pakistan-2011",
                   LEDGERS / "european-powers-1872-1918",
                   LEDGERS / "samples" / "great-war.yaml"):
        for name in ("graphml", "gexf", "gexf12"):
            whole(temp, ledger, name, [])
        whole(temp, ledger, "csv", ["actors.csv", "ties.csv", "sources.csv"])
        tables(temp, ledger, "csv")
        tables(temp, ledger, "xlsx")
        whole(temp, ledger, "networkdynamic", ["vertices.csv", "edges.csv"])
        counted(temp, ledger)
        works(temp, ledger)
    waves(temp, LEDGERS / "samples" / "great-war.yaml")
    said = temp / "said.yaml"
    said.write_text(CLAIMED)
    for name in ("graphml", "gexf", "gexf12"):
        whole(temp, said, name, [])
    for name in ("csv", "xlsx"):
        tables(temp, MARKS, name, "markings: [mark-open, mark-of-a-work, "
               "mark-of-a-claim, mark-of-an-actor, mark-of-a-tie, mark-of-an-event]")


# ------------------------------------------------------------------- referees

def ties_found(folder):
    return sorted((t["source"], t["target"], t["weight"])
                  for t in records(folder)["tie"])


def networkx_files(temp):
    try:
        import networkx
    except ImportError:
        print("no NetworkX: passed over")
        return
    g = networkx.DiGraph()
    for name in ("ann", "bob", "cleo", "dan é <&>"):
        g.add_node(name, age=3, note='"q"')
    g.add_edge("ann", "bob", weight=2.5, relation="funds", start="1990-01-01")
    g.add_edge("bob", "ann", weight=1.0, relation="attacks",
               start="1991-05-02")
    g.add_edge("cleo", "dan é <&>", weight=4.0, relation="funds",
               start="1992-01-01")
    want = [("ann", "bob", 2.5), ("bob", "ann", 1), ("cleo", "dan-e", 4)]
    for name, write in (("graphml", networkx.write_graphml),
                        ("gexf", networkx.write_gexf)):
        write(g, temp / f"nx.{name}")
        folder = temp / f"nx-{name}"
        imported(folder, temp / f"nx.{name}")
        check(ties_found(folder) == want, "NetworkX", name, ties_found(folder))
        check(len(records(folder)["actor"]) == 4, "NetworkX", name, "nodes")
    u = networkx.karate_club_graph()
    networkx.write_pajek(networkx.relabel_nodes(u, str), temp / "nx.net")
    imported(temp / "nx-net", temp / "nx.net")
    check(len(records(temp / "nx-net")["tie"]) == u.number_of_edges(),
          "NetworkX", "pajek")
    networkx.write_graphml(u, temp / "karate.graphml")
    imported(temp / "karate", temp / "karate.graphml")
    found = records(temp / "karate")
    check(len(found["actor"]) == 34 and len(found["tie"]) == 78 and
          not any(t["directed"] for t in found["tie"]), "karate")


def igraph_files(temp):
    try:
        import igraph
    except ImportError:
        print("no igraph: passed over")
        return
    g = igraph.Graph([(0, 1), (1, 2), (2, 0)], directed=True)
    g.vs["name"] = ["ann", "bob", "cleo"]
    g.es["weight"] = [1.5, 2.0, 3.0]
    g.es["type"] = ["funds", "arms", "funds"]
    g.vs["size"] = [1.0, None, 2.0]
    want = [("ann", "bob", 1.5), ("bob", "cleo", 2), ("cleo", "ann", 3)]
    g.write_graphml(str(temp / "ig.graphml"))
    imported(temp / "ig", temp / "ig.graphml")
    check(ties_found(temp / "ig") == want, "igraph", ties_found(temp / "ig"))


def others_spells(temp):
    path = DATA / "moody" / "moodyContactSim_spells.csv"
    if not path.exists():
        print(f"no {path.name}: passed over")
        return
    rows = [l.split(",") for l in path.read_text().splitlines()[1:]]
    imported(temp / "moody", path, "--epoch", "1990-01-01")
    found = records(temp / "moody")
    check(len(found["tie"]) == len({r[0] for r in rows}), "moody", "edges")
    for at in (50, 230, 400, 700):
        day = time.strftime("%Y-%m-%d", time.gmtime(
            time.mktime((1990, 1, 1, 12, 0, 0, 0, 0, 0)) + at * 86400))
        want = sum(float(r[3]) <= at < float(r[4]) for r in rows)
        ran = run("ties", "--at", day, "-f", temp / "moody", "-O", "json")
        check(len(json.loads(ran.stdout)["result"]) == want, "moody", day, want)


# --------------------------------------------------------- DL of two modes

# The same three ways, then several matrices: who went to what.
WENT = [("ann", "ball", 1), ("ann", "fair", 2), ("bob", "fair", 1)]
TWO_MODES = {
    "full": 'dl nr=2, nc=3 format=fullmatrix row labels: ann, bob\n'
            'column labels: ball, fair, talk\ndata:\n1 2 0\n0 1 0\n',
    "inside": 'dl nr=2 nc=3 format=fm row labels embedded column labels '
              'embedded data:\n ball fair talk\nann 1 2 0\nbob 0 1 0\n',
    "edges": 'dl nr=2 nc=3 format = edgelist2 row labels: ann, bob column '
             'labels: ball, fair, talk data:\n1 1 1\n1 2 2\n2 2 1\n',
    "named": 'dl nr=2 nc=3 format = el2 labels embedded data:\nann ball 1\n'
             'ann fair 2\nbob fair 1\n',
}
BOTH = ('dl nr=2 nc=2 nm=2 format=nodelist2 row labels: ann, bob column labels:'
        ' ball, fair matrix labels: went, paid data:\n1 1 2\n2 9\n!\n2 1\n')


def two_modes(temp):
    for name, text in TWO_MODES.items():
        write(temp / f"{name}.dl", text)
        imported(temp / f"{name}-dl", temp / f"{name}.dl")
        check(ties_found(temp / f"{name}-dl") == WENT, name,
              ties_found(temp / f"{name}-dl"))
        actors = sorted(a["id"] for a in records(temp / f"{name}-dl")["actor"])
        check(actors == ["ann", "ball", "bob", "fair"] +
              ["talk"] * (name != "named"), name, actors)
    write(temp / "both.dl", BOTH)
    text = imported(temp / "both-dl", temp / "both.dl")
    found = sorted((t["type"], t["source"], t["target"])
                   for t in records(temp / "both-dl")["tie"])
    check(found == [("paid", "bob", "ball"), ("went", "ann", "ball"),
                    ("went", "ann", "fair")], "several", found)
    check("there is no node `column 9`" in text, "several", text)
    write(temp / "same.dl", "dl nr=2 nc=2 format=fm labels embedded data:\n"
          " ann fair\nann 0 1\nbob 1 0\n")
    text = imported(temp / "same-dl", temp / "same.dl")
    check("- 1 name is that of a row and of a column" in text, "same", text)
    check(ties_found(temp / "same-dl") == [("ann", "fair", 1),
                                           ("bob", "ann", 1)], "same")


# ---------------------------------------------------------------------- Stata

VARIABLES = [
    ("from", 20, "%20s", ""), ("to", 20, "%20s", ""),
    ("type", "byte", "%8.0g", "kinds"), ("start", "int", "%tm", ""),
    ("end", "long", "%td", ""), ("q", "int", "%tq", ""),
    ("y", "int", "%ty", ""), ("h", "int", "%th", ""), ("w", "int", "%tw", ""),
    ("stamp", "double", "%tc", ""), ("weight", "float", "%9.0g", ""),
    ("note", "strL", "%9s", "")]
OBSERVED = [
    ["Iran", "Müller", 1, 306, 9496, 123, 1985, 51, 1403, 1e12, 0.1, "said"],
    ["Iran", "Zed", 2, ".", ".a", ".", ".", ".z", ".", ".b", 2.5, ""],
    ["Syria", "Zed", 7, -1, -1, -1, 1959, -1, -1, -1.0, 1.0, "x"],
    ["Syria", "", 2, 0, 0, 0, 1960, 0, 0, 0.0, 1.0, "x"]]
# As Stata and pandas show them: 306 months from January 1960 are July 1985.
OF_STATA = [
    ("iran", "zed", "arms", "unknown", 2.5, []),
    ("iran", "muller", "funds", "1985-07/1985-12-31", 0.1,
     ["x-q=1990-36", "x-y=1985", "x-h=1985-41",
      "x-w=[1986-12-24..1986-12-31]", "x-stamp=1991-09-09"]),
    ("syria", "zed", "7", "1959-12/1959-12-31", 1,
     ["x-q=1959-36", "x-y=1959", "x-h=1959-41",
      "x-w=[1959-12-24..1959-12-31]", "x-stamp=1959-12-31"])]


def stata_file(version, order):
    n = len(VARIABLES) - (version not in (117, 118))
    return make_dta.dta(version, VARIABLES[:n], [r[:n] for r in OBSERVED],
                        {"kinds": {1: "funds", 2: "arms"}}, "A tïtle", order)


def stata(temp):
    for version in (113, 114, 115, 117, 118, 119):
        for order in "<>":
            path = temp / f"stata-{version}{order == '>'}.dta"
            write(path, stata_file(version, order))
            folder = path.with_suffix("")
            text = imported(folder, path)
            found = [(t["source"], t["target"], t["type"], t["when"],
                      t["weight"], t["extras"])
                     for t in records(folder)["tie"]]
            check(found == OF_STATA, version, order, found)
            notes = [t["note"] for t in records(folder)["tie"]]
            check(version not in (117, 118) or notes == [None, "said", "x"], version, order,
                  notes)
            check(records(folder)["ledger"][0]["title"] == "A tïtle", version)
            check(": Stata, 4 rows, " in text and
                  ":5: `to` is empty" in text and
                  ": 3 cells are missing for a reason" in text and
                  ": 2 times of day are left out" in text and
                  ": 3 numbers have labels" in text, version, text)
    whole_file = stata_file(118, "<")
    for name, data, code in (
            ("cut", whole_file[:-1500], "table/form"),
            ("short", whole_file[:40], "table/form"),
            ("rows", whole_file.replace(b"<N>\4", b"<N>\4\0\0\0\0\1"[:3] +
                                        b"\xff\xff\xff\x7f", 1), "table/"),
            ("version", whole_file.replace(b"<release>118", b"<release>999"),
             "table/form"),
            ("texts", make_dta.dta(119, VARIABLES, OBSERVED), "table/form"),
            ("noise", b"\x72\2\1\0" + bytes(range(256)) * 8, "table/")):
        write(temp / f"{name}.dta", data)
        ran = run("import", temp / f"{name}.dta", "-o", temp / "none")
        check(ran.returncode == 3 and "[" + code in ran.stderr and
              not (temp / "none").exists(), name, ran.returncode,
              ran.stderr[:300])


# -------------------------------------------------------------------- hostile

HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
GRAPH = HEAD + '<graph edgedefault="directed">'
LAUGHS = ('<!DOCTYPE g [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(b)} "{("&" + chr(b - 1) + ";") * 10}">'
    for b in range(ord("b"), ord("k"))) + "]>")

# A file's name, its bytes, and the code of what is wrong with it.
REFUSED = [
    ("laughs.graphml", LAUGHS + GRAPH + '<node id="&j;"/></graph></graphml>',
     "table/form"),
    ("laughs.gexf", LAUGHS + '<gexf><graph/></gexf>', "table/form"),
    ("outside.graphml", '<!DOCTYPE g SYSTEM "file:///etc/passwd" [<!ENTITY x '
     'SYSTEM "file:///etc/passwd">]>' + GRAPH + "<node id='&x;'/></graph>"
     "</graphml>", "table/form"),
    ("deep.graphml", GRAPH + "<graph>" * 100000, "table/form"),
    ("deep.gexf", "<gexf>" + "<nodes>" * 100000, "table/form"),
    ("deep.json", '[{"title": ' + "[" * 100000, "table/form"),
    ("deep.bib", "@misc{a, t = " + "{" * 100000, "table/form"),
    ("attributes.graphml", GRAPH + "<node id='a' " + " ".join(
        f"a{i}='1'" for i in range(1000000)) + "/></graph></graphml>",
     "table/form"),
    ("keys.graphml", HEAD + "".join(f"<key id='k{i}' for='node'/>"
                                    for i in range(100000)) + "</graphml>",
     "table/form"),
    ("cut.graphml", GRAPH + "<node id='a'/><edge sour", "table/form"),
    ("cut.gexf", "<gexf><graph><nodes><node id='a'/>", "table/form"),
    ("nul.graphml", (GRAPH + "<node id='a\0b'/></graph></graphml>"),
     "table/form"),
    ("nul.net", '*Vertices 1\n1 "a\0"\n', "table/form"),
    ("many.net", "*Vertices 4000000000\n", "table/large"),
    ("few.net", "*Vertices 4000000\n", "table/form"),
    ("few.dl", "dl n=4000000 format=edgelist1 data:\n", "table/form"),
    ("twice.net", "*Vertices 1\n*Vertices 2\n", "table/form"),
    ("cut.dl", "dl n=3 format=fullmatrix data:\n1 0 1\n", "table/form"),
    ("modes.dl", "dl nr=3 nc=2 format=fullmatrix data:\n1 0\n", "table/form"),
    ("half.dl", "dl nr=2 nc=2 format=lowerhalf data:\n1\n1 0\n", "table/form"),
    ("nr.dl", "dl nr=2 format=fullmatrix data:\n1 0\n", "table/form"),
    ("wide.dl", "dl nr=2 nc=4000000000 format=fm data:\n1 0\n", "table/large"),
    ("form.dl", "dl n=2 format=rankedlist1 data:\n1 0\n", "table/form"),
    ("comma.json", '[{"id": "a", "title": "x"},]', "table/form"),
    ("half.json", '[{"title": "\\ud800"}]', "table/form"),
    ("open.bib", "@misc{a, title = {x}", "table/form"),
    ("bytes.graphml", (GRAPH + "<node id='M\xfcller'/></graph></graphml>")
     .encode("latin-1"), "table/form"),
]

# … and, where the file is read, the reasons for which its rows are none.
REJECTED = [
    ("nodes.graphml", GRAPH + '<node id="a"/>\n<node id="a"/>\n<node/>'
     '<edge source="a" target="zz"/><edge source="a"/></graph></graphml>',
     ["nodes.graphml, nodes:2: its id is that of line 1",
      "nodes.graphml, nodes:3: it has no id",
      "nodes.graphml:3: there is no node `zz`",
      "nodes.graphml:3: an end of it is missing"]),
    ("odd.net", '*Vertices 2\n1 "NA"\n2 "-9"\n3 "x"\n*Arcs\n1 2 0\n1 2\n1 5\n',
     ["odd.net, nodes:4: `3` is no number of a vertex, from 1 to 2",
      "odd.net:6: `weight` is 0, which is no tie",
      "odd.net:8: there is no node `5`"]),
    ("back.gexf", '<gexf><graph defaultedgetype="directed"><nodes>\n'
     '<node id="a"/><node id="b"/></nodes><edges>\n'
     '<edge source="a" target="b" start="2001" end="1999"/></edges></graph>'
     '</gexf>', ["back.gexf:3: it ends before it begins: 2001/1999"]),
    ("names.graphml", GRAPH + '<node id="a b/../c"/><node id="=1+1"/>'
     '<node id="A B/../c"/><edge source="a b/../c" target="=1+1"/>'
     '<edge source="A B/../c" target="=1+1"/></graph></graphml>', []),
]


def write(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


TIE_HEAD = "type,standing,likelihood,when,holder,sources_against,id,source,target"
CLAIM_HEAD = "tie,claim,holder,held_by,stance,about,when,grade"
CITE_HEAD = "actor,tie,claim,source,at,quote"
SAID = {
    "ties.csv": [TIE_HEAD, "funds,reported,,1990,,,a funds b,a,b"],
    "claims.csv": [
        CLAIM_HEAD, "a funds b,1,c,actor,denies,start,1991,B2",
        "a funds c,1,c,actor,denies,,,", "a funds b,1,d,words,denies,,,",
        "a funds b,x,d,words,denies,,,", "a funds b,2,d,words,laughs,,,",
        "a funds b,3,d,words,denies,moon,,", "a funds b,4,d,words,denies,,,Z9",
        "a funds b,5,d,nobody,denies,,,", ",6,d,words,denies,,,",
        "a funds b,7,d,words,doubts,,next week,"],
    "citations.csv": [
        CITE_HEAD, ",a funds b,,w,p. 1,said so", ",a funds b,1,v,,",
        ",a funds b,9,w,,", "zz,,,w,,", "a,a funds b,,w,,", ",,,w,,",
        ",a funds b,,,,", ",,1,w,,"],
}
SAID_REASONS = [
    "claims.csv:3: no table has the tie `a funds c`",
    "claims.csv:4: claim 1 of that tie stands in another row",
    "claims.csv:5: `claim` is `x`, and is the number of a claim",
    "claims.csv:6: `stance` is `laughs`, and takes asserts, alleges, admits, "
    "denies, doubts or retracts",
    "claims.csv:7: `about` is `moon`, and takes existence, start, end, type or "
    "attribution",
    "claims.csv:8: `grade` is `Z9`, and takes a grade from 1 to 6, or A1 to F6",
    "claims.csv:9: `held-by` is `nobody`, and takes actor, words or source",
    "claims.csv:10: it is of a claim, and `tie` is empty",
    "citations.csv:4: that tie has no claim 9",
    "citations.csv:5: no table has the actor `zz`",
    "citations.csv:6: it is of an actor and of a tie",
    "citations.csv:7: it is neither of an actor nor of a tie",
    "citations.csv:8: `source` is empty",
    "citations.csv:9: it is of a claim, and `tie` is empty",
]


def sayings(temp):
    """Rows of claims and citations that are none, and the one that is."""
    home = temp / "said"
    home.mkdir()
    for name, lines in SAID.items():
        write(home / name, "\n".join(lines) + "\n")
    (home / "readme.md").write_text("no table")
    (home / "linked.csv").symlink_to(MARKS)
    text = imported(temp / "said-out", home)
    ran = (temp / "said-out" / "rejected.csv").read_text().splitlines()[1:]
    found = [f"{row[0]}:{row[1]}: {row[2]}" for row in csv.reader(ran)]
    check(sorted(found) == sorted(SAID_REASONS), "sayings",
          set(found) ^ set(SAID_REASONS))
    check("2 other files of the folder" in text, "sayings", "folder", text)
    after = records(temp / "said-out")
    told = [(c["claim"], c["holder"], c["held_by"], c["stance"], c["about"],
             c["when"], c["grade"], c["extras"]) for c in after["claim"]]
    check(told == [(1, "c", "actor", "denies", "start", "1991", "B2", []),
                   (2, "d", "words", "doubts", None, None, None,
                    ["x-when=next week"])], "sayings", told)
    cites = [(c["tie"], c["claim"], c["source"], c["at"], c["quote"])
             for c in after["citation"]]
    check(cites == [("a funds b", None, "w", "p. 1", "said so"),
                    ("a funds b", 1, "v", None, None)], "sayings", cites)


def crowds(temp):
    """Of very many who take part in one thing no pair is made."""
    write(temp / "sides.yaml", "tables: [{rows: sides, columns: {of: of, side: "
          "side, name: name, type: type}}]\ntypes: {meets: {id: meets, label: "
          "meets, family: diplomacy, sign: neutral, directed: false, aspect: "
          "state}}\n")
    rows = [f"big,{i % 2},a{i},meets" for i in range(3000)]
    rows += ["small,0,b,meets", "small,1,c,meets"]
    write(temp / "crowd.csv", "\n".join(["of,side,name,type", *rows]) + "\n")
    text = imported(temp / "crowd", temp / "crowd.csv", "--map",
                    temp / "sides.yaml")
    check("3002 rows, 2 in records, 3000 rejected" in text and
          "crowd.csv:2: 3000 are in `big`" in text, "crowds", text[-400:])
    found = [(t["source"], t["target"]) for t in records(temp / "crowd")["tie"]]
    check(found == [("b", "c")], "crowds", found)


def markings(temp):
    """What a table marks is marked, or there is no ledger."""
    rows = ["from,type,to,when,marking", "a,funds,b,1990,TLP:RED",
            "a,funds,b,1991,TLP:GREEN", "a,funds,c,1990,"]
    write(temp / "marked.csv", "\n".join(rows) + "\n")
    imported(temp / "marked", temp / "marked.csv")
    found = re.findall(r"when: (\S+)|marking: (\S+)",
                       (temp / "marked" / "ties.yaml").read_text())
    check(found == [("1990/1990", ""), ("", "TLP:RED"), ("1991/1991", ""),
                    ("", "TLP:GREEN"), ("1990/1990", "")], "markings", found)
    write(temp / "marked.csv", "\n".join(rows).replace("GREEN", "GREY") + "\n")
    ran = run("import", temp / "marked.csv", "-o", temp / "none")
    check(ran.returncode == 3 and "[import/markings]" in ran.stderr and
          not (temp / "none").exists(), "markings", ran.stderr[-300:])
    write(temp / "marks.yaml", "markings: [open, 'TLP:RED']\n")
    text = imported(temp / "own", temp / "marked.csv", "--map",
                    temp / "marks.yaml")
    check("marked.csv:3: `marking` is `TLP:GREY`, and none of the map's" in text,
          "markings", text)


def hostile(temp):
    for name, text, code in REFUSED:
        write(temp / name, text)
        began = time.time()
        ran = run("import", temp / name, "-o", temp / "none")
        check(ran.returncode == 3 and f"[{code}]" in ran.stderr, name,
              ran.returncode, ran.stderr[:300])
        check(not (temp / "none").exists(), name, "wrote something")
        check(time.time() - began < 60, name, "takes long")
    for name, text, reasons in REJECTED:
        write(temp / name, text)
        found = re.findall(r"^  (\S.*:\d+: .*)$",
                           imported(temp / (name + "-out"), temp / name), re.M)
        check(found == reasons, name, found)
    check(len(records(temp / "names.graphml-out")["actor"]) == 3, "names")


with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    round_trips(home)
    networkx_files(home)
    igraph_files(home)
    others_spells(home)
    two_modes(home)
    stata(home)
    hostile(home)
    sayings(home)
    markings(home)
    crowds(home)
print(f"forms: {len(faults)} faults")
sys.exit(bool(faults))
