// SPDX-License-Identifier: GPL-2.0-or-later
// Whose word on a tie counts. Claims are held by the actor or the quoted words
// of `by:`, else by each source they cite, as each item of a tie's `sources:`
// is held by that source. The latest stance of a holder counts, by date and
// then by place in the file; a tie's standing and all that names supporters or
// deniers go by this one rule.
#ifndef MODEL_CLAIM_H
#define MODEL_CLAIM_H

#include "model/account.h"

// A claim on a tie's existence that is still what a holder says.
struct held {
  const struct claim *claim;
  uint32_t nth;    // among the claims of the tie
  uint32_t source; // the first that stands by it, or NONE when none is cited
};
typedef VEC(struct held) held_list;

// The claims that stand, in the order of the file, each once; the caller drops
// the list. A claim whose every holder has spoken again later is left out.
held_list claims_standing(const ent_account *l, const struct tie *t);

// What the claims on a tie make of it.
enum standing claim_standing(const ent_account *l, const struct tie *t);

// When a claim was made: as it says, else when the latest of its sources came
// out; {DAY_MIN, DAY_MAX} if neither is known.
struct days claim_days(const ent_account *l, const struct claim *c);

#endif
