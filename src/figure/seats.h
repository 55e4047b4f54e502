// SPDX-License-Identifier: GPL-2.0-or-later
// Ids and names of groups as the numbers that layouts know.
#ifndef FIGURE_SEATS_H
#define FIGURE_SEATS_H

#include "layout/spot.h"
#include <stddef.h>

// Ranks spots by their ids.
void seats_rank(struct spot *spots, const char *const *ids, size_t n);
// Numbers the groups of spots; NULL is none.
void seats_group(struct spot *spots, const char *const *groups, size_t n);

#endif
