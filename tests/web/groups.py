# SPDX-License-Identifier: GPL-2.0-or-later
"""The groups in which a page counts what `entente diff` calls by more words."""

WORDS = {"ended": "ended", "may-have-ended": "may have ended", "formed": "formed",
         "may-have-formed": "may have formed", "last-seen": "last seen",
         "first-seen": "first seen", "unchanged": "unchanged",
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


def words(n):
    """As a page says them."""
    return ", ".join(f"{n.get(group, 0)} {group}" for group in WORDS.values()
                     if group in n or group in ALWAYS)
