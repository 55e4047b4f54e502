// SPDX-License-Identifier: GPL-2.0-or-later
// The ties that make the states of pairs, pair by pair: what shifts, the
// course of a pair and the share of changed pairs all walk along.
#ifndef COMPARE_MEMBERS_H
#define COMPARE_MEMBERS_H

#include "compare/compare.h"

struct shift_member {
  uint32_t a, b, tie; // a < b
};
struct shift_members {
  VEC(struct shift_member) list; // by pair, then tie
};

// Those that the options let through; `structure` never counts.
struct shift_members members_of(const ent_account *l,
                                const struct shift_options *o);
// The same of one pair, found through the ledger's ties by actor.
struct shift_members members_of_pair(const ent_account *l, uint32_t a,
                                     uint32_t b, const struct shift_options *o);
// Where the pair that begins at `i` ends.
size_t members_next(const struct shift_members *m, size_t i);

#endif
