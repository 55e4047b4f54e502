// SPDX-License-Identifier: GPL-2.0-or-later
// Ties that are not told in words, counted by the names of their actors.
#ifndef FIGURE_BELOW_COUNTS_H
#define FIGURE_BELOW_COUNTS_H

#include "figure/flow.h"
#include "figure/told.h"

// "with others: US 9, Pakistan 8; between others 5": those that are not,
// formal links or all but those.
void counts_rest(struct flow *f, const struct below *b, bool formal);

// Of several dates, a paragraph a date, or one for dates that say the same.
double counts_draw(struct scene *s, const struct preset *p, double y,
                   const struct below *b, size_t n);

#endif
