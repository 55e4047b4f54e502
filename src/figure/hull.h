// SPDX-License-Identifier: GPL-2.0-or-later
// What belongs together as a shaded area: the convex hull of the boxes with
// room around them.
#ifndef FIGURE_HULL_H
#define FIGURE_HULL_H

#include "figure/frame.h"
#include "figure/layout.h"

struct hull {
  const char *name;
  double *xy; // x, y of each corner, in the arena
  size_t n;
  double nx, ny; // centre of the name; where it stands is found last
  double nw, nh;
};

struct hulls {
  struct hull *at;
  size_t n;
  // Groups that cannot be shaded, as another's actor would be within.
  const char *const *dropped;
  size_t dropped_n;
};

struct hulls hulls_of(struct arena *a, const struct spot *spots, size_t n);
bool hull_holds(const struct hull *h, double x, double y);

struct area {
  double x, y, w, h; // around a centre
};
// Finds places for the names: outside, where they hide least. `solid`: what
// they must not hide; `points`: x, y of lines.
void hulls_name(struct hulls *h, const struct preset *p,
                const struct area *solid, size_t n, const double *points,
                size_t points_n);
void hulls_draw(struct scene *s, const struct preset *p, const struct hulls *h);
void hulls_draw_names(struct scene *s, const struct preset *p,
                      const struct hulls *h);
// A rectangle in the colours of what lies behind it.
void hulls_clear(struct scene *s, const struct preset *p, const struct hulls *h,
                 const struct area *a);

#endif
