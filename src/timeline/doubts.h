// SPDX-License-Identifier: GPL-2.0-or-later
// Ties that are not believed enough to count, and why: their standing, or what
// else makes them less than likely. Whatever leaves them out says how many.
#ifndef TIMELINE_DOUBTS_H
#define TIMELINE_DOUBTS_H

#include "timeline/slice.h"

struct doubts {
  size_t by[STANDINGS]; // left out for their standing alone
  size_t others;        // for their dates, or the author's likelihood
  size_t memberships;   // rolled up, for a membership that is in doubt: ties
                        // of the account below, each once
};

// Counts a tie that was left out whatever anybody belongs to.
void doubts_add(struct doubts *x, const ent_account *l, uint32_t tie);
// Those of a slice that were left out, as less sure than `counted`.
struct doubts doubts_of(const struct slice *s, const uint32_t *ties, size_t n,
                        verdict counted);
// How many there are for a standing, and how many at all.
size_t doubts_told(const struct doubts *x);
size_t doubts_all(const struct doubts *x);
// Which ties would count at all.
struct doubts_among {
  bool no_sign[3];              // of sign -1, 0, 1
  bool no_structure, no_events; // not those of that family; no happenings
  bool pair;                    // only between a and b
  uint32_t a, b;
};
// Those that make a state of a pair.
struct doubts_among doubts_of_states(bool events);
// The ties left out for their standing, or rolled up by a membership in doubt,
// that by their dates hold at some time in the days of `o`.
struct doubts doubts_between(const ent_account *l,
                             const struct slice_options *o,
                             const struct doubts_among *among);
// "1 disputed tie, 2 alleged ties and 3 ties below likely"; nothing if there
// are none. `rest` NULL: without the others, else their words for one and many.
void doubts_words(struct buf *b, const struct doubts *x,
                  const char *const *rest);
// "1 disputed tie left out": what doubts_between finds, as a note; `others`:
// ties below likely were left out for more than that, too. Nothing if nothing
// was.
void doubts_left_out(struct buf *b, const ent_account *l,
                     const struct slice_options *o,
                     const struct doubts_among *among, bool others);

#endif
