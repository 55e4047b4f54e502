// SPDX-License-Identifier: GPL-2.0-or-later
// Maximal cliques: sets of actors who are all tied to each other, and to whom
// nobody could be added.
#ifndef PARTS_CLIQUES_H
#define PARTS_CLIQUES_H

#include "graph/graph.h"

// Fewest members; more cliques than the second are refused.
enum { CLIQUE_LEAST = 3, CLIQUES_MOST = 100000 };

struct cliques {
  VEC(size_t) first; // clique i is vertex.at[first.at[i]] up to first.at[i+1]
  VEC(uint32_t) vertex; // in order within a clique
  size_t n;             // largest first, of equals by their vertices
};

// Those of an undirected graph without parallel edges. False with
// cliques/too-many or measure/failed; cliques_drop in either case.
bool cliques_find(const struct graph *g, struct cliques *out, ent_diags *d);
void cliques_drop(struct cliques *c);

#endif
