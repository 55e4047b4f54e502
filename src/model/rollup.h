// SPDX-License-Identifier: GPL-2.0-or-later
// Rolling up: what an actor counts as, for as long as it belongs to another.
// account_rolled (model/derive.h) makes an account of it.
#ifndef MODEL_ROLLUP_H
#define MODEL_ROLLUP_H

#include "model/account.h"

// Whom an actor counts as, with what share of its ties.
struct rolled_whole {
  uint32_t actor;
  double share; // 1 in all; below 1 each when there are several
};
// For some time, actors count as these. Cells of one list exclude each other,
// though what the ledger's dates leave open lies in several of them.
struct rolled_cell {
  struct spell when;
  double lo, hi;         // how likely, 0 to 1
  struct run of, second; // whom, in the list's `wholes`
  bool member;           // the first belongs to the second, by a tie that
  bool primary;          // counts; or counts by its primary ties only
  struct run given;      // what is taken for so, in the list's `given`
};
// A membership in doubt, as it is taken in a cell.
struct rolled_given {
  uint32_t tie;
  bool holds;
  double lo, hi; // how likely that is
};
struct rolled_cells {
  VEC(struct rolled_cell) list;
  VEC(struct rolled_whole) wholes;
  VEC(struct rolled_given) given;
  VEC(uint32_t) way; // the actors whose memberships cut them
};

struct rollup {
  const ent_account *l;
  const ent_account *m; // whose ties say who belongs to whom
  bool *level;          // by kind: where to stop
  bool *leads; // by actor: whether memberships lead from it to the level
  bool failed;
  size_t made; // steps so far
  ent_diags *d;
};

// Prepares for the kinds of a list with commas. False, and usage/unknown-kind,
// when the ledger has no such kind.
bool rollup_begin(struct rollup *r, const ent_account *l, const char *kinds,
                  ent_diags *d);
void rollup_drop(struct rollup *r);

// What an actor counts as, at every time: memberships are followed until an
// actor of the level is reached; of several at once the primary ones, else
// all that reach it at that time, sharing alike. An actor that reaches none
// stays itself. Adds roll-up/cycle or roll-up/too-many and sets `failed` when
// the memberships cannot be followed. The caller drops what is given.
struct rolled_cells rollup_cells(struct rollup *r, uint32_t actor);
// What two actors count as, together: memberships of both, or of who both
// belong to, are in each cell the same.
struct rolled_cells rollup_both(struct rollup *r, uint32_t first,
                                uint32_t second);
void rolled_drop(struct rolled_cells *c);
// Takes so many steps more for an actor; false, with roll-up/too-many, when
// all that is rolled up makes too many.
bool rollup_afford(struct rollup *r, size_t steps, uint32_t actor);
// Whether a tie is a membership that is followed up.
bool rollup_follows(const struct rollup *r, uint32_t tie);
// Whether an actor is of the kinds asked for.
bool rollup_at_level(const struct rollup *r, uint32_t actor);

#endif
