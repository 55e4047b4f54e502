// SPDX-License-Identifier: GPL-2.0-or-later
// Several dates in one text, with commas between: 1986,2001-12,2011-09. A
// comma in brackets belongs to a date: [1986,1988] is one; so does that of
// "December 23, 2021".
#ifndef TIME_DATES_H
#define TIME_DATES_H

#include "base/str.h"

// Cuts the first date off: it gets what is before the first comma outside
// brackets, the rest what is behind. False, with all of it in `date` and an
// empty rest, when there is no such comma. Any of the three may be one.
bool dates_split(struct str text, struct str *date, struct str *rest);

#endif
