// SPDX-License-Identifier: GPL-2.0-or-later
// Measures: one number an actor. Each is one file ending in a `const struct
// measure`, and one row of measures.def.
#ifndef MEASURE_MEASURE_H
#define MEASURE_MEASURE_H

#include "graph/graph.h"

struct measure {
  const char *name;       // "betweenness"
  const char *title;      // "Betweenness"
  const char *summary;    // one sentence: what a high value means
  const char *definition; // the formula and its normalisation, in words
  const char *reference;  // the paper
  const char *same_as;    // the igraph or NetworkX call that agrees, or NULL
  const char *needs;      // why it is refused on a layer, or NULL
  enum layer layer;       // the default
  bool directed;          // the default
  bool directed_only, undirected_only;
  bool signed_layers;     // sensible on the negative layer too
  int decimals;           // shown to people
  // Fills score[v] for every vertex; NaN where it is not defined. On failure
  // adds a diagnostic and gives false.
  bool (*run)(const struct graph *g, double *score, ent_diags *d);
};

const struct measure *measure_named(struct str name);
const struct measure *measure_at(size_t i); // NULL past the last

// Competition ranks ("1224") of values compared after rounding to 12
// significant digits; NaN ranks last with rank 0. order[] gets the vertices
// from best to worst, ties by actor index. Both arrays have n entries.
void measure_rank(const double *score, size_t n, uint32_t *rank,
                  uint32_t *order);

// The first shortest path in actor order on the graph, and how many there
// are: edges[] gets the edge numbers from `a` to `b`; n = SIZE_MAX: no path.
struct route {
  VEC(uint32_t) edges;
  VEC(uint32_t) vertices;
  double count; // of shortest paths
  bool found;
};
struct route measure_route(const struct graph *g, uint32_t a, uint32_t b);
void route_drop(struct route *r);

#endif
