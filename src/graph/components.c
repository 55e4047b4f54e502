// SPDX-License-Identifier: GPL-2.0-or-later
// Union by the smaller vertex with path halving: the root of a component is
// its first actor, so the numbering needs no further rule.
#include "graph/graph.h"

#include <stdlib.h>

static uint32_t root(uint32_t *parent, uint32_t v) {
  while (parent[v] != v)
    v = parent[v] = parent[parent[v]];
  return v;
}

struct part {
  uint32_t root;
  uint32_t n;
};

static int largest_first(const void *pa, const void *pb) {
  const struct part *a = pa, *b = pb;
  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;
  return a->root < b->root ? -1 : a->root > b->root;
}

size_t graph_components(const struct graph *g, uint32_t *component) {
  const size_t n = g->actor.n;
  for (uint32_t v = 0; v < n; v++)
    component[v] = v;
  for (size_t i = 0; i < g->edges.n; i++) {
    const uint32_t a = root(component, g->edges.at[i].from);
    const uint32_t b = root(component, g->edges.at[i].to);
    component[a < b ? b : a] = a < b ? a : b;
  }
  // `number` leads from a root to its part, then to the part's rank.
  struct part *parts = mem_new(n, sizeof *parts);
  uint32_t *number = mem_new(n, sizeof *number);
  size_t count = 0;
  for (uint32_t v = 0; v < n; v++) {
    const uint32_t r = root(component, v);
    component[v] = r;
    if (r == v) {
      number[v] = (uint32_t)count;
      parts[count++] = (struct part){v, 0};
    }
    parts[number[r]].n++;
  }
  if (count)
    qsort(parts, count, sizeof *parts, largest_first);
  for (uint32_t i = 0; i < count; i++)
    number[parts[i].root] = i;
  for (uint32_t v = 0; v < n; v++)
    component[v] = number[component[v]];
  mem_free(number);
  mem_free(parts);
  return count;
}
