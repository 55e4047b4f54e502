// SPDX-License-Identifier: GPL-2.0-or-later
// Dijkstra's algorithm on the visibility graph of the boxes' corners (T.
// Lozano-Perez and M. Wesley, An algorithm for planning collision-free paths
// among polyhedral obstacles, CACM 22, 1979). Who sees whom is found out when
// it is asked, and remembered.
#include "route/route.h"
#include "base/alloc.h"
#include "layout/weights.h"

#include <math.h>

#define MOST_WAY(straight) (3 * (straight) + 240)

static struct box box_around(const struct spot *s, double by) {
  return box_of(s->x, s->y, s->w + 2 * by, s->h + 2 * by);
}

static bool within(const struct box *b, double x, double y) {
  return x > b->left && x < b->right && y > b->top && y < b->low;
}

static bool on_any(const struct routes *r, const struct route_corner *c) {
  for (size_t i = 0; i < r->n; i++) {
    struct box box = box_around(&r->spots[i], ROUTE_CLEAR);
    if (i != c->of && within(&box, c->at.x, c->at.y))
      return true;
  }
  return false;
}

struct routes routes_of(const struct spot *spots, size_t n) {
  struct routes r = {.spots = spots, .n = n};
  r.corners = mem_new(4 * n + 1, sizeof *r.corners);
  for (uint32_t i = 0; i < n; i++)
    for (int k = 0; k < 4; k++) {
      double dx = k & 1 ? 1 : -1, dy = k & 2 ? 1 : -1;
      const struct spot *s = &spots[i];
      struct route_corner c = {{s->x + dx * (s->w / 2 + ROUTE_CORNER),
                                s->y + dy * (s->h / 2 + ROUTE_CORNER)},
                               i,
                               dx * M_SQRT1_2,
                               dy * M_SQRT1_2};
      if (!on_any(&r, &c))
        r.corners[r.corners_n++] = c;
    }
  size_t m = r.corners_n;
  r.far = mem_new(m * m + 1, sizeof *r.far);
  for (size_t i = 0; i < m; i++)
    r.far[i * m] = -1;
  return r;
}

void routes_drop(struct routes *r) {
  mem_free(r->corners);
  mem_free(r->far);
}

// Whether nothing but a and b is in the way.
static bool sees(const struct routes *r, struct point p, struct point q,
                 uint32_t a, uint32_t b) {
  struct box all = box_with((struct box){p.x, p.y, p.x, p.y},
                            &(struct box){q.x, q.y, q.x, q.y});
  for (uint32_t i = 0; i < r->n; i++) {
    struct box box = box_around(&r->spots[i], ROUTE_CLEAR);
    if (i == a || i == b || boxes_apart(&all, &box, 0))
      continue;
    if (piece_within(&(struct piece){p, q, 0}, &box) > 0.01)
      return false;
  }
  return true;
}

static const float *row_of(struct routes *r, size_t i) {
  size_t m = r->corners_n;
  float *row = &r->far[i * m];
  if (row[0] >= 0)
    return row;
  for (size_t k = 0; k < m; k++) {
    struct point p = r->corners[i].at, q = r->corners[k].at;
    row[k] = sees(r, p, q, UINT32_MAX, UINT32_MAX)
                 ? (float)span(p.x - q.x, p.y - q.y)
                 : INFINITY;
  }
  return row;
}

struct search {
  double *far; // from the beginning, turns included
  size_t *from;
  bool *done;
};

// The nearest corner not yet done that is nearer than the end is by now.
static size_t nearest(const struct search *s, size_t m, double most) {
  size_t next = m;
  double least = most;
  for (size_t i = 0; i < m; i++)
    if (!s->done[i] && s->far[i] < least) {
      least = s->far[i];
      next = i;
    }
  return next;
}

static void begin(const struct routes *r, struct search *s, uint32_t a,
                  struct point from) {
  for (size_t i = 0; i < r->corners_n; i++) {
    struct point p = r->corners[i].at;
    s->from[i] = SIZE_MAX;
    s->far[i] = r->corners[i].of != a && sees(r, from, p, a, UINT32_MAX)
                    ? span(p.x - from.x, p.y - from.y) + ROUTE_TURN
                    : INFINITY;
  }
}

static void go_on(struct routes *r, struct search *s, size_t at) {
  const float *row = row_of(r, at);
  s->done[at] = true;
  for (size_t i = 0; i < r->corners_n; i++)
    if (!s->done[i] && s->far[at] + (double)row[i] + ROUTE_TURN < s->far[i]) {
      s->far[i] = s->far[at] + (double)row[i] + ROUTE_TURN;
      s->from[i] = at;
    }
}

// The corner from which the end is seen on the shortest way.
static size_t search(struct routes *r, struct search *s, uint32_t b,
                     struct point to, double most) {
  size_t last = SIZE_MAX;
  for (size_t at = nearest(s, r->corners_n, most); at < r->corners_n;
       at = nearest(s, r->corners_n, most)) {
    struct point p = r->corners[at].at;
    double whole = s->far[at] + span(to.x - p.x, to.y - p.y);
    if (whole < most && r->corners[at].of != b &&
        sees(r, p, to, b, UINT32_MAX)) {
      most = whole;
      last = at;
    }
    go_on(r, s, at);
  }
  return last;
}

size_t route_find(struct routes *r, uint32_t a, uint32_t b, struct point from,
                  struct point to, struct route_corner *past) {
  size_t m = r->corners_n, n = 0;
  if (sees(r, from, to, a, b))
    return 0;
  struct search s = {mem_new(m + 1, sizeof *s.far),
                     mem_new(m + 1, sizeof *s.from),
                     mem_new(m + 1, sizeof *s.done)};
  begin(r, &s, a, from);
  size_t last =
      search(r, &s, b, to, MOST_WAY(span(to.x - from.x, to.y - from.y)));
  for (size_t at = last; at != SIZE_MAX; at = s.from[at])
    n++;
  if (n > ARC_CORNERS)
    n = 0;
  for (size_t i = n, at = last; i > 0; i--, at = s.from[at])
    past[i - 1] = r->corners[at];
  mem_free(s.far);
  mem_free(s.from);
  mem_free(s.done);
  return n;
}
