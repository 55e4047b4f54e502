#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""cram, but text in UTF-8 stays readable in tests and pages.

cram escapes every byte above 0x7e; here only lines that hold control
characters, or are no UTF-8, are escaped. Called like cram.
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


cram._test._needescape = needs_escape
sys.exit(cram.main(sys.argv[1:]))
