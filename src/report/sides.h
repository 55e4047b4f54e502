// SPDX-License-Identifier: GPL-2.0-or-later
// What the answers on balance and on blocs share: how the question is read,
// and how camps, frustrated pairs and proofs are told.
#ifndef REPORT_SIDES_H
#define REPORT_SIDES_H

#include "compare/blocs.h"
#include "compare/series.h"
#include "report/report.h"

struct siding {
  ent_answer *a;
  const ent_account *l;
  const ent_query *q;
  struct slice_options asked; // q: the date, or the range
  struct series series;       // of a range; else one step
  struct split_options search;
  bool range;
};

// Reads the question; happenings count only if it says for how long.
bool siding_ask(struct siding *s, ent_diags *d);
void siding_drop(struct siding *s);
// The network of a step; NULL on error.
struct sides *siding_step(const struct siding *s, size_t step, ent_diags *d);

// Heading and the query of the envelope, with the caption of a date (`sides`)
// or of the range (NULL).
void siding_head(struct siding *s, const char *title,
                 const struct sides *sides);
// What is not counted, and why an answer is empty.
void siding_notes(struct siding *s, const struct sides *sides);
// The same for a range: of how many steps some ties were left out.
void siding_range_notes(struct siding *s, size_t steps_left_out);
// "1907", "1872-03 – 1875-01": one step, or from the first to the last.
const char *siding_when(struct siding *s, size_t first, size_t last);
// The beginning of a step: when something changed.
const char *siding_since(struct siding *s, size_t step);

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
// Where an actor stands with a bloc; NaN without a tie with any of it.
double bloc_stance(const struct sides *s, const uint32_t *bloc, uint32_t which,
                   uint32_t actor);
// How alike the friends and foes of two actors are; NaN when one has none.
double bloc_likeness(const struct sides *s, uint32_t a, uint32_t b);
// The actors of --alignment, NULL-terminated by NONE, on the arena; NULL with
// an error.
uint32_t *blocs_asked(struct siding *s, ent_diags *d);

// One row a bloc, with the unaligned last, of a date.
struct bloc_rows {
  struct ent_table *table;
  const uint32_t *asked;  // of --alignment
  const uint32_t *before; // the last bloc each actor was in before, or NULL
};
struct ent_table *blocs_data_table(ent_answer *a);
void blocs_data(const struct siding *s, size_t step, const struct bloc_date *b,
                const struct bloc_follow *f, const struct bloc_rows *r);
bool blocs_series(struct siding *s, ent_diags *d);

#endif
