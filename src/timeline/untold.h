// SPDX-License-Identifier: GPL-2.0-or-later
// What a view leaves out of an answer: the ties that the party denies or does
// not speak of, of those only that the question would have shown otherwise.
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

// Their number; 0 if the account is no view. Actors are those of the account,
// ties those of the account below the view.
size_t untold(const ent_account *l, const struct untold_of *of);
// Of a slice.
size_t slice_untold(const struct slice *s);

#endif
