// SPDX-License-Identifier: GPL-2.0-or-later
// How a measure may be asked for, and what it tells of itself.
#include "measures.h"

struct wish {
  const char *name;
  const char *measure, *layer;
  bool directed, undirected;
  const char *parallel;
  const char *code; // NULL: granted
  struct graph_options expected;
};

static const struct wish wishes[] = {
    {"defaults",
     "betweenness",
     NULL,
     0,
     0,
     NULL,
     NULL,
     {
         .layer = LAYER_POSITIVE,
     }},
    {"default of degree",
     "degree",
     NULL,
     0,
     0,
     NULL,
     NULL,
     {
         .layer = LAYER_ALL,
     }},
    {"default of pagerank",
     "pagerank",
     NULL,
     0,
     0,
     NULL,
     NULL,
     {.layer = LAYER_POSITIVE, .directed = true}},
    {"pagerank undirected",
     "pagerank",
     NULL,
     0,
     1,
     NULL,
     NULL,
     {
         .layer = LAYER_POSITIVE,
     }},
    {"betweenness directed, signs ignored",
     "betweenness",
     "all",
     1,
     0,
     "keep",
     NULL,
     {.layer = LAYER_ALL, .directed = true, .keep_parallel = true}},
    {"degree of enemies",
     "degree",
     "negative",
     0,
     0,
     "collapse",
     NULL,
     {
         .layer = LAYER_NEGATIVE,
     }},
    {"in-degree",
     "in-degree",
     NULL,
     1,
     0,
     NULL,
     NULL,
     {.layer = LAYER_ALL, .directed = true}},
    {"betweenness of enemies",
     "betweenness",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"pagerank of enemies",
     "pagerank",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"constraint of enemies",
     "constraint",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"eigenvector of enemies",
     "eigenvector",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"positive degree of all",
     "positive-degree",
     "all",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"closeness to enemies",
     "closeness",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"katz of enemies", "katz", "negative", 0, 0, NULL, "usage/layer", {0}},
    {"brokerage of enemies",
     "brokerage",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"cut points of enemies",
     "cut-point",
     "negative",
     0,
     0,
     NULL,
     "usage/layer",
     {0}},
    {"pn of friends", "pn", "positive", 0, 0, NULL, "usage/layer", {0}},
    {"pn directed", "pn", NULL, 1, 0, NULL, "usage/direction", {0}},
    {"pn-in undirected", "pn-in", NULL, 0, 1, NULL, "usage/direction", {0}},
    {"words joined from below",
     "effective_size",
     NULL,
     0,
     0,
     NULL,
     NULL,
     {
         .layer = LAYER_POSITIVE,
     }},
    {"hub",
     "hub",
     NULL,
     0,
     0,
     NULL,
     NULL,
     {.layer = LAYER_POSITIVE, .directed = true}},
    {"katz directed",
     "katz",
     NULL,
     1,
     0,
     NULL,
     NULL,
     {.layer = LAYER_POSITIVE, .directed = true}},
    {"unknown layer", "degree", "red", 0, 0, NULL, "usage/unknown-layer", {0}},
    {"unknown layer is none",
     "degree",
     "",
     0,
     0,
     NULL,
     "usage/unknown-layer",
     {0}},
    {"both ways", "pagerank", NULL, 1, 1, NULL, "usage/direction", {0}},
    {"degree directed", "degree", NULL, 1, 0, NULL, "usage/direction", {0}},
    {"in-degree undirected",
     "in-degree",
     NULL,
     0,
     1,
     NULL,
     "usage/direction",
     {0}},
    {"parallel ties maybe",
     "degree",
     NULL,
     0,
     0,
     "maybe",
     "usage/parallel",
     {0}},
};

static void wish_is_judged(void **state) {
  const struct wish *w = *state;
  struct graph_options o;
  ent_diags *d = ent_diags_new();
  const bool granted = measure_options(named(w->measure), w->layer, w->directed,
                                       w->undirected, w->parallel, &o, d);
  assert_int_equal(granted, !w->code);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), w->code != NULL);
  if (w->code) {
    assert_true(ent_diags_has(d, w->code));
    assert_true(ent_diags_usage(d));
  } else {
    assert_int_equal(o.layer, w->expected.layer);
    assert_int_equal(o.directed, w->expected.directed);
    assert_int_equal(o.keep_parallel, w->expected.keep_parallel);
  }
  ent_diags_free(d);
}

struct alpha {
  const char *name, *measure, *asked;
  bool granted;
  double value;
};

static const struct alpha alphas[] = {
    {"none", "katz", NULL, true, 0},
    {"none where there is no use", "degree", NULL, true, 0},
    {"a tenth", "katz", "0.1", true, .1},
    {"of degree", "degree", "0.1", false, 0},
    {"of pagerank", "pagerank", "0.85", false, 0},
    {"nothing", "katz", "0", false, 0},
    {"less than nothing", "katz", "-0.1", false, 0},
    {"no number", "katz", "much", false, 0},
    {"no text", "katz", "", false, 0},
    {"not a number", "katz", "nan", false, 0},
};

static void alpha_is_judged(void **state) {
  const struct alpha *a = *state;
  ent_diags *d = ent_diags_new();
  double value = 7;
  assert_int_equal(measure_alpha(named(a->measure), a->asked, &value, d),
                   a->granted);
  assert_int_equal(ent_diags_has(d, "usage/alpha"), !a->granted);
  if (a->granted)
    assert_true(value >= a->value && value <= a->value);
  ent_diags_free(d);
}

static bool sentence(const char *s) {
  return s && *s >= 'A' && *s <= 'Z' && s[strlen(s) - 1] == '.';
}

static void explains_itself(void **state) {
  const struct measure *m = this(state);
  assert_true(sentence(ent_measure_summary(m->name)));
  assert_ptr_equal(ent_measure_summary(m->name), m->summary);
  ent_bytes help = {0};
  assert_true(ent_measure_help(m->name, NULL, &help));
  assert_int_equal(strlen(help.at), help.n);
  assert_non_null(strstr(help.at, m->title));
  assert_non_null(strstr(help.at, m->summary));
  struct buf definition = {0};
  opt_spell(&definition, str_of(m->definition), NULL);
  assert_non_null(strstr(help.at, buf_text(&definition)));
  buf_drop(&definition);
  assert_non_null(strstr(help.at, m->reference));
  assert_non_null(strstr(help.at, layer_name(m->layer)));
  // Whatever can be refused says why.
  assert_true(m->needs || (m->signed_layers && !m->layer_only));
  assert_false(m->directed_only && m->undirected_only);
  assert_true(m->directed || !m->directed_only);
  assert_true(!m->directed || !m->undirected_only);
  ent_bytes_drop(&help);
}

static void nothing_is_known_of_others(void **state) {
  (void)state;
  ent_bytes help = {0};
  assert_null(ent_measure_summary("fame"));
  assert_false(ent_measure_help("fame", NULL, &help));
  assert_null(help.at);
  size_t n = 0;
  while (ent_measure_name(n))
    n++;
  assert_ptr_equal(measure_at(n), NULL);
  assert_string_equal(ent_measure_name(0), "betweenness");
}

int main(void) {
  const size_t count = names();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_is_known_of_others),
  };
  return EACH(explains_itself) + TEST_TABLE("wishes", wishes, wish_is_judged) +
         TEST_TABLE("alpha", alphas, alpha_is_judged) +
         cmocka_run_group_tests_name("measures", tests, NULL, NULL);
}
