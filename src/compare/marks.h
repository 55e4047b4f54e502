// SPDX-License-Identifier: GPL-2.0-or-later
// Where the best-estimate lives of ties begin and end: the only days on which
// a pair's best-estimate state can change.
#ifndef COMPARE_MARKS_H
#define COMPARE_MARKS_H

#include "timeline/slice.h"

struct tie_mark {
  day on;           // best estimate: the first day on which it tells
  struct days date; // its bounds
  struct days told; // the same, of an end its last days
  uint32_t tie;
  bool begins;
  bool known;   // the ledger says something about this end
  bool doubted; // it would be known, but beside it another record of the tie is
                // in force that is in doubt: it has perhaps not changed
  day settled; // of a doubted end, the first day on which no record is left; of
               // such a beginning, the first on which there may be one
};
struct tie_marks {
  VEC(struct tie_mark) list;
};

// The marks of these ties, by day, then tie. Ties that are not likely to exist
// have none. An end is the first day on which a tie no longer tells; what goes
// on has none. With `events`, happenings tell for as long as `window` lets
// them count as recent; else only what lasts has marks.
void marks_find(struct tie_marks *m, const ent_account *l, const uint32_t *ties,
                size_t n, const struct slice_options *window, bool events);

// Makes known what is doubted, if of days after `between.lo` and before
// `between.hi` alone: at these two it is certain.
void marks_settle(struct tie_marks *m, struct days between);

#endif
