#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Others' data sets as ledgers, as somebody would write them on a first
afternoon: convert.py DATA NAME > ledger.yaml.

What the set has is written down as it is, slips included: nothing is mended
and nothing is left out, so that the checker has what it will meet.

- yago, wikidata: facts with a first and a last date, parts of which are unknown
- ucdp-years: conflicts of states and rebels, a tie a dyad and year
- ucdp-days: the same, from the first day of an episode to its last
- nonstate: conflicts between groups, a tie a dyad and year
- icews: coded events of January 2014
- powers: signed ties of six powers by year, 1872 to 1918
"""
import collections
import csv
import json
import pathlib
import re
import sys
import unicodedata


class Ledger:
    """Text of a ledger: actors by name, types by name, ties as they come."""

    def __init__(self, coverage, source):
        self.head = ["entente: 1", f"coverage: {coverage}",
                     f"sources: {{set: {{title: {json.dumps(source)}}}}}"]
        self.ids, self.taken, self.types, self.ties = {}, set(), {}, []

    def actor(self, name):
        if name not in self.ids:
            plain = unicodedata.normalize("NFKD", name)
            word = re.sub(r"[^a-z0-9]+", "-",
                          plain.encode("ascii", "ignore").decode().lower())
            word = word.strip("-") or "x"
            word = word if word[0].isalpha() else "x-" + word
            nth, base = 2, word
            while word in self.taken:
                word, nth = f"{base}-{nth}", nth + 1
            self.taken.add(word)
            self.ids[name] = word
        return self.ids[name]

    def type(self, word, family, sign, aspect="state", directed=True):
        self.types[word] = (
            f"{{label: {word.replace('-', ' ')}, "
            f"inverse: {word.replace('-', ' ')} by, family: {family}, "
            f"sign: {sign}, directed: {str(directed).lower()}, "
            f"aspect: {aspect}}}")
        return word

    def tie(self, a, kind, b, when):
        self.ties.append(f"- {{from: {self.actor(a)}, type: {kind}, "
                         f"to: {self.actor(b)}, {when}, sources: [set]}}")

    def text(self):
        out = list(self.head)
        if self.types:
            out.append("types:")
            out += [f"  {k}: {v}" for k, v in self.types.items()]
        out.append("actors:")
        out += [f"  {v}: {{name: {json.dumps(k, ensure_ascii=False)}}}"
                for k, v in self.ids.items()]
        return "\n".join(out + ["ties:"] + self.ties) + "\n"


# ------------------------------------------------------- facts with intervals

def masked(date):
    """A date as EDTF would have it: 195# is 195X; None if all is unknown."""
    year = date.replace("-##", "")
    if set(year) <= {"#"}:
        return None
    year = re.sub(r"^(-?)(\d{1,3})(?=-|$)",
                  lambda m: m[1] + m[2].zfill(4), year)
    return year.replace("#", "X")


def facts(folder):
    def names(path):
        rows = (line.rstrip("\n").split("\t")
                for line in open(path, encoding="utf-8"))
        return {r[1]: r[0] for r in rows if len(r) > 1}
    actors = names(folder / "entity2id.txt")
    kinds = names(folder / "relation2id.txt")
    for part in ("train", "valid", "test"):
        for line in open(folder / f"{part}.txt", encoding="utf-8"):
            a, kind, b, start, end = line.split()
            yield (actors.get(a, a), kinds.get(kind, kind), actors.get(b, b),
                   start, end)


def intervals(folder, title):
    out = Ledger("../2021", title)
    for a, kind, b, start, end in facts(folder):
        word = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.strip("<>")).lower()
        out.type("p-" + word, "structure", "neutral")
        bounds = [f"{key}: {json.dumps(at)}" for key, at in
                  (("start", masked(start)), ("end", masked(end))) if at]
        out.tie(a.strip("<>").replace("_", " "), "p-" + word,
                b.strip("<>").replace("_", " "),
                ", ".join(bounds) or "when: unknown")
    return out


def yago(data):
    return intervals(data / "tkg_intervals" / "yago", "YAGO11k")


def wikidata(data):
    return intervals(data / "tkg_intervals" / "wikidata", "Wikidata12k")


