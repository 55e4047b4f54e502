// SPDX-License-Identifier: GPL-2.0-or-later
// What the lines of pairs stand for, in words below them: every tie that has
// no word of its own on a line, how certain it is, on whose word, on which
// sources, and who denies it.
#ifndef FIGURE_BELOW_H
#define FIGURE_BELOW_H

#include "figure/told.h"

// From y downwards; gives where it ends.
double below_draw(struct scene *s, const struct preset *p, double y,
                  const struct below *b);
// The same of networks of several dates, a paragraph an actor below each date.
double below_draw_dates(struct scene *s, const struct preset *p, double y,
                        const struct below *b, size_t n);

#endif
