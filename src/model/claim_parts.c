// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/claim.h"

// Without a date, first of all.
static day said_by(const ent_account *l, const struct claim *c) {
  struct days d = claim_days(l, c);
  return d.lo == DAY_MIN && d.hi == DAY_MAX ? DAY_MIN : d.hi;
}

static struct held held_of(const ent_account *l, const struct claim *c,
                           uint32_t nth) {
  bool cited = c->actor == NONE && !c->words && c->citations.n;
  return (struct held){
      c, nth, cited ? l->facts->citations.at[c->citations.first].source : NONE};
}

// Whether the same holder speaks of the same part, and later.
static bool spoken_again(const ent_account *l, const struct held *x,
                         const struct held *y) {
  const struct claim *a = x->claim, *b = y->claim;
  if (a == b || a->about != b->about || a->actor != b->actor ||
      a->words != b->words || x->source != y->source)
    return false;
  day was = said_by(l, a), is = said_by(l, b);
  return is > was || (is == was && y->nth > x->nth);
}

bool claims_any(const ent_account *l, const struct tie *t, unsigned stances) {
  struct run claims = more(l, t)->claims;
  unsigned found = 0;
  for (uint32_t k = 0; k < claims.n; k++)
    found |= 1u << l->facts->claims.at[claims.first + k].stance;
  return found & stances;
}

held_list claims_on_parts(const ent_account *l, const struct tie *t) {
  struct run claims = more(l, t)->claims;
  const struct claim *all = l->facts->claims.at + claims.first;
  held_list held = {0};
  for (uint32_t k = 0; k < claims.n; k++) {
    if (!claim_aside(&all[k]) || stance_for(all[k].stance) ||
        !claim_told(l, claims.first + k))
      continue;
    struct held x = held_of(l, &all[k], k);
    bool stands = true;
    for (uint32_t i = 0; i < claims.n && stands; i++) {
      struct held y = held_of(l, &all[i], i);
      stands = !spoken_again(l, &x, &y);
    }
    if (stands)
      vec_push(&held, x);
  }
  return held;
}

bool claims_contest(const ent_account *l, const struct tie *t, bool start) {
  held_list held = claims_on_parts(l, t);
  bool any = false;
  for (size_t i = 0; i < held.n; i++) {
    const struct claim *c = held.at[i].claim;
    bool meant =
        c->about == ABOUT_TYPE || c->about == (start ? ABOUT_START : ABOUT_END);
    any |= meant && c->stance != DOUBTS;
  }
  vec_drop(&held);
  return any;
}
