// SPDX-License-Identifier: GPL-2.0-or-later
// What belongs together as a shaded area: the convex hull of the boxes with
// room around them.
#ifndef ROUTE_HULL_H
#define ROUTE_HULL_H

#include "base/alloc.h"
#include "base/arena.h"
#include "layout/box.h"
#include "layout/spot.h"

typedef VEC(struct point) point_list;

struct hull {
  const char *name;
  uint32_t group;
  double *xy; // x, y of each corner, in the arena
  size_t n;
  double nx, ny; // centre of the name; where it stands is found last
  double nw, nh;
};

struct hulls {
  struct hull *at; // by name
  size_t n;
  // Groups that cannot be shaded, as another's actor would be within.
  const char *const *dropped;
  size_t dropped_n;
};

// `groups`: what the group of each spot is called.
struct hulls hulls_of(struct arena *a, const struct spot *spots,
                      const char *const *groups, size_t n);
bool hull_holds(const struct hull *h, double x, double y);

struct area {
  double x, y, w, h; // around a centre
};
// Finds places for the names, nw wide and nh high: outside, where they hide
// least. `width`: of the page; `solid`: what they must not hide; `points`: x, y
// of lines.
void hulls_name(struct hulls *h, double width, const struct area *solid,
                size_t n, const double *points, size_t points_n);
// The corners of what an area has in common with it; the caller drops them.
point_list hull_within(const struct hull *h, const struct area *a);

#endif
