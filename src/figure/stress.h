// SPDX-License-Identifier: GPL-2.0-or-later
// Positions from Graphviz, which runs in a process of its own.
#ifndef FIGURE_STRESS_H
#define FIGURE_STRESS_H

#include "base/diag.h"
#include "figure/ways.h"

struct stress_ask {
  const struct spot *spots;
  size_t n;
  const struct bond *bonds;
  size_t m;
  double base;     // of a tie, in points
  unsigned starts; // of the stress layout, 1 to 64
  bool layered;    // instead: from above downwards, by groups
  bool sideways;   // then: from the left to the right
  const char *program;
  unsigned seconds;
};

// n points for every start, one start after the other; NULL with a warning
// layout/circle when there are none to be had. The caller frees them.
struct point *stress_find(const struct stress_ask *ask, ent_diags *diags);

#endif
