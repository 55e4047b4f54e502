// SPDX-License-Identifier: GPL-2.0-or-later
// The largest eigenvalue of each connected component of an undirected graph
// and its eigenvector, in which nobody's value is negative.
#ifndef MEASURE_EIGEN_H
#define MEASURE_EIGEN_H

#include "graph/graph.h"

struct eigen {
  uint32_t *component; // of each vertex; as graph_components
  size_t parts;
  double *vector; // of each vertex, the largest of its component 1
  double *value;  // of each component; 0 for a single actor
};

// Whether iterations on a graph may go on for one more step, the k-th: neither
// is their time over, nor were they stopped.
bool iteration_goes_on(const struct graph *g, size_t k);
// Of an iteration that did not go on: false, with work/cancelled or
// measure/failed (d may be NULL).
bool iteration_left(const struct graph *g, const char *name, ent_diags *d);

// False when the iteration does not settle in a component, or not in time. The
// caller drops `e` either way.
bool eigen_solve(const struct graph *g, struct eigen *e);
// The same on behalf of a measure: adds measure/failed (d may be NULL).
bool eigen_for(const char *name, const struct graph *g, struct eigen *e,
               ent_diags *d);
void eigen_drop(struct eigen *e);

#endif
