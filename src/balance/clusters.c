// SPDX-License-Identifier: GPL-2.0-or-later
// Davis's camps, as many as need be, and camps of a fixed number.
#include "balance/solve.h"

#include "base/alloc.h"
#include <assert.h>

struct split clusters_split(const struct signed_graph *g,
                            const struct split_options *o) {
  return solve_split(g, 0, o);
}

struct split camps_split(const struct signed_graph *g, unsigned k,
                         const struct split_options *o) {
  assert(k >= 2 && k <= 8);
  return solve_split(g, k, o);
}

static uint32_t root(uint32_t *up, uint32_t v) {
  while (up[v] != v)
    v = up[v] = up[up[v]];
  return v;
}

bool balance_is_clusterable(const struct signed_graph *g) {
  uint32_t *up = mem_new(g->n + 1, sizeof *up);
  for (uint32_t v = 0; v < g->n; v++)
    up[v] = v;
  for (size_t e = 0; e < g->m; e++)
    if (g->w[e] > 0)
      up[root(up, g->a[e])] = root(up, g->b[e]);
  bool good = true;
  for (size_t e = 0; good && e < g->m; e++)
    good = g->w[e] > 0 || root(up, g->a[e]) != root(up, g->b[e]);
  mem_free(up);
  return good;
}
