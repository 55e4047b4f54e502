// SPDX-License-Identifier: GPL-2.0-or-later
// A network as a table of actors by actors: what each row has to do with each
// column. An actor of the row acts on that of the column; ties without a
// direction stand in both cells. Rows are in an order in which friends stand
// together.
#ifndef FIND_MATRIX_H
#define FIND_MATRIX_H

#include "find/ties.h"
#include "timeline/pair.h"

// What the rows are framed by: blocs, as they are found without another wish,
// or the groups of the ledger.
enum matrix_framing { FRAMED_NOT, FRAMED_BLOCS, FRAMED_GROUPS };

struct matrix_seat {
  uint32_t actor;
  uint32_t frame;   // NONE: in none
  size_t partners;  // actors tied to it by more than structure
  size_t ties;      // kinds of tie that it has with them
  const char *name; // of its group, where groups frame; else NULL
};

// Seats that follow each other; of two at least.
struct matrix_frame {
  size_t first, n;
};

struct matrix_cell {
  uint32_t row, column;             // seats
  verdict friendly, hostile, other; // the surest tie of each sign; NO: none.
                                    // Those of structure make no sign
  size_t ties, formal;              // natural keys: outside structure, of it
  bool denied;           // somebody denies, doubts or retracts some of them
  const uint32_t *lines; // of the listing, ascending
  size_t lines_n;
};

struct matrix_cells {
  VEC(struct matrix_cell) list; // by row, then column
};

// Actors, and ties as natural keys.
struct matrix_part {
  size_t actors, ties;
};

struct tie_matrix {
  const ent_account *l;
  struct listing *listing[2]; // of one date, or of two
  struct matrix_cells cells[2];
  size_t dates;
  VEC(struct matrix_seat) seats;
  VEC(struct matrix_frame) frames;
  uint32_t *seat; // of each actor, or NONE
  enum matrix_framing framing;
  bool proven, several;      // of the blocs that were looked for: whether they
                             // are the best, and whether others are as good
  struct matrix_part all;    // of what is asked about, in its last listing
  struct matrix_part formal; // left out: actors with ties of structure alone
  struct matrix_part beyond; // left out: for room, those with least partners
  struct arena arena;
};

void matrix_free(struct tie_matrix *x);

// What the ties of a cell add up to, even of those that are only possible;
// PAIR_NONE: structure alone.
enum pair_state matrix_state(const struct matrix_cell *c);
// How sure that is: of ties of both signs the lesser certainty.
verdict matrix_certainty(const struct matrix_cell *c);
// The cell of two seats, or NULL.
const struct matrix_cell *matrix_at(const struct matrix_cells *cells,
                                    uint32_t row, uint32_t column);

#endif
