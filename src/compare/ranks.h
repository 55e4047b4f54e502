// SPDX-License-Identifier: GPL-2.0-or-later
// A measure followed over the steps of a range: for every step what it would
// say of that date alone.
#ifndef COMPARE_RANKS_H
#define COMPARE_RANKS_H

#include "compare/series.h"
#include "measure/scores.h"

struct rank_step;

struct ranks {
  const ent_account *l;
  const ent_query *q;
  const struct measure *m;
  const ent_diags *d; // whose work it is
  struct graph_options graph;
  struct slice_options asked; // q: the range
  struct series series;
  double alpha;    // of all steps; 0: the measure takes none
  size_t tightest; // the step that allows the least
  double *value;   // step * actors + actor; NaN: not there
  uint32_t *rank;  // the same; 0: none
  struct rank_step *state;
  size_t computed, left_out; // different networks; ties below likely
  struct possible_steps possible;
  size_t joined; // steps whose ways join ties of different times
  size_t undefined, first_undefined; // steps without values, by the measure
  size_t unplaced, first_unplaced;   // steps at which it ranks nobody
};

// Reads the question of `l`, `q`, `m` and `alpha`, which are set; the filter
// lives in the arena. False when it makes no
// sense, which is told. Dropped whatever came of it.
bool ranks_ask(struct ranks *o, struct arena *arena, ent_diags *d);
bool ranks_run(struct ranks *o, ent_diags *d);
void ranks_drop(struct ranks *o);

struct rank_course {
  uint32_t actor;
  double sum, best;
  size_t best_step, firsts, steps; // there at so many
};

// Those who matter at some step, by the sum of their values, and how many.
// The caller frees them.
struct rank_course *rank_courses(const struct ranks *o, size_t *n);

#endif
