// SPDX-License-Identifier: GPL-2.0-or-later
// The signed graph as the solvers see it: whole weights, so that costs are
// compared exactly, and the edges of each vertex in a row.
#ifndef BALANCE_NET_H
#define BALANCE_NET_H

#include "balance/balance.h"

// Sums of all weights stay below this.
#define NET_MOST ((int64_t)1 << 50)

struct net_edge {
  uint32_t a, b;
  int64_t w;
};

struct net_arc {
  uint32_t to, edge;
  int64_t w;
};

struct balance_net {
  size_t n, m;
  struct net_edge *edge;
  size_t *first; // n + 1
  struct net_arc *arc;
  int64_t unit; // every cost differs from another by a multiple of it
  double scale; // what a weight of 1 was
};

// Edges with weights of one sign each; parallel ones must have been merged.
// The edges are copied.
struct balance_net net_new(size_t n, const struct net_edge *edge, size_t m,
                           int64_t unit);
void net_drop(struct balance_net *g);

// The graph with whole weights: exactly, up to one common factor, where a
// small factor makes all weights whole; otherwise rounded to a 2^-49th of
// their sum, but never to 0.
struct balance_net net_of(const struct signed_graph *g);

// Weight of the edges that labels frustrate.
int64_t net_cost(const struct balance_net *g, const uint32_t *label);

// What bounds a search, and what it has spent. Shared by all parts of one
// answer.
struct balance_effort {
  uint64_t nodes, most;
  double deadline; // on the monotonic clock, 0 for none
  struct watch *watch;
  bool stopped;
};
struct balance_effort effort_of(const struct split_options *o);
// Whether it is past its moment, or was to end.
bool effort_late(struct balance_effort *e);
// Counts nodes. False when the search has to end.
bool effort_spend(struct balance_effort *e, uint64_t nodes);

#endif
