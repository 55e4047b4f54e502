#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How the dates of dates.txt are read: dates.py.

Each is the `when`, the `start`, the `end`, the `on` and the `seen` of a tie, and
what is asked about. A line a date, with how it is told again or the codes of what
is said of it: of `when`, then of those of the others that differ from it.
"""
import collections
import json
import os
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KEYS = ["when", "start", "end", "on", "seen"]
NOISE = {"actor/unused", "tie/unsourced", "tie/as-of", "tie/duplicate",
         "source/unused"}


def asked(words):
    done = subprocess.run(["entente", *words], capture_output=True, text=True,
                          check=False)
    if done.returncode not in (0, 1, 2, 3):
        raise SystemExit(f"status {done.returncode} of {words}")
    return done


def read_all(key, texts, path):
    """By text, how a tie is dated with it, or what is wrong."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("entente: 1\ncoverage: 1800/2020\nactors: {a: {}, b: {}}\n"
                  "ties:\n")
        for text in texts:
            out.write(f"- {{from: a, type: funds, to: b, "
                      f"{key}: {json.dumps(text)}}}\n")
    said = collections.defaultdict(set)
    for p in json.loads(asked(["check", "-q", "--all", "-O", "json", "-f",
                               path]).stdout)["result"]:
        if p["code"] not in NOISE and p["line"] > 4:
            said[texts[p["line"] - 5]].add(p["code"])
    ties = asked(["ties", "-q", "--records", "--keep-going", "--include",
                  "possible", "--at", "1700/2020", "-O", "jsonl",
                  "-f", path]).stdout
    for tie in map(json.loads, ties.splitlines()):
        when = tie["when"]
        said[texts[tie["line"] - 5]].add(
            when if isinstance(when, str) else "; ".join(when))
    return {t: ", ".join(sorted(said[t])) for t in texts}


def asked_at(text, path):
    done = asked(["ties", "-q", "-f", path, f"--at={text}"])
    if done.returncode:
        return done.stderr.splitlines()[0].split("[")[-1].rstrip("]")
    return done.stdout.split(", as of")[0].split(" (--")[0]


def main():
    with open(os.path.join(HERE, "dates.txt"), encoding="utf-8") as lines:
        texts = lines.read().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/entente.yaml"
        read = {key: read_all(key, texts, path) for key in KEYS}
        with open(path, "w", encoding="utf-8") as out:
            out.write("entente: 1\ncoverage: 1800/2020\nactors: {a: {}}\n")
        for text in texts:
            print(f"{text}: {read['when'][text]}")
            for key in KEYS[1:]:
                if read[key][text] != read["when"][text]:
                    print(f"  {key}: {read[key][text]}")
            print(f"  asked: {asked_at(text, path)}")


if __name__ == "__main__":
    main()
