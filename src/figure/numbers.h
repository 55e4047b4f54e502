// SPDX-License-Identifier: GPL-2.0-or-later
// Sources are numbered in the order in which the ties of a figure cite them;
// works that read the same share a line of the list, with all their numbers.
#ifndef FIGURE_NUMBERS_H
#define FIGURE_NUMBERS_H

#include "figure/frame.h"
#include "view/drawing.h"

struct numbers {
  unsigned *of; // of each source, from 1; 0: not cited
  struct frame_source *list;
  size_t n;
};

// All of it in the arena.
struct numbers numbers_of(struct arena *a, const ent_drawing *d);
// "3,16"; "" if it cites nothing.
const char *numbers_cited(struct arena *a, const struct numbers *n,
                          const struct drawing_edge *e);

#endif
