#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A report's data says of every step what `entente ties` and `entente diff` say, and
its summary counts as they count. Its table says of the whole time what `entente ties`
says of it: how surely, on whose word, from how many sources.

usage: steps.py LEDGER [EVERY] [--size BYTES] [-- OPTION...]

EVERY: look at every so many steps, and at the last; at what is possible or
definite a seventh as often. With --size the whole page has to be smaller.
"""
import html
import html.parser
import json
import re
import subprocess
import sys

import groups

LEVELS = ["possible", "likely", "definite"]


def entente(*words):
    done = subprocess.run(["entente", *words], capture_output=True)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


class Page(html.parser.HTMLParser):
    """The data of a page and its ids."""

    def __init__(self, text):
        super().__init__()
        self.text, self.ids, self.inside = "", set(), False
        self.feed(text)
        self.data = json.loads(self.text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.inside = tag == "script" and attrs.get("id") == "data"
        self.ids.add(attrs.get("id"))

    def handle_data(self, data):
        if self.inside:
            self.text += data


def states(data, tie):
    """The state of a tie at each step, or None."""
    at = [None] * data["n"]
    first = 0
    for part in data["words"][tie[8]].split(",") if data["words"][tie[8]] else []:
        n, _, state = part.partition(".")
        if state:
            at[first:first + int(n)] = [data["states"][int(state)]] * int(n)
        first += int(n)
    return at


def key_of(data, tie):
    return (data["actors"][tie[0]][0], data["words"][tie[9]],
            data["actors"][tie[1]][0])


def date_of(data, step):
    month = data["year"] * 12 + data["month"] - 1 + step * data["months"]
    year = f"{month // 12:04}"
    return {1: f"{year}-{month % 12 + 1:02}", 12: year,
            120: year[:3] + "X"}[data["months"]]


def told_as(row):
    """Records of one tie have one id, but for a number behind it."""
    return row["from"], row["type"], row["to"], re.sub(r" #\d+$", "", row["id"])


def told_once(rows):
    """A tie whose records stand on different words has lines of its own in a
    list, and one edge on the page: as sure as the surest, recent if all are."""
    one = {}
    for row in rows:
        key = told_as(row)
        level, recent = one.get(key, (-1, True))
        one[key] = (max(level, LEVELS.index(row["certainty"])),
                    recent and row["recent"])
    return sorted((*key[:3], LEVELS[level], recent)
                  for key, (level, recent) in one.items())


def check_step(ledger, options, data, ties, step, words):
    for level, word in enumerate(LEVELS):
        if word not in words:
            continue
        answer = json.loads(entente("ties", "-f", ledger, "--at", date_of(data, step),
                                    "--include", word, "-O", "json", *options))
        want = told_once(answer["result"])
        got = sorted((*key, LEVELS[at[step][level] - 1], bool(at[step][level + 3]))
                     for key, at in ties if at[step] and at[step][level])
        assert got == want, (date_of(data, step), word, set(got) ^ set(want))


def counts(data, ties, one, two):
    n = {}
    for _, at in ties:
        a, b = (at[k] for k in (one, two))
        dates = [x[6] if x else 0 for x in (a, b)]
        what, _ = data["changes"][dates[0] * 4 + dates[1]]
        side, of = (1, b) if dates[0] < dates[1] else (2, a)
        moved = what.endswith("formed") or what.endswith("ended")
        if moved and of and of[7] & side:
            seen = "first seen" if side == 1 else "last seen"
            what = seen if max(dates) > 1 else "unknown at both"
        elif what in ("formed", "ended") and (of[0] < 3 or of[7] & side * 4):
            what = "may have " + what
        elif min(dates) > 1 and a[0] != b[0] and (a[7] ^ b[7]) & 48:
            what = "more certain" if a[0] < b[0] else "less certain"
        elif min(dates) > 1 and a[8] != b[8]:
            what = "unchanged"
        if what:
            n[what] = n.get(what, 0) + 1
    return n


def diff_rows(ledger, options, one, two):
    return json.loads(entente("diff", one, two, "--all", "-O", "json", "-f", ledger,
                              *options))["result"]


def check_diff(ledger, options, data, ties, one, two):
    said = groups.tie_by_tie(diff_rows(ledger, options, date_of(data, one), date_of(data, two)))
    want = counts(data, ties, one, two)
    assert said == want, (date_of(data, one), date_of(data, two), want, said)


def check_summary(ledger, options, page, data):
    """The numbers of the sentences are those of the commands that they name."""
    text = html.unescape(re.search('<p id="?summary"?>(.*?)</p>', page, re.S).group(1))
    first, last = date_of(data, 0), date_of(data, data["n"] - 1)

    def counted(*words):
        rows = json.loads(entente("ties", "-f", ledger, "-O", "json", *words, *options))["result"]
        told = told_once(rows)
        ends = {end for row in told for end in (row[0], row[2])}
        return len(told), len(ends), *(sum(row[3] == sure for row in told)
                                       for sure in ("definite", "possible"))

    ties, actors, *_ = counted("--at", f"{first}/{last}", "--include", "possible")
    line = re.search(r": (\d+) ties? between (\d+) actors?, with those that are only possible", text)
    assert (ties, actors) == tuple(int(n) for n in line.groups()), (ties, actors, text)
    assert f">{actors} actors, {ties} ties, " in page
    rows = json.loads(entente("ties", "-f", ledger, "-O", "json", "--at", f"{first}/{last}",
                              "--include", "possible", *options))["result"]
    for word, by in (("denies", "denied_by"), ("doubts", "doubted_by")):
        line = re.search(rf"somebody {word} (\d+)", text)
        want = len({told_as(row) for row in rows if row[by]})
        assert want == (int(line.group(1)) if line else 0), (word, want, text)
    want = counted("--at", last)
    line = re.search(r": (\d+) ties? between (\d+) actors?, (\d+) of them definite"
                     r"(?: \([^)]*\))?(?:, (\d+) only possible)?", text)
    assert want == tuple(int(n or 0) for n in line.groups()), (want, text)
    possible = counted("--at", last, "--include", "possible")[0] - want[0]
    line = re.search(r"; (\d+) more only possible by date", text)
    assert possible == (int(line.group(1)) if line else 0), (possible, text)
    line = re.search(r"From its first \w+ to its last: (.*?)[.;]", text).group(1)
    want = groups.words(groups.of(diff_rows(ledger, options, first, last)))
    assert line == want, (line, want)


def told(cell):
    """Whether a tie's words name who alone says so, and who denies it."""
    words = "according to", "alleged by", "admitted by", "denied by", "doubted by", "retracted by"
    return [word + " " in cell for word in words]


