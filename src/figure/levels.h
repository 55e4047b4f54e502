// SPDX-License-Identifier: GPL-2.0-or-later
// How much of a network a figure draws as lines: the first level, a row of
// detail.def, at which it can be read.
#ifndef FIGURE_LEVELS_H
#define FIGURE_LEVELS_H

#include "figure/page.h"

// Draws one network, of which the page is full. Without a level in the options
// by the rule: few enough lines, few enough that cross, a page of paper.
void levels_draw(struct page *g, const struct figure_plan *plan,
                 ent_diags *diags);

// The same of two dates, whose lines are pairs: on a page of paper.
void levels_turns(struct page *g, const struct figure_plan *plan,
                  ent_diags *diags);

#endif
