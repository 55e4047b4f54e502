// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/party.h"
#include "model/claim.h"

// Whom membership leads to the party at some time, the party among them.
static void find_leads(struct party *p) {
  const ent_account *l = p->l;
  size_t end = 0;
  p->queue[end++] = p->actor;
  p->leads[p->actor] = true;
  for (size_t i = 0; i < end; i++)
    for (uint32_t k = l->actor_tie.at[p->queue[i]];
         k < l->actor_tie.at[p->queue[i] + 1]; k++) {
      const struct tie *t = &l->ties.at[l->actor_ties.at[k]];
      if (t->to != p->queue[i] || p->leads[t->from] ||
          type_of(l, t)->role != ROLE_MEMBERSHIP)
        continue;
      p->leads[t->from] = true;
      p->queue[end++] = t->from;
    }
}

struct party party_any(const ent_account *l) {
  const size_t n = l->facts->actors.n;
  struct party p = {account_memberships(l), NONE, 0, NULL, NULL, NULL};
  p.seen = mem_new(n + 1, sizeof *p.seen);
  p.queue = mem_new(n + 1, sizeof *p.queue);
  return p;
}

struct party party_of(const ent_account *l, uint32_t actor) {
  struct party p = party_any(l);
  p.actor = actor;
  p.leads = mem_new(l->facts->actors.n + 1, sizeof *p.leads);
  find_leads(&p);
  return p;
}

void party_drop(struct party *p) {
  mem_free(p->leads);
  mem_free(p->seen);
  mem_free(p->queue);
}

static bool joins(const ent_account *l, const struct tie *t, struct days q) {
  return type_of(l, t)->role == ROLE_MEMBERSHIP && !more(l, t)->forecast &&
         tie_belief(t) >= LIKELY &&
         spells_any(&l->spells.at[t->spell], t->spells, q) >= LIKELY;
}

bool party_has(struct party *p, uint32_t actor, struct days q) {
  const ent_account *l = p->l;
  size_t end = 0;
  if (p->leads && !p->leads[actor])
    return false;
  p->round++;
  p->queue[end++] = actor;
  p->seen[actor] = p->round;
  for (size_t i = 0; i < end && p->seen[p->actor] != p->round; i++)
    for (uint32_t k = l->actor_tie.at[p->queue[i]];
         k < l->actor_tie.at[p->queue[i] + 1]; k++) {
      const struct tie *t = &l->ties.at[l->actor_ties.at[k]];
      if (p->leads && !p->leads[t->to])
        continue;
      if (t->from != p->queue[i] || p->seen[t->to] == p->round ||
          !joins(l, t, q))
        continue;
      p->seen[t->to] = p->round;
      p->queue[end++] = t->to;
    }
  return p->seen[p->actor] == p->round;
}

// ---------------------------------------------------------------- stances

verdict party_belief(struct party *p, const ent_account *l, uint32_t tie) {
  held_list held = claims_standing(l, &l->ties.at[tie]);
  bool says = false, hints = false, denies = false;
  for (size_t i = 0; i < held.n; i++) {
    const struct claim *c = held.at[i].claim;
    if (c->actor == NONE || !party_has(p, c->actor, claim_days(l, c)))
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
