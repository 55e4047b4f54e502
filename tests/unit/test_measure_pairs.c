// SPDX-License-Identifier: GPL-2.0-or-later
// Measures of pairs and of whole networks: published values, and slow twins on
// random graphs.
#include "measure/measure.h"
#include "measure/network.h"

#include "naive.h"
#include "nets.h"
#include "test.h"
#include <math.h>

enum { GRAPHS = 400, MOST_ARCS = 60 };

static uint64_t rng;

static uint32_t below(size_t n) {
  uint64_t z = (rng += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  return (uint32_t)((z ^ (z >> 31)) >> 33) % (uint32_t)n;
}

struct random_net {
  size_t n, m;
  struct graph_arc arcs[MOST_ARCS];
};

static struct random_net random_net(uint64_t number) {
  struct random_net r = {0};
  rng = number;
  r.n = 1 + below(NAIVE_MOST);
  r.m = below(below(2) ? r.n + 1 : MOST_ARCS);
  for (size_t i = 0; i < r.m; i++)
    r.arcs[i] = (struct graph_arc){below(r.n), below(r.n), 1, below(2), 1};
  return r;
}

typedef double matrix[NAIVE_MOST][NAIVE_MOST];

// Shortest distances, and how many paths are as short: walks of that length.
static void paths(const struct naive *g, matrix d, matrix count) {
  matrix walks = {0}, next;
  for (size_t i = 0; i < g->n; i++)
    for (size_t j = 0; j < g->n; j++) {
      walks[i][j] = i == j;
      d[i][j] = INFINITY;
      count[i][j] = 0;
    }
  for (size_t steps = 0; steps <= g->n; steps++) {
    memset(next, 0, sizeof next);
    for (size_t i = 0; i < g->n; i++)
      for (size_t j = 0; j < g->n; j++) {
        if (walks[i][j] > 0 && isinf(d[i][j])) {
          d[i][j] = (double)steps;
          count[i][j] = walks[i][j];
        }
        for (size_t k = 0; k < g->n; k++)
          next[i][j] += walks[i][k] * (g->w[k][j] > 0);
      }
    memcpy(walks, next, sizeof walks);
  }
}

// By both orders of every pair, over all ordered pairs; an undirected edge is
// passed either way.
static double share_through(const struct naive *g, bool directed, size_t u,
                            size_t v) {
  matrix d, count;
  double sum = 0;
  paths(g, d, count);
  for (size_t s = 0; s < g->n; s++)
    for (size_t t = 0; t < g->n; t++) {
      if (s == t || isinf(d[s][t]))
        continue;
      if (d[s][u] + 1 + d[v][t] <= d[s][t])
        sum += count[s][u] * count[v][t] / count[s][t];
      if (!directed && d[s][v] + 1 + d[u][t] <= d[s][t])
        sum += count[s][v] * count[u][t] / count[s][t];
    }
  return sum / (double)(g->n * (g->n - 1));
}

static size_t reached(const struct naive *g, size_t from) {
  bool met[NAIVE_MOST] = {0};
  size_t n = 0;
  met[from] = true;
  for (size_t again = 0; again < g->n; again++)
    for (size_t u = 0; u < g->n; u++)
      for (size_t v = 0; v < g->n; v++)
        if (met[u] && (g->w[u][v] > 0 || g->w[v][u] > 0))
          met[v] = true;
  for (size_t v = 0; v < g->n; v++)
    n += met[v];
  return n;
}

static double lost_without(const struct naive *g, size_t u, size_t v) {
  struct naive cut = *g;
  cut.w[u][v] = cut.w[v][u] = 0;
  const size_t before = reached(g, u), after = reached(&cut, u);
  if (after == before)
    return 0;
  return (double)(after < before - after ? after : before - after);
}

static void pairs_agree(void **state) {
  (void)state;
  for (uint64_t i = 0; i < GRAPHS; i++) {
    const struct random_net r = random_net(i);
    for (int directed = 0; directed < 2; directed++) {
      const struct graph_options o = {.layer = LAYER_ALL, .directed = directed};
      struct graph *g = graph_from_arcs(r.n, r.arcs, r.m, &o);
      const struct naive slow = naive_of(r.n, r.arcs, r.m, LAYER_ALL, directed);
      double score[MOST_ARCS * 2], lost[MOST_ARCS * 2];
      assert_true(measure_run(pair_measure_named(STR("edge_betweenness")), g,
                              score, NULL));
      assert_true(
          measure_run(pair_measure_named(STR("bridges")), g, lost, NULL));
      for (size_t e = 0; e < g->edges.n; e++) {
        const struct graph_edge x = g->edges.at[e];
        const double twin = share_through(&slow, directed, x.from, x.to);
        assert_true(fabs(score[e] - twin) < 1e-12);
        if (!directed)
          assert_true(fabs(lost[e] - lost_without(&slow, x.from, x.to)) < .5);
      }
      graph_free(g);
    }
  }
}

static void parallel_ties_are_no_bridge(void **state) {
  (void)state;
  static const struct graph_arc arcs[] = {
      {0, 1, 1, false, 1}, {0, 1, 1, false, 1}, {1, 2, 1, false, 1}};
  const struct graph_options o = {.layer = LAYER_ALL, .keep_parallel = true};
  struct graph *g = graph_from_arcs(3, arcs, 3, &o);
  double lost[3];
  assert_true(measure_run(pair_measure_named(STR("bridges")), g, lost, NULL));
  assert_true(lost[0] < .5 && lost[1] < .5 && lost[2] > .5);
  graph_free(g);
}

static void bridges_of_the_kite(void **state) {
  (void)state;
  struct graph *g = net_graph(&kite, false);
  double lost[18];
  assert_true(measure_run(pair_measure_named(STR("bridges")), g, lost, NULL));
  for (size_t e = 0; e < 18; e++) {
    const struct graph_edge x = g->edges.at[e];
    const double expected = x.from == 7 && x.to == 8 ? 2 : x.from == 8 ? 1 : 0;
    assert_true(fabs(lost[e] - expected) < .5);
  }
  graph_free(g);
}

// A chain of a thousand diamonds and more has more shortest paths than can be
// counted, and that is said.
static void paths_beyond_counting(void **state) {
  (void)state;
  enum { N = 1100 };
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
  double *score = mem_new(g->edges.n, sizeof *score);
  ent_diags *d = ent_diags_new();
  assert_false(
      measure_run(pair_measure_named(STR("edge-betweenness")), g, score, d));
  assert_true(ent_diags_has(d, "measure/failed"));
  ent_diags_free(d);
  mem_free(score);
  graph_free(g);
  mem_free(arcs);
}

// ---------------------------------------------------------------- networks

static double value(const char *name, const struct graph *g) {
  const struct network_measure *m = network_measure_named(str_of(name));
  assert_non_null(m);
  return m->run(g);
}

static void expect(const char *name, const struct graph *g, double expected) {
  const double x = value(name, g);
  if (isnan(x) != isnan(expected) || fabs(x - expected) > 1e-12)
    fail_msg("%s: %.12f instead of %.12f", name, x, expected);
}

static void network_of_kite_dyad_isolate(void **state) {
  (void)state;
  struct graph *g = net_graph(&kite13, false);
  expect("actors", g, 13);
  expect("pairs", g, 19);
  expect("density", g, 19 / 78.);
  expect("transitivity", g, 33 / 57.); // 11 triangles
  expect("components", g, 3);
  expect("largest-component", g, 10);
  expect("isolates", g, 1);
  graph_free(g);
  g = net_graph(&five, true);
  expect("reciprocity", g, 2 / 5.);
  graph_free(g);
}

static void nothing_to_measure(void **state) {
  (void)state;
  for (size_t n = 0; n < 3; n++) {
    struct graph *g =
        graph_from_arcs(n, NULL, 0, &(struct graph_options){.directed = true});
    expect("actors", g, (double)n);
    expect("density", g, n > 1 ? 0 : NAN);
    expect("reciprocity", g, NAN);
    expect("transitivity", g, NAN);
    expect("components", g, (double)n);
    expect("largest-component", g, n > 0);
    expect("isolates", g, (double)n);
    graph_free(g);
  }
}

static void networks_agree(void **state) {
  (void)state;
  for (uint64_t i = 0; i < GRAPHS; i++) {
    const struct random_net r = random_net(i);
    const struct naive u = naive_of(r.n, r.arcs, r.m, LAYER_ALL, false);
    const struct naive w = naive_of(r.n, r.arcs, r.m, LAYER_ALL, true);
    double closed = 0, two_paths = 0, arcs = 0, mutual = 0, alone = 0;
    for (size_t a = 0; a < r.n; a++) {
      alone += reached(&u, a) == 1;
      for (size_t b = 0; b < r.n; b++) {
        arcs += w.w[a][b] > 0;
        mutual += w.w[a][b] > 0 && w.w[b][a] > 0;
        for (size_t c = 0; c < r.n; c++) {
          const bool path = a != c && u.w[a][b] > 0 && u.w[b][c] > 0;
          two_paths += path;
          closed += path && u.w[a][c] > 0;
        }
      }
    }
    struct graph *g = graph_from_arcs(r.n, r.arcs, r.m,
                                      &(struct graph_options){
                                          .layer = LAYER_ALL,
                                      });
    expect("transitivity", g, closed / two_paths);
    expect("isolates", g, alone);
    graph_free(g);
    g = graph_from_arcs(r.n, r.arcs, r.m,
                        &(struct graph_options){.layer = LAYER_ALL,
                                                .directed = true,
                                                .keep_parallel = 0});
    expect("reciprocity", g, mutual / arcs);
    graph_free(g);
  }
}

static bool sentence(const char *s) {
  return s && *s >= 'A' && *s <= 'Z' && s[strlen(s) - 1] == '.';
}

static void all_explain_themselves(void **state) {
  (void)state;
  size_t pairs = 0, networks = 0;
  for (size_t k = 0; ent_measure_name(k); k++) {
    const char *name = ent_measure_name(k), *of = ent_measure_of(name);
    ent_bytes help = {0};
    assert_true(sentence(ent_measure_summary(name)));
    assert_true(ent_measure_help(name, NULL, &help));
    assert_non_null(strstr(help.at, "Definition: "));
    ent_bytes_drop(&help);
    pairs += strcmp(of, "pairs") == 0;
    networks += strcmp(of, "networks") == 0;
  }
  assert_int_equal(pairs, 2);
  assert_int_equal(networks, 13);
  assert_null(ent_measure_of("fame"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(pairs_agree),
      cmocka_unit_test(parallel_ties_are_no_bridge),
      cmocka_unit_test(bridges_of_the_kite),
      cmocka_unit_test(paths_beyond_counting),
      cmocka_unit_test(network_of_kite_dyad_isolate),
      cmocka_unit_test(nothing_to_measure),
      cmocka_unit_test(networks_agree),
      cmocka_unit_test(all_explain_themselves),
  };
  return cmocka_run_group_tests_name("pairs", tests, NULL, NULL);
}
