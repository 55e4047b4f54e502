// SPDX-License-Identifier: GPL-2.0-or-later
// Harary's two camps.
#include "balance/solve.h"

#include "base/alloc.h"

struct split frustration_split(const struct signed_graph *g,
                               const struct split_options *o) {
  return solve_split(g, 2, o);
}

static uint32_t root(uint32_t *up, bool *other, uint32_t v, bool *side) {
  *side = false;
  uint32_t r = v;
  for (; up[r] != r; r = up[r])
    *side ^= other[r];
  // Each on the path is hung on the root, with its side to it.
  for (bool s = *side; up[v] != v && v != r;) {
    const uint32_t next = up[v];
    const bool step = other[v];
    up[v] = r;
    other[v] = s;
    s ^= step;
    v = next;
  }
  return r;
}

bool balance_is_balanced(const struct signed_graph *g) {
  uint32_t *up = mem_new(g->n + 1, sizeof *up);
  bool *other = mem_new(g->n + 1, sizeof *other), good = true;
  for (uint32_t v = 0; v < g->n; v++)
    up[v] = v;
  for (size_t e = 0; good && e < g->m; e++) {
    bool x, y;
    const uint32_t a = root(up, other, g->a[e], &x);
    const uint32_t b = root(up, other, g->b[e], &y);
    const bool apart = g->w[e] < 0;
    if (a == b)
      good = (x != y) == apart;
    up[a] = b;
    other[a] = a != b && (x ^ y ^ apart);
  }
  mem_free(up);
  mem_free(other);
  return good;
}
