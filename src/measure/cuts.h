// SPDX-License-Identifier: GPL-2.0-or-later
// What holds a network together: the actors and the ties without which it
// would fall into more parts. Direction is ignored.
#ifndef MEASURE_CUTS_H
#define MEASURE_CUTS_H

#include "graph/graph.h"

struct cuts {
  uint32_t *parts; // of a vertex: how many more parts there are without it
  uint32_t *lost;  // of an edge: how many actors are in the smaller of the two
                   // parts into which it falls without the edge; 0: none
};

// Of an undirected graph; the caller drops it.
struct cuts cuts_of(const struct graph *g);
void cuts_drop(struct cuts *c);

#endif
