// SPDX-License-Identifier: GPL-2.0-or-later
// Shapes and weights that break careless solvers, and laws that hold for
// graphs of any size.
#include "signed.h"

static struct signed_made s, t;

static struct split solved(const struct signed_graph *g, unsigned k) {
  struct split x = k == 2   ? frustration_split(g, NULL)
                   : k == 0 ? clusters_split(g, NULL)
                            : camps_split(g, k, NULL);
  assert_true(x.lower <= x.cost);
  return x;
}

static double cost(const struct signed_graph *g, unsigned k) {
  struct split x = solved(g, k);
  const double c = x.cost;
  assert_true(x.proven);
  split_drop(&x);
  return c;
}

static void nothing(void **state) {
  (void)state;
  for (size_t n = 0; n < 5; n++) {
    signed_begin(&s, n);
    s.g.residual = 2;
    for (unsigned k = 0; k <= 8; k += k ? 1 : 2) {
      struct split x = solved(&s.g, k);
      assert_true(x.proven && x.cost == 2 && x.lower == 2);
      assert_int_equal(x.camps, k ? n > 0 : n);
      if (k <= 2)
        assert_true(x.optima == 1 && x.all_counted);
      split_drop(&x);
    }
    const struct triads none = balance_triads(&s.g);
    assert_int_equal(triads_all(&none), 0);
    assert_true(isnan(triads_strong(&none)) && isnan(triads_weak(&none)));
    const struct spectrum p = balance_spectrum(&s.g, NULL);
    assert_true(n ? p.walk == 1 : isnan(p.walk));
    assert_true(isnan(p.conflict));
    assert_true(balance_is_balanced(&s.g) && balance_is_clusterable(&s.g));
    struct split h = heuristic_split(&s.g, 0, NULL);
    assert_true(h.proven && h.cost == 2);
    split_drop(&h);
  }
}

// All at odds with all: 60 actors alone, or 30 against 30.
static void all_hostile(void **state) {
  (void)state;
  signed_begin(&s, 60);
  for (size_t a = 0; a < 60; a++)
    for (size_t b = a + 1; b < 60; b++)
      signed_add(&s, a, b, -1);
  struct split x = solved(&s.g, 0);
  assert_true(x.proven && x.cost == 0 && x.camps == 60 && x.optima == 1);
  split_drop(&x);
  const struct split_options few = {.nodes = 20000};
  x = frustration_split(&s.g, &few);
  assert_true(x.cost == 2 * 30 * 29 / 2);
  assert_true(x.lower >= 0 && x.lower <= x.cost);
  assert_true(x.proven || x.optima == 0);
  split_drop(&x);
  const struct triads all = balance_triads(&s.g);
  assert_int_equal(all.negative[3], 60 * 59 * 58 / 6);
}

static void long_shapes(void **state) {
  (void)state;
  const size_t n = SIGNED_MOST / 4;
  signed_begin(&s, n);
  for (size_t v = 0; v + 1 < n; v++)
    signed_add(&s, v, v + 1, v % 3 ? 1 : -1);
  assert_true(cost(&s.g, 2) == 0 && cost(&s.g, 0) == 0 && cost(&s.g, 3) == 0);
  signed_add(&s, 0, n - 1, 1);
  size_t negative = 0;
  for (size_t e = 0; e < s.g.m; e++)
    negative += s.g.w[e] < 0;
  struct split x = solved(&s.g, 2);
  assert_true(x.proven && x.cost == (double)(negative % 2));
  assert_int_equal(x.optima, negative % 2 ? 1000 : 1);
  assert_true(x.all_counted == (negative % 2 == 0));
  split_drop(&x);
  assert_true(cost(&s.g, 0) == 0);
  signed_begin(&s, n);
  for (size_t v = 1; v < n; v++)
    signed_add(&s, 0, v, v % 2 ? 1 : -1);
  assert_true(cost(&s.g, 2) == 0 && cost(&s.g, 0) == 0);
}

