// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/layout.h"

#include <math.h>

#define GAP 12 // between boxes

static bool on_each_other(const struct spot *spots, size_t n) {
  for (size_t i = 0; i < n; i++)
    for (size_t k = i + 1; k < n; k++)
      if (boxes_meet(&spots[i], &spots[k], GAP))
        return true;
  return false;
}

static void ring(struct spot *spots, size_t n, double rx, double ry) {
  for (size_t i = 0; i < n; i++) {
    double turn = 2 * M_PI * (double)i / (double)n;
    spots[i].x = rx * sin(turn);
    spots[i].y = -ry * cos(turn);
  }
}

static void to_corner(struct spot *spots, size_t n) {
  double left = INFINITY, top = INFINITY;
  for (size_t i = 0; i < n; i++) {
    left = fmin(left, spots[i].x - spots[i].w / 2);
    top = fmin(top, spots[i].y - spots[i].h / 2);
  }
  for (size_t i = 0; i < n; i++) {
    spots[i].x -= left;
    spots[i].y -= top;
  }
}

// Grows from a small one until no box is on another. A ring on which the
// widest boxes have room side by side is large enough for all.
static void circle(struct spot *spots, size_t n) {
  double most = 0;
  for (size_t i = 0; i < n; i++)
    most = fmax(most, hypot(spots[i].w, spots[i].h));
  double enough = n < 2 ? 0 : (most + GAP) * 1.01 / 2 / sin(M_PI / (double)n);
  enum { STEPS = 24 };
  for (int k = 4; k < STEPS; k++) {
    ring(spots, n, enough * k / STEPS, enough * k / STEPS);
    if (!on_each_other(spots, n))
      return;
  }
  ring(spots, n, enough, enough);
}

void layout_find(struct spot *spots, size_t n, const struct bond *bonds,
                 size_t m, const struct layout_options *o, ent_diags *diags) {
  (void)bonds;
  (void)m;
  (void)o;
  (void)diags;
  circle(spots, n);
  to_corner(spots, n);
}
