# SPDX-License-Identifier: GPL-2.0-or-later
"""The groups in which a page counts what `entente diff` calls by more words."""

WORDS = {"ended": "ended", "may-have-ended": "may have ended", "formed": "formed",
         "may-have-formed": "may have formed", "type-changed": "type changed",
         "sign-changed": "sign changed", "last-seen": "last seen",
         "first-seen": "first seen", "firmer": "more certain",
         "weaker": "less certain", "unchanged": "unchanged",
         "unknown-at-both": "unknown at both"}
ALWAYS = ["ended", "formed", "unchanged"]


def of(rows):
    """How many ties of a diff's rows are in each group."""
    n = {}
    for row in rows:
        if row["kind"] == "tie":
            group = WORDS.get(row["change"], "unchanged")
            n[group] = n.get(group, 0) + 1
    return n


def tie_by_tie(rows):
    """The same where a tie that gave way to another is not told with it."""
    n = of(rows)
    for row in rows:
        if row.get("was"):
            sure = row["c2"] == "definite" and row["dates1"] == "no"
            n[WORDS[row["change"]]] -= 1
            for word in ("ended", "formed") if sure else ("may have ended", "may have formed"):
                n[word] = n.get(word, 0) + 1
    return {group: k for group, k in n.items() if k}


def words(n):
    """As a page says them."""
    return ", ".join(f"{n.get(group, 0)} {group}" for group in WORDS.values()
                     if group in n or group in ALWAYS)