def md_rows(text, heads):
    """The rows below a table's heads."""
    lines = iter(text.splitlines())
    assert any(line.startswith(heads) for line in lines), heads
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def check_table(ledger, options, data):
    asked = ["-f", ledger, "--at", f"{date_of(data, 0)}/{date_of(data, data['n'] - 1)}",
             "--include", "possible", *options]
    rows = json.loads(entente("ties", "-O", "json", *asked))["result"]
    words = list(md_rows(entente("ties", "-O", "md", *asked).decode(), "| From |"))
    table = list(md_rows(entente("report", "-f", ledger, "-O", "md", *options).decode(),
                         "| From | Tie |"))
    assert len(rows) == len(words)
    lines = {}
    for row, said in zip(rows, words):
        said = next(cell for cell in said if cell.startswith(row["label"]))
        lines.setdefault(told_as(row), []).append((row, said))
    assert len(lines) == len(table) == len(data["ties"]) > 0
    for (key, told_of), cells, tie in zip(lines.items(), table, data["ties"]):
        of = [row for row, _ in told_of]
        said = [any(words) for words in zip(*(told(words) for _, words in told_of))]
        whose, against = (data["words"][k] for k in (tie[10:12] + [0, 0])[:2])
        cites = cells[5].split(", ") if cells[5] else []
        assert key_of(data, tie) == key[:3], (key, tie)
        assert cells[4] == max((row["certainty"] for row in of), key=LEVELS.index), (key, cells)
        assert told(cells[1]) == said, (key, cells, said)
        assert told(f"{whose} {against}") == said, (key, tie, said)
        assert len(cites) == len({s for row in of for s in row["sources"]}), (key, cells, of)
        assert cites == [str(n + 1) for n in tie[7]], (key, cells, tie)


def main():
    words = sys.argv[1:]
    options = []
    if "--" in words:
        options = words[words.index("--") + 1:]
        words = words[:words.index("--")]
    size = None
    if "--size" in words:
        size = int(words.pop(words.index("--size") + 1))
        words.remove("--size")
    ledger, every = words[0], int((words + ["1"])[1])
    page = entente("report", "-f", ledger, "-O", "html", *options)
    data = Page(page.decode()).data
    ties = [(key_of(data, t), states(data, t)) for t in data["ties"]]
    steps = sorted({*range(0, data["n"], every), data["n"] - 1})
    for i, step in enumerate(steps):
        words = LEVELS if i % 7 == 0 or i == len(steps) - 1 else ["likely"]
        check_step(ledger, options, data, ties, step, words)
    for two in (steps[len(steps) // 2], steps[-1]):
        for one in range(0, two, 12 * every):
            check_diff(ledger, options, data, ties, one, two)
    check_summary(ledger, options, page.decode(), data)
    check_table(ledger, options, data)
    print(f"{ledger}: {len(ties)} ties at {len(steps)} of {data['n']} steps, "
          f"{len(page)} bytes")
    assert size is None or len(page) < size, (len(page), size)


main()
