// SPDX-License-Identifier: GPL-2.0-or-later
// Number formats of workbooks: which of them show a date, and how much of it.
#ifndef SHEET_NUMBERS_H
#define SHEET_NUMBERS_H

#include "sheet/sheet.h"

enum shows { SHOWS_NUMBER, SHOWS_DAY, SHOWS_MONTH, SHOWS_YEAR, SHOWS_TIME };

// What a format shows: by its code, "mmm\-yy", or by the number of one that is
// built in.
enum shows format_shows(const char *code);
enum shows format_built_in(unsigned id);

// Adds a number of days as the date that it is, as exact as is shown. False
// for one that is no day: 29 February 1900, or outside the years 1 to 9999.
bool serial_add(struct buf *out, double serial, enum shows shows,
                bool since_1904);

#endif
