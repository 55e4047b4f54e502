#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether anything that may not be shown reaches anything that is written.

    leaks.py PROGRAMS [-v]

PROGRAMS is the folder of `entente`. In secret.yaml each thing that is marked
above green has words of its own, XQ and a number, in every text it can have,
and each source that is withheld has words with YQ. Every command that answers
is run in every format, with --max-marking green and without: with it no XQ may
be anywhere, in what is written, in messages, in the names of files; YQ may
never be. Without it each XQ word must turn up somewhere, or nobody would have
looked where it is. A command that takes --max-marking and is not run here, or
one that asks a ledger and does not take it, is a failure, too.

Under sanitizers, where each run takes ten times as long, it is their turn: of
the questions a third is asked with the option, another one without it, and
the words need not all turn up.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
PART = 3 if os.environ.get("SANITIZED") else 1  # of the questions, one in so many
LEDGER = ["secret.yaml", "secret-more.yaml"]
SECRET = re.compile(rb"XQ[0-9][0-9]", re.IGNORECASE)
WITHHELD = re.compile(rb"YQ[0-9][0-9]", re.IGNORECASE)
# What a person may type who half remembers a name: near to a secret one, but
# not itself one.
NEAR = ["XQ2-ghost", "ghost xq2", "alias xq2", "XQ1-memo", "YQ1-friend",
        "memo XQ1", "XQ9-shade", "shade"]

TABLES = ["text", "json", "jsonl", "csv", "tsv", "md"]
CHART = ["svg", "pdf", "png"]
NETWORK = ["dot"] + CHART

# Of each command the words that ask it everything, and what answers them.
ASKED = {
    "actors": [([], TABLES)],
    "types": [([], TABLES)],
    "kinds": [([], TABLES)],
    "sources": [([], TABLES)],
    "stats": [([], TABLES), (["--every", "year"], TABLES),
              (["--network"], ["text"]), (["--at", "2005"], ["json"])],
    "who": [(["guards"], TABLES + NETWORK),
            (["guild", "--at", "2004"], TABLES + NETWORK),
            (["east", "--records", "--include", "possible"], TABLES)],
    "ties": [([], TABLES),
             (["--at", "1999/2012", "--include", "possible"], TABLES),
             (["--at", "1999/2012", "--records", "--include", "possible",
               "--standing", "denied,retracted,disputed,reported,alleged"],
              TABLES),
             (["--at", "2005", "--roll-up", "state"], TABLES),
             (["--according-to", "east"], ["text", "json"]),
             (["--viewpoint", "east"], ["text", "json"]),
             (["--without", "guild"], ["text", "json"]),
             (["--known-by", "2008"], ["text", "json"])],
    "views": [([], TABLES),
              (["--compare-views", "east,guild", "--at", "1999/2012"], TABLES)],
    "show": [([word], TABLES) for word in
             ("guards", "gazette", "north trains guards", "east", "funds")]
    + [(["north", "guards"], TABLES)],
    "path": [(["guild", "east", "--at", "2005"], TABLES),
             (["north", "guards"], ["text"])],
    "cut": [(["guild", "east", "--at", "2005"], TABLES)],
    "rank": [(["--at", "2005"], TABLES),
             (["--by", "betweenness,degree"], TABLES),
             (["--every", "year"], TABLES + CHART)],
    "blocs": [(["--at", "2008"], TABLES + CHART),
              (["--every", "year"], TABLES + CHART),
              (["--by", "leiden"], ["text", "json"])],
    "cliques": [(["--at", "2008"], TABLES)],
    "balance": [(["--at", "2008"], TABLES)],
    "shifts": [([], TABLES + CHART), (["north", "guards"], TABLES),
               (["--every", "year"], TABLES)],
    "diff": [(["2003", "2008"], TABLES + NETWORK),
             (["2003", "2008", "--all"], TABLES)],
    "timeline": [([], TABLES + CHART), (["guards"], TABLES + CHART)],
    "draw": [(["--at", "2008"], NETWORK),
             (["--at", "2005", "--include", "possible"], NETWORK),
             (["--at", "2008", "--hulls", "groups", "--size",
               "betweenness"], ["svg"])],
    "report": [([], ["html", "md", "tex"])],
}
EXPORTS = ["csv", "gephi", "kumu", "graphml", "gexf", "gexf12", "jsonl",
           "sqlite", "xlsx", "pajek", "ucinet", "networkdynamic", "rsiena",
           "stix", "ftm", "statements", "neo4j", "cx2", "i2", "mermaid",
           "notes", "bibtex", "csl"]
# What asks a ledger for its author alone: it is told of what is wrong, or it is
# the ledger itself that is changed.
FOR_AUTHORS = {"check", "add", "cite", "retype", "rename", "merge", "fmt"}


