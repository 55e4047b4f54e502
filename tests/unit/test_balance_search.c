// SPDX-License-Identifier: GPL-2.0-or-later
// Two exhaustive searches that share nothing must agree: on the cost, on the
// number of optima and on which they are; and both with every partition of
// small graphs.
#include "balance/camps.h"
#include "balance/search.h"
#include "signed.h"

static struct signed_made s;

static struct block block_of(const struct balance_net *g, unsigned k) {
  struct block b = {.g = *g, .k = k};
  b.label = mem_new(g->n + 8, sizeof *b.label);
  b.found.most = 3000;
  // As bad a start as can be: the searches must find the best themselves.
  b.best = net_cost(g, b.label);
  return b;
}

static void drop(struct block *b) {
  cuts_free(b);
  mem_free(b->label);
  vec_drop(&b->found.labels);
}

static int by_labels(const void *x, const void *y) {
  return memcmp(x, y, 32 * sizeof(uint32_t));
}

// Canonical and sorted, each in a row of 32.
static uint32_t *sorted(const struct block *b) {
  uint32_t *all = mem_new(b->found.n + 1, 32 * sizeof *all);
  for (size_t i = 0; i < b->found.n; i++) {
    memcpy(&all[32 * i], &b->found.labels.at[i * b->g.n], b->g.n * sizeof *all);
    camps_canonical(&b->g, b->k, &all[32 * i]);
  }
  qsort(all, b->found.n, 32 * sizeof *all, by_labels);
  return all;
}

static void compare(unsigned k) {
  const struct split_options o = {.nodes = 100000000};
  struct balance_effort e = effort_of(&o);
  struct balance_net g = net_of(&s.g);
  struct block x = block_of(&g, k), y = block_of(&g, k);
  dolls_solve(&x, &e, UINT64_MAX);
  cuts_solve(&y, &e, UINT64_MAX);
  assert_true(block_proven(&x) && block_proven(&y));
  assert_true(x.best == y.best);
  assert_true(net_cost(&g, x.label) == x.best);
  assert_true(net_cost(&g, y.label) == y.best);
  dolls_count(&x, &e, UINT64_MAX);
  cuts_count(&y, &e, UINT64_MAX);
  assert_true(x.found.all && y.found.all);
  assert_int_equal(x.found.n, y.found.n);
  uint32_t *a = sorted(&x), *b = sorted(&y);
  assert_memory_equal(a, b, x.found.n * 32 * sizeof *a);
  for (size_t i = 0; i < x.found.n; i++)
    assert_true(net_cost(&g, &x.found.labels.at[i * g.n]) == x.best);
  if (g.n <= 9) {
    const struct brute all = brute_split(&s.g, k);
    assert_true(fabs(all.cost - (double)x.best * g.scale) <
                1e-9 * (1 + all.cost));
    assert_int_equal(all.optima, x.found.n);
  }
  mem_free(a);
  mem_free(b);
  drop(&x);
  drop(&y);
  net_drop(&g);
}

// The searches are given connected graphs only.
static void connect(size_t n) {
  bool tied[32] = {false};
  for (size_t e = 0; e < s.g.m; e++)
    if (s.a[e] + 1 == s.b[e])
      tied[s.a[e]] = true;
  for (size_t v = 0; v + 1 < n; v++)
    if (!tied[v])
      signed_add(&s, v, v + 1, v % 3 ? 1 : -1);
}

static void two_searches(void **state) {
  (void)state;
  for (uint64_t i = 0; i < 240; i++) {
    const bool small = i % 2;
    const size_t n = small ? 2 + i % 8 : 10 + i % 9;
    const uint64_t p = 15 + 12 * (i % 6), most = i % 5 == 4 ? 0 : 1 + i % 3;
    signed_random(&s, n, p, i % 4 ? 50 : 25, most, 1000 + i);
    connect(n);
    compare(2);
    compare(0);
  }
}

static void as_states(void **state) {
  (void)state;
  for (uint64_t i = 0; i < 6; i++) {
    signed_states(&s, 24, 60 + 10 * i, 3, 20, 5, i);
    connect(24);
    compare(2);
    compare(0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(two_searches),
      cmocka_unit_test(as_states),
  };
  return cmocka_run_group_tests_name("balance search", tests, NULL, NULL);
}
