// SPDX-License-Identifier: GPL-2.0-or-later
// Every partition of small graphs, against the solver; and laws that hold for
// larger ones.
#include "signed.h"

static struct signed_made s;

static void check_frustrated(const struct signed_graph *g,
                             const struct split *x) {
  double cost = g->residual;
  size_t edges = 0;
  for (size_t e = 0; e < g->m; e++) {
    const bool bad = (x->camp[g->a[e]] != x->camp[g->b[e]]) == (g->w[e] > 0);
    assert_int_equal(x->frustrated[e], bad);
    edges += bad;
    cost += bad ? fabs(g->w[e]) : 0;
  }
  assert_int_equal(edges, x->frustrated_edges);
  assert_true(fabs(cost - x->cost) <= 1e-9 * (1 + cost));
}

static void check_against_all(const struct signed_graph *g, unsigned k) {
  const struct split_options o = {.most_optima = 5000};
  const struct brute all = brute_split(g, k);
  struct split x = k == 2   ? frustration_split(g, &o)
                   : k == 0 ? clusters_split(g, &o)
                            : camps_split(g, k, &o);
  check_frustrated(g, &x);
  assert_true(x.proven);
  assert_true(fabs(x.cost - all.cost) <= 1e-9 * (1 + all.cost));
  assert_true(x.lower <= x.cost && x.lower >= x.cost - 1e-9 * (1 + x.cost));
  if (k <= 2) {
    assert_true(x.all_counted);
    assert_int_equal(x.optima, all.optima);
    for (size_t u = 0; u < g->n; u++)
      for (size_t v = 0; v < g->n; v++)
        assert_int_equal(x.always[u] != x.always[v], all.apart[u][v]);
  } else {
    assert_null(x.always);
  }
  if (k == 0 && all.optima == 1)
    assert_int_equal(x.camps, all.finest);
  if (k)
    assert_true(x.camps <= k);
  split_drop(&x);
}

static void all_partitions(void **state) {
  (void)state;
  for (uint64_t i = 0; i < 400; i++) {
    const size_t n = 1 + i % 9;
    const uint64_t p = 30 + 10 * (i % 8), most = i % 3 ? i % 3 * 2 - 1 : 0;
    signed_random(&s, n, p, i % 5 ? 50 : 25, most, i);
    check_against_all(&s.g, 2);
    check_against_all(&s.g, 0);
    if (n < 9)
      check_against_all(&s.g, 3);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_partitions),
  };
  return cmocka_run_group_tests_name("balance twins", tests, NULL, NULL);
}