class Runs:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.seen, self.faults, self.n = set(), [], 0

    def run(self, words, must=False):
        env = {k: v for k, v in os.environ.items() if k != "ENTENTE_FILE"}
        done = subprocess.run([self.program, *words], cwd=self.folder, env=env,
                              capture_output=True, stdin=subprocess.DEVNULL)
        self.n += 1
        if done.returncode >= 64 or (must and done.returncode > 1):
            self.faults.append(f"`entente {' '.join(words)}` ended with "
                               f"{done.returncode}: "
                               f"{done.stderr.decode()[:200]}")
        return done.stdout + b"\n" + done.stderr

    def look(self, words, data, guarded):
        found = sorted({m.decode() for m in WITHHELD.findall(data)})
        secret = {m.upper() for m in SECRET.findall(data)}
        if guarded:
            found += sorted(m.decode() for m in secret)
        else:
            self.seen |= secret
        if found:
            self.faults.append(f"`entente {' '.join(words)}` shows "
                               f"{', '.join(found)}")


STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def pdf_texts(data):
    """What a PDF says outside of its streams, and these before they are
    packed: packed bytes may look like any word."""
    yield STREAM.sub(b"", data)
    for m in STREAM.finditer(data):
        try:
            yield zlib.decompress(m.group(1))
        except zlib.error:
            pass  # a picture, or a font


def png_texts(data):
    """The parts of a PNG that are not its dots."""
    at = 8
    while at + 8 <= len(data):
        size = int.from_bytes(data[at:at + 4], "big")
        if data[at + 4:at + 8] != b"IDAT":
            yield data[at + 8:at + 8 + size]
        at += size + 12


def bytes_of(path):
    with open(path, "rb") as f:
        data = f.read()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as z:
            return b"\n".join(z.read(n) for n in z.namelist())
    if data.startswith(b"%PDF"):
        return b"\n".join(pdf_texts(data))
    if data.startswith(b"\x89PNG"):
        return b"\n".join(png_texts(data))
    return data


def files_of(folder):
    """All that lies in a folder, with the names of it."""
    parts = []
    for root, _, names in os.walk(folder):
        for name in names:
            parts.append(name.encode() + b"\n"
                         + bytes_of(os.path.join(root, name)))
    return b"\n".join(parts)


def told(runs, words, data, guarded):
    """How restricted it is, and that something is withheld, stands on it."""
    if not guarded or "--yaml" in words:
        return
    for what in (b"TLP:GREEN", b"withheld"):
        if what not in data:
            runs.faults.append(f"`entente {' '.join(words)}` does not say "
                               f"{what.decode()}")


def ask(runs, words, guarded, out=None, must=True):
    guard = ["--max-marking", "green"] if guarded else []
    words = words + ["-f", "secret.yaml"] + guard
    if out is None:
        data = runs.run(words, must)
        runs.look(words, data, guarded)
        told(runs, words, data, guarded and must)
        return
    place = os.path.join(runs.folder, "out")
    os.makedirs(place)
    words += ["-o", os.path.join("out", out)]
    message, files = runs.run(words, must), files_of(place)
    runs.look(words, message + files, guarded)
    # An export has its report; a picture or a page has it on itself.
    told(runs, words, message if words[0] == "export" else files,
         guarded and must and not out.endswith((".pdf", ".png")))
    shutil.rmtree(place)


def ask_all(runs, guarded):
    asked = [(command, words, f) for command, questions in ASKED.items()
             for words, formats in questions for f in formats]
    for command, words, f in asked[0 if guarded else PART - 1::PART]:
        alone = f in ("text", "json", "jsonl", "csv", "tsv", "dot")
        ask(runs, [command, *words, *(["-O", f] if alone else [])],
            guarded, None if alone else f"x.{f}")
    ask(runs, ["show", "--yaml"], guarded)
    ask(runs, ["show", "north trains guards", "--yaml"], guarded)
    ask(runs, ["draw", "--multiples", "--at", "2003,2008"], guarded, "m.svg")
    ask(runs, ["draw", "--at", "2008", "--pinned", "-O", "dot"], guarded)
    ask(runs, ["draw", "--every", "year", "--from", "2003", "--to", "2006"],
        guarded, "f-%d.svg")
    ask(runs, ["draw", "--at", "2008", "--theme", "theme.yaml"], guarded,
        "t.svg")
    for f in EXPORTS:
        years = ["--every", "year"] if f == "rsiena" else []
        ask(runs, ["export", f, *years], guarded, f)
        ask(runs, ["export", f, *(years or ["--at", "2008"])], guarded, f)


