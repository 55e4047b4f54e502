#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Objects of other programs, imported: objects.py DIRS LEDGERS MORE DATA.

- STIX: what entente exports of the ledgers that are shipped, and of those in the
  folders MORE, comes back byte for byte, but for times that name periods; of
  bundles of others every object is a record, or is counted
- MISP: each cluster of a galaxy is an actor, each of its relations a row of a
  tie, with the likelihood that it is tagged with
- FollowTheMoney, as entities and as statements: what entente exports comes back,
  byte for byte once the ledger has its title again, but for times that name
  periods and for the ids of actors without ties
- files that are broken, hostile or large are refused, or their rows are

Data sets of others that do not lie in DATA are passed over, which is said.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from importing import ENV, check, faults, imported, records, run

LEDGERS, MORE, DATA = map(pathlib.Path, sys.argv[2:5])


def rows_in(text, what):
    return sum(int(n) for n in re.findall(
        rf"^in: .*, as {what}: (\d+) rows?,", text, re.M))


def left(text, what):
    """How many are counted behind some words, of whatever name."""
    return sum(int(n) for line in re.findall(rf"^- {what}: (.*)$", text, re.M)
               for n in re.findall(r"` \((\d+)\)", line))


def refused(temp, name, text, code):
    path = temp / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    began = time.time()
    ran = run("import", path, "-o", temp / "none")
    check(ran.returncode == 3 and f"[{code}]" in ran.stderr, name,
          ran.returncode, ran.stderr[:300])
    check(not (temp / "none").exists(), name, "wrote something")
    check(time.time() - began < 60, name, "takes long")


def rejected(temp, name, text, reasons):
    (temp / name).write_text(text, encoding="utf-8")
    said = imported(temp / (name + "-out"), temp / name)
    found = re.findall(r"^  (\S.*:\d+: .*)$", said, re.M)
    check(found == reasons, name, found)
    return said, records(temp / (name + "-out"))


# ------------------------------------------------------------------------ STIX

EXTENSION = "extension-definition--f88dfbc6-249b-4cd4-aaaa-64ec159d5ba2"


def unnamed(path):
    """A bundle, without the words of times that name a period."""
    objects = json.loads(path.read_text())["objects"]
    for one in objects:
        own = one.get("extensions", {}).get(EXTENSION, {})
        if re.search(r"[a-z]-[a-z]|XQ01|surge", own.get("when", "")):
            own["when"] = "a period"
    return objects


def stix_again(temp, ledger):
    first, folder = temp / f"{ledger.stem}.json", temp / f"{ledger.stem}-again"
    second = temp / f"{ledger.stem}-2.json"
    run("export", "stix", "-q", "-f", ledger, "-o", first)
    said = imported(folder, first)
    run("export", "stix", "-q", "-f", folder, "-o", second)
    named = re.search(r"^- (\d+) times? names? (?:a )?periods?", said, re.M)
    if not named:
        check(first.read_bytes() == second.read_bytes(), ledger.stem, "STIX")
        return
    before, after = unnamed(first), unnamed(second)
    periods = [i for i, one in enumerate(before)
               if one.get("extensions", {}).get(EXTENSION, {})
               .get("when") == "a period"]
    check(len(periods) == int(named.group(1)), ledger.stem, "periods", periods)
    for i in periods:
        after[i]["extensions"][EXTENSION]["when"] = "a period"
    check(before == after, ledger.stem, "STIX",
          [a["id"] for a, b in zip(before, after) if a != b][:5])


def stix_of_others(temp):
    found = sorted((DATA / "oasis_stix").glob("*.json"))
    if not found:
        print("no bundles of OASIS: passed over")
    for path in found:
        said = imported(temp / path.stem, path)
        objects = json.loads(path.read_text())["objects"]
        counted = (rows_in(said, "actors") + rows_in(said, "ties") +
                   rows_in(said, "works") +
                   left(said, "left out, being no actors and no ties") +
                   left(said, "relationships left out, .*") +
                   left(said, "sightings left out, .*"))
        # Works are reports, and what the objects cite.
        cited = {r.get("external_id") or r.get("url") or r["source_name"]
                 for o in objects for r in o.get("external_references", [])
                 if o["type"] in ("threat-actor", "intrusion-set", "campaign",
                                  "malware", "tool", "identity")}
        check(counted == len(objects) + len(cited), path.stem, counted,
              len(objects), len(cited))
        check("rejected" not in said.split("out:")[1], path.stem, "rejects")
        actors = {a["name"] for a in records(temp / path.stem)["actor"]}
        check(actors == {o["name"] for o in objects if o["type"] in (
            "threat-actor", "intrusion-set", "campaign", "malware", "tool",
            "identity")}, path.stem, "names")


