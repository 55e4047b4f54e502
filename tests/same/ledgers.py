# SPDX-License-Identifier: GPL-2.0-or-later
"""Ledgers made of dice: the same seed gives the same bytes on every machine.

Each has some of all that the format knows, in sizes from 2 to 40 actors; every
tenth has errors in it.
"""
import json
import os
import random
import re

KINDS = ["state", "agency", "military", "coalition", "armed-group", "party",
         "company", "organization", "person", "people", "place", "other"]
LASTING = ["supports", "funds", "arms", "trains", "hosts", "shelters",
           "regards-as-asset", "uses-as-proxy", "allied-with",
           "cooperates-with", "pledges-allegiance-to", "non-aggression-with",
           "hostile-to", "rivals", "at-war-with", "fights", "opposes",
           "sanctions", "distrusts", "negotiates-with", "ceasefire-with",
           "mediates-for", "recognizes", "leads", "controls", "family-of",
           "contacts", "based-in"]
HAPPENING = ["supplies", "joint-operation-with", "attacks", "strikes",
             "invades", "kills", "captures", "threatens", "warns", "accuses",
             "breaks-with", "meets", "visits", "invites", "releases"]
MUTUAL = {"allied-with", "cooperates-with", "joint-operation-with",
          "non-aggression-with", "hostile-to", "rivals", "at-war-with",
          "negotiates-with", "ceasefire-with", "meets", "family-of",
          "contacts"}
BELONGING = ["member-of", "part-of", "agency-of", "works-for"]
LINEAGE = ["succeeds", "splits-from", "merges-into", "renamed-from"]
MARKINGS = ["clear", "green", "TLP:AMBER", "amber+strict", "red"]
STANCES = ["asserts", "alleges", "admits", "denies", "doubts", "retracts"]
ABOUT = ["existence", "start", "end", "type", "attribution"]
LIKELY = ["remote", "very unlikely", "unlikely", "roughly even chance",
          "likely", "probable", "very likely", "almost certain", "low",
          "medium", "high", "none", "70%", "5", "55-80%"]
STATES = ["none", "neutral", "ally", "mixed", "hostile"]
SHIFTS = ["formation", "dissolution", "flip", "rupture", "settlement"]
MEASURES = ["betweenness", "degree", "strength", "ties", "pagerank"]
SYLLABLES = "ka ro ma té sha lin dor va ün bel osh ri gan mu".split()
STRANGE = ["حزب الشعب", "שב״כ", "Ελλάδα", "Союз 90", "日本赤軍", "Nguyễn Ái",
           "O'Neill & Sons", 'The "Brothers", of Old', "A, B and C",
           "x <y> | z", "İstanbul", "Große Straße", "e\u0301le\u0301ve",
           "a\u200db", "👪 family", "100%", "=SUM(A1)", "-minus", "yes",
           "a very long name of an organization for the support of others"]
STRANGE_IDS = ["النور", "שלום", "Ωμέγα", "two words", "comma, id", "quo\"te",
               "it's", "日本", "A&B", "x:y", "n°1", "UPPER"]


class Dice:
    """Only random() is the same in every version of Python."""

    def __init__(self, seed):
        self.next = random.Random(seed).random

    def below(self, n):
        return int(self.next() * n)

    def of(self, items):
        return items[self.below(len(items))]

    def chance(self, p):
        return self.next() < p

    def some(self, items, n):
        pool, out = list(items), []
        while pool and len(out) < n:
            out.append(pool.pop(self.below(len(pool))))
        return out


class Plain(str):
    """Text that is written as it is, without quotes."""


# ------------------------------------------------------------------ YAML

def scalar(value):
    """Words are written plainly: of what is in quotes, `by:` makes no actor."""
    if isinstance(value, Plain) or re.fullmatch(r"[^\W\d_][\w-]*", value):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k)}: {flow(v)}"
                               for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def block(record, indent, first):
    """A mapping, a line a key; the first line begins with `first`."""
    lead = first
    for k, v in record.items():
        yield f"{lead}{scalar(k)}: {flow(v)}\n"
        lead = " " * indent


def mapping(dice, records):
    for k, record in records.items():
        if not isinstance(record, dict) or not record or dice.chance(0.5):
            yield f"  {scalar(k)}: {flow(record)}\n"
        else:
            yield f"  {scalar(k)}:\n"
            yield from block(record, 4, "    ")


def listing(dice, records):
    for record in records:
        if dice.chance(0.4):
            yield f"  - {flow(record)}\n"
        else:
            yield from block(record, 4, "  - ")


