#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What every key has to say of a value that may not be its own: kinds.py.

Each key of each record is given each of VALUES, in records that are right but
for that, and `entente check` is asked. A line a key: the codes of what it says
there, by value; nothing for those in which nothing is wrong.
"""
import collections
import json
import subprocess
import tempfile

KINDS = ["~", "''", "[]", "{}", "{q: z}", "[[]]", "[{}]", "[~]", "['']",
         "[a, a]"]
VALUES = [*KINDS, "NULL", "'true'", "yes", "'no'", "FALSE", "off", "-1", "0",
          "0.5", "'0.5'", "110", "1..0", "3..", "a..b", "12/13", "B2", "b7",
          "G1", "g", "é", "[a, [a]]", "[1990, {}]", "{when: 1990}", "a funds",
          "[1980, 1990]"]

# A record that is right, without the key, and its keys.
RECORDS = {
    "actors": ("  r: {%s}", "", "name short kind aliases exists group tags note "
               "url wikidata sources"),
    "sources": ("  r: {%s}", "title: T", "title author publisher published "
                "accessed url archived language reliability origin note"),
    "ties": ("- {%s}", "from: a; type: funds; to: b; when: 1990",
             "from to between type when start end seen on label count place "
             "via forecast self weight likelihood confidence grade sources "
             "claims id note tags url primary"),
    "ties, ends": ("- {%s}", "type: allied-with; when: 1990", "between from"),
    "ties, dates": ("- {%s}", "from: a; type: funds; to: b",
                    "start end seen on"),
    "ties, claims": ("- {from: a, type: funds, to: b, when: 1990, "
                     "claims: [{%s}]}", "by: a; stance: asserts",
                     "by stance when sources grade about note"),
    "events": ("- {%s}", "when: 1990; title: T",
               "when title actors place sources note"),
    "types": ("  r: {%s}", "label: l; family: support; sign: positive; "
              "directed: true; aspect: state", "label inverse family sign "
              "directed aspect role strength half-life"),
    "kinds": ("  r: {%s}", "label: l", "label shape"),
    "periods": ("  %s", "", "p"),
    "expect": ("- {%s}", "at: 1990; tie: a funds b; holds: no",
               "at from tie apart holds certainty according-to roll-up note"),
    "expect, states": ("- {%s}", "at: 1990; pair: [a, b]; state: neutral",
                       "pair state"),
    "expect, shifts": ("- {%s}", "from: 1980; to: 1990; pair: [a, b]; "
                       "shift: flip", "from to shift"),
    "expect, ranks": ("- {%s}", "at: 1990; actor: a; rank: 1; by: degree",
                      "actor rank by layer"),
    "expect, blocs": ("- {%s}", "at: 1990; together: [a, b]", "together"),
    "dates": ("  %s", "", "approximate uncertain both units"),
    "top": ("%s", "", "entente title description note coverage half-life dates "
            "include kinds periods types sources actors ties events expect"),
}
START = "entente: 1\ncoverage: 1980/2000\nactors: {a: {}, b: {}}\n"
NOISE = {"actor/unused", "tie/unsourced", "tie/as-of", "tie/duplicate",
         "source/unused"}


def record(form, rest, key, value, nth):
    rest = [part for part in rest.split("; ")
            if part and not part.startswith(key + ":")]
    return form.replace("  r:", f"  r{nth}:") % ", ".join(
        [*rest, f"{key}: {value}"])


def start(without):
    return "".join(line + "\n" for line in START.splitlines()
                   if not line.startswith(without + ":"))


def problems(ledger, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write(ledger)
    done = subprocess.run(["entente", "check", "-q", "--all", "-O", "json",
                           "-f", path], capture_output=True, text=True,
                          check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"status {done.returncode} of\n{ledger}")
    return [(p["line"], p["code"]) for p in json.loads(done.stdout)["result"]
            if p["code"] not in NOISE]


def alone(section, form, rest, key, path):
    """What there is once in a ledger, value by value."""
    for value in KINDS:
        said = record(form, rest, key, value, 0)
        head = start(key) if section == "top" else START + section + ":\n"
        for _, code in problems(head + said + "\n", path):
            yield value, code


def together(section, form, rest, key, path):
    """A record a line, each with another value."""
    head = start("actors") if section == "actors" else START
    head += section.split(",")[0] + ":\n"
    head += "  a: {}\n  b: {}\n" if section == "actors" else ""
    first = head.count("\n") + 1
    lines = [record(form, rest, key, v, i) for i, v in enumerate(VALUES)]
    for line, code in problems(head + "\n".join(lines) + "\n", path):
        yield VALUES[line - first] if line and line >= first else "above", code


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/entente.yaml"
        for section, (form, rest, keys) in RECORDS.items():
            once = section in ("top", "dates", "periods")
            for key in keys.split():
                said = collections.defaultdict(set)
                for value, code in (alone if once else together)(
                        section, form, rest, key, path):
                    said[code].add(value)
                print(f"{section}: {key}")
                for code, values in sorted(said.items()):
                    most = len(values) > len(VALUES) / 2
                    told = [v for v in [*VALUES, "above"]
                            if (v in values) != most]
                    if most:
                        told = [v for v in told if v != "above"]
                    head = ["all but" if told else "all"] if most else []
                    print(f"  {code}:", "  ".join([*head, *told]))


if __name__ == "__main__":
    main()
