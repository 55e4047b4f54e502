#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The statements of docs/duckdb.md, run: duckdb_page.py DIRS PAGE. What they
write is what the page says they do, and of ten million rows they make ties
that can be imported. Passed over where node has no @duckdb/node-api; a folder
with it is named by NODE_PATH."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

DIRS, PAGE = sys.argv[1], pathlib.Path(sys.argv[2])
ENV = {**os.environ, "PATH": DIRS + ":" + os.environ["PATH"]}
SKIPPED = 77
ASK = """
const {DuckDBInstance} = require("@duckdb/node-api");
(async () => {
  const c = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = (await c.runAndReadAll(process.argv[1])).getRowsJson();
  for (const row of rows) console.log(row.join("|"));
})().catch(e => { console.error(String(e)); process.exit(1); });
"""
# Three of ten thousand actors meet often; the others once or twice in a year.
MANY = """COPY (
  SELECT DATE '2000-01-01' + (i * 7919 % 7300)::INTEGER AS day,
         'actor ' || (i * 31 % 97) AS who, 'CONSULT' AS what,
         'actor ' || (i * 17 % 89) AS whom
  FROM range({}) t(i)) TO 'events.csv' (HEADER)"""


def duckdb(statement, folder):
    try:
        ran = subprocess.run(["node", "-e", ASK, statement], cwd=folder, env=ENV,
                             capture_output=True, text=True, timeout=500)
    except FileNotFoundError:
        skip("there is no node")
    if "Cannot find module" in ran.stderr:
        skip("node has no @duckdb/node-api")
    if ran.returncode:
        sys.exit(f"duckdb_page: {ran.stderr}")
    return ran.stdout


def skip(why):
    print("passed over:", why)
    sys.exit(SKIPPED)


def entente(folder, *words):
    ran = subprocess.run(["entente", *words], cwd=folder, env=ENV,
                         capture_output=True, text=True, timeout=500)
    if ran.returncode:
        sys.exit(f"duckdb_page: {words}: {ran.stderr}")
    return ran.stderr


def given(page, name):
    """What the page writes into a file."""
    found = re.search(rf"cat > {name} <<'EOF'\n(.*?)\n    > EOF", page, re.S)
    return "\n".join(l[6:] for l in found.group(1).splitlines()) + "\n"


def same(what, found, want):
    if found != want:
        sys.exit(f"duckdb_page: {what}: {found!r} instead of {want!r}")


def main():
    page = PAGE.read_text()
    group, ask = re.findall(r"```sql\n(.*?)```", page, re.S)
    answer = re.search(r"\n```\n(.*?)```", page[page.index(ask) + len(ask) + 3:],
                       re.S).group(1)
    rows = int(os.environ.get("DUCKDB_ROWS", "200000"))
    with tempfile.TemporaryDirectory() as t:
        folder = pathlib.Path(t)
        (folder / "events.csv").write_text(given(page, "events.csv"))
        duckdb(group, folder)
        same("ties.csv", (folder / "ties.csv").read_text(),
             given(page, "ties.csv"))
        entente(folder, "import", "-q", "ties.csv", "-o", "counted")
        entente(folder, "export", "jsonl", "-q", "-f", "counted", "-o",
                "counted.jsonl")
        same("answer", duckdb(ask, folder), answer)
        duckdb(MANY.format(rows), folder)
        duckdb(group, folder)
        made = (folder / "ties.csv").read_text().count("\n") - 1
        said = entente(folder, "import", "ties.csv", "-o", "many")
        same("rows", re.search(r"^in: .*", said, re.M).group(0),
             f"in: ties.csv, as ties: {made} rows, {made} in records, "
             "0 rejected")
        print(f"{rows} events, {made} ties")


main()
