// SPDX-License-Identifier: GPL-2.0-or-later
// The strict view of a party: what it does not assert is not told.
#include "model/derive.h"
#include "model/party.h"

static void add_tie(ent_account *out, struct party *p, uint32_t tie) {
  const ent_account *l = out->from;
  struct tie t = l->ties.at[tie];
  verdict said = party_belief(p, l, tie);
  if (said == NO) {
    out->told.left_out++;
    return;
  }
  derive_spells(out, &t);
  struct descent how = account_descent(l, tie);
  const bool even = said != DEFINITE && how.said > SAID_EVEN;
  how = derive_said(&t, how, even ? SAID_EVEN : how.said);
  derive_weighed(out, &t, tie, how);
}

static void find_theirs(ent_account *out, struct party *p) {
  const struct facts *f = out->facts;
  for (size_t i = 0; i < f->claims.n; i++)
    vec_push(&out->theirs, party_speaks(p, p->l, &f->claims.at[i]) > NO);
}

ent_account *account_by(const ent_account *below, const char *party,
                        ent_diags *d) {
  uint32_t actor;
  ent_account *out = derive_view(below, TOLD_BY, party, &actor, d);
  if (!out)
    return NULL;
  struct party p = party_of(account_written(below), actor);
  find_theirs(out, &p);
  for (uint32_t i = 0; i < account_ties(below); i++)
    add_tie(out, &p, i);
  party_drop(&p);
  derive_end(out);
  return out;
}

ent_account *ent_account_by(const ent_account *below, const char *party,
                            ent_diags *diags) {
  return account_by(below, party, diags);
}
