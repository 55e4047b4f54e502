// SPDX-License-Identifier: GPL-2.0-or-later
// Who changed sides: as a list, as the course of one pair, as a series. What
// the three share.
#ifndef REPORT_SHIFTS_H
#define REPORT_SHIFTS_H

#include "compare/compare.h"
#include "report/report.h"

// The heading: range, as-of day, filter, and what was found.
void shifts_head(ent_answer *a, const ent_account *l,
                 const struct shift_options *o, const char *found);
// Notes on what is not listed.
void shifts_close(ent_answer *a, const struct shifts *s, const ent_query *q);
// Leaves flips, reconciliations, ruptures and settlements; gives the number
// of the others.
size_t shifts_keep_turning(struct shifts *s);

// The share of pairs that changed at each step; NULL on error.
ent_answer *shifts_series(const ent_account *l, const ent_query *q,
                          ent_diags *d);

#endif
