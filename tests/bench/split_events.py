#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The states of a year of real events in camps, proven: split_events.py
ENTENTE DATA.

The ledger is made from the events as icews.py reads them. That a split is the
cheapest cannot be seen from it; but it must cost what is said, no move of one
state or merger of two camps may be cheaper, and no packing of conflicts may
cost more. Skipped where DATA is missing.
"""
import hashlib
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

import icews

# Of the year as it is known: threshold, weights or signs, two camps, free ones.
KNOWN = "e19e40e14755"
CASES = [(1.0, False, 326, 323), (10.0, False, 104, 100),
         (0.0, True, 4807.9, 4696.9)]


def write_ledger(path, names, edges):
    lines = ["entente: 1", "actors:"]
    lines += [f"  s{i}: {{name: {json.dumps(name)}}}"
              for i, name in enumerate(names)]
    lines.append("ties:")
    for a, b, w in edges:
        kind = "supports" if w > 0 else "attacks"
        lines.append(f"  - {{from: s{a}, type: {kind}, to: s{b}, "
                     f"when: 2014, weight: {abs(w)}}}")
    path.write_text("\n".join(lines) + "\n")


def ask(entente, command, ledger):
    out = subprocess.run([entente, command, "-f", ledger, "--at", "2014",
                          "--recent", "1y", "-O", "json"],
                         check=True, capture_output=True, text=True)
    return json.loads(out.stdout)["result"]


def cost(edges, camp):
    return sum(abs(w) for a, b, w in edges if (camp[a] == camp[b]) != (w > 0))


def number(actor):
    return int(actor[1:])


def gains(edges, n, camp):
    """For each state the weight of its ties with each camp."""
    score = [{} for _ in range(n)]
    for a, b, w in edges:
        for x, y in ((a, b), (b, a)):
            score[x][camp[y]] = score[x].get(camp[y], 0) + w
    return score


def check_moves(edges, n, camp, two):
    score = gains(edges, n, camp)
    for v in range(n):
        own = score[v].get(camp[v], 0)
        others = [score[v].get(c, 0) for c in set(camp) if c != camp[v]]
        best = max(others + ([] if two else [0]), default=0)
        assert best <= own + 1e-9, ("a move is cheaper", v)
    # Two at a time: what the pair's own tie adds to its moves together.
    for a, b, w in edges:
        if not two:
            break
        change = 0
        for x in (a, b):
            change += score[x].get(1 - camp[x], 0) - score[x].get(camp[x], 0)
        change += 2 * w if camp[a] == camp[b] else -2 * w
        assert change <= 1e-9, ("a move of two is cheaper", a, b)


def check_mergers(edges, camp):
    between = {}
    for a, b, w in edges:
        if camp[a] != camp[b]:
            pair = min(camp[a], camp[b]), max(camp[a], camp[b])
            between[pair] = between.get(pair, 0) + w
    assert all(w <= 1e-9 for w in between.values()), "a merger is cheaper"


def packing(edges, n):
    """Weights of triangles with one hostile tie, as many as find room."""
    left, near = {}, [set() for _ in range(n)]
    for a, b, w in edges:
        left[a, b] = abs(w)
        near[a].add(b)
        near[b].add(a)
    sign = {(a, b): w > 0 for a, b, w in edges}
    total = 0
    for (a, b), good in sorted(sign.items()):
        for c in sorted(near[a] & near[b]) if not good else []:
            sides = [tuple(sorted(p)) for p in itertools.combinations((a, b, c), 2)]
            take = min(left[s] for s in sides)
            if take <= 0 or sum(not sign[s] for s in sides) != 1:
                continue
            total += take
            for s in sides:
                left[s] -= take
    return total


def check_case(entente, folder, sums, least, weights):
    names, edges = icews.ties(sums, least, weights)
    if weights:
        edges = [(a, b, w / 10) for a, b, w in edges]
    n, ledger = len(names), folder / "events.yaml"
    write_ledger(ledger, names, edges)
    found, = ask(entente, "balance", ledger)
    assert found["proven"] and found["pairs"] == len(edges), found
    two, free = [None] * n, [None] * n
    for i, camp in enumerate(found["camps"]):
        for actor in camp:
            two[number(actor)] = i
    rows = ask(entente, "blocs", ledger)
    for i, row in enumerate(rows):
        assert row["optimal"]
        for j, actor in enumerate(row["members"]):
            free[number(actor)] = (i, 0 if row["bloc"] else j + 1)
    near = 1e-6 * sum(abs(w) for _, _, w in edges)
    assert abs(cost(edges, two) - found["frustration"]) < near
    assert abs(cost(edges, free) - found["clustering"]) < near
    assert abs(rows[0]["cost"] - found["clustering"]) < near
    check_moves(edges, n, two, True)
    check_moves(edges, n, free, False)
    check_mergers(edges, free)
    least_cost = packing(edges, n)
    assert 0 < least_cost <= found["clustering"] + near
    assert found["clustering"] <= found["frustration"] + near
    return found["frustration"], found["clustering"]


def main():
    entente, data = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    events = data / "icews" / "icews14_named.tsv"
    if not events.exists() or not (data / "plover_cameo").exists():
        print("skipped: no events beside the sources")
        return 77
    known = hashlib.sha256(events.read_bytes()).hexdigest().startswith(KNOWN)
    sums, fate = icews.read_events(data, "2014")
    print(dict(fate))
    assert fate["between states"] > 30000
    assert fate["without a Goldstein value"] <= 1
    with tempfile.TemporaryDirectory() as folder:
        for least, weights, two, free in CASES:
            got = check_case(entente, pathlib.Path(folder), sums, least, weights)
            print(least, weights, *got)
            if known:
                assert abs(got[0] - two) < 1e-6 and abs(got[1] - free) < 1e-6
    return 0


if __name__ == "__main__":
    sys.exit(main())
