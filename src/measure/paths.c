// SPDX-License-Identifier: GPL-2.0-or-later
// A breadth-first search a vertex, which costs what it reaches and no more.
// The numbers of vertices at each distance are whole, so the sums made of them
// do not depend on the order in which vertices are numbered. Shares of edges
// are passed back from the farthest vertex as in Brandes (2001).
#include "measure/paths.h"

#include <math.h>

#define FAR UINT32_MAX

struct search {
  const struct graph_links *links;
  uint32_t *distance; // FAR but for what the last search reached
  uint32_t *queue;    // that, the nearest first
  size_t reached;
};

static struct search search_new(const struct graph_links *links, size_t n) {
  struct search s = {links, mem_new(n, sizeof *s.distance),
                     mem_new(n, sizeof *s.queue), 0};
  for (size_t v = 0; v < n; v++)
    s.distance[v] = FAR;
  return s;
}

static void search_drop(struct search *s) {
  mem_free(s->distance);
  mem_free(s->queue);
}

static void search_from(struct search *s, uint32_t source) {
  const struct graph_links *l = s->links;
  for (size_t i = 0; i < s->reached; i++)
    s->distance[s->queue[i]] = FAR;
  s->distance[source] = 0;
  s->queue[0] = source;
  s->reached = 1;
  for (size_t head = 0; head < s->reached; head++) {
    const uint32_t v = s->queue[head];
    for (size_t i = l->first.at[v]; i < l->first.at[v + 1]; i++) {
      const uint32_t u = l->list.at[i].vertex;
      if (s->distance[u] != FAR)
        continue;
      s->distance[u] = s->distance[v] + 1;
      s->queue[s->reached++] = u;
    }
  }
}

static struct reach add_up(const struct search *s) {
  struct reach r = {.others = s->reached - 1};
  for (size_t i = 1; i < s->reached;) {
    const uint32_t steps = s->distance[s->queue[i]];
    size_t end = i;
    while (end < s->reached && s->distance[s->queue[end]] == steps)
      end++;
    r.steps += (double)(end - i) * steps;
    r.inverse += (double)(end - i) / steps;
    i = end;
  }
  return r;
}

void paths_reach(const struct graph *g, struct reach *reach) {
  struct graph_links links = graph_links(g, false);
  struct search s = search_new(&links, g->actor.n);
  for (uint32_t v = 0;
       v < g->actor.n && watch_on(g->options.watch, "measuring", v, g->actor.n);
       v++) {
    search_from(&s, v);
    reach[v] = add_up(&s);
  }
  search_drop(&s);
  graph_links_drop(&links);
}

struct shares {
  struct search search;
  double *paths;  // shortest ones, from the source
  double *passed; // what a vertex has been handed back
  double *through;
};

static bool count_paths(struct shares *b) {
  const struct search *s = &b->search;
  for (size_t i = 0; i < s->reached; i++) {
    b->paths[s->queue[i]] = i == 0;
    b->passed[s->queue[i]] = 0;
  }
  for (size_t i = 0; i < s->reached; i++) {
    const uint32_t v = s->queue[i];
    const struct graph_links *l = s->links;
    for (size_t k = l->first.at[v]; k < l->first.at[v + 1]; k++)
      if (s->distance[l->list.at[k].vertex] == s->distance[v] + 1)
        b->paths[l->list.at[k].vertex] += b->paths[v];
    if (!isfinite(b->paths[v]))
      return false;
  }
  return true;
}

static void hand_back(struct shares *b) {
  const struct search *s = &b->search;
  for (size_t i = s->reached; i-- > 0;) {
    const uint32_t v = s->queue[i];
    const struct graph_links *l = s->links;
    for (size_t k = l->first.at[v]; k < l->first.at[v + 1]; k++) {
      const struct graph_link to = l->list.at[k];
      if (s->distance[to.vertex] != s->distance[v] + 1)
        continue;
      const double share =
          b->paths[v] / b->paths[to.vertex] * (1 + b->passed[to.vertex]);
      b->passed[v] += share;
      b->through[to.edge] += share;
    }
  }
}

bool paths_through_edges(const struct graph *g, double *through) {
  const size_t n = g->actor.n;
  struct graph_links links = graph_links(g, false);
  struct shares b = {search_new(&links, n), mem_new(n, sizeof *b.paths),
                     mem_new(n, sizeof *b.passed), through};
  bool ok = true;
  for (size_t e = 0; e < g->edges.n; e++)
    through[e] = 0;
  for (uint32_t v = 0;
       v < n && ok && watch_on(g->options.watch, "measuring", v, n); v++) {
    search_from(&b.search, v);
    ok = count_paths(&b);
    if (ok)
      hand_back(&b);
  }
  // Every path of an undirected graph was met from both its ends.
  for (size_t e = 0; e < g->edges.n && !g->options.directed; e++)
    through[e] /= 2;
  mem_free(b.passed);
  mem_free(b.paths);
  search_drop(&b.search);
  graph_links_drop(&links);
  return ok;
}
