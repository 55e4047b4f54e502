#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold the program to laws that no example can show, on ledgers of data/.

- The order of records, keys and files changes no byte of an answer.
- An actor without ties changes nobody's ties.
- What is definite is likely too, and what is likely possible; what holds
  throughout a time holds on some day of it.
- Who is tied to whom is told alike by both.
- A diff's certainties are those of the ties at its two dates.
- A tie more, with an actor and a source of its own, changes no line of a DOT
  but its own, theirs, and that of the counts.
- Locale and number of threads change no byte.

Each law is also held against a ledger that lacks a tie, which must break it
where it compares two ledgers. Ends with 77, "skipped", without PyYAML.

usage: run.py PROGRAM_DIRS DATA
"""
import difflib
import json
import os
import random
import re
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("no PyYAML")
    sys.exit(77)

DIRS, DATA = sys.argv[1], sys.argv[2]
ROOT = os.path.join(DATA, "us-pakistan-2011", "entente.yaml")
DATES = ["1978", "1979-12-24", "1982-06-01", "1986", "1989", "1990", "1995",
         "2001-09-11", "2001-10", "2001-12", "2004/2008", "2010-12",
         "2011-05", "2011-09", "2012"]
SECTIONS = ("periods", "kinds", "types", "sources", "actors")
LISTS = ("ties", "events", "expect")
# Lists in which nothing is told by the order.
SETS = ("from", "to", "between", "tags", "aliases")

failures = []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def environment(**more):
    env = {k: v for k, v in os.environ.items() if not k.startswith("ENTENTE")}
    env.update(PATH=DIRS + os.pathsep + env["PATH"], LC_ALL="C.UTF-8",
               COLUMNS="80", TERM="dumb", TZ="UTC")
    env.update(more)
    return env


def entente(ledger, *words, **more):
    ran = subprocess.run(["entente", *words, "-f", ledger],
                         env=environment(**more), capture_output=True,
                         stdin=subprocess.DEVNULL)
    if ran.returncode > 1:
        sys.exit(f"{words}: status {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout.decode()


def rows(ledger, *words):
    """The rows of an answer without the places of their records."""
    out = []
    for line in entente(ledger, *words, "-O", "jsonl").splitlines():
        row = json.loads(line)
        row.pop("file", None)
        row.pop("line", None)
        out.append(row)
    return out


# ------------------------------------------------- the ledger, rewritten

def compose(path):
    with open(path, encoding="utf-8") as f:
        return yaml.compose(f, Loader=yaml.BaseLoader)


def key(pair):
    return pair[0].value


def gather(path, sections):
    """The entries of every section, in all files; gives the rest of a file."""
    rest = []
    for k, v in compose(path).value:
        if k.value == "include":
            for item in v.value:
                gather(os.path.join(os.path.dirname(path), item.value),
                       sections)
        elif k.value in SECTIONS + LISTS:
            sections.setdefault(k.value, []).extend(v.value)
        else:
            rest.append((k, v))
    return rest


def shuffle(node, rng, name=None):
    """Permutes the keys of mappings, and lists whose order says nothing."""
    if isinstance(node, yaml.MappingNode):
        rng.shuffle(node.value)
        for k, v in node.value:
            shuffle(v, rng, k.value)
    elif isinstance(node, yaml.SequenceNode):
        if name in SETS:
            rng.shuffle(node.value)
        for v in node.value:
            shuffle(v, rng)


def section(name, part):
    node = (yaml.MappingNode if name in SECTIONS else yaml.SequenceNode)
    tag = "map" if name in SECTIONS else "seq"
    return (text(name), node("tag:yaml.org,2002:" + tag, part))


def text(s):
    return yaml.ScalarNode("tag:yaml.org,2002:str", s)


def write(path, pairs):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    root = yaml.MappingNode("tag:yaml.org,2002:map", pairs)
    with open(path, "w", encoding="utf-8") as f:
        f.write(yaml.serialize(root, Dumper=yaml.BaseDumper,
                               allow_unicode=True, width=100))


def cut(items, rng):
    """The items in some pieces."""
    pieces = [[] for _ in range(rng.randint(1, 4))]
    for item in items:
        rng.choice(pieces).append(item)
    return [p for p in pieces if p]


def rewrite(folder, seed, change=lambda sections: None):
    """The ledger with all orders changed, in files of its own."""
    rng = random.Random(seed)
    sections = {}
    rest = gather(ROOT, sections)
    change(sections)
    parts = []
    for name, items in sections.items():
        for item in items:
            shuffle(item[1] if name in SECTIONS else item, rng)
        rng.shuffle(items)
        parts += [section(name, piece) for piece in cut(items, rng)]
    rng.shuffle(parts)
    names = []
    for i, part in enumerate(parts):
        names.append(f"{rng.choice('abc')}/{i}.yaml")
        write(os.path.join(folder, names[-1]), [part])
    include = yaml.SequenceNode("tag:yaml.org,2002:seq",
                                [text(n) for n in names])
    rest.append((text("include"), include))
    rng.shuffle(rest)
    root = os.path.join(folder, "entente.yaml")
    write(root, rest)
    return root


def drop_a_tie(sections):
    for i, tie in enumerate(sections["ties"]):
        fields = {k.value: v.value for k, v in tie.value}
        if fields.get("type") == "hosts" and fields.get("from") == "haqqani":
            del sections["ties"][i]
            return
    sys.exit("the ledger has no tie to drop")


def add_a_loner(sections):
    sections["actors"].append(
        (text("a-loner"), yaml.MappingNode("tag:yaml.org,2002:map",
                                           [(text("kind"), text("state"))])))


MORE = """
sources: {a-first: {title: Before all others, published: 2001}}
actors: {a-newcomer: {name: A newcomer, kind: state}}
ties:
  - {from: a-newcomer, type: funds, to: haqqani, start: 2001, end: ..,
     sources: [a-first]}
