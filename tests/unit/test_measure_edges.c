// SPDX-License-Identifier: GPL-2.0-or-later
// Graphs at the edge of sense, and the ranks and routes of some.
#include "measures.h"
#include "nets.h"
#include <float.h>
#include <math.h>

static struct graph *graph(const struct measure *m, size_t n,
                           const struct graph_arc *arcs, size_t count) {
  const struct graph_options o = {.layer = LAYER_ALL, .directed = m->directed};
  return graph_from_arcs(n, arcs, count, &o);
}

// The values of a graph that no measure may refuse.
static double *values(const struct measure *m, size_t n,
                      const struct graph_arc *arcs, size_t count) {
  struct graph *g = graph(m, n, arcs, count);
  double *score = mem_new(n, sizeof *score);
  ent_diags *d = ent_diags_new();
  if (!measure_run(m, g, score, d)) {
    // Status alone may, and says why.
    assert_string_equal(m->name, "status");
    assert_true(ent_diags_has(d, "measure/ambiguous"));
    memset(score, 0, n * sizeof *score);
  } else {
    assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  }
  for (size_t v = 0; v < n; v++)
    assert_true(isnan(score[v]) || fabs(score[v]) <= DBL_MAX);
  ent_diags_free(d);
  graph_free(g);
  return score;
}

static void nobody(void **state) { mem_free(values(this(state), 0, NULL, 0)); }

static bool is(const struct measure *m, const char *name) {
  return strcmp(m->name, name) == 0;
}

static bool is_any(const struct measure *m, const char *const *names) {
  for (; *names; names++)
    if (is(m, *names))
      return true;
  return false;
}

// Not defined for an actor without ties.
static const char *const of_ties[] = {"constraint", "effective-size", "ratio",
                                      NULL};
// Not defined for some actors that have ties: none so far.
static const char *const of_some[] = {NULL};
// What an actor has without any.
static const char *const one_alone[] = {"katz", "pn", "pn-in", "pn-out", NULL};
// What nobody has whose one contact has no other.
static const char *const takes_three[] = {
    "betweenness", "cut-point",      "brokerage",  "coordinator", "consultant",
    "liaison",     "representative", "gatekeeper", "status",      NULL};

static bool same(const struct measure *m, double a, double b) {
  if (isnan(b))
    return isnan(a) && is_any(m, of_some);
  return fabs(a - b) < 1e-12;
}

// 0 for an actor without ties; PageRank is shared by all.
static void isolates(void **state) {
  const struct measure *m = this(state);
  for (size_t n = 1; n < 5; n++) {
    double *score = values(m, n, NULL, 0);
    for (size_t v = 0; v < n; v++) {
      if (is_any(m, of_ties))
        assert_true(isnan(score[v]));
      else if (is_any(m, one_alone))
        assert_true(score[v] == 1);
      else if (is(m, "pagerank"))
        assert_true(fabs(score[v] - 1 / (double)n) < 1e-12);
      else
        assert_true(score[v] == 0);
    }
    mem_free(score);
  }
}

static void only_a_tie_with_oneself(void **state) {
  const struct measure *m = this(state);
  const struct graph_arc loop = {0, 0, 1, true, 1};
  double *with = values(m, 2, &loop, 1), *without = values(m, 2, NULL, 0);
  assert_memory_equal(with, without, 2 * sizeof *with);
  mem_free(with);
  mem_free(without);
}

enum { PARALLEL = 100000 };

// The same pairs once and a hundred thousand times: the same place. Katz's
// alpha has six digits.
static void parallel_ties(void **state) {
  const struct measure *m = this(state);
  struct graph_arc *many = mem_new(PARALLEL, sizeof *many);
  for (size_t i = 0; i < PARALLEL; i++)
    many[i] = (struct graph_arc){(uint32_t)(i % 2), (uint32_t)(i % 2) + 1, 1,
                                 true, 1};
  double *once = values(m, 4, many, 2), *often = values(m, 4, many, PARALLEL);
  for (size_t v = 0; v < 4; v++) {
    const bool adds = is(m, "strength") || is(m, "ties");
    const double expected = once[v] * (adds ? PARALLEL / 2. : 1);
    assert_true((isnan(expected) && isnan(often[v])) ||
                fabs(expected - often[v]) <
                    (is(m, "katz") ? 1e-5 : 1e-12) * (1 + expected));
  }
  mem_free(once);
  mem_free(often);
  mem_free(many);
}

static void weights_far_apart(void **state) {
  const struct measure *m = this(state);
  static const struct graph_arc arcs[] = {{0, 1, 1, true, 1e300},
                                          {1, 2, 1, true, 1e-300},
                                          {2, 0, 1, false, 1},
                                          {2, 3, 1, true, 1e-300},
                                          {4, 5, 1, false, 1e-300}};
  double *score = values(m, 6, arcs, 5);
  for (size_t v = 0; v < 6; v++)
    assert_true(score[v] >= 0 || is_any(m, of_ties) || is_any(m, of_some));
  mem_free(score);
}

