// SPDX-License-Identifier: GPL-2.0-or-later
// Places by nearness: what can be drawn as it is wanted is.
#include "layout/scaling.h"
#include "layout/spot.h"
#include "layout/stress.h"
#include "test.h"

#include <math.h>

static double far(struct point a, struct point b) {
  return span(a.x - b.x, a.y - b.y);
}

static void spring(struct springs *s, uint32_t a, uint32_t b, double length) {
  vec_push(&s->list, ((struct spring){a, b, length}));
}

// Points of a grid, by how far they are from some of them.
static void scaling_finds_the_plane(void **state) {
  (void)state;
  enum { N = 30, PIVOTS = 6 };
  static const size_t pivots[PIVOTS] = {0, 4, 25, 29, 12, 17};
  struct point at[N];
  double away[N * PIVOTS];
  for (size_t i = 0; i < N; i++)
    at[i] = (struct point){(double)(i % 5) * 10, (double)(i / 5) * 17};
  for (size_t i = 0; i < N; i++)
    for (size_t k = 0; k < PIVOTS; k++)
      away[i * PIVOTS + k] = far(at[i], at[pivots[k]]);
  struct point *found = scaling_of(away, N, PIVOTS);
  double by = far(found[0], found[29]) / far(at[0], at[29]);
  assert_true(by > 0.3 && by < 3);
  // Nearer stays nearer, for the axes are found but for how long they are.
  for (size_t i = 0; i < N; i++)
    for (size_t k = 0; k < N; k++)
      if (far(at[i], at[0]) > 2 * far(at[k], at[0]))
        assert_true(far(found[i], found[0]) > far(found[k], found[0]));
  mem_free(found);
}

// From the first start, which knows all distances, a chain is a straight line,
// as long as its springs.
static void a_chain_is_straight(void **state) {
  (void)state;
  enum { N = 12 };
  struct springs s = {0};
  double length = 0;
  for (uint32_t i = 1; i < N; i++) {
    spring(&s, i - 1, i, 30 + i);
    length += 30 + i;
  }
  struct point *p = stress_find(&s, N, 1, NULL);
  assert_true(fabs(far(p[0], p[N - 1]) - length) < 0.05 * length);
  mem_free(p);
  springs_drop(&s);
}

static void a_triangle_has_its_sides(void **state) {
  (void)state;
  struct springs s = {0};
  spring(&s, 0, 1, 30);
  spring(&s, 0, 2, 40);
  spring(&s, 1, 2, 50);
  struct point *p = stress_find(&s, 3, 2, NULL);
  for (size_t k = 0; k < 6; k += 3) {
    assert_true(fabs(far(p[k], p[k + 1]) - 30) < 1);
    assert_true(fabs(far(p[k], p[k + 2]) - 40) < 1);
    assert_true(fabs(far(p[k + 1], p[k + 2]) - 50) < 1);
  }
  mem_free(p);
  springs_drop(&s);
}

// Of a star all leaves are alike, and none is on another.
static void leaves_part(void **state) {
  (void)state;
  enum { N = 9 };
  struct springs s = {0};
  for (uint32_t i = 1; i < N; i++)
    spring(&s, 0, i, 50);
  struct point *p = stress_find(&s, N, 3, NULL);
  for (size_t k = 0; k < 3; k++)
    for (size_t i = 0; i < N; i++)
      for (size_t j = 0; j < i; j++)
        assert_true(far(p[k * N + i], p[k * N + j]) > 15);
  mem_free(p);
  springs_drop(&s);
}

// Beyond the number of pivots the work is bounded, and neighbours are near.
static void thousands(void **state) {
  (void)state;
  enum { SIDE = 55, N = SIDE * SIDE };
  struct springs s = {0};
  for (uint32_t i = 0; i < N; i++) {
    if (i % SIDE + 1 < SIDE)
      spring(&s, i, i + 1, 50);
    if (i + SIDE < N)
      spring(&s, i, i + SIDE, 50);
  }
  struct point *p = stress_find(&s, N, 1, NULL);
  double off = 0;
  for (size_t i = 0; i < s.list.n; i++)
    off +=
        fabs(far(p[s.list.at[i].a], p[s.list.at[i].b]) - 50) / (double)s.list.n;
  assert_true(off < 20);
  assert_true(far(p[0], p[N - 1]) > 20 * 50);
  mem_free(p);
  springs_drop(&s);
}

static void the_same_again(void **state) {
  (void)state;
  enum { N = 20, STARTS = 5 };
  struct springs s = {0};
  for (uint32_t i = 1; i < N; i++) {
    spring(&s, i / 3, i, 40);
    if (i > 4)
      spring(&s, i - 4, i, 60);
  }
  struct point *all = stress_find(&s, N, STARTS, NULL);
  for (unsigned k = 1; k <= STARTS; k++) {
    struct point *p = stress_find(&s, N, k, NULL);
    for (size_t i = 0; i < k * N; i++)
      assert_true(p[i].x == all[i].x && p[i].y == all[i].y);
    mem_free(p);
  }
  mem_free(all);
  springs_drop(&s);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(scaling_finds_the_plane),
      cmocka_unit_test(a_chain_is_straight),
      cmocka_unit_test(a_triangle_has_its_sides),
      cmocka_unit_test(leaves_part),
      cmocka_unit_test(thousands),
      cmocka_unit_test(the_same_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
