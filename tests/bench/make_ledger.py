#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a ledger of any size, with every kind of record and date.

usage: make_ledger.py TIES ACTORS OUT.yaml [--seed N]

The same arguments give the same bytes on every machine. Actors live in camps;
most ties are friendly within a camp and hostile between two, some last, some
are happenings; about a third carry claims, a seventh is written in flow style.
"""
import argparse
import random

STATES = ["supports", "funds", "arms", "trains", "hosts", "allied-with",
          "cooperates-with", "shares-intelligence-with"]
QUARRELS = ["hostile-to", "fights", "rivals", "sanctions", "distrusts"]
HAPPENINGS = ["attacks", "meets", "warns", "visits", "accuses", "arrests"]
KINDS = ["state", "agency", "armed-group", "party", "person", "company"]
STANCES = ["asserts", "alleges", "denies", "admits", "doubts"]
WORDS = ["likely", "very likely", "almost certain", "unlikely", "70%", "55-80%"]
SYLLABLES = "ka ro ma té sha lin dor va ün bel osh ri gan mu".split()


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


def name(dice):
    return "".join(dice.of(SYLLABLES) for _ in range(2 + dice.below(3))).title()


def day(dice, year):
    kind = dice.below(10)
    if kind < 3:
        return f"{year}"
    if kind < 6:
        return f"{year}-{1 + dice.below(12):02d}"
    if kind < 9:
        return f"{year}-{1 + dice.below(12):02d}-{1 + dice.below(28):02d}"
    return f"{year}~"


def when(dice):
    a = 1980 + dice.below(30)
    b = a + 1 + dice.below(10)
    forms = [lambda: f"{day(dice, a)}/{day(dice, b)}",
             lambda: f"since {day(dice, a)}",
             lambda: f"since {day(dice, a)} until {day(dice, b)}",
             lambda: f"until {day(dice, b)}",
             lambda: f"by {day(dice, a)}",
             lambda: f"[{a}/{a + 1}, {b + 1}/{b + 2}]",
             lambda: f"{day(dice, a)}/.."]
    return dice.of(forms)()


def write_sources(dice, out, count):
    out("sources:\n")
    for i in range(count):
        year = 1985 + dice.below(30)
        out(f"  s{i}: {{title: \"Report {i}: {name(dice)}\", publisher: "
            f"House {i % 61}, published: {day(dice, year)}, "
            f"reliability: {dice.of('ABCDEF')}}}\n")


def write_actors(dice, out, ids):
    out("actors:\n")
    for i, actor in enumerate(ids):
        out(f"  {actor}:\n    name: {name(dice)} {name(dice)}\n"
            f"    kind: {dice.of(KINDS)}\n    group: Camp {i % 7}\n")
        if dice.chance(0.3):
            out(f"    aliases: [{name(dice)} {i}]\n")
        if dice.chance(0.2):
            out(f"    exists: {1950 + dice.below(30)}/..\n")


def cited(dice, sources):
    many = 1 + (dice.below(4) == 0)
    return ", ".join(f"s{dice.below(sources)}" for _ in range(many))


def ends(dice, actors):
    # the square draws some actors far more often than others
    a = int(actors * dice.next() ** 2)
    b = dice.below(actors)
    return (a, b) if a != b else (a, (a + 1) % actors)


def write_tie(dice, out, ids, sources):
    a, b = ends(dice, len(ids))
    if dice.chance(0.25):
        kind = dice.of(HAPPENINGS)
        date = f"on: {day(dice, 1980 + dice.below(40))}"
    else:
        friendly = (a % 7 == b % 7) != dice.chance(0.1)
        kind = dice.of(STATES if friendly else QUARRELS)
        date = f"when: {when(dice)}"
    if dice.chance(1 / 7):
        out(f"  - {{from: {ids[a]}, type: {kind}, to: {ids[b]}, {date}, "
            f"sources: [{cited(dice, sources)}]}}\n")
        return
    out(f"  - from: {ids[a]}\n    type: {kind}\n    to: {ids[b]}\n"
        f"    {date}\n")
    if dice.chance(0.5):
        out(f"    likelihood: {dice.of(WORDS)}\n")
    if dice.chance(0.1):
        out(f"    weight: {1 + dice.below(5)}\n")
    out(f"    sources: [{cited(dice, sources)}]\n")
    if dice.chance(0.3):
        out(f"    claims:\n      - {{by: {ids[dice.below(len(ids))]}, stance: "
            f"{dice.of(STANCES)}, sources: [s{dice.below(sources)}]}}\n")
    if dice.chance(0.15):
        out(f"    note: 'said by {name(dice)}; see p. {dice.below(400)}'\n")


def main():
    args = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1])
    args.add_argument("ties", type=int)
    args.add_argument("actors", type=int)
    args.add_argument("out")
    args.add_argument("--seed", type=int, default=1)
    args = args.parse_args()
    dice = Dice(args.seed)
    ids = [f"{name(dice).lower()}-{i}" for i in range(max(args.actors, 2))]
    sources = max(10, args.ties // 50)
    with open(args.out, "w", encoding="utf-8", newline="\n") as f:
        f.write("entente: 1\ntitle: A ledger made for measuring\n"
                "coverage: 1980/2020\n")
        write_sources(dice, f.write, sources)
        write_actors(dice, f.write, ids)
        f.write("ties:\n")
        for _ in range(args.ties):
            write_tie(dice, f.write, ids, sources)


main()
