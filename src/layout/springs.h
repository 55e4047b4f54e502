// SPDX-License-Identifier: GPL-2.0-or-later
// How far apart actors want to stand: those of a tie, and those of a group.
#ifndef LAYOUT_SPRINGS_H
#define LAYOUT_SPRINGS_H

#include "base/alloc.h"
#include "layout/spot.h"
#include <stddef.h>

struct spring {
  uint32_t a, b;
  double length; // in points, above 0
};

struct springs {
  VEC(struct spring) list; // the ties in their order, then the pairs of groups
};

// `base`: the length of a tie. Bonds are once a pair. Ends with springs_drop.
struct springs springs_of(const struct spot *spots, size_t n,
                          const struct bond *bonds, size_t m, double base);
void springs_drop(struct springs *s);

#endif
