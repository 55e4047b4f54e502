// SPDX-License-Identifier: GPL-2.0-or-later
// Decimal weights become whole by a power of ten, weights shared among several
// parents by a small multiple; then equal sums are equal numbers, ties between
// optima are seen, and bounds can be rounded up. For other weights the factor
// is a power of two.
#include "balance/net.h"

#include "base/alloc.h"
#include <math.h>
#include <time.h>

struct balance_net net_new(size_t n, const struct net_edge *edge, size_t m,
                           int64_t unit) {
  struct balance_net g = {.n = n, .m = m, .unit = unit};
  g.edge = mem_new(m + 1, sizeof *g.edge);
  g.first = mem_new(n + 2, sizeof *g.first);
  g.arc = mem_new(2 * m + 1, sizeof *g.arc);
  for (size_t e = 0; e < m; e++) {
    g.edge[e] = edge[e];
    g.first[edge[e].a + 2]++;
    g.first[edge[e].b + 2]++;
  }
  for (size_t v = 2; v < n + 2; v++)
    g.first[v] += g.first[v - 1];
  for (size_t e = 0; e < m; e++) {
    const struct net_edge x = edge[e];
    g.arc[g.first[x.a + 1]++] = (struct net_arc){x.b, (uint32_t)e, x.w};
    g.arc[g.first[x.b + 1]++] = (struct net_arc){x.a, (uint32_t)e, x.w};
  }
  return g;
}

void net_drop(struct balance_net *g) {
  mem_free(g->edge);
  mem_free(g->first);
  mem_free(g->arc);
  *g = (struct balance_net){0};
}

static int64_t gcd(int64_t a, int64_t b) {
  while (b) {
    const int64_t r = a % b;
    a = b;
    b = r;
  }
  return a;
}

static bool whole(const struct signed_graph *g, double factor) {
  double sum = 0;
  for (size_t e = 0; e < g->m; e++) {
    const double x = fabs(g->w[e]) * factor, near = nearbyint(x);
    sum += x;
    if (near < 1 || fabs(x - near) > 1e-9 * x || sum >= (double)NET_MOST)
      return false;
  }
  return true;
}

// A factor that makes all weights whole, or 0.
static double whole_factor(const struct signed_graph *g) {
  for (double q = 1; q <= 2520; q++)
    if (whole(g, q))
      return q;
  for (double q = 1e4; q <= 1e9; q *= 10)
    if (whole(g, q))
      return q;
  return 0;
}

static int64_t rounded(double w, int shift) {
  const double x = nearbyint(ldexp(fabs(w), shift));
  const int64_t size = x < 1 ? 1 : (int64_t)x;
  return w < 0 ? -size : size;
}

// The power of two that brings the sum below NET_MOST, a unit an edge left
// over for those rounded up.
static int shift_of(const struct signed_graph *g) {
  double most = 0;
  int exponent = 0;
  for (size_t e = 0; e < g->m; e++)
    most = fmax(most, fabs(g->w[e]));
  frexp(most, &exponent);
  double sum = 0;
  for (size_t e = 0; e < g->m; e++)
    sum += ldexp(fabs(g->w[e]), -exponent);
  int more = 0;
  frexp(sum, &more);
  return 49 - exponent - more;
}

struct balance_net net_of(const struct signed_graph *g) {
  struct net_edge *edge = mem_new(g->m + 1, sizeof *edge);
  const double factor = whole_factor(g);
  const int shift = factor > 0 || !g->m ? 0 : shift_of(g);
  int64_t unit = 0;
  for (size_t e = 0; e < g->m; e++) {
    const int64_t w = factor > 0 ? (int64_t)nearbyint(g->w[e] * factor)
                                 : rounded(g->w[e], shift);
    edge[e] = (struct net_edge){g->a[e], g->b[e], w};
    unit = gcd(w < 0 ? -w : w, unit);
  }
  struct balance_net out = net_new(g->n, edge, g->m, unit ? unit : 1);
  out.scale = factor > 0 ? 1 / factor : ldexp(1, -shift);
  mem_free(edge);
  return out;
}

int64_t net_cost(const struct balance_net *g, const uint32_t *label) {
  int64_t cost = 0;
  for (size_t e = 0; e < g->m; e++) {
    const struct net_edge x = g->edge[e];
    const bool apart = label[x.a] != label[x.b];
    if (apart == (x.w > 0))
      cost += x.w > 0 ? x.w : -x.w;
  }
  return cost;
}

double split_share(double until, size_t parts) {
  const double now = moment_in(0);
  return until > now && parts > 1 ? now + (until - now) / (double)parts : until;
}

struct balance_effort effort_of(const struct split_options *o) {
  struct balance_effort e = {.most = SPLIT_NODES};
  if (o && o->nodes)
    e.most = o->nodes;
  if (o && o->seconds > 0)
    e.deadline = moment_in(o->seconds);
  if (o && o->until > 0 && (e.deadline == 0 || o->until < e.deadline))
    e.deadline = o->until;
  if (o)
    e.watch = o->watch;
  return e;
}

bool effort_late(struct balance_effort *e) {
  if (moment_over(e->deadline))
    e->stopped = true;
  return e->stopped;
}

bool effort_spend(struct balance_effort *e, uint64_t nodes) {
  const uint64_t before = e->nodes;
  e->nodes += nodes;
  // The clock and the watcher cost as much as a small node.
  const bool ask = !before || before >> 10 != e->nodes >> 10;
  if (ask &&
      !watch_on(e->watch, "proving camps", (size_t)e->nodes, (size_t)e->most))
    e->stopped = true;
  if (ask)
    effort_late(e);
  return !e->stopped && e->nodes <= e->most;
}
