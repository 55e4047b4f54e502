# SPDX-License-Identifier: GPL-2.0-or-later
"""The groups in which a page counts what `entente diff` calls by more words."""

LEVELS = ["no", "possible", "likely", "definite"]
ORDER = ["ended", "began", "last seen", "first seen", "unchanged", "undecided"]
ALWAYS = ["ended", "began", "unchanged"]
WORDS = {"ended": "ended", "formed": "began", "last-seen": "last seen",
         "first-seen": "first seen", "unsure": "undecided"}


def group_of(row):
    word = row["change"]
    one, two = (LEVELS.index(row[side]) for side in ("dates1", "dates2"))
    if not word.startswith("may-have"):
        return WORDS.get(word, "unchanged")
    if (one > 1) == (two > 1):
        return "undecided"
    return "began" if word.endswith("formed") else "ended"


def of(rows):
    """How many ties of a diff's rows are in each group."""
    n = {}
    for row in rows:
        if row["kind"] == "tie":
            group = group_of(row)
            n[group] = n.get(group, 0) + 1
    return n


def words(n):
    """As a page says them."""
    return ", ".join(f"{n.get(group, 0)} {group}" for group in ORDER
                     if group in n or group in ALWAYS)
