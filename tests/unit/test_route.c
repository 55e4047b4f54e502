// SPDX-License-Identifier: GPL-2.0-or-later
#include "nets_drawn.h"
#include "route/route.h"
#include "test.h"

#include <math.h>

enum { SIDE = 64, CELLS = SIDE * SIDE };
#define UNIT 8.0
#define WALL 6.0 // what the twin keeps from boxes

// The twin: Dijkstra on a fine grid, in steps of a knight, a rook and a bishop,
// so that it is at most a fortieth longer than the way there is.
static bool walled(const struct drawn *d, int x, int y, uint32_t a,
                   uint32_t b) {
  for (uint32_t i = 0; i < d->n; i++) {
    const struct spot *s = &d->spots[i];
    if (i != a && i != b && fabs(s->x - x * UNIT) < s->w / 2 + WALL &&
        fabs(s->y - y * UNIT) < s->h / 2 + WALL)
      return true;
  }
  return false;
}

static double twin(const struct drawn *d, uint32_t a, uint32_t b) {
  static double far[CELLS];
  static bool done[CELLS], wall[CELLS];
  for (int i = 0; i < CELLS; i++) {
    far[i] = INFINITY;
    done[i] = false;
    wall[i] = walled(d, i % SIDE, i / SIDE, a, b);
  }
  int end = (int)(d->spots[b].y / UNIT) * SIDE + (int)(d->spots[b].x / UNIT);
  far[(int)(d->spots[a].y / UNIT) * SIDE + (int)(d->spots[a].x / UNIT)] = 0;
  for (;;) {
    int at = -1;
    for (int i = 0; i < CELLS; i++)
      if (!done[i] && isfinite(far[i]) && (at < 0 || far[i] < far[at]))
        at = i;
    if (at < 0 || at == end)
      return far[end];
    done[at] = true;
    for (int dy = -2; dy <= 2; dy++)
      for (int dx = -2; dx <= 2; dx++) {
        int x = at % SIDE + dx, y = at / SIDE + dy;
        if (x < 0 || y < 0 || x >= SIDE || y >= SIDE || wall[y * SIDE + x])
          continue;
        far[y * SIDE + x] =
            fmin(far[y * SIDE + x], far[at] + UNIT * hypot(dx, dy));
      }
  }
}

static double length_of(struct point from, const struct route_corner *past,
                        size_t n, struct point to) {
  double length = 0;
  for (size_t i = 0; i < n; i++) {
    length += hypot(past[i].at.x - from.x, past[i].at.y - from.y);
    from = past[i].at;
  }
  return length + hypot(to.x - from.x, to.y - from.y);
}

static bool crowded(const struct drawn *d, size_t i) {
  for (size_t k = 0; k < i; k++)
    if (boxes_meet(&d->spots[i], &d->spots[k], 2 * WALL))
      return true;
  return false;
}

// Between any two is room for a line.
static void scatter(struct drawn *d, uint64_t *seed) {
  for (size_t i = 0; i < d->n; i++)
    do {
      d->spots[i].x = UNIT * (8 + drawn_below(seed, SIDE - 16));
      d->spots[i].y = UNIT * (8 + drawn_below(seed, SIDE - 16));
    } while (crowded(d, i));
}

// No longer than the twin's way, but for what two corners are worth that are
// spared, and on no actor.
static void no_longer_than_the_twin(void **state) {
  (void)state;
  static struct drawn d;
  uint64_t seed = 11;
  size_t found = 0;
  for (int round = 0; round < 30; round++) {
    drawn_net(&d, 24, 0, &seed);
    scatter(&d, &seed);
    struct point from = {d.spots[0].x, d.spots[0].y};
    struct point to = {d.spots[1].x, d.spots[1].y};
    struct routes r = routes_of(d.spots, d.n);
    struct route_corner past[ARC_CORNERS];
    size_t n = route_find(&r, 0, 1, from, to, past);
    double slow = twin(&d, 0, 1);
    if (n > 0) {
      found++;
      assert_true(length_of(from, past, n, to) <= slow + 28);
      for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < d.n; k++)
          assert_true(outline_far(&d.spots[k], past[i].at.x, past[i].at.y) > 4);
    }
    routes_drop(&r);
  }
  assert_true(found >= 20);
}

static void no_way_around_what_is_too_large(void **state) {
  (void)state;
  struct spot walls[] = {{.rank = 0, .w = 40, .h = 20},
                         {.rank = 1, .w = 40, .h = 20, .x = 300},
                         {.rank = 2, .w = 20, .h = 9000, .x = 150}};
  struct routes r = routes_of(walls, 3);
  struct route_corner past[ARC_CORNERS];
  assert_int_equal(
      route_find(&r, 0, 1, (struct point){0, 0}, (struct point){300, 0}, past),
      0);
  routes_drop(&r);
}

// The line passes every corner, and nothing in the way.
static void lines_pass_corners(void **state) {
  (void)state;
  struct spot s[] = {{.rank = 0, .w = 40, .h = 20},
                     {.rank = 1, .w = 40, .h = 20, .x = 300, .y = 20},
                     {.rank = 2, .w = 40, .h = 90, .x = 100, .y = -30},
                     {.rank = 3, .w = 40, .h = 90, .x = 200, .y = 50}};
  struct routes r = routes_of(s, 4);
  struct route_corner past[ARC_CORNERS];
  struct point from = {0, 0}, to = {300, 20}, corners[ARC_CORNERS];
  size_t n = route_find(&r, 0, 1, from, to, past);
  assert_true(n >= 2);
  for (size_t i = 0; i < n; i++)
    corners[i] = past[i].at;
  for (double swing = 10; swing < 100; swing *= 3) {
    struct route_run line = arc_past(&s[0], &s[1], 0, corners, n, swing);
    double length = run_length(&line), near[ARC_CORNERS];
    for (size_t k = 0; k < n; k++)
      near[k] = INFINITY;
    for (int i = 0; i <= 1000; i++) {
      double x, y;
      run_at(&line, length * i / 1000, &x, &y);
      for (size_t k = 0; k < n; k++)
        near[k] = fmin(near[k], hypot(x - corners[k].x, y - corners[k].y));
    }
    for (size_t k = 0; k < n; k++)
      assert_true(near[k] < 1);
    assert_true(fabs(outline_far(&s[0], run_first(&line)->x0,
                                 run_first(&line)->y0)) < 0.1);
    assert_true(fabs(outline_far(&s[1], run_last(&line)->x1,
                                 run_last(&line)->y1)) < 0.1);
  }
  routes_drop(&r);
}

// Cut in two and put together again, a line is what it was.
static void runs_are_cut_by_length(void **state) {
  (void)state;
  struct route_run r = {
      .at = {{0, 0, 50, 0, 60, 40}, {60, 40, 70, 80, 120, 80}}, .n = 2};
  double all = run_length(&r);
  for (int i = 0; i <= 10; i++) {
    struct route_run p = run_part(&r, 0, all * i / 10);
    struct route_run q = run_part(&r, all * i / 10, all);
    assert_true(fabs(run_length(&p) + run_length(&q) - all) < 0.05);
  }
  struct route_run back = run_reversed(&r);
  double x, y, u, v;
  run_at(&r, all * 0.3, &x, &y);
  run_at(&back, all * 0.7, &u, &v);
  assert_true(hypot(x - u, y - v) < 0.2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_longer_than_the_twin),
      cmocka_unit_test(no_way_around_what_is_too_large),
      cmocka_unit_test(lines_pass_corners),
      cmocka_unit_test(runs_are_cut_by_length),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
