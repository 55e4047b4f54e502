// SPDX-License-Identifier: GPL-2.0-or-later
// Maximal cliques: sets of actors who are all tied to each other, and to whom
// nobody could be added.
#ifndef PARTS_CLIQUES_H
#define PARTS_CLIQUES_H

#include "graph/graph.h"

// Fewest members; more cliques than the second are refused, and more than the
// third are not looked through for those that are large enough.
enum { CLIQUE_LEAST = 3, CLIQUES_MOST = 100000, CLIQUES_SOUGHT = 10000000 };

struct cliques {
  VEC(size_t) first; // clique i is vertex.at[first.at[i]] up to first.at[i+1]
  VEC(uint32_t) vertex; // in order within a clique
  size_t n;             // largest first, of equals by their vertices
};

// Those of at least so many members, CLIQUE_LEAST or more, in an undirected
// graph without parallel edges. False with cliques/too-many or measure/failed;
// cliques_drop in either case.
bool cliques_find(const struct graph *g, size_t least, struct cliques *out,
                  ent_diags *d);
void cliques_drop(struct cliques *c);

#endif
