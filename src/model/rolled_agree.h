// SPDX-License-Identifier: GPL-2.0-or-later
// What one tie is told as by a roll-up, until it is known what all cases have.
#ifndef MODEL_ROLLED_AGREE_H
#define MODEL_ROLLED_AGREE_H

#include "model/rollup.h"

// The tie as one between two wholes, as it is in some cases.
struct rolled_draft {
  uint32_t from, to;
  struct run spells; // of the account that is made
  double share;      // of the tie's weight
  double lo, hi;     // how likely the cases are, 0 to 1
  struct run given;  // what they take for so, in the list's `given`
};
struct rolled_drafts {
  ent_account *of; // that is made
  VEC(struct rolled_draft) list;
  VEC(struct rolled_given) given;
};

// Drafts that differ in one membership alone, which holds in the one and does
// not in the other, become one, with the weight that is to be expected: what
// both say is in no doubt for it.
void rolled_agree(struct rolled_drafts *d);
void rolled_drafts_drop(struct rolled_drafts *d);

#endif
