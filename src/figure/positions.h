// SPDX-License-Identifier: GPL-2.0-or-later
// Where actors stand from one figure to the next: a file of one actor a line,
// sorted by id, in tenths of a point. Comments are kept, and so are actors that
// no figure has any more.
#ifndef FIGURE_POSITIONS_H
#define FIGURE_POSITIONS_H

#include "entente.h"
#include "figure/spot.h"
#include <stddef.h>

// Pins the spots whose place is kept. NULL has none.
void positions_pin(const ent_positions *p, struct spot *spots, size_t n);
// Keeps where all spots stand, in tenths of a point; those that are not pinned
// are moved to there, so that the figure is the same the next time.
void positions_keep(ent_positions *p, struct spot *spots, size_t n);
// The file stays as it is, whatever was cleared.
void positions_leave(ent_positions *p);

#endif
