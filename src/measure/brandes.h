// SPDX-License-Identifier: GPL-2.0-or-later
// Shortest paths through every vertex, by one search from each.
#ifndef MEASURE_BRANDES_H
#define MEASURE_BRANDES_H

#include "graph/graph.h"

// For each vertex the sum over pairs of others of the share of their shortest
// paths that lead through it: unordered pairs, or ordered ones of a directed
// graph. Unweighted; parallel edges are separate paths. The same bits in every
// call.
void brandes(const struct graph *g, double *between);

#endif
