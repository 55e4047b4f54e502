// SPDX-License-Identifier: GPL-2.0-or-later
// Quadratic curves from outline to outline.
#ifndef FIGURE_ARC_H
#define FIGURE_ARC_H

#include "figure/spot.h"

struct arc {
  double x0, y0, cx, cy, x1, y1;
};

// From a to b, its middle `bend` points beside the straight line (to the right
// seen along it), its top moved along the line by the share `skew` of it.
struct arc arc_between(const struct spot *a, const struct spot *b, double bend,
                       double skew);
// From an actor to itself.
struct arc arc_loop(const struct spot *a, double bend);
struct arc arc_reversed(const struct arc *a);

void arc_at(const struct arc *a, double t, double *x, double *y);
// The direction at t, of length 1.
void arc_along(const struct arc *a, double t, double *dx, double *dy);
double arc_length(const struct arc *a);

#endif
