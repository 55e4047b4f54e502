// SPDX-License-Identifier: GPL-2.0-or-later
// The state of a pair of actors: what its lasting ties and recent events add
// up to, family `structure` left out.
#ifndef TIMELINE_PAIR_H
#define TIMELINE_PAIR_H

#include "model/state.h"
#include "timeline/slice.h"

// The states that are possible when the surest tie of each sign has these
// verdicts: the table of three values.
unsigned pair_state_set(verdict positive, verdict negative, verdict neutral);

// Over a period, a pair with ties of both signs of which no two ever held on
// one day (best-estimate lives) has turned: its state is that of the last day
// on which either held, `q` is that day, `was` the state before. The set is
// what any case that the dates allow has over the whole period.
struct pair {
  uint32_t a, b;         // actors, a < b
  enum pair_state state; // best estimate: ties of certainty likely or better
  enum pair_state was;   // equal to `state` unless turned
  bool turned;
  unsigned set;       // possible states, bit 1 << state
  struct days q;      // the days that the state is about
  VEC(uint32_t) ties; // tie indexes that bear on it
};

struct pairs {
  VEC(struct pair) list; // by a, then b
};

// The pairs of a slice with at least one tie outside `structure`. What the
// slice left out cannot show in `set`: make it with `include` possible.
struct pairs pairs_of(const struct slice *s);
void pairs_drop(struct pairs *p);
// The pair of two actors, in either order, or NULL.
const struct pair *pairs_find(const struct pairs *p, uint32_t a, uint32_t b);

#endif
