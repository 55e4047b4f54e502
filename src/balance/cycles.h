// SPDX-License-Identifier: GPL-2.0-or-later
// The cycles that no split can leave whole: with exactly one hostile edge for
// free camps, with an odd number for two.
#ifndef BALANCE_CYCLES_H
#define BALANCE_CYCLES_H

#include "balance/kernel.h"

struct cycle_end {
  double length;
  uint32_t node;
};

struct cycles {
  const struct balance_net *g;
  bool odd;
  bool *hostile;       // each edge
  VEC(uint32_t) edges; // of the cycles found
  VEC(size_t) first;   // and where each begins
  VEC(uint64_t) seen;
  // One search.
  double *length;
  uint32_t *by; // the arc's edge that a node was reached by
  VEC(struct cycle_end) heap;
  VEC(uint32_t) reached;
  bool *mark;
  bool *end;        // vertices that paths are looked for to
  uint32_t *source; // of each hostile edge
};

// For free camps hostile edges are the negative ones, for two those that a
// split frustrates: which makes no difference to the cycles, and few are best.
struct cycles cycles_new(const struct balance_net *g, unsigned k,
                         const uint32_t *label);
void cycles_drop(struct cycles *c);

// Fills edges and first with cycles over which z sums up to less than 1, a
// shortest one of each hostile edge. Gives how many.
size_t cycles_find(struct cycles *c, const double *z);

#endif
