// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of ties, from outline to outline.
#ifndef ROUTE_ARC_H
#define ROUTE_ARC_H

#include "layout/box.h"
#include "layout/spot.h"
#include "route/run.h"

// Where the line from a to b begins and ends before it is cut at the outlines:
// the centres, moved `lane` points to the right as seen along it, as far as
// both actors reach there.
void arc_ends(const struct spot *a, const struct spot *b, double lane,
              struct point *from, struct point *to);

// Its middle is `bend` points beside the straight line (to the right), its top
// moved along the line by the share `skew` of it.
struct route_run arc_between(const struct spot *a, const struct spot *b,
                             double bend, double skew, double lane);
// From an actor to itself.
struct route_run arc_loop(const struct spot *a, double bend);

enum { ARC_CORNERS = 4 };
// A smooth line past corners, 1 to ARC_CORNERS; it turns `swing` points before
// and after each.
struct route_run arc_past(const struct spot *a, const struct spot *b,
                          double lane, const struct point *corners, size_t n,
                          double swing);

// In few pieces: good enough to choose by.
double arc_length(const struct route_run *r);

#endif
