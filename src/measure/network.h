// SPDX-License-Identifier: GPL-2.0-or-later
// Measures of a whole network: one number a graph.
#ifndef MEASURE_NETWORK_H
#define MEASURE_NETWORK_H

#include "graph/graph.h"

struct network_measure {
  const char *name; // "density"
  const char *title, *summary, *definition, *reference;
  const char *same_as; // the igraph or NetworkX call that agrees, or NULL
  bool directed;       // of the directed graph
  bool share;          // a broken number, not a count
  // Of a graph without parallel ties; NaN where it is not defined. Either the
  // first, or, where igraph is asked, the second: that fills x, one number or
  // one a part, and gives false with measure/failed.
  double (*run)(const struct graph *g);
  bool (*find)(const struct graph *g, double *x, ent_diags *d);
  const char *const *parts; // names of several numbers, or NULL: one
  size_t n;                 // of them
  // Whether the network is small enough for find() to end within a minute or
  // so; NULL: any is.
  bool (*small)(const struct graph *g);
};

enum { NETWORK_PARTS = 16 }; // the most of any

const struct network_measure *
network_measure_at(size_t i); // NULL past the last
// By its name, `_` or `-` between the words; or NULL.
const struct network_measure *network_measure_named(struct str name);

#endif
