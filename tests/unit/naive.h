// SPDX-License-Identifier: GPL-2.0-or-later
// Slow twins of the measures, each by another method than the library's, on a
// dense matrix made from the arcs without the library's graphs.
#ifndef NAIVE_H
#define NAIVE_H

#include "graph/graph.h"

enum { NAIVE_MOST = 12 };

struct naive {
  size_t n;
  double w[NAIVE_MOST][NAIVE_MOST]; // 0: no edge
};

// The layer's simple graph: of arcs, or symmetric.
struct naive naive_of(size_t n, const struct graph_arc *arcs, size_t m,
                      enum layer layer, bool directed);

typedef void naive_measure(const struct naive *g, bool directed, double *score);

naive_measure naive_neighbours; // distinct ones, out of every vertex
naive_measure naive_in_neighbours;
naive_measure naive_strength;    // row sums
naive_measure naive_betweenness; // distances, and powers of the matrix
naive_measure naive_harmonic;    // Floyd and Warshall
naive_measure naive_coreness;    // peeling until nothing moves, for every k
naive_measure naive_constraint;  // Burt's formula as printed
naive_measure naive_eigenvector; // Jacobi's rotations, by component
naive_measure naive_pagerank;    // Gauss's elimination

// The first shortest path, by trying all walks of 0, 1, 2 … steps. Gives its
// number of steps, or SIZE_MAX; vertices[] needs room for n.
size_t naive_route(const struct naive *g, size_t a, size_t b, size_t *vertices,
                   double *count);

#endif
