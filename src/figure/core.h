// SPDX-License-Identifier: GPL-2.0-or-later
// The core of a network: the actors with most partners, and what is between
// them.
#ifndef FIGURE_CORE_H
#define FIGURE_CORE_H

#include "figure/pairs.h"

struct core_order {
  uint32_t *nodes; // of the drawing: those named first, then by partners, then
                   // by ties, then by id
  size_t n;        // that have a tie other than structure, or are named
  size_t named;
};

// In the arena.
struct core_order core_order_of(struct arena *a, const ent_drawing *d,
                                const struct drawn_pairs *p);
// How many pairs, but for those of structure alone, are between the first k.
size_t core_pairs(const struct core_order *o, size_t k, const ent_drawing *d,
                  const struct drawn_pairs *p);
// The drawing of these actors and the ties between them.
const ent_drawing *core_drawing(struct arena *a, const ent_drawing *d,
                                const struct core_order *o, size_t k);

#endif