// Everybody everybody's enemy, of all sizes that are small.
static void all_enemies(void **state) {
  const struct measure *m = this(state);
  for (uint32_t n = 2; n < 6; n++) {
    struct graph_arc arcs[10];
    size_t count = 0;
    for (uint32_t a = 0; a < n; a++)
      for (uint32_t b = a + 1; b < n; b++)
        arcs[count++] = (struct graph_arc){a, b, -1, false, 1};
    double *score = values(m, n, arcs, count);
    for (uint32_t v = 0; v < n; v++)
      assert_true(same(m, score[v], score[0]));
    mem_free(score);
  }
}

static void equal_weights_of_any_size(void **state) {
  const struct measure *m = this(state);
  static const double sizes[] = {1e-300, 1e300};
  if (is(m, "strength"))
    return;
  struct graph_arc arcs[] = {{0, 1, 1, true, 1},
                             {1, 2, 1, true, 1},
                             {2, 0, 1, true, 1},
                             {2, 3, 1, true, 1}};
  double *plain = values(m, 4, arcs, 4);
  for (size_t k = 0; k < 2; k++) {
    for (size_t i = 0; i < 4; i++)
      arcs[i].weight = sizes[k];
    double *score = values(m, 4, arcs, 4);
    for (size_t v = 0; v < 4; v++)
      assert_true(same(m, score[v], plain[v]));
    mem_free(score);
  }
  mem_free(plain);
}

static void weights_that_do_not_add_up(void **state) {
  const struct measure *m = this(state);
  static const double bad[] = {DBL_MAX, INFINITY, 0, -1, NAN};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    const struct graph_arc arcs[] = {
        {0, 1, 1, true, bad[i]}, {1, 2, 1, true, 1}, {2, 0, 1, true, 1}};
    struct graph *g = graph(m, 3, arcs, 3);
    double score[3];
    ent_diags *d = ent_diags_new();
    assert_int_equal(measure_run(m, g, score, d), !m->weighted);
    assert_int_equal(ent_diags_has(d, "measure/weights"), m->weighted);
    ent_diags_free(d);
    graph_free(g);
  }
}

static void many_isolates(void **state) {
  const struct measure *m = this(state);
  const size_t n = 100000;
  const struct graph_arc one = {7, 99999, 1, false, 1};
  double *score = values(m, n, &one, 1);
  assert_true(score[7] == score[99999] || is_any(m, of_some));
  assert_int_equal(score[7] > 0, !is_any(m, takes_three));
  mem_free(score);
}

// A chain is what iterations like least.
static void long_chain(void **state) {
  (void)state;
  enum { N = 300 };
  struct graph_arc arcs[N - 1];
  for (uint32_t i = 0; i + 1 < N; i++)
    arcs[i] = (struct graph_arc){i, i + 1, 1, false, 1};
  double *score = values(named("eigenvector"), N, arcs, N - 1);
  const double pi = acos(-1), top = sin(pi * (N / 2) / (N + 1));
  for (size_t v = 0; v < N; v++)
    assert_true(fabs(score[v] - sin(pi * (double)(v + 1) / (N + 1)) / top) <
                1e-9);
  mem_free(score);
}

// On a dyad the largest eigenvalue is 1.
static void katz_needs_a_small_alpha(void **state) {
  (void)state;
  static const struct graph_arc arcs[] = {{0, 1, 1, false, 1}};
  static const double alpha[] = {.999, 1, 1.5};
  for (int i = 0; i < 3; i++) {
    struct graph *g = graph(named("katz"), 2, arcs, 1);
    ent_diags *d = ent_diags_new();
    double score[2];
    g->alpha = alpha[i];
    assert_int_equal(measure_run(named("katz"), g, score, d), i == 0);
    assert_int_equal(ent_diags_has(d, "usage/alpha"), i > 0);
    if (i == 0)
      assert_true(fabs(score[0] - 1000) < 1e-6);
    ent_diags_free(d);
    graph_free(g);
  }
}

static void ranks(void **state) {
  (void)state;
  // The last two differ in the 14th digit only.
  static const double score[] = {1, NAN, 3, 0, -0., 3, NAN, -2, .1, .1 + 1e-14};
  static const uint32_t places[] = {3, 0, 1, 6, 6, 1, 0, 8, 4, 4};
  static const uint32_t in_order[] = {2, 5, 0, 8, 9, 3, 4, 7, 1, 6};
  uint32_t rank[10], order[10];
  measure_rank(score, 10, rank, order);
  assert_memory_equal(rank, places, sizeof places);
  assert_memory_equal(order, in_order, sizeof in_order);
  measure_rank(score, 0, rank, order);
}

