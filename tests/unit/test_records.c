// SPDX-License-Identifier: GPL-2.0-or-later
// One record of several spells, or a record a spell: the answers are the same.
#include "graph/graph.h"
#include "random.h"
#include "timeline/pair.h"
#include "timeline/records.h"

#include <math.h>

#define HEAD                                                                   \
  "entente: 1\ncoverage: 1870/1920\nactors: {a: {}, b: {}, c: {}, "            \
  "x: {kind: state}}\nties:\n"

static struct slice *slice_of(const ent_account *l, const char *q, bool all) {
  struct slice_options o = {.q = days_for(l, q), .throughout = all};
  return slice_at(l, &o);
}

// ------------------------------------------------------------- throughout

struct filling_row {
  const char *name, *ties, *q;
  verdict certainty;
};

static const struct filling_row fillings[] = {
    {"from one to the next day",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1887-02-19}\n"
     "- {between: [a, b], type: allied-with, when: 1887-02-20/1902-06-27}\n",
     "1885/1900", DEFINITE},
    {"a day between",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1887-02-19}\n"
     "- {between: [a, b], type: allied-with, when: 1887-02-21/1902-06-27}\n",
     "1885/1900", NO},
    {"within a year",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1887}\n"
     "- {between: [a, b], type: allied-with, when: 1887/1902-06-27}\n",
     "1885/1900", LIKELY},
    {"another type fills nothing",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1887-02-19}\n"
     "- {between: [a, b], type: cooperates-with, when: "
     "1887-02-20/1902-06-27}\n",
     "1885/1900", NO},
    {"nor does what is foretold",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1887-02-19}\n"
     "- {between: [a, b], type: allied-with, when: 1887-02-20/1902-06-27, "
     "forecast: true}\n",
     "1885/1900", NO},
    {"as sure as the least believed",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1887-02-19}\n"
     "- {between: [a, b], type: allied-with, when: 1887-02-20/1902-06-27, "
     "likelihood: 60%}\n",
     "1885/1900", LIKELY},
    {"unless another believes it",
     "- {between: [a, b], type: allied-with, when: 1882-05-20/1902-06-27}\n"
     "- {between: [a, b], type: allied-with, when: 1887-02-20/1902-06-27, "
     "likelihood: 60%}\n",
     "1885/1900", DEFINITE},
    {"an id of its own is a tie of its own",
     "- {id: one, between: [a, b], type: allied-with, when: "
     "1882-05-20/1887-02-19}\n"
     "- {id: two, between: [a, b], type: allied-with, when: "
     "1887-02-20/1902-06-27}\n",
     "1885/1900", NO},
};

static void fills(void **state) {
  const struct filling_row *t = *state;
  struct buf b = {0};
  buf_addf(&b, HEAD "%s", t->ties);
  ent_account *l = parse_ledger(buf_text(&b));
  struct slice *s = slice_of(l, t->q, true);
  struct slice_lines lines = slice_group(s);
  verdict best = NO;
  for (size_t i = 0; i < lines.lines.n; i++)
    if (lines.lines.at[i].certainty > best)
      best = lines.lines.at[i].certainty;
  assert_string_equal(verdict_name(best), verdict_name(t->certainty));
  const struct graph_options o = {.layer = LAYER_ALL};
  struct graph *g = graph_of(s, &o);
  assert_int_equal(g->edges.n, t->certainty >= LIKELY);
  struct pairs p = pairs_of(s);
  assert_int_equal(p.list.n && p.list.at[0].state == PAIR_ALLY,
                   t->certainty >= LIKELY);
  pairs_drop(&p);
  graph_free(g);
  vec_drop(&lines.lines);
  slice_free(s);
  ent_account_free(l);
  buf_drop(&b);
}

static void add_when(struct buf *b, uint64_t *seed) {
  int y = 1875 + draw_below(seed, 20);
  if (draw_below(seed, 3) == 0)
    buf_addf(b, "%d/%d", y, y + draw_below(seed, 10));
  else
    buf_addf(b, "%d-01-01/%d-12-31", y, y + draw_below(seed, 10));
}

