// SPDX-License-Identifier: GPL-2.0-or-later
// Sources are numbered in the order in which the ties of a figure cite them;
// works that read the same share a line of the list, with all their numbers.
#ifndef FIGURE_NUMBERS_H
#define FIGURE_NUMBERS_H

#include "figure/frame.h"
#include "view/drawing.h"

struct numbers {
  unsigned **of; // of each drawing: of each of its sources, from 1; 0: not
                 // cited
  struct frame_source *list;
  size_t n;
};

// Of all drawings together, all of it in the arena.
struct numbers numbers_of(struct arena *a, const ent_drawing *const *d,
                          size_t n);
// "3,16"; "" if it cites nothing or nothing has a number. `of`: of the tie's
// drawing.
const char *numbers_cited(struct arena *a, const unsigned *of,
                          const struct drawing_edge *e);

#endif
