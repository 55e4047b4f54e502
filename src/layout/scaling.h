// SPDX-License-Identifier: GPL-2.0-or-later
// Points in a plane, by how far they are from some of them.
#ifndef LAYOUT_SCALING_H
#define LAYOUT_SCALING_H

#include "layout/box.h"
#include <stddef.h>

// `far`: of point i from pivot k at [i * pivots + k]. Those that are as far
// from all pivots are in one place. The caller frees them.
struct point *scaling_of(const double *far, size_t n, size_t pivots);

#endif
