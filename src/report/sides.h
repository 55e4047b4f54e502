// SPDX-License-Identifier: GPL-2.0-or-later
// What the answers on balance and on blocs share: how the question is read,
// and how camps, frustrated pairs and proofs are told.
#ifndef REPORT_SIDES_H
#define REPORT_SIDES_H

#include "find/sides.h"
#include "report/report.h"
#include "report/rests.h"

// Heading and the query of the envelope, with the caption of a date (`sides`)
// or of the range (NULL).
void siding_head(ent_answer *a, const struct siding *s, const char *title,
                 const struct sides *sides);
// What is not counted, and why an answer is empty.
void siding_notes(ent_answer *a, const struct sides *sides);
// Of a range: the steps that no time was left for.
void siding_late_note(ent_answer *a, const struct siding *s, size_t taken);
// Of a range: of how many steps some ties were left out, and at how many the
// dates of records left them so.
void siding_range_notes(ent_answer *a, const struct siding *s,
                        size_t steps_left_out,
                        const struct possible_steps *possible);
// "1907", "1872-03 – 1875-01": one step, or from the first to the last.
const char *siding_when(struct arena *m, const struct siding *s, size_t first,
                        size_t last);
// The beginning of a step: when something changed.
const char *siding_since(struct arena *m, const struct siding *s, size_t step);

// "exact, the only optimum", "exact, one of 3 optima", "at least 5: not proven
// within the budget (--budget, --seconds)".
const char *split_words(ent_answer *a, const struct split *s);
const char *weight_words(struct arena *m, double weight); // "1", "2.5"
// "+0.333", "−1.000", "0.000", "-" for what is not a number.
const char *stance_words(struct arena *m, double x);
// Actors, joined by ", ": names for people, ids for data. `in` picks those i
// with in[i] == which.
const char *actors_where(struct arena *m, const ent_account *l,
                         const uint32_t *in, size_t n, uint32_t which);
struct value *ids_where(struct arena *m, const ent_account *l,
                        const uint32_t *in, size_t n, uint32_t which);
// Frustrated pairs: a table for people, if there are any; a list for data of
// those with an end i for which of[i] == which, or of all if `of` is NULL.
void frustrated_table(ent_answer *a, const struct sides *s,
                      const struct split *split);
struct value *frustrated_list(struct arena *m, const struct sides *s,
                              const struct split *split, const uint32_t *of,
                              uint32_t which);
// The number of a count of optima, or null if none was looked for.
struct value *optima_value(struct arena *m, const struct split *s);

// ------------------------------------------------------------------- blocs

// "2 (France)"
const char *bloc_label(struct arena *m, const struct sides *s,
                       const uint32_t *bloc, uint32_t which);
// One row a bloc, with the unaligned last, of the walk's last step.
struct sides_data {
  struct ent_table *table;
  struct rests *rests;
};
struct sides_data blocs_data_table(ent_answer *a, const ent_account *l);
void blocs_data(ent_answer *a, const struct sides_data *t,
                const struct bloc_walk *w);
bool blocs_series(ent_answer *a, const struct siding *s, ent_diags *d);

#endif
