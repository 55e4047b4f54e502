// SPDX-License-Identifier: GPL-2.0-or-later
// The cell `rests_on` beside the rows of a table: the ids of the ties that a
// row rests on. What a row has in common with the row before is kept once.
#ifndef REPORT_RESTS_H
#define REPORT_RESTS_H

#include "find/rests_on.h"
#include "report/report.h"

struct rests;
// Of a table of the answer, which keeps it; an answer has one at most.
struct rests *rests_beside(ent_answer *a, struct ent_table *t,
                           const ent_account *l);
// That a row rests on these.
void rests_add(struct rests *r, struct row *row, const struct rests_on *ties);

#endif
