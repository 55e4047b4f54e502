// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/view.h"

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

static struct days days_of(const ent_account *l, const struct claim *c) {
  if (c->when)
    return c->when_days;
  struct days latest = {DAY_MIN, DAY_MAX};
  for (uint32_t i = 0; i < c->citations.n; i++) {
    uint32_t source = l->facts->citations.at[c->citations.first + i].source;
    if (source == NONE)
      continue;
    const struct cited *s = &l->facts->sources.at[source];
    struct days d = s->published ? s->published_days : s->accessed_days;
    if (d.hi != DAY_MAX && (latest.hi == DAY_MAX || d.hi > latest.hi))
      latest = d;
  }
  return latest;
}

// Undated claims come first.
static day rank_of(struct days d) { return d.hi == DAY_MAX ? DAY_MIN : d.hi; }

// A later claim of the same holder takes the place of this one.
static bool replaced(const ent_account *l, struct run claims, uint32_t i) {
  const struct claim *c = &l->facts->claims.at[claims.first + i];
  day when = rank_of(days_of(l, c));
  for (uint32_t k = 0; k < claims.n; k++) {
    const struct claim *o = &l->facts->claims.at[claims.first + k];
    day then = rank_of(days_of(l, o));
    if (k != i && o->actor == c->actor && o->about == EXISTENCE &&
        (then > when || (then == when && k > i)))
      return true;
  }
  return false;
}

verdict view_belief(const ent_account *l, uint32_t tie, uint32_t party) {
  struct run claims = more(l, &l->ties.at[tie])->claims;
  bool says = false, hints = false, denies = false;
  for (uint32_t i = 0; i < claims.n; i++) {
    const struct claim *c = &l->facts->claims.at[claims.first + i];
    if (c->actor == NONE || c->about != EXISTENCE || replaced(l, claims, i) ||
        !belongs(l, c->actor, party, days_of(l, c)))
      continue;
    says |= c->stance == ASSERTS || c->stance == ADMITS;
    hints |= c->stance == ALLEGES;
    denies |= c->stance == DENIES;
  }
  if (says && !denies)
    return DEFINITE;
  return says || hints ? POSSIBLE : NO;
}
