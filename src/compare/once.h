// SPDX-License-Identifier: GPL-2.0-or-later
// What the ties of a pair weigh as they come and go: of the records of one tie
// that are in force together the heaviest counts.
#ifndef COMPARE_ONCE_H
#define COMPARE_ONCE_H

#include "model/account.h"

struct once_record {
  uint32_t key, tie; // key: a number that the records of one tie share
  double weight;
  size_t held; // spells in force
};

struct once {
  VEC(struct once_record) list;
  uint32_t *place; // of each tie of the ledger that is in the list
};

// Of these ties, none of them in force; what it held before is forgotten. To
// be dropped in the end.
void once_make(struct once *o, const ent_account *l, const uint32_t *ties,
               size_t n);
// A spell of the tie begins, or ends: by how much the weight of all grows.
double once_change(struct once *o, uint32_t tie, bool begins);
void once_drop(struct once *o);

#endif
