#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Do other programs find in an export what is in the ledger?

usage: run.py PROGRAM_DIRS DATA

Every format is written of several ledgers, whole, at a date and rolled up, and
read back by every referee of readers.py that is installed; those that are not
are named. What they find is compared with what PyYAML reads of the ledgers, or
`entente ties` answers of slices. Every format must write the same bytes twice,
nothing with --strict where something is lost, and name what it loses: of
marks.yaml each word that is not in an export has to be in its report.
"""
import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
import readers  # noqa: E402

FAULTS, MISSING = [], set()


def fault(*words):
    FAULTS.append(" ".join(map(str, words)))


def entente(*words, status=0):
    done = subprocess.run(["entente", *words], capture_output=True, text=True,
                          errors="surrogateescape")
    if done.returncode != status:
        fault("entente", *words, "ends with", done.returncode, done.stderr)
    return done


def formats():
    """{format: extension or None}, as the table of the sources has them."""
    text = (HERE / "../../src/export/exporters.def").read_text()
    rows = re.findall(r'^EXPORT\((\w+), (?:"(\w+)"|NULL)', text, re.M)
    return {name: extension or None for name, extension in rows}


def export(name, extension, folder, *words):
    """The path of the file or folder, and what was reported."""
    out = folder / (f"out.{extension}" if extension else "out")
    shutil.rmtree(out, ignore_errors=True)
    done = entente("export", name, *words, "-o", str(out), "--raw")
    return out, done.stderr


def content(path):
    """All bytes of a file or a folder."""
    if path.is_dir():
        return b"".join(p.name.encode() + p.read_bytes()
                        for p in sorted(path.iterdir()))
    return path.read_bytes()


# ------------------------------------------------------------------- the truth

EVER = ["--at", "0001/9999", "--include", "possible"]


@functools.cache
def truth(words, plain, arcs):
    """What the program answers elsewhere: of all time, or of a slice."""
    asked = [[]] if "--at" in words else [EVER] if plain else [
        EVER + ["--forecasts"],
        EVER + ["--forecasts", "--standing", "denied,retracted"]]
    rows = [json.loads(r) for more in asked for r in entente(
        "ties", "--records", "-O", "jsonl", *words, *more).stdout.splitlines()]
    ties = [(r["from"], r["to"], r["type"]) for r in rows]
    ties += [(r["to"], r["from"], r["type"]) for r in rows
             if arcs and not r["directed"]]
    return sorted(ties)


@functools.cache
def names(ledger):
    rows = [json.loads(r) for r in entente(
        "actors", "-O", "jsonl", "-f", ledger).stdout.splitlines()]
    return {r["id"]: r["name"] for r in rows}


def shown(found):
    """Signs that turn the direction of writing are shown in many formats."""
    if isinstance(found, dict):
        return {k: v.replace("\u202e", "\\u{202E}") for k, v in found.items()}
    return [v.replace("\u202e", "\\u{202E}") if isinstance(v, str) else v
            for v in found]


def agree(what, found, want, reader):
    if found is not None:
        found, want = shown(found), shown(want)
    if found is not None and found != want:
        lost = [x for x in want if x not in found][:3]
        more = [x for x in found if x not in want][:3]
        fault(reader, what, "differ: missing", lost, "too many", more)


# ---------------------------------------------------------------- round trips

def round_trip(name, extension, folder, words, own):
    if name == "rsiena" and "--at" in words:
        return
    path, report = export(name, extension, folder, *words)
    called = names(words[1])
    for read in readers.READERS[name]:
        where = f"{name}, {read.__name__}, {' '.join(words)}:"
        try:
            found = read(str(path))
        except (ImportError, readers.Missing) as e:
            MISSING.add(f"{read.__name__}: {e}")
            continue
        except AssertionError as e:
            fault(where, e)
            continue
        if found.ties is not None:
            ties = truth(words, found.plain, found.arcs)
            agree("ties", found.ties,
                  sorted(set(ties)) if found.once else ties, where)
        if found.names is not None:
            agree("names", found.names,
                  {k: called[k] for k in found.names if k in called}, where)
        if found.actors is not None and found.actors != own["actors"]:
            fault(where, "actors", found.actors, "instead of", own["actors"])
        if found.works is not None and len(found.works) != own["works"]:
            fault(where, "works", len(found.works), "instead of", own["works"])
        if found.called is not None:
            agree("names", found.called, sorted(
                called[k] for k in own["ids"]), where)
        if found.records not in (None, len(truth(words, found.plain, False))):
            fault(where, "records", found.records)
        if found.spells is not None:
            agree("spells", found.spells, own["spells"], where)
    first = content(path)
    path, _ = export(name, extension, folder, *words)
    if content(path) != first:
        fault(name, "is not the same twice")


def walk(ledger, folder, *words):
    all_words = ("-f", ledger, *words)
    path, _ = export("csv", None, folder, *all_words)
    own = readers.read_csv(str(path))
    counts = {"actors": own.actors, "spells": own.spells, "ids": own.names,
              "works": len(readers.table(str(path), "sources.csv"))}
    for name, extension in formats().items():
        round_trip(name, extension, folder, all_words, counts)


# --------------------------------------------------------------------- losses

# Where a loss is a word that can be looked for: what of it must be there.
MARKS = {
    "NAMES": ["mark-name"], "SHORTS": ["mark-short"], "KINDS": ["mark-kind-id"],
    "ALIASES": ["mark-alias"], "LIVES": ["1901"], "GROUPS": ["mark-group"],
    "GROUP_DATES": ["1930"], "ACTOR_TAGS": ["mark-actor-tag"],
    "ACTOR_NOTES": ["mark-actor-note", "mark-actor-url", "Q4242"],
    "ACTOR_SOURCES": ["mark-of-actor"], "TYPES": ["mark-type-id"],
    "OWN_IDS": ["mark-own-id"], "WRITTEN": ["1940~"], "LABELS": ["mark-label"],
    "COUNTS": ["4242+"], "PLACES": ["mark-place"], "WEIGHTS": ["4.25"],
    "LIKELIHOODS": ["61-67%", "moderate"], "TIE_NOTES": ["mark-tie-note",
                                                         "mark-tie-url"],
    "TIE_TAGS": ["mark-tie-tag"], "CLAIMS": ["mark-words", "doubts"],
    "CLAIM_DETAILS": ["1963-07-09", "B5"], "CLAIM_NOTES": ["mark-claim-note"],
    "CLAIM_SOURCES": ["mark-claimed"], "CITATIONS": ["mark-source"],
    "CITED_AT": ["mark-page", "mark-quote"],
    "WORKS": ["mark-work", "mark-author", "mark-publisher", "1999-02-03",
              "1999-03-04", "mark-url", "mark-archived"],
    "WORK_GRADES": ["mark-origin"], "WORK_NOTES": ["mark-work-note"],
    "OWN_TYPES": ["mark-inverse"],
    "EVENTS": ["mark-event", "mark-of-an-event"],
    "MARKINGS": ["mark-of-an-event"],
    "EXPECTATIONS": ["mark-expectation"], "PERIODS": ["mark-period"],
    "LEDGER": ["mark-title", "mark-description", "mark-ledger-note", "mark-boundary",
               "mark-collected", "mark-location", "mark-method", "mark-doi", "mark-cite",
               "mark-ethics"],
    "ACTOR_EXTRAS": ["mark-actor-extra"], "TIE_EXTRAS": ["mark-tie-extra"],
    "ACTOR_MARKINGS": ["mark-of-an-actor"], "TIE_MARKINGS": ["mark-of-a-tie"],
    "CLAIM_MARKINGS": ["mark-of-a-claim"], "WORK_MARKINGS": ["mark-of-a-work"],
    "EXTRAS": ["mark-work-extra"], "DATES": ["1961-02-03"],
    "SPELLS": ["1970"],
}


def loss_words():
    text = (HERE / "../../src/export/losses.def").read_text()
    rows = re.findall(r'^LOSS\((\w+), "(.*)", "(.*)"\)', text, re.M)
    return {key: (one, many) for key, one, many in rows}


def texts(path, name):
    """All that can be read in an export, as one text."""
    unpack = readers.UNPACKED.get(name)
    return unpack(str(path)) if unpack else content(path).decode()


def losses(folder):
    """Also what is reported, by format."""
    ledger = str(HERE / "marks.yaml")
    words, reports = loss_words(), {}
    for name, extension in formats().items():
        path, report = export(name, extension, folder, "-f", ledger)
        reports[name] = report
        there = texts(path, name)
        for key, marks in MARKS.items():
            gone = [m for m in marks if m not in there]
            said = re.search(r"^  [0-9,  ]+ (%s|%s)$" % tuple(
                re.escape(w) for w in words[key]), report, re.M)
            if gone and not said and not re.search(OTHERWISE.get(key, "^$"),
                                                   report):
                fault(name, "loses", gone, "and does not say", key)
            if said and not gone and key in SIMPLE:
                fault(name, "says that it loses", key, "and has", marks)
    return reports


# What is lost in part, in the words of one format.
OTHERWISE = {"DATES": "of which only the years are told|but for the days of"}

# Of these a line of the report means that no word of it is there.
SIMPLE = ("ALIASES ACTOR_TAGS TIE_TAGS TIE_NOTES ACTOR_NOTES COUNTS PLACES "
          "LIKELIHOODS EVENTS EXPECTATIONS ACTOR_EXTRAS TIE_EXTRAS CITED_AT "
          "LABELS WRITTEN ACTOR_MARKINGS TIE_MARKINGS "
          "CLAIM_MARKINGS CLAIM_DETAILS CLAIM_NOTES MARKINGS").split()


def semicolons(folder):
    """Lists of one cell keep their items, and say what became of these."""
    ledger = folder / "semicolons.yaml"
    ledger.write_text(
        "entente: 1\ncoverage: 1990/2000\n"
        "actors: {a: {aliases: ['x; y', z], kind: state}, b: {kind: state}}\n"
        "ties: [{from: a, type: funds, to: b, when: 1991/1992, sources: [], "
        "claims: [{by: 'p; q', stance: alleges}, {by: b, stance: denies}]}]\n")
    for name, extension in formats().items():
        path, report = export(name, extension, folder, "-f", str(ledger))
        there = texts(path, name)
        said = "  2 semicolons within items of lists" in report
        if said and ("x; y" in there or ("x, y" in there and
                                         "p, q;b" not in there)):
            fault(name, "says that semicolons are commas")
        if not said and "x, y" in there:
            fault(name, "makes semicolons commas, and does not say so")


def strict(folder, reports):
    """Nothing is written where something would be lost."""
    for name, report in reports.items():
        whole = report.endswith("\nnothing is lost\n")
        if whole != (name in WHOLE):
            fault(name, "loses something" if name in WHOLE else "loses nothing")
        out = folder / f"strict-{name}"
        done = entente("export", name, "-f", str(HERE / "marks.yaml"),
                       "--strict", "-o", str(out), status=0 if whole else 1)
        if out.exists() != whole or ("export/loss" in done.stderr) == whole:
            fault(name, "is written, or says nothing, though it is strict")


WHOLE = ("jsonl", "sqlite")


def at_dates(folder, ledger):
    """The view of the database finds the ties of a day, as surely."""
    import sqlite3
    path, _ = export("sqlite", "sqlite", folder, "-f", ledger)
    with sqlite3.connect(path) as db:
        for day in ("1979-01-01", "1986-06-15", "1989-02-15", "2001-10-07",
                    "2011-09-27", "2011-09-28"):
            db.execute("UPDATE asked SET day = ?", (day,))
            found = {(i, d) for i, d, s in db.execute(
                "SELECT id, dates, standing FROM at_date WHERE NOT forecast")
                if s not in ("denied", "retracted")}
            want = {(r["id"], r["dates"]) for r in map(json.loads, entente(
                "ties", "-f", ledger, "--records", "-O", "jsonl", "--at", day,
                "--include", "possible", "--recent", "0").stdout.splitlines())}
            if found != want:
                fault("at_date", day, sorted(found ^ want)[:4])


def long_texts(folder):
    """Ten thousand letters are no trouble, and what Excel cuts is counted."""
    ledger = folder / "long.yaml"
    ledger.write_text(
        "entente: 1\ncoverage: 1990/2000\nsources: {s: {title: T, published: 2001}}\n"
        f"actors: {{a: {{name: {'n' * 10**4}}}, b: {{note: {'é' * 20000}}}}}\n"
        "ties: [{from: a, type: funds, to: b, when: 1991, sources: [s]}]\n")
    walk(str(ledger), folder)
    _, report = export("xlsx", "xlsx", folder, "-f", str(ledger))
    if "  1 end of a text of more than 32,767 bytes\n" not in report:
        fault("xlsx cuts a text and does not say so")


def waves(folder, ledger):
    """A wave has the ties of its day that are likely or better."""
    path, _ = export("rsiena", None, folder, "-f", ledger, "--from", "1985",
                     "--to", "2011-09-27", "--every", "5 years")
    for day, found in readers.waves(str(path)).items():
        want = set()
        for r in map(json.loads, entente("ties", "-f", ledger, "-O", "jsonl",
                                         "--at", day).stdout.splitlines()):
            if r["certainty"] != "possible":
                want |= {(r["from"], r["to"])}
                want |= set() if r["directed"] else {(r["to"], r["from"])}
        if found != want:
            fault("rsiena", day, sorted(found ^ want)[:4])


def main():
    dirs, data = sys.argv[1:]
    os.environ["PATH"] = dirs + os.pathsep + os.environ["PATH"]
    data = pathlib.Path(data)
    with tempfile.TemporaryDirectory() as t:
        folder = pathlib.Path(t)
        walk(str(data / "us-pakistan-2011"), folder)
        walk(str(data / "us-pakistan-2011"), folder, "--at", "2011-09")
        walk(str(data / "us-pakistan-2011"), folder, "--at", "1979/2011",
             "--roll-up", "state")
        walk(str(data / "european-powers-1872-1918"), folder)
        walk(str(data / "samples/great-war.yaml"), folder)
        walk(str(HERE / "hostile.yaml"), folder)
        long_texts(folder)
        semicolons(folder)
        strict(folder, losses(folder))
        waves(folder, str(data / "us-pakistan-2011"))
        at_dates(folder, str(data / "us-pakistan-2011"))
    for line in sorted(MISSING):
        print("passed over, as it is not installed:", line)
    for line in FAULTS:
        print(line)
    print(len(FAULTS), "faults")
    return len(FAULTS) > 0


if __name__ == "__main__":
    sys.exit(main())
