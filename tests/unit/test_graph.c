// SPDX-License-Identifier: GPL-2.0-or-later
#include "graph/graph.h"

#include "graph/ig.h"
#include "measure/measure.h"
#include "test.h"

// Alone 0, then 1 to 4: a friendly pair in both directions and symmetric too,
// a hostile tie, a neutral one, a tie with oneself.
static const struct graph_arc arcs[] = {
    {2, 1, 1, true, 2},  {1, 2, 1, true, 1},  {1, 2, 1, false, .5},
    {3, 2, -1, true, 1}, {3, 4, 0, false, 3}, {4, 4, 1, true, 1},
    {2, 1, 1, true, 4},  {4, 1, 1, false, 1}};

struct projection {
  const char *name;
  struct graph_options options;
  const char *edges; // "from-to weight*ties …"
  const char *ties;  // "arc,arc arc …", of each edge
};

static const struct projection projections[] = {
    {"positive, undirected",
     {.layer = LAYER_POSITIVE},
     "1-2 7.5*4 1-4 1*1",
     "0,1,2,6 7"},
    {"positive, directed",
     {.layer = LAYER_POSITIVE, .directed = true},
     "1-2 1.5*2 1-4 1*1 2-1 6.5*3 4-1 1*1",
     "1,2 7 0,2,6 7"},
    {"negative, undirected", {.layer = LAYER_NEGATIVE}, "2-3 1*1", "3"},
    {"negative, directed",
     {.layer = LAYER_NEGATIVE, .directed = true},
     "3-2 1*1",
     "3"},
    {"neutral, directed",
     {.layer = LAYER_NEUTRAL, .directed = true},
     "3-4 3*1 4-3 3*1",
     "4 4"},
    {"all, undirected",
     {.layer = LAYER_ALL},
     "1-2 7.5*4 1-4 1*1 2-3 1*1 3-4 3*1",
     "0,1,2,6 7 3 4"},
    {"several ties of a pair count each",
     {.layer = LAYER_POSITIVE, .parallel = KEEP},
     "1-2 2*1 1-2 1*1 1-2 0.5*1 1-2 4*1 1-4 1*1",
     "0 1 2 6 7"},
    {"parallel arcs kept",
     {.layer = LAYER_POSITIVE, .directed = true, .parallel = KEEP},
     "1-2 1*1 1-2 0.5*1 1-4 1*1 2-1 2*1 2-1 0.5*1 2-1 4*1 4-1 1*1",
     "1 2 7 0 2 6 7"},
};

static void add_edges(struct buf *b, const struct graph *g) {
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    const unsigned tenths = (unsigned)(e->weight * 10);
    buf_addf(b, "%s%u-%u %u", i ? " " : "", e->from, e->to, tenths / 10);
    if (tenths % 10)
      buf_addf(b, ".%u", tenths % 10);
    buf_addf(b, "*%u", e->ties);
  }
}

static void add_ties(struct buf *b, const struct graph *g) {
  for (size_t i = 0; i < g->edges.n; i++)
    for (uint32_t k = 0; k < g->edges.at[i].ties; k++)
      buf_addf(b, "%s%u",
               k   ? ","
               : i ? " "
                   : "",
               graph_tie(g, &g->edges.at[i], k));
}

static void projects(void **state) {
  const struct projection *p = *state;
  struct graph *g =
      graph_from_arcs(5, arcs, sizeof arcs / sizeof *arcs, &p->options);
  struct buf b = {0};
  add_edges(&b, g);
  assert_string_equal(buf_text(&b), p->edges);
  buf_clear(&b);
  add_ties(&b, g);
  assert_string_equal(buf_text(&b), p->ties);
  assert_int_equal(g->actor.n, 5);
  buf_drop(&b);
  graph_free(g);
}

