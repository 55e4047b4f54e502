#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Small ledgers that make much: make.py KIND N [M] writes one to stdout.

pairs-spells N M   one record of N x N ends whose `when` is a list of M
between N          one record between N actors
names N M          N ties to an actor whose name has M letters
days N             one tie that is in force on N days in a row, each a spell
spells N M         N ties of one pair, of M spells each (100)
turns N M          one record between N actors, in force in M years with gaps
chain N            N memberships in a row, up to a state
stairs N           N memberships in a row, each from a day after the one below
overlaps N         one member of N states, with dates so open that all may hold
star N             N actors tied to one
aliases N M        N ties of one pair, of M spells each by a YAML alias
claims N           N claims about one tie
blocs N            N years of blocs of 70 actors that are expected, hard to prove
ranks N            N places among N actors that are expected at one date
misspelt N         N ties with ids that nobody has, among N actors
states N           the same, each actor a member of one of 20 states
random N           N ties between N/5 actors over 70 years
"""
import datetime
import random
import sys

SOURCE = "sources: [https://example.org]"


def pairs_spells(n, m):
    yield "actors:"
    for end in "xy":
        yield from (f"  {end}{i}: {{}}" for i in range(n))
    ends = {e: ", ".join(f"{e}{i}" for i in range(n)) for e in "xy"}
    when = ", ".join(f"{1000 + i}" for i in range(m))
    yield "ties:"
    yield f"  - {{from: [{ends['x']}], to: [{ends['y']}], type: funds,"
    yield f"     when: [{when}], {SOURCE}}}"


def aliases(n, m):
    yield "x-c: &c [" + ", ".join(f"{1000 + i}" for i in range(m)) + "]"
    yield "actors: {a: {}, b: {}}"
    yield "ties:"
    for _ in range(n):
        yield f"  - {{from: a, to: b, type: funds, when: *c, {SOURCE}}}"


def between(n):
    yield "actors:"
    yield from (f"  x{i}: {{}}" for i in range(n))
    yield "ties:"
    who = ", ".join(f"x{i}" for i in range(n))
    yield f"  - {{between: [{who}], type: allied-with, when: 1990, {SOURCE}}}"


def names(n, m):
    yield "actors:"
    yield f"  x: {{name: {'x' * m}}}"
    yield from (f"  x{i}: {{}}" for i in range(n))
    yield "ties:"
    yield from (f"  - {{from: x{i}, to: x, type: funds, when: 1990, {SOURCE}}}"
                for i in range(n))


def turns(n, m):
    yield "coverage: 1800/2000"
    yield "actors:"
    yield from (f"  x{i}: {{}}" for i in range(n))
    yield "ties:"
    who = ", ".join(f"x{i}" for i in range(n))
    when = ", ".join(f"{1801 + 3 * i}-01/{1801 + 3 * i}-09" for i in range(m))
    yield f"  - {{between: [{who}], type: allied-with, when: [{when}], {SOURCE}}}"


def days(n):
    first = datetime.date(1800, 1, 1)
    when = ", ".join(str(first + datetime.timedelta(i)) for i in range(n))
    yield "actors: {a: {}, b: {}}"
    yield f"ties: [{{from: a, to: b, type: funds, when: [{when}], {SOURCE}}}]"


def spells(n, m=100):
    when = ", ".join(f"{1000 + i}" for i in range(m))
    yield "actors: {a: {}, b: {}}"
    yield "ties:"
    for i in range(n):
        yield (f"  - {{from: a, to: b, type: funds, when: [{when}], "
               f"sources: [https://example.org/{i}]}}")


def chain(n):
    yield "actors:"
    yield f"  x{n}: {{kind: state}}"
    yield from (f"  x{i}: {{kind: military}}" for i in range(n))
    yield "ties:"
    for i in range(n):
        yield (f"  - {{from: x{i}, type: member-of, to: x{i + 1}, "
               f"when: 1990/2000, {SOURCE}}}")


def stairs(n):
    first = datetime.date(1800, 1, 1)
    yield "actors:"
    yield f"  x{n}: {{kind: state}}"
    yield from (f"  x{i}: {{kind: military}}" for i in range(n))
    yield "ties:"
    for i in range(n):
        yield (f"  - {{from: x{i}, type: member-of, to: x{i + 1}, "
               f"when: {first + datetime.timedelta(i)}/2000, {SOURCE}}}")


def overlaps(n):
    yield "actors:"
    yield "  x: {kind: military}"
    yield from (f"  s{i}: {{kind: state}}" for i in range(n))
    yield "ties:"
    for i in range(n):
        yield (f"  - {{from: x, type: member-of, to: s{i}, "
               f"when: '[1980..1989]/[1990..1999]', {SOURCE}}}")


def star(n):
    yield "actors:"
    yield "  hub: {}"
    yield from (f"  x{i}: {{}}" for i in range(n))
    yield "ties:"
    for i in range(n):
        yield f"  - {{from: x{i}, type: funds, to: hub, when: 1990, {SOURCE}}}"


def claims(n):
    yield "actors:"
    yield "  x: {}"
    yield "  y: {}"
    yield from (f"  z{i}: {{}}" for i in range(n))
    yield "ties:"
    yield f"  - from: x\n    type: funds\n    to: y\n    when: 1990\n    {SOURCE}"
    yield "    claims:"
    yield from (f"      - {{by: z{i}, stance: asserts}}" for i in range(n))


def blocs(n):
    rng = random.Random(n)
    yield "actors:"
    yield from (f"  x{i}: {{}}" for i in range(70))
    yield "ties:"
    for _ in range(260):
        a, b = rng.sample(range(70), 2)
        kind = rng.choice(["funds", "opposes"])
        yield f"  - {{from: x{a}, type: {kind}, to: x{b}, when: 1900/2000, {SOURCE}}}"
    yield "expect:"
    for i in range(n):
        yield f"  - {{at: {1901 + i}, together: [x0, x1]}}"


def ranks(n):
    yield from between(n)
    yield "expect:"
    for i in range(n):
        yield f"  - {{at: 1990, actor: x{i}, rank: 1, by: betweenness}}"


def misspelt(n):
    rng = random.Random(n)
    word = lambda: "".join(rng.choice("abcdefgh") for _ in range(60))
    yield "actors:"
    yield from (f"  {word()}: {{}}" for _ in range(n))
    yield "ties:"
    for _ in range(n):
        yield f"  - {{from: {word()}, type: funds, to: {word()}, when: 1990}}"


def network(n):
    rng = random.Random(n)
    actors = max(2, n // 5)
    yield "actors:"
    yield from (f"  x{i}: {{}}" for i in range(actors))
    yield "ties:"
    for _ in range(n):
        a, b = rng.sample(range(actors), 2)
        kind = rng.choice(["funds", "allied-with", "opposes", "trains"])
        start = rng.randint(1945, 2014)
        end = min(2015, start + rng.randint(0, 30))
        yield (f"  - {{from: x{a}, type: {kind}, to: x{b}, "
               f"when: {start}/{end}, {SOURCE}}}")


def states(n):
    yield "actors:"
    yield from (f"  s{i}: {{kind: state}}" for i in range(20))
    yield from list(network(n))[1:]
    for i in range(max(2, n // 5)):
        yield (f"  - {{from: x{i}, type: member-of, to: s{i % 20}, "
               f"when: 1950/2010, {SOURCE}}}")


MAKERS = {"pairs-spells": pairs_spells, "between": between, "names": names, "turns": turns,
          "days": days, "spells": spells, "aliases": aliases, "chain": chain,
          "stairs": stairs,
          "overlaps": overlaps, "star": star, "claims": claims, "blocs": blocs,
          "ranks": ranks,
          "misspelt": misspelt, "random": network, "states": states}


def ledger(kind, *sizes):
    return "\n".join(["entente: 1", *MAKERS[kind](*sizes)]) + "\n"


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in MAKERS:
        sys.exit(__doc__)
    sys.stdout.write(ledger(sys.argv[1], *map(int, sys.argv[2:])))