def bundle(*objects):
    return '{"type": "bundle", "id": "bundle--1", "objects": [\n' + ",\n".join(
        o if isinstance(o, str) else json.dumps(o) for o in objects) + "\n]}\n"


def actor(key, name, **more):
    return {"type": "threat-actor", "id": "threat-actor--" + key,
            "name": name, "modified": "2020-01-01T00:00:00.000Z", **more}


def tie(key, **more):
    return {"type": "relationship", "id": "relationship--" + key,
            "relationship_type": "targets", "source_ref": "threat-actor--a",
            "target_ref": "threat-actor--b", **more}


def stix_rows(temp):
    ends = actor("a", "Ann"), actor("b", "Bob")
    said, found = rejected(temp, "rows.json", bundle(
        *ends,
        '{"type": "identity", "id": "identity--c", "name": "x", "name": "y"}',
        {"type": "identity", "id": "identity--d"},
        tie("1", start_time="2019-05-02T10:00:00Z",
            stop_time="2019-06-01T00:00:00.000Z", confidence=57),
        tie("2", target_ref="identity--zz"),
        tie("3", confidence=101),
        tie("4", start_time="2019-05-02T10:00:00Z",
            stop_time="2018-06-01T00:00:00.000Z"),
        tie("5", start_time="2019-13-45T10:00:00Z"),
        tie("6", target_ref="identity--c"),
        {"type": "opinion", "id": "opinion--1", "opinion": "strongly-disagree",
         "created": "2020-03-04T00:00:00.000Z", "authors": ["An envoy"],
         "object_refs": ["relationship--1", "relationship--zz",
                         "relationship--2"]}),
        ["rows.json, actors:4: objects[2]: a key of it stands twice",
         "rows.json, actors:5: objects[3]: it has no name",
         "rows.json:7: objects[5]: its `target_ref`, `identity--zz`, is not in "
         "the bundle",
         "rows.json:8: objects[6]: its confidence is `101`, and goes from 0 to "
         "100",
         "rows.json:9: it ends before it begins: "
         "2019-05-02/[2018-05-31..2018-06-01]",
         "rows.json:10: `2019-13-45`: there is no month 13",
         "rows.json:11: no row tells of `identity--c`",
         "rows.json, claims:12: objects[10]: `relationship--zz`, of which it "
         "is, is not in the bundle"])
    ties = found["tie"]
    check(len(ties) == 1 and ties[0]["likelihood"] == "roughly even chance" and
          ties[0]["when"] == "2019-05-02/[2019-05-31..2019-06-01]" and
          ties[0]["sign"] == -1 and ties[0]["standing"] == "disputed",
          "ties", ties)
    check([(c["holder"], c["stance"], c["when"]) for c in found["claim"]] ==
          [("An envoy", "denies", "2020-03-04")], "claims", found["claim"])


def stix_meaning(temp):
    red = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"
    said, found = rejected(temp, "means.json", bundle(
        actor("a", "Old"), actor("a", "New", modified="2021-01-01T00:00:00Z",
                                 aliases=["A; b", "C"], goals=["x", "y"],
                                 object_marking_refs=[red]),
        actor("b", "Bob"),
        {"type": "identity", "id": "identity--m", "name": "Maker",
         "identity_class": "individual"},
        {"type": "location", "id": "location--l", "country": "XK"},
        tie("1", created_by_ref="identity--m", description="first\r\nsecond",
            external_references=[{"source_name": "blog", "url": "https://a.org",
                                  "description": "p. 3"},
                                 {"source_name": "m", "external_id": "G1"}]),
        tie("2", revoked=True, created_by_ref="identity--m",
            relationship_type="related-to",
            created="2020-01-01T00:00:00.000Z",
            modified="2020-02-01T00:00:00.000Z"),
        tie("3", relationship_type="located-at", target_ref="location--l"),
        tie("4", relationship_type="uses", target_ref="attack-pattern--p"),
        tie("5", relationship_type="uses",
            object_marking_refs=["marking-definition--none"]),
        {"type": "attack-pattern", "id": "attack-pattern--p", "name": "p"},
        {"type": "sighting", "id": "sighting--1", "count": 3,
         "sighting_of_ref": "threat-actor--b",
         "where_sighted_refs": ["identity--m"]},
        {"type": "report", "id": "report--1", "name": "On bears",
         "published": "2020-05-05T00:00:00Z",
         "object_refs": ["relationship--1"]},
        {"type": "opinion", "id": "opinion--1", "opinion": "neutral",
         "object_refs": ["relationship--1"]}), [])
    ties = {(t["source"], t["type"], t["target"]): t for t in found["tie"]}
    check(set(ties) == {("new", "targets", "bob"), ("new", "related-to", "bob"),
                        ("new", "based-in", "xk"), ("new", "uses", "bob"),
                        ("bob", "sighted-at", "maker")}, "ties", set(ties))
    one = ties["new", "targets", "bob"]
    check(one["sources"] == ["a-org", "m-g1", "on-bears", "means-json"], "cites",
          one["sources"])
    check(one["note"] == "first second", "note", one["note"])
    check(ties["new", "related-to", "bob"]["standing"] == "retracted",
          ties["new", "related-to", "bob"]["standing"])
    check(ties["bob", "sighted-at", "maker"]["count"] == "3", "count")
    check(ties["new", "uses", "bob"]["marking"] == "red", "marking")
    new = [a for a in found["actor"] if a["id"] == "new"][0]
    check(new["aliases"] == ["A; b", "C"] and new["marking"] == "red" and
          "x-goals=x; y" in new["extras"], "actor", new)
    check({a["id"]: a["kind"] for a in found["actor"]} ==
          {"new": "threat-actor", "bob": "threat-actor", "maker": "person",
           "xk": "place"}, "kinds", found["actor"])
    check(left(said, "left out, as there is a newer version") == 1 and
          left(said, "relationships left out, .*") == 1 and
          left(said, "opinions left out, as they take no side") == 1 and
          left(said, "left out, being no actors and no ties") == 1, said)