// A ledger of five actors, the second of them dead, and a slice of it.
static void from_a_slice(void **state) {
  (void)state;
  struct tie_type types[] = {{.sign = 1, .strength = 2, .directed = true},
                             {.sign = -1, .strength = 1},
                             {.sign = 1, .strength = 1, .family = STRUCTURE}};
  struct tie_more mores[] = {{.weight = 1}, {.weight = 3}};
  struct tie ties[] = {{.from = 4, .to = 0, .type = 0, .more = 1},
                       {.from = 0, .to = 2, .type = 1},
                       {.from = 2, .to = 4, .type = 2},
                       {.from = 2, .to = 3, .type = 0},
                       {.from = 0, .to = 1, .type = 0},
                       {.from = 0, .to = 4, .type = 0}};
  struct slice_tie chosen[] = {
      {0, DEFINITE, DEFINITE, false, false, false, false},
      {1, LIKELY, LIKELY, false, false, false, false},
      {2, LIKELY, LIKELY, false, false, false, false},
      {3, POSSIBLE, POSSIBLE, false, false, false, false},
      {5, DEFINITE, DEFINITE, false, false, false, false}};
  verdict alive[] = {DEFINITE, NO, DEFINITE, POSSIBLE, LIKELY};
  struct actor actors[5] = {[1] = {.kind = 9}, [2] = {.kind = 7}};
  struct facts facts = {.types = {types, 3, 0}, .actors = {actors, 5, 0}};
  ent_account l = {
      .facts = &facts, .more = {mores, 2, 0}, .ties = {ties, 6, 0}};
  const struct slice s = {.ledger = &l, .ties = {chosen, 5, 0}, .alive = alive};

  struct graph *g =
      graph_of(&s, &(struct graph_options){.layer = LAYER_POSITIVE});
  struct buf b = {0};
  assert_int_equal(g->actor.n, 4);
  assert_int_equal(g->vertex.at[1], NONE);
  assert_int_equal(g->vertex.at[4], 3);
  assert_int_equal(g->actor.at[3], 4);
  // Vertices 0 2 3 4 are 0 1 2 3; type strength 2 times 3, and once 2 times 1.
  add_edges(&b, g);
  assert_string_equal(buf_text(&b), "0-3 8*2 1-3 1*1");
  assert_int_equal(graph_tie(g, &g->edges.at[0], 0), 0);
  assert_int_equal(graph_tie(g, &g->edges.at[0], 1), 4);
  assert_int_equal(graph_tie(g, &g->edges.at[1], 0), 2);
  assert_int_equal(g->edges.at[0].positive, 2);
  assert_int_equal(g->edges.at[0].negative, 0);
  assert_int_equal(g->kind.n, 4);
  assert_int_equal(g->kind.at[0], 0);
  assert_int_equal(g->kind.at[1], 7);
  assert_int_equal(doubts_all(&g->left_out), 1);
  graph_free(g);

  g = graph_of(&s, &(struct graph_options){.layer = LAYER_NEGATIVE});
  assert_int_equal(g->edges.n, 1);
  assert_int_equal(g->edges.at[0].positive, 0);
  assert_int_equal(g->edges.at[0].negative, 1);
  assert_int_equal(doubts_all(&g->left_out), 0);
  graph_free(g);
  buf_drop(&b);
}

static void links_are_sorted(void **state) {
  (void)state;
  struct graph *g = graph_from_arcs(
      5, arcs, sizeof arcs / sizeof *arcs,
      &(struct graph_options){.layer = LAYER_ALL, .directed = true});
  // 1-2 1-4 2-1 3-2 3-4 4-1 4-3
  struct graph_links on = graph_links(g, false), back = graph_links(g, true);
  static const uint32_t targets[] = {2, 4, 1, 2, 4, 1, 3};
  static const uint32_t sources[] = {2, 4, 1, 3, 4, 1, 3};
  static const size_t first_on[] = {0, 0, 2, 3, 5, 7};
  static const size_t first_back[] = {0, 0, 2, 4, 5, 7};
  assert_int_equal(on.list.n, 7);
  assert_int_equal(back.list.n, 7);
  for (size_t i = 0; i < 7; i++) {
    assert_int_equal(on.list.at[i].vertex, targets[i]);
    assert_int_equal(back.list.at[i].vertex, sources[i]);
    assert_int_equal(g->edges.at[on.list.at[i].edge].to, targets[i]);
    assert_int_equal(g->edges.at[back.list.at[i].edge].from, sources[i]);
  }
  assert_memory_equal(on.first.at, first_on, sizeof first_on);
  assert_memory_equal(back.first.at, first_back, sizeof first_back);
  graph_links_drop(&on);
  graph_links_drop(&back);
  graph_free(g);
}

static void components_are_numbered_by_size(void **state) {
  (void)state;
  static const struct graph_arc pairs[] = {{7, 5, 1, true, 1},
                                           {5, 3, 1, true, 1},
                                           {1, 2, 1, true, 1},
                                           {8, 4, 1, true, 1}};
  static const uint32_t expected[] = {3, 1, 1, 0, 2, 0, 4, 0, 2};
  uint32_t component[9];
  struct graph *g = graph_from_arcs(
      9, pairs, 4,
      &(struct graph_options){.layer = LAYER_POSITIVE, .directed = true});
  assert_int_equal(graph_components(g, component), 5);
  assert_memory_equal(component, expected, sizeof expected);
  graph_free(g);
  g = graph_from_arcs(0, NULL, 0, &(struct graph_options){0});
  assert_int_equal(graph_components(g, component), 0);
  graph_free(g);
}

