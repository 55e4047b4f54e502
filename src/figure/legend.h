// SPDX-License-Identifier: GPL-2.0-or-later
// What the signs of a figure mean: those alone that occur in it, drawn by what
// draws them there.
#ifndef FIGURE_LEGEND_H
#define FIGURE_LEGEND_H

#include "figure/boxes.h"
#include "figure/lines.h"
#include "figure/tabs.h"

// A sample, in place: a line from left to right, or a shape.
struct legend_sign {
  bool is_line;
  struct stroke stroke;
  struct route_run line;
  const struct theme_shape *shape;
  struct spot spot;
};

// In the order in which groups "sign" are in the scene.
struct legend_signs {
  VEC(struct legend_sign) list;
};

struct legend {
  const ent_drawing *const *drawings;
  size_t n;
  bool hulls;                 // some group is shaded
  const struct tabs *tabs;    // of groups, in place of that; or NULL
  bool numbers;               // ties have numbers of sources
  bool silent;                // ties have no words
  bool ghosts;                // dots for actors that are elsewhere in time
  bool open_ghosts;           // the same who may be there all the same
  const char *const *dropped; // groups that are not shaded
  size_t dropped_n;
  double left, width;         // of a column; 0: all of the page
  struct legend_signs *signs; // are put there, instead of those before; or NULL
};

// Rows from y downwards; gives where they end.
double legend_draw(struct scene *s, const struct preset *p, double y,
                   const struct legend *l);

#endif
