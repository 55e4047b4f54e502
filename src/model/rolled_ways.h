// SPDX-License-Identifier: GPL-2.0-or-later
// The memberships that a roll-up follows, whenever they hold: who leads where,
// in which order, and whether two ways may meet.
#ifndef MODEL_ROLLED_WAYS_H
#define MODEL_ROLLED_WAYS_H

#include "model/rolled_cells.h"

struct rollup {
  const ent_account *l;
  const ent_account *m; // whose ties say who belongs to whom
  bool *level;          // by kind: where to stop
  bool *leads;       // by actor: whether memberships lead from it to the level
  uint32_t *up;      // by actor, and one more: the first of its
  VEC(uint32_t) ups; // ties that lead up
  VEC(uint32_t) order;        // actors that climb, those above first
  uint32_t *place;            // by actor: where it stands there
  struct rolled_cells *cells; // by actor: what it counts as, once known
  uint8_t *always;            // by tie: what ways_always said, if it was asked
  VEC(uint32_t) ahead[2];     // by side, and by actor which sides saw it,
  VEC(uint32_t) touched;      // if any did: whether two ways meet
  uint8_t *seen;
  bool failed;
  size_t made; // steps so far
  ent_diags *d;
};

// Whether a tie of an account makes one actor belong to another.
bool ways_join(const ent_account *l, uint32_t tie);
// The ties that lead an actor up to the level, a row of `ups`.
struct run ways_up(const struct rollup *r, uint32_t actor);
// Whether an actor is of the kinds asked for.
bool ways_at_level(const struct rollup *r, uint32_t actor);
// Whether memberships of an actor are followed: it is not on the level itself.
bool ways_climb(const struct rollup *r, uint32_t actor);
// Whether a membership leads to the level whenever it holds, by what is known
// of whom it leads to: false of those of whom nothing is known yet.
bool ways_always(struct rollup *r, uint32_t tie);

// Finds who reaches the level at some time, and puts them in order: whoever is
// above somebody stands before it. Those in a circle of memberships, and those
// below it, come last and have no place.
void ways_find(struct rollup *r);
// Whether somebody whose memberships are followed may be on the ways up of
// both. For two in one row of memberships that takes as many steps as are
// between them; what is looked at counts among the steps made.
bool ways_meet(struct rollup *r, uint32_t x, uint32_t y);

#endif
