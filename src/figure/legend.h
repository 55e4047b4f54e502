// SPDX-License-Identifier: GPL-2.0-or-later
// What the signs of a figure mean: those alone that occur in it, drawn by what
// draws them there.
#ifndef FIGURE_LEGEND_H
#define FIGURE_LEGEND_H

#include "figure/frame.h"
#include "view/drawing.h"

struct legend {
  const ent_drawing *const *drawings;
  size_t n;
  bool hulls;                 // some group is shaded
  bool numbers;               // ties have numbers of sources
  bool silent;                // ties have no words
  bool ghosts;                // dots for actors that are elsewhere in time
  const char *const *dropped; // groups that are not shaded
  size_t dropped_n;
  double left, width; // of a column; 0: all of the page
};

// Rows from y downwards; gives where they end.
double legend_draw(struct scene *s, const struct preset *p, double y,
                   const struct legend *l);

#endif