def ask_wrongly(runs):
    """Messages must not offer what is withheld."""
    for word in NEAR[::PART]:
        for words in (["who", word], ["show", word], ["path", word, "north"],
                      ["ties", "--actor", word], ["ties", "--source", word],
                      ["ties", "--says", word], ["ties", "--focus", word],
                      ["ties", "--tag", word], ["draw", "--highlight", word],
                      ["rank", "--highlight", word, "-O", "svg"],
                      ["ties", "--according-to", word],
                      ["blocs", "--alignment", word]):
            ask(runs, words, True, must=False)
    for words in (["ties", "--tag", "tag xq2"], ["ties", "--type", "bribe"],
                  ["ties", "--type", "bribes xq0"], ["show", "bribe"],
                  ["ties", "--at", "XQ0-operation"],
                  ["ties", "--at", "in xq0-operation"],
                  ["ties", "--roll-up", "XQ0-cell"],
                  ["ties", "--roll-up", "cel"],
                  ["show", "south bribe east"], ["show", "XQ5"],
                  ["ties", "--at", "2008-13"], ["ties", "--sort", "mark"],
                  ["ties", "--standing", "denie"]):
        ask(runs, words, True, must=False)


def takes(program, command):
    out = subprocess.run([program, command, "--help"], capture_output=True,
                         text=True, check=True).stdout
    return "--max-marking" in out, "--file" in out


def complete(program, faults):
    """Every command that asks a ledger is asked here."""
    out = subprocess.run([program, "--help"], capture_output=True, text=True,
                         check=True).stdout
    commands = re.findall(r"^  ([a-z]+)(?: [A-Z\[]\S*)*  +\S", out,
                          re.MULTILINE)
    if not {"check", "export", "who"} <= set(commands):
        faults.append("the help no longer lists the commands as it did")
    for command in commands:
        guarded, asks = takes(program, command)
        if guarded and command not in ASKED and command != "export":
            faults.append(f"`{command}` is not asked here")
        if asks and not guarded and command not in FOR_AUTHORS:
            faults.append(f"`{command}` asks a ledger, but does not take "
                          "--max-marking")
    out = subprocess.run([program, "export", "--help"], capture_output=True,
                         text=True, check=True).stdout
    formats = re.findall(r"^  ([a-z0-9]+)  +\S", out[out.index("formats:"):],
                         re.MULTILINE)
    if sorted(formats) != sorted(EXPORTS):
        faults.append(f"the formats of exports are {', '.join(formats)}")


def beside(folder):
    """Places and a theme that name who is withheld."""
    with open(os.path.join(folder, "layout.yaml"), "w") as f:
        f.write("# Places.\nactors:\n"
                "  XQ20-ghost: {x: 100, y: 700}\n"
                "  north: {x: 0, y: 0}\n  guards: {x: 900, y: 500}\n")
    with open(os.path.join(folder, "theme.yaml"), "w") as f:
        f.write("kinds: {XQ05-cell: hexagon, state: pill}\n")


def torn(runs):
    """A ledger that cannot be read shows none of it."""
    with open(os.path.join(runs.folder, "torn.yaml"), "w") as f:
        f.write("entente: 1\nactors:\n  XQ20-ghost: {name: [Ghost XQ21\n"
                "ties: }\n")
    with open(os.path.join(runs.folder, "faulty.yaml"), "w") as f:
        f.write("entente: 1\nmarking: green\nactors:\n  a: {name: A}\n"
                "  XQ20-ghost: {name: Ghost XQ21, marking: red}\nties:\n"
                "  - {from: a, type: fundz, to: XQ20-ghos, note: XQ40}\n")
    for name in ("torn.yaml", "faulty.yaml"):
        for more in ([], ["--keep-going"]):
            words = ["ties", "-f", name, "--max-marking", "green", *more]
            runs.look(words, runs.run(words), True)


def words_of(pattern):
    text = b""
    for name in LEDGER:
        with open(os.path.join(HERE, name), "rb") as f:
            text += b"\n".join(line for line in f.read().split(b"\n")
                               if not line.startswith(b"#"))
    return {m.upper() for m in pattern.findall(text)}


def main():
    program = os.path.join(os.path.abspath(sys.argv[1].split(":")[0]),
                           "entente")
    with tempfile.TemporaryDirectory() as folder:
        for name in LEDGER:
            shutil.copy(os.path.join(HERE, name), folder)
        beside(folder)
        runs = Runs(program, folder)
        with open(os.path.join(folder, "layout.yaml")) as f:
            places = f.read()
        ask_all(runs, True)
        ask_wrongly(runs)
        torn(runs)
        with open(os.path.join(folder, "layout.yaml")) as f:
            if f.read() != places:
                runs.faults.append("layout.yaml was changed")
        os.remove(os.path.join(folder, "layout.yaml"))
        ask_all(runs, False)
        complete(program, runs.faults)
        unseen = words_of(SECRET) - runs.seen
        if unseen and PART == 1:
            runs.faults.append("never looked for where it could be: "
                               + ", ".join(sorted(u.decode() for u in unseen)))
        for fault in runs.faults:
            print(fault)
        print(f"{runs.n} runs, {len(words_of(SECRET))} secret words, "
              f"{len(runs.faults)} faults")
        return 1 if runs.faults else 0


if __name__ == "__main__":
    sys.exit(main())
