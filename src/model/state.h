// SPDX-License-Identifier: GPL-2.0-or-later
// The words for what two actors are to each other, and for the changes from
// one of these states to another: ledgers, questions and answers share them.
#ifndef MODEL_STATE_H
#define MODEL_STATE_H

#include <stdbool.h>
#include <stddef.h>

enum pair_state {
  PAIR_NONE,
  PAIR_NEUTRAL,
  PAIR_ALLY,
  PAIR_MIXED,
  PAIR_HOSTILE,
  PAIR_STATES
};

const char *pair_state_name(enum pair_state s);
// The state that ties of these signs make together.
enum pair_state pair_state_of(bool positive, bool negative, bool neutral);

// The kind of a change of state, "flip" for ally -> hostile, …; NULL when the
// states are equal.
const char *shift_kind(enum pair_state from, enum pair_state to);
// The k-th kind, in the order of the table and each once; NULL past the last.
const char *shift_kind_at(size_t k);
// flip, reconciliation, rupture, settlement.
bool shift_turning(enum pair_state from, enum pair_state to);

#endif
