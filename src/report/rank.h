// SPDX-License-Identifier: GPL-2.0-or-later
// Rankings as a table: of actors, of pairs, or over the steps of a range; of
// several measures a column each for people, and for data row upon row.
#ifndef REPORT_RANK_H
#define REPORT_RANK_H

#include "find/rank.h"
#include "report/report.h"

// The columns of a ranking, of actors or of pairs, as data; and the cells of a
// row of it.
enum { RANK_DATA = 0 RANK_PAIR_COLUMNS(COLUMN_ONE) };
size_t rank_data_columns(const struct ranking *r, struct column *c);
void rank_data_cells(struct arena *m, const struct ranking *r,
                     const struct rank_row *row, struct value **cell);
// An actor's name, or those of a pair.
const char *rank_whom(struct arena *m, const struct ranking *r,
                      const struct rank_row *row);
// The table of a ranking. False when it cannot be sorted as asked.
bool rank_one(ent_answer *a, const struct ranking *r, ent_diags *d);
// The tables of several.
bool rank_several(ent_answer *a, struct rankings *x, ent_diags *d);
// The answer on a range; NULL when it cannot be sorted as asked.
ent_answer *rank_steps(struct rank_series *const *of, size_t n, ent_diags *d);
// "Betweenness, Degree"
const char *rank_titles(struct arena *m, const struct measures *of);

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
// What is to be said of measures: by several, what some of them share is said
// once, after their names.
struct rank_note {
  const char *text;
  uint64_t by; // the numbers of the measures, a bit each
  bool warns;  // it bears on every row
};
struct rank_notes {
  VEC(struct rank_note) list;
};
// The nth measure's; NULL adds nothing.
void rank_note(struct rank_notes *x, size_t nth, const char *text, bool warns);
void rank_notes_tell(ent_answer *a, struct rank_notes *x,
                     const struct measures *of);
// Who has no place by a measure that compares only the largest part of the
// network, and why.
void rank_unplaced(struct arena *m, struct rank_notes *x, size_t nth,
                   const struct ranking *r);
// What was asked about, as it stands in data.
struct value *rank_date(struct arena *a, const struct ranking *r);

#endif