"""


def add_a_tie(sections):
    for name, items in yaml.compose(MORE, Loader=yaml.BaseLoader).value:
        sections[name.value] += items.value


# -------------------------------------------------------------- the laws

def answers(ledger):
    """Everything that must not depend on the order of anything."""
    out = {}
    for date in DATES:
        out["ties", date] = rows(ledger, "ties", "--at", date, "--include",
                                 "possible")
        out["who", date] = rows(ledger, "who", "haqqani", "--at", date)
        out["rank", date] = entente(ledger, "rank", "--at", date, "-O", "csv")
        out["draw", date] = entente(ledger, "draw", "--at", date)
    for measure in ("degree", "in-degree", "harmonic", "pagerank", "katz",
                    "closeness", "hub", "pn", "pn-in", "brokerage", "cut-point",
                    "eigenvector", "constraint", "coreness", "strength"):
        out["rank", measure] = entente(ledger, "rank", "--at", "2011-09",
                                       "--by", measure, "-O", "csv")
    out["text"] = entente(ledger, "ties", "--at", "2011-09")
    out["records"] = rows(ledger, "ties", "--at", "2011-09", "--records")
    # What is said of the files tells that they are others.
    out["shifts"] = re.sub('"ledger": {[^}]*}', "", entente(
        ledger, "shifts", "--from", "1979", "-O", "json"))
    out["diff"] = rows(ledger, "diff", "1986", "2011-09", "--all")
    out["diff dot"] = entente(ledger, "diff", "1986", "2011-09", "-O", "dot",
                              "--actor", "haqqani")
    out["path"] = entente(ledger, "path", "cia", "al-qaeda", "--at", "1986")
    out["timeline"] = entente(ledger, "timeline", "--from", "1979")
    out["sources"] = rows(ledger, "sources")
    return out


def order_says_nothing(folder):
    want = answers(ROOT)
    for seed in range(3):
        other = rewrite(os.path.join(folder, f"order-{seed}"), seed)
        got = answers(other)
        for k in want:
            check(got[k] == want[k], "order", seed, k)
    got = answers(rewrite(os.path.join(folder, "less"), 9, drop_a_tie))
    for k in (("ties", "2011-09"), ("draw", "2011-09"), "text", "diff"):
        check(got[k] != want[k], "a tie less is not noticed:", k)


def a_loner_changes_nothing(folder):
    other = rewrite(os.path.join(folder, "loner"), 1, add_a_loner)
    for date in DATES:
        words = ("ties", "--at", date, "--include", "possible")
        check(rows(other, *words) == rows(ROOT, *words), "loner", date)
    words = ("shifts", "--from", "1979")
    check(rows(other, *words) == rows(ROOT, *words), "loner: shifts")
    check(rows(other, "who", "a-loner", "--include", "possible") == [],
          "loner: who")


def a_tie_more_changes_its_lines(folder):
    other = rewrite(os.path.join(folder, "more"), 2, add_a_tie)
    draw = [("draw", "--at", d, *more) for d in ("1986", "2001-12", "2011-09")
            for more in ((), ("--all",), ("--focus", "haqqani"))]
    for words in draw + [("diff", "1986", "2011-09", "-O", "dot")]:
        old, new = (entente(x, *words).splitlines() for x in (ROOT, other))
        lines = [x for x in difflib.unified_diff(old, new, n=0, lineterm="")
                 if x[0] in "+-" and x[:3] not in ("+++", "---")]
        gone = [x for x in lines if x[0] == "-"]
        come = [x for x in lines if x[0] == "+" and "a-newcomer" in x]
        rest = [x for x in lines if x[0] == "+" and "a-newcomer" not in x
                and "<B>a-first" not in x]
        for x in gone + rest:
            check(re.match(r'.<TR><TD ALIGN="LEFT" COLSPAN="4"><FONT '
                           r'POINT-SIZE="11" .*\d (actors|formed)', x) or
                  re.match(r'.<TR>.*">(\d+ of \d+ )?actors, \d+ ', x) or
                  re.match(r'.<TR><TD ALIGN="LEFT" COLSPAN="4"><FONT '
                           r'POINT-SIZE="11" .*">\d+ of \d+ ties</FONT>', x),
                  "a tie more", words, x[:300])
        drawn = words[0] == "diff" or words[2] > "2001"
        check(len(come) == 2 * drawn, "a tie more", words, come)
        check(len(lines) <= 9, "a tie more", words, len(lines))


def ids(*words):
    return {r["id"] for r in rows(ROOT, *words)}


def certainty_is_nested():
    for date in DATES:
        at = ("ties", "--at", date, "--include")
        definite, likely, possible = (ids(*at, c) for c in
                                      ("definite", "likely", "possible"))
        check(definite <= likely <= possible, "nested", date)
        for c, whole in (("definite", definite), ("likely", likely),
                         ("possible", possible)):
            check(ids(*at, c, "--throughout", "--recent", "0") <= whole,
                  "throughout", date, c)
    check(ids("ties", "--at", "2011-09", "--include", "definite")
          < ids("ties", "--at", "2011-09", "--include", "possible"),
          "nothing is only possible")


def both_tell_alike():
    sections = {}
    gather(ROOT, sections)
    everybody = [k.value for k, _ in sections["actors"]]
    for date in ("1986", "2011-09"):
        told = {}
        at = ("--at", date, "--include", "possible")
        for actor in everybody:
            for tie in rows(ROOT, "who", actor, *at):
                check(actor in (tie["from"], tie["to"]), "who", actor, tie)
                told.setdefault(tie["id"], {})[actor] = tie
        for tie, by in told.items():
            views = list(by.values())
            check(set(by) == {views[0]["from"], views[0]["to"]}
                  and views[0] == views[1], "who", date, tie, sorted(by))
        check(set(told) == ids("ties", *at), "who and ties", date)


def diff_agrees_with_ties():
    for one, two in (("1986", "2011-09"), ("1995", "2001-12"),
                     ("2010", "2011-05")):
        then, now = ({r["id"]: r["certainty"] for r in
                      rows(ROOT, "ties", "--at", d, "--include", "possible")}
                     for d in (one, two))
        seen = set()
        for row in rows(ROOT, "diff", one, two, "--all"):
            if row["kind"] != "tie":
                continue
            seen |= {row["id"], row["was"]} - {None}
            check(row["c1"] == then.get(row["id"], "no") and
                  row["c2"] == now.get(row["id"], "no"),
                  "diff", one, two, row["id"], row["c1"], row["c2"])
        check(seen == set(then) | set(now), "diff leaves out", one, two,
              sorted((set(then) | set(now)) ^ seen))


def surroundings_say_nothing():
    commands = [("ties", "--at", "2011-09"), ("who", "HAQQANI", "-O", "json"),
                ("rank", "--at", "2011-09", "--by", "pagerank", "-O", "json"),
                ("rank", "--at", "2011-09", "--by", "betweenness"),
                ("shifts", "--from", "1979"), ("draw", "--at", "2011-09")]
    for words in commands:
        want = entente(ROOT, *words)
        for name in ("C", "POSIX", "de_DE.UTF-8", "tr_TR.UTF-8",
                     os.environ.get("ENTENTE_TEST_LOCALE", "comma.UTF-8")):
            check(entente(ROOT, *words, LC_ALL=name) == want, name, words)
        for n in ("1", "2", "8"):
            check(entente(ROOT, *words, OMP_NUM_THREADS=n) == want,
                  n, "threads", words)
        check(entente(ROOT, *words, TZ="Asia/Karachi") == want, "TZ", words)
        check(entente(ROOT, *words, COLUMNS="40") == want, "COLUMNS", words)


def main():
    with tempfile.TemporaryDirectory(prefix="entente-laws.") as folder:
        order_says_nothing(folder)
        a_loner_changes_nothing(folder)
        a_tie_more_changes_its_lines(folder)
    certainty_is_nested()
    both_tell_alike()
    diff_agrees_with_ties()
    surroundings_say_nothing()
    print(f"laws: {len(failures)} broken")
    sys.exit(1 if failures else 0)


main()
