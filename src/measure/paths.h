// SPDX-License-Identifier: GPL-2.0-or-later
// What one search from every actor gives, for all measures made of distances.
// Steps count, weights do not; along the ties of a directed graph.
#ifndef MEASURE_PATHS_H
#define MEASURE_PATHS_H

#include "graph/graph.h"

struct reach {
  size_t others;  // how many can be reached
  double steps;   // the sum of their distances
  double inverse; // the sum of one over each
};

// reach[v] for every vertex.
void paths_reach(const struct graph *g, struct reach *reach);

// For every edge the number of shortest paths through it, those of a pair
// adding up to 1; each unordered pair once if undirected. False when there are
// more paths than can be counted.
bool paths_through_edges(const struct graph *g, double *through);

#endif
