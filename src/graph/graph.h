// SPDX-License-Identifier: GPL-2.0-or-later
// A slice as a graph that measures can be taken of. Vertex v is actor[v], in
// the order of actors; every living actor is a vertex, isolated or not. Edges
// are simple unless parallel ties are kept: igraph counts parallel edges as
// separate paths. A tie of an actor with itself is in no graph.
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "timeline/doubts.h"

enum layer { LAYER_POSITIVE, LAYER_NEGATIVE, LAYER_NEUTRAL, LAYER_ALL, LAYERS };

const char *layer_name(enum layer l);
bool layer_parse(struct str s, enum layer *out);
// The same for a layer that somebody asked for: usage/unknown-layer if there
// is none of that name.
bool layer_asked(const char *asked, enum layer *out, ent_diags *d);
// Whether ties of that sign (-1, 0, 1) are on the layer.
bool layer_holds(enum layer l, int sign);

// Ties between the same two: one edge with their weights added up, an edge
// each, or one edge of all records. Else the records of one natural key are one
// tie, which weighs what the heaviest does.
enum parallel { COLLAPSE, KEEP, SUM, PARALLELS };

// "collapse", as it is asked for; "several ties of a pair count once".
const char *parallel_name(enum parallel p);
const char *parallel_words(enum parallel p);

struct graph_options {
  enum layer layer;
  bool directed;
  enum parallel parallel;
  bool possible;       // ties that are only possible make it too
  struct watch *watch; // of long work on it; or NULL
  double until;        // of moment_in: no iteration goes on behind it, or 0
};

struct graph_edge {
  uint32_t from, to;           // vertices; undirected: from < to
  double weight;               // sum over the ties collapsed into it
  uint32_t first, records;     // the run in `ties` of all its records
  uint32_t by;                 // if parallel ties are kept, the tie it is
  uint32_t ties;               // how many, those of one key once
  uint32_t positive, negative; // how many of them by sign
};

struct graph {
  const struct slice *slice; // NULL: made from arcs
  struct graph_options options;
  VEC(uint32_t) actor;          // of a vertex
  VEC(uint32_t) vertex;         // of an actor, NONE if not alive
  VEC(uint32_t) kind;           // of a vertex's actor; 0 if made from arcs
  VEC(struct graph_edge) edges; // sorted by from, to
  VEC(uint32_t)
  ties;         // records of all edges in turn, each in the order of the
                // slice, into which they are indices
  double alpha; // for a measure that takes one; 0: its own
  struct doubts left_out; // the layer's ties that are not sure enough
  VEC(uint32_t)
  by;           // of a tie of the slice: that by which it counts, which
                // is itself but for records of one key, or NONE
  size_t again; // records that count by another
};

// The k-th of an edge's records.
static inline uint32_t graph_tie(const struct graph *g,
                                 const struct graph_edge *e, uint32_t k) {
  return g->ties.at[e->first + k];
}

// Ties of certainty likely or better, or possible ones too, as far as the
// slice has them. A symmetric tie gives both arcs of a directed graph and
// counts once in an undirected one.
struct graph *graph_of(const struct slice *s, const struct graph_options *o);

// Whether ties of it were over, by the best estimate, before others began, so
// that what leads through it need not have been a way on any day.
bool graph_joins_times(const struct graph *g);

// A tie as a graph sees it.
struct graph_arc {
  uint32_t from, to; // actors
  int sign;          // -1, 0, 1
  bool directed;
  double weight;
};
// The same from n actors, all alive, and m ties between them, which are indices
// into `arcs`.
struct graph *graph_from_arcs(size_t n, const struct graph_arc *arcs, size_t m,
                              const struct graph_options *o);
void graph_free(struct graph *g);
// Whether two graphs of one ledger have the same actors and edges, weights
// included.
bool graph_equal(const struct graph *a, const struct graph *b);

// Whether the weights can be added up and divided by; else adds measure/weights
// on behalf of `what`.
bool graph_weights_good(const struct graph *g, const char *what, ent_diags *d);

// The edges of every vertex: those of v are list.at[first.at[v]] up to but not
// including list.at[first.at[v + 1]], by neighbour, then by edge. Along the
// arcs of a directed graph, or against them when `backwards`.
struct graph_link {
  uint32_t vertex, edge;
};
struct graph_links {
  VEC(size_t) first;
  VEC(struct graph_link) list;
};
struct graph_links graph_links(const struct graph *g, bool backwards);
// Whether one vertex has an edge to another among them.
bool graph_linked(const struct graph_links *l, uint32_t v, uint32_t wanted);
void graph_links_drop(struct graph_links *l);

// The number of each vertex's connected component, direction ignored; gives
// how many there are. Component 0 is the largest, and of equals the one with
// the first actor.
size_t graph_components(const struct graph *g, uint32_t *component);

#endif
