#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures over the months of a ledger, beside python-igraph.

    series.py ENTENTE LEDGER FROM TO

The program reads the ledger, cuts it into months and takes four measures, each
in a run of its own. igraph gets the same networks as lists of edges, made
beforehand, and is timed from there: building each graph and taking the four.
Values of degree and betweenness are compared first. Needs Debian's python3-igraph.
"""
import csv
import io
import statistics
import subprocess
import sys
import time

import igraph

MEASURES = ("degree", "betweenness", "eigenvector", "pagerank")


def run(program, *words):
    return subprocess.run([program, *words], check=True, capture_output=True,
                          text=True).stdout


def months(first, last):
    year, month = map(int, first.split("-"))
    while (year, month) <= tuple(map(int, last.split("-"))):
        yield "%04d-%02d" % (year, month)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def network(program, ledger, month):
    """All ties of a month as (from, to, positive)."""
    text = run(program, "ties", "-f", ledger, "--at", month, "--recent", "0",
               "-O", "csv", "--columns", "from,to,sign,certainty", "-q")
    return [(r["from"], r["to"], int(r["sign"]) > 0)
            for r in csv.DictReader(io.StringIO(text))
            if r["certainty"] in ("likely", "definite")]


def simple(actors, edges, directed):
    index = {a: i for i, a in enumerate(actors)}
    graph = igraph.Graph(len(actors), [(index[a], index[b]) for a, b in edges],
                         directed=directed)
    return graph.simplify()


def take(networks, actors):
    """The four measures of every network; what they give, and seconds."""
    out, start = [], time.perf_counter()
    for ties in networks:
        positive = [(a, b) for a, b, good in ties if good]
        both = positive + [(b, a) for a, b in positive]
        every = simple(actors, [(a, b) for a, b, _ in ties], False)
        plain = simple(actors, positive, False)
        out.append((every.degree(), plain.betweenness(),
                    plain.eigenvector_centrality(),
                    simple(actors, both, True).pagerank()))
    return out, time.perf_counter() - start


def ours(program, ledger, first, last, measure):
    start = time.perf_counter()
    text = run(program, "rank", "-f", ledger, "--from", first, "--to", last,
               "--every", "month", "--by", measure, "-O", "csv", "-q")
    return text, time.perf_counter() - start


def check(text, values, dates, actors, scale):
    """How many values of a measure differ, and of how many."""
    index = {a: i for i, a in enumerate(actors)}
    step = {d: i for i, d in enumerate(dates)}
    wrong = total = 0
    for row in csv.DictReader(io.StringIO(text)):
        want = values[step[row["date"]]][index[row["actor"]]] * scale
        total += 1
        wrong += abs(float(row["value"]) - want) > 1e-9 * max(1, abs(want))
    return wrong, total


def main(program, ledger, first, last):
    dates = list(months(first, last))
    networks = [network(program, ledger, m) for m in dates]
    text, _ = ours(program, ledger, first, first, "degree")
    actors = [r["actor"] for r in csv.DictReader(io.StringIO(text))]
    n = len(actors)
    times = {"igraph": [], "entente": []}
    for turn in range(3):
        values, seconds = take(networks, actors)
        times["igraph"].append(seconds)
        texts = [ours(program, ledger, first, last, m) for m in MEASURES]
        times["entente"].append(sum(s for _, s in texts))
        if turn == 0:
            pairs = (n - 1) * (n - 2) / 2
            for k, scale in ((0, 1), (1, 1 / pairs)):
                wrong, total = check(texts[k][0], [v[k] for v in values], dates,
                                     actors, scale)
                print("%s: %d of %d values differ" % (MEASURES[k], wrong, total))
    for who, seconds in times.items():
        print("%-8s %7.2f s  (%s)" % (who, statistics.median(seconds),
                                      ", ".join("%.2f" % s for s in seconds)))
    print("igraph / entente: %.2f" % (statistics.median(times["igraph"]) /
                                      statistics.median(times["entente"])))


if __name__ == "__main__":
    main(*sys.argv[1:])
