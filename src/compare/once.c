// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/once.h"
#include "timeline/records.h"

#include <stdlib.h>

// The heaviest of a key first.
static int by_weight(const void *x, const void *y) {
  const struct once_record *a = x, *b = y;
  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  if (a->weight > b->weight || a->weight < b->weight)
    return a->weight > b->weight ? -1 : 1;
  return a->tie < b->tie ? -1 : a->tie > b->tie;
}

void once_make(struct once *o, const ent_account *l, const uint32_t *ties,
               size_t n) {
  uint32_t *by = mem_new(n + 1, sizeof *by);
  for (uint32_t i = 0; i < n; i++)
    by[i] = i;
  records_weigh_once(l, ties, n, by);
  if (!o->place)
    o->place = mem_new(l->ties.n + 1, sizeof *o->place);
  o->list.n = 0;
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    double weight = type_of(l, t)->strength * more(l, t)->weight;
    vec_push(&o->list, ((struct once_record){by[i], ties[i], weight, 0}));
  }
  mem_free(by);
  if (n)
    qsort(o->list.at, n, sizeof *o->list.at, by_weight);
  for (uint32_t i = 0; i < n; i++)
    o->place[o->list.at[i].tie] = i;
}

static double heaviest(const struct once *o, size_t first) {
  uint32_t key = o->list.at[first].key;
  for (size_t i = first; i < o->list.n && o->list.at[i].key == key; i++)
    if (o->list.at[i].held)
      return o->list.at[i].weight;
  return 0;
}

double once_change(struct once *o, uint32_t tie, bool begins) {
  struct once_record *r = &o->list.at[o->place[tie]];
  size_t first = o->place[tie];
  while (first > 0 && o->list.at[first - 1].key == r->key)
    first--;
  double was = heaviest(o, first);
  if (begins)
    r->held++;
  else
    r->held--;
  return heaviest(o, first) - was;
}

void once_drop(struct once *o) {
  vec_drop(&o->list);
  mem_free(o->place);
}
