// SPDX-License-Identifier: GPL-2.0-or-later
// How much of a network a figure draws as lines: a level is a row of
// detail.def.
#ifndef FIGURE_LEVELS_H
#define FIGURE_LEVELS_H

#include "figure/page.h"

// Measures one network at the level of that name; NULL: at the first.
void level_measure(struct page *g, const char *name);

#endif
