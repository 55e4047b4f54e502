// SPDX-License-Identifier: GPL-2.0-or-later
// A quadratic curve, cut and measured.
#ifndef ROUTE_CURVE_H
#define ROUTE_CURVE_H

struct curve {
  double x0, y0, cx, cy, x1, y1;
};

void curve_at(const struct curve *c, double t, double *x, double *y);
// The direction there, of length 1.
void curve_way(const struct curve *c, double t, double *x, double *y);
double curve_length(const struct curve *c);
// How far along the curve has a length behind it; at most 1.
double curve_after(const struct curve *c, double length);
struct curve curve_part(const struct curve *c, double from, double to);
// The curve beside it, to the right of its way; good for gentle bends.
struct curve curve_beside(const struct curve *c, double distance);

#endif
