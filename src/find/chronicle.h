// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of time, step by step: which ties are in force at each step and
// how surely, what happened, and what became of all from the first step to the
// last.
#ifndef FIND_CHRONICLE_H
#define FIND_CHRONICLE_H

#include "compare/compare.h"
#include "find/chronicle_steps.h"
#include "timeline/bars.h"
#include "timeline/doubts.h"

// How a tie stands at a step: certainty by the least certainty that is asked
// for (1 possible, 2 likely, 3 definite), 0 when it is not in force; and by its
// dates alone, as differences are decided.
struct chronicle_state {
  uint8_t shown[4];  // [0] unused
  uint8_t recent[4]; // only by an event shortly before
  uint8_t dates;
  // 1: no start is known, 2: no end, of what gives the dates; 4: somebody
  // denies the start of its surest record, 8: the end, or 12: its type; 16 and
  // 32: how far below certain that is believed
  uint8_t seen;
  uint8_t weight; // of that, how many other weights the tie has below
};

struct chronicle_run {
  uint32_t first, last; // steps
  uint32_t state;       // number in `states`
};

// It rests on the records of its key.
struct chronicle_tie {
  uint32_t key;
  verdict certainty; // of being in force at some time of all; NO: never
  VEC(struct chronicle_run) runs;
};

// What a listing of the last step has; of `ties` so many are definite.
struct chronicle_end {
  size_t ties, definite, actors;
  size_t doubted;     // of the ties, those that are only possible
  size_t possible;    // more that are so by their dates, not shown
  bool marked;        // some definite one bears the sign of a denial
  struct doubts gone; // what nobody stands by any more
};

struct chronicle {
  const ent_account *l;
  const ent_query *q;         // as asked; the caller's
  struct slice_options asked; // of the whole time, possible ties too
  struct days range;
  verdict least; // certainty asked for
  struct chronicle_steps steps;
  VEC(struct chronicle_state) states;
  VEC(struct chronicle_tie) ties; // by key
  struct slice *slice;            // of the whole time
  struct bar_events events;       // of it
  struct chronicle_end end;
  struct diff_counts changes; // from the first step to the last; none of one
  struct shifts turns;        // of those who changed sides
  struct arena arena;
};

// What is tied at any time, in `slice`, and nothing more yet. NULL on error: of
// a range without a first and a last day, usage/open-range. Freed by
// chronicle_free.
struct chronicle *chronicle_begin(const ent_account *l, const ent_query *q,
                                  ent_diags *d);
// All of it; false if it was to end.
bool chronicle_follow(struct chronicle *c, ent_diags *d);
void chronicle_free(struct chronicle *c);

#endif
