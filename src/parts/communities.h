// SPDX-License-Identifier: GPL-2.0-or-later
// Communities: actors with more ties among themselves than with others, as
// igraph finds them. The same graph gives the same communities in every call.
#ifndef PARTS_COMMUNITIES_H
#define PARTS_COMMUNITIES_H

#include "graph/graph.h"

// A way to find them.
struct community_way {
  const char *name;       // "leiden"
  const char *title;      // "Leiden"
  const char *definition; // in words
  const char *reference;  // the paper
  const char *same_as;    // the call of igraph
  size_t most;            // tied pairs of which it can be taken; 0: any number
  unsigned seed;          // of the chance that plays a part; 0: none does
};

const struct community_way *community_way_at(size_t i); // NULL past the last
const struct community_way *community_way_named(struct str name); // or NULL

struct community {
  uint32_t members;
  size_t inside, outside;               // tied pairs; with members of others
  double weight_inside, weight_outside; // of these
  double modularity;                    // its share of the whole
};

struct communities {
  VEC(struct community)
  list;              // the largest first; of equals that with the
                     // first actor
  uint32_t *of;      // of a vertex: its community from 1; 0: has no tie
  double modularity; // at resolution 1; NaN without ties
  size_t untied;     // vertices without a tie
};

// Of an undirected graph without parallel edges, by their weights. False with
// measure/weights, communities/too-large or measure/failed; communities_drop in
// either case.
bool communities_find(const struct graph *g, const struct community_way *way,
                      struct communities *out, ent_diags *d);
void communities_drop(struct communities *c);

#endif
