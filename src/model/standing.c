// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/standing.h"
#include "model/claim.h"
#include "model/party.h"

static bool belongs(struct party *p, uint32_t actor, uint32_t to,
                    struct days when) {
  p->actor = to;
  return party_has(p, actor, when);
}

bool standing_is_party(struct party *p, const struct tie *t, uint32_t actor,
                       struct days when) {
  return belongs(p, actor, t->from, when) || belongs(p, actor, t->to, when) ||
         belongs(p, t->from, actor, when) || belongs(p, t->to, actor, when);
}

static bool speaks(void *data, const struct tie *t, uint32_t actor,
                   struct days when) {
  return standing_is_party(data, t, actor, when);
}

void standing_settle(ent_account *l) {
  VEC(uint32_t) raised = {0};
  struct party p = party_any(l);
  const struct parties parties = {speaks, &p};
  for (uint32_t i = 0; i < account_ties(l); i++)
    if (l->ties.at[i].standing == DISPUTED &&
        claim_standing(l, &l->ties.at[i], &parties) != DISPUTED)
      vec_push(&raised, i);
  party_drop(&p);
  for (size_t i = 0; i < raised.n; i++) {
    l->ties.at[raised.at[i]].standing = CORROBORATED;
    claim_believe(&l->ties.at[raised.at[i]]);
  }
  vec_drop(&raised);
}
