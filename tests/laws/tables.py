#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold imports to laws, on tables made at random whose truth is known.

- Whatever dialect a table is written in (separator, encoding, quotes, line
  ends, dates, a workbook), the ledger has the ties that it tells, no more and
  no fewer, with their days, and no errors.
- Rows that are no ties are rejected, each by its number.
- The order of rows and of columns changes no byte of actors and ties.
- The map that is printed gives the same ledger again.

TABLES=300 is the law at full size. Ends with 77, "skipped", without PyYAML.

usage: tables.py PROGRAM_DIRS MAKE_XLSX
"""
import csv
import datetime
import io
import os
import pathlib
import random
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("no PyYAML")
    sys.exit(77)

try:
    import openpyxl  # another who writes workbooks
except ImportError:
    openpyxl = None

DIRS, MAKER = sys.argv[1], pathlib.Path(sys.argv[2])
sys.path.insert(0, str(MAKER.parent))
import make_xlsx  # noqa: E402

TABLES = int(os.environ.get("TABLES",
                            "10" if os.environ.get("SANITIZED") else "25"))
ENV = {**os.environ, "PATH": DIRS + ":" + os.environ["PATH"]}
NAMES = ["Ali \"the Boss\" Khan", "Smith, John; junior", "Ünïted Front",
         "=1+1 Ltd", "A|B Group", "Łódź Circle", "two\nlines", "North-South",
         "O'Neill", "naïve café", "Zoë", "plain", "-9 Street", "#1 Club",
         "[brackets] {braces}", "colon: here", "- dash", "true", "null band",
         "12 Angry Men"]
TYPES = {"funds": True, "arms": True, "trains": True, "allied with": False,
         "fights": True, "at war with": False}
HEADS = [("from", "to", "type", "start", "end", "source"),
         ("Sender", "Receiver", "Relation", "Begin date", "End date",
          "Reference"),
         ("Source", "Target", "Relationship", "Since", "Until", "Citation")]


class Wrong(Exception):
    pass


def day(rng):
    return datetime.date(1900, 1, 1) + datetime.timedelta(
        days=rng.randrange(70, 45000))


def make_ties(rng):
    """Rows of dates, and which of them are no ties."""
    rows, seen = [], set()
    for _ in range(rng.randrange(3, 40)):
        a, b = rng.sample(NAMES, 2)
        kind = rng.choice(list(TYPES))
        start = day(rng)
        end = start + datetime.timedelta(days=rng.randrange(0, 9000))
        key = (frozenset((a, b)), kind, start)
        if key in seen:
            continue
        seen.add(key)
        rows.append([a, b, kind, start, None if rng.random() < .3 else end,
                     f"Report {rng.randrange(5)}", "good"])
    rows[0][3] = rows[0][3].replace(day=28)  # which tells day from month
    rows[0][4] = None
    for row in rows[1:]:
        if rng.random() < .15:
            wrong = rng.choice(["from", "to", "type", "turned"])
            if wrong == "turned":
                row[4] = row[3] - datetime.timedelta(days=1 + rng.randrange(99))
            else:
                row[["from", "to", "type"].index(wrong)] = ""
            row[6] = "wrong"
    return rows


FORMS = {"iso": "%Y-%m-%d", "dmy": "%d/%m/%Y", "mdy": "%m/%d/%Y",
         "dots": "%d.%m.%Y"}


def written(form, date):
    return date.strftime(FORMS[form]) if date else ""


def as_csv(heads, order, rows, dialect):
    form, sep, end, quoting, encoding = dialect
    out = io.StringIO()
    w = csv.writer(out, delimiter=sep, lineterminator=end, quoting=quoting)
    w.writerow([heads[i] for i in order])
    for row in rows:
        cells = row[:3] + [written(form, row[3]),
                           written(form, row[4]), row[5]]
        w.writerow([cells[i] for i in order])
    return out.getvalue().encode(encoding)


def as_xlsx(heads, order, rows):
    texts = make_xlsx.Texts()

    def escape(text):
        return (text.replace("&", "&amp;").replace("<", "&lt;")
                .replace("\n", "&#10;"))

    def cells(n, row):
        made = []
        for c, i in enumerate(order):
            ref = f"{chr(65 + c)}{n}"
            value = row[i]
            if isinstance(value, datetime.date):
                serial = (value - datetime.date(1899, 12, 30)).days
                made.append(make_xlsx.cell(ref, serial, None, 1))
            elif value:
                made.append(texts(ref, escape(value)) if (n + c) % 2 else
                            make_xlsx.cell(ref, escape(value), "inlineStr"))
        return made
    body = [(1, cells(1, list(heads)))]
    body += [(n, cells(n, row)) for n, row in enumerate(rows, 2)]
    return make_xlsx.book([("ties", make_xlsx.sheet(body))], texts)


def as_openpyxl(heads, order, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "ties"
    for row in [list(heads)] + rows:
        sheet.append([row[i] or None for i in order])
    for column in sheet.columns:
        for cell in column:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # no formula
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def run(*words, folder):
    ran = subprocess.run(["entente", *words], cwd=folder, env=ENV,
                         capture_output=True, timeout=120)
    if ran.returncode:
        raise Wrong(f"{words} gave {ran.returncode}: {ran.stderr.decode()}")
    return ran.stdout


def blanks(name):
    return " ".join(name.split())


def load(path):  # all scalars are texts
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def ledger_ties(folder):
    actors = load(folder / "actors.yaml")["actors"]
    names = {k: (v or {}).get("name", k) for k, v in actors.items()}
    found = []
    for t in load(folder / "ties.yaml")["ties"]:
        ends = [names[t["from"]], names[t["to"]]]
        kind = t["type"].replace("-", " ")
        found.append((tuple(ends if TYPES[kind] else sorted(ends)), kind,
                      t["when"]))
    return sorted(found)


def true_ties(rows):
    found = []
    for a, b, kind, start, end, _, good in rows:
        if good != "good":
            continue
        ends = [blanks(a), blanks(b)]
        found.append((tuple(ends if TYPES[kind] else sorted(ends)), kind,
                      f"{start}/{end or '..'}"))
    return sorted(found)


def rejected(folder):
    path = folder / "rejected.csv"
    if not path.exists():
        return []
    with open(path, newline="", encoding="utf-8") as f:
        return sorted(int(r[1]) for r in list(csv.reader(f))[1:])


def lines_of(rows, text):
    """The line on which each row begins, of a text; its number in a book."""
    lines, n = [], 2
    for row in rows:
        lines.append(n)
        n += 1
        if text:
            n += sum(str(c).count("\n") for c in row[:6])
    return lines


def law(seed):
    rng = random.Random(seed)
    rows = make_ties(rng)
    heads = rng.choice(HEADS)
    order = list(range(6))
    rng.shuffle(order)
    book = rng.random() < .3
    write_book = (as_openpyxl if openpyxl and rng.random() < .5 else as_xlsx)
    names = " ".join(n for r in rows for n in r[:2])
    encoding = rng.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"] +
                          (["cp1252"] if "Łódź" not in names else []))
    form = (rng.choice(["iso", "dmy", "mdy", "dots"]), rng.choice(",;\t|"),
            rng.choice(["\n", "\r\n"]),
            rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), encoding)
    with tempfile.TemporaryDirectory() as temp:
        folder = pathlib.Path(temp)
        name = "t.xlsx" if book else "t.csv"
        (folder / name).write_bytes(
            write_book(heads, order, rows) if book else
            as_csv(heads, order, rows, form))
        run("import", "-q", name, "-o", "one", folder=folder)
        one = folder / "one"
        if ledger_ties(one) != true_ties(rows):
            found, true = ledger_ties(one), true_ties(rows)
            raise Wrong(f"{[t for t in found if t not in true]} instead of "
                        f"{[t for t in true if t not in found]}")
        bad = sorted(n for n, r in zip(lines_of(rows, not book), rows)
                     if r[6] != "good")
        if rejected(one) != bad:
            raise Wrong(f"rejected {rejected(one)}, not {bad}")
        run("check", "-q", "-f", "one", folder=folder)
        run("import", "-q", name, "--map", "one/import-map.yaml", "-o", "two",
            folder=folder)
        rng.shuffle(rows)
        rng.shuffle(order)
        (folder / "three").mkdir()
        (folder / "three" / name).write_bytes(
            write_book(heads, order, rows) if book else
            as_csv(heads, order, rows, form))
        run("import", "-q", f"three/{name}", "-o", "four", folder=folder)
        for other in ("two", "four"):
            for part in ("actors.yaml", "ties.yaml"):
                if (one / part).read_bytes() != (folder / other / part
                                                 ).read_bytes():
                    raise Wrong(f"{part} is another in {other}")


def main():
    failures = 0
    for seed in range(TABLES):
        try:
            law(seed)
        except Wrong as e:
            failures += 1
            print(f"seed {seed}: {e}")
    print(f"{TABLES} tables, {failures} failures")
    sys.exit(failures > 0)


main()
