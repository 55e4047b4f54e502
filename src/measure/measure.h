// SPDX-License-Identifier: GPL-2.0-or-later
// Measures: one number an actor, or one a pair of actors who are tied. Each is
// one file with a `const struct measure`, and one row of measures.def or of
// pair_measures.def. The same graph gives the same bits in every call.
#ifndef MEASURE_MEASURE_H
#define MEASURE_MEASURE_H

#include "base/buf.h"
#include "graph/graph.h"

struct measure {
  const char *name;       // "betweenness"
  const char *title;      // "Betweenness"
  const char *summary;    // one sentence: what a high value means
  const char *definition; // the formula and its normalisation, in words
  const char *reference;  // the paper
  const char *same_as;    // the igraph or NetworkX call that agrees, or NULL
  const char *same_kept;  // the same where parallel ties are kept, or NULL
  const char *needs;      // why it is refused on a layer, or NULL
  enum layer layer;       // the default
  bool directed;          // the default
  bool directed_only, undirected_only;
  bool signed_layers; // sensible on the negative layer too
  bool layer_only;    // on its default layer alone
  bool weighted;      // reads the weights of edges
  bool ranks_largest; // compares only inside the largest component
  bool takes_alpha;   // heeds the graph's alpha
  bool of_ways;       // follows ties from one actor to the next
  bool of_pairs;      // one number an edge, not a vertex
  bool proper;        // its title begins with a name
  bool only_found;    // pairs whose value is 0 are not listed
  int decimals;       // shown to people
  // Fills score[v] for every vertex, or score[e] for every edge; NaN where it
  // is not defined. On failure adds a diagnostic and gives false. Call
  // measure_run instead.
  bool (*run)(const struct graph *g, double *score, ent_diags *d);
  // Of one that takes an alpha: what bounds that of a graph, its largest
  // eigenvalue, and the alpha to take where the largest of all graphs that are
  // to be compared is `top`.
  bool (*bound)(const struct graph *g, double *top, ent_diags *d);
  double (*alpha_for)(double top);
};

// Whether a person means `name`; `_` will do for `-`.
bool measure_is(struct str typed, const char *name);
// By its name, `_` or `-` between the words.
const struct measure *measure_named(struct str name);
const struct measure *measure_at(size_t i); // NULL past the last
// The same for measures of pairs.
const struct measure *pair_measure_named(struct str name);
const struct measure *pair_measure_at(size_t i);

// The graph a measure is to be taken of: its own defaults, then what a person
// asked. `layer` and `parallel` as in a query, NULL: not asked. Adds
// usage/unknown-layer, usage/layer, usage/direction or usage/parallel and gives
// false when the wish makes no sense.
bool measure_options(const struct measure *m, const char *layer, bool directed,
                     bool undirected, const char *parallel,
                     struct graph_options *o, ent_diags *d);

// What a person gave as --alpha, into *alpha; 0 when NULL. Adds usage/alpha
// and gives false when it is no positive number or the measure has no use for
// one.
bool measure_alpha(const struct measure *m, const char *asked, double *alpha,
                   ent_diags *d);

// Raises *top to the bound of a graph, if the measure takes an alpha; for an
// answer has one alpha, however many graphs it compares. False, as below, when
// there is none.
bool measure_bound(const struct measure *m, const struct graph *g, double *top,
                   ent_diags *d);

// run() for any graph: none of its actors, weights that cannot be summed
// (measure/weights) included. False too, with work/cancelled, when it was to
// end.
bool measure_run(const struct measure *m, const struct graph *g, double *score,
                 ent_diags *d);

// Competition ranks ("1224") of values compared after rounding to 12
// significant digits; NaN ranks last with rank 0. order[] gets the vertices
// from best to worst, ties by actor index. Both arrays have n entries.
void measure_rank(const double *score, size_t n, uint32_t *rank,
                  uint32_t *order);
// Who has no place by a measure whose values can be compared only inside the
// largest component: those outside of it; all, where several are as large or
// nobody is tied. All 0 for other measures.
struct unplaced {
  size_t actors;
  size_t largest, size; // components of the largest size, and that
};
// The same for a measure of a graph; whoever has no place comes last, with
// rank 0.
struct unplaced measure_rank_in(const struct measure *m, const struct graph *g,
                                const double *score, uint32_t *rank,
                                uint32_t *order);

// The first shortest path in the order of actors, unweighted, and how many
// there are. vertices[] begins with `a` and ends with `b`; edges[] has one
// entry less. Both are empty when nothing was found.
struct route {
  VEC(uint32_t) edges;
  VEC(uint32_t) vertices;
  double count; // of shortest paths
  bool found;
};
struct route measure_route(const struct graph *g, uint32_t a, uint32_t b);
void route_drop(struct route *r);

#endif
