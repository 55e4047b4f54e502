// SPDX-License-Identifier: GPL-2.0-or-later
// What changed between two dates, told in full or in numbers alone.
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "find/diff.h"
#include "report/report.h"

// The answer's, which makes the rows of ties of it when they are shown.
struct diff_telling {
  ent_answer *a;
  struct difference *found;
  const ent_account *l;
  const char *when; // "1986 to September 2011", as days_prose_pair has it
};

// The table of numbers alone.
void diff_numbers(const struct diff_telling *x);

#endif
