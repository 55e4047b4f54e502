// SPDX-License-Identifier: GPL-2.0-or-later
// The ties of one pair that can have held in some days. Two actors may have a
// hundred thousand ties; what was possible on a day rests on a few of them.
#ifndef COMPARE_NEAR_H
#define COMPARE_NEAR_H

#include "timeline/slice.h"

struct near_tie {
  day lo, hi; // no day before or after is possible
  uint32_t tie;
};
struct near {
  VEC(struct near_tie) list; // by lo
  VEC(day) last;             // the latest hi of each block of the list
};
struct tie_numbers {
  VEC(uint32_t) list;
};

// Of these ties; events tell for as long as `window` lets them.
void near_make(struct near *n, const ent_account *l, const uint32_t *ties,
               size_t count, const struct slice_options *window);
void near_drop(struct near *n);
// Those that some world has in force in q, into `out`.
void near_find(const struct near *n, struct days q, struct tie_numbers *out);

#endif
