// SPDX-License-Identifier: GPL-2.0-or-later
// What changed between two dates, for a table and a drawing.
#ifndef FIND_DIFF_H
#define FIND_DIFF_H

#include "compare/compare.h"
#include "find/lines.h"
#include "timeline/doubts.h"
#include "timeline/untold.h"

// A tie that is told. It rests on all records of its key that count, whatever
// their dates, in the order of a slice: the surest of the later date first.
struct changed_tie {
  const struct diff_line *of;
  struct line line;
  struct line was;  // if its type changed: as it was, at the first date
  struct line both; // and all that the change rests on
};

struct difference {
  const ent_account *l;
  const ent_query *q; // as asked; the caller's
  struct diff *d;
  VEC(struct changed_tie) ties;        // what ended, what began, the rest
  VEC(const struct diff_pair *) pairs; // those that are told
  struct diff_counts counts;
  size_t told[CHANGES], left_out[CHANGES]; // ties, by their change
  size_t unsure; // changes that are not certain, left out because of that
  size_t fading; // left out as weaker: last seen by the first date, they are
                 // taken to go on
  bool later;    // of what was last seen and is left out, some was so after the
                 // first date
  size_t shifts, unsure_shifts; // pairs that changed: told, left out
  struct doubts gone; // what nobody stands by any more, of either date
  bool whole;         // what is undecided was asked for too
  struct arena arena;
};

// Whether a question asks for a line: for all changes, for all ties, or for
// what is certain.
bool difference_wants(const ent_query *q, const struct diff_line *line);

// NULL on error. Freed by difference_free.
struct difference *diff_find(const ent_account *l, const char *d1,
                             const char *d2, const ent_query *q, ent_diags *d);
// How many ties of either date a view leaves out.
struct untold_ties difference_untold(const struct difference *x);
// Whether a tie or a pair that is told changed, definitely or likely.
bool difference_changed(const struct difference *x);
void difference_free(struct difference *x);

#endif