# ----------------------------------------------------------------- dates

def day(dice, year):
    if dice.chance(0.15):   # one day of a year is that of many things
        return f"{year}-06-01"
    month, date = 1 + dice.below(12), 1 + dice.below(28)
    forms = [f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{date:02d}",
             f"{year}-{month:02d}-{date:02d}", f"{year}~", f"{year}?",
             f"{year}%", f"{year}-{month:02d}~", f"{year // 10}X",
             f"{year}-{month:02d}-XX", f"{year}-XX", f"{year}-2{1 + month % 4}",
             f"{year}-3{3 + month % 4}", f"{year}-4{month % 2}",
             f"[{year}..{year + 2}]", f"{year // 10}0s", f"mid-{year // 10}0s",
             f"early {year}", f"late {year}", f"circa {year}",
             f"[{year},{year + 1}..{year + 3}]", f"{year // 10}X~"]
    return dice.of(forms[:7] if dice.chance(0.6) else forms)


def single(dice, a):
    return f"{a}-{1 + dice.below(12):02d}-{1 + dice.below(28):02d}"


def spell(dice, a):
    b = a + 1 + dice.below(12)
    forms = [lambda: f"{day(dice, a)}/{day(dice, b)}",
             lambda: f"since {day(dice, a)}",
             lambda: f"since {day(dice, a)} until {day(dice, b)}",
             lambda: f"until {day(dice, b)}",
             lambda: f"by {day(dice, a)}",
             lambda: f"in {day(dice, a)}",
             lambda: f"{a}/..", lambda: f"../{b}", lambda: f"{a}/",
             lambda: f"/{b}", lambda: day(dice, a), lambda: "since war",
             lambda: "war", lambda: "since war.end", lambda: "unknown"]
    return dice.of(forms)()


def dated(dice, tie, lasting):
    """Says when a tie was, in one of the ways there are."""
    a = 1960 + dice.below(50)
    way = dice.below(10)
    if way == 0:
        return
    if way == 1:
        tie["start"] = day(dice, a)
        if dice.chance(0.5):
            tie["end"] = single(dice, a + 15)
        else:
            tie["seen"] = [single(dice, a + 2), single(dice, a + 3)]
    elif way == 2 and not lasting:
        tie["on"] = single(dice, a)
    elif way == 3:
        tie["when"] = [f"{a}/{a + 2}", spell(dice, a + 4)]
    else:
        tie["when"] = spell(dice, a) if lasting else day(dice, a)


# --------------------------------------------------------------- records

