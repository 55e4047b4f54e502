// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/bound.h"
#include "model/claim.h"
#include "model/sort.h"
#include "time/verdict.h"

bool tie_bound(const ent_account *l, const struct tie *t) {
  for (uint32_t k = 0; k < t->spells; k++)
    if (l->spells.at[t->spell + k].flags & (SPELL_BORN | SPELL_DIES))
      return true;
  return false;
}

static void make(struct bound_ties *all, const ent_account *l) {
  all->made = true;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    const struct tie_type *type = type_of(l, t);
    if (type->family != STRUCTURE && !type->event && tie_bound(l, t) &&
        tie_belief(t) == DEFINITE)
      vec_push(&all->list, i);
  }
  if (all->list.n)
    sort_by_pair(all->list.at, all->list.n, l);
}

// Whether the pair of t comes before a and b.
static bool before(const struct tie *t, uint32_t a, uint32_t b) {
  uint32_t lo = t->from < t->to ? t->from : t->to, hi = t->from ^ t->to ^ lo;
  return lo < a || (lo == a && hi < b);
}

static size_t first_of(const struct bound_ties *all, const ent_account *l,
                       uint32_t a, uint32_t b) {
  size_t lo = 0, hi = all->list.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (before(&l->ties.at[all->list.at[mid]], a, b))
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

static bool of_pair(const struct tie *t, uint32_t a, uint32_t b) {
  return (t->from == a && t->to == b) || (t->from == b && t->to == a);
}

static bool can_hold(const ent_account *l, const struct tie *t, struct days q) {
  for (uint32_t k = 0; k < t->spells; k++)
    if (spell_any(&l->spells.at[t->spell + k], q) > NO)
      return true;
  return false;
}

void bound_add(struct bound_ties *all, const ent_account *l, uint32_t a,
               uint32_t b, struct days q, struct bound_found *out) {
  if (!all->made)
    make(all, l);
  for (size_t i = first_of(all, l, a, b); i < all->list.n; i++) {
    const struct tie *t = &l->ties.at[all->list.at[i]];
    if (!of_pair(t, a, b))
      return;
    if (!can_hold(l, t, q))
      vec_push(&out->list, all->list.at[i]);
  }
}

void bound_drop(struct bound_ties *all) { vec_drop(&all->list); }
