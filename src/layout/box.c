// SPDX-License-Identifier: GPL-2.0-or-later
#include "layout/box.h"
#include "layout/spot.h"

#include <math.h>

double boxes_share(const struct box *a, const struct box *b) {
  double w = lesser(a->right, b->right) - greater(a->left, b->left);
  double h = lesser(a->low, b->low) - greater(a->top, b->top);
  return w > 0 && h > 0 ? w * h : 0;
}

struct box box_with(struct box a, const struct box *b) {
  a.left = lesser(a.left, b->left);
  a.top = lesser(a.top, b->top);
  a.right = greater(a.right, b->right);
  a.low = greater(a.low, b->low);
  return a;
}

// ------------------------------------------------------------------- pieces

static double side(struct point a, struct point b, struct point p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool pieces_cross(const struct piece *p, const struct piece *q) {
  double a = side(p->a, p->b, q->a), b = side(p->a, p->b, q->b);
  double c = side(q->a, q->b, p->a), d = side(q->a, q->b, p->b);
  // Half open, so that a line through a corner is counted once.
  return (a > 0) != (b > 0) && (c > 0) != (d > 0);
}

bool piece_beside(const struct piece *p, const struct piece *q, double by) {
  double x = (p->a.x + p->b.x) / 2, y = (p->a.y + p->b.y) / 2;
  double dx = q->b.x - q->a.x, dy = q->b.y - q->a.y, l = dx * dx + dy * dy;
  double t = l > 0 ? ((x - q->a.x) * dx + (y - q->a.y) * dy) / l : 0;
  t = lesser(greater(t, 0), 1);
  x -= q->a.x + t * dx;
  y -= q->a.y + t * dy;
  return x * x + y * y < by * by;
}

// Narrows from..to to what lies between two lines.
static void narrow(double at, double step, double low, double high,
                   double *from, double *to) {
  if (step == 0) {
    if (at < low || at > high)
      *to = -1;
    return;
  }
  double p = (low - at) / step, q = (high - at) / step;
  *from = greater(*from, lesser(p, q));
  *to = lesser(*to, greater(p, q));
}

double piece_within(const struct piece *p, const struct box *b) {
  if ((p->a.x < b->left && p->b.x < b->left) ||
      (p->a.x > b->right && p->b.x > b->right) ||
      (p->a.y < b->top && p->b.y < b->top) ||
      (p->a.y > b->low && p->b.y > b->low))
    return 0;
  double from = 0, to = 1, dx = p->b.x - p->a.x, dy = p->b.y - p->a.y;
  narrow(p->a.x, dx, b->left, b->right, &from, &to);
  narrow(p->a.y, dy, b->top, b->low, &from, &to);
  return to > from ? (to - from) * sqrt(dx * dx + dy * dy) : 0;
}
