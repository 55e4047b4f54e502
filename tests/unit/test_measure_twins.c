// SPDX-License-Identifier: GPL-2.0-or-later
// Every measure against its slow twin on random graphs, and what must hold of
// any graph: same bits in every call, names do not matter, isolates add
// nothing.
#include "measure/measure.h"

#include "base/num.h"
#include "naive.h"
#include "test.h"
#include <math.h>
#include <stdio.h>

enum { MOST_ARCS = 80, GRAPHS = 400 };

struct random_net {
  size_t n, m;
  struct graph_arc arcs[MOST_ARCS];
  uint32_t kind[NAIVE_MOST + 1]; // one more may join
};

static uint64_t rng;

static uint32_t below(size_t n) {
  uint64_t z = (rng += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return (uint32_t)((z ^ (z >> 31)) >> 33) % (uint32_t)n;
}

// From empty to dense; loops and parallel ties now and then.
static struct random_net random_net(uint64_t number) {
  static const double weights[] = {1, 1, .5, 2, 3.25, .1};
  struct random_net r = {0};
  rng = number;
  r.n = 2 + below(NAIVE_MOST - 1);
  r.m = below(below(2) ? r.n * 2 : r.n * r.n / 2 + 2);
  for (size_t i = 0; i < r.m; i++)
    r.arcs[i] = (struct graph_arc){.from = below(r.n),
                                   .to = below(r.n),
                                   .sign = (int)below(4) / 2 - (below(3) == 0),
                                   .directed = below(2),
                                   .weight = weights[below(6)]};
  for (size_t v = 0; v <= NAIVE_MOST; v++)
    r.kind[v] = below(3);
  return r;
}

struct twin {
  const char *name;
  naive_measure *naive;
};

static const struct twin twins[] = {
    {"degree", naive_neighbours},
    {"in-degree", naive_in_neighbours},
    {"out-degree", naive_neighbours},
    {"positive-degree", naive_neighbours},
    {"negative-degree", naive_neighbours},
    {"strength", naive_strength},
    {"betweenness", naive_betweenness},
    {"harmonic", naive_harmonic},
    {"eigenvector", naive_eigenvector},
    {"pagerank", naive_pagerank},
    {"coreness", naive_coreness},
    {"constraint", naive_constraint},
    {"closeness", naive_closeness},
    {"net-degree", naive_net},
    {"ratio", naive_ratio},
    {"ties", naive_ties},
    {"katz", naive_katz},
    {"hub", naive_hub},
    {"authority", naive_authority},
    {"cut-point", naive_cut_point},
    {"effective-size", naive_effective_size},
    {"brokerage", naive_brokerage},
    {"coordinator", naive_coordinator},
    {"consultant", naive_consultant},
    {"gatekeeper", naive_gatekeeper},
    {"representative", naive_representative},
    {"liaison", naive_liaison},
    {"pn", naive_pn},
    {"pn-in", naive_pn_in},
    {"pn-out", naive_pn_out},
    {"status", naive_status},
};

static bool allowed(const struct measure *m, const struct graph_options *o) {
  if (o->directed ? m->undirected_only : m->directed_only)
    return false;
  return !m->layer_only || o->layer == m->layer;
}

static void same(const struct measure *m, const double *a, const double *b,
                 size_t n, uint64_t number) {
  for (size_t v = 0; v < n; v++)
    if (isnan(a[v]) != isnan(b[v]) || fabs(a[v] - b[v]) > 1e-9)
      fail_msg("%s of graph %d, vertex %zu: %.12f, its twin %.12f", m->name,
               (int)number, v, a[v], b[v]);
}

static struct graph *graph_with(const struct random_net *r,
                                const struct graph_options *o) {
  struct graph *g = graph_from_arcs(r->n, r->arcs, r->m, o);
  memcpy(g->kind.at, r->kind, r->n * sizeof *r->kind);
  return g;
}

// All NaN where status refuses, as it alone may.
static double *run(const struct measure *m, const struct graph *g) {
  double *score = mem_new(g->actor.n, sizeof *score);
  ent_diags *d = ent_diags_new();
  if (!measure_run(m, g, score, d)) {
    assert_string_equal(m->name, "status");
    assert_true(ent_diags_has(d, "measure/ambiguous"));
    for (size_t v = 0; v < g->actor.n; v++)
      score[v] = NAN;
  }
  ent_diags_free(d);
  return score;
}

// Of two camps as strong as each other either may be the positive one.
static void forget_sides(const struct measure *m, double *a, double *b,
                         size_t n) {
  double sum = 0;
  for (size_t v = 0; v < n; v++)
    sum += a[v];
  for (size_t v = 0; v < n && strcmp(m->name, "status") == 0; v++)
    if (fabs(sum) < 1e-9) {
      a[v] = fabs(a[v]);
      b[v] = fabs(b[v]);
    }
}

static void compare(const struct twin *t, const struct random_net *r,
                    uint64_t number, const struct graph_options *o) {
  const struct measure *m = measure_named(str_of(t->name));
  if (!allowed(m, o))
    return;
  struct graph *g = graph_with(r, o);
  struct naive slow = naive_of(r->n, r->arcs, r->m, o->layer, o->directed);
  memcpy(slow.kind, r->kind, sizeof slow.kind);
  double *score = run(m, g), twin[NAIVE_MOST];
  t->naive(&slow, o->directed, twin);
  same(m, score, twin, r->n, number);
  mem_free(score);
  graph_free(g);
}

static void agrees_with_its_twin(void **state) {
  const struct twin *t = *state;
  assert_non_null(measure_named(str_of(t->name)));
  for (uint64_t i = 0; i < GRAPHS; i++) {
    const struct random_net r = random_net(i);
    for (int layer = 0; layer < LAYERS; layer++)
      for (int directed = 0; directed < 2; directed++)
        compare(t, &r, i,
                &(struct graph_options){.layer = (enum layer)layer,
                                        .directed = directed});
  }
}

static void every_measure_has_a_twin(void **state) {
  (void)state;
  const size_t n = sizeof twins / sizeof *twins;
  for (size_t i = 0; measure_at(i); i++) {
    size_t found = 0;
    for (size_t k = 0; k < n; k++)
      found += strcmp(twins[k].name, measure_at(i)->name) == 0;
    assert_int_equal(found, 1);
  }
}

static struct graph *default_graph(const struct measure *m,
                                   const struct random_net *r) {
  const struct graph_options o = {.layer = m->layer, .directed = m->directed};
  return graph_with(r, &o);
}

static void repeats_to_the_bit(void **state) {
  const struct twin *t = *state;
  const struct measure *m = measure_named(str_of(t->name));
  for (uint64_t i = 0; i < 60; i++) {
    const struct random_net r = random_net(i);
    struct graph *g = default_graph(m, &r);
    double *first = run(m, g);
    for (int k = 0; k < 4; k++) {
      double *again = run(m, g);
      assert_memory_equal(first, again, r.n * sizeof *first);
      mem_free(again);
    }
    mem_free(first);
    graph_free(g);
  }
}

// The same network with the actors in another order.
static void follows_its_actors(void **state) {
  const struct twin *t = *state;
  const struct measure *m = measure_named(str_of(t->name));
  for (uint64_t i = 0; i < 200; i++) {
    struct random_net r = random_net(i);
    uint32_t to[NAIVE_MOST] = {0};
    for (uint32_t v = 0; v < r.n; v++) {
      const uint32_t k = below(v + 1);
      to[v] = to[k];
      to[k] = v;
    }
    struct graph *g = default_graph(m, &r);
    double *score = run(m, g), moved[NAIVE_MOST];
    graph_free(g);
    for (size_t k = 0; k < r.m; k++) {
      r.arcs[k].from = to[r.arcs[k].from];
      r.arcs[k].to = to[r.arcs[k].to];
    }
    g = default_graph(m, &r);
    for (size_t v = 0; v < r.n; v++)
      g->kind.at[to[v]] = r.kind[v];
    double *renamed = run(m, g);
    for (size_t v = 0; v < r.n; v++)
      moved[to[v]] = score[v];
    forget_sides(m, renamed, moved, r.n);
    same(m, renamed, moved, r.n, i);
    mem_free(renamed);
    mem_free(score);
    graph_free(g);
  }
}

// What one more actor without ties does to the others' values.
static double dilution(const char *name, size_t n) {
  const double k = (double)n;
  if (strcmp(name, "harmonic") == 0 || strcmp(name, "closeness") == 0)
    return (k - 1) / k;
  if (strcmp(name, "betweenness") == 0)
    return n > 2 ? (k - 2) / k : 1;
  return 1;
}

static void isolate_adds_nothing(void **state) {
  const struct twin *t = *state;
  const struct measure *m = measure_named(str_of(t->name));
  if (strcmp(t->name, "pagerank") == 0 || strncmp(t->name, "pn", 2) == 0)
    return; // the walker visits it; PN is of all pairs there could be
  const double alone = strcmp(t->name, "katz") == 0 ? 1 : 0;
  for (uint64_t i = 0; i < 200; i++) {
    struct random_net r = random_net(i);
    struct graph *g = default_graph(m, &r);
    double *score = run(m, g);
    graph_free(g);
    r.n++;
    g = default_graph(m, &r);
    double *more = run(m, g);
    for (size_t v = 0; v + 1 < r.n; v++)
      score[v] *= dilution(t->name, r.n - 1);
    same(m, more, score, r.n - 1, i);
    assert_true(isnan(more[r.n - 1]) || more[r.n - 1] == alone);
    mem_free(more);
    mem_free(score);
    graph_free(g);
  }
}

static void routes_are_the_first(void **state) {
  (void)state;
  for (uint64_t i = 0; i < GRAPHS; i++) {
    const struct random_net r = random_net(i);
    const struct graph_options o = {.layer = LAYER_ALL, .directed = i % 2};
    struct graph *g = graph_from_arcs(r.n, r.arcs, r.m, &o);
    const struct naive slow = naive_of(r.n, r.arcs, r.m, LAYER_ALL, i % 2);
    for (uint32_t a = 0; a < r.n; a++)
      for (uint32_t b = 0; b < r.n; b++) {
        size_t vertices[NAIVE_MOST];
        double count;
        const size_t steps = naive_route(&slow, a, b, vertices, &count);
        struct route route = measure_route(g, a, b);
        assert_int_equal(route.found, steps != SIZE_MAX);
        assert_int_equal(route.edges.n, route.found ? steps : 0);
        assert_int_equal(route.vertices.n, route.found ? steps + 1 : 0);
        assert_true(route.count == count);
        for (size_t k = 0; k < route.vertices.n; k++)
          assert_int_equal(route.vertices.at[k], vertices[k]);
        for (size_t k = 0; k < route.edges.n; k++) {
          const struct graph_edge e = g->edges.at[route.edges.at[k]];
          const uint32_t u = route.vertices.at[k], v = route.vertices.at[k + 1];
          assert_true((e.from == u && e.to == v) ||
                      (!o.directed && e.from == v && e.to == u));
        }
        route_drop(&route);
      }
    graph_free(g);
  }
}

// A place is one more than the number of those whose twelve digits are above.
static void places_by_twelve_digits(void **state) {
  (void)state;
  enum { MOST = 12 };
  for (uint64_t number = 0; number < 4000; number++) {
    double x[MOST];
    uint32_t rank[MOST], order[MOST];
    rng = number;
    size_t n = below(MOST + 1);
    for (size_t i = 0; i < n; i++) {
      const double base = (double[]){0, 1, .3, 9.99999999999, -2}[below(5)];
      const double step = (double[]){0, 1e-13, 4e-12, 1.1e-11, 1e-6}[below(5)];
      x[i] = below(9) ? base * (1 + step * below(4)) : NAN;
    }
    measure_rank(x, n, rank, order);
    for (size_t i = 0; i < n; i++) {
      uint32_t above = 0;
      for (size_t k = 0; k < n; k++)
        above += num_round12(x[k]) > num_round12(x[i]);
      assert_int_equal(rank[i], isnan(x[i]) ? 0 : above + 1);
      if (i > 0 && rank[order[i]] == rank[order[i - 1]])
        assert_true(order[i - 1] < order[i]);
      else if (i > 0 && rank[order[i]])
        assert_true(rank[order[i - 1]] < rank[order[i]]);
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(places_by_twelve_digits),
      cmocka_unit_test(every_measure_has_a_twin),
      cmocka_unit_test(routes_are_the_first),
  };
  return TEST_TABLE("twins", twins, agrees_with_its_twin) +
         TEST_TABLE("bits", twins, repeats_to_the_bit) +
         TEST_TABLE("names", twins, follows_its_actors) +
         TEST_TABLE("isolates", twins, isolate_adds_nothing) +
         cmocka_run_group_tests_name("measures", tests, NULL, NULL);
}
