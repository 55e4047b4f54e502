#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""No answer, in any format, makes likely what is only said or in doubt.

Small ledgers are made by dice: ties between pairs of their own with the stances
of a few holders. A plain twin of the rule says which of them are only alleged,
disputed, doubted, denied or retracted, with no likelihood by the author. Those
are never definite or likely: not in a row of text, Markdown, CSV or JSON, not
in a line of DOT or SVG, and no shift, bloc or path rests on them. That the rest
are definite in each of these places shows that the marks are looked for where
they are.

usage: doubts.py PROGRAM_DIRS    (LEDGERS=n: so many; 12 unless said, 3 under
                                  sanitizers)
"""
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile

DIRS = sys.argv[1]
LEDGERS = int(os.environ.get("LEDGERS",
                             "3" if os.environ.get("SANITIZED") else "12"))
TYPES = ["arms", "allied-with", "opposes", "funds", "at-war-with", "hosts"]
FOR = {"asserts", "alleges", "admits"}
SURE = {"definite", "likely"}
LEGEND = ("● definite", "█ definite", "- ● definite", "- █ definite",
          "definite:", "- definite:", "State:", "- ended", "in part:")
failures = []


def check(good, *words):
    if not good:
        failures.append(" ".join(map(str, words)))
        print("broken:", failures[-1])


def entente(ledger, *words):
    env = {k: v for k, v in os.environ.items() if not k.startswith("ENTENTE")}
    env.update(PATH=DIRS + os.pathsep + env["PATH"], LC_ALL="C.UTF-8",
               COLUMNS="400", TERM="dumb", TZ="UTC")
    ran = subprocess.run(["entente", *words, "-f", ledger], env=env,
                         capture_output=True, stdin=subprocess.DEVNULL)
    if ran.returncode > 1:
        sys.exit(f"{words}: status {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout.decode()


# --------------------------------------------------------------------- by dice

class Tie:
    def __init__(self, dice, nth, weak):
        self.ends = f"p{nth}x", f"q{nth}x"
        self.type = dice.choice(TYPES)
        self.start = dice.randint(2001, 2009)
        self.end = dice.choice(["2015-06-07", ".."])
        while True:
            self.sourced = dice.random() < 0.4
            self.claims = self.say(dice)
            self.given = None if weak else dice.choice(
                [None, None, "almost certain"])
            if not weak or not self.is_stated():
                return

    def say(self, dice):
        """Claims of a few holders, each on a day of its own."""
        days = dice.sample(range(1, 28), dice.randint(0, 4))
        holders = [*self.ends, "w1", "w2", "w3"]
        return [(dice.choice(holders), dice.choice(
            ["asserts", "alleges", "admits", "denies", "doubts", "retracts"]),
            day, dice.random() < 0.5) for day in days]

    def is_stated(self):
        """The twin: whether it stands on more than an allegation, undisputed."""
        now = {}
        for holder, stance, day, _ in sorted(self.claims, key=lambda c: c[2]):
            now[holder] = stance
        said = list(now.values()) + ["asserts"] * self.sourced
        if not said:
            return True  # nobody is cited: the author's own word
        against = [h for h, s in now.items() if s == "denies"]
        if not FOR & set(said):
            return False
        if "admits" in said and not set(against) - set(self.ends):
            return True
        return not against and bool({"asserts", "admits"} & set(said))

    def is_weak(self):
        return not self.given and not self.is_stated()

    def yaml(self):
        a, b = self.ends
        fields = [f"from: {a}", f"type: {self.type}", f"to: {b}",
                  f"start: {self.start}-02-03", f"end: {self.end}"]
        if self.sourced:
            fields.append("sources: [s1]")
        if self.claims:
            fields.append("claims: [" + ", ".join(
                f"{{by: {h}, stance: {s}, when: 2016-01-{d:02}"
                + (", sources: [s2]" if cited else "") + "}"
                for h, s, d, cited in self.claims) + "]")
        if self.given:
            fields.append(f"likelihood: {self.given}")
        return "  - {" + ", ".join(fields) + "}"


def ledger_of(ties):
    names = [n for t in ties for n in t.ends] + ["w1", "w2", "w3"]
    return "\n".join(
        ["entente: 1", "coverage: 2000/2020",
         "sources: {s1: {title: S, published: 2015}, s2: {title: T}}",
         "actors: {" + ", ".join(f"{n}: {{}}" for n in names) + "}",
         "ties:"] + [t.yaml() for t in ties]) + "\n"


# ------------------------------------------------- what a format says of a tie

def says_text(text, tie, marks="●◐█▓"):
    """Whether lines that name both ends have a mark or a word of being sure."""
    a, b = tie.ends
    return any(any(m in line for m in marks) or
               re.search(r"\b(definite|likely)\b", line)
               for line in text.splitlines()
               if re.search(rf"\b{a}\b", line) and re.search(rf"\b{b}\b", line))


def says_rows(rows, tie):
    return any({row.get("from", row.get("a")), row.get("to", row.get("b"))} ==
               set(tie.ends) and
               SURE & {row.get(k) for k in ("certainty", "c1", "c2")}
               for row in rows)


def says_json(text, tie):
    return says_rows(json.loads(text)["result"], tie)


def says_csv(text, tie):
    return says_rows(csv.DictReader(io.StringIO(text)), tie)


def says_dot(text, tie):
    a, b = tie.ends
    return any(re.search(r'style="(solid|dashed)"', line) or
               re.search(r'class="[^"]*\b(definite|likely)\b', line)
               for line in text.splitlines()
               if re.match(rf' *"({a}|{b})" -> "({a}|{b})"', line))


def says_svg(text, tie):
    a, b = tie.ends
    return any(SURE & set(re.search('class="([^"]*)"', tag)[1].split()) or
               re.search('data-certainty="(definite|likely)"', tag)
               for tag in re.findall(r"<[^>]*>", text)
               if re.search(f'data-from="({a}|{b})"', tag) and "class=" in tag)


FORMATS = {"text": says_text, "md": says_text, "json": says_json,
           "csv": says_csv, "dot": says_dot, "svg": says_svg}
# Everything that shows a tie by itself, with the formats it is shown in. What
# is stated is definite in each.
SHOWN = [(("ties", "--at", "2012-01-01"), "text md json csv"),
         (("ties", "--at", "2012-01-01", "--include", "possible", "--standing",
           "unsourced,reported,corroborated,disputed,alleged,doubted,denied,"
           "retracted"), "text md json csv"),
         (("diff", "2000-05-05", "2012-01-01"), "text md json csv dot svg"),
         (("timeline",), "text md json csv svg"),
         (("shifts", "--from", "2000", "--to", "2014"), "text md json csv"),
         (("draw", "--at", "2012-01-01"), "dot svg"),
         (("report",), "md")]


def walk_shown(ledger, ties, nth):
    for words, formats in SHOWN:
        for form in formats.split():
            out = entente(ledger, *words, "-O", form)
            for tie in ties:
                sure = FORMATS[form](out, tie)
                check(not (sure and tie.is_weak()), nth, *words, form,
                      "makes sure:", tie.yaml())
                check(sure or tie.is_weak(), nth, *words, form,
                      "does not make sure:", tie.yaml())


def walk_pairs(ledger, ties, nth):
    for tie in ties[:3]:
        a, b = tie.ends
        for form in ("text", "md", "json", "csv"):
            out = entente(ledger, "who", a, "--at", "2012-01-01", "-O", form)
            if form in ("text", "md"):  # its rows name the other alone
                out = re.sub(rf"\b{b}\b", f"{a} {b}", out)
            sure = FORMATS[form](out, tie)
            check(sure != tie.is_weak(), nth, "who", a, form, tie.yaml())
        out = json.loads(entente(ledger, "shifts", a, b, "-O", "json"))
        found = {row["state"] for row in out["result"]} != {"none"}
        check(found != tie.is_weak(), nth, "shifts", a, b, tie.yaml())


def walk_networks(ledger, nth):
    """Of ties that are all weak no network is made."""
    for words in (("rank", "--by", "degree", "--layer", "all"), ("rank",)):
        rows = csv.DictReader(io.StringIO(entente(
            ledger, *words, "--at", "2012-01-01", "-O", "csv")))
        check(not any(int(r["ties"]) for r in rows), nth, *words, "counts them")
    out = json.loads(entente(ledger, "blocs", "--at", "2012-01-01", "-O",
                             "json"))
    check("nobody is friend or foe" in json.dumps(out), nth, "blocs",
          json.dumps(out)[:200])
    out = json.loads(entente(ledger, "shifts", "-O", "json"))
    check(not out["result"], nth, "shifts of what is only said")
    for words in (("shifts",), ("diff", "2000-05-05", "2012-01-01"),
                  ("ties", "--at", "2012-01-01"), ("timeline",)):
        for form in ("text", "md"):
            for line in entente(ledger, *words, "-O", form).splitlines():
                check(line.strip().startswith(LEGEND) or not re.search(
                    "[●◐█▓]", line) or " ○ possible" in line and
                    line.strip().endswith("possible"), nth, *words, line)
    out = entente(ledger, "report", "-O", "md")
    check("0 of them definite" in out or "no tie" in out, nth, "report",
          re.findall(".*of them definite.*", out))


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "entente.yaml")
        for nth in range(LEDGERS):
            dice = random.Random(nth)
            weak = nth % 3 == 2
            ties = [Tie(dice, k, weak) for k in range(8)]
            with open(path, "w", encoding="utf-8") as f:
                f.write(ledger_of(ties))
            if os.path.exists(os.path.join(folder, "layout.yaml")):
                os.remove(os.path.join(folder, "layout.yaml"))
            walk_shown(path, ties, nth)
            walk_pairs(path, ties, nth)
            if weak:
                walk_networks(path, nth)
    print(f"{LEDGERS} ledgers, {len(failures)} failures")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
