// SPDX-License-Identifier: GPL-2.0-or-later
// A spell of time by its best estimate: as texts tell it, and as it counts
// between two actors.
#ifndef TIME_ESTIMATE_H
#define TIME_ESTIMATE_H

#include "time/spell.h"

// The best estimate by the dates alone, as texts tell it.
static inline struct days spell_estimate(const struct spell *s) {
  bool moved = s->flags & SPELL_MOVED;
  return (struct days){moved ? s->was_a : s->a, moved ? s->was_b : s->b};
}
// A life as it counts for what two actors are to each other: a last day that
// is the first of a tie of another sign may be left to that.
static inline struct spell spell_between(const struct spell *s) {
  struct spell x = *s;
  if (s->flags & SPELL_YIELDS) {
    x.e0--;
    x.b = x.e0;
  }
  return x;
}

#endif
