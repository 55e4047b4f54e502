#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold --without, --known-by, --viewpoint and --according-to to what they say.

- Without a voice a ledger answers as one in which that voice was never written:
  the text is rewritten by this script, without a word of the program's.
- The same of what was known by a day.
- Without all sources nothing is sourced; without a name that says nothing, all
  is as it was.
- A view of somebody who never speaks is the ledger itself, laid over it, and
  nothing, taken alone.
- What a party states alone is in both of its views, what it denies in none; the
  view laid over the ledger has no tie that neither has.

Ends with 77, "skipped", without PyYAML.

usage: voices.py PROGRAM_DIRS DATA
"""
import copy
import json
import os
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("no PyYAML")
    sys.exit(77)

DIRS, DATA = sys.argv[1], sys.argv[2]
LEDGERS = ["us-pakistan-2011", "european-powers-1872-1918"]
ALL = ("ties", "--include", "possible", "--forecasts")
EVERY = {"us-pakistan-2011": "1979/2011-09-27",
         "european-powers-1872-1918": "1872/1918"}
# What is compared: whom, what, how sure, on whose word.
KEYS = ("id", "certainty", "standing", "asserted_by", "admitted_by",
        "alleged_by", "denied_by", "doubted_by", "retracted_by", "sources",
        "sources_against", "from_best", "to_best")
failures = []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def entente(ledger, *words):
    env = {k: v for k, v in os.environ.items() if not k.startswith("ENTENTE")}
    env.update(PATH=DIRS + os.pathsep + env["PATH"], LC_ALL="C.UTF-8")
    ran = subprocess.run(["entente", *words, "-f", ledger], env=env,
                         capture_output=True, stdin=subprocess.DEVNULL)
    if ran.returncode > 1:
        sys.exit(f"{words}: status {ran.returncode}\n{ran.stderr.decode()}")
    return json.loads(ran.stdout)["result"]


def rows(ledger, *words):
    return [{k: r[k] for k in KEYS} for r in entente(ledger, *words, "-O", "json")]


# ------------------------------------------------- the ledger, without a word

def load(name):
    folder = os.path.join(DATA, name)
    whole = {}

    def take(path):
        with open(path, encoding="utf-8") as f:
            part = yaml.load(f, Loader=yaml.BaseLoader) or {}
        for item in part.pop("include", []):
            take(os.path.join(folder, item))
        for k, v in part.items():
            if isinstance(v, dict) and k in whole:
                whole[k].update(v)
            elif isinstance(v, list) and k in whole:
                whole[k].extend(v)
            else:
                whole[k] = v
    take(os.path.join(folder, "entente.yaml"))
    return whole


def node(x):
    tag = "tag:yaml.org,2002:"
    if isinstance(x, dict):
        return yaml.MappingNode(tag + "map",
                                [(node(k), node(v)) for k, v in x.items()])
    if isinstance(x, list):
        return yaml.SequenceNode(tag + "seq", [node(v) for v in x])
    # Holders who are no actors stand in quotes.
    return yaml.ScalarNode(tag + "str", x, style='"' if " " in x else None)


def save(ledger, folder):
    path = os.path.join(folder, "entente.yaml")
    with open(path, "w", encoding="utf-8") as f:
        f.write(yaml.serialize(node(ledger), Dumper=yaml.BaseDumper,
                               allow_unicode=True))
    return path


def cited(item):
    return item["source"] if isinstance(item, dict) and "source" in item else item


def pick(record, gone):
    """The record's sources without those; whether it had any."""
    had = record.get("sources", [])
    left = [s for s in had if not gone(cited(s))]
    record.pop("sources", None)
    if left:
        record["sources"] = left
    return bool(had), bool(left)


def thinned(ledger, gone, mute, rooted):
    """Without sources that are `gone` and claims that are `mute`."""
    out = copy.deepcopy(ledger)
    ties = []
    for t in out["ties"]:
        had, left = pick(t, gone)
        claims = []
        for c in t.pop("claims", []):
            had = True
            cites, still = pick(c, gone)
            if not mute(c) and (still or not cites):
                claims.append(c)
        if claims:
            t["claims"] = claims
        if left or claims or not (had or rooted):
            ties.append(t)
    out["ties"] = ties
    for a in out["actors"].values():
        pick(a, gone)
    events = []
    for e in out.get("events", []):
        had, left = pick(e, gone)
        if left or not had:
            events.append(e)
    if "events" in out:
        out["events"] = events
    out["sources"] = {k: s for k, s in out["sources"].items() if not gone(k)}
    out.pop("expect", None)
    return out