# -------------------------------------------------------------------- conflicts

def table(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def sides(row, key):
    return [s.strip() for s in row[key].split(",") if s.strip()]


def conflicts(data, when):
    out = Ledger("1946/2021", "UCDP/PRIO Armed Conflict Dataset 22.1")
    for row in table(data / "ucdp" / "ucdp-prio-acd-221.csv"):
        for a in sides(row, "side_a"):
            for b in sides(row, "side_b"):
                out.tie(a, "fights", b, when(row))
            for helper in sides(row, "side_a_2nd"):
                out.tie(helper, "supports", a, when(row))
        for b in sides(row, "side_b"):
            for helper in sides(row, "side_b_2nd"):
                out.tie(helper, "supports", b, when(row))
    return out


def of_the_year(row):
    return f"start: {row['year']}, end: {row['year']}"


def of_the_episode(row):
    end = row["ep_end_date"] if row["ep_end"] == "1" else ".."
    return f"start: {row['start_date2']}, end: {json.dumps(end)}"


def ucdp_years(data):
    return conflicts(data, of_the_year)


def ucdp_days(data):
    """A row a year, all with the same first day: an episode is told by its
    last row."""
    out = Ledger("1946/2021", "UCDP/PRIO Armed Conflict Dataset 22.1")
    last = {}
    for row in table(data / "ucdp" / "ucdp-prio-acd-221.csv"):
        for a in sides(row, "side_a"):
            for b in sides(row, "side_b"):
                last[row["conflict_id"], a, b, row["start_date2"]] = row
    for (_, a, b, _), row in last.items():
        out.tie(a, "fights", b, of_the_episode(row))
    return out


def nonstate(data):
    out = Ledger("1989/2021", "UCDP Non-State Conflict Dataset 22.1")
    for row in table(data / "ucdp" / "ucdp-nonstate-221.csv"):
        out.tie(row["side_a_name"], "fights", row["side_b_name"],
                f"when: {row['year']}")
    return out


# ------------------------------------------------------------------------ events

HOSTILE = re.compile("fight|attack|bomb|kill|assault|violence|threat|reject|"
                     "accuse|criticize|sanction|arrest|demonstrat|seize|"
                     "condemn|block|force", re.I)
FRIENDLY = re.compile("aid|cooperat|agree|praise|support|consult|visit|sign|"
                      "grant|provide", re.I)


def icews(data):
    out = Ledger("2014-01", "ICEWS coded events")
    with open(data / "icews" / "icews14_named.tsv", encoding="utf-8") as f:
        for date, a, relation, b in csv.reader(f, delimiter="\t",
                                               quoting=csv.QUOTE_NONE):
            if not date.startswith("2014-01"):
                continue
            word = re.sub("[^a-z]+", "-", relation.lower()).strip("-")
            family, sign = (("hostility", "negative")
                            if HOSTILE.search(relation) else
                            ("support", "positive")
                            if FRIENDLY.search(relation) else
                            ("diplomacy", "neutral"))
            out.type("c-" + word, family, sign, "event")
            out.tie(a.replace("_", " "), "c-" + word, b.replace("_", " "),
                    f"when: {date}")
    return out


# ------------------------------------------------------------- signed, by year

def powers_with(data, when):
    out = Ledger("1872/1918", "Antal, Krapivsky and Redner 2006")
    for row in table(data / "ww1_signed" / "ties.csv"):
        kind = "allied-with" if int(row["sign"]) > 0 else "opposes"
        out.tie(row["from"], kind, row["to"],
                when(int(row["begin"]), int(row["end"])))
    return out


def powers(data):
    return powers_with(data, lambda a, b: f"start: {a}, end: {b}")


SETS = collections.OrderedDict([
    ("yago", yago), ("wikidata", wikidata), ("ucdp-years", ucdp_years),
    ("ucdp-days", ucdp_days), ("nonstate", nonstate), ("icews", icews),
    ("powers", powers)])


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in SETS:
        sys.exit(__doc__)
    sys.stdout.write(SETS[sys.argv[2]](pathlib.Path(sys.argv[1])).text())


if __name__ == "__main__":
    main()
