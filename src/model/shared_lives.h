// SPDX-License-Identifier: GPL-2.0-or-later
// The times in which both ends of a tie existed, and its spells cut to them.
#ifndef MODEL_SHARED_LIVES_H
#define MODEL_SHARED_LIVES_H

#include "model/account.h"

// What is known of one such time.
struct life {
  struct days start, end;
  day a, b; // best estimate
};
typedef VEC(struct life) life_list;
typedef VEC(struct spell) cut_spells;

// Each life of the one with each of the other, the earliest first; one without
// bounds where nothing is said of either. For a tie of lineage two that adjoin
// share the time in which the one ended and the other began.
void lives_shared(life_list *out, const struct facts *f, const struct tie *t);

// Closes a spell as it was read and adds what the lives leave of it: one spell,
// or one in each of the lives that it goes through, if these are not more than
// `room`. False if it ends before it begins.
bool lives_cut(cut_spells *out, struct spell s, const life_list *lives,
               const struct facts *f, size_t room);

// Whoever was party to a tie that is likely existed then: moves the estimates
// of ties that begin or end with an only life as far as that life reaches by
// the ties of its actor.
void lives_reach(ent_account *l);

#endif
