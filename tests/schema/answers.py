#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Are answers as their JSON Schemas say, and do CSV and the page agree?

usage: answers.py ENTENTE [--write]

Every example of docs/commands.md and docs/semantics.md and every golden
answer that asks a ledger of data/ is asked again as JSON, which has to please
the schema of its command, and as CSV, whose header has the schema's columns
in their order and no cell of which is JSON. All kinds of rows have to come up.
The schemas in data/schema/answers are those that are printed (--write makes
them so). Ends with 77, "skipped", where jsonschema is missing.
"""
import csv
import io
import itertools
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "data/schema/answers"
SEED = "data/us-pakistan-2011"
POWERS = " -f data/european-powers-1872-1918"
MORE = """
views
views --known-by 2011-09-20
views --compare-views us,pakistan --at 2011-09
actors
types
kinds
sources
check data/us-pakistan-2011
check data/samples/format-example.yaml
who haqqani --at 1986 --records --include possible
ties --at 2011-09 --include possible --standing alleged,denied
ties --at 2011-09 --roll-up state --strict-dates
ties --at 1900 --limit 3
ties --at 2011-09 --matrix
ties --at 1986 --matrix --limit 4
timeline haqqani
path cia china --at 1986
rank --at 2011-09 --by katz --alpha 0.1
rank --by degree --every year
rank --at 1986 --by bridges
balance --at 2011-09 --roll-up state
diff 1986 2001-12 --all
diff 1986 2001-12 --stat
shifts --every year
show us
show camilli-2011
show "isi supports haqqani"
show "pakistan supports taliban"
"""
COMMANDS = ("actors balance blocs check cliques cut diff kinds path rank shifts "
            "show sources stats ties timeline types views who").split()
SHAPING = ("-O", "-o", "--output", "--columns", "--yaml", "--format", "--title",
           "--highlight", "--bump", "--detail")


def questions():
    """Those of pages and goldens, as words behind the program's name."""
    lines = MORE.strip().split("\n")
    for page in ("commands", "semantics", "tutorial"):
        text = (ROOT / f"docs/{page}.md").read_text()
        lines += re.findall(r"^    \$ entente (.*)", text, re.M)
    for case in (ROOT / "tests/golden/cases.txt").read_text().split("\n"):
        lines += re.findall(r"\| entente ([^|]*)", case)
    seen = []
    for line in lines:
        words = shlex.split(re.split(r" [|>] | [0-9]?> ", line)[0])
        plain = []
        while words:
            word = words.pop(0)
            if word in ("-O", "-o", "--columns", "--format"):
                words.pop(0)
            else:
                plain.append(word)
        shaped = any(w.startswith(s) for w in plain for s in SHAPING)
        if plain and plain[0] in COMMANDS and not shaped and plain not in seen:
            seen.append(plain)
    return seen


def ask(entente, words, form):
    env = dict(os.environ, ENTENTE_FILE=SEED)
    run = subprocess.run([entente, *words, "-O", form], capture_output=True,
                         text=True, cwd=ROOT, env=env)
    return run.stdout if run.returncode < 2 else None


def kinds_of(schema):
    return schema["properties"]["result"]["items"]["anyOf"]


def header_faults(schema, text):
    """The columns of some kinds of rows, each where it comes first."""
    rows = list(csv.reader(io.StringIO(text)))
    kinds = [list(kind["properties"]) for kind in kinds_of(schema)]
    headers = [list(dict.fromkeys(sum(some, [])))
               for n in range(1, len(kinds) + 1)
               for some in itertools.combinations(kinds, n)]
    faults = []
    if rows and rows[0] not in headers:
        faults.append(f"CSV has the columns {rows[0]}")
    for row in rows[1:]:
        faults += [f"CSV has JSON in a cell: {c[:60]}" for c in row if is_json(c)]
    return faults


def is_json(cell):
    """A list or a mapping; JSON also quotes texts, within others or alone."""
    try:
        return isinstance(json.loads(cell), (list, dict, str))
    except ValueError:
        return False


def main():
    entente = pathlib.Path(sys.argv[1]).resolve()
    schemas = {}
    wrong = []
    for command in COMMANDS:
        text = subprocess.run([entente, "schema", "--of", command],
                              capture_output=True, text=True,
                              check=True).stdout
        kept = KEPT / f"{command}.schema.json"
        if sys.argv[2:] == ["--write"]:
            KEPT.mkdir(exist_ok=True)
            kept.write_text(text)
        if not kept.exists() or kept.read_text() != text:
            wrong.append(f"{kept.name} is not what is printed (--write)")
        schemas[command] = json.loads(text)
    try:
        import jsonschema
    except ImportError as e:
        print(e)
        return 77
    came_up = {c: set() for c in COMMANDS}
    answers = 0
    for words in questions():
        text = ask(entente, words, "json")
        if text is None:
            continue
        answers += 1
        schema = schemas[words[0]]
        validator = jsonschema.Draft7Validator(schema)
        answer = json.loads(text)
        faults = [f"{'/'.join(map(str, e.path))}: "
                  + (e.message if not e.context else
                     min(e.context, key=lambda c: len(c.message)).message)[:300]
                  for e in validator.iter_errors(answer)]
        came_up[words[0]] |= {tuple(row) for row in answer["result"]}
        if "--matrix" not in words:  # its CSV has a column an actor
            faults += header_faults(schema, ask(entente, words, "csv"))
        wrong += [f"{' '.join(words)}: {f}" for f in faults[:3]]
    for command, seen in came_up.items():
        for kind in kinds_of(schemas[command]):
            if tuple(kind["properties"]) not in seen:
                wrong.append(f"{command}: no answer has rows of "
                             f"{list(kind['properties'])[:4]} …, in this order")
    print("\n".join(wrong))
    print(f"{answers} answers, {len(wrong)} faults")
    return 1 if wrong or answers < 80 else 0


sys.exit(main())
