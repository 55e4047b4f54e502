// SPDX-License-Identifier: GPL-2.0-or-later
// Friends and foes at a date, or step by step through a range or a list of
// dates: how balanced they are, which blocs they make, who changes sides.
// Networks are many and large, so the steps of a range are walked: of each,
// what was found is there until the next is taken.
#ifndef FIND_SIDES_H
#define FIND_SIDES_H

#include "compare/blocs.h"
#include "find/asked.h"
#include "find/rests_on.h"

// The question, read.
struct siding {
  const ent_account *l;
  const ent_query *q;         // as asked; the caller's
  struct slice_options asked; // q: the date, or from the first to the last
  struct series series;       // of a range, or the dates; else one step
  struct split_options search;
  bool range;
  struct asked_range in;  // the range, for captions
  const uint32_t *stance; // whose stances were asked for; ended by NONE
  struct arena arena;
};

// Happenings count only if the question says for how long. NULL on error; freed
// by siding_free.
struct siding *siding_find(const ent_account *l, const ent_query *q,
                           ent_diags *d);
// The same for blocs: with the number of camps and whose stances are asked for.
struct siding *siding_find_blocs(const ent_account *l, const ent_query *q,
                                 ent_diags *d);
// The same for blocs in columns: `at` may be several dates.
struct siding *siding_find_dates(const ent_account *l, const ent_query *q,
                                 ent_diags *d);
void siding_free(struct siding *s);
// Whether a step more is to be taken after so many. The first is taken anyhow;
// when the time is over, others are left out.
bool siding_goes_on(const struct siding *s, size_t taken);
// Of the ties with a sign, those that begin or end within the range, and where
// they were only first or last seen.
struct beginnings siding_begun(const struct siding *s);

// ----------------------------------------------------------------- balance

struct balance_walk {
  const struct siding *of;
  size_t taken;        // steps
  struct sides *sides; // of the last of them
  struct sides_balance balance;
  struct rests_on rests_on;  // of that step's network
  bool fresh;                // another network than at the step before
  size_t networks, left_out; // different ones; steps where ties were left out
  struct possible_steps possible;
};

// Takes the next step; false on error. Dropped whatever came of it.
bool balance_walk_next(struct balance_walk *w, ent_diags *d);
void balance_walk_drop(struct balance_walk *w);

// ------------------------------------------------------------------- blocs

struct bloc_walk {
  const struct siding *of;
  size_t taken;         // steps
  struct bloc_date now; // of the last of them
  struct bloc_follow f;
  // An actor changes sides when it enters a bloc while that which it was in
  // last still stands, whatever lay between.
  uint32_t *came; // of each actor: the bloc that it left for another, or 0
  size_t *since;  // the step after the last at which it was in that
  uint32_t *last; // the bloc that it was in last; 0: none yet
  size_t *seen;   // the last step at which it was
  size_t networks, left_out, unproven;
  struct possible_steps possible;
  size_t several;     // steps at which other splits are as good
  bool open, may_not; // this step is one; it or the one before: its changes are
                      // perhaps none
};

struct bloc_walk bloc_walk_new(const struct siding *of);
// Takes the next step; false on error.
bool bloc_walk_next(struct bloc_walk *w, ent_diags *d);
// What a bloc of the last step rests on: what its members have with anybody.
// The caller drops it.
struct rests_on bloc_rests_on(const struct bloc_walk *w, uint32_t bloc);
void bloc_walk_drop(struct bloc_walk *w);

// Where an actor stands with a bloc; NaN without a tie with any of it.
double bloc_stance(const struct sides *s, const uint32_t *bloc, uint32_t which,
                   uint32_t actor);
// How alike the friends and foes of two actors are; NaN when one has none.
double bloc_likeness(const struct sides *s, uint32_t a, uint32_t b);

#endif
