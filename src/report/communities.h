// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs by another way than the exact one: communities of the positive layer.
#ifndef REPORT_COMMUNITIES_H
#define REPORT_COMMUNITIES_H

#include "find/circles.h"
#include "report/report.h"

// One row a community, at the query's date; NULL with an error.
ent_answer *report_communities(const ent_account *l, const ent_query *q,
                               const struct community_way *way, ent_diags *d);

#endif
