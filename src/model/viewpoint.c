// SPDX-License-Identifier: GPL-2.0-or-later
// The view of a party laid over the account: what it denies is not told, what
// it states is believed whoever denies it, and where it says nothing all is as
// it was. What others say stays in the account, and is told with it.
#include "model/derive.h"
#include "model/party.h"

// What becomes of the belief in a tie, given the one below. What it is split
// over is as open as what it doubts; what it only alleges makes nothing less
// sure that others state.
static verdict seen_as(enum party_word word, verdict was) {
  switch (word) {
  case PARTY_STATES:
    return DEFINITE;
  case PARTY_HINTS:
    return was > POSSIBLE ? was : POSSIBLE;
  case PARTY_SPLIT:
    return POSSIBLE;
  case PARTY_DOUBTS:
    return was < POSSIBLE ? was : POSSIBLE;
  case PARTY_DENIES:
    return NO;
  default:
    return was;
  }
}

static void add_tie(ent_account *out, struct party *p, uint32_t tie) {
  const ent_account *l = out->from;
  const enum party_word word = party_word(p, l, tie);
  struct tie t = l->ties.at[tie];
  const verdict was = tie_belief(&t), now = seen_as(word, was);
  if (word == PARTY_DENIES) {
    out->told.left_out++;
    return;
  }
  struct descent how = account_descent(l, tie);
  if (now != was)
    how = derive_said(&t, how, now == DEFINITE ? 100 : SAID_EVEN);
  derive_spells(out, &t);
  derive_weighed(out, &t, tie, how);
}

ent_account *account_seen(const ent_account *below, const char *party,
                          ent_diags *d) {
  uint32_t actor;
  ent_account *out = derive_view(below, SEEN_BY, party, &actor, d);
  if (!out)
    return NULL;
  struct party p = party_of(account_written(below), actor);
  for (uint32_t i = 0; i < account_ties(below); i++)
    add_tie(out, &p, i);
  party_drop(&p);
  derive_end(out);
  return out;
}
