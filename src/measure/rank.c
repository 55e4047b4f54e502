// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"

#include "base/num.h"
#include <math.h>
#include <stdlib.h>

struct place_of {
  double value;
  bool last; // has no place among the others
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

static int by_vertex(const void *pa, const void *pb) {
  const struct place_of *a = pa, *b = pb;
  return a->vertex < b->vertex ? -1 : a->vertex > b->vertex;
}

// Whether twelve digits tell a value from the next, which is no greater. The
// last of twelve is no more than 1e-11 of the value, so what lies further apart
// need not be rounded, which takes longer than many a measure.
static bool differ(double a, double b) {
  if (a == b || isnan(a) || isnan(b))
    return isnan(a) != isnan(b);
  if (a - b > 2e-11 * fmax(fabs(a), fabs(b)))
    return true;
  return num_round12(a) != num_round12(b);
}

enum { ABOVE, ZERO, BELOW, LAST, CLASSES };

static int class_of(double value, bool last) {
  if (last)
    return LAST;
  return value > 0 ? ABOVE : value < 0 ? BELOW : ZERO;
}

// By value, then by vertex. Most actors of a sparse network have no tie and a
// value of 0: they come in order, and are not sorted.
static void put_in_order(const double *score, size_t n,
                         const uint32_t *component, struct place_of *p) {
  size_t from[CLASSES + 1] = {0}, at[CLASSES];
  for (uint32_t v = 0; v < n; v++) {
    const bool last = (component && component[v] != 0) || isnan(score[v]);
    from[class_of(score[v], last) + 1]++;
  }
  for (int k = 0; k < CLASSES; k++)
    at[k] = from[k + 1] += from[k];
  for (uint32_t v = (uint32_t)n; v-- > 0;) {
    const bool last = (component && component[v] != 0) || isnan(score[v]);
    p[--at[class_of(score[v], last)]] = (struct place_of){score[v], last, v};
  }
  for (int k = 0; k < CLASSES; k++)
    if (k != ZERO && from[k + 1] > from[k])
      qsort(p + from[k], from[k + 1] - from[k], sizeof *p, best_first);
}

// Those who share a place, by vertex. Equal ones are in order already.
static void settle(struct place_of *p, size_t n) {
  for (size_t i = 1; i < n; i++)
    if (p[i].vertex < p[i - 1].vertex) {
      qsort(p, n, sizeof *p, by_vertex);
      return;
    }
}

// `component` is NULL when all vertices can be compared.
static void rank(const double *score, size_t n, const uint32_t *component,
                 uint32_t *ranks, uint32_t *order) {
  struct place_of *p = mem_new(n, sizeof *p);
  put_in_order(score, n, component, p);
  for (size_t i = 0, end = 0; i < n; i = end) {
    for (end = i + 1; end < n && p[end].last == p[i].last; end++)
      if (differ(p[end - 1].value, p[end].value))
        break;
    settle(p + i, end - i);
    for (size_t k = i; k < end; k++) {
      order[k] = p[k].vertex;
      ranks[p[k].vertex] = p[k].last ? 0 : (uint32_t)i + 1;
    }
  }
  mem_free(p);
}

void measure_rank(const double *score, size_t n, uint32_t *ranks,
                  uint32_t *order) {
  rank(score, n, NULL, ranks, order);
}

// How many components are as large as the largest, and whether anybody in them
// is tied.
static struct unplaced compare_parts(const uint32_t *component, size_t n,
                                     size_t parts) {
  uint32_t *size = mem_new(parts + 1, sizeof *size);
  struct unplaced x = {0};
  for (size_t v = 0; v < n; v++)
    size[component[v]]++;
  x.size = size[0];
  while (x.largest < parts && size[x.largest] == size[0])
    x.largest++;
  x.actors = x.largest == 1 && x.size > 1 ? n - x.size : n;
  mem_free(size);
  return x;
}

struct unplaced measure_rank_in(const struct measure *m, const struct graph *g,
                                const double *score, uint32_t *ranks,
                                uint32_t *order) {
  const size_t n = g->actor.n;
  struct unplaced x = {0};
  if (!m->ranks_largest || n == 0) {
    rank(score, n, NULL, ranks, order);
    return x;
  }
  uint32_t *component = mem_new(n, sizeof *component);
  x = compare_parts(component, n, graph_components(g, component));
  for (size_t v = 0; x.actors == n && v < n; v++)
    component[v] = 1;
  rank(score, n, component, ranks, order);
  mem_free(component);
  return x;
}