static void layers_have_names(void **state) {
  (void)state;
  for (int i = 0; i < LAYERS; i++) {
    enum layer l = LAYERS;
    assert_true(layer_parse(str_of(layer_name((enum layer)i)), &l));
    assert_int_equal(l, i);
  }
  enum layer l = LAYER_ALL;
  assert_false(layer_parse(STR("positiv"), &l));
  assert_int_equal(l, LAYER_ALL);
}

static unsigned heard;
static void hear(const char *reason, const char *file, int line,
                 igraph_error_t number) {
  (void)reason, (void)file, (void)line, (void)number;
  heard++;
}

// igraph refuses negative weights, through two stack frames.
static igraph_error_t fail_inside(void) {
  const struct graph_arc one = {0, 1, 1, false, -1};
  igraph_t ig = {0};
  igraph_vector_t w = {0}, b = {0};
  igraph_error_t e = IGRAPH_SUCCESS;
  struct graph *g = graph_from_arcs(2, &one, 1,
                                    &(struct graph_options){
                                        .layer = LAYER_ALL,
                                    });
  IG(e = ig_graph(g, &ig));
  IG(e = ig_weights(g, &w));
  IG(e = igraph_vector_init(&b, 0));
  IG(e = igraph_betweenness(&ig, &b, igraph_vss_all(), false, &w));
fail:
  igraph_vector_destroy(&b);
  igraph_vector_destroy(&w);
  igraph_destroy(&ig);
  graph_free(g);
  return e;
}

static void errors_become_diagnostics(void **state) {
  (void)state;
  igraph_error_handler_t *before = igraph_set_error_handler(hear);
  heard = 0;
  ig_enter();
  assert_int_not_equal(fail_inside(), IGRAPH_SUCCESS);
  const char *why = ig_leave();
  assert_non_null(why);
  assert_non_null(strstr(why, "must be positive"));
  assert_int_equal(heard, 0);

  // The host's handler is back, and an old failure is forgotten.
  fail_inside();
  assert_true(heard > 0);
  ig_enter();
  assert_null(ig_leave());
  igraph_set_error_handler(before);

  ent_diags *d = ent_diags_new();
  ig_enter();
  const bool ok = fail_inside() == IGRAPH_SUCCESS;
  assert_false(ig_end("betweenness", ok, d));
  assert_true(ent_diags_has(d, "measure/failed"));
  ent_bytes text = {0};
  const ent_style plain = ENT_STYLE();
  assert_true(ent_diags_render(d, "human", &plain, 0, &text));
  assert_non_null(strstr(text.at, "must be positive"));
  ent_bytes_drop(&text);
  ent_diags_free(d);
}

// A host's own numbers go on as if nobody had been there.
static void draws_of_the_host_go_on(void **state) {
  (void)state;
  long drawn[2][2];
  for (int guarded = 0; guarded < 2; guarded++) {
    igraph_rng_seed(igraph_rng_default(), 42);
    for (int i = 0; i < 2; i++) {
      drawn[guarded][i] =
          (long)igraph_rng_get_integer(igraph_rng_default(), 0, 1000000);
      if (guarded) {
        ig_enter();
        igraph_rng_get_integer(igraph_rng_default(), 0, 1000000);
        ig_leave();
      }
    }
  }
  assert_memory_equal(drawn[0], drawn[1], sizeof drawn[0]);
}

static void draws_are_seeded(void **state) {
  (void)state;
  long drawn[2];
  for (int i = 0; i < 2; i++) {
    ig_enter();
    drawn[i] = (long)igraph_rng_get_integer(igraph_rng_default(), 0, 1000000);
    ig_leave();
  }
  assert_int_equal(drawn[0], drawn[1]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(from_a_slice),
      cmocka_unit_test(links_are_sorted),
      cmocka_unit_test(components_are_numbered_by_size),
      cmocka_unit_test(layers_have_names),
      cmocka_unit_test(errors_become_diagnostics),
      cmocka_unit_test(draws_are_seeded),
      cmocka_unit_test(draws_of_the_host_go_on),
  };
  return TEST_TABLE("projections", projections, projects) +
         cmocka_run_group_tests_name("graph", tests, NULL, NULL);
}
