// SPDX-License-Identifier: GPL-2.0-or-later
// The interval index: the ties that may be in force at a time, found in
// O(log n + answers). An entry a tie, sorted by the earliest s0 of its spells,
// in blocks; over the blocks stands an implicit balanced tree of which each
// node knows the latest end below it (Li and Rong, "Bedtk: finding interval
// overlap with implicit interval tree", Bioinformatics 2021, whose leaves are
// single intervals). Spells without a possible day (SPELL_OUTSIDE) do not
// count; ties without any other are not in it.
#ifndef MODEL_INDEX_H
#define MODEL_INDEX_H

#include "model/account.h"

void index_build(ent_account *l);

// A walk over the ties of which the earliest s0 is not after q and the latest
// e1 not before it, each once, in no order of meaning. A tie of several spells
// may have none that meets q.
//
//   struct index_walk w = index_find(l, q);
//   for (const struct index_entry *e; (e = index_next(&w));)
//     … e->tie …
struct index_frame {
  size_t at;      // a node: the number of its block
  uint8_t level;  // of the node; the leaves are 0
  bool left_done; // its left subtree has been seen to
};
struct index_walk {
  const ent_account *ledger;
  struct days q;
  size_t depth;      // of `stack`
  size_t next, stop; // entries of the block at hand
  struct index_frame stack[64];
};
struct index_walk index_find(const ent_account *l, struct days q);
const struct index_entry *index_next(struct index_walk *w);

#endif
