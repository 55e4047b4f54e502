// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs by another way than the exact one: communities of the positive layer.
#ifndef REPORT_COMMUNITIES_H
#define REPORT_COMMUNITIES_H

#include "parts/communities.h"
#include "report/report.h"

#define BLOCS_EXACT "exact"

// The way that a person asked for: NULL in *out for the exact one, which is the
// default. False with usage/unknown-way if there is none of that name.
bool blocs_by(const char *asked, const struct community_way **out,
              ent_diags *d);

// One row a community, at the query's date; NULL with an error.
ent_answer *report_communities(const ent_account *l, const ent_query *q,
                               const struct community_way *way, ent_diags *d);

#endif