def opinion(key, word="strongly-disagree", **more):
    return {"type": "opinion", "id": f"opinion--{key}", "opinion": word,
            "object_refs": ["relationship--1"], **more}


def claims_of(found):
    return sorted((c["holder"], c["stance"], c["note"] or "") for c in found["claim"])


def stix_opinions(temp):
    said, found = rejected(temp, "anonymous.json", bundle(
        actor("a", "Ann"), actor("b", "Bob"), tie("1"),
        opinion("1", explanation="No such thing."),
        opinion("2", authors=[""])), [])
    check(claims_of(found) == [
        ("one who is not named", "denies", ""),
        ("one who is not named", "denies", "No such thing.")] and
        found["tie"][0]["standing"] == "disputed", "nobody denies",
        found["claim"], found["tie"])
    check("nobody's" not in said, said)
    said, found = rejected(temp, "versions.json", bundle(
        actor("a", "Ann"), actor("b", "Bob"), tie("1"),
        opinion("1", created="2001-02-03T00:00:00Z",
                modified="2001-02-03T00:00:00Z"),
        opinion("1", "strongly-agree", created="2001-02-03T00:00:00Z",
                modified="2004-05-06T12:00:00Z")), [])
    check([(c["stance"], c["when"]) for c in found["claim"]] ==
          [("asserts", "2004-05-06")], "a newer opinion", found["claim"])
    said, found = rejected(temp, "several.json", bundle(
        actor("a", "Ann", revoked=True), actor("b", "Bob"), tie("1"),
        opinion("1", authors=["Anna", "Ben"]),
        opinion("2", created_by_ref="threat-actor--b", revoked=True),
        opinion("3", "strongly-agree", created_by_ref="threat-actor--b",
                authors=["Ben"])), [])
    check(claims_of(found) == [("Anna", "denies", ""), ("Ben", "asserts", ""),
                               ("Ben", "denies", ""), ("bob", "asserts", "")],
          "all hold it", claims_of(found))
    check("opinions left out, as whoever made them has revoked them: "
          "`opinion--2` (1)" in said and "has revoked them: `threat-actor` (1)"
          in said, said)


def stix_together(temp):
    first = write(temp / "first.json", bundle(
        actor("a", "Ann"), actor("b", "Bob"), tie("1")))
    second = write(temp / "second.json", bundle(opinion("1")))
    ran = run("import", first, second, "-o", temp / "none")
    check(ran.returncode == 3 and "[import/bundles]" in ran.stderr,
          "two bundles", ran.stderr)
    check(not (temp / "none").exists(), "two bundles", "wrote something")
    one = json.loads(first.read_text())
    one["objects"] += json.loads(second.read_text())["objects"]
    said, found = rejected(temp, "joined.json", json.dumps(one), [])
    check(found["tie"][0]["standing"] == "disputed", "joined", found["tie"])


def json_unknown(temp):
    for name, text in (("net.json", '{"nodes": []}'), ("list.csv", '[{"a": 1}]'),
                       ("lists.txt", "[[1, 2]]"), ("empty.json", "{}")):
        refused(temp, name, text, "table/json")
    rejected(temp, "bundle.stix", bundle(
        actor("a", "Ann"), actor("b", "Bob"), tie("1")), [])
    rejected(temp, "brackets.csv", "{from},[to],type\na,b,funds\n", [])


