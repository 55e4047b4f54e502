#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that the pages know what the code can do, and nothing more.

- Every code of a diagnostic ("tie/reversed") has a section of that name in
  docs/errors.md, and every such section has a diagnostic.
- Every command, measure and format in a .def list is named in the
  README or in docs/, and every option as it is written, --option.
- Where a page lists all formats or all measures, it lists those that there
  are; where it says which commands take an option, those that do.
- The page of words explains every word that answers have for certainty,
  standing, changes and states of pairs; every word that it explains is in a
  text of the program or of the pages.
- The picture of the rooms is that of the page.
- docs/api.md has the table of the functions of the public headers.
- Every link between the pages leads to a file.

A list or page that does not exist yet is passed over with a word.
"""
import glob
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import api  # noqa: E402
import rooms  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SLUG = r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*"


def path(*parts):
    return os.path.join(ROOT, *parts)


def read(name):
    with open(path(name), encoding="utf-8") as f:
        return f.read()


def sources():
    found = glob.glob(path("src", "**", "*.[ch]"), recursive=True)
    found += glob.glob(path("src", "**", "*.def"), recursive=True)
    return [os.path.relpath(f, ROOT) for f in sorted(found)
            if not os.path.relpath(f, ROOT).startswith("src/gv/")]


def pages():
    found = [path("README.md")]
    found += glob.glob(path("docs", "**", "*.md"), recursive=True)
    found += glob.glob(path("docs", "**", "*.scd"), recursive=True)
    return [os.path.relpath(f, ROOT) for f in sorted(found)]


def codes_in_use(told):
    """{code: where}. A code is a string "area/what" passed to diag…(, or any
    other string of that form whose area is one of theirs or of those told:
    tables and helpers pass codes on."""
    literals, areas = {}, {"usage"} | {c.split("/")[0] for c in told}
    for name in sources():
        text = re.sub(r"//[^\n]*", "", read(name))
        for m in re.finditer(r'"(' + SLUG + r')"', text):
            line = text.count("\n", 0, m.start()) + 1
            literals.setdefault(m.group(1), f"{name}:{line}")
        for m in re.finditer(r'\bdiag\w*\s*\([^;"]*"(' + SLUG + r')"', text):
            areas.add(m.group(1).split("/")[0])
    return {c: at for c, at in literals.items() if c.split("/")[0] in areas}


def check_errors():
    page = "docs/errors.md"
    if not os.path.exists(path(page)):
        print(f"docs: {page} is not there yet: passed over")
        return []
    told = re.findall(r"^#+ +`?(" + SLUG + r")`?\s*$", read(page), re.M)
    used = codes_in_use(told)
    faults = [f"{at}: '{code}' has no section in {page}"
              for code, at in sorted(used.items()) if code not in told]
    faults += [f"{page}: no diagnostic has the code '{code}'"
               for code in told if code not in used]
    faults += [f"{page}: '{code}' has two sections"
               for code in sorted(set(told)) if told.count(code) > 1]
    return faults


def check_lists():
    words = set(re.findall(r"[a-z][\w-]*",
                           "\n".join(read(p) for p in pages())))
    faults = []
    for name in ("src/cli/commands.def", "src/measure/measures.def",
                 "src/render/formats.def", "src/export/exporters.def"):
        if not os.path.exists(path(name)):
            print(f"docs: {name} is not there yet: passed over")
            continue
        for row in re.findall(r'^[A-Z]\w*\(\s*"?([\w-]+)', read(name), re.M):
            if not {row, row.replace("_", "-")} & words:
                faults.append(f"{name}: no page tells of '{row}'")
    return faults


def rows(name):
    """The rows of a .def list as the program spells them."""
    return [row.replace("_", "-")
            for row in re.findall(r"^[A-Z]+\((\w+)\)", read(name), re.M)]


def formats(shows):
    """The formats that can show something, ENT_TABLES."""
    return re.findall(r"^FORMAT\((\w+), [^,]*\b" + shows + r"\b",
                      read("src/render/formats.def"), re.M)


def strings(name, pattern):
    """The strings of a table in C, or those at the head of its rows."""
    table = re.search(pattern + r"\[\] = \{(.*?)\};", read(name), re.S).group(1)
    head = r"\{(?:\.name = )?" if "{" in table else ""
    return re.findall(head + r'"([\w-]+)"', table)


def first_column(page, heading):
    """What stands in backticks in the first column of a table."""
    table = re.search(r"^\| " + re.escape(heading) + r" \|.*\n\|[-|]*\n"
                      r"((?:\|.*\n)*)", page, re.M)
    cells = re.findall(r"^\| (.*?) \|", table.group(1), re.M) if table else []
    return re.findall(r"`([\w-]+)`", " ".join(cells))


def lists():
    """(where, what is told there, what there is) of each whole list."""
    tables = formats("ENT_TABLES")
    row = re.search(r"^\| `-O`,.*?\| (.*?) of pictures (.*?) \|$",
                    read("docs/commands.md"), re.M)
    for told, there in zip(row.groups() if row else ("", ""),
                           (tables, formats("ENT_NETWORKS"))):
        yield "docs/commands.md, -O", re.findall(r"`(\w+)`", told), there
    page = read("docs/semantics.md")
    of_actors, *of_pairs = re.split(r"^Two measures are of pairs", page,
                                    flags=re.M)
    network = strings("src/measure/network.c", "measures")
    for part, heading, there in (
            (of_actors, "`--by`", rows("src/measure/measures.def")),
            ("".join(of_pairs), "`--by`",
             rows("src/measure/pair_measures.def")),
            (page, "name", network)):
        yield (f"docs/semantics.md, {heading}",
               sorted(first_column(part, heading)), sorted(there))


def check_whole_lists():
    return [f"{where}: the page has {', '.join(told) or 'nothing'}, and there "
            f"are {', '.join(there)}"
            for where, told, there in lists() if told != there]


def check_picture():
    return [] if rooms.is_drawn() else [
        "docs/images/rooms.svg: not what docs/architecture.md says now: run "
        "tools/rooms.py"]


def check_options():
    text = "\n".join(read(p) for p in pages())
    faults = []
    for name in ("src/ask/questions.def", "src/cli/options.def",
                 "src/model/derived.def"):
        named = re.findall(r'^(?:(?:ASK|ALSO|OPTION)\(|DERIVED\(\w+, \w+, )'
                           r'"([\w-]+)"', read(name), re.M)
        if not named:
            faults.append(f"{name}: no row is an option")
        faults += [f"{name}: no page tells of '--{row}'" for row in named
                   if not re.search(rf"--{row}(?![\w-])", text)]
    return faults


def heeded():
    """{option: commands that take it}, by questions.def, derived.def and the
    tables of commands."""
    text = re.sub(r"//[^\n]*", "", read("src/ask/questions.def"))
    names = re.findall(r'^QUESTION\((\w+), "([\w-]+)"\)', text, re.M)
    bits = {name: 1 << k for k, (name, _) in enumerate(names)}
    asked, of_accounts, of_records = {}, [], []
    for name in re.findall(r"^COMMAND\((\w+)", read("src/cli/commands.def"), re.M):
        table = read(f"src/cli/cmd_{name}.c")
        asks = re.search(r"\.asks = \{(.*?)\}", table, re.S)
        told = re.findall(r'"([\w-]+)"', asks.group(1)) if asks else []
        asked[name] = sum(bits[q] for q, called in names if called in told)
        if "OWN_ACCOUNT" in table:
            of_accounts.append(name)
        if "OWN_RECORDS" in table:
            of_records.append(name)

    known = {"Q": bits.get}
    def bits_of(words):
        words = re.sub(r"\bQ\((\w+)\)", lambda m: str(bits[m.group(1)]), words)
        return eval(words, {"__builtins__": {}}, known)

    for name, words in re.findall(r"^#define (\w+) +(.+)$", text, re.M):
        if words.strip() and "ASK_##" not in words:
            known[name] = bits_of(words)
    takes = {}
    for option, words in re.findall(
            r'^(?:ASK|ALSO)\("([\w-]+)",.*, ([^,"]*)\)$', text, re.M):
        takes[option] = [c for c, q in asked.items() if q & bits_of(words)]
    for option, traits in re.findall(
            r'^DERIVED\(\w+, \w+, "([\w-]+)".*, ([^,"]*)\)$',
            read("src/model/derived.def"), re.M):
        takes[option] = of_accounts + (
            of_records if "TELLS_RECORDS" in traits else [])
    return takes


def check_taken_by():
    """Whoever takes an option, where the manual has a column for it."""
    page, takes, faults, told = read("docs/commands.md"), heeded(), [], []
    rows = re.findall(r"^\| (`--.*?) \| ([^|`]+) \|.*\|$", page, re.M)
    for options, words in rows:
        if words != "the same":
            told = re.split(r", | and ", words)
        for option in re.findall(r"`--([\w-]+)", options):
            there = takes.get(option, [])
            if set(told) != set(there):
                faults.append(f"docs/commands.md: --{option} is taken by "
                              f"{', '.join(there) or 'nobody'}")
    return faults or ([] if rows else ["docs/commands.md: no row says who "
                                       "takes its option"])


def words_told():
    return re.findall(r"^- \*\*(.*?)\*\*: \w", read("docs/words.md"), re.M)


def words_of(name, table, column=0):
    """The strings of a table in C: of those of a row, the first or another."""
    body = re.search(table + r"[^=;]* = \{(.*?)\};", read(name), re.S).group(1)
    rows = re.findall(r"\{(\"[^{}]*)\}", body)
    if not rows:
        return re.findall(r'"([^"]*)"', body)
    return [re.findall(r'"([^"]*)"', row)[column] for row in rows]


def check_words():
    """docs/words.md, which `entente help words` shows."""
    told, faults = words_told(), []
    used = (words_of("src/time/verdict.c", r"names\[\]") +
            words_of("src/model/account.c", r"names\[STANDINGS\]") +
            words_of("src/model/state.c", r"names\[PAIR_STATES\]") +
            words_of("src/compare/change.c", r"changes\[CHANGES\]"))
    plain = {"no", "never"}
    faults += [f"docs/words.md does not explain '{w}'"
               for w in sorted(set(used) - set(told) - plain)]
    faults += [f"docs/words.md explains '{w}' twice"
               for w in sorted(set(told)) if told.count(w) > 1]
    texts = "\n".join(read(f) for f in sources() + pages()
                      if f != "docs/words.md").lower()
    texts = re.sub(r"\s+", " ", re.sub(r'"\s*"', "", texts))
    faults += [f"docs/words.md explains '{w}', which nothing says"
               for w in told if w.lower() not in texts]
    return faults if told else ["docs/words.md explains no word"]


def check_api():
    return [] if api.is_told() else [
        "docs/api.md: not what the public headers offer now: run tools/api.py"]


def check_links():
    faults = []
    for page in pages():
        if not page.endswith(".md"):
            continue
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", read(page)):
            if re.match(r"[a-z]+:", link):
                continue
            if not os.path.exists(path(os.path.dirname(page), link)):
                faults.append(f"{page}: no file {link}")
    return faults


def main():
    if len(sys.argv) > 1:
        print(__doc__)
        return 0
    faults = (check_errors() + check_lists() + check_options() +
              check_taken_by() + check_whole_lists() +
              check_words() + check_picture() + check_api() + check_links())
    for fault in faults:
        print(fault)
    print(f"docs: {len(pages())} pages, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main())
