# SPDX-License-Identifier: GPL-2.0-or-later
"""Readers of exports, one a format and reader: what an independent program or
library finds in it. Each gives a Found; ImportError or Missing where the
referee is not installed."""
import csv
import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
import uuid
import xml.etree.ElementTree as ElementTree


class Missing(Exception):
    """The referee is not installed."""


@dataclasses.dataclass
class Found:
    """What a reader found; None: the format has no place for it, or the reader
    does not tell."""
    names: dict = None      # of actors, by id
    actors: int = None
    ties: list = None       # (source, target, type), sorted
    spells: list = None     # (source, target, first day, last day), sorted
    attributes: dict = None  # of a tie by its id: {column: text}
    called: list = None     # names of actors, sorted
    records: int = None     # how many ties
    works: list = None      # ids, sorted
    plain: bool = False     # without what nobody stands by or is foretold
    once: bool = False      # several records of a tie are one
    arcs: bool = False      # a tie without direction is there in both


def table(path, name):
    with open(os.path.join(path, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def program(name):
    if not shutil.which(name):
        raise Missing(name)
    return name


def run(*words, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return done.stdout


# --------------------------------------------------------------------- tables

def read_csv(path):
    actors, rows = table(path, "actors.csv"), table(path, "ties.csv")
    ids = {r["id"] for r in actors}
    first = {}
    for r in rows:
        assert {r["source"], r["target"]} <= ids, r["id"]
        first.setdefault(r["id"], r)
    claims = table(path, "claims.csv")
    assert all(r["tie"] in first for r in claims)
    sources = {r["id"] for r in table(path, "sources.csv")}
    for r in table(path, "citations.csv"):
        assert r["source"] in sources and (r["tie"] in first or r["actor"] in ids)
    return Found(
        names={r["id"]: r["name"] for r in actors}, actors=len(actors),
        ties=sorted((r["source"], r["target"], r["type"]) for r in first.values()),
        spells=sorted(span(r, r["start_best"], r["end_best"]) for r in rows
                      if r["start_best"] or r["end_best"] or r["end_edtf"]),
        attributes=first)


def span(row, start, end):
    """Whatever is unknown at the start is written so in EDTF."""
    return (row["source"], row["target"],
            start if row["start_edtf"] else "", end)


def read_gephi(path):
    nodes, edges = table(path, "nodes.csv"), table(path, "edges.csv")
    ids = {r["Id"] for r in nodes}
    spells, kinds = [], set()
    for r in edges:
        assert {r["Source"], r["Target"]} <= ids
        kind = (r["Source"], r["Target"], r["Kind"])
        assert kind not in kinds, "Gephi would merge two edges of one kind"
        kinds.add(kind)
        spells += intervals(r["timeset"], r["Source"], r["Target"])
    return Found(names={r["Id"]: r["Name"] for r in nodes}, actors=len(nodes),
                 ties=sorted((r["Source"], r["Target"], r["Tie Type"])
                             for r in edges),
                 spells=sorted(spells),
                 attributes={r["Id"]: {k.lower().replace(" ", "_"): v
                                       for k, v in r.items()} for r in edges})


def intervals(text, source, target):
    """"<[a, b]; [c, d]>": in order, and none meets another."""
    if not text:
        return []
    assert re.fullmatch(r"<\[.*\]>", text), text
    found, last = [], ""
    for one in text[2:-2].split("]; ["):
        start, end = (d.replace("-Infinity", "").replace("Infinity", "")
                      for d in one.split(", "))
        assert not last or start > last, text
        last = end
        found.append((source, target, start, end))
    return found


def read_kumu(path):
    elements, rows = table(path, "elements.csv"), table(path, "connections.csv")
    by_label = {r["Label"]: r["Id"] for r in elements}
    assert len(by_label) == len(elements), "two elements of one label"
    return Found(names={r["Id"]: r["Name"] for r in elements},
                 actors=len(elements),
                 ties=sorted((by_label[r["From"]], by_label[r["To"]], r["Type"])
                             for r in rows))


# ------------------------------------------------------------------------ XML

def read_graphml_xml(path):
    """The library of Python, which knows nothing of graphs."""
    space = "{http://graphml.graphdrawing.org/xmlns}"
    graph = ElementTree.parse(path).getroot().find(space + "graph")
    def data(e):
        return {d.get("key").split("_", 1)[1]: d.text
                for d in e.findall(space + "data")}
    nodes = {n.get("id"): data(n) for n in graph.findall(space + "node")}
    edges = graph.findall(space + "edge")
    spells = []
    for e in edges:
        for one in filter(None, data(e).get("spells", "").split("; ")):
            start, end = (d.replace("..", "") for d in one.split("/"))
            spells.append((e.get("source"), e.get("target"), start, end))
    return Found(names={k: d.get("name", "") for k, d in nodes.items()},
                 actors=len(nodes), spells=sorted(spells),
                 ties=sorted((e.get("source"), e.get("target"), data(e)["type"])
                             for e in edges),
                 attributes={e.get("id"): data(e) for e in edges})


def read_graphml_networkx(path):
    import networkx
    g = networkx.read_graphml(path)
    assert g.is_directed()
    return Found(names={n: d.get("name", "") for n, d in g.nodes(data=True)},
                 actors=g.number_of_nodes(),
                 ties=sorted((a, b, d["type"]) for a, b, d in g.edges(data=True)))


def read_graphml_igraph(path):
    import igraph
    g = igraph.Graph.Read_GraphML(path)
    assert g.is_directed()
    ids = g.vs["id"]
    return Found(names={v["id"]: v["name"] or "" for v in g.vs},
                 actors=g.vcount(),
                 ties=sorted((ids[e.source], ids[e.target], e["type"])
                             for e in g.es))


def xmllint(path):
    run(program("xmllint"), "--noout", "--nonet", path)
    return Found()


def read_gexf(path):
    root = ElementTree.parse(path).getroot()
    space = root.tag[:-len("gexf")]
    def data(e):
        return {v.get("for"): v.get("value")
                for v in e.iter(space + "attvalue")}
    nodes = {n.get("id"): data(n) for n in root.iter(space + "node")}
    edges, spells, kinds = list(root.iter(space + "edge")), [], set()
    for e in edges:
        kind = (e.get("source"), e.get("target"), e.get("kind"))
        assert not e.get("kind") or kind not in kinds
        kinds.add(kind)
        spells += gexf_spells(e, space)
    return Found(names={k: d.get("name", "") for k, d in nodes.items()},
                 actors=len(nodes), spells=sorted(spells),
                 ties=sorted((e.get("source"), e.get("target"), data(e)["type"])
                             for e in edges),
                 attributes={e.get("id"): data(e) for e in edges})


def gexf_spells(e, space):
    each = list(e.iter(space + "spell"))
    if not each and data_says_undated(e, space):
        return []
    found, last = [], ""
    for s in each or [e]:
        start, end = s.get("start") or "", s.get("end") or ""
        assert not last or start > last, e.get("id")
        assert not (start and end) or start <= end
        last = end
        found.append((e.get("source"), e.get("target"), start, end))
    return found


def data_says_undated(e, space):
    """Neither bound: a tie of all time and one of no estimate look alike."""
    return not e.get("start") and not e.get("end") and not any(
        v.get("for") == "end_edtf" for v in e.iter(space + "attvalue"))


def read_gexf_networkx(path):
    import networkx
    g = networkx.read_gexf(path)
    seen = {}
    for a, b, d in g.edges(data=True):
        seen.setdefault(d["id"], (a, b, d))
    return Found(names={n: d.get("name", "") for n, d in g.nodes(data=True)},
                 actors=g.number_of_nodes(), ties=networkx_ties(g))


GRAPHOLOGY = """
const {MultiGraph} = require("graphology"), [file, name] = process.argv.slice(1);
const g = require("graphology-" + name).parse(
  MultiGraph, require("fs").readFileSync(file, "utf8"));
console.log(JSON.stringify({
  nodes: g.mapNodes((n, a) => [n, a.name]),
  edges: g.mapEdges((e, a, s, t) => [s, t, a.type])}));
"""


def graphology(path, name):
    found = subprocess.run([program("node"), "-e", f'require("graphology-{name}")'],
                           capture_output=True)
    if found.returncode:
        raise Missing(f"node's graphology-{name}")
    said = json.loads(run("node", "-e", GRAPHOLOGY, path, name))
    return Found(names={k: v or "" for k, v in said["nodes"]},
                 actors=len(said["nodes"]),
                 ties=sorted(map(tuple, said["edges"])))


def read_gexf_graphology(path):
    return graphology(path, "gexf")


def read_graphml_graphology(path):
    return graphology(path, "graphml")


def networkx_ties(g):
    """A mutual edge is two there: that from the end that the file names first
    counts."""
    ties = {}
    for a, b, d in g.edges(data=True):
        key = d["id"]
        if key not in ties or key.startswith(f"{a} "):
            ties[key] = (a, b, d["type"])
    return sorted(ties.values())


# --------------------------------------------------- all there is, workbooks

def of_tables(actors, ties, spells):
    """What is found in tables whose columns are ours."""
    ends = {r["id"]: (r["source"], r["target"]) for r in ties}
    return Found(
        names={r["id"]: r["name"] for r in actors}, actors=len(actors),
        ties=sorted((r["source"], r["target"], r["type"]) for r in ties),
        spells=sorted((*ends[r["tie"]], (r["start_best"] or "")
                       if r["start_edtf"] else "", r["end_best"] or "")
                      for r in spells
                      if r["start_best"] or r["end_best"] or r["end_edtf"]))


def read_jsonl(path):
    rows = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            rows.setdefault(row["record"], []).append(row)
    return of_tables(rows["actor"], rows["tie"], rows["spell"])


def read_sqlite(path):
    import sqlite3
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not db.execute("PRAGMA foreign_key_check").fetchall()
        db.row_factory = sqlite3.Row
        return of_tables(*(list(map(dict, db.execute(f"SELECT * FROM {t}")))
                           for t in ("actors", "ties", "spells")))


def sqlite_program(path):
    run(program("sqlite3"), path, "PRAGMA integrity_check")
    return Found()


def read_xlsx(path):
    """Every sheet has a frozen head and a filter; no cell is a formula."""
    import datetime
    import openpyxl
    book, rows = openpyxl.load_workbook(path), {}
    for sheet in book:
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref
        head, *body = sheet.iter_rows()
        rows[sheet.title] = [{h.value: c.value for h, c in zip(head, line)}
                             for line in body]
        assert not any(c.data_type == "f" for line in body for c in line)
    for r in rows["ties"]:
        for k in ("start_best", "end_best"):
            if isinstance(r[k], datetime.datetime):
                r[k] = r[k].date().isoformat()
        r["tie"] = r["id"]
    ties = {r["id"]: r for r in rows["ties"]}
    return of_tables(rows["actors"], ties.values(), rows["ties"])


# ------------------------------------------------------- network analysis

def key_of(path):
    """Ids by number and by label, names by id."""
    rows = table(path, "actors.csv")
    assert len({r["label"] for r in rows}) == len(rows)
    return ({int(r["number"]): r["id"] for r in rows},
            {r["label"]: r["id"] for r in rows},
            {r["id"]: r["name"] for r in rows})


def read_pajek(path):
    """All relations, with their years."""
    ids, _, names = key_of(path)
    ties, relation = [], None
    with open(os.path.join(path, "all-relations.net"), encoding="utf-8") as f:
        head = next(f)
        assert head == f"*Vertices {len(ids)}\n"
        for line in f:
            line = line.rstrip("\n")
            found = re.fullmatch(r'\*(?:Arcs|Edges) :\d+ "(.*)"', line)
            if found:
                relation = found.group(1)
            elif relation is not None:
                one = re.fullmatch(r"(\d+) (\d+) [\d.e+-]+( \[[\d,*-]+\])?", line)
                assert one, line
                ties.append((ids[int(one[1])], ids[int(one[2])], relation))
                if one[3]:
                    years_in_order(one[3][2:-1])
    return Found(names=names, actors=len(ids), ties=sorted(ties), plain=True)


def years_in_order(text):
    last = 0
    for one in text.split(","):
        start, end = one.split("-")
        assert int(start) > last and (end == "*" or int(end) >= int(start)), text
        last = 10000 if end == "*" else int(end)


def each_type(path, extension):
    for name in sorted(os.listdir(path)):
        if name.endswith("." + extension) and name != "all-relations.net":
            yield os.path.join(path, name), name[:-len(extension) - 1]


def read_pajek_networkx(path):
    import networkx
    _, labels, names = key_of(path)
    ties, actors = set(), len(names)
    for file, kind in each_type(path, "net"):
        g = networkx.read_pajek(file)
        assert set(g.nodes) == set(labels), file
        ties |= {(*ends(g, labels[a], labels[b]), kind) for a, b in g.edges()}
    return Found(actors=actors, ties=sorted(ties), plain=True, once=True)


def ends(g, a, b):
    return (a, b) if g.is_directed() else tuple(sorted((a, b)))


def read_pajek_igraph(path):
    import igraph
    ids, _, names = key_of(path)
    ties = set()
    for file, kind in each_type(path, "net"):
        g = igraph.Graph.Read_Pajek(file)
        assert g.vcount() == len(ids)
        ties |= {(*ends(g, ids[e.source + 1], ids[e.target + 1]), kind)
                 for e in g.es}
    return Found(actors=len(ids), ties=sorted(ties), plain=True, once=True)


def read_ucinet_igraph(path):
    import igraph
    ids, labels, names = key_of(path)
    assert all(len(k) <= 18 and k == k.upper() and " " not in k for k in labels)
    ties = set()
    for file, kind in each_type(path, "dl"):
        g = igraph.Graph.Read_DL(file)
        assert [labels[n] for n in g.vs["name"]] == list(ids.values()), file
        ties |= {(ids[e.source + 1], ids[e.target + 1], kind) for e in g.es}
    return Found(names=names, actors=len(ids), plain=True, once=True, arcs=True,
                 ties=sorted(ties))


def rscript(path, script, package):
    done = subprocess.run([program("Rscript"), "-e", f"library({package})"],
                          capture_output=True)
    if done.returncode:
        raise Missing(f"R's {package}")
    return run("Rscript", "--vanilla", script, cwd=path).splitlines()[-1]


def read_networkdynamic(path):
    vertices, edges = table(path, "vertices.csv"), table(path, "edges.csv")
    ids = {r["vertex.id"]: r["vertex.pid"] for r in vertices}
    for r in table(path, "edge_spells.csv"):
        onset, terminus = float(r["onset"]), float(r["terminus"])
        assert onset < terminus and (onset >= 0 or onset == float("-inf"))
        edge = edges[int(r["edge.id"]) - 1]
        assert (edge["tail"], edge["head"]) == (r["tail"], r["head"])
    return Found(names={r["vertex.pid"]: r["name"] for r in vertices},
                 actors=len(vertices),
                 ties=sorted((ids[r["tail"]], ids[r["head"]], r["type"])
                             for r in edges))


def networkdynamic_r(path):
    said = rscript(path, "network.R", "network")
    want = (f"{len(table(path, 'vertices.csv'))} vertices, "
            f"{len(table(path, 'edges.csv'))} edges, "
            f"{len(table(path, 'edge_spells.csv'))} spells")
    assert said == want, said
    return Found()


def waves(path):
    """{day: {(from, to)}} of the matrices."""
    ids = list(key_of(path)[0].values())
    found = {}
    for r in table(path, "waves.csv"):
        with open(os.path.join(path, r["file"])) as f:
            rows = [line.split() for line in f]
        assert len(rows) == len(ids) == len(rows[0])
        assert {c for row in rows for c in row} <= {"0", "1", "10"}
        found[r["day"]] = {(ids[i], ids[j]) for i, row in enumerate(rows)
                           for j, c in enumerate(row) if c == "1"}
    return found


def read_rsiena(path):
    return Found(actors=len(key_of(path)[0]), names=key_of(path)[2])


def rsiena_r(path):
    found = waves(path)
    said = rscript(path, "siena.R", "stats")
    assert said == (f"{len(key_of(path)[0])} actors, {len(found)} waves, "
                    f"{sum(map(len, found.values()))} ties"), said
    return Found()


# --------------------------------------------------------- objects in JSON

STIX = {  # what the standard asks of each, beside what it asks of all
    "identity": {"name"},
    "relationship": {"relationship_type", "source_ref", "target_ref"},
    "opinion": {"opinion", "object_refs"},
    "extension-definition": {"name", "schema", "version", "extension_types",
                             "created_by_ref"},
}
OPINIONS = {"strongly-disagree", "disagree", "neutral", "agree",
            "strongly-agree"}
SPACE = uuid.UUID("40102f42-f73b-48cd-88e9-8f787ef6e0a8")
STAMP = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


def stix_object(o):
    assert {"type", "spec_version", "id", "created", "modified"} <= set(o)
    assert STIX[o["type"]] <= set(o), o["type"]
    kind, _, uuid = o["id"].partition("--")
    assert kind == o["type"] and re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        uuid), o["id"]
    for key in ("created", "modified", "start_time", "stop_time"):
        assert key not in o or re.fullmatch(STAMP, o[key]), o
    assert "stop_time" not in o or "start_time" not in o or (
        o["start_time"] < o["stop_time"])
    assert 0 <= o.get("confidence", 0) <= 100
    assert re.fullmatch("[a-z0-9-]+", o.get("relationship_type", "x"))
    assert o.get("opinion", "agree") in OPINIONS
    for ref in o.get("external_references", [{"source_name": 1, "url": 1}]):
        assert ref["source_name"] and {"external_id", "url"} & set(ref)
    for own in o.get("extensions", {}).values():
        assert all(re.fullmatch("[a-z0-9_]{3,250}", k) for k in own), own
        assert [] not in own.values()
    assert "" not in o.values() and [] not in o.values()


def read_stix(path):
    with open(path, encoding="utf-8") as f:
        bundle = json.load(f)
    assert set(bundle) == {"type", "id", "objects"}
    objects = {o["id"]: o for o in bundle["objects"]}
    assert len(objects) == len(bundle["objects"]), "an id twice"
    for o in bundle["objects"]:
        stix_object(o)
        for key, refs in o.items():
            if key.endswith(("_ref", "_refs")):
                refs = refs if isinstance(refs, list) else [refs]
                assert set(refs) <= set(objects), key
    own = {k: next(iter(o.get("extensions", {None: {}}).values()))
           for k, o in objects.items()}
    actors = {k: o for k, o in objects.items() if "actor" in own[k]}
    ids = {k: own[k]["actor"] for k in actors}
    title = next(o["name"] for o in objects.values() if o["type"] == "identity"
                 and "extensions" not in o)
    for key, actor in ids.items():
        made = uuid.uuid5(SPACE, f"{title}\nidentity\n{actor}")
        assert key == f"identity--{made}" or title == "a ledger of ties"
    ties = {own[k]["tie"]: (ids[o["source_ref"]], ids[o["target_ref"]],
                            own[k]["type"])
            for k, o in objects.items() if o["type"] == "relationship"}
    return Found(names={ids[k]: o["name"] for k, o in actors.items()},
                 actors=len(actors), ties=sorted(ties.values()))


def ftm_ties(entities, path):
    """Roles are the tie's label and its type; actors go by their names."""
    actors = [e for e in entities if "name" in e["properties"]]
    names = sorted(e["properties"]["name"][0] for e in actors)
    links = {e["properties"]["recordId"][0] for e in entities
             if "recordId" in e["properties"]}
    ids = {e["id"] for e in entities}
    assert len(ids) == len(entities)
    for e in entities:
        for key in ("subject", "object", "member", "organization"):
            assert set(e["properties"].get(key, [])) <= ids
    return Found(actors=len(actors), called=names, records=len(links), plain=True)


def read_ftm(path):
    with open(path, encoding="utf-8") as f:
        return ftm_ties([json.loads(line) for line in f], path)


def read_statements(path):
    import hashlib
    entities = {}
    with open(path, encoding="utf-8", newline="") as f:
        for r in csv.DictReader(f):
            key = ".".join((r["dataset"], r["entity_id"], r["prop"], r["value"]))
            assert hashlib.sha1(key.encode()).hexdigest() == r["id"], key
            e = entities.setdefault(r["entity_id"], {
                "id": r["entity_id"], "schema": r["schema"], "properties": {}})
            assert e["schema"] == r["schema"]
            e["properties"].setdefault(r["prop"], []).append(r["value"])
    return ftm_ties(list(entities.values()), path)


FTM = """
const ftm = require("@alephdata/followthemoney");
const model = new ftm.Model(ftm.defaultModel);
const lines = require("fs").readFileSync(process.argv[1], "utf8").trim().split("\\n");
const of = new Map(lines.map(l => JSON.parse(l)).map(e => [e.id, e]));
for (const e of of.values()) {
  const schema = model.getSchema(e.schema), made = model.getEntity(e);
  for (const [name, values] of Object.entries(e.properties)) {
    const prop = schema.getProperty(name);
    if (made.getProperty(name).length !== values.length)
      throw new Error(`${e.schema} has not all of ${name}`);
    if (prop.type.name === "entity")
      for (const other of values)
        if (!model.getSchema(of.get(other).schema).isA(prop.getRange()))
          throw new Error(`${name} may be no ${of.get(other).schema}`);
  }
}
console.log(of.size);
"""


def ftm_program(path):
    """The model of FollowTheMoney knows every schema, property and range."""
    found = subprocess.run([program("node"), "-e", 'require("@alephdata/followthemoney")'],
                           capture_output=True)
    if found.returncode:
        raise Missing("node's @alephdata/followthemoney")
    said = run("node", "-e", FTM, path).strip()
    with open(path, encoding="utf-8") as f:
        assert int(said) == sum(1 for _ in f)
    return Found()


# ------------------------------------------------------- other programs

def read_neo4j(path):
    actors, ties = table(path, "actors.csv"), table(path, "ties.csv")
    ids = {r["actorId:ID(actor)"] for r in actors}
    assert len(ids) == len(actors)
    for r in ties:
        assert {r[":START_ID(actor)"], r[":END_ID(actor)"]} <= ids
        for key, cell in r.items():
            if key.endswith(":date"):
                assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", cell), cell
            if key.endswith((":int", ":double")):
                assert not cell or float(cell) is not None
    return Found(names={r["actorId:ID(actor)"]: r["name"] for r in actors},
                 actors=len(actors),
                 ties=sorted((r[":START_ID(actor)"], r[":END_ID(actor)"], r["type"])
                             for r in ties))


CX2 = {"string": str, "long": int, "double": (int, float), "boolean": bool,
       "list_of_string": list}


def read_cx2(path):
    with open(path, encoding="utf-8") as f:
        aspects = json.load(f)
    head, *rest = aspects
    assert head == {"CXVersion": "2.0", "hasFragments": False}
    names = [next(iter(a)) for a in rest]
    assert names == ["metaData", "attributeDeclarations", "networkAttributes",
                     "nodes", "edges", "status"], names
    by_name = {name: a[name] for name, a in zip(names, rest)}
    for m in by_name["metaData"]:
        assert m["elementCount"] == len(by_name[m["name"]]), m
    declared = by_name["attributeDeclarations"][0]
    for aspect in ("nodes", "edges"):
        for e in by_name[aspect]:
            for key, value in e["v"].items():
                assert isinstance(value, CX2[declared[aspect][key]["d"]]), key
    ids = {n["id"]: n["v"]["id"] for n in by_name["nodes"]}
    spells = [(ids[e["s"]], ids[e["t"]], *(d.replace("..", "")
                                           for d in one.split("/")))
              for e in by_name["edges"] for one in e["v"].get("spells", [])]
    return Found(names={n["v"]["id"]: n["v"]["name"] for n in by_name["nodes"]},
                 actors=len(ids), spells=sorted(spells),
                 ties=sorted((ids[e["s"]], ids[e["t"]], e["v"]["interaction"])
                             for e in by_name["edges"]))


def read_i2(path):
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    ties = {r["Link Identity"]: (r["Entity 1 Identity"], r["Entity 2 Identity"],
                                 r["Link Type"]) for r in rows}
    assert {r["Link Strength"] for r in rows} <= {"Confirmed", "Unconfirmed",
                                                  "Tentative"}
    return Found(ties=sorted(ties.values()))


def read_mermaid(path):
    """A vertex a line, then an arrow a line; nothing else."""
    with open(path, encoding="utf-8") as f:
        head, *lines = f.read().splitlines()
    assert head == "flowchart LR"
    word = r'"[^"#<>&`|\\\[\]{}()]*(?:#\d+;[^"#<>&`|\\\[\]{}()]*)*"'
    actors = [line for line in lines
              if re.fullmatch(rf"  a\d+\[{word}\]", line)]
    ties = [line for line in lines if re.fullmatch(
        rf"  a\d+ (-- {word} (-->|---)|-\. {word} (\.->|\.-)) a\d+", line)]
    assert len(actors) + len(ties) == len(lines)
    return Found(actors=len(actors), records=len(ties))


def read_notes(path):
    """Front matter as PyYAML reads it; every link leads to a file."""
    import yaml
    names, ends = {}, 0
    for name in os.listdir(path):
        with open(os.path.join(path, name), encoding="utf-8") as f:
            _, front, body = re.split(r"^---$", f.read(), maxsplit=2, flags=re.M)
        own = yaml.safe_load(front)
        names[own["id"]] = own["name"]
        for line in re.findall(r"^- .*", body, re.M):
            link = re.search(r"\[\[([^|\]]*)\|", line)
            assert os.path.exists(os.path.join(path, link[1] + ".md")), line
            ends += 1 if link[1] + ".md" != name else 2
    assert ends % 2 == 0
    return Found(names=names, actors=len(names), records=ends // 2)


def read_bibtex(path):
    """Every brace has its partner, so that no field ends early."""
    with open(path, encoding="utf-8") as f:
        text = f.read()
    depth = 0
    for sign in re.sub(r"\\[{}]", "", text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
    return Found(works=re.findall(r"^@misc\{([^,]+),?$", text, re.M))


def bibtex_parser(path):
    import bibtexparser
    with open(path, encoding="utf-8") as f:
        found = bibtexparser.load(f)
    assert len(found.entries) == len(read_bibtex(path).works)
    return Found(works=sorted(e["ID"] for e in found.entries))


def read_csl(path):
    with open(path, encoding="utf-8") as f:
        items = json.load(f)
    for i in items:
        assert i["type"] in ("webpage", "document")
        for key in ("issued", "accessed"):
            date = i.get(key, {"literal": "x"})
            assert set(date) in ({"literal"}, {"date-parts"})
            for parts in date.get("date-parts", []):
                assert 1 <= len(parts) <= 3 and all(isinstance(p, int) for p in parts)
    return Found(works=sorted(i["id"] for i in items))


def unpack_notes(path):
    texts = []
    for name in os.listdir(path):
        with open(os.path.join(path, name), encoding="utf-8") as f:
            texts.append(f.read().replace("\\", ""))
    return "\n".join(texts)


def unpack_csl(path):
    with open(path, encoding="utf-8") as f:
        return re.sub(r"\[(\d+), (\d+), (\d+)\]", lambda m: "-".join(
            part.zfill(2) for part in m.groups()), f.read())


def unpack_sqlite(path):
    import sqlite3
    with sqlite3.connect(path) as db:
        return "\n".join(db.iterdump())


def unpack_zip(path):
    import html
    import zipfile
    with zipfile.ZipFile(path) as z:
        return html.unescape("\n".join(z.read(n).decode() for n in z.namelist()))


READERS = {
    "csv": [read_csv],
    "gephi": [read_gephi],
    "kumu": [read_kumu],
    "graphml": [read_graphml_xml, read_graphml_networkx, read_graphml_igraph,
                read_graphml_graphology, xmllint],
    "gexf": [read_gexf, read_gexf_graphology, xmllint],
    "gexf12": [read_gexf, read_gexf_networkx, xmllint],
    "jsonl": [read_jsonl],
    "sqlite": [read_sqlite, sqlite_program],
    "xlsx": [read_xlsx],
    "pajek": [read_pajek, read_pajek_networkx, read_pajek_igraph],
    "ucinet": [read_ucinet_igraph],
    "networkdynamic": [read_networkdynamic, networkdynamic_r],
    "rsiena": [read_rsiena, rsiena_r],
    "stix": [read_stix],
    "ftm": [read_ftm, ftm_program],
    "statements": [read_statements],
    "neo4j": [read_neo4j],
    "cx2": [read_cx2],
    "i2": [read_i2],
    "mermaid": [read_mermaid],
    "notes": [read_notes],
    "bibtex": [read_bibtex, bibtex_parser],
    "csl": [read_csl],
}

# Formats whose texts stand in no plain file: how they are taken out.
UNPACKED = {"sqlite": unpack_sqlite, "xlsx": unpack_zip,
            "csl": unpack_csl, "notes": unpack_notes}