def one_is_broken(temp):
    said, found = rejected(temp, "broken.json", bundle(
        "null", actor("a", "Ann"), "[1]",
        '{"type": "identity", "id": "identity--1", "name": "a\\u0000"}',
        '{"type": "identity", "id": "identity--2", "name": "\\ud800"}',
        actor("b", "Bob"), tie("1"), opinion("1")),
        ["broken.json, actors:2: objects[0]: it is no object",
         "broken.json, actors:4: objects[2]: it is no object",
         "broken.json, actors:5: objects[3]: a letter of it is none that a "
         "text can have",
         "broken.json, actors:6: objects[4]: a letter of it is none that a "
         "text can have"])
    check(found["tie"][0]["standing"] == "disputed", "broken", found["tie"])
    rejected(temp, "broken-ftm.json", lines(
        entity("p", "Person", name="Ann"), entity("q", "Person", name="Bob"),
        {"schema": "Person", "properties": {"name": ["Cy"]}},
        entity("r", "Person", name="Di\0"),
        entity("m", "Associate", person="p", associate="q")) + "null\n",
        ["broken-ftm.json, actors:4: lines[3]: a letter of it is none that a "
         "text can have",
         "broken-ftm.json, actors:6: lines[5]: it is no object",
         "broken-ftm.json, actors:3: the entity has no `id`"])
    rejected(temp, "broken-misp.json", '{"authors": [], "values": [\n'
             '{"value": "\\udc00"},\n{"uuid": "u", "value": "A"},\n3]}',
             ["broken-misp.json, actors:2: values[0]: a letter of it is none "
              "that a text can have",
              "broken-misp.json, actors:4: values[2]: it is no object"])
    for text in ('{"type": "bundle", "objects": [{"id": "iden',
                 '{"type": "bundle", "objects": [{"id',
                 '{"type": "bundle", "objects": [{"id": "x",'):
        path = write(temp / "soon.json", text)
        check("it ends too soon" in run("import", path).stderr, text)


def stix_unseen(temp):
    said, found = rejected(temp, "unseen.json", bundle(
        actor("a", "Ann"), actor("b", "Bob"), tie("1"),
        {"type": "sighting", "id": "sighting--1", "count": 0,
         "sighting_of_ref": "threat-actor--a",
         "where_sighted_refs": ["threat-actor--b"]}), [])
    check(len(found["tie"]) == 1, "nothing was seen", found["tie"])
    check(left(said, "sightings left out, as nothing was seen") == 1, said)


def stix_hostile(temp):
    head = '{"type": "bundle", "objects": ['
    for name, text in (
            ("deep", head + '{"type": "identity", "x": ' + "[" * 100000),
            ("cut", head + '{"type": "identity", "id": "ident'),
            ("comma", head + '{"type": "identity"},]}'),
            ("behind", head + "]} x"),
            ("twice", head + '], "objects": []}'),
            ("number", head + '{"confidence": 1e}]}')):
        refused(temp, f"{name}.json", text, "table/form")
    refused(temp, "nothing.json", head + "]}", "import/no-ties")
    keys = "".join(f', "k{i}": "v"' for i in range(50000))
    said = imported(temp / "keys", write(temp / "keys.json", head +
                    '{"type": "identity", "id": "i", "name": "n"' + keys +
                    "}]}"))
    check(left(said, "left out of each `identity`") +
          int(re.search(r"called otherwise: (\d+)", said).group(1)) ==
          50000 - 348, "keys", said[:400])
    said = imported(temp / "many", write(temp / "many.json", bundle(*(
        [actor(str(i), f"n{i}") for i in range(50000)] +
        [tie(str(i), source_ref=f"threat-actor--{i}",
             target_ref=f"threat-actor--{(i + 1) % 50000}")
         for i in range(50000)]))))
    check("out: 50000 ties, 50000 actors" in said, "many", said[:400])


