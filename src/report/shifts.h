// SPDX-License-Identifier: GPL-2.0-or-later
// Who changed sides: as a list, as the course of one pair, as a series. What
// the three share.
#ifndef REPORT_SHIFTS_H
#define REPORT_SHIFTS_H

#include "find/shifts.h"
#include "report/report.h"

// The heading: range, as-of day, filter, and what was found.
void shifts_head(ent_answer *a, const struct asked_range *asked,
                 const char *found);
// Notes on what is not listed.
void shifts_close(ent_answer *a, const ent_account *l, const struct shifts *s,
                  const ent_query *q);

// The share of pairs that changed at each step; NULL when it cannot be sorted
// as asked.
ent_answer *shift_steps_table(const struct shift_steps *found, ent_diags *d);

#endif
