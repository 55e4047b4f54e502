// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/ways.h"
#include "layout/weights.h"

#include <math.h>

enum { LEAST_POINTS = 4, MOST_POINTS = 64 };

static const double bends[] = {0,   8,  -8,  14, -14, 22,  -22,  32,  -32, 44,
                               -44, 58, -58, 76, -76, 100, -100, 130, -130};
enum { BENDS = sizeof bends / sizeof bends[0], FEW_BENDS = 7 };

static const double detours[] = {22, 44, 76, 110, 150, 200, 260, 340};
static const double skews[] = {0, 0.2, -0.2, 0.35, -0.35};

// How far a line stays from an outline, as far as that is less than NEAR.
static double line_far(const struct ways *w, const struct way *x,
                       const struct spot *s) {
  double least = WAY_NEAR;
  const struct point *p = &w->xy.at[x->first];
  for (size_t i = 0; i + 1 < x->points; i++) {
    double dx = p[i + 1].x - p[i].x, dy = p[i + 1].y - p[i].y;
    double length = span(dx, dy);
    double mx = p[i].x + dx / 2, my = p[i].y + dy / 2, by = least + length / 2;
    if (fabs(mx - s->x) >= s->w / 2 + by || fabs(my - s->y) >= s->h / 2 + by ||
        outline_far(s, mx, my) >= by)
      continue;
    int parts = (int)lesser(ceil(length / WAY_FINE), MOST_POINTS);
    for (int k = 0; k <= parts; k++)
      least = lesser(least, outline_far(s, p[i].x + dx * k / parts,
                                        p[i].y + dy * k / parts));
  }
  return least;
}

// A strip that a curve is in: a quadratic one never bends farther than half way
// to its control.
struct strip {
  double nx, ny, low, high; // across it, and from where to where
};

static struct strip strip_of(const struct curve *c) {
  double dx = c->x1 - c->x0, dy = c->y1 - c->y0, length = span(dx, dy);
  struct strip s = {.nx = length > 0 ? -dy / length : 0,
                    .ny = length > 0 ? dx / length : 1};
  double at = s.nx * c->x0 + s.ny * c->y0;
  double bend = (s.nx * c->cx + s.ny * c->cy - at) / 2;
  s.low = at + lesser(bend, 0) - WAY_NEAR;
  s.high = at + greater(bend, 0) + WAY_NEAR;
  return s;
}

static bool beside_strip(const struct strip *t, const struct spot *s) {
  double at = t->nx * s->x + t->ny * s->y;
  double half = (fabs(t->nx) * s->w + fabs(t->ny) * s->h) / 2;
  return at + half < t->low || at - half > t->high;
}

static void meet_actors(const struct ways *w, struct way *x,
                        const struct way_ask *ask) {
  struct strip strip = strip_of(run_first(&x->run));
  for (size_t i = 0; i < ask->n; i++) {
    const struct spot *s = &ask->spots[i];
    struct box box = box_of(s->x, s->y, s->w, s->h);
    if (i == ask->a || i == ask->b || boxes_apart(&box, &x->box, WAY_NEAR) ||
        (x->run.n == 1 && beside_strip(&strip, s)))
      continue;
    double far = line_far(w, x, s);
    if (far < ask->gap) {
      x->through = x->through || far < 0;
      x->cost += far < 0 ? WAY_THROUGH - 4 * greater(far, -40) : 25;
    } else if (far < WAY_NEAR) {
      x->cost += 9 * (WAY_NEAR - far) / WAY_NEAR;
    }
  }
}

// A line that comes back into an actor that it left looks as if it had another
// end.
static bool comes_back(const struct ways *w, const struct way *x,
                       const struct spot *s) {
  const struct point *p = &w->xy.at[x->first];
  for (size_t i = 1; i + 1 < x->points; i++)
    if (outline_far(s, p[i].x, p[i].y) < -0.5)
      return true;
  return false;
}

static void add_points(struct ways *w, struct way *x) {
  const struct curve *first = run_first(&x->run);
  size_t least = x->run.n > 1 ? LEAST_POINTS - 1 : LEAST_POINTS;
  x->first = w->xy.n;
  x->box = box_of(first->x0, first->y0, 0, 0);
  vec_push(&w->xy, ((struct point){first->x0, first->y0}));
  for (size_t k = 0; k < x->run.n; k++) {
    struct route_run one = run_of(&x->run.at[k]);
    double many = ceil(arc_length(&one) / WAY_STEP);
    size_t parts = (size_t)lesser(greater(many, (double)least), MOST_POINTS);
    for (size_t i = 1; i <= parts; i++) {
      struct point p;
      curve_at(&x->run.at[k], (double)i / (double)parts, &p.x, &p.y);
      vec_push(&w->xy, p);
      x->box = box_with(x->box, &(struct box){p.x, p.y, p.x, p.y});
    }
  }
  x->points = w->xy.n - x->first;
}

