// SPDX-License-Identifier: GPL-2.0-or-later
// The measures that are our own against igraph's, on graphs too large for the
// slow twins.
#include "graph/ig.h"
#include "measure/measure.h"
#include "test.h"
#include <math.h>

struct size {
  const char *name;
  size_t n, m;
  bool directed;
};

static const struct size sizes[] = {{"a tree", 200, 0, false},
                                    {"sparse", 400, 300, false},
                                    {"sparse digraph", 400, 300, true},
                                    {"denser", 150, 2500, false},
                                    {"denser digraph", 150, 2500, true}};

static uint32_t below(uint64_t *state, size_t n) {
  *state = *state * 6364136223846793005 + 1442695040888963407;
  return (uint32_t)(*state >> 33) % (uint32_t)n;
}

// A random tree and m edges more, so that it is connected.
static struct graph *connected(const struct size *s) {
  uint64_t state = s->n + s->m;
  struct graph_arc *arcs = mem_new(s->n - 1 + s->m, sizeof *arcs);
  for (uint32_t i = 0; i < s->n - 1 + s->m; i++)
    arcs[i] =
        (struct graph_arc){.from = i + 1 < s->n ? i + 1 : below(&state, s->n),
                           .to = below(&state, i + 1 < s->n ? i + 1 : s->n),
                           .sign = 1,
                           .directed = s->directed && below(&state, 4) > 0,
                           .weight = 1 + below(&state, 3) / 2.};
  struct graph *g = graph_from_arcs(
      s->n, arcs, s->n - 1 + s->m,
      &(struct graph_options){.layer = LAYER_ALL, .directed = s->directed});
  mem_free(arcs);
  return g;
}

static void compare(const char *name, const struct graph *g,
                    const igraph_vector_t *theirs) {
  double *ours = mem_new(g->actor.n, sizeof *ours);
  assert_true(measure_run(measure_named(str_of(name)), g, ours, NULL));
  for (size_t v = 0; v < g->actor.n; v++)
    if (!(fabs(ours[v] - VECTOR(*theirs)[v]) <= 1e-9 * fabs(ours[v])))
      fail_msg("%s of %zu: %.15f, igraph %.15f", name, v, ours[v],
               VECTOR(*theirs)[v]);
  mem_free(ours);
}

static void compare_coreness(const struct graph *g, const igraph_t *ig) {
  igraph_vector_int_t c = {0};
  igraph_vector_t x = {0};
  assert_int_equal(igraph_vector_int_init(&c, 0), IGRAPH_SUCCESS);
  assert_int_equal(igraph_vector_init(&x, 0), IGRAPH_SUCCESS);
  assert_int_equal(igraph_coreness(ig, &c, IGRAPH_ALL), IGRAPH_SUCCESS);
  for (igraph_integer_t v = 0; v < igraph_vector_int_size(&c); v++)
    igraph_vector_push_back(&x, (double)VECTOR(c)[v]);
  compare("coreness", g, &x);
  igraph_vector_destroy(&x);
  igraph_vector_int_destroy(&c);
}

static void agrees_with_igraph(void **state) {
  const struct size *s = *state;
  struct graph *g = connected(s);
  igraph_t ig = {0};
  igraph_vector_t w = {0}, x = {0};
  igraph_arpack_options_t options;
  bool ok = false;
  igraph_arpack_options_init(&options);
  ig_enter();
  IG(ig_graph(g, &ig));
  IG(ig_weights(g, &w));
  IG(igraph_vector_init(&x, 0));
  IG(igraph_pagerank(&ig, IGRAPH_PAGERANK_ALGO_PRPACK, &x, NULL,
                     igraph_vss_all(), s->directed, .85, &w, NULL));
  compare("pagerank", g, &x);
  if (!s->directed) {
    IG(igraph_constraint(&ig, &x, igraph_vss_all(), &w));
    compare("constraint", g, &x);
    IG(igraph_eigenvector_centrality(&ig, &x, NULL, false, true, &w, &options));
    compare("eigenvector", g, &x);
    compare_coreness(g, &ig);
  }
  ok = true;
fail:
  igraph_vector_destroy(&x);
  igraph_vector_destroy(&w);
  igraph_destroy(&ig);
  ig_leave();
  graph_free(g);
  assert_true(ok);
}

static void coreness_counts_parallel_ties(void **state) {
  (void)state;
  uint64_t rng = 1;
  struct graph_arc arcs[600];
  for (size_t i = 0; i < 600; i++)
    arcs[i] = (struct graph_arc){.from = below(&rng, 60),
                                 .to = below(&rng, 60) * below(&rng, 60) / 60,
                                 .sign = 1,
                                 .weight = 1};
  struct graph *g = graph_from_arcs(
      60, arcs, 600,
      &(struct graph_options){.layer = LAYER_ALL, .keep_parallel = true});
  igraph_t ig = {0};
  ig_enter();
  assert_int_equal(ig_graph(g, &ig), IGRAPH_SUCCESS);
  compare_coreness(g, &ig);
  igraph_destroy(&ig);
  ig_leave();
  graph_free(g);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(coreness_counts_parallel_ties),
  };
  return TEST_TABLE("igraph", sizes, agrees_with_igraph) +
         cmocka_run_group_tests_name("parallel ties", tests, NULL, NULL);
}
