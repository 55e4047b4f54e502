// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/view.h"
#include "model/claim.h"

// ---------------------------------------------------------------- parties

static bool joins(const ent_account *l, uint32_t tie, struct days q) {
  const struct tie *t = &l->ties.at[tie];
  return type_of(l, t)->role == ROLE_MEMBERSHIP && tie_belief(t) >= LIKELY &&
         spells_any(&l->spells.at[t->spell], t->spells, q) >= LIKELY;
}

// Whether membership leads from an actor up to the party in these days.
static bool belongs(const ent_account *l, uint32_t actor, uint32_t party,
                    struct days q) {
  bool *seen = mem_new(l->facts->actors.n, sizeof *seen);
  uint32_t *queue = mem_new(l->facts->actors.n, sizeof *queue);
  size_t end = 0;
  queue[end++] = actor;
  seen[actor] = true;
  for (size_t i = 0; i < end && !seen[party]; i++)
    for (uint32_t k = l->actor_tie.at[queue[i]];
         k < l->actor_tie.at[queue[i] + 1]; k++) {
      uint32_t tie = l->actor_ties.at[k], to = l->ties.at[tie].to;
      if (!seen[to] && joins(l, tie, q)) {
        seen[to] = true;
        queue[end++] = to;
      }
    }
  bool found = seen[party];
  mem_free(queue);
  mem_free(seen);
  return found;
}

// ---------------------------------------------------------------- stances

verdict view_belief(const ent_account *l, uint32_t tie, uint32_t party) {
  held_list held = claims_standing(l, &l->ties.at[tie]);
  bool says = false, hints = false, denies = false;
  for (size_t i = 0; i < held.n; i++) {
    const struct claim *c = held.at[i].claim;
    if (c->actor == NONE || !belongs(l, c->actor, party, claim_days(l, c)))
      continue;
    says |= c->stance == ASSERTS || c->stance == ADMITS;
    hints |= c->stance == ALLEGES;
    denies |= c->stance == DENIES;
  }
  vec_drop(&held);
  if (says && !denies)
    return DEFINITE;
  return says || hints ? POSSIBLE : NO;
}
