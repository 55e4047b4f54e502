// SPDX-License-Identifier: GPL-2.0-or-later
// What the findings on shifts need of each other.
#ifndef FIND_SHIFTS_ASKED_H
#define FIND_SHIFTS_ASKED_H

#include "compare/compare.h"
#include "compare/series.h"

// The ties that a question on shifts is about, as options of a slice.
struct slice_options shifts_slice(const struct shift_options *o);
// Its range in steps; false, told, if that makes no sense.
bool shifts_cut(struct series *steps, const ent_account *l,
                const struct shift_options *o, const char *every, ent_diags *d);
// Leaves flips, reconciliations, ruptures and settlements; gives the number
// of the others.
size_t shifts_keep_turning(struct shifts *s);

#endif
