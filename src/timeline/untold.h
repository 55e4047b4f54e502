// SPDX-License-Identifier: GPL-2.0-or-later
// What a view leaves out of an answer: the ties that the party denies or does
// not speak of, of those only that the question would have shown otherwise. And
// the ties of an actor with itself, which are in no network, and what a roll-up
// leaves out as lying within one actor.
#ifndef TIMELINE_UNTOLD_H
#define TIMELINE_UNTOLD_H

#include "timeline/slice.h"

// Of what question. Nobody asks how likely a party makes what it does not say,
// so the filter's likelihood is not heeded.
struct untold_of {
  const struct slice_options *o; // a tie of one of these dates counts
  size_t n;
  const uint32_t *steps; // of each actor from the filter's focus, or NULL
  bool lasting;          // happenings do not count
  bool paired;           // only ties between the two of
  uint32_t pair[2];
};

// How many ties are left out by a view (0 if the account is none), and how
// many, told here or below what was rolled up, because they tie an actor with
// itself, and how many because both ends are parts of one actor. Actors are
// those of the account, ties those of the account that has them.
struct untold_ties {
  size_t ties, selves, within;
};
struct untold_ties untold(const ent_account *l, const struct untold_of *of);
// "2 ties are between two parts of one actor and are left out"; nothing if
// there are none.
void untold_within(struct buf *b, const struct untold_ties *n);
// Of a slice.
struct untold_ties slice_untold(const struct slice *s);

#endif