void way_at(const struct way *x, double share, double *px, double *py) {
  if (x->run.n == 1) {
    curve_at(run_first(&x->run), share, px, py);
    return;
  }
  run_at(&x->run, share * x->length, px, py);
}

// To go beyond the sides makes everything on the page smaller; downwards there
// is room.
static double outside(const struct box *box, const struct box *page) {
  return greater(0, page->left - box->left) +
         greater(0, box->right - page->right) +
         greater(0, page->top - box->top) / 8 +
         greater(0, box->low - page->low) / 8;
}

// Prices a run that has the cost of its form already.
static void add_run(struct ways *w, const struct way_ask *ask, struct way x) {
  const struct spot *a = &ask->spots[ask->a], *b = &ask->spots[ask->b];
  x.length = arc_length(&x.run);
  add_points(w, &x);
  if (ask->a != ask->b && (comes_back(w, &x, a) || comes_back(w, &x, b)))
    x.cost += 40;
  x.cost += WAY_OUTSIDE * outside(&x.box, ask->page);
  meet_actors(w, &x, ask);
  vec_push(&w->list, x);
}

static void add_way(struct ways *w, const struct way_ask *ask, double bend,
                    double skew) {
  const struct spot *a = &ask->spots[ask->a], *b = &ask->spots[ask->b];
  double off = fabs(bend - ask->fan);
  struct way x = {.run = ask->a == ask->b
                             ? arc_loop(a, bend)
                             : arc_between(a, b, bend, skew, ask->lane),
                  .cost = 0.085 * off + 0.0006 * off * off + 12 * fabs(skew)};
  add_run(w, ask, x);
}

static double least_cost(const struct ways *w, size_t from) {
  double least = INFINITY;
  for (size_t i = from; i < w->list.n; i++)
    least = lesser(least, w->list.at[i].cost);
  return least;
}

// How much a line turns, to either side, in radians.
static double turning(const struct route_run *r) {
  double all = 0, fx, fy, tx, ty;
  for (size_t i = 0; i < r->n; i++) {
    curve_way(&r->at[i], 0, &fx, &fy);
    curve_way(&r->at[i], 1, &tx, &ty);
    all += fabs(atan2(fx * ty - fy * tx, fx * tx + fy * ty));
  }
  return all;
}

// Past the same corners, nearer and farther from them.
static void add_past(struct ways *w, const struct way_ask *ask,
                     const struct route_corner *past, size_t n) {
  static const double farther[] = {0, 7, 15}, swings[] = {70, 30, 12};
  const struct spot *a = &ask->spots[ask->a], *b = &ask->spots[ask->b];
  double straight = span(a->x - b->x, a->y - b->y);
  for (size_t i = 0; i < sizeof farther / sizeof farther[0]; i++)
    for (size_t j = 0; j < sizeof swings / sizeof swings[0]; j++) {
      struct point corners[ARC_CORNERS];
      for (size_t k = 0; k < n; k++)
        corners[k] = (struct point){past[k].at.x + farther[i] * past[k].dx,
                                    past[k].at.y + farther[i] * past[k].dy};
      struct way x = {.run = arc_past(a, b, ask->lane, corners, n, swings[j])};
      x.cost = 0.1 * greater(0, arc_length(&x.run) - straight) +
               2.0 * (double)n + WAY_TURNED * turning(&x.run);
      add_run(w, ask, x);
    }
}

static void add_routes(struct ways *w, const struct way_ask *ask) {
  struct route_corner past[ARC_CORNERS];
  struct point from, to;
  arc_ends(&ask->spots[ask->a], &ask->spots[ask->b], ask->lane, &from, &to);
  size_t n = route_find(ask->routes, ask->a, ask->b, from, to, past);
  if (n > 0)
    add_past(w, ask, past, n);
}

static void add_detours(struct ways *w, const struct way_ask *ask,
                        size_t from) {
  for (size_t i = 0; i < sizeof detours / sizeof detours[0]; i++) {
    if (least_cost(w, from) < WAY_BAD || (ask->few && i > 2))
      return;
    for (size_t k = 0; k < 2 * sizeof skews / sizeof skews[0]; k++)
      add_way(w, ask, k % 2 ? -detours[i] : detours[i], skews[k / 2]);
  }
}

void ways_add(struct ways *w, const struct way_ask *ask) {
  size_t from = w->list.n;
  const struct spot *a = &ask->spots[ask->a], *b = &ask->spots[ask->b];
  double length = span(a->x - b->x, a->y - b->y);
  for (size_t i = 0; i < (ask->few ? FEW_BENDS : BENDS); i++)
    if (i < 5 || fabs(bends[i]) <= 20 + length * 0.8)
      add_way(w, ask, ask->fan + bends[i], 0);
  if (ask->routes && ask->a != ask->b && least_cost(w, from) > WAY_WANTING)
    add_routes(w, ask);
  add_detours(w, ask, from);
}

void ways_drop(struct ways *w) {
  vec_drop(&w->list);
  vec_drop(&w->xy);
}
