#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""cram, but text in UTF-8 stays readable in tests and pages.

cram escapes every byte above 0x7e; here only lines that hold control
characters, or are no UTF-8, are escaped. And ", …" in an expected line stands
for the rest of a list of names, ", csv, tsv and md", which grows. Called like
cram.
"""
import re
import sys

import cram
import cram._test

CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]").search


def needs_escape(line):
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return CONTROL(line) is not None


def glob(expected, line):
    """cram's own, or a list that is cut short."""
    if ", …" not in expected.decode("utf-8", "replace"):
        return GLOB(expected, line)
    parts = map(re.escape, expected.decode().split(", …"))
    pattern = r"(?:, [\w-]+)* (?:and|or) [\w-]+".join(parts)
    return re.fullmatch(pattern, line.decode("utf-8", "replace"))


GLOB = cram._test.glob
cram._test._needescape = needs_escape
cram._test.glob = glob
sys.exit(cram.main(sys.argv[1:]))