def write(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def stix(temp):
    for ledger in (LEDGERS / "us-pakistan-2011",
                   LEDGERS / "european-powers-1872-1918",
                   *sorted((LEDGERS / "samples").glob("*.yaml")),
                   MORE / "marking" / "secret.yaml",
                   MORE / "export" / "marks.yaml"):
        stix_again(temp, ledger)
    stix_of_others(temp)
    stix_rows(temp)
    stix_meaning(temp)
    stix_opinions(temp)
    stix_together(temp)
    json_unknown(temp)
    one_is_broken(temp)
    stix_unseen(temp)
    stix_hostile(temp)


# ------------------------------------------------------------------------ MISP

def likely(tags):
    found = [t.split('"')[1].replace("-", " ") for t in tags
             if "likelihood-probability" in t]
    return found[0] if found else None


def misp_of_others(temp):
    found = sorted((DATA / "misp").glob("*.json"))
    if not found:
        print("no galaxies of MISP: passed over")
    for path in found:
        clusters = json.loads(path.read_text())["values"]
        said = imported(temp / path.stem, path)
        relations = [(c["uuid"], r) for c in clusters
                     for r in c.get("related", [])]
        check(rows_in(said, "actors") == len(clusters), path.stem, "clusters")
        check(rows_in(said, "ties") == len(relations), path.stem, "relations")
        check("rejected:" not in said, path.stem, said[-300:])
        if path.stem == "threat-actor":
            check(len(relations) == 432, "relations", len(relations))
        after = records(temp / path.stem)
        uuids = {x.removeprefix("x-uuid="): a["id"] for a in after["actor"]
                 for x in a["extras"] if x.startswith("x-uuid=")}
        check(len(uuids) == len({c["uuid"] for c in clusters}), path.stem,
              "uuids")
        one_way = {"uses", "targets", "deploys", "delivers", "part-of"}
        want = set()
        for uuid, r in relations:
            ends = [uuids[uuid], uuids.get(r["dest-uuid"], r["dest-uuid"])]
            if r["type"] not in one_way:
                ends.sort()
            want.add((*ends, r["type"], likely(r.get("tags", []))))
        have = {(t["source"], t["target"], t["type"], t["likelihood"])
                for t in after["tie"]}
        check(have == want, path.stem, "ties", sorted(map(str, have ^ want))[:4])
        names = {a["id"]: a for a in after["actor"]}
        for c in clusters:
            kept = names[uuids[c["uuid"]]]
            said_of = c.get("meta", {})
            check(kept["name"] == " ".join(c["value"].split()), c["value"])
            check(bool(said_of.get("country")) == any(
                x.startswith("x-country=") for x in kept["extras"]),
                c["value"], "country")


def misp_rows(temp):
    tag = 'estimative-language:likelihood-probability="very-likely"'
    galaxy = {"authors": ["A", "B"], "name": "Bears", "type": "threat-actor",
              "version": 3, "values": [
                  {"uuid": "u1", "value": "Ann", "meta": {
                      "synonyms": ["A; b", "C"], "refs": ["https://a.org"],
                      "country": "XK", "origin:GOLD DRAKE": "u9"},
                   "related": [{"dest-uuid": "u2", "type": "similar",
                                "tags": [tag, "tlp:white"]},
                               {"dest-uuid": "u9", "type": "targets"},
                               {"type": "uses"}]},
                  {"uuid": "u2", "value": "Bob"}, {"uuid": "u3"}]}
    said, found = rejected(temp, "bears.json", json.dumps(galaxy), [
        "bears.json, actors:1: values[2]: it has no `value`",
        "bears.json:1: values[0].related[2]: it has no `dest-uuid`"])
    ties = {(t["source"], t["type"], t["target"]): t for t in found["tie"]}
    check(set(ties) == {("ann", "similar", "bob"), ("ann", "targets", "u9")},
          "ties", set(ties))
    one = ties["ann", "similar", "bob"]
    check(one["likelihood"] == "very likely" and one["tags"] == ["tlp:white"] and
          not one["directed"], "likelihood", one)
    check(ties["ann", "targets", "u9"]["sign"] == -1, "sign")
    ann = [a for a in found["actor"] if a["id"] == "ann"][0]
    check(ann["aliases"] == ["A; b", "C"] and ann["sources"] == ["a-org"] and
          ann["extras"] == ["x-country=XK", "x-origin=GOLD DRAKE: u9",
                            "x-uuid=u1"], "actor", ann)
    check(found["ledger"][0]["title"] == "Bears", "title")
    # Of two galaxies one has what the other refers to.
    other = {"authors": [], "name": "Tools", "type": "tool",
             "values": [{"uuid": "u9", "value": "Hammer"}]}
    write(temp / "tools.json", json.dumps(other))
    imported(temp / "both", temp / "bears.json", temp / "tools.json")
    found = records(temp / "both")
    check({(t["source"], t["target"]) for t in found["tie"]} ==
          {("ann", "bob"), ("ann", "hammer")}, "both", found["tie"])
    for name, text in (("deep", '{"authors": [], "values": [{"meta": ' +
                        "[" * 100000),
                       ("list", '{"authors": [], "values": {"a": 1}}')):
        refused(temp, f"misp-{name}.json", text, "table/form")


def misp(temp):
    misp_rows(temp)
    misp_of_others(temp)


# -------------------------------------------------------------- FollowTheMoney

def retitle(folder, ledger):
    title = records(ledger)["ledger"][0]["title"]
    path = folder / "entente.yaml"
    text = path.read_text(encoding="utf-8")
    if title:
        path.write_text(text.replace("entente: 1\n", "entente: 1\ntitle: " +
                        json.dumps(title, ensure_ascii=False) + "\n", 1),
                        encoding="utf-8")


def ftm_again(temp, ledger, name, ending):
    first = temp / f"{ledger.stem}.{name}.{ending}"
    second, folder = temp / f"{first.stem}-2.{ending}", temp / first.stem
    run("export", name, "-q", "-f", ledger, "-o", first)
    said = imported(folder, first)
    retitle(folder, ledger)
    run("export", name, "-q", "-f", folder, "-o", second)
    return said, first.read_text().splitlines(), second.read_text().splitlines()


def ftm_round_trips(temp):
    for name, ending in (("ftm", "json"), ("statements", "csv")):
        for ledger in (LEDGERS / "european-powers-1872-1918",
                       LEDGERS / "samples" / "great-war.yaml"):
            said, one, two = ftm_again(temp, ledger, name, ending)
            check(one == two, ledger.stem, name)
        said, one, two = ftm_again(temp, LEDGERS / "us-pakistan-2011", name,
                                   ending)
        check(len(one) == len(two), name, len(one), len(two))
        other = [(a, b) for a, b in zip(one, two) if a != b]
        check(len(other) == 2 == count_told(said, "times? names? ") and
              all("soviet-war" in a for a, _ in other), name, other[:3])
        before = {t["id"]: t["standing"]
                  for t in records(LEDGERS / "us-pakistan-2011")["tie"]}
        after = records(temp / f"us-pakistan-2011.{name}")["tie"]
        check(len(after) == 179, name, len(after))
        weak = {"corroborated": "reported", "asserted": "reported"}
        for tie in after:
            was, now = before[tie["id"]], tie["standing"]
            check(weak.get(was, was) == weak.get(now, now), name, tie["id"],
                  was, now)


def count_told(text, what):
    found = re.search(r"^- (\d+) " + what, text, re.M)
    return int(found.group(1)) if found else 0


def entity(key, schema, **properties):
    return {"id": key, "schema": schema, "properties": {
        k: v if isinstance(v, list) else [v] for k, v in properties.items()}}


def lines(*entities):
    return "".join(e if isinstance(e, str) else json.dumps(e) + "\n"
                   for e in entities)


def ftm_rows(temp):
    ann = entity("p", "Person", name=["Ann", "A. Lee"], weakAlias="Lee",
                 birthDate=["1960", "1960-05-02"], nationality=["xx", "yy"],
                 topics="sanction", wikidataId="Q1")
    ann.update(referents=["old"], datasets=["us_list"], caption="Ann")
    said, found = rejected(temp, "money.json", lines(
        ann, entity("c", "Company", name="Acme", incorporationDate="1990-13"),
        entity("v", "Vessel", name="Star", imoNumber="1"),
        entity("a", "Address", full="x"), entity("s", "Sanction", entity="p"),
        entity("o1", "Ownership", owner="old", asset=["c", "v"],
               startDate=["2001", "2003-05"], endDate="2010-05-02T10:00:00",
               percentage="50", publisher="R", sourceUrl="https://r.org"),
        entity("o2", "Ownership", owner="zz", asset="c"),
        entity("o3", "Directorship", director="p", organization="c",
               date="2005-04", startDate="sometime"),
        entity("o4", "Ownership", owner="p", asset="a"),
        entity("o5", "Family", person="q", relative="p", relationship="sister"),
        entity("q", "Person", name="Bea"),
        entity("o6", "Payment", payer="p", beneficiary="c", date="2007-01-02"),
        entity("o7", "Succession", predecessor="c", successor="v",
               startDate="2001"),
        entity("o8", "UnknownLink", subject="p", object="c", role="friend",
               startDate="2001-02-30"),
        entity("o9", "Employment", employee="p"),
        entity("n", "Person", alias="x"),
        entity("o10", "Membership", member="n", organization="c"),
        '{"id": "t", "schema": "Person", "schema": "Company", "properties": '
        '{"name": ["t"]}}\n'), [
            "money.json, actors:16: `n` has no name",
            "money.json, actors:18: a key of `t` stands twice",
            "money.json:7: the `owner` of `o2`, `zz`, is not in the file",
            "money.json:15: `o9` has no `employer`",
            "money.json:17: no row tells of `n`"])
    ties = {(t["source"], t["type"], t["target"]): t for t in found["tie"]}
    check(set(ties) == {("ann", "owns", "acme"), ("ann", "owns", "star"),
                        ("ann", "directs", "acme"), ("ann", "family-of", "bea"),
                        ("ann", "pays", "acme"), ("star", "succeeds", "acme"),
                        ("acme", "linked-to", "ann")}, "ties", set(ties))
    owns = ties["ann", "owns", "acme"]
    check(owns["when"] == "[2001..2003-05]/2010-05-02" and
          owns["sources"] == ["r-org"] and "x-percentage=50" in owns["extras"],
          "owns", owns)
    check(ties["ann", "directs", "acme"]["extras"] ==
          ["x-ftm-id=o3", "x-start-date=sometime"], "kept")
    check(ties["ann", "pays", "acme"]["aspect"] == "event", "pays")
    check(not ties["ann", "family-of", "bea"]["directed"] and
          ties["ann", "family-of", "bea"]["label"] == "sister", "family")
    check(ties["star", "succeeds", "acme"]["when"].split() ==
          ["since", "2001", "until"], "end",
          ties["star", "succeeds", "acme"]["when"])
    who = {a["id"]: a for a in found["actor"]}
    check({k: a["kind"] for k, a in who.items()} == {
        "ann": "person", "acme": "company", "star": "vessel", "bea": "person"},
        "kinds", who.keys())
    check(who["ann"]["aliases"] == ["A. Lee", "Lee"] and
          who["ann"]["exists"] == ["since 1960-05-02"] and
          who["ann"]["sources"] == ["us-list"] and
          "x-nationality=xx; yy" in who["ann"]["extras"], "ann", who["ann"])
    check(left(said, "left out, being no actors and no ties") == 2 and
          left(said, "left out, as not both ends are actors") == 1 and
          count_told(said, "dates? (is|are) said in several ways") == 2, said)


HEADS = ("id,entity_id,canonical_id,prop,prop_type,schema,value,dataset,lang,"
         "original_value,external,first_seen,last_seen\n")


def ftm_stances(temp):
    said, found = rejected(temp, "stances.json", lines(
        entity("p", "Person", name="Ann"), entity("q", "Person", name="Bob"),
        entity("c", "Company", name="Acme"),
        entity("o", "Ownership", owner=["p", "q"], asset="c", status="denied",
               publisher="A paper"),
        entity("m", "Membership", member="p", organization="c",
               status=["alleged", "former"], startDate="garbage")), [])
    check(sorted((t["id"], t["standing"]) for t in found["tie"]) ==
          [("ann member-of acme", "alleged"), ("ann owns acme", "disputed"),
           ("bob owns acme", "disputed")], "stances", found["tie"])
    check(collections.Counter(c["stance"] for c in found["claim"]) >=
          collections.Counter(denies=2, alleges=1), "stances", found["claim"])
    check("1 date cannot be read, and is kept under a key" in said, said)


def ftm_words(temp):
    """Whatever word a status has for it, a denial is one; others are told."""
    said, found = rejected(temp, "words.json", lines(
        entity("p", "Person", name="Ann"), entity("c", "Company", name="Acme"),
        *(entity(f"o{n}", "UnknownLink", subject="p", object="c", status=word)
          for n, word in enumerate(("Denied", "refuted", "unproven", "contested",
                                    "withdrawn", "inactive")))), [])
    check(sorted(t["standing"] for t in found["tie"]) ==
          ["alleged", "disputed", "disputed", "disputed", "reported",
           "retracted"], "words", [t["standing"] for t in found["tie"]])
    check("- what the `status` of a tie says is kept (`x-status`), and not read "
          "as a doubt or a denial: `inactive` (1)" in said, said)


def ftm_parts(temp):
    """Lines of one id are one entity, wherever they stand."""
    said, found = rejected(temp, "parts.json", lines(
        entity("o", "Ownership", status="denied", startDate="2001"),
        {**entity("p", "LegalEntity", alias="Annie"), "datasets": ["d1"]},
        entity("c", "Company", name="Acme"),
        {**entity("p", "Person", name="Ann"), "datasets": ["d2", "d1"]},
        entity("o", "Ownership", owner="p", asset="c"),
        entity("p", "Person", name="Ann", country="fr"),
        entity("c", "Person", name="Acme", alias="X")),
        ["parts.json, actors:7: `c` is of the schema `Person` here, and of "
         "`Company` before"])
    who = {a["id"]: a for a in found["actor"]}
    check(set(who) == {"ann", "acme"} and who["ann"]["kind"] == "person" and
          who["ann"]["aliases"] == ["Annie"] and
          sorted(who["ann"]["sources"]) == ["d1", "d2"] and
          "x-country=fr" in who["ann"]["extras"] and
          who["acme"]["kind"] == "company" and not who["acme"]["aliases"],
          "parts", who)
    check([(t["id"], t["standing"]) for t in found["tie"]] ==
          [("ann owns acme", "disputed")], "parts", found["tie"])
    check(count_told(said, "lines are further parts of entities") == 4, said)


def json_in_utf16(temp):
    """As Windows saves it; and with keys in an order of somebody's own."""
    for name, text in (
            ("wide-stix.json", bundle(actor("a", "Änn"), actor("b", "Bob"),
                                      tie("1"))),
            ("wide-ftm.json", lines(
                entity("p", "Person", name="Änn"),
                entity("c", "Company", name="Acme"),
                entity("o", "Ownership", owner="p", asset="c")))):
        for order in ("utf-16", "utf-16-be"):
            path = temp / (order + name)
            path.write_bytes(text.encode(order))
            imported(temp / (order + name + "-out"), path)
            found = records(temp / (order + name + "-out"))
            check(len(found["tie"]) == 1 and "Änn" in
                  {a["name"] for a in found["actor"]}, name, order, found)
    refused(temp, "wide.json", '{"a": 1}'.encode("utf-16"), "table/json")
    turned = json.loads(bundle(actor("a", "Ann"), actor("b", "Bob"), tie("1")))
    rejected(temp, "turned.json", json.dumps(
        {k: turned[k] for k in ("objects", "type", "id")}), [])
    rejected(temp, "galaxy.json", json.dumps(
        {"name": "x", "type": "tool", "values": [{"value": "A", "uuid": "u"}]}),
        [])


def stand_twice(temp):
    rejected(temp, "again-misp.json", json.dumps(
        {"authors": ["x"], "type": "tool", "uuid": "z", "values": [
            {"uuid": "u", "value": "A"}, {"uuid": "u", "value": "B"},
            {"uuid": "v", "value": "C"}]}),
        ["again-misp.json, actors:1: values[1]: `u` stands twice in the file"])


def ftm_statements(temp):
    rows = [("a", "NK", "name", "LegalEntity", "Acme", "us_list", "f"),
            ("b", "NK", "name", "Company", '"Acme, Ltd"', "eu_list", "f"),
            ("b", "NK", "id", "Company", "x", "eu_list", "f"),
            ("x", "NK", "alias", "Company", "ACM", "ext", "true"),
            ("o", "o", "startDate", "Ownership", "2001", "us_list", "f"),
            ("p", "p", "name", "Person", "Ann", "us_list", "f"),
            ("o", "o", "owner", "Ownership", "p", "us_list", "f"),
            ("o", "o", "asset", "Ownership", "b", "us_list", "f"),
            ("o", "o", "startDate", "Ownership", "2002-05", "eu_list", "f"),
            ("p", "p", "name", "Person", "Ann", "eu_list", "f"),
            ("q", "q", "owner", "Ownership", "gone", "us_list", "f"),
            ("q", "q", "asset", "Ownership", "p", "us_list", "f")]
    text = HEADS + "".join(
        f"{i},{r[0]},{r[1]},{r[2]},,{r[3]},{r[4]},{r[5]},,,{r[6]},202{i % 3},\n"
        for i, r in enumerate(rows))
    said, found = rejected(temp, "said.csv", text, [
        "said.csv:12: the `owner` of `q`, `gone`, is not in the file"])
    check([(t["source"], t["target"], t["when"], t["sources"])
           for t in found["tie"]] == [
        ("ann", "acme", "[2001..2002-05]/", ["us-list", "eu-list"])],
        "ties", found["tie"])
    acme = [a for a in found["actor"] if a["id"] == "acme"][0]
    check(acme["kind"] == "company" and acme["aliases"] == ["Acme, Ltd"] and
          "x-first-seen=2020" in acme["extras"], "acme", acme)
    check(count_told(said, "statement is external") == 1 and
          count_told(said, "statement says what another") == 1, said)
    refused(temp, "heads.csv", "canonical_id,entity_id,schema,value,dataset,"
            "proposed\na,a,Person,x,d,p\n", "table/form")


def ftm_hostile(temp):
    head = '{"id": "a", "schema": "Person", "properties": {"name": '
    for name, text in (("deep", head + "[" * 100000),
                       ("cut", head + '["x'),
                       ("behind", head + '["x"]}} {}')):
        refused(temp, f"ftm-{name}.json", text, "table/form")
    said = imported(temp / "ftm-many", write(temp / "ftm-many.json", lines(
        *(entity(f"p{i}", "Person", name=f"n{i}") for i in range(30000)),
        *(entity(f"o{i}", "Ownership", owner=f"p{i}",
                 asset=f"p{(i + 1) % 30000}") for i in range(30000)))))
    check("out: 30000 ties, 30000 actors" in said, "many", said[:300])


def ftm(temp):
    ftm_round_trips(temp)
    ftm_rows(temp)
    ftm_stances(temp)
    ftm_words(temp)
    ftm_parts(temp)
    json_in_utf16(temp)
    stand_twice(temp)
    ftm_statements(temp)
    ftm_hostile(temp)


with tempfile.TemporaryDirectory() as folder:
    stix(pathlib.Path(folder))
    misp(pathlib.Path(folder))
    ftm(pathlib.Path(folder))
print(f"objects: {len(faults)} faults")
sys.exit(bool(faults))
