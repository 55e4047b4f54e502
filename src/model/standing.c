// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/standing.h"
#include "model/build.h"
#include "model/claim.h"
#include "model/party.h"

void standing_believe(struct tie *t) {
  static const struct {
    verdict belief;
    uint8_t percent;
  } of[STANDINGS] = {
      [UNSOURCED] = {DEFINITE, 100},
      [REPORTED] = {DEFINITE, 100},
      [DISPUTED] = {POSSIBLE, 50},
      [CORROBORATED] = {DEFINITE, 100},
      [ALLEGED] = {POSSIBLE, 50},
      [DOUBTED] = {POSSIBLE, 50},
      [DENIED] = {NO, 0},
      [RETRACTED] = {NO, 0},
  };
  if (t->likelihood_given) {
    t->belief = (uint8_t)likelihood_belief(t);
    return;
  }
  t->belief = (uint8_t)of[t->standing].belief;
  t->likelihood_lo = t->likelihood_hi = of[t->standing].percent;
}

static bool belongs(struct party *p, uint32_t actor, uint32_t to,
                    struct days when) {
  p->actor = to;
  return party_has(p, actor, when);
}

static bool speaks(void *data, const struct tie *t, uint32_t actor,
                   struct days when) {
  return belongs(data, actor, t->from, when) ||
         belongs(data, actor, t->to, when) ||
         belongs(data, t->from, actor, when) ||
         belongs(data, t->to, actor, when);
}

void standing_settle(ent_account *l) {
  VEC(uint32_t) raised = {0};
  struct party p = party_any(l);
  const struct parties parties = {speaks, &p};
  for (uint32_t i = 0; i < l->ties.n; i++)
    if (l->ties.at[i].standing == DISPUTED &&
        claim_standing(l, &l->ties.at[i], &parties) != DISPUTED)
      vec_push(&raised, i);
  party_drop(&p);
  for (size_t i = 0; i < raised.n; i++) {
    l->ties.at[raised.at[i]].standing = CORROBORATED;
    standing_believe(&l->ties.at[raised.at[i]]);
  }
  vec_drop(&raised);
}
