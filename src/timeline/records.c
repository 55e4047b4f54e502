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

// ------------------------------------------------------------------- parts

struct part {
  struct spell spell;
  uint32_t origin; // the record as it is written
  uint8_t belief;
  bool asked; // of one of the ties, not only of those told like them
  bool taken;
};
struct parts {
  VEC(struct part) list;
};

static void add_parts(struct parts *all, const ent_account *l, uint32_t tie,
                      bool asked) {
  const struct tie *t = &l->ties.at[tie];
  for (uint32_t k = 0; k < t->spells; k++)
    vec_push(&all->list,
             ((struct part){l->spells.at[t->spell + k], account_origin(l, tie),
                            t->belief, asked, false}));
}

// Those of the ties, and of the others of their key.
static struct parts parts_of(const ent_account *l, const uint32_t *ties,
                             size_t n) {
  struct parts all = {0};
  const uint32_t key = l->ties.at[ties[0]].key;
  const uint32_t first = l->keys.at[key], end = l->keys.at[key + 1];
  bool *asked = mem_new(end - first + 1, sizeof *asked);
  for (size_t i = 0; i < n; i++)
    if (ties[i] >= first && ties[i] < end)
      asked[ties[i] - first] = true;
  for (uint32_t i = first; i < end; i++)
    add_parts(&all, l, i, asked[i - first]);
  mem_free(asked);
  return all;
}

static int by_record(const void *x, const void *y) {
  const struct part *a = x, *b = y;
  const uint32_t p[] = {a->origin, a->belief}, q[] = {b->origin, b->belief};
  for (int i = 0; i < 2; i++)
    if (p[i] != q[i])
      return p[i] < q[i] ? -1 : 1;
  return spell_compare(&a->spell, &b->spell);
}

static bool of_one(const struct part *a, const struct part *b) {
  return a->origin == b->origin && a->belief == b->belief;
}

// The first of the parts from `at` on, in order, that does not begin before
// that day.
static size_t find_start(const struct parts *all, size_t at, day start) {
  size_t low = at, high = all->list.n;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    const struct part *p = &all->list.at[mid];
    if (of_one(p, &all->list.at[at]) && p->spell.s0 < start)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

// A part with all that follow upon it.
static struct part follow(struct parts *all, size_t at) {
  struct part one = all->list.at[at];
  bool more = true;
  while (more && one.spell.e0 != DAY_MAX) {
    const day next = one.spell.e0 + 1;
    more = false;
    for (size_t i = find_start(all, at, next); i < all->list.n && !more; i++) {
      struct part *p = &all->list.at[i];
      if (!of_one(p, &one) || p->spell.s0 != next)
        break;
      more =
          !p->taken && i > at && spell_join(&one.spell, &p->spell, &one.spell);
      p->taken |= more;
      one.asked |= more && p->asked;
    }
  }
  return one;
}

struct spell_list records_times(const ent_account *l, const uint32_t *ties,
                                size_t n) {
  if (n == 0 || !account_told(l, ROLLED_UP) ||
      type_of(l, &l->ties.at[ties[0]])->event)
    return records_spells(l, ties, n);
  struct spell_list out = {0};
  struct parts all = parts_of(l, ties, n);
  if (all.list.n)
    qsort(all.list.at, all.list.n, sizeof *all.list.at, by_record);
  for (size_t i = 0; i < all.list.n; i++) {
    if (all.list.at[i].taken)
      continue;
    struct part one = follow(&all, i);
    if (one.asked)
      vec_push(&out.list, one.spell);
  }
  vec_drop(&all.list);
  if (out.list.n)
    qsort(out.list.at, out.list.n, sizeof *out.list.at, by_bounds);
  return out;
}

// ----------------------------------------------------------------- records

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
