// SPDX-License-Identifier: GPL-2.0-or-later
// The strict view of a party: what it does not assert is not told.
#include "model/build.h"
#include "model/derive.h"
#include "model/party.h"

// The author's likelihood gives way to the party's word, but for what it owes
// to memberships and to the parties below.
static struct descent believe(struct tie *t, struct descent was, verdict said) {
  if (said != DEFINITE && was.said > SAID_EVEN)
    was.said = SAID_EVEN;
  t->likelihood_lo = t->likelihood_hi = derive_percent(was.said, was.part);
  t->likelihood_given = true;
  t->belief = (uint8_t)likelihood_belief(t);
  t->likelihood_given = was.part < 1; // else it is the word of the party
  return was;
}

static void add_tie(ent_account *out, struct party *p, uint32_t tie) {
  const ent_account *l = out->from;
  struct tie t = l->ties.at[tie];
  verdict said = party_belief(p, l, tie);
  if (said == NO) {
    out->told.left_out++;
    return;
  }
  derive_spells(out, &t);
  struct descent how = believe(&t, account_descent(l, tie), said);
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
