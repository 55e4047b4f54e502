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
  bool share;          // a number from 0 to 1, not a count
  // Of a graph without parallel ties; NaN where it is not defined.
  double (*run)(const struct graph *g);
};

const struct network_measure *
network_measure_at(size_t i); // NULL past the last
// By its name, `_` or `-` between the words; or NULL.
const struct network_measure *network_measure_named(struct str name);

#endif
