// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of a chronicle: months, years or decades, one after the other.
#ifndef FIND_CHRONICLE_STEPS_H
#define FIND_CHRONICLE_STEPS_H

#include "base/buf.h"
#include "time/day.h"

struct chronicle_steps {
  int year;        // of the first step
  unsigned month;  // of the first step, from 1
  unsigned months; // in a step: 1, 12 or 120
  size_t n;
  bool partial;      // a single step, which is not the whole of its month
  struct days alone; // then the days that it has
};

// Those that a range takes: the shortest of which there are not too many. They
// are whole, but for the range that lies within one month.
struct chronicle_steps chronicle_steps_of(struct days range);
// The days of a step, and how a person asks for it: "2011-09", "1907", "187X";
// "1914-08-01".
struct days chronicle_days(const struct chronicle_steps *s, size_t k);
void chronicle_date(struct buf *b, const struct chronicle_steps *s, size_t k);
// All days, from the first step's to the last step's.
struct days chronicle_whole(const struct chronicle_steps *s);
// The step of a day; of one before the first or after the last, that.
uint32_t chronicle_step(const struct chronicle_steps *s, day on);

#endif
