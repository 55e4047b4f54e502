// SPDX-License-Identifier: GPL-2.0-or-later
// The ties that a network of friends and foes, or a circle of friends, rests
// on.
#ifndef FIND_RESTS_ON_H
#define FIND_RESTS_ON_H

#include "compare/sides.h"
#include "graph/graph.h"

struct rests_on {
  VEC(uint32_t) ties; // records, ascending
};

// Those that weigh, of pairs in which an actor with friends or foes has
// of[actor] == which; of all pairs if `of` is NULL.
struct rests_on rests_on_sides(const struct sides *s, const uint32_t *of,
                               uint32_t which);
// Those of which a graph's edges are made, of edges in which a vertex has
// of[vertex] == which.
struct rests_on rests_on_graph(const struct graph *g, const uint32_t *of,
                               uint32_t which);
void rests_on_drop(struct rests_on *x);

#endif
