// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/past.h"

enum past slice_past(const struct slice *s, uint32_t actor) {
  const ent_account *l = s->ledger;
  bool before = false, after = false;
  if (s->alive[actor] > NO)
    return ALIVE_THEN;
  for (uint32_t k = 0; k < l->facts->actors.at[actor].lives.n; k++) {
    const struct spell life = actor_life(l, actor, k);
    before |= life.e1 < s->options.q.lo;
    after |= life.s0 > s->options.q.hi;
  }
  return before && after ? BETWEEN_LIVES
         : before        ? NO_LONGER
         : after         ? NOT_YET
                         : ALIVE_THEN;
}

// Whether the spell ended with a life of the actor that was over before q.
static bool died(const ent_account *l, const struct spell *s, uint32_t actor,
                 struct days q) {
  const uint32_t none = SPELL_OUTSIDE | SPELL_WRITTEN_REVERSED | SPELL_PART;
  if (!(s->flags & SPELL_DIES) || s->flags & none || s->e1 >= q.lo)
    return false;
  for (uint32_t k = 0; k < l->facts->actors.at[actor].lives.n; k++)
    if (actor_life(l, actor, k).e1 == s->e1)
      return true;
  return false;
}

static bool ended(const struct slice *s, uint32_t tie, uint32_t actor) {
  const ent_account *l = s->ledger;
  const struct tie *t = &l->ties.at[tie];
  const struct filter *f = s->options.filter;
  bool with_life = false;
  if (tie_belief(t) < s->options.include || (f && !filter_allows(f, l, tie)) ||
      (more(l, t)->forecast && !(f && f->forecasts)))
    return false;
  for (uint32_t k = 0; k < t->spells; k++)
    with_life |= died(l, &l->spells.at[t->spell + k], actor, s->options.q);
  return with_life;
}

// The ties of an actor are in the order of their keys.
size_t slice_ended_with(const struct slice *s, uint32_t actor, bool records) {
  const ent_account *l = s->ledger;
  const uint32_t *first = &l->actor_tie.at[actor];
  size_t n = 0;
  uint32_t last = NONE;
  for (uint32_t i = first[0]; i < first[1]; i++) {
    const uint32_t tie = l->actor_ties.at[i], key = l->ties.at[tie].key;
    if ((!records && key == last) || !ended(s, tie, actor))
      continue;
    last = key;
    n++;
  }
  return n;
}
