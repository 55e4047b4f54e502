// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/series.h"

#include <stdlib.h>

// ------------------------------------------------------------------ actors

static int by_id(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// All ids of the drawings, in order, each once.
static size_t all_ids(const ent_drawing *const *d, size_t n, const char **ids) {
  size_t all = 0, kept = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < d[i]->nodes.n; k++)
      ids[all++] = d[i]->nodes.at[k].id;
  if (all > 0)
    qsort(ids, all, sizeof *ids, by_id);
  for (size_t i = 0; i < all; i++)
    if (kept == 0 || strcmp(ids[kept - 1], ids[i]) != 0)
      ids[kept++] = ids[i];
  return kept;
}

static size_t nodes_of_all(const ent_drawing *const *d, size_t n) {
  size_t all = 0;
  for (size_t i = 0; i < n; i++)
    all += d[i]->nodes.n;
  return all;
}

// Nodes are by id, as the actors are.
static void match(struct page_series *s, struct arena *a, size_t i) {
  const ent_drawing *d = s->d[i];
  s->of[i] = arena_new(a, d->nodes.n + 1, sizeof **s->of);
  s->node[i] = arena_new(a, s->actors_n + 1, sizeof **s->node);
  for (uint32_t x = 0, k = 0; x < s->actors_n; x++) {
    struct series_actor *actor = &s->actors[x];
    bool there = k < d->nodes.n && strcmp(d->nodes.at[k].id, actor->id) == 0;
    s->node[i][x] = there ? k : UINT32_MAX;
    if (!there)
      continue;
    actor->label = actor->label ? actor->label : d->nodes.at[k].label;
    actor->named |= d->nodes.at[k].named;
    s->of[i][k++] = x;
  }
}

// ------------------------------------------------------------------- order

// A pair at some date.
struct meeting {
  uint32_t low, high;
};

static int by_ends(const void *x, const void *y) {
  const struct meeting *a = x, *b = y;
  if (a->low != b->low)
    return a->low < b->low ? -1 : 1;
  return (a->high > b->high) - (a->high < b->high);
}

static bool is_formal(const struct drawing_edge *e) {
  return strcmp(e->family, "structure") == 0;
}

static void count_partners(struct page_series *s) {
  VEC(struct meeting) all = {0};
  for (size_t i = 0; i < s->n; i++)
    for (size_t k = 0; k < s->d[i]->edges.n; k++) {
      const struct drawing_edge *e = &s->d[i]->edges.at[k];
      uint32_t x = s->of[i][e->from], y = s->of[i][e->to];
      if (is_formal(e))
        continue;
      s->actors[x].ties++;
      s->actors[y].ties++;
      vec_push(&all, ((struct meeting){x < y ? x : y, x < y ? y : x}));
    }
  if (all.n > 0)
    qsort(all.at, all.n, sizeof *all.at, by_ends);
  for (size_t i = 0; i < all.n; i++) {
    if (i > 0 && by_ends(&all.at[i - 1], &all.at[i]) == 0)
      continue;
    s->actors[all.at[i].low].partners++;
    s->actors[all.at[i].high].partners++;
  }
  vec_drop(&all);
}

static int by_partners(const void *x, const void *y) {
  const struct series_actor *a = *(const struct series_actor *const *)x;
  const struct series_actor *b = *(const struct series_actor *const *)y;
  if (a->named != b->named)
    return a->named ? -1 : 1;
  if (a->partners != b->partners)
    return a->partners > b->partners ? -1 : 1;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return (a > b) - (a < b); // of one array, by id
}

static void put_in_order(struct page_series *s, struct arena *a) {
  const struct series_actor **list = mem_new(s->actors_n + 1, sizeof *list);
  s->order = arena_new(a, s->actors_n + 1, sizeof *s->order);
  for (size_t i = 0; i < s->actors_n; i++)
    list[i] = &s->actors[i];
  if (s->actors_n > 0)
    qsort(list, s->actors_n, sizeof *list, by_partners);
  for (size_t i = 0; i < s->actors_n; i++) {
    s->order[i] = (uint32_t)(list[i] - s->actors);
    s->named += list[i]->named;
  }
  mem_free(list);
}

struct page_series series_of(struct arena *a, const ent_drawing *const *d,
                             size_t n) {
  struct page_series s = {.d = d,
                          .n = n,
                          .of = arena_new(a, n + 1, sizeof *s.of),
                          .node = arena_new(a, n + 1, sizeof *s.node)};
  const char **ids = mem_new(nodes_of_all(d, n) + 1, sizeof *ids);
  s.actors_n = all_ids(d, n, ids);
  s.actors = arena_new(a, s.actors_n + 1, sizeof *s.actors);
  for (size_t i = 0; i < s.actors_n; i++)
    s.actors[i].id = ids[i];
  mem_free(ids);
  for (size_t i = 0; i < n; i++)
    match(&s, a, i);
  count_partners(&s);
  put_in_order(&s, a);
  return s;
}

// -------------------------------------------------------------------- core

struct core_order series_core(struct arena *a, const struct page_series *s,
                              size_t k, size_t drawing) {
  struct core_order o = {.nodes = arena_new(a, k + 1, sizeof *o.nodes)};
  for (size_t i = 0; i < k && i < s->actors_n; i++) {
    uint32_t node = s->node[drawing][s->order[i]];
    if (node != UINT32_MAX)
      o.nodes[o.n++] = node;
  }
  return o;
}

bool series_perhaps(const struct page_series *s, size_t drawing,
                    const char *id) {
  const ent_drawing *d = s->d[drawing];
  for (size_t i = 0; i < d->perhaps.n; i++)
    if (strcmp(d->perhaps.at[i], id) == 0)
      return true;
  return false;
}
