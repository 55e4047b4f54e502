// SPDX-License-Identifier: GPL-2.0-or-later
// The hull is Andrew's chain; what a rectangle shares with it is cut out by
// Sutherland and Hodgman's method, which convex shapes allow.
#include "route/hull.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROUND_POINTS = 12, WAYS = 48 };
enum { PROBES = 5 }; // a side, of a box that others may take in

static const double GROW = 8; // points around the boxes
static const double PI = 3.14159265358979323846;

// ---------------------------------------------------------------- outlines

static void add_box(point_list *list, const struct spot *b) {
  for (int corner = 0; corner < 4; corner++) {
    double x = b->x + (corner == 0 || corner == 3 ? b->w : -b->w) / 2;
    double y = b->y + (corner < 2 ? b->h : -b->h) / 2;
    for (int i = 0; i < ROUND_POINTS; i++) {
      double way = (corner + (double)i / (ROUND_POINTS - 1)) * PI / 2;
      vec_push(list,
               ((struct point){x + GROW * cos(way), y + GROW * sin(way)}));
    }
  }
}

static int by_place(const void *a, const void *b) {
  const struct point *p = a, *q = b;
  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return (p->y > q->y) - (p->y < q->y);
}

static double turn(struct point a, struct point b, struct point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static void chain(point_list *hull, size_t least, struct point next) {
  while (hull->n > least &&
         turn(hull->at[hull->n - 2], hull->at[hull->n - 1], next) <= 0)
    hull->n--;
  vec_push(hull, next);
}

static point_list convex(point_list *list) {
  point_list hull = {0};
  qsort(list->at, list->n, sizeof *list->at, by_place);
  for (size_t i = 0; i < list->n; i++)
    chain(&hull, 1, list->at[i]);
  size_t least = hull.n;
  for (size_t i = list->n - 1; i-- > 0;)
    chain(&hull, least, list->at[i]);
  hull.n--;
  return hull;
}

bool hull_holds(const struct hull *h, double x, double y) {
  for (size_t i = 0; i < h->n; i++) {
    const double *a = &h->xy[2 * i], *b = &h->xy[2 * ((i + 1) % h->n)];
    if ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) < 0)
      return false;
  }
  return h->n > 2;
}

// ------------------------------------------------------------------ groups

static struct hull hull_around(struct arena *a, const struct spot *spots,
                               size_t n, uint32_t group) {
  point_list corners = {0};
  for (size_t i = 0; i < n; i++)
    if (spots[i].group == group)
      add_box(&corners, &spots[i]);
  point_list hull = convex(&corners);
  struct hull h = {.group = group, .n = hull.n};
  h.xy = arena_new(a, 2 * hull.n, sizeof *h.xy);
  for (size_t i = 0; i < hull.n; i++) {
    h.xy[2 * i] = hull.at[i].x;
    h.xy[2 * i + 1] = hull.at[i].y;
  }
  vec_drop(&corners);
  vec_drop(&hull);
  return h;
}

// Whether it takes in more than a third of the box, or its middle.
static bool takes_in(const struct hull *h, const struct spot *s) {
  size_t held = 0;
  for (size_t i = 0; i < PROBES * PROBES; i++) {
    double across = ((double)(i % PROBES) + 0.5) / PROBES - 0.5;
    double down = ((double)(i / PROBES) + 0.5) / PROBES - 0.5;
    held += hull_holds(h, s->x + across * s->w, s->y + down * s->h);
  }
  return 3 * held > PROBES * PROBES || hull_holds(h, s->x, s->y);
}

static bool holds_others(const struct hull *h, const struct spot *spots,
                         size_t n) {
  for (size_t i = 0; i < n; i++)
    if (spots[i].group != h->group && takes_in(h, &spots[i]))
      return true;
  return false;
}

static size_t members(const struct spot *spots, size_t n, uint32_t group) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++)
    found += spots[i].group == group;
  return found;
}

static bool first_of_group(const struct spot *spots, size_t i) {
  for (size_t k = 0; k < i; k++)
    if (spots[k].group == spots[i].group)
      return false;
  return true;
}

static int by_name(const void *a, const void *b) {
  return strcmp(((const struct hull *)a)->name, ((const struct hull *)b)->name);
}

struct hulls hulls_of(struct arena *a, const struct spot *spots,
                      const char *const *groups, size_t n) {
  struct hulls h = {.at = arena_new(a, n + 1, sizeof *h.at)};
  const char **dropped = arena_new(a, n + 1, sizeof *dropped);
  for (size_t i = 0; i < n; i++) {
    uint32_t group = spots[i].group;
    if (group == 0 || !first_of_group(spots, i) || members(spots, n, group) < 2)
      continue;
    struct hull one = hull_around(a, spots, n, group);
    one.name = groups[i];
    if (holds_others(&one, spots, n))
      dropped[h.dropped_n++] = groups[i];
    else
      h.at[h.n++] = one;
  }
  qsort(h.at, h.n, sizeof *h.at, by_name);
  h.dropped = dropped;
  return h;
}

// ------------------------------------------------------------------- names

static double shared(const struct area *a, const struct area *b) {
  double w = fmin(a->x + a->w / 2, b->x + b->w / 2) -
             fmax(a->x - a->w / 2, b->x - b->w / 2);
  double h = fmin(a->y + a->h / 2, b->y + b->h / 2) -
             fmax(a->y - a->h / 2, b->y - b->h / 2);
  return w > 0 && h > 0 ? w * h : 0;
}

