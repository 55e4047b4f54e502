// SPDX-License-Identifier: GPL-2.0-or-later
// One search from the goal gives every vertex its distance to it. From the
// start, the smallest neighbour that is one step nearer is then always the
// next vertex of the first shortest path.
#include "measure/measure.h"

#define FAR UINT32_MAX

struct search {
  uint32_t *distance; // to the goal
  double *paths;      // shortest ones, to the goal
};

// Breadth first, so a vertex's number of paths is whole when it is taken.
static struct search search(const struct graph *g, uint32_t goal) {
  const size_t n = g->actor.n;
  struct search s = {mem_new(n, sizeof *s.distance),
                     mem_new(n, sizeof *s.paths)};
  struct graph_links back = graph_links(g, true);
  uint32_t *queue = mem_new(n, sizeof *queue);
  size_t head = 0, tail = 0;
  for (size_t v = 0; v < n; v++)
    s.distance[v] = FAR;
  s.distance[goal] = 0;
  s.paths[goal] = 1;
  queue[tail++] = goal;
  while (head < tail) {
    const uint32_t v = queue[head++];
    for (size_t i = back.first.at[v]; i < back.first.at[v + 1]; i++) {
      const uint32_t u = back.list.at[i].vertex;
      if (s.distance[u] == FAR) {
        s.distance[u] = s.distance[v] + 1;
        queue[tail++] = u;
      }
      if (s.distance[u] == s.distance[v] + 1)
        s.paths[u] += s.paths[v];
    }
  }
  mem_free(queue);
  graph_links_drop(&back);
  return s;
}

static void walk(const struct graph *g, const struct search *s, uint32_t at,
                 struct route *r) {
  struct graph_links on = graph_links(g, false);
  vec_push(&r->vertices, at);
  while (s->distance[at] > 0) {
    size_t i = on.first.at[at];
    while (s->distance[on.list.at[i].vertex] != s->distance[at] - 1)
      i++;
    at = on.list.at[i].vertex;
    vec_push(&r->edges, on.list.at[i].edge);
    vec_push(&r->vertices, at);
  }
  graph_links_drop(&on);
}

struct route measure_route(const struct graph *g, uint32_t a, uint32_t b) {
  struct search s = search(g, b);
  struct route r = {.found = s.distance[a] != FAR};
  if (r.found) {
    r.count = s.paths[a];
    walk(g, &s, a, &r);
  }
  mem_free(s.distance);
  mem_free(s.paths);
  return r;
}

void route_drop(struct route *r) {
  vec_drop(&r->edges);
  vec_drop(&r->vertices);
}
