// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of time in steps: what series, blocs over time and the diffs
// between one step and the next have in common.
#ifndef COMPARE_SERIES_H
#define COMPARE_SERIES_H

#include "timeline/slice.h"

#define SERIES_MOST 100000 // steps

struct series {
  VEC(struct days) steps; // one after the other, without gaps, in the range
};

// Cuts the range of `o.q` by `every`: "year" (NULL), "quarter", "month",
// "week", "day", several of them ("5 years", "6 months", "90d"), or "change":
// one step from each day on which, by best estimate, some tie that the filter
// lets through begins or no longer tells. Calendar steps begin with the
// calendar, several years with the first year, months that fill no year with
// the first; the first and the last are cut to the range. False, with
// usage/bad-every or usage/too-many-steps, if that makes no sense.
bool series_cut(struct series *s, const ent_account *l,
                const struct slice_options *o, const char *every, ent_diags *d);
void series_drop(struct series *s);

// Ties that begin or end after the first step, by best estimate, and how many
// of them where they were first or last seen: a series grows where its sources
// begin, and shrinks where they are silent.
struct ends_seen {
  size_t all, seen;
  bool telling; // more than a tenth of those of some step
};
struct beginnings {
  struct ends_seen begun, ended;
};
struct beginnings series_beginnings(const struct series *s,
                                    const ent_account *l,
                                    const struct slice_options *o);

// Of a series, at how many steps records do not count since they are less sure
// than asked for by their dates alone, and how many at most at one step.
struct possible_steps {
  size_t steps, most;
};
void possible_step(struct possible_steps *p, size_t records);

// "1986", "1986-03", "1986-01-01/1986-03-31": the name of a step, for data and
// for --at.
void series_name(struct buf *b, struct days step);

#endif
