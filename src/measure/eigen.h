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

// False when the iteration does not settle in a component. The caller drops
// `e` either way.
bool eigen_solve(const struct graph *g, struct eigen *e);
// The same on behalf of a measure: adds measure/failed (d may be NULL).
bool eigen_for(const char *name, const struct graph *g, struct eigen *e,
               ent_diags *d);
void eigen_drop(struct eigen *e);

#endif
