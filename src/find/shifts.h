// SPDX-License-Identifier: GPL-2.0-or-later
// Who changed sides: as a list, as the course of one pair, step by step, and
// as a strip a pair.
#ifndef FIND_SHIFTS_H
#define FIND_SHIFTS_H

#include "compare/compare.h"
#include "compare/series.h"
#include "find/asked.h"

// Every one rests on the ties that made it.
struct shift_list {
  const ent_query *q; // as asked; the caller's
  struct asked_range asked;
  struct shifts s;
  size_t others; // left out since only turning points were asked for
  struct arena arena;
};

// Each NULL on error.
struct shift_list *shifts_find(const ent_account *l, const ent_query *q,
                               ent_diags *d);
void shift_list_free(struct shift_list *x);

// What two actors were to each other, stretch by stretch.
struct pair_story {
  const ent_query *q;
  struct asked_range asked;
  uint32_t a, b; // actors, a < b
  struct pair_course course;
  size_t changes, doubts; // stretches that a change began; of several states
  struct arena arena;
};

struct pair_story *pair_story_find(const ent_account *l, const char *a,
                                   const char *b, const ent_query *q,
                                   ent_diags *d);
void pair_story_free(struct pair_story *x);

// The share of pairs that changed at each step.
struct shift_steps {
  const ent_query *q;
  struct asked_range asked;
  struct shifts s;
  struct changes changes;
  double most; // the largest share
  struct arena arena;
};

struct shift_steps *shift_steps_find(const ent_account *l, const ent_query *q,
                                     ent_diags *d);
void shift_steps_free(struct shift_steps *x);

// Of a step the last state that the course of a pair has in it.
struct strip_cell {
  enum pair_state state; // PAIR_NONE: none in the whole step
  bool definite;         // at some time, and nothing is in doubt at its end;
                         // of none: nothing is in doubt in the whole step
};

struct strip_row {
  const struct pair *pair;        // with the ties that it rests on
  const struct strip_cell *cells; // of each step; one at least has a state
};

struct strip_room {
  size_t rows, steps;
};

// The pairs that changed most.
struct pair_strips {
  const ent_query *q;
  struct asked_range asked;
  struct series steps;
  struct pairs pairs; // of the whole range
  VEC(struct strip_row) rows;
  size_t left_out, shifts; // pairs beyond the room; shifts of all pairs
  struct arena arena;
};

// `room` is what there can be of rows and steps: more steps are refused.
struct pair_strips *strips_find(const ent_account *l, const ent_query *q,
                                struct strip_room room, ent_diags *d);
void strips_free(struct pair_strips *x);

#endif
