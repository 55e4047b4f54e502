// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/watch.h"
#include "measure/measure.h"
#include "test.h"

#include <math.h>

// Two parts of nearly one strength, a chain between them: plain steps would go
// on for ever. Only of the largest eigenvalue's vector nobody is negative, and
// then everybody's neighbours sum to the same multiple of it.
static void evenly_matched(void **state) {
  (void)state;
  enum { PART = 40, CHAIN = 6, N = 2 * PART + CHAIN + 1 };
  struct graph_arc arcs[PART * (PART - 1) + CHAIN + 2];
  size_t m = 0;
  for (uint32_t part = 0; part < 2; part++)
    for (uint32_t i = 0; i < PART; i++)
      for (uint32_t k = 0; k < i; k++)
        arcs[m++] =
            (struct graph_arc){part * PART + i, part * PART + k, 1, false, 1};
  for (uint32_t i = 0; i <= CHAIN; i++)
    arcs[m++] =
        (struct graph_arc){i == 0 ? 0 : 2 * PART + i - 1,
                           i == CHAIN ? PART : 2 * PART + i, 1, false, 1};
  arcs[m++] = (struct graph_arc){PART + 1, N - 1, 1, false, 1};
  struct graph *g = graph_from_arcs(
      N, arcs, m, &(struct graph_options){.layer = LAYER_POSITIVE});
  double score[N], sum[N] = {0};
  assert_true(measure_run(measure_named(STR("eigenvector")), g, score, NULL));
  for (size_t e = 0; e < m; e++) {
    sum[arcs[e].from] += score[arcs[e].to];
    sum[arcs[e].to] += score[arcs[e].from];
  }
  for (size_t v = 0; v < N; v++) {
    assert_true(score[v] > 0);
    assert_true(fabs(sum[v] / score[v] - sum[PART + 1] / score[PART + 1]) <
                1e-6);
  }
  assert_true(score[2 * PART - 1] > 0.9 && score[PART - 1] < 0.1);
  graph_free(g);
}

// What has no time left gives up, and says so.
static void in_no_time(void **state) {
  (void)state;
  static const char *const names[] = {"eigenvector", "katz", "pagerank", "hub",
                                      "authority"};
  struct graph_arc arcs[] = {
      {0, 1, 1, true, 1}, {1, 2, 1, true, 1}, {2, 3, 1, true, 2}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const struct measure *m = measure_named(str_of(names[i]));
    struct graph_options o = {.layer = LAYER_POSITIVE,
                              .directed = !m->undirected_only};
    double score[4];
    ent_diags *d = ent_diags_new();
    o.until = moment_in(3600);
    struct graph *g = graph_from_arcs(4, arcs, 3, &o);
    if (!measure_run(m, g, score, d))
      fail_msg("%s: %s", names[i], d->list.n ? d->list.at[0].code : "?");
    graph_free(g);
    o.until = moment_in(-1);
    g = graph_from_arcs(4, arcs, 3, &o);
    assert_false(measure_run(m, g, score, d));
    assert_int_equal(d->list.n, 1);
    assert_string_equal(d->list.at[0].code, "measure/failed");
    graph_free(g);
    ent_diags_free(d);
  }
}

struct parts {
  const char *name;
  size_t actors;
  uint32_t ties[6][2];
  size_t n;
  uint32_t rank[6];
  struct unplaced unplaced;
};

static const struct parts parts_rows[] = {
    {"a triangle", 3, {{0, 1}, {1, 2}, {0, 2}}, 3, {1, 1, 1}, {0, 1, 3}},
    {"a triangle and one alone",
     4,
     {{0, 1}, {1, 2}, {0, 2}},
     3,
     {1, 1, 1, 0},
     {1, 1, 3}},
    {"two triangles",
     6,
     {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}},
     6,
     {0},
     {6, 2, 3}},
    {"two pairs and two alone", 6, {{0, 3}, {1, 4}}, 2, {0}, {6, 2, 2}},
    {"a path of three and a pair",
     5,
     {{4, 3}, {3, 2}, {0, 1}},
     3,
     {0, 0, 2, 1, 2},
     {2, 1, 3}},
    {"nobody is tied", 3, {{0}}, 0, {0}, {3, 3, 1}},
    {"one alone", 1, {{0}}, 0, {0}, {1, 1, 1}},
};

// Whoever is in a part that is ranked has a place, and nobody else: the number
// of an actor makes no difference.
static void parts_are_treated_alike(void **state) {
  const struct parts *r = *state;
  struct graph_arc arcs[6];
  for (size_t i = 0; i < r->n; i++)
    arcs[i] = (struct graph_arc){r->ties[i][0], r->ties[i][1], 1, false, 1};
  struct graph *g = graph_from_arcs(
      r->actors, arcs, r->n, &(struct graph_options){.layer = LAYER_POSITIVE});
  const struct measure *m = measure_named(STR("eigenvector"));
  double score[6];
  uint32_t rank[6], order[6];
  assert_true(measure_run(m, g, score, NULL));
  struct unplaced x = measure_rank_in(m, g, score, rank, order);
  assert_memory_equal(rank, r->rank, r->actors * sizeof *rank);
  assert_int_equal(x.actors, r->unplaced.actors);
  assert_int_equal(x.largest, r->unplaced.largest);
  assert_int_equal(x.size, r->unplaced.size);
  graph_free(g);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(evenly_matched),
      cmocka_unit_test(in_no_time),
  };
  return TEST_TABLE("parts", parts_rows, parts_are_treated_alike) +
         cmocka_run_group_tests(tests, NULL, NULL);
}