static void only_the_largest_component_is_ranked(void **state) {
  (void)state;
  struct graph *g = net_graph(&kite13, false);
  double score[13];
  uint32_t rank[13], order[13];
  const struct measure *m = named("eigenvector");
  assert_true(measure_run(m, g, score, NULL));
  (void)measure_rank_in(m, g, score, rank, order);
  static const uint32_t places[] = {4, 4, 6, 1, 6, 2, 2, 8, 9, 10, 0, 0, 0};
  static const uint32_t in_order[] = {3, 5, 6, 0, 1, 2, 4, 7, 8, 9, 10, 11, 12};
  assert_memory_equal(rank, places, sizeof places);
  assert_memory_equal(order, in_order, sizeof in_order);
  m = named("degree");
  assert_true(measure_run(m, g, score, NULL));
  (void)measure_rank_in(m, g, score, rank, order);
  assert_int_equal(rank[10], 10);
  assert_int_equal(rank[12], 13);
  graph_free(g);
}

static void routes(void **state) {
  (void)state;
  struct graph *g = net_graph(&kite, false);
  struct route r = measure_route(g, 9, 0);
  static const uint32_t expected[] = {9, 8, 7, 5, 0};
  assert_true(r.found);
  assert_int_equal(r.edges.n, 4);
  assert_memory_equal(r.vertices.at, expected, sizeof expected);
  assert_true(r.count == 1);
  route_drop(&r);
  r = measure_route(g, 2, 6); // by 3 or by 5
  assert_true(r.found && r.count == 2 && r.vertices.at[1] == 3);
  route_drop(&r);
  r = measure_route(g, 4, 4);
  assert_true(r.found && r.count == 1 && r.edges.n == 0 && r.vertices.n == 1);
  route_drop(&r);
  graph_free(g);
  g = net_graph(&five, true);
  r = measure_route(g, 0, 3);
  assert_true(!r.found && r.count == 0 && r.vertices.n == 0);
  route_drop(&r);
  graph_free(g);
}

// Two hundred diamonds in a row: 2^200 paths.
static void routes_beyond_counting(void **state) {
  (void)state;
  enum { N = 200 };
  struct graph_arc *arcs = mem_new(4 * N, sizeof *arcs);
  for (uint32_t i = 0; i < N; i++)
    for (uint32_t k = 0; k < 2; k++) {
      arcs[4 * i + k] = (struct graph_arc){3 * i, 3 * i + 1 + k, 1, false, 1};
      arcs[4 * i + 2 + k] =
          (struct graph_arc){3 * i + 1 + k, 3 * i + 3, 1, false, 1};
    }
  struct graph *g = graph_from_arcs(3 * N + 1, arcs, 4 * N,
                                    &(struct graph_options){
                                        .layer = LAYER_ALL,
                                    });
  struct route r = measure_route(g, 0, 3 * N);
  assert_true(r.found && r.count == ldexp(1, N) && r.edges.n == 2 * N);
  route_drop(&r);
  graph_free(g);
  mem_free(arcs);
}

// A chain of detours, with 2^1200 shortest paths: joint k has 3k actors aside.
static void more_paths_than_a_double_counts(void **state) {
  (void)state;
  enum { DETOURS = 1200, ALL = 3 * DETOURS + 1 };
  struct graph_arc *arcs = mem_new(4 * DETOURS, sizeof *arcs);
  for (uint32_t k = 0, n = 0; k < DETOURS; k++)
    for (uint32_t end = 0; end < 4; end++)
      arcs[n++] = (struct graph_arc){3 * k + (end & 2 ? 3 : 0),
                                     3 * k + 1 + (end & 1), 1, false, 1};
  double *score = values(named("betweenness"), ALL, arcs, 4 * DETOURS);
  const double pairs = (ALL - 1.0) * (ALL - 2.0) / 2;
  // Across, and between the two sides of the detours next to it.
  for (uint32_t k = 1; k < DETOURS; k++)
    assert_true(fabs(score[3 * k] * pairs -
                     (3.0 * k * (ALL - 1 - 3.0 * k) + 1)) < 1e-3);
  mem_free(score);
  mem_free(arcs);
}

int main(void) {
  const size_t count = names();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(long_chain),
      cmocka_unit_test(more_paths_than_a_double_counts),
      cmocka_unit_test(katz_needs_a_small_alpha),
      cmocka_unit_test(ranks),
      cmocka_unit_test(only_the_largest_component_is_ranked),
      cmocka_unit_test(routes),
      cmocka_unit_test(routes_beyond_counting),
  };
  return EACH(nobody) + EACH(isolates) + EACH(only_a_tie_with_oneself) +
         EACH(parallel_ties) + EACH(weights_far_apart) + EACH(all_enemies) +
         EACH(equal_weights_of_any_size) + EACH(weights_that_do_not_add_up) +
         EACH(many_isolates) +
         cmocka_run_group_tests_name("measures", tests, NULL, NULL);
}
