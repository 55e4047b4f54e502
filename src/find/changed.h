// SPDX-License-Identifier: GPL-2.0-or-later
// The pairs of actors that a difference is about, by what became of them, for
// figures: a pair stands once, with what it was and what it is. It is the
// difference told by pair, and never more or less than that.
#ifndef FIND_CHANGED_H
#define FIND_CHANGED_H

#include "find/diff.h"

// In the order in which a reader looks for them. The first five are certain,
// but a turn, which is one even if it is only likely.
enum changed_block {
  CHANGED_SIDES,     // from friendly or both to hostile, or the other way round
  CHANGED_NAME,      // one went on under another name
  CHANGED_STATE,     // to another state, at both with a tie
  CHANGED_ENDED,     // to no tie
  CHANGED_BEGUN,     // from none
  CHANGED_LIKELY,    // of these what is not certain
  CHANGED_SEEN,      // only first or last seen, or doubtful at one date
  CHANGED_SAME,      // the same, with a tie
  CHANGED_UNDECIDED, // with ties that are only possible
  CHANGED_BLOCKS
};

// What a pair was at one of the dates.
struct changed_side {
  enum pair_state state; // best estimate
  bool sure;             // in every case
  bool unsaid;           // none is known, and the ledger does not say whether
                         // there was one
  bool doubted;          // the same, as what there was is in doubt
};

struct changed_pair {
  const struct diff_pair *of;
  const struct diff_pair *before; // of the one under its other name, or NULL
  uint32_t a, b;                  // actors; `was` became `a` or `b`
  uint32_t was; // under whose name one of them went before, or
                // NONE
  enum changed_block block;
  struct changed_side one, two;
  verdict certainty;     // of the change
  const uint32_t *lines; // of the difference: what made it
  size_t n;
};

struct changed_pairs {
  VEC(struct changed_pair) list; // by block, then by state, then by actors
  size_t of[CHANGED_BLOCKS];     // how many there are
  size_t likely_turns;           // of those that changed sides
  size_t sure_same;              // of those that stayed the same
  size_t first_seen, last_seen;  // of what was only seen
  struct arena arena;
};

// All pairs, whether asked for or not. The caller drops them, before the
// difference.
struct changed_pairs changed_find(const struct difference *x);
void changed_drop(struct changed_pairs *c);
// Whether the question asks for pairs of a block: for what changed, for all, or
// for what is certain.
bool changed_told(const ent_query *q, enum changed_block block);
// Whether a tie of a pair is told where the pair is.
bool changed_tells(const ent_query *q, const struct diff_line *line);

#endif
