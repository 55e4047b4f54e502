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
  // Numbers of ties: all, those of each sign.
  int ties[NAIVE_MOST][NAIVE_MOST];
  int plus[NAIVE_MOST][NAIVE_MOST], minus[NAIVE_MOST][NAIVE_MOST];
  uint32_t kind[NAIVE_MOST];
};

// The layer's simple graph: of arcs, or symmetric.
struct naive naive_of(size_t n, const struct graph_arc *arcs, size_t m,
                      enum layer layer, bool directed);

typedef void naive_measure(const struct naive *g, bool directed, double *score);

naive_measure naive_neighbours; // distinct ones, out of every vertex
naive_measure naive_in_neighbours;
naive_measure naive_strength;       // row sums
naive_measure naive_betweenness;    // distances, and powers of the matrix
naive_measure naive_harmonic;       // Floyd and Warshall
naive_measure naive_coreness;       // peeling until nothing moves, for every k
naive_measure naive_constraint;     // Burt's formula as printed
naive_measure naive_eigenvector;    // Jacobi's rotations, by component
naive_measure naive_pagerank;       // Gauss's elimination
naive_measure naive_closeness;      // Floyd and Warshall
naive_measure naive_cut_point;      // parts counted with and without
naive_measure naive_effective_size; // Burt's formula as printed
naive_measure naive_ties;
naive_measure naive_net, naive_ratio;
naive_measure naive_katz; // Gauss's elimination, alpha by Jacobi's rotations
naive_measure naive_hub, naive_authority;          // Jacobi's rotations
naive_measure naive_pn, naive_pn_in, naive_pn_out; // matrices as printed
// Jacobi's rotations; all NaN where no eigenvalue is the largest by amount.
naive_measure naive_status;
// All triples of actors.
naive_measure naive_brokerage, naive_coordinator, naive_consultant;
naive_measure naive_gatekeeper, naive_representative, naive_liaison;

// One of Jacobi's rotations, which makes a[p][q] 0. After some sweeps over all
// p and q the matrix is diagonal, and the columns of v are its eigenvectors.
void naive_rotate(double a[NAIVE_MOST][NAIVE_MOST],
                  double v[NAIVE_MOST][NAIVE_MOST], size_t n, size_t p,
                  size_t q);

// The first shortest path, by trying all walks of 0, 1, 2 … steps. Gives its
// number of steps, or SIZE_MAX; vertices[] needs room for n.
size_t naive_route(const struct naive *g, size_t a, size_t b, size_t *vertices,
                   double *count);

#endif
