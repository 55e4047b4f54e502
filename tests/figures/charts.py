#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts of several ledgers, hostile ones and many at random among them: no
text is on another, off the page, too small or too pale; the page is as wide as
its preset says; whatever is in a name stays text."""
import argparse
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import svg_boxes

MARKUP = "</title><script>alert(1)</script>&amp;\"' <b onload=x>"
NAMES = ["Société générale de l’Est", "الشبكة العربية", "中华人民共和国外交部",
         "Партия народной свободы", "שירות הביטחון", "e\u0301a\u0308o\u0302 name",
         MARKUP, "word " * 100, "W" * 500, "A"]
TYPES = ["allied-with", "funds", "attacks", "at-war-with", "negotiates-with",
         "part-of", "supports", "trains", "splits-from", "merges-into",
         "renamed-from"]
WIDE = {"report": 482, "slide": 900, "multiple": 482}
RANDOM = 6 if os.environ.get("SANITIZED") else 30  # ledgers
WHEN = ["{0}/{1}", "since {0}", "by {0}", "{0}~/{1}?", "until {1}",
        "{0}-03-04/{1}-05-06", "since [{0}..{1}]", "unknown", "{0}?",
        "{0}/..", "[{0}..{1}]/1946"]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def made(seed, actors, ties, events):
    r = random.Random(seed)
    out = ["entente: 1", "title: " + quoted("Made " + MARKUP),
           "coverage: 1900/1950", "sources:"]
    for i in range(5):
        out.append(f"  s{i}: {{title: {quoted(NAMES[i % 10])}, "
                   f"published: 1951, url: \"https://example.org/?a=1&b={i}\"}}")
    out.append("actors:")
    for i in range(actors):
        name = NAMES[i % len(NAMES)] + (f" {i}" if i >= len(NAMES) else "")
        out.append(f"  a{i}: {{name: {quoted(name)}, kind: state}}")
    out.append("ties:")
    for _ in range(ties):
        a, b = r.sample(range(actors), 2)
        y = r.randint(1900, 1945)
        when = r.choice(WHEN).format(y, y + r.randint(1, 8))
        sure = r.choice(["", ", likelihood: likely",
                         ", likelihood: roughly even chance"])
        claim = r.choice(["", f", claims: [{{by: a{b}, stance: denies, "
                              "sources: [s1]}]"])
        out.append(f"  - {{from: a{a}, type: {r.choice(TYPES)}, to: a{b}, "
                   f"when: {quoted(when)}, sources: [s{r.randint(0, 4)}]"
                   f"{sure}{claim}}}")
    out.append("events:")
    for i in range(events):
        out.append(f"  - {{title: {quoted(NAMES[i % 10])}, "
                   f"when: {r.randint(1900, 1950)}}}")
    return "\n".join(out) + "\n"


COMMANDS = ["timeline", "timeline a0 --include possible", "timeline a0 a1 a2",
            "rank --by degree --layer all", "rank --by betweenness --limit 20",
            "rank --by degree --bump", "shifts", "shifts a1 --every quarter",
            "shifts --with-events --limit 40", "blocs --every year",
            "blocs --every '1000 days' --preset slide", "timeline --preset slide",
            "rank --by degree --every day --bump --limit 24",
            "blocs --every year --limit 5", "shifts --preset slide",
            "diff 1905 1935 --detail list",
            "diff 1905 1935 --detail list --all --preset slide",
            "timeline --lanes", "timeline a0 --lanes --include possible",
            "timeline --lanes --limit 4 --preset slide",
            "draw --lanes --focus a1"]
MULTIPLES = ["draw --at 1910,1920 --multiples",
             "draw --at 1905,1910,1915,1920,1925,1930 --multiples",
             "draw --at 1910,1920,1930 --multiples --preset slide"]
SEED = ["timeline --lanes", "timeline --lanes --from 2001 --preset slide",
        "timeline haqqani --lanes", "timeline haqqani --from 1980", "timeline", "timeline us --to 1990",
        "timeline pakistan us --preset slide", "rank --by degree",
        "rank --by betweenness", "rank --by degree --limit 24",
        "shifts", "shifts --limit 60", "shifts haqqani --every month --from 2001 --to 2011-09",
        "blocs --at 1986,1996,2001-12,2008,2011-09", "blocs --every year",
        "blocs --every year --roll-up state",
        "timeline haqqani --from 2011-09-01 --to 2011-09-27",
        "timeline haqqani --from 1700 --to 2011-09",
        "rank --by degree --every day", "blocs --every year --limit 12",
        "diff 1986 2011-09 --detail list", "diff 1986 2011-09 --detail list --all",
        "diff 1986 2011-09 --detail list --preset slide",
        "draw --at 1986,2001-12,2011-09 --multiples",
        "draw --at 1986,2001-12 --multiples --preset slide"]
POWERS = ["diff 1890 1914-09 --detail list --all", "timeline", "timeline italy", "timeline germany --preset slide",
          "rank --by degree", "rank --by degree --every change", "shifts",
          "shifts --every quarter", "blocs --every year", "blocs --every month",
          "rank --by degree --every day", "blocs --every day",
          "draw --at 1880,1895,1907,1915 --multiples",
          "draw --at " + ",".join(map(str, range(1873, 1913))) + " --multiples"]


def draw(program, ledger, command):
    ran = subprocess.run([program] + shlex.split(command) +
                         ["-f", ledger, "-O", "svg", "--keep-going"],
                         capture_output=True)
    if ran.returncode != 0:
        return None, ran.stderr.decode("utf-8", "replace")
    return ran.stdout, ""


def wide(svg, command):
    """A page is as wide as asked for, however long the names are."""
    words = shlex.split(command)
    preset = words[words.index("--preset") + 1] if "--preset" in words else "report"
    found = svg_boxes.size(svg)[0]
    if abs(found - WIDE[preset]) > 0.5:
        yield f"is {found} pt wide"


def check(program, ledger, command, title):
    svg, why = draw(program, ledger, command)
    bad = [why]
    if svg:
        look = svg_boxes.pages if "--multiples" in command else svg_boxes.faults
        bad = list(look(svg)) + list(wide(svg, command))
    if svg and MARKUP in title:
        root, _ = svg_boxes.texts(svg)
        if any(e.tag.endswith("script") or e.get("onload") for e in root.iter()):
            bad.append("markup in a name became markup")
    for line in bad[:6]:
        print(f"{os.path.basename(ledger)}: {command}: {line}")
    return len(bad)


def line_ends(svg):
    """Of each line of a chart of ranks: where it ends."""
    root, _ = svg_boxes.texts(svg)
    return {g.get("data-actor"): float(re.findall(
        r"-?\d+(?:\.\d+)?", g.findall(svg_boxes.SVG + "path")[-1].get("d"))[-1])
            for g in root.iter(svg_boxes.SVG + "g")
            if (g.get("class") or "").split()[:1] == ["line"]}


def equal_ranks(program, folder):
    """A star: its centre has the first place, and its leaves, which are equal,
    share the second, beside each other and no farther apart than lines are
    wide."""
    path = os.path.join(folder, "star.yaml")
    actors = "".join(f"  a{i}: {{name: A{i}, kind: state}}\n" for i in range(6))
    ties = "".join(f"  - {{from: a0, type: allied-with, to: a{i}, when: 1910/1920, "
                   "sources: [s]}\n" for i in range(1, 6))
    with open(path, "w", encoding="utf-8") as f:
        f.write("entente: 1\nsources:\n  s: {title: S, published: 1930}\n"
                f"actors:\n{actors}ties:\n{ties}")
    svg, why = draw(program, path, "rank --by degree --bump --every year "
                    "--from 1911 --to 1919")
    if not svg:
        return [why]
    y = line_ends(svg)
    leaves = sorted(v for k, v in y.items() if k != "a0")
    row = sum(leaves) / 5 - y["a0"]
    steps = [b - a for a, b in zip(leaves, leaves[1:])]
    good = row > 10 and all(1.2 < s <= 2.001 for s in steps)
    return [] if good else [f"equal ranks: {y}"]


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("program", help="entente")
    p.add_argument("data", help="the folder of ledgers")
    args = p.parse_args()
    faults = figures = 0
    ledgers = [(os.path.join(args.data, "us-pakistan-2011"), SEED, ""),
               (os.path.join(args.data, "european-powers-1872-1918"), POWERS, "")]
    with tempfile.TemporaryDirectory() as folder:
        for seed, size in enumerate([(3, 4, 2), (8, 40, 12), (30, 420, 60),
                                     (10, 90, 5), (60, 200, 0)]):
            path = os.path.join(folder, f"made-{seed}.yaml")
            with open(path, "w", encoding="utf-8") as f:
                f.write(made(seed, *size))
            ledgers.append((path, COMMANDS, MARKUP))
        for seed in range(100, 100 + RANDOM):
            r = random.Random(seed)
            path = os.path.join(folder, f"made-{seed}.yaml")
            with open(path, "w", encoding="utf-8") as f:
                f.write(made(seed, r.randint(3, 24), r.randint(0, 60),
                             r.randint(0, 12)))
            chosen = r.sample(COMMANDS, 4) + [r.choice(MULTIPLES)]
            ledgers.append((path, chosen, MARKUP))
        for line in equal_ranks(args.program, folder):
            print(line)
            faults += 1
        for path, commands, title in ledgers:
            for command in commands:
                faults += check(args.program, path, command, title)
                figures += 1
    print(f"{figures} figures, {faults} faults")
    return faults > 0


if __name__ == "__main__":
    sys.exit(main())
