// SPDX-License-Identifier: GPL-2.0-or-later
// The guard around igraph. Between ig_enter and ig_leave igraph's errors are
// kept instead of printed, its warnings caught, OpenMP held to one thread (its
// PageRank sums in a different order otherwise) and its random numbers are
// ours, seeded. Handlers, threads and numbers are as they were afterwards. One
// thread only, no nesting: igraph's error state is global. IGRAPH_FINALLY is
// never used: a failing igraph call unwinds all of that stack, also what its
// caller put there.
#ifndef GRAPH_IG_H
#define GRAPH_IG_H

#include "graph/graph.h"
#include "graph/ig_load.h"

// What the random numbers begin with; said where they make a difference.
enum { IG_SEED = 1 };

// False when igraph cannot be loaded; nothing of it may be called then, and
// ig_leave says why.
bool ig_enter(void);
// The first error since ig_enter, or NULL. Valid until the next ig_enter.
const char *ig_leave(void);
// The same on behalf of what was asked of igraph: when that did not go well,
// adds measure/failed with igraph's words. Gives `ok`.
bool ig_end(const char *what, bool ok, ent_diags *d);

// Inside a function with a label `fail:` that destroys zeroed objects.
#define IG(call)                                                               \
  do {                                                                         \
    if ((call) != IGRAPH_SUCCESS)                                              \
      goto fail;                                                               \
  } while (0)

// Makes a zeroed igraph_t a graph with the edges between the ends. One that
// fails is zeroed again: igraph destroys it, and it would be destroyed twice.
igraph_error_t ig_create(igraph_t *out, const igraph_vector_int_t *ends,
                         size_t vertices, bool directed);
// Turns a zeroed igraph_t into the graph: same vertices, same edge numbers.
igraph_error_t ig_graph(const struct graph *g, igraph_t *out);
// Turns a zeroed vector into the edges' weights.
igraph_error_t ig_weights(const struct graph *g, igraph_vector_t *out);

#endif
