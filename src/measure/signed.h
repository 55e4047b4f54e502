// SPDX-License-Identifier: GPL-2.0-or-later
// Pairs with signs: a positive tie, a negative one, or both. Neutral ties are
// in none of it.
#ifndef MEASURE_SIGNED_H
#define MEASURE_SIGNED_H

#include "graph/graph.h"

struct signed_pair {
  uint32_t from, to;       // as in the graph: undirected with from < to
  bool positive, negative; // at least one
};
struct signed_pairs {
  VEC(struct signed_pair) list; // by from, to; each pair once
};
// Of a graph of all layers; the caller drops `list`.
struct signed_pairs signed_pairs_of(const struct graph *g);

#endif
