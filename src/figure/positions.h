// SPDX-License-Identifier: GPL-2.0-or-later
// Where actors stand from one figure to the next: a file of one actor a line,
// sorted by id, in tenths of a point. Comments are kept, and so are actors that
// no figure has any more.
#ifndef FIGURE_POSITIONS_H
#define FIGURE_POSITIONS_H

#include "base/diag.h"
#include "entente.h"
#include "layout/spot.h"
#include <stddef.h>

// `ids`: of the spots. `unit`: points of the figure for a point of the file, as
// slides have larger type than a report, and other distances with it.

// Pins the spots whose place is kept, but for those that are kept so far from
// the others that the page would be a waste. Says that with layout/far, and
// with layout/shared who is kept on top of somebody; without diagnostics it
// says nothing. NULL has none.
void positions_pin(const ent_positions *p, struct spot *spots,
                   const char *const *ids, size_t n, double unit,
                   ent_diags *diags);
// Keeps where all spots stand, in tenths of a point of the file; those that
// are not pinned are moved to there, so that the figure is the same the next
// time. A place that was kept and not heeded stays as it is.
void positions_keep(ent_positions *p, struct spot *spots,
                    const char *const *ids, size_t n, double unit);
// Only moves those that are not pinned to where they would be kept.
void positions_round(struct spot *spots, size_t n, double unit);

// A place in the file, and its line there.
struct kept_place {
  double x, y;
  struct span line; // none, of a place that is not in the file yet
};
// All that are kept, one after the other, with whose they are: `k` begins at 0.
// False after the last.
bool positions_next(const ent_positions *p, size_t *k, struct str *id,
                    struct kept_place *place);
// False if none is kept for the actor.
bool positions_place(const ent_positions *p, const char *id,
                     struct kept_place *place);

#endif
