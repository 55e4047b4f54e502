// SPDX-License-Identifier: GPL-2.0-or-later
// A slice as a graph that measures can be taken of. Vertex v is actor[v];
// every living actor is a vertex, isolated or not. Edges are simple unless
// parallel ties are kept: igraph counts parallel edges as separate paths.
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "timeline/slice.h"

enum layer { LAYER_POSITIVE, LAYER_NEGATIVE, LAYER_NEUTRAL, LAYER_ALL, LAYERS };

const char *layer_name(enum layer l);

struct graph_options {
  enum layer layer;
  bool directed;
  bool keep_parallel;
};

struct graph_edge {
  uint32_t from, to; // vertices; undirected: from < to
  double weight;     // sum over the ties collapsed into it
  uint32_t tie;      // the first of its ties (index into the slice)
  uint32_t ties;     // how many
};

struct graph {
  const struct slice *slice;
  struct graph_options options;
  VEC(uint32_t) actor;           // of a vertex
  VEC(uint32_t) vertex;          // of an actor, NONE if not alive
  VEC(struct graph_edge) edges;  // sorted by from, to
  size_t left_out;               // ties below likely, disputed ones included
};

// Ties of certainty likely or better (slice.options.include permitting).
struct graph *graph_of(const struct slice *s, const struct graph_options *o);
void graph_free(struct graph *g);

#endif
