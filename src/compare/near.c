// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/near.h"

#include <stdlib.h>

enum { BLOCK = 64 };

static int by_first(const void *x, const void *y) {
  const struct near_tie *a = x, *b = y;
  if (a->lo != b->lo)
    return a->lo < b->lo ? -1 : 1;
  return a->tie < b->tie ? -1 : a->tie > b->tie;
}

static struct near_tie reach_of(const ent_account *l, uint32_t tie,
                                const struct slice_options *window) {
  const struct tie *t = &l->ties.at[tie];
  struct near_tie n = {DAY_MAX, DAY_MIN, tie};
  for (uint32_t i = 0; i < t->spells; i++) {
    const struct spell *s = &l->spells.at[t->spell + i];
    n.lo = s->s0 < n.lo ? s->s0 : n.lo;
    n.hi = s->e1 > n.hi ? s->e1 : n.hi;
  }
  if (type_of(l, t)->event)
    n.hi = recent_until(n.hi, window);
  return n;
}

void near_make(struct near *n, const ent_account *l, const uint32_t *ties,
               size_t count, const struct slice_options *window) {
  n->list.n = n->last.n = 0;
  for (size_t i = 0; i < count; i++)
    vec_push(&n->list, reach_of(l, ties[i], window));
  if (count)
    qsort(n->list.at, count, sizeof *n->list.at, by_first);
  for (size_t i = 0; i < count; i++) {
    day hi = n->list.at[i].hi;
    if (i % BLOCK == 0)
      vec_push(&n->last, hi);
    else if (hi > n->last.at[i / BLOCK])
      n->last.at[i / BLOCK] = hi;
  }
}

void near_drop(struct near *n) {
  vec_drop(&n->list);
  vec_drop(&n->last);
}

void near_find(const struct near *n, struct days q, struct tie_numbers *out) {
  out->list.n = 0;
  for (size_t block = 0; block < n->last.n; block++) {
    size_t i = block * BLOCK, end = i + BLOCK;
    if (n->list.at[i].lo > q.hi)
      return;
    if (n->last.at[block] < q.lo)
      continue;
    for (; i < end && i < n->list.n && n->list.at[i].lo <= q.hi; i++)
      if (n->list.at[i].hi >= q.lo)
        vec_push(&out->list, n->list.at[i].tie);
  }
}
