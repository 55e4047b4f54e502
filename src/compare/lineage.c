// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/lineage.h"

// Who the other end of the tie became the actor from, or NONE.
static uint32_t before(const ent_account *l, const struct tie *t,
                       uint32_t actor) {
  struct str type = intern_str(&l->facts->texts, type_of(l, t)->id);
  if (tie_belief(t) < LIKELY || more(l, t)->forecast || t->from == t->to)
    return NONE;
  if (str_is(type, "renamed-from") || str_is(type, "splits-from"))
    return t->from == actor ? t->to : NONE;
  return str_is(type, "merges-into") && t->to == actor ? t->from : NONE;
}

struct former former_of(const ent_account *l, uint32_t actor, const bool *tied,
                        struct days first, struct days second) {
  struct former found = {actor, NONE, {DAY_MIN, DAY_MIN}};
  for (uint32_t i = l->actor_tie.at[actor]; i < l->actor_tie.at[actor + 1];
       i++) {
    const struct tie *t = &l->ties.at[l->actor_ties.at[i]];
    uint32_t was = before(l, t, actor);
    for (uint32_t k = 0; was != NONE && tied[was] && k < t->spells; k++) {
      const struct spell *s = &l->spells.at[t->spell + k];
      struct days q = {s->s0, s->flags & SPELL_INSTANT ? s->e1 : s->s1};
      if (s->flags & SPELL_OUTSIDE || q.lo == DAY_MIN || q.hi == DAY_MAX ||
          q.hi < first.lo || q.lo > second.hi || q.hi <= found.until.hi)
        continue;
      found.was = was;
      found.until = q;
    }
  }
  return found;
}
