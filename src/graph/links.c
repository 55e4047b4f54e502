// SPDX-License-Identifier: GPL-2.0-or-later
// Links are made by a counting sort, twice: first by neighbour, then, stably,
// by vertex, so that every vertex's links come sorted. Linear time.
#include "graph/graph.h"

struct end {
  uint32_t from, to, edge;
};

// Every step a path can take, in the order of the edges.
static struct end *ends_of(const struct graph *g, bool backwards, size_t *n) {
  const bool both = !g->options.directed;
  struct end *ends = mem_new(g->edges.n * (both ? 2 : 1), sizeof *ends);
  *n = 0;
  for (uint32_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    if (both || !backwards)
      ends[(*n)++] = (struct end){e->from, e->to, i};
    if (both || backwards)
      ends[(*n)++] = (struct end){e->to, e->from, i};
  }
  return ends;
}

// first[v] becomes where the run of v begins; it has one entry more than there
// are vertices.
static void begin_runs(size_t *first, size_t vertices) {
  size_t sum = 0;
  for (size_t v = 0; v <= vertices; v++) {
    const size_t here = first[v];
    first[v] = sum;
    sum += here;
  }
}

static struct end *by_neighbour(const struct end *ends, size_t n,
                                size_t vertices) {
  size_t *next = mem_new(vertices + 1, sizeof *next);
  struct end *sorted = mem_new(n, sizeof *sorted);
  for (size_t i = 0; i < n; i++)
    next[ends[i].to]++;
  begin_runs(next, vertices);
  for (size_t i = 0; i < n; i++)
    sorted[next[ends[i].to]++] = ends[i];
  mem_free(next);
  return sorted;
}

struct graph_links graph_links(const struct graph *g, bool backwards) {
  const size_t vertices = g->actor.n;
  size_t n;
  struct end *ends = ends_of(g, backwards, &n);
  struct end *sorted = by_neighbour(ends, n, vertices);
  mem_free(ends);

  struct graph_links l = {0};
  l.first.at = mem_new(vertices + 1, sizeof *l.first.at);
  l.first.n = l.first.room = vertices + 1;
  l.list.at = mem_new(n, sizeof *l.list.at);
  l.list.n = l.list.room = n;
  for (size_t i = 0; i < n; i++)
    l.first.at[sorted[i].from]++;
  begin_runs(l.first.at, vertices);
  size_t *next = mem_new(vertices + 1, sizeof *next);
  memcpy(next, l.first.at, (vertices + 1) * sizeof *next);
  for (size_t i = 0; i < n; i++)
    l.list.at[next[sorted[i].from]++] =
        (struct graph_link){sorted[i].to, sorted[i].edge};
  mem_free(next);
  mem_free(sorted);
  return l;
}

bool graph_linked(const struct graph_links *l, uint32_t v, uint32_t wanted) {
  size_t low = l->first.at[v], high = l->first.at[v + 1];
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const uint32_t u = l->list.at[middle].vertex;
    if (u == wanted)
      return true;
    if (u < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return false;
}

void graph_links_drop(struct graph_links *l) {
  vec_drop(&l->first);
  vec_drop(&l->list);
}
