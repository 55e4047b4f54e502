// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/arc.h"

#include <math.h>

enum { STEPS = 32, HALVINGS = 24 };

double arc_length(const struct route_run *r) {
  enum { PARTS = 8 };
  double length = 0, x0 = run_first(r)->x0, y0 = run_first(r)->y0;
  for (size_t k = 0; k < r->n; k++)
    for (int i = 1; i <= PARTS; i++) {
      double x, y;
      curve_at(&r->at[k], (double)i / PARTS, &x, &y);
      length += span(x - x0, y - y0);
      x0 = x;
      y0 = y;
    }
  return length;
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

// Where the curve leaves the actor it begins in, for the last time.
static double leaves(const struct curve *c, const struct spot *a, int most) {
  int first = 0;
  for (int i = 1; i < most; i++)
    if (far_at(c, a, (double)i / STEPS) < 0)
      first = i;
  return crossing(c, a, (double)first / STEPS, (double)(first + 1) / STEPS);
}

// Where it comes to the actor it ends in.
static double comes(const struct curve *c, const struct spot *b, int *step) {
  int last = STEPS;
  while (last > 1 && far_at(c, b, (double)(last - 1) / STEPS) < 0)
    last--;
  if (step)
    *step = last;
  return crossing(c, b, (double)last / STEPS, (double)(last - 1) / STEPS);
}

static bool ends_inside(const struct curve *c, const struct spot *s) {
  return outline_far(s, c->x1, c->y1) < 0;
}

static bool begins_inside(const struct curve *c, const struct spot *s) {
  return outline_far(s, c->x0, c->y0) < 0;
}

// The last part of the run that is outside of both.
static void clip(struct route_run *r, const struct spot *a,
                 const struct spot *b) {
  size_t first = 0;
  while (first + 1 < r->n && ends_inside(&r->at[first], a))
    first++;
  for (size_t i = first; i < r->n; i++)
    r->at[i - first] = r->at[i];
  r->n -= first;
  while (r->n > 1 && begins_inside(run_last(r), b))
    r->n--;
  int most = STEPS;
  struct curve *last = &r->at[r->n - 1];
  double l = comes(last, b, &most);
  double f = leaves(&r->at[0], a, r->n == 1 ? most : STEPS);
  if (r->n == 1) {
    *last = curve_part(last, f, greater(f, l));
    return;
  }
  *last = curve_part(last, 0, l);
  r->at[0] = curve_part(&r->at[0], f, 1);
}

// How far a lane may be moved within an actor, seen along a direction.
static double half_across(const struct spot *s, double ux, double uy) {
  double x = fabs(uy), y = fabs(ux);
  double most = x > 0 ? s->w / 2 / x : INFINITY;
  most = y > 0 ? lesser(most, s->h / 2 / y) : most;
  return 0.8 * greater(0, most - s->depth / 2);
}

void arc_ends(const struct spot *a, const struct spot *b, double lane,
              struct point *from, struct point *to) {
  double dx = b->x - a->x, dy = b->y - a->y, length = span(dx, dy);
  double ux = length > 0 ? dx / length : 1, uy = length > 0 ? dy / length : 0;
  double most = lesser(half_across(a, ux, uy), half_across(b, ux, uy));
  lane = lesser(greater(lane, -most), most);
  *from = (struct point){a->x - uy * lane, a->y + ux * lane};
  *to = (struct point){b->x - uy * lane, b->y + ux * lane};
}

struct route_run arc_between(const struct spot *a, const struct spot *b,
                             double bend, double skew, double lane) {
  struct point p, q;
  arc_ends(a, b, lane, &p, &q);
  double dx = q.x - p.x, dy = q.y - p.y, length = span(dx, dy);
  double ux = length > 0 ? dx / length : 1, uy = length > 0 ? dy / length : 0;
  struct route_run r = run_of(
      &(struct curve){p.x, p.y, p.x + dx * (0.5 + skew) - 2 * bend * uy,
                      p.y + dy * (0.5 + skew) + 2 * bend * ux, q.x, q.y});
  clip(&r, a, b);
  return r;
}

struct route_run arc_loop(const struct spot *a, double bend) {
  double top = a->y - a->h / 2;
  return run_of(&(struct curve){a->x - a->w / 5, top, a->x,
                                top - 44 - 2 * fabs(bend), a->x + a->w / 5,
                                top});
}

// ------------------------------------------------------------ past corners

static struct point onwards(struct point p, struct point way, double by) {
  return (struct point){p.x + by * way.x, p.y + by * way.y};
}

static double apart(struct point a, struct point b) {
  return span(b.x - a.x, b.y - a.y);
}

// The direction in which a corner is passed: between that of coming and that of
// going on.
static struct point passing(struct point from, struct point at,
                            struct point to) {
  double p = greater(apart(from, at), 1e-9), q = greater(apart(at, to), 1e-9);
  double x = (at.x - from.x) / p + (to.x - at.x) / q;
  double y = (at.y - from.y) / p + (to.y - at.y) / q;
  double length = span(x, y);
  return length > 1e-9 ? (struct point){x / length, y / length}
                       : (struct point){(to.x - at.x) / q, (to.y - at.y) / q};
}

static void add_curve(struct route_run *r, struct point from, struct point by,
                      struct point to) {
  r->at[r->n++] = (struct curve){from.x, from.y, by.x, by.y, to.x, to.y};
}

// From corner to corner two curves, each of which is told its way by one of
// them.
static void add_between(struct route_run *r, struct point from,
                        struct point way, struct point to, struct point way_to,
                        double swing) {
  double by = lesser(swing, 0.4 * apart(from, to));
  struct point p = onwards(from, way, by), q = onwards(to, way_to, -by);
  struct point middle = {(p.x + q.x) / 2, (p.y + q.y) / 2};
  add_curve(r, from, p, middle);
  add_curve(r, middle, q, to);
}

struct route_run arc_past(const struct spot *a, const struct spot *b,
                          double lane, const struct point *corners, size_t n,
                          double swing) {
  struct point from, to, ways[ARC_CORNERS];
  struct route_run r = {.n = 0};
  arc_ends(a, b, lane, &from, &to);
  for (size_t i = 0; i < n; i++)
    ways[i] = passing(i > 0 ? corners[i - 1] : from, corners[i],
                      i + 1 < n ? corners[i + 1] : to);
  double first = lesser(swing, 0.5 * apart(from, corners[0]));
  double last = lesser(swing, 0.5 * apart(corners[n - 1], to));
  add_curve(&r, from, onwards(corners[0], ways[0], -first), corners[0]);
  for (size_t i = 0; i + 1 < n; i++)
    add_between(&r, corners[i], ways[i], corners[i + 1], ways[i + 1], swing);
  add_curve(&r, corners[n - 1], onwards(corners[n - 1], ways[n - 1], last), to);
  clip(&r, a, b);
  return r;
}