// A ring with one negative edge: as many optima as edges, each its own.
static void ring(void **state) {
  (void)state;
  for (size_t n = 3; n < 40; n += 7) {
    signed_begin(&s, n);
    for (size_t v = 0; v + 1 < n; v++)
      signed_add(&s, v, v + 1, 1);
    signed_add(&s, 0, n - 1, -1);
    for (unsigned k = 0; k <= 2; k += 2) {
      struct split x = solved(&s.g, k);
      assert_true(x.proven && x.cost == 1 && x.all_counted);
      assert_int_equal(x.optima, n);
      split_drop(&x);
    }
  }
}

static void weights(void **state) {
  (void)state;
  static const double sizes[] = {1e300, 1e-300, 1e-9, 12345.678, 1. / 3};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    for (uint64_t seed = 0; seed < 8; seed++) {
      signed_random(&s, 9, 60, 50, 3, seed);
      const double free = cost(&s.g, 0), two = cost(&s.g, 2);
      for (size_t e = 0; e < s.g.m; e++)
        s.w[e] *= sizes[i];
      assert_true(fabs(cost(&s.g, 0) / sizes[i] - free) < 1e-9 * (1 + free));
      assert_true(fabs(cost(&s.g, 2) / sizes[i] - two) < 1e-9 * (1 + two));
      const struct spectrum p = balance_spectrum(&s.g, NULL);
      assert_true(p.refusal ? isnan(p.walk) : p.walk >= 0 && p.walk <= 1);
      assert_true(!(p.conflict < 0) && !isinf(p.conflict));
    }
  // Large beside small: a pair's small weight still has a side.
  signed_begin(&s, 4);
  signed_add(&s, 0, 1, 1e300);
  signed_add(&s, 1, 2, 1e300);
  signed_add(&s, 0, 2, -1e-300);
  signed_add(&s, 2, 3, -1e-300);
  struct split x = solved(&s.g, 2);
  assert_true(x.proven && x.cost == 1e-300);
  assert_true(x.frustrated[2] && x.frustrated_edges == 1);
  split_drop(&x);
}

static void thirds_are_equal(void **state) {
  (void)state;
  // .1 + .2 and .3 are the same on either side.
  signed_begin(&s, 4);
  signed_add(&s, 0, 1, .3);
  signed_add(&s, 1, 2, -.1);
  signed_add(&s, 1, 3, -.2);
  signed_add(&s, 0, 2, .9);
  signed_add(&s, 0, 3, .9);
  struct split x = solved(&s.g, 2);
  assert_true(x.proven && x.all_counted && fabs(x.cost - .3) < 1e-12);
  assert_int_equal(x.optima, 2);
  split_drop(&x);
}

