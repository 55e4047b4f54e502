// SPDX-License-Identifier: GPL-2.0-or-later
// What an actor counts as, rolled up: a list of cells.
#ifndef MODEL_ROLLED_CELLS_H
#define MODEL_ROLLED_CELLS_H

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
  uint32_t steps;        // how many actors were gone up through
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
};

// Puts those of fewer steps first, as if all ways had been gone side by side,
// and takes out what was said already.
void rolled_tidy(struct rolled_cells *c);
void rolled_drop(struct rolled_cells *c);

#endif
