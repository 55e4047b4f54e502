// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"

#include "base/num.h"
#include <math.h>
#include <stdlib.h>

struct place_of {
  double value; // rounded
  bool last;    // has no place among the others
  uint32_t vertex;
};

static int best_first(const void *pa, const void *pb) {
  const struct place_of *a = pa, *b = pb;
  if (a->last != b->last)
    return a->last ? 1 : -1;
  const bool comparable = !isnan(a->value) && !isnan(b->value);
  if (comparable && a->value != b->value)
    return a->value > b->value ? -1 : 1;
  if (isnan(a->value) != isnan(b->value))
    return isnan(a->value) ? 1 : -1;
  return a->vertex < b->vertex ? -1 : a->vertex > b->vertex;
}

// `component` is NULL when all vertices can be compared.
static void rank(const double *score, size_t n, const uint32_t *component,
                 uint32_t *ranks, uint32_t *order) {
  struct place_of *p = mem_new(n, sizeof *p);
  for (uint32_t v = 0; v < n; v++) {
    const double value = isnan(score[v]) ? NAN : num_round12(score[v]);
    const bool apart = component && component[v] != 0;
    p[v] = (struct place_of){value, apart || isnan(value), v};
  }
  if (n)
    qsort(p, n, sizeof *p, best_first);
  uint32_t current = 0;
  for (uint32_t i = 0; i < n; i++) {
    order[i] = p[i].vertex;
    if (i == 0 || p[i].value != p[i - 1].value)
      current = i + 1;
    ranks[p[i].vertex] = p[i].last ? 0 : current;
  }
  mem_free(p);
}

void measure_rank(const double *score, size_t n, uint32_t *ranks,
                  uint32_t *order) {
  rank(score, n, NULL, ranks, order);
}

void measure_rank_in(const struct measure *m, const struct graph *g,
                     const double *score, uint32_t *ranks, uint32_t *order) {
  if (!m->ranks_largest) {
    rank(score, g->actor.n, NULL, ranks, order);
    return;
  }
  uint32_t *component = mem_new(g->actor.n, sizeof *component);
  graph_components(g, component);
  rank(score, g->actor.n, component, ranks, order);
  mem_free(component);
}
