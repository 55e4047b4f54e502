// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/arc.h"

#include <math.h>

enum { STEPS = 32, HALVINGS = 24 };

double arc_length(const struct curve *a) {
  enum { PARTS = 8 };
  double length = 0, x0 = a->x0, y0 = a->y0;
  for (int i = 1; i <= PARTS; i++) {
    double x, y;
    curve_at(a, (double)i / PARTS, &x, &y);
    length += hypot(x - x0, y - y0);
    x0 = x;
    y0 = y;
  }
  return length;
}

struct curve arc_reversed(const struct curve *a) {
  return (struct curve){a->x1, a->y1, a->cx, a->cy, a->x0, a->y0};
}

static double far_at(const struct curve *a, const struct spot *s, double t) {
  double x, y;
  curve_at(a, t, &x, &y);
  return outline_far(s, x, y);
}

// Between t with a point inside and t with one outside, where it goes through.
static double crossing(const struct curve *a, const struct spot *s, double in,
                       double out) {
  for (int i = 0; i < HALVINGS; i++) {
    double t = (in + out) / 2;
    *(far_at(a, s, t) < 0 ? &in : &out) = t;
  }
  return out;
}

// The last part of the curve that is outside of both.
static struct curve clip(const struct curve *whole, const struct spot *a,
                         const struct spot *b) {
  int first = 0, last = STEPS;
  while (last > 1 && far_at(whole, b, (double)(last - 1) / STEPS) < 0)
    last--;
  for (int i = 1; i < last; i++)
    if (far_at(whole, a, (double)i / STEPS) < 0)
      first = i;
  double f =
      crossing(whole, a, (double)first / STEPS, (double)(first + 1) / STEPS);
  double l =
      crossing(whole, b, (double)last / STEPS, (double)(last - 1) / STEPS);
  l = fmax(f, l);
  struct curve r;
  double p = (1 - f) * (1 - l), q = (1 - f) * l + f * (1 - l), e = f * l;
  curve_at(whole, f, &r.x0, &r.y0);
  curve_at(whole, l, &r.x1, &r.y1);
  r.cx = p * whole->x0 + q * whole->cx + e * whole->x1;
  r.cy = p * whole->y0 + q * whole->cy + e * whole->y1;
  return r;
}

struct curve arc_between(const struct spot *a, const struct spot *b,
                         double bend, double skew) {
  double dx = b->x - a->x, dy = b->y - a->y, length = hypot(dx, dy);
  double ux = length > 0 ? dx / length : 1, uy = length > 0 ? dy / length : 0;
  struct curve whole = {a->x,
                        a->y,
                        a->x + dx * (0.5 + skew) - 2 * bend * uy,
                        a->y + dy * (0.5 + skew) + 2 * bend * ux,
                        b->x,
                        b->y};
  return clip(&whole, a, b);
}

struct curve arc_loop(const struct spot *a, double bend) {
  double top = a->y - a->h / 2;
  return (struct curve){a->x - a->w / 5, top, a->x, top - 44 - 2 * fabs(bend),
                        a->x + a->w / 5, top};
}