class Maker:
    def __init__(self, seed, index):
        self.dice = dice = Dice(f"{seed}/{index}")
        self.faulty = index % 10 == 9
        self.actors = self.make_ids(2 + int(39 * dice.next() ** 2))
        self.favourites = dice.some(self.actors, 3)
        self.sources = [self.source_id(i) for i in range(1 + dice.below(12))]
        self.tags = ["red", "two words", "ü"]
        self.own = dice.chance(0.4)
        # By dice of their own, so that all else is as it was without them.
        self.marker = Dice(f"markings/{seed}/{index}")
        self.marked = index % 3 == 1

    def mark(self, record):
        """Now and then, who may see it."""
        if self.marked and self.marker.chance(0.15):
            record["marking"] = self.marker.of(MARKINGS)
        return record

    def make_ids(self, n):
        ids = [f"{self.dice.of(SYLLABLES)}{self.dice.of(SYLLABLES)}-{i}"
               for i in range(n)]
        for strange in self.dice.some(STRANGE_IDS, self.dice.below(4)):
            ids[self.dice.below(n)] = strange
        return ids

    def source_id(self, i):
        return self.dice.of([f"s{i}", f"s{i}", f"report, no. {i}",
                             f"the \"{i}\"", f"ق-{i}"])

    def name(self):
        dice = self.dice
        if dice.chance(0.2):
            return f"{dice.of(STRANGE)} {dice.below(9)}"
        words = ["".join(dice.of(SYLLABLES) for _ in range(2 + dice.below(3)))
                 for _ in range(1 + dice.below(3))]
        return " ".join(words).title()

    def citation(self):
        dice = self.dice
        way = dice.below(6)
        if way == 0:
            return {"source": dice.of(self.sources), "at": f"p. {dice.below(99)}",
                    "quote": f"“{self.name()}”, it says: \"yes\""}
        if way == 1:
            return {"title": f"In place, {dice.below(4)}", "publisher": "A \"B\"",
                    "published": str(1980 + dice.below(3))}
        if way == 2:
            return f"https://example.org/{dice.below(5)},x"
        return dice.of(self.sources)

    def cited(self):
        return [self.citation() for _ in range(1 + self.dice.below(3))]

    def source(self):
        dice, out = self.dice, {"title": f"On {self.name()}"}
        year = 1980 + dice.below(35)
        for key, value in (("author", self.name()),
                           ("publisher", f"House, {dice.below(3)}"),
                           ("published", day(dice, year)),
                           ("accessed", single(dice, year + 3)),
                           ("reliability", dice.of("ABCDEF")),
                           ("origin", f"wire {dice.below(3)}"),
                           ("url", f"https://example.org/r?{dice.below(99)}"),
                           ("language", "en"), ("note", "see \"there\", too")):
            if dice.chance(0.4):
                out[key] = value
        if self.marker.chance(0.1):
            out["withheld"] = Plain("true")
        return self.mark(out)

    def actor(self, kinds):
        dice, out = self.dice, {}
        if dice.chance(0.8):
            out["name"] = self.name()
        if dice.chance(0.9):
            out["kind"] = dice.of(kinds)
        a = 1940 + dice.below(50)
        for chance, key, value in (
                (0.2, "short", self.name()[:9].strip()),
                (0.3, "aliases", [self.name(), f"alias {dice.below(999)}"]),
                (0.3, "exists", dice.of([f"{a}/..", f"{a}~/{a + 50}", f"../{a + 60}"])),
                (0.2, "group", f"Camp {dice.below(3)}"),
                (0.1, "group", {f"Camp {dice.below(3)}": f"{a}/{a + 20}",
                                "Camp, late": f"{a + 25}/{a + 40}"}),
                (0.2, "tags", dice.some(self.tags, 2)),
                (0.1, "sources", self.cited()),
                (0.1, "note", "a note: with \"quotes\"\nand a line"),
                (0.05, "x-own", {"deep": ["1", {"er": "2"}]})):
            if dice.chance(chance):
                out[key] = value
        return self.mark(out)

    def claim(self, ends):
        dice = self.dice
        out = {"stance": dice.of(STANCES)}
        if dice.chance(0.8):
            near = [x for x in ends if isinstance(x, str)] or self.actors
            out["by"] = (dice.of(near) if dice.chance(0.4) else
                         dice.of(self.actors) if dice.chance(0.6)
                         else dice.of(["some analysts", "a \"friend\", unnamed"]))
        if dice.chance(0.4):
            out["when"] = single(dice, 1975 + dice.below(40))
        if dice.chance(0.3):
            out["about"] = dice.of(ABOUT)
        if dice.chance(0.8):
            out["sources"] = self.cited()
        if dice.chance(0.2):
            out["grade"] = dice.of(["C3", "A1", "F6", "2"])
        return self.mark(out)

    def ends(self, kind, several):
        dice = self.dice
        two = dice.some(self.actors, 2)
        if dice.chance(0.4):   # some pairs have many ties
            two = dice.some(self.favourites, 2)
        if kind in BELONGING:   # nobody may belong to itself, however far up
            two.sort(key=self.actors.index, reverse=True)
            return {"from": two[0], "to": two[1]}
        if kind in MUTUAL and dice.chance(0.5):
            return {"between": dice.some(self.actors, 3 if several else 2)}
        if several and len(self.actors) > 4:
            four = dice.some(self.actors, 4)
            return {"from": four[:2], "to": four[2:]}
        return {"from": two[0], "to": two[1]}

    def tie(self):
        dice = self.dice
        roll = dice.next()
        kind = dice.of(LASTING if roll < 0.5 else HAPPENING if roll < 0.7 else
                       BELONGING if roll < 0.9 else LINEAGE)
        if self.own and dice.chance(0.1):
            kind = dice.of(["lobbies", "feuds-with"])
        out = self.ends(kind, dice.chance(0.1))
        if "between" in out and kind == "lobbies":
            out = {"from": out["between"][0], "to": out["between"][1]}
        out["type"] = kind
        dated(dice, out, kind not in HAPPENING)
        self.adorn(out, kind)
        return out

    def adorn(self, tie, kind):
        dice = self.dice
        ends = [tie[k] for k in ("from", "to") if k in tie]
        for chance, key, value in (
                (0.1, "label", f"does, as \"{self.name()}\" says,"),
                (0.1, "count", Plain(dice.of(["295", "295+", "392-783"]))),
                (0.1, "place", self.name()),
                (0.1, "via", dice.of(self.actors)),
                (0.2, "weight", Plain(dice.of(["2", "0.5", "3.25"]))),
                (0.3, "likelihood", dice.of(LIKELY)),
                (0.2, "grade", dice.of(["1", "B2", "E5"])),
                (0.1, "forecast", Plain("true")),
                (0.9, "sources", self.cited()),
                (0.5, "claims", [self.claim(ends) for _ in
                                  range(1 + dice.below(3))]),
                (0.1, "tags", dice.some(self.tags, 2)),
                (0.1, "note", "a note, \"quoted\""),
                (0.05, "x-seen", ["by", "us"])):
            if dice.chance(chance):
                tie[key] = value
        if kind in BELONGING and dice.chance(0.2):
            tie["primary"] = Plain("true")
        self.mark(tie)

    def ties(self):
        out = [self.tie() for _ in range(1 + int(len(self.actors) * 2.5))]
        for tie in self.dice.some(out, len(out) // 8):   # parallel records
            twin = {k: v for k, v in tie.items()
                    if k in ("from", "to", "between", "type")}
            dated(self.dice, twin, tie["type"] not in HAPPENING)
            self.adorn(twin, tie["type"])
            if self.dice.chance(0.3):
                twin["id"] = f"apart, {len(out)}"
            out.append(twin)
        return out

    def event(self):
        dice = self.dice
        return self.mark(
            {"when": day(dice, 1965 + dice.below(40)), "title": self.name(),
             "actors": dice.some(self.actors, dice.below(3)),
             "place": self.name(), "sources": self.cited()})

    def beliefs(self, ties):
        """What each of some holders of claims is expected to believe."""
        said = [(t, c["by"]) for t in ties if "from" in t
                for c in t.get("claims", ()) if c.get("by") in self.actors]
        for tie, by in self.dice.some(said, 6):
            one, two = (x if isinstance(x, str) else x[0]
                        for x in (tie["from"], tie["to"]))
            written = flow([tie.get(k) for k in ("when", "start", "on")
                            if k in tie])
            years = re.findall(r"(?:19|20)\d\d", written) or ["1990"]
            yield {"at": self.dice.of(years), "according-to": by,
                   "holds": self.dice.of(["no", "definite"]),
                   "tie": {"from": one, "type": tie["type"], "to": two}}

    def expectation(self, ties):
        dice = self.dice
        a, b = dice.some(self.actors, 2)
        tie = dice.of([t for t in ties if "claims" in t and "from" in t] or
                      [{"from": a, "type": "funds", "to": b}])
        one, two = (x if isinstance(x, str) else x[0]
                    for x in (tie["from"], tie["to"]))
        pair = [one, two] if dice.chance(0.7) else [a, b]
        at = str(1970 + dice.below(35))
        out = dice.of([
            {"at": at, "pair": pair, "state": dice.of(STATES)},
            {"from": at, "to": "2012", "pair": pair, "shift": dice.of(SHIFTS)},
            {"at": at, "actor": a, "rank": Plain("1..3"), "by": dice.of(MEASURES)},
            {"at": at, dice.of(["together", "apart"]): pair},
            {"at": at, "tie": {"from": one, "type": tie["type"], "to": two},
             "holds": dice.of(["no", "possible", "definite", "definite"])}])
        if "tie" in out and dice.chance(0.7):
            out["according-to"] = dice.of([a, one, two])
        if dice.chance(0.2):
            out["roll-up"] = "state"
        if {"state", "shift"} & set(out) and dice.chance(0.3):
            out["certainty"] = dice.of(["possible", "definite"])
        return out

    def root(self):
        out = {"entente": Plain("1"), "title": f"Made: {self.name()}"}
        if self.marked:
            out["marking"] = self.marker.of(MARKINGS)
        if self.dice.chance(0.6):
            out["coverage"] = self.dice.of(["1965/2012", "1970/2000-06", "../2010"])
        if self.dice.chance(0.2):
            out["dates"] = {"approximate": Plain("2"), "both": Plain("3")}
        return out

    def sections(self):
        dice = self.dice
        kinds = KINDS + (["clan"] if self.own else [])
        out = {"periods": {"war": "1979-12-24/1989-02-15", "late": "1995/.."}}
        if self.own:
            out["kinds"] = {"clan": {"label": "clan", "shape": "pill"}}
            out["types"] = {
                "lobbies": {"label": "lobbies", "inverse": "lobbied by",
                            "family": "diplomacy", "sign": "neutral",
                            "directed": Plain("true"), "aspect": "state"},
                "feuds-with": {"label": "feuds with", "inverse": "feuds with",
                               "family": "hostility", "sign": "negative",
                               "directed": Plain("false"), "aspect": "state",
                               "strength": Plain("1.5")}}
        out["sources"] = {s: self.source() for s in self.sources}
        out["actors"] = {a: self.actor(kinds) for a in self.actors}
        out["ties"] = self.ties()
        out["events"] = [self.event() for _ in range(dice.below(5))]
        out["expect"] = [self.expectation(out["ties"])
                         for _ in range(dice.below(9))]
        out["expect"] += self.beliefs(out["ties"])
        return out


# ---------------------------------------------------------------- faults

def spoil(dice, sections):
    """Records with errors; the lines stay YAML."""
    ties, actors = sections["ties"], sections["actors"]
    one = list(actors)[0]
    tie = dice.of(ties)
    faults = [lambda: tie.update(tipe="x"), lambda: tie.update(when="1986-13"),
              lambda: tie.update(likelihood="rather"),
              lambda: tie.update(type="suports"),
              lambda: tie.update(when="since 2001 until 1999"),
              lambda: tie.update(sources=["no such source"]),
              lambda: tie.update(claims=[{"by": "x", "stance": "claims"}]),
              lambda: tie.update(weight=Plain("-1"), grade="G9"),
              lambda: tie.update({"from": one, "to": "nobody", "between": []}),
              lambda: ties.append({"from": one, "to": one, "type": "funds"}),
              lambda: actors[one].update(kind="stat", exists="1999/1990"),
              lambda: sections["periods"].update(bad="never")]
    for fault in dice.some(faults, 1 + dice.below(4)):
        fault()


def tear(dice, text):
    """Bytes that are no YAML, or no text at all."""
    lines = text.splitlines(keepends=True)
    at = 3 + dice.below(max(1, len(lines) - 3))
    bad = [b"\t- tab\n", b"  - {from: [a\n", b"  - \xff\xfe\n", b"  - *none\n",
           b"title: again\ntitle: again\n", b"  - !!python/x y\n"]
    return ("".join(lines[:at]).encode() + dice.of(bad)
            + "".join(lines[at:]).encode())


# ---------------------------------------------------------------- a ledger

def written(dice, sections, names):
    """The text of the sections of these names."""
    out = []
    for name in names:
        part = sections[name]
        if part:
            make = mapping if isinstance(part, dict) else listing
            out += [f"{name}:\n", *make(dice, part)]
    return "".join(out)


def fill(maker, sections):
    """What the questions' words in braces stand for."""
    dice, tie = maker.dice, maker.dice.of(sections["ties"])
    three = (dice.some(maker.actors, 3) * 2)[:3]
    named = [a["name"] for a in sections["actors"].values() if "name" in a]
    name = dice.of(named) if named else three[0]
    ends = [x if isinstance(x, str) else x[0] for x in
            (tie.get("from", tie.get("between")),
             tie.get("to", tie.get("between", ["", ""])[1:]))]
    return {"a": three[0], "b": three[1], "c": three[2], "name": name,
            "start": name[:4].strip(), "type": tie["type"],
            "type2": dice.of(sections["ties"])["type"],
            "tie": f"{ends[0]} {tie['type']} {ends[1]}",
            "source": dice.of(maker.sources), "tag": dice.of(maker.tags),
            "kind": dice.of(["state", "coalition", "organization"]),
            "period": "war", "d": str(1970 + dice.below(12)),
            "d2": single(dice, 1990 + dice.below(10)),
            "d3": f"{2001 + dice.below(8)}-05", "y": "1968", "y2": "2010"}


def make(seed, index, folder):
    """Writes a ledger into the folder; gives its path from there, whether it
    has errors, and what to ask it about."""
    maker = Maker(seed, index)
    dice, sections = maker.dice, maker.sections()
    about = fill(maker, sections)
    if maker.faulty and dice.chance(0.7):
        spoil(dice, sections)
    root = "".join(block(maker.root(), 0, ""))
    names = list(sections)
    os.makedirs(folder)
    apart = dice.chance(0.25)
    if apart:
        root += 'include: ["more/*.yaml", ties.yaml]\n'
        parts = {"entente.yaml": root, "ties.yaml":
                 written(dice, sections, ["ties"]), "more/rest.yaml":
                 written(dice, sections, [n for n in names if n != "ties"])}
    else:
        parts = {"made.yaml": root + written(dice, sections, names)}
    torn = dice.of(sorted(parts)) if maker.faulty and dice.chance(0.4) else None
    for name, text in parts.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(tear(dice, text) if name == torn else text.encode())
    return "." if apart else "made.yaml", maker.faulty, about
