// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/core.h"

#include <stdlib.h>

struct candidate {
  uint32_t node;
  bool named;
  size_t partners, ties;
};

static int by_partners(const void *x, const void *y) {
  const struct candidate *a = x, *b = y;
  if (a->named != b->named)
    return a->named ? -1 : 1;
  if (a->partners != b->partners)
    return a->partners > b->partners ? -1 : 1;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return (a->node > b->node) - (a->node < b->node); // nodes are by id
}

struct core_order core_order_of(struct arena *a, const ent_drawing *d,
                                const struct drawn_pairs *p) {
  struct candidate *list = mem_new(d->nodes.n + 1, sizeof *list);
  struct core_order o = {.nodes =
                             arena_new(a, d->nodes.n + 1, sizeof *o.nodes)};
  for (uint32_t i = 0; i < d->nodes.n; i++)
    list[i] = (struct candidate){.node = i, .named = d->nodes.at[i].named};
  for (size_t i = 0; i < p->n; i++) {
    const struct drawn_pair *one = &p->at[i];
    if (one->state == DRAWN_FORMAL)
      continue;
    list[one->a].partners++;
    list[one->b].partners++;
    list[one->a].ties += one->n;
    list[one->b].ties += one->n;
  }
  if (d->nodes.n > 0)
    qsort(list, d->nodes.n, sizeof *list, by_partners);
  for (size_t i = 0; i < d->nodes.n; i++) {
    if (list[i].partners == 0 && !list[i].named)
      continue;
    o.nodes[o.n++] = list[i].node;
    o.named += list[i].named;
  }
  mem_free(list);
  return o;
}

// Which nodes are in; the caller frees it.
static bool *members(const struct core_order *o, size_t k,
                     const ent_drawing *d) {
  bool *in = mem_new(d->nodes.n + 1, sizeof *in);
  for (size_t i = 0; i < k && i < o->n; i++)
    in[o->nodes[i]] = true;
  return in;
}

size_t core_pairs(const struct core_order *o, size_t k, const ent_drawing *d,
                  const struct drawn_pairs *p) {
  bool *in = members(o, k, d);
  size_t found = 0;
  for (size_t i = 0; i < p->n; i++)
    found += p->at[i].state != DRAWN_FORMAL && in[p->at[i].a] && in[p->at[i].b];
  mem_free(in);
  return found;
}

const ent_drawing *core_drawing(struct arena *a, const ent_drawing *d,
                                const struct core_order *o, size_t k) {
  bool *in = members(o, k, d);
  uint32_t *number = mem_new(d->nodes.n + 1, sizeof *number);
  ent_drawing *core = arena_new(a, 1, sizeof *core);
  struct drawing_node *nodes = arena_new(a, d->nodes.n + 1, sizeof *nodes);
  struct drawing_edge *edges = arena_new(a, d->edges.n + 1, sizeof *edges);
  *core = *d;
  core->nodes.at = nodes;
  core->edges.at = edges;
  core->nodes.n = core->edges.n = 0;
  for (uint32_t i = 0; i < d->nodes.n; i++)
    if (in[i]) {
      number[i] = (uint32_t)core->nodes.n;
      nodes[core->nodes.n++] = d->nodes.at[i];
    }
  for (size_t i = 0; i < d->edges.n; i++) {
    struct drawing_edge e = d->edges.at[i];
    if (!in[e.from] || !in[e.to])
      continue;
    e.from = number[e.from];
    e.to = number[e.to];
    edges[core->edges.n++] = e;
  }
  mem_free(number);
  mem_free(in);
  return core;
}
