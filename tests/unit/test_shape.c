// SPDX-License-Identifier: GPL-2.0-or-later
// What a whole network is like: values by hand, and slow twins.
#include "parts/shape.h"

#include "nets.h"
#include "test.h"
#include <math.h>

enum { MOST = 12 };

static uint32_t below(uint64_t *state, size_t n) {
  *state = *state * 6364136223846793005 + 1442695040888963407;
  return (uint32_t)(*state >> 33) % (uint32_t)n;
}

// 0 → 1 → 2 → 0 is a circle, 2 → 3 leads out of it, 4 ↔ 5, 6 is alone.
static const struct graph_arc arrows[] = {{0, 1, 1, true, 1},
                                          {1, 2, 1, true, 1},
                                          {2, 0, 1, true, 1},
                                          {2, 3, 1, true, 1},
                                          {4, 5, 1, false, 1}};

static struct graph *small(bool directed) {
  return graph_from_arcs(
      7, arrows, sizeof arrows / sizeof *arrows,
      &(struct graph_options){.layer = LAYER_ALL, .directed = directed});
}

static void has_values_by_hand(void **state) {
  (void)state;
  struct graph *g = small(true), *u = small(false);
  struct strong_parts strong;
  struct distances far;
  assert_true(shape_strong(g, &strong, NULL));
  assert_int_equal(strong.n, 4);
  assert_int_equal(strong.largest, 3);
  // Five pairs are at distance 1, {0, 3} and {1, 3} at 2.
  assert_true(shape_distances(u, &far, NULL));
  assert_true(far.longest == 2);
  assert_true(fabs(far.mean - 9. / 7) < 1e-12);
  graph_free(u);
  graph_free(g);
}

// Threes of the same graph: the circle; 0 and 1 with 3; each tie with each who
// is tied to neither end.
static void counts_threes_by_hand(void **state) {
  (void)state;
  struct graph *g = small(true);
  double count[TRIADS], sum = 0;
  assert_true(shape_triads(g, count, NULL));
  for (size_t i = 0; i < TRIADS; i++) {
    const char *name = triad_names[i];
    const double expected = strcmp(name, "030C") == 0   ? 1
                            : strcmp(name, "021C") == 0 ? 1
                            : strcmp(name, "021D") == 0 ? 1
                            : strcmp(name, "102") == 0  ? 5
                            : strcmp(name, "012") == 0  ? 13
                            : strcmp(name, "003") == 0  ? 14
                                                        : 0;
    if (count[i] != expected)
      fail_msg("%s: %g rather than %g", name, count[i], expected);
    sum += count[i];
  }
  assert_true(sum == 35);
  graph_free(g);
}

static void nothing_has_no_distance(void **state) {
  (void)state;
  for (size_t n = 0; n < 4; n++) {
    struct graph *g = graph_from_arcs(
        n, NULL, 0, &(struct graph_options){.layer = LAYER_ALL});
    struct graph *h = graph_from_arcs(
        n, NULL, 0,
        &(struct graph_options){.layer = LAYER_ALL, .directed = true});
    struct distances far;
    struct strong_parts strong;
    double count[TRIADS];
    assert_true(shape_distances(g, &far, NULL));
    assert_true(isnan(far.longest) && isnan(far.mean));
    assert_true(shape_strong(h, &strong, NULL));
    assert_int_equal(strong.n, n);
    assert_int_equal(strong.largest, n > 0);
    assert_true(shape_triads(h, count, NULL));
    assert_true(count[0] == (n == 3 ? 1 : 0));
    graph_free(h);
    graph_free(g);
  }
}

// Distances by repeated steps (Floyd and Warshall), strong parts by them.
static void agrees_with_its_twin(void **state) {
  const bool *directed = *state;
  for (uint64_t number = 0; number < 300; number++) {
    uint64_t rng = number;
    const size_t n = 1 + below(&rng, MOST), m = below(&rng, 3 * n);
    struct graph_arc arcs[3 * MOST];
    for (size_t i = 0; i < m; i++)
      arcs[i] = (struct graph_arc){below(&rng, n), below(&rng, n), 1,
                                   *directed && below(&rng, 4), 1};
    struct graph *g = graph_from_arcs(
        n, arcs, m,
        &(struct graph_options){.layer = LAYER_ALL, .directed = *directed});
    double d[MOST][MOST], sum = 0, pairs = 0, longest = NAN;
    for (size_t u = 0; u < n; u++)
      for (size_t v = 0; v < n; v++)
        d[u][v] = u == v ? 0 : INFINITY;
    for (size_t i = 0; i < g->edges.n; i++) {
      d[g->edges.at[i].from][g->edges.at[i].to] = 1;
      if (!*directed)
        d[g->edges.at[i].to][g->edges.at[i].from] = 1;
    }
    for (size_t k = 0; k < n; k++)
      for (size_t u = 0; u < n; u++)
        for (size_t v = 0; v < n; v++)
          d[u][v] = fmin(d[u][v], d[u][k] + d[k][v]);
    size_t parts = 0, largest = 0;
    for (size_t u = 0; u < n; u++) {
      size_t with = 0, before = 0;
      for (size_t v = 0; v < n; v++) {
        const bool both = isfinite(d[u][v]) && isfinite(d[v][u]);
        with += both;
        before += both && v < u;
        if (u < v && isfinite(d[u][v])) {
          sum += d[u][v];
          pairs++;
          longest = fmax(longest, d[u][v]);
        }
      }
      parts += before == 0;
      largest = with > largest ? with : largest;
    }
    if (*directed) {
      struct strong_parts strong;
      assert_true(shape_strong(g, &strong, NULL));
      assert_int_equal(strong.n, parts);
      assert_int_equal(strong.largest, largest);
    } else {
      struct distances far;
      assert_true(shape_distances(g, &far, NULL));
      assert_true(pairs == 0 ? isnan(far.longest) : far.longest == longest);
      assert_true(pairs == 0 ? isnan(far.mean)
                             : fabs(far.mean - sum / pairs) < 1e-12);
    }
    graph_free(g);
  }
}

int main(void) {
  static bool directed = true, undirected = false;
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(has_values_by_hand),
      cmocka_unit_test(counts_threes_by_hand),
      cmocka_unit_test(nothing_has_no_distance),
      cmocka_unit_test_prestate(agrees_with_its_twin, &directed),
      cmocka_unit_test_prestate(agrees_with_its_twin, &undirected),
  };
  return cmocka_run_group_tests_name("shape", tests, NULL, NULL);
}
