// SPDX-License-Identifier: GPL-2.0-or-later
// Where an actor stands, without any split.
#include "balance/balance.h"

#include "base/alloc.h"
#include <math.h>

double bloc_alignment(const struct signed_graph *g, const double *plus,
                      const double *minus, uint32_t actor, const bool *in) {
  double with = 0, against = 0;
  for (size_t e = 0; e < g->m; e++) {
    const uint32_t a = g->a[e], b = g->b[e];
    if ((a != actor && b != actor) || !in[a == actor ? b : a])
      continue;
    with += plus ? plus[e] : fmax(g->w[e], 0);
    against += minus ? minus[e] : fmax(-g->w[e], 0);
  }
  return with + against > 0 ? (with - against) / (with + against) : NAN;
}

double profile_cosine(const struct signed_graph *g, uint32_t a, uint32_t b) {
  double *row = mem_new(g->n + 1, sizeof *row), most = 0;
  double dot = 0, x = 0, y = 0;
  for (size_t e = 0; e < g->m; e++)
    most = fmax(most, fabs(g->w[e]));
  for (size_t e = 0; e < g->m; e++)
    if (g->a[e] == a || g->b[e] == a)
      row[g->a[e] ^ g->b[e] ^ a] = g->w[e] / most;
  row[b] = 0;
  for (size_t v = 0; v < g->n; v++)
    x += row[v] * row[v];
  for (size_t e = 0; e < g->m; e++) {
    if (g->a[e] != b && g->b[e] != b)
      continue;
    const uint32_t v = g->a[e] ^ g->b[e] ^ b;
    const double w = v == a ? 0 : g->w[e] / most;
    dot += row[v] * w;
    y += w * w;
  }
  mem_free(row);
  return x > 0 && y > 0 ? dot / (sqrt(x) * sqrt(y)) : NAN;
}