// However it is written down: one record or as many as there are spells.
static void one_record_or_several(void **state) {
  (void)state;
  uint64_t seed = 41;
  size_t sure = 0;
  for (int round = 0; round < 400; round++) {
    struct buf one = {0}, several = {0}, when = {0};
    buf_add(&one, HEAD "- {from: a, type: funds, to: b, when: [");
    buf_add(&several, HEAD);
    for (int n = 1 + draw_below(&seed, 4), i = 0; i < n; i++) {
      buf_clear(&when);
      add_when(&when, &seed);
      buf_addf(&one, "%s%s", i ? ", " : "", buf_text(&when));
      buf_addf(&several, "- {from: a, type: funds, to: b, when: %s}\n",
               buf_text(&when));
    }
    buf_add(&one, "]}\n");
    ent_account *x = parse_ledger(buf_text(&one));
    ent_account *y = parse_ledger(buf_text(&several));
    for (int all = 0; all < 2; all++)
      for (int k = 0; k < 8; k++) {
        struct slice_options o = {.include = POSSIBLE, .throughout = all};
        o.q.lo = day_of(1872 + draw_below(&seed, 30), 1, 1);
        o.q.hi = day_plus(o.q.lo, draw_below(&seed, 2500));
        struct slice *s = slice_at(x, &o), *t = slice_at(y, &o);
        struct slice_lines p = slice_group(s), q = slice_group(t);
        assert_int_equal(p.lines.n, q.lines.n);
        if (p.lines.n) {
          assert_int_equal(p.lines.at[0].certainty, q.lines.at[0].certainty);
          assert_int_equal(p.lines.at[0].throughout, q.lines.at[0].throughout);
          sure += all && t->ties.n > 1;
        }
        vec_drop(&p.lines);
        vec_drop(&q.lines);
        slice_free(s);
        slice_free(t);
      }
    ent_account_free(x);
    ent_account_free(y);
    buf_drop(&one);
    buf_drop(&several);
    buf_drop(&when);
  }
  assert_true(sure > 100);
}

// ----------------------------------------------------------------- weights

static double weight(const ent_account *l, const char *q, enum parallel how,
                     size_t *edges) {
  struct slice *s = slice_of(l, q, false);
  const struct graph_options o = {.layer = LAYER_ALL, .parallel = how};
  struct graph *g = graph_of(s, &o);
  double sum = 0;
  for (size_t e = 0; e < g->edges.n; e++)
    sum += g->edges.at[e].weight;
  *edges = g->edges.n;
  graph_free(g);
  slice_free(s);
  return sum;
}

static void same_weight(double is, double want) {
  assert_true(fabs(is - want) < 1e-9);
}

static void a_tie_weighs_once(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: a, type: cooperates-with, to: b, when: 1880/1890}\n"
           "- {from: a, type: cooperates-with, to: b, when: 1885/1895, "
           "weight: 3}\n"
           "- {from: b, type: cooperates-with, to: a, when: 1887/1888}\n"
           "- {from: a, type: contacts, to: b, when: 1880/1890}\n"
           "- {from: a, type: contacts, to: b, when: 1880/1890, id: other}\n");
  uint32_t co = ledger_type(l, str_of("cooperates-with"));
  uint32_t to = ledger_type(l, str_of("contacts"));
  double x = l->facts->types.at[co].strength,
         y = l->facts->types.at[to].strength;
  size_t n;
  same_weight(weight(l, "1887", COLLAPSE, &n), 3 * x + 2 * y);
  assert_int_equal(n, 1);
  same_weight(weight(l, "1887", KEEP, &n), 3 * x + 2 * y);
  assert_int_equal(n, 3);
  same_weight(weight(l, "1887", SUM, &n), 5 * x + 2 * y);
  assert_int_equal(n, 1);
  same_weight(weight(l, "1882", COLLAPSE, &n), x + 2 * y);
  ent_account_free(l);
}

// Rolled up, what was one tie weighs once, and what were two are two.
static void once_for_each_that_is_written(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: [a, b], type: part-of, to: x, when: 1880/1890}\n"
           "- {from: a, type: funds, to: c, when: 1882/1884}\n"
           "- {from: a, type: funds, to: c, when: 1883/1885}\n"
           "- {from: b, type: funds, to: c, when: 1882/1884}\n");
  ent_account *r = ent_account_rolled(l, "state", NULL);
  double of = l->facts->types.at[ledger_type(l, str_of("funds"))].strength;
  size_t n;
  same_weight(weight(r, "1883", COLLAPSE, &n), 2 * of);
  same_weight(weight(r, "1883", SUM, &n), 3 * of);
  ent_account_free(r);
  ent_account_free(l);
}

static void spells_are_in_order(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      HEAD "- {from: a, type: funds, to: b, when: [1900/1910, 1880/1890]}\n"
           "- {from: a, type: funds, to: b, when: 1893/1895}\n");
  struct buf b = {0};
  caption_times(&b, l, (const uint32_t[]){1, 0}, 2, ", ");
  assert_string_equal(buf_text(&b), "1880 – 1890, 1893 – 1895, 1900 – 1910");
  assert_int_equal(records_first(l, (const uint32_t[]){1, 0}, 2),
                   l->spells.at[l->ties.at[1].spell + 1].a);
  buf_drop(&b);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_record_or_several),
      cmocka_unit_test(a_tie_weighs_once),
      cmocka_unit_test(once_for_each_that_is_written),
      cmocka_unit_test(spells_are_in_order),
  };
  return TEST_TABLE("fillings", fillings, fills) +
         cmocka_run_group_tests_name("records", tests, NULL, NULL);
}
