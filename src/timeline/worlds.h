// SPDX-License-Identifier: GPL-2.0-or-later
// All cases that uncertain dates, doubtful ties and the lives of two actors
// allow, gone through day by day: what is definite of a pair of actors is what
// every one of them has.
#ifndef TIMELINE_WORLDS_H
#define TIMELINE_WORLDS_H

#include "model/state.h"
#include "timeline/slice.h"

// The ties of one pair, and how happenings count.
struct worlds_of {
  const ent_account *l;
  const uint32_t *ties;
  size_t n;
  uint32_t a, b;                      // the pair
  const struct slice_options *window; // of recent events
  bool lasting;                       // happenings of a day are left out
  size_t *steps; // NULL, or what it costs to find the cases is added
};

// The states, bit 1 << state, that the pair has over the days q in some case:
// mixed if a positive and a negative tie share a day, else that of the last
// day on which either holds. 0 when the cases are too many to go through.
unsigned worlds_states(const struct worlds_of *w, struct days q);

enum worlds_answer { WORLDS_NOT_ALL, WORLDS_ALL, WORLDS_TOO_MANY };
// Whether in every case the pair goes from one state straight to the other on
// some day of q, its first day excepted.
enum worlds_answer worlds_change(const struct worlds_of *w, struct days q,
                                 enum pair_state from, enum pair_state to);

#endif
