// SPDX-License-Identifier: GPL-2.0-or-later
// Expectations, one sort a file: each finds what the ledger answers and, if
// that is not what is expected, says so, shows the records that it rests on,
// and how the two can be made to agree.
#ifndef COMPARE_EXPECT_H
#define COMPARE_EXPECT_H

#include "compare/compare.h"

struct ranked;
struct blocs;

// What was found for the last expectation, which the next may ask for, too.
struct expect_kept {
  const ent_account *l;
  const struct expectation *of; // NULL: nothing was asked yet
  struct ranked *ranked;
  struct blocs *blocs;
  double until; // the moment when searching ends, 0: none has begun
};

struct asked {
  const ent_account *base; // as it was read: its places can be shown
  const ent_account *l;    // the same, or rolled up
  const struct expectation *e;
  uint32_t from, to; // the actors of `e` as `l` counts them
  ent_diags *d;
  struct expect_kept *kept;
};

void expect_tie(const struct asked *a);
void expect_state(const struct asked *a);
void expect_shift(const struct asked *a);
void expect_rank(const struct asked *a);
void expect_bloc(const struct asked *a);

// NULL is dropped, too.
void expect_ranked_drop(struct ranked *r);
void expect_blocs_drop(struct blocs *b);

enum { EXPECT_SHOWN = 5 }; // records, or findings, beside a complaint

// An actor of the ledger as it counts in the one asked.
uint32_t expect_actor(const struct asked *a, uint32_t actor);
// "at the level of `state`, ": what a complaint begins with, or "".
void expect_level(struct buf *b, const struct asked *a);
// " on 5 May 1986", " in 1986".
void expect_days(struct buf *b, struct days q);
// Adds expect/broken at a key of the expectation.
void expect_broken(const struct asked *a, const char *field,
                   const struct buf *message);
// Beside the last complaint: a record, and what it gives; where that is less
// than its dates do, for what reason, which is `why` unless that is NULL.
void expect_record(const struct asked *a, const struct slice_tie *given,
                   const char *why);
// How many more there are than were shown.
void expect_more(const struct asked *a, size_t more);
// What somebody who asks would be told, under another code, at a key.
void expect_retell(const struct asked *a, const char *code, const char *field,
                   const ent_diags *told);

#endif
