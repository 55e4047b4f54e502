// SPDX-License-Identifier: GPL-2.0-or-later
// The state of a pair of actors: what its lasting ties and recent events add
// up to, family `structure` left out.
#ifndef TIMELINE_PAIR_H
#define TIMELINE_PAIR_H

#include "timeline/slice.h"

enum pair_state {
  PAIR_NONE,
  PAIR_NEUTRAL,
  PAIR_ALLY,
  PAIR_MIXED,
  PAIR_HOSTILE,
  PAIR_STATES
};

const char *pair_state_name(enum pair_state s);

struct pair {
  uint32_t a, b; // actors, a < b
  enum pair_state state;   // best estimate
  unsigned set;            // possible states, bit 1 << state
  VEC(uint32_t) ties;      // tie indexes that bear on it
};

struct pairs {
  VEC(struct pair) list; // by a, then b
};

// The pairs of a slice with at least one tie outside `structure`.
struct pairs pairs_of(const struct slice *s);
void pairs_drop(struct pairs *p);

#endif
