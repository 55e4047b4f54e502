// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/records.h"

#include <stdlib.h>

static int by_bounds(const void *x, const void *y) {
  return spell_compare(x, y);
}

// As the ties have them.
static struct spell_list gathered(const ent_account *l, const uint32_t *ties,
                                  size_t n) {
  struct spell_list all = {0};
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    for (uint32_t k = 0; k < t->spells; k++)
      vec_push(&all.list, l->spells.at[t->spell + k]);
  }
  return all;
}

struct spell_list records_spells(const ent_account *l, const uint32_t *ties,
                                 size_t n) {
  struct spell_list all = gathered(l, ties, n);
  if (all.list.n)
    qsort(all.list.at, all.list.n, sizeof *all.list.at, by_bounds);
  return all;
}

day records_first(const ent_account *l, const uint32_t *ties, size_t n) {
  day first = DAY_MAX;
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    for (uint32_t k = 0; k < t->spells; k++)
      if (l->spells.at[t->spell + k].a < first)
        first = l->spells.at[t->spell + k].a;
  }
  return first;
}

verdict records_all(const ent_account *l, const uint32_t *ties, size_t n,
                    struct days q) {
  struct spell_list all = gathered(l, ties, n);
  verdict v = all.list.n ? spells_all(all.list.at, all.list.n, q) : NO;
  vec_drop(&all.list);
  return v;
}

// ----------------------------------------------------------------- weights

struct weighed {
  uint32_t from, to, key; // the key as it is written
  double weight;
  uint32_t at;
};

static int by_key(const void *x, const void *y) {
  const struct weighed *a = x, *b = y;
  const uint32_t p[] = {a->from, a->to, a->key};
  const uint32_t q[] = {b->from, b->to, b->key};
  for (int i = 0; i < 3; i++)
    if (p[i] != q[i])
      return p[i] < q[i] ? -1 : 1;
  if (a->weight > b->weight || a->weight < b->weight)
    return a->weight > b->weight ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at;
}

static bool same_key(const struct weighed *a, const struct weighed *b) {
  return a->from == b->from && a->to == b->to && a->key == b->key;
}

size_t records_weigh_once(const ent_account *l, const uint32_t *ties, size_t n,
                          uint32_t *by) {
  const ent_account *written = account_written(l);
  struct weighed *all = mem_new(n + 1, sizeof *all);
  size_t have = 0, gone = 0;
  for (uint32_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    uint32_t key = written->ties.at[account_origin(l, ties[i])].key;
    if (by[i] == i)
      all[have++] =
          (struct weighed){t->from, t->to, key, more(l, t)->weight, i};
  }
  qsort(all, have, sizeof *all, by_key);
  for (size_t i = 1; i < have; i++)
    if (same_key(&all[i], &all[i - 1])) {
      by[all[i].at] = by[all[i - 1].at];
      gone++;
    }
  mem_free(all);
  return gone;
}
