// SPDX-License-Identifier: GPL-2.0-or-later
// What the signs of a figure mean: those alone that occur in it, drawn by what
// draws them there.
#ifndef FIGURE_LEGEND_H
#define FIGURE_LEGEND_H

#include "figure/boxes.h"
#include "figure/lines.h"
#include "figure/occurring.h"

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

// Rows from y downwards; gives where they end.
double legend_draw(struct scene *s, const struct preset *p, double y,
                   const struct legend *l);

#endif
