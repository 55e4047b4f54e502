// SPDX-License-Identifier: GPL-2.0-or-later
// Hopcroft and Tarjan's algorithm without recursion: linear time.
#include "balance/kernel.h"

struct walk {
  const struct balance_net *g;
  uint32_t *seen, *low; // order of the first visit, 0 before it
  uint32_t *from;       // the edge a vertex was entered by
  size_t *next;
  VEC(uint32_t) path, edges;
  struct blocks out;
  size_t filled;
  uint32_t clock;
};

static void close_block(struct walk *w, uint32_t entry) {
  uint32_t e = BALANCE_NONE;
  while (e != entry) {
    e = w->edges.at[--w->edges.n];
    w->out.edge[w->filled++] = e;
  }
  w->out.first[++w->out.n] = w->filled;
}

static void leave(struct walk *w, uint32_t v) {
  w->path.n--;
  if (!w->path.n)
    return;
  const uint32_t up = w->path.at[w->path.n - 1];
  if (w->low[v] < w->low[up])
    w->low[up] = w->low[v];
  if (w->low[v] >= w->seen[up])
    close_block(w, w->from[v]);
}

static void enter(struct walk *w, uint32_t v, uint32_t by) {
  w->seen[v] = w->low[v] = ++w->clock;
  w->from[v] = by;
  w->next[v] = w->g->first[v];
  vec_push(&w->path, v);
}

static void step(struct walk *w) {
  const uint32_t v = w->path.at[w->path.n - 1];
  if (w->next[v] == w->g->first[v + 1]) {
    leave(w, v);
    return;
  }
  const struct net_arc x = w->g->arc[w->next[v]++];
  if (x.edge == w->from[v])
    return;
  if (!w->seen[x.to]) {
    vec_push(&w->edges, x.edge);
    enter(w, x.to, x.edge);
  } else if (w->seen[x.to] < w->seen[v]) {
    vec_push(&w->edges, x.edge);
    if (w->seen[x.to] < w->low[v])
      w->low[v] = w->seen[x.to];
  }
}

struct blocks blocks_of(const struct balance_net *g) {
  struct walk w = {.g = g};
  w.seen = mem_new(g->n + 1, sizeof *w.seen);
  w.low = mem_new(g->n + 1, sizeof *w.low);
  w.from = mem_new(g->n + 1, sizeof *w.from);
  w.next = mem_new(g->n + 1, sizeof *w.next);
  w.out.first = mem_new(g->m + 2, sizeof *w.out.first);
  w.out.edge = mem_new(g->m + 1, sizeof *w.out.edge);
  for (uint32_t v = 0; v < g->n; v++) {
    if (!w.seen[v])
      enter(&w, v, BALANCE_NONE);
    while (w.path.n)
      step(&w);
  }
  mem_free(w.seen);
  mem_free(w.low);
  mem_free(w.from);
  mem_free(w.next);
  vec_drop(&w.path);
  vec_drop(&w.edges);
  return w.out;
}

void blocks_drop(struct blocks *b) {
  mem_free(b->first);
  mem_free(b->edge);
  *b = (struct blocks){0};
}
