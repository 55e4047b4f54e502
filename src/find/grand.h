// SPDX-License-Identifier: GPL-2.0-or-later
// What whoever reports a network has to say of its data, by the guidelines for
// reporting about network data (GRAND): how it is bounded, what is in it, and
// what is not.
#ifndef FIND_GRAND_H
#define FIND_GRAND_H

#include "base/arena.h"
#include "timeline/slice.h"

struct grand_row {
  const char *item, *words; // "Direction", "120 directed, 55 undirected"
};

struct grand {
  struct arena arena;
  VEC(struct grand_row) rows;
};

// Of the ties of a slice, which has those that are only possible too. Dropped
// by grand_drop.
struct grand grand_of(const struct slice *s);
void grand_drop(struct grand *g);

// What was asked to be left out of a slice, and what is anyway, by criterion
// and number: "actor ISI; 2 denied ties left out"; nothing if nothing was.
void grand_left_out(struct buf *b, const struct slice *s);

#endif