def same(name, ledger, words, text, folder, *more):
    path = os.path.join(DATA, name, "entente.yaml")
    now = rows(path, *ALL, "--at", EVERY[name], *words, *more)
    then = rows(save(text, folder), *ALL, "--at", EVERY[name], *more)
    check(now == then, name, *words, *more)
    return now


# ---------------------------------------------------------------------- laws

def without_each_source(name, ledger, folder):
    whole = rows(os.path.join(DATA, name, "entente.yaml"), *ALL, "--at",
                 EVERY[name])
    changed = 0
    for source in ledger["sources"]:
        text = thinned(ledger, lambda s, x=source: s == x, lambda c: False, False)
        changed += same(name, ledger, ("--without", source), text,
                        folder) != whole
    check(changed > len(ledger["sources"]) / 2, name, "hardly any source counts")


def without_publishers(name, ledger, folder):
    def of(s):
        return ledger["sources"].get(s, {}).get("publisher")
    # Of a publisher who is an actor, what its people say goes, too.
    actors = {a.get("name") for a in ledger["actors"].values()}
    for house in sorted({of(s) for s in ledger["sources"]} - {None} - actors)[:8]:
        text = thinned(ledger, lambda s, x=house: of(s) == x, lambda c: False,
                       False)
        same(name, ledger, ("--without", house), text, folder)


def without_holders(name, ledger, folder, holders):
    for actor, its in holders.items():
        text = thinned(ledger, lambda s: False,
                       lambda c, x=its: c.get("by") in x, False)
        same(name, ledger, ("--without", actor), text, folder)


def without_all(name, ledger):
    path = os.path.join(DATA, name, "entente.yaml")
    every = ",".join(ledger["sources"])
    for r in rows(path, *ALL, "--at", EVERY[name], "--without", every):
        check(not r["sources"] and not r["sources_against"], name, r)


def said(claim):
    """The last day on which it may have been made; "" if it does not say."""
    when = claim.get("when", "")
    return (when[0] if isinstance(when, list) else when).split("..")[-1]


def known_by(name, ledger, folder, days):
    for day in days:
        def late(s, day=day):
            out = ledger["sources"].get(s, {})
            told = out.get("published") or out.get("accessed") or "9999"
            return not (len(told) == 10 and told <= day)
        text = thinned(ledger, late, lambda c, day=day: said(c) > day, True)
        text["coverage"] = "1979/" + day
        now = rows(os.path.join(DATA, name, "entente.yaml"), *ALL, "--at", day,
                   "--known-by", day)
        then = rows(save(text, folder), *ALL, "--at", day)
        check(now == then and now, name, "known by", day)


def silent(name, actor):
    path = os.path.join(DATA, name, "entente.yaml")
    for at in ("1986", EVERY[name]):
        base = rows(path, *ALL, "--at", at)
        check(rows(path, *ALL, "--at", at, "--viewpoint", actor) == base, name,
              "as seen by", actor)
        check(rows(path, *ALL, "--at", at, "--according-to", actor) == [], name,
              "according to", actor)
        check(rows(path, *ALL, "--at", at, "--without", actor) == base, name,
              "without", actor)


def views(name, actor):
    path = os.path.join(DATA, name, "entente.yaml")
    at = ("--at", EVERY[name])
    base = {r["id"]: r for r in rows(path, *ALL, *at)}
    seen = {r["id"]: r for r in rows(path, *ALL, *at, "--viewpoint", actor)}
    alone = {r["id"]: r for r in rows(path, *ALL, *at, "--according-to", actor)}
    order = ["possible", "likely", "definite"]
    for tie, r in alone.items():
        check(tie in seen and order.index(r["certainty"])
              <= order.index(seen[tie]["certainty"]), actor, "alone:", tie)
    for tie in seen:
        check(tie in base or tie in alone, actor, "sees", tie)
    for tie in base:
        if tie not in seen:
            check(actor in base[tie]["denied_by"] or base[tie]["denied_by"],
                  actor, "does not see", tie)
    check(set(seen) != set(base) or seen != base, actor, "changes nothing")


def main():
    with tempfile.TemporaryDirectory(prefix="entente-voices.") as folder:
        for name in LEDGERS:
            ledger = load(name)
            without_each_source(name, ledger, folder)
            without_publishers(name, ledger, folder)
            without_all(name, ledger)
        seed = load(LEDGERS[0])
        without_holders(LEDGERS[0], seed, folder, {
            "crocker": {"crocker"}, "mujahid": {"mujahid"},
            "some analysts": {"some analysts"}})
        known_by(LEDGERS[0], seed, folder, ["2011-03-16", "2011-09-16"])
    silent(LEDGERS[0], "china")
    views(LEDGERS[0], "pakistan")
    views(LEDGERS[0], "us")
    print(f"voices: {len(failures)} broken")
    sys.exit(1 if failures else 0)


main()
