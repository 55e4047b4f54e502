// SPDX-License-Identifier: GPL-2.0-or-later
// How long a list of ties would be, before it is made: what a short text says
// once, its lists of ends, its names and its spells may repeat without end.
#ifndef TIMELINE_LISTED_H
#define TIMELINE_LISTED_H

#include "timeline/slice.h"

// About how many bytes a row takes that tells of a tie, and one that names two
// actors.
size_t listed_tie(const ent_account *l, const struct tie *t);
size_t listed_pair(const ent_account *l, uint32_t a, uint32_t b);
// Whether rows of so many bytes are no longer than the limit `list` allows;
// told otherwise. A ledger that says much may have long lists.
bool listable(const ent_account *l, size_t n, ent_diags *d);
// The same of the ties of a slice, those of one key in one row.
bool slice_listable(const struct slice *s, ent_diags *d);

#endif
