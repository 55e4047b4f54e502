// SPDX-License-Identifier: GPL-2.0-or-later
// Ends of times that say that they are not known, or not to come.
#ifndef IMPORT_ENDS_H
#define IMPORT_ENDS_H

#include "import/row.h"

// "unknown" and its like, which is no date that could not be read.
bool end_is_unknown(struct str s);
// Whether the row says of a side that it is not known: "?" or "unknown".
bool row_unknown(struct import_row *r, enum take what);
// Whether a date is in the year 9999 or 9998, as tables write what has no end.
bool end_is_far(struct str s);
// Puts ".." for the end of a row, or of "A/B", that is one, and counts it; 99,
// too, where the row begins in a year of four digits.
void row_near(struct import_row *r, struct buf *end);
void row_near_stretch(struct import_row *r, struct buf *when);
// Whether a column says that an end is not where it began or ended, but where
// somebody began or ceased to look.
bool row_open(const struct import_row *r, enum take what);
// Dates of such ends: it began by then, or ended then or later.
void row_censored(const struct import_row *r, struct buf *start,
                  struct buf *end);

#endif
