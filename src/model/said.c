// SPDX-License-Identifier: GPL-2.0-or-later
// The strict view of a party: what it does not assert is not told.
#include "model/build.h"
#include "model/derive.h"
#include "model/party.h"

// What the accounts below say of one tie: how likely the memberships by which
// it was rolled up are, as a part of one, and how likely the parties make it
// whose views they are, in percent.
struct below {
  double part, said;
};

static double ratio(const struct tie *t, const struct tie *was) {
  return was->likelihood_hi ? (double)t->likelihood_hi / was->likelihood_hi : 1;
}

static struct below below_of(const ent_account *l, uint32_t tie) {
  if (!l->from)
    return (struct below){1, 100};
  const struct tie *t = &l->ties.at[tie];
  struct below b = below_of(l->from, l->origin.at[tie]);
  if (l->told.how == ROLLED_UP)
    b.part *= ratio(t, &l->from->ties.at[l->origin.at[tie]]);
  if (l->told.how == TOLD_BY && b.part > 0 &&
      t->likelihood_hi / b.part < b.said)
    b.said = t->likelihood_hi / b.part;
  return b;
}

// The author's likelihood gives way to the party's word.
static void believe(const ent_account *l, struct tie *t, uint32_t tie,
                    verdict said) {
  struct below b = below_of(l, tie);
  double percent = said == DEFINITE || b.said < SAID_EVEN ? b.said : SAID_EVEN;
  t->likelihood_lo = t->likelihood_hi = (uint8_t)(percent * b.part + 0.5);
  t->likelihood_given = true;
  t->belief = (uint8_t)likelihood_belief(t);
  t->likelihood_given = b.part < 1; // else it is the word of the party
}

static void add_tie(ent_account *out, struct party *p, uint32_t tie) {
  const ent_account *l = out->from;
  struct tie t = l->ties.at[tie];
  verdict said = party_belief(p, l, tie);
  if (said == NO) {
    out->told.left_out++;
    return;
  }
  uint32_t first = (uint32_t)out->spells.n;
  for (uint32_t k = 0; k < t.spells; k++)
    vec_push(&out->spells, l->spells.at[t.spell + k]);
  t.spell = first;
  believe(l, &t, tie, said);
  derive_tie(out, &t, tie);
}

ent_account *account_by(const ent_account *below, struct str party,
                        ent_diags *d) {
  const ent_account *written = account_written(below);
  uint32_t actor = ledger_find_actor(written, party, d);
  if (actor == NONE)
    return NULL;
  ent_account *out = derive_begin(below);
  out->told = (struct told){.how = TOLD_BY, .party = actor};
  struct party p = party_of(written, actor);
  for (uint32_t i = 0; i < below->ties.n; i++)
    add_tie(out, &p, i);
  party_drop(&p);
  derive_end(out);
  return out;
}

ent_account *ent_account_by(const ent_account *below, const char *party,
                            ent_diags *diags) {
  return account_by(below, str_of(party), diags);
}
