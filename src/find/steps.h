// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of a range.
#ifndef FIND_STEPS_H
#define FIND_STEPS_H

#include "compare/series.h"

// Those that a question asks for; false on error. series_drop in either case.
bool steps_find(struct series *steps, const ent_account *l, const ent_query *q,
                ent_diags *d);

#endif
