// SPDX-License-Identifier: GPL-2.0-or-later
// What is counted of a ledger, at a date or over the steps of a range.
#ifndef REPORT_STATS_H
#define REPORT_STATS_H

#include "find/stats.h"
#include "report/report.h"

// "Ties at the date asked", "definite": what a row counts, in words.
const char *stats_what(enum tally_of of);
const char *stats_name(const ent_account *l, const struct stats_row *row);
// The same of all numbers of the network.
const char *stats_network(struct arena *m, enum layer layer);
// A count, or a share; null where there is none.
struct value *stats_number(struct arena *m, const struct network_number *n);
// The answer on a range.
ent_answer *stats_steps(const ent_account *l, const ent_query *q,
                        const struct stats_series *of);
// The statement of find/grand.h. NULL on error.
ent_answer *stats_grand(const ent_account *l, const ent_query *q, ent_diags *d);

#endif
