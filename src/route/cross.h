// SPDX-License-Identifier: GPL-2.0-or-later
// How often placed lines cross: the number that says whether a figure reads.
#ifndef ROUTE_CROSS_H
#define ROUTE_CROSS_H

#include "route/place.h"

// Points where two of the lines cross; where more do, each two of them count.
size_t courses_crossed(const struct course *courses, size_t n);
// Twice that by the lines: up to 1 a figure reads, above 2 nobody follows a
// line. 0 without lines.
#define MOST_TANGLED 1.2 // that still is drawn where there is another way
double courses_tangle(const struct course *courses, size_t n);

#endif
