// SPDX-License-Identifier: GPL-2.0-or-later
// Each edge points from the vertex of lower degree to that of higher, so that
// no vertex has more than sqrt(2m) edges out and all triangles are found in
// O(m^1.5).
#include "balance/balance.h"

#include "base/alloc.h"
#include <math.h>

static bool lower(const size_t *degree, uint32_t a, uint32_t b) {
  return degree[a] < degree[b] || (degree[a] == degree[b] && a < b);
}

struct triads balance_triads(const struct signed_graph *g) {
  struct triads t = {{0}};
  size_t *degree = mem_new(g->n + 1, sizeof *degree);
  size_t *first = mem_new(g->n + 2, sizeof *first);
  uint32_t *out = mem_new(g->m + 1, sizeof *out);
  uint32_t *mark = mem_new(g->n + 1, sizeof *mark); // edge + 1 from one vertex
  for (size_t e = 0; e < g->m; e++) {
    degree[g->a[e]]++;
    degree[g->b[e]]++;
  }
  for (size_t e = 0; e < g->m; e++)
    first[(lower(degree, g->a[e], g->b[e]) ? g->a[e] : g->b[e]) + 2]++;
  for (size_t v = 2; v < g->n + 2; v++)
    first[v] += first[v - 1];
  for (uint32_t e = 0; e < g->m; e++)
    out[first[(lower(degree, g->a[e], g->b[e]) ? g->a[e] : g->b[e]) + 1]++] = e;
  for (uint32_t v = 0; v < g->n; v++) {
    for (size_t i = first[v]; i < first[v + 1]; i++)
      mark[g->a[out[i]] ^ g->b[out[i]] ^ v] = out[i] + 1;
    for (size_t i = first[v]; i < first[v + 1]; i++) {
      const uint32_t e = out[i], u = g->a[e] ^ g->b[e] ^ v;
      for (size_t j = first[u]; j < first[u + 1]; j++) {
        const uint32_t f = out[j], last = mark[g->a[f] ^ g->b[f] ^ u];
        if (last)
          t.negative[(g->w[e] < 0) + (g->w[f] < 0) + (g->w[last - 1] < 0)]++;
      }
    }
    for (size_t i = first[v]; i < first[v + 1]; i++)
      mark[g->a[out[i]] ^ g->b[out[i]] ^ v] = 0;
  }
  mem_free(degree);
  mem_free(first);
  mem_free(out);
  mem_free(mark);
  return t;
}

uint64_t triads_all(const struct triads *t) {
  return t->negative[0] + t->negative[1] + t->negative[2] + t->negative[3];
}

double triads_strong(const struct triads *t) {
  const uint64_t all = triads_all(t);
  return all ? (double)(t->negative[0] + t->negative[2]) / (double)all : NAN;
}

double triads_weak(const struct triads *t) {
  const uint64_t all = triads_all(t);
  return all ? (double)(all - t->negative[1]) / (double)all : NAN;
}
