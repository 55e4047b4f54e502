// SPDX-License-Identifier: GPL-2.0-or-later
// Where actors stand. Places are found by nearness, from several starts of
// which the best drawing is taken, or given by somebody else; actors that have
// their place keep it.
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "layout/options.h"

// Fills x and y of all spots: no box is on another, the leftmost and topmost
// edges are at 0. When some are pinned, those stay where they are and nothing
// is moved to 0: the others find room near the actors they are tied to. The
// same input gives the same positions. Told to end early, it gives positions
// that are good for nothing.
void layout_find(struct spot *spots, size_t n, const struct bond *bonds,
                 size_t m, const struct layout_options *o);

#endif
