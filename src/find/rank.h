// SPDX-License-Identifier: GPL-2.0-or-later
// Who ranks how by a measure, or which pairs do: at a date, or over the steps
// of a range. A table, a chart and data are made of the same finding.
#ifndef FIND_RANK_H
#define FIND_RANK_H

#include "compare/ranks.h"
#include "find/asked.h"

struct rank_row {
  uint32_t a, b; // an actor and NONE; of a pair both ends
  double value;
  uint32_t rank, was; // `was`: at the other date; 0: none
  size_t ties, positive, negative;
  struct run rests_on; // of the ranking's `ties`: records, at least likely
};

struct ranking {
  const ent_account *l;
  const ent_query *q; // as asked; the caller's
  const struct measure *m;
  double alpha;              // of both dates; 0: the measure takes none
  struct scores now, then;   // then.slice NULL: not asked
  VEC(struct rank_row) rows; // the best first
  VEC(uint32_t) ties;        // what the rows rest on
  double best, largest;      // the highest value, and the greatest amount
};

// An actor, or a pair, and its row by each measure; NULL where it is not
// listed.
struct rank_line {
  const struct rank_row **of;
};

// One of each measure that is asked for, all of one date: they have one slice,
// and those of like measures one graph.
struct rankings {
  struct measures of;
  struct ranking *list;
  VEC(struct rank_line)
  lines; // by the first measure, what only others list
         // by theirs
  struct arena arena;
};

// The rankings at a date; NULL on error. Freed by rankings_free.
struct rankings *rankings_find(const ent_account *l, const ent_query *q,
                               ent_diags *d);
void rankings_free(struct rankings *x);

// Puts the rows of all into lines; they stay theirs.
void rankings_line_up(struct rankings *x);

struct rank_series {
  struct ranks r;
  struct rank_course *courses; // by the sum of their values
  size_t n;                    // of them
  bool *highlight; // of each actor: one that the question names, or asks to
                   // stand out
  struct asked_range asked;
  struct beginnings begun;
  struct arena arena;
};

// The nth of the measures over the steps of a range; NULL on error. Freed by
// rank_series_free.
struct rank_series *rank_series_find(const ent_account *l, const ent_query *q,
                                     const struct measures *of, size_t nth,
                                     ent_diags *d);
// The same of the one measure that a figure can show.
struct rank_series *rank_series_alone(const ent_account *l, const ent_query *q,
                                      ent_diags *d);
void rank_series_free(struct rank_series *s);

#endif
