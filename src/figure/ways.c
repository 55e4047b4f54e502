// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/ways.h"

#include <math.h>

#define NEAR 7.0       // from an actor: a line is not to be taken for one of it
#define THROUGH 1000.0 // whatever else is in the way
#define FINE 3.0       // how closely lines are looked at
#define STEP 14.0      // between the corners of a line
enum { LEAST_POINTS = 4, MOST_POINTS = 64 };

static const double bends[] = {0,   8,  -8,  14, -14, 22,  -22,  32,  -32, 44,
                               -44, 58, -58, 76, -76, 100, -100, 130, -130};
enum { BENDS = sizeof bends / sizeof bends[0], FEW_BENDS = 7 };

static const double detours[] = {22, 44, 76, 110, 150, 200, 260, 340};
static const double skews[] = {0, 0.2, -0.2, 0.35, -0.35};

// How far a line stays from an outline, as far as that is less than NEAR.
static double line_far(const struct ways *w, const struct way *x,
                       const struct spot *s) {
  double least = NEAR;
  const struct point *p = &w->xy.at[x->first];
  for (size_t i = 0; i + 1 < x->points; i++) {
    double dx = p[i + 1].x - p[i].x, dy = p[i + 1].y - p[i].y;
    double length = hypot(dx, dy);
    if (outline_far(s, p[i].x + dx / 2, p[i].y + dy / 2) >= least + length / 2)
      continue;
    int parts = (int)lesser(ceil(length / FINE), MOST_POINTS);
    for (int k = 0; k <= parts; k++)
      least = lesser(least, outline_far(s, p[i].x + dx * k / parts,
                                        p[i].y + dy * k / parts));
  }
  return least;
}

static void meet_actors(const struct ways *w, struct way *x,
                        const struct way_ask *ask) {
  for (size_t i = 0; i < ask->n; i++) {
    const struct spot *s = &ask->spots[i];
    struct box box = box_of(s->x, s->y, s->w, s->h);
    if (i == ask->a || i == ask->b || boxes_apart(&box, &x->box, NEAR))
      continue;
    double far = line_far(w, x, s);
    if (far < ask->gap) {
      x->through = x->through || far < 0;
      x->cost += far < 0 ? THROUGH - 4 * greater(far, -40) : 25;
    } else if (far < NEAR) {
      x->cost += 9 * (NEAR - far) / NEAR;
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
  double most =
      lesser(greater(ceil(x->length / STEP), LEAST_POINTS), MOST_POINTS);
  size_t parts = (size_t)most;
  x->first = w->xy.n;
  x->points = parts + 1;
  x->box = box_of(x->arc.x0, x->arc.y0, 0, 0);
  for (size_t i = 0; i <= parts; i++) {
    struct point p;
    curve_at(&x->arc, (double)i / (double)parts, &p.x, &p.y);
    vec_push(&w->xy, p);
    x->box = box_with(x->box, &(struct box){p.x, p.y, p.x, p.y});
  }
}

static double outside(const struct box *box, const struct box *page) {
  return greater(0, page->left - box->left) +
         greater(0, box->right - page->right) +
         greater(0, page->top - box->top) / 2 +
         greater(0, box->low - page->low) / 2;
}

static void add_way(struct ways *w, const struct way_ask *ask, double bend,
                    double skew) {
  const struct spot *a = &ask->spots[ask->a], *b = &ask->spots[ask->b];
  bool loop = ask->a == ask->b;
  double off = fabs(bend - ask->fan);
  struct way x = {.arc =
                      loop ? arc_loop(a, bend) : arc_between(a, b, bend, skew)};
  x.length = arc_length(&x.arc);
  x.cost = 0.085 * off + 0.0006 * off * off + 12 * fabs(skew);
  add_points(w, &x);
  if (!loop && (comes_back(w, &x, a) || comes_back(w, &x, b)))
    x.cost += 40;
  x.cost += 1.5 * outside(&x.box, ask->page);
  meet_actors(w, &x, ask);
  vec_push(&w->list, x);
}

static bool all_through(const struct ways *w, size_t from) {
  for (size_t i = from; i < w->list.n; i++)
    if (w->list.at[i].cost < 60)
      return false;
  return true;
}

void ways_add(struct ways *w, const struct way_ask *ask) {
  size_t from = w->list.n;
  const struct spot *a = &ask->spots[ask->a], *b = &ask->spots[ask->b];
  double length = hypot(a->x - b->x, a->y - b->y);
  for (size_t i = 0; i < (ask->few ? FEW_BENDS : BENDS); i++)
    if (i < 5 || fabs(bends[i]) <= 20 + length * 0.8)
      add_way(w, ask, ask->fan + bends[i], 0);
  for (size_t i = 0; i < sizeof detours / sizeof detours[0]; i++) {
    if (!all_through(w, from) || (ask->few && i > 2))
      return;
    for (size_t k = 0; k < 2 * sizeof skews / sizeof skews[0]; k++)
      add_way(w, ask, k % 2 ? -detours[i] : detours[i], skews[k / 2]);
  }
}

void ways_drop(struct ways *w) {
  vec_drop(&w->list);
  vec_drop(&w->xy);
}
