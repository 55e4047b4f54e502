// SPDX-License-Identifier: GPL-2.0-or-later
// Quadratic curves from outline to outline.
#ifndef FIGURE_ARC_H
#define FIGURE_ARC_H

#include "figure/curve.h"
#include "figure/spot.h"

// From a to b, its middle `bend` points beside the straight line (to the right
// seen along it), its top moved along the line by the share `skew` of it.
struct curve arc_between(const struct spot *a, const struct spot *b,
                         double bend, double skew);
// From an actor to itself.
struct curve arc_loop(const struct spot *a, double bend);
struct curve arc_reversed(const struct curve *a);

// In few pieces: good enough to choose by.
double arc_length(const struct curve *a);

#endif
