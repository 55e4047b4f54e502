#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Rolled up, a tie is definite if and only if every world has it.

Small ledgers are made by dice: three states, four who belong to them or to each
other, some only by a membership that is disputed, and a few ties among all. A
world is a choice, for each of those memberships, that it holds or does not; the
program itself tells what is rolled up in it, for it is a ledger without doubts.
Of the ledger with its doubts must then be told what all worlds have as
definite, with the weight to be expected, what some have as no more than
possible, and nothing else; of a pair, the state that all worlds have as
definite; and whatever is less sure than the tie that it was made of must name a
membership. A membership is told of nobody but those who have it, some of whom
belong to a body of no state, too, or to one that is no longer part of any.

usage: belonging.py PROGRAM_DIRS    (LEDGERS=n: so many; 40 unless said, 16
                                     under sanitizers)
"""
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile

DIRS = sys.argv[1]
LEDGERS = int(os.environ.get("LEDGERS",
                             "16" if os.environ.get("SANITIZED") else "40"))
STATES, PARTS = ["s0", "s1", "s2"], ["p0", "p1", "p2", "p3"]
BODY = "b0"  # of no state
MOST_DOUBTS = 3
SPLIT = ("claims: [{by: w1, stance: asserts, sources: [s]}, "
         "{by: w2, stance: denies}]")
failures = []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def rolled(folder, text, day):
    ledger = os.path.join(folder, "l.yaml")
    with open(ledger, "w", encoding="utf-8") as f:
        f.write(text)
    env = {k: v for k, v in os.environ.items() if not k.startswith("ENTENTE")}
    env.update(PATH=DIRS + os.pathsep + env["PATH"], LC_ALL="C.UTF-8", TZ="UTC")
    ran = subprocess.run(
        ["entente", "ties", "--at", day, "--roll-up", "state", "--include",
         "possible", "-O", "json", "-f", ledger],
        env=env, capture_output=True, stdin=subprocess.DEVNULL)
    if ran.returncode:
        sys.exit(f"status {ran.returncode}\n{ran.stderr.decode()}\n{text}")
    rows = json.loads(ran.stdout)["result"]
    for r in rows:
        check(r["family"] != "structure" or
              f'from: {r["from"]}, type: part-of, to: {r["to"]},' in text,
              tie(r), "at", day, "is nobody's", "\n" + text)
    return [r for r in rows if r["family"] != "structure"]


# --------------------------------------------------------------------- by dice

def time(dice, asked):
    """Some are known to the year only, though not in the year asked about, and
    some go on."""
    lo = dice.randint(2001, 2008)
    hi = lo + dice.randint(1, 8)
    vague = dice.random() < 0.5
    start = lo if vague and lo != asked else f"{lo}-01-01"
    if dice.random() < 0.2:
        return f"when: since {start}"
    return f"start: {start}, end: " + (
        f"{hi}" if vague and hi != asked else f"{hi}-12-31")


def lives(dice, asked):
    """Of some states, the last year, or its last day."""
    out = {}
    for s in STATES:
        last = dice.randint(2003, 2014)
        if dice.random() < 0.3:
            out[s] = f", exists: 1990-01-01/{last}" + (
                "" if last != asked and dice.random() < 0.5 else "-12-31")
    return out


def memberships(dice, asked):
    """Upwards only, so that nobody belongs to himself."""
    out = []
    for i, part in enumerate(PARTS):
        above = PARTS[i + 1:] + STATES
        chosen = dice.sample(above, dice.randint(1, min(3, len(above))))
        main = dice.choice(chosen) if dice.random() < 0.3 else None
        out += [[part, whole, time(dice, asked), whole == main, False]
                for whole in chosen]
    for m in dice.sample(out, dice.randint(1, MOST_DOUBTS)):
        m[4] = True
    return out + [[dice.choice(PARTS), BODY, time(dice, asked), False, False]]


# Nobody asks about then; it keeps those above somebody who leads somewhere.
ELSEWHEN = "start: 2019-01-01, end: 2019-12-31"


def membership(m, doubted, holds=True):
    part, whole, when, main, _ = m
    when = when if holds else ELSEWHEN
    return (f"  - {{from: {part}, type: part-of, to: {whole}, {when}"
            + (", primary: true" if main else "")
            + (f", {SPLIT}" if doubted else ", sources: [s]") + "}")


def ties(dice, asked):
    out, seen = [], set()
    while len(out) < 4:
        a, b = dice.sample(PARTS + STATES, 2)
        kind = dice.choice(["supports", "opposes"])
        if (a, kind, b) in seen:
            continue
        seen.add((a, kind, b))
        word = SPLIT if dice.random() < 0.2 else "sources: [s]"
        out.append(f"  - {{from: {a}, type: {kind}, to: {b}, "
                   f"{time(dice, asked)}, {word}}}")
    return out


def ledger(lines, last):
    actors = ([f"{s}: {{kind: state{last.get(s, '')}}}" for s in STATES]
              + [f"{p}: {{kind: agency}}" for p in PARTS + [BODY]]
              + ["w1: {}, w2: {}"])
    return "\n".join(["entente: 1", "coverage: 2000/2020",
                      "sources: {s: {title: S, published: 2020}}",
                      "actors: {" + ", ".join(actors) + "}", "ties:"]
                     + lines) + "\n"


# --------------------------------------------------------------------- the law

def tie(row):
    return f'{row["from"]} {row["type"]} {row["to"]}'


def certainty(rows):
    """Of each tie that of its surest line."""
    out = {}
    for r in sorted(rows, key=lambda r: r["certainty"] == "definite"):
        out[tie(r)] = r["certainty"]
    return out


def weights(rows, of):
    return [r["weight"] for r in rows if tie(r) == of]


def pair_states(rows):
    """What a pair is for certain, by its definite ties alone."""
    signs = {}
    for r in rows:
        signs.setdefault(frozenset((r["from"], r["to"])), set()).add(
            (r["sign"], r["certainty"]))
    return {pair: {s for s, c in all_ if c == "definite"}
            for pair, all_ in signs.items()
            if {s for s, _ in all_} == {s for s, c in all_ if c == "definite"}}


def one(folder, dice):
    asked = dice.randint(2002, 2012)
    last = lives(dice, asked)
    of, among = memberships(dice, asked), ties(dice, asked)
    day = f"{asked}-06-15"
    text = ledger([membership(m, m[4]) for m in of] + among, last)
    told = rolled(folder, text, day)
    doubts = [i for i, m in enumerate(of) if m[4]]
    worlds = []
    for holds in itertools.product([True, False], repeat=len(doubts)):
        absent = {i for i, h in zip(doubts, holds) if not h}
        worlds.append(rolled(folder, ledger(
            [membership(m, False, i not in absent)
             for i, m in enumerate(of)] + among, last), day))
    each = [certainty(w) for w in worlds]
    some = {t for w in each for t in w}
    sure = {t for t in some
            if all(w.get(t) == "definite" for w in each)}
    have = certainty(told)
    check(set(have) == some, "shown at", day, set(have) ^ some, "\n" + text)
    for t in some & set(have):
        check(have[t] == ("definite" if t in sure else "possible"), t, "at",
              day, "is", have[t], "\n" + text)
    for t in sure:
        lines = [weights(rows, t) for rows in [told] + worlds]
        if all(len(w) == 1 for w in lines):
            (is_,), want = lines[0], sum(w for (w,) in lines[1:]) / len(worlds)
            check(abs(is_ - want) < 1e-6, t, "at", day, "weighs", is_, "not",
                  want, "\n" + text)
    for pair, signs in pair_states(told).items():
        for w in worlds:
            check(pair_states(w).get(pair) == signs, sorted(pair), "at", day,
                  "is not", signs, "in all\n" + text)
    lines = [tie(r) for r in told]
    for r in told:
        if lines.count(tie(r)) == 1 and any(w.get(tie(r)) == "definite"
                                            for w in each):
            check((r["certainty"] == "definite") != bool(r["membership"]),
                  tie(r), "at", day, "names", r["membership"], "\n" + text)
    return len(sure), len(some - sure)


def main():
    dice, sure, doubted = random.Random(1947), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(LEDGERS):
            n, m = one(folder, dice)
            sure += n
            doubted += m
    check(sure >= LEDGERS / 4 and doubted >= LEDGERS / 4,
          "too little is asked:", sure, doubted)
    print(f"{sure} ties that all worlds have, {doubted} that some have")
    sys.exit(bool(failures))


main()
