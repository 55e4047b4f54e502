// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/curve.h"

#include <math.h>

enum { PIECES = 48 };

void curve_at(const struct curve *c, double t, double *x, double *y) {
  double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), d = t * t;
  *x = a * c->x0 + b * c->cx + d * c->x1;
  *y = a * c->y0 + b * c->cy + d * c->y1;
}

void curve_way(const struct curve *c, double t, double *x, double *y) {
  double dx = (1 - t) * (c->cx - c->x0) + t * (c->x1 - c->cx);
  double dy = (1 - t) * (c->cy - c->y0) + t * (c->y1 - c->cy);
  double n = sqrt(dx * dx + dy * dy);
  if (n < 1e-9) {
    dx = c->x1 - c->x0;
    dy = c->y1 - c->y0;
    n = sqrt(dx * dx + dy * dy);
  }
  *x = n > 1e-9 ? dx / n : 1;
  *y = n > 1e-9 ? dy / n : 0;
}

static double piece(const struct curve *c, int i) {
  double ax, ay, bx, by;
  curve_at(c, (double)i / PIECES, &ax, &ay);
  curve_at(c, (double)(i + 1) / PIECES, &bx, &by);
  return sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
}

double curve_length(const struct curve *c) {
  double all = 0;
  for (int i = 0; i < PIECES; i++)
    all += piece(c, i);
  return all;
}

double curve_after(const struct curve *c, double length) {
  for (int i = 0; i < PIECES; i++) {
    double here = piece(c, i);
    if (length <= here)
      return (i + (here > 0 ? length / here : 0)) / PIECES;
    length -= here;
  }
  return 1;
}

struct curve curve_part(const struct curve *c, double from, double to) {
  struct curve part;
  double wx = (1 - from) * (c->cx - c->x0) + from * (c->x1 - c->cx);
  double wy = (1 - from) * (c->cy - c->y0) + from * (c->y1 - c->cy);
  curve_at(c, from, &part.x0, &part.y0);
  curve_at(c, to, &part.x1, &part.y1);
  part.cx = part.x0 + (to - from) * wx;
  part.cy = part.y0 + (to - from) * wy;
  return part;
}

struct curve curve_beside(const struct curve *c, double distance) {
  struct curve b = *c;
  double x, y, mx, my;
  curve_way(c, 0, &x, &y);
  b.x0 -= y * distance;
  b.y0 += x * distance;
  curve_way(c, 0.5, &mx, &my);
  b.cx -= my * distance;
  b.cy += mx * distance;
  curve_way(c, 1, &x, &y);
  b.x1 -= y * distance;
  b.y1 += x * distance;
  return b;
}