static void laws(void **state) {
  (void)state;
  for (uint64_t seed = 0; seed < 40; seed++) {
    const size_t n = 6 + seed % 20;
    signed_random(&s, n, 25 + seed, 45, 1 + seed % 3, seed);
    const double two = cost(&s.g, 2), free = cost(&s.g, 0);
    assert_true(free <= two && cost(&s.g, 3) <= two && free <= cost(&s.g, 3));
    const struct triads was = balance_triads(&s.g);
    // Other numbers for the same actors.
    signed_begin(&t, n);
    for (size_t e = s.g.m; e-- > 0;)
      signed_add(&t, n - 1 - s.a[e], n - 1 - s.b[e], s.w[e]);
    assert_true(cost(&t.g, 2) == two && cost(&t.g, 0) == free);
    // Two copies, apart.
    signed_begin(&t, 2 * n);
    for (size_t e = 0; e < 2 * s.g.m; e++) {
      const size_t by = e < s.g.m ? 0 : n, f = e % s.g.m;
      signed_add(&t, s.a[f] + by, s.b[f] + by, s.w[f]);
    }
    assert_true(cost(&t.g, 2) == 2 * two && cost(&t.g, 0) == 2 * free);
    // One actor turned against all: two camps and balanced triads stay.
    for (size_t e = 0; e < s.g.m; e++)
      if (s.a[e] == seed % n || s.b[e] == seed % n)
        s.w[e] = -s.w[e];
    assert_true(cost(&s.g, 2) == two);
    const struct triads now = balance_triads(&s.g);
    assert_int_equal(was.negative[0] + was.negative[2],
                     now.negative[0] + now.negative[2]);
    // The frustrated edges turned leave nothing to pay.
    for (unsigned k = 0; k <= 2; k += 2) {
      struct split x = solved(&s.g, k);
      memcpy(t.w, s.w, sizeof t.w);
      for (size_t e = 0; e < s.g.m; e++)
        t.w[e] = x.frustrated[e] ? -s.w[e] : s.w[e];
      struct signed_graph turned = s.g;
      turned.w = t.w;
      assert_true(k ? balance_is_balanced(&turned)
                    : balance_is_clusterable(&turned));
      assert_true(cost(&turned, k) == 0);
      split_drop(&x);
    }
    struct split h = heuristic_split(&s.g, 0, NULL);
    assert_true(h.cost >= cost(&s.g, 0));
    split_drop(&h);
  }
}

// Ends early: still a split, its cost, and a bound below it.
static void ends(void **state) {
  (void)state;
  struct watch stop = {.stopped = true};
  signed_random(&s, 70, 40, 50, 1, 7);
  for (unsigned k = 0; k <= 3; k += k ? 1 : 2) {
    const struct split_options few = {.nodes = 3000}, now = {.watch = &stop};
    struct split x = camps_split(&s.g, k ? k : 2, &few);
    if (!k) {
      split_drop(&x);
      x = clusters_split(&s.g, &few);
    }
    struct split again =
        k ? camps_split(&s.g, k, &few) : clusters_split(&s.g, &few);
    assert_true(!x.proven && !x.stopped && x.optima == 0);
    assert_true(x.lower < x.cost && x.lower >= 0);
    assert_true(x.cost == again.cost && x.lower == again.lower);
    assert_memory_equal(x.camp, again.camp, x.n * sizeof *x.camp);
    assert_string_equal(x.method, "heuristic");
    split_drop(&x);
    split_drop(&again);
    x = k ? camps_split(&s.g, k, &now) : clusters_split(&s.g, &now);
    assert_true(!x.proven && x.stopped);
    split_drop(&x);
    // A moment that all of a series share, when it is past.
    const struct split_options late = {.until = 1e-9, .seconds = 1000};
    x = k ? camps_split(&s.g, k, &late) : clusters_split(&s.g, &late);
    assert_true(!x.proven && x.stopped && x.lower < x.cost);
    split_drop(&x);
  }
  const struct spectrum p =
      balance_spectrum(&s.g, &(struct split_options){.watch = &stop});
  assert_non_null(p.refusal);
}

// Networks like those of states are solved, whichever the objective.
static void as_states(void **state) {
  (void)state;
  for (uint64_t seed = 0; seed < 3; seed++) {
    const size_t n = 60 + 20 * seed;
    signed_states(&s, n, 6 * n, 3, 10, 2, seed);
    for (unsigned k = 0; k <= 2; k += 2) {
      struct split x = solved(&s.g, k), h = heuristic_split(&s.g, k, NULL);
      assert_true(x.proven && x.optima >= 1);
      assert_true(h.cost >= x.cost);
      split_drop(&x);
      split_drop(&h);
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing),   cmocka_unit_test(all_hostile),
      cmocka_unit_test(ring),      cmocka_unit_test(long_shapes),
      cmocka_unit_test(weights),   cmocka_unit_test(thirds_are_equal),
      cmocka_unit_test(laws),      cmocka_unit_test(ends),
      cmocka_unit_test(as_states),
  };
  return cmocka_run_group_tests_name("balance hostile", tests, NULL, NULL);
}
