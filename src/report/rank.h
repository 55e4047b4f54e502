// SPDX-License-Identifier: GPL-2.0-or-later
// A ranking as a table: of actors, of pairs, or over the steps of a range.
#ifndef REPORT_RANK_H
#define REPORT_RANK_H

#include "find/rank.h"
#include "report/report.h"

// The table of a ranking of pairs. False when it cannot be sorted as asked.
bool rank_pairs(ent_answer *a, const struct ranking *r, ent_diags *d);
// The answer on a range; NULL when it cannot be sorted as asked.
ent_answer *rank_steps(const struct rank_series *s, ent_diags *d);

// A bar for a value beside the best one; "" for what is not above 0.
const char *rank_bar(struct arena *a, double value, double best);
// How many decimals people see of values up to the best; -1 where three hundred
// digits would come before the point.
int rank_decimals(const struct measure *m, double best);
// Places gained or lost since the other date.
const char *rank_move(struct arena *a, uint32_t was, uint32_t rank);
// "+2 −1"
const char *rank_signs(struct arena *a, size_t positive, size_t negative);
// "; alpha 0.17"; "" for none.
const char *rank_alpha(struct arena *a, double alpha);
// Who has no place by a measure that compares only the largest part of the
// network, and why, as a note; nothing where all have one.
void rank_unplaced(ent_answer *a, const struct measure *m,
                   const struct unplaced *x);
// What was asked about, as it stands in data.
struct value *rank_date(struct arena *a, const struct ranking *r);

#endif
