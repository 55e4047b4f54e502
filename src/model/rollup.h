// SPDX-License-Identifier: GPL-2.0-or-later
// Rolling up: what an actor counts as, for as long as it belongs to another.
// account_rolled (model/derive.h) makes an account of it.
#ifndef MODEL_ROLLUP_H
#define MODEL_ROLLUP_H

#include "model/account.h"

// For some time an actor counts as another, or as itself.
struct rolled_part {
  uint32_t actor; // it counts as
  struct spell when;
  double share;  // of a tie's weight; below 1 when it has several parents
  double lo, hi; // how likely, 0 to 1
};
struct rolled_parts {
  VEC(struct rolled_part) list;
};

struct rollup {
  const ent_account *l;
  const ent_account *m; // whose ties say who belongs to whom
  bool *level;          // by kind: where to stop
  bool *leads; // by actor: whether memberships lead from it to the level
  bool failed;
  ent_diags *d;
};

// Prepares for the kinds of a list with commas. False, and usage/unknown-kind,
// when the ledger has no such kind.
bool rollup_begin(struct rollup *r, const ent_account *l, const char *kinds,
                  ent_diags *d);
void rollup_drop(struct rollup *r);

// What an actor counts as, at every time: memberships are followed until an
// actor of the level is reached; of several at once the primary ones, else
// all, sharing alike. An actor that reaches none stays itself. Parts that the
// ledger's dates leave open overlap. Adds roll-up/cycle or roll-up/too-many
// and sets `failed` when the memberships cannot be followed. The caller drops
// the list.
struct rolled_parts rollup_parts(struct rollup *r, uint32_t actor);

#endif
