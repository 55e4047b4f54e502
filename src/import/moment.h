// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of cells, put into words that ledgers take.
#ifndef IMPORT_MOMENT_H
#define IMPORT_MOMENT_H

#include "base/buf.h"
#include "import/map.h"

// How two numbers and a year tell which of them is the month.
enum moment_tells {
  TELLS_NOTHING, // it is no such date, or both are alike
  TELLS_DMY,
  TELLS_MDY,
  TELLS_EITHER // both may be the month
};
enum moment_tells moment_tells(struct str s);
// Whether it has a year of two digits, 3/4/86.
bool moment_is_short(struct str s);
// A plain year, 1986.
bool moment_is_year(struct str s);

// Adds what the text says, in the order that was found for its column: parts
// that are 00, ?, # or ## are unknown, times of day are left out (*timed).
// `precision` is what a code means, or NULL. Nothing is added for a date of
// which all is unknown. What is no date in figures is added as it is.
void moment_add(struct buf *out, struct str s, enum date_order order,
                const char *precision, bool *timed);

// Whether it says that something goes on: "ongoing", "present".
bool moment_is_open(struct str s);

// The day, month or year before, for an end that is the first day on which it
// is over; false, and nothing added, for what is no whole date.
bool moment_before(struct buf *out, struct str s);

#endif
