// SPDX-License-Identifier: GPL-2.0-or-later
// Actors as shapes with a place: their outlines, how far points are from them,
// where lines meet them.
#ifndef FIGURE_SPOT_H
#define FIGURE_SPOT_H

#include <stdbool.h>

enum outline { OUTLINE_BOX, OUTLINE_HEXAGON, OUTLINE_PILL, OUTLINE_OCTAGON };

// An actor's box, measured before it has a place.
struct spot {
  const char *id;
  double w, h; // in points
  enum outline outline;
  double depth;      // of a hexagon's points, of an octagon's cut corners
  const char *group; // of what is to stand together, or NULL
  bool pinned;       // x and y are given and stay
  double x, y;       // out: the centre, y downwards
};

// How far a point lies outside of the outline; negative inside. Beyond corners
// it is a little less than the distance.
double outline_far(const struct spot *s, double x, double y);

// Where a line from the centre of a spot towards a point leaves its outline.
void spot_edge(const struct spot *s, double px, double py, double *x,
               double *y);

// Whether the boxes, `gap` between them wanted, are on each other.
bool boxes_meet(const struct spot *a, const struct spot *b, double gap);

#endif