struct clutter {
  const struct hulls *hulls;
  const struct area *solid;
  size_t solid_n;
  const double *points;
  size_t points_n;
  double left, right; // of the page, with all that is on it in the middle
};

static void find_sides(struct clutter *c, double width) {
  c->left = INFINITY;
  c->right = -INFINITY;
  for (size_t i = 0; i < c->solid_n; i++) {
    c->left = fmin(c->left, c->solid[i].x - c->solid[i].w / 2);
    c->right = fmax(c->right, c->solid[i].x + c->solid[i].w / 2);
  }
  double more = fmax(0, width - (c->right - c->left)) / 2;
  c->left -= more;
  c->right += more;
}

// How much a name there would hide, and how far from the top it is.
static double clash(const struct clutter *c, const struct area *a, size_t own,
                    double way) {
  double out = fmax(c->left - (a->x - a->w / 2), a->x + a->w / 2 - c->right);
  double cost = 6 * (1 + sin(way)) + 3 * fmax(0, out);
  struct area wide = {a->x, a->y, a->w + 4, a->h + 3};
  for (size_t i = 0; i < c->solid_n; i++)
    cost += 4 * shared(&wide, &c->solid[i]);
  for (size_t i = 0; i < own; i++) {
    const struct hull *h = &c->hulls->at[i];
    cost += 4 * shared(&wide, &(struct area){h->nx, h->ny, h->nw, h->nh});
  }
  for (size_t i = 0; i < c->points_n; i++) {
    double dx = fabs(c->points[2 * i] - a->x);
    double dy = fabs(c->points[2 * i + 1] - a->y);
    cost += dx < wide.w / 2 && dy < wide.h / 2 ? 6 : 0;
  }
  for (size_t i = 0; i < c->hulls->n; i++)
    for (int k = -2; k <= 2; k++)
      cost += hull_holds(&c->hulls->at[i], a->x + k * a->w / 4, a->y) ? 14 : 0;
  return cost;
}

// The hull's farthest corner that way decides how far out the name stands.
static struct area beside(const struct hull *h, double way, double w,
                          double high) {
  double cx = 0, cy = 0, far = 0, dx = cos(way), dy = sin(way);
  for (size_t i = 0; i < h->n; i++) {
    cx += h->xy[2 * i] / (double)h->n;
    cy += h->xy[2 * i + 1] / (double)h->n;
  }
  for (far = 0; hull_holds(h, cx + dx * far, cy + dy * far); far += 1)
    ;
  double x = cx + dx * far, y = cy + dy * far;
  for (int step = 0; step < 200; step++) {
    struct area a = {x + dx * (w / 2 + 1), y + dy * (high / 2 + 1.5), w, high};
    bool inside = false;
    for (int k = 0; k < 9 && !inside; k++)
      inside = hull_holds(h, a.x + (k % 3 - 1) * (w / 2 + 1),
                          a.y + (k / 3 - 1) * (high / 2 + 1));
    if (!inside)
      return a;
    x += dx;
    y += dy;
  }
  return (struct area){x, y, w, high};
}

void hulls_name(struct hulls *h, double width, const struct area *solid,
                size_t n, const double *points, size_t points_n) {
  struct clutter c = {h, solid, n, points, points_n, 0, 0};
  find_sides(&c, width);
  for (size_t i = 0; i < h->n; i++) {
    struct hull *own = &h->at[i];
    double best = INFINITY;
    for (int k = 0; k < WAYS; k++) {
      double way = 2 * PI * k / WAYS;
      struct area a = beside(own, way, own->nw, own->nh);
      double cost = clash(&c, &a, i, way);
      if (cost >= best)
        continue;
      best = cost;
      own->nx = a.x;
      own->ny = a.y;
    }
  }
}

// ----------------------------------------------------------------- cutting

// What of the points lies on the inner side of the line from a to b.
static point_list cut(const point_list *from, const double *a,
                      const double *b) {
  point_list left = {0};
  for (size_t i = 0; i < from->n; i++) {
    struct point p = from->at[i], q = from->at[(i + 1) % from->n];
    struct point m = {a[0], a[1]}, o = {b[0], b[1]};
    double here = turn(m, o, p), there = turn(m, o, q);
    if (here >= 0)
      vec_push(&left, p);
    if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
      double k = here / (here - there);
      vec_push(&left,
               ((struct point){p.x + k * (q.x - p.x), p.y + k * (q.y - p.y)}));
    }
  }
  return left;
}

point_list hull_within(const struct hull *h, const struct area *a) {
  double l = a->x - a->w / 2, r = a->x + a->w / 2;
  double t = a->y - a->h / 2, u = a->y + a->h / 2;
  point_list left = {0};
  vec_push(&left, ((struct point){l, t}));
  vec_push(&left, ((struct point){r, t}));
  vec_push(&left, ((struct point){r, u}));
  vec_push(&left, ((struct point){l, u}));
  for (size_t i = 0; i < h->n && left.n > 0; i++) {
    point_list next = cut(&left, &h->xy[2 * i], &h->xy[2 * ((i + 1) % h->n)]);
    vec_drop(&left);
    left = next;
  }
  return left;
}
