// SPDX-License-Identifier: GPL-2.0-or-later
// Findings: their rows, and the ties that these rest on.
#include "find/chronicle.h"
#include "find/diff.h"
#include "find/rank.h"
#include "find/shifts.h"
#include "find/stats.h"
#include "find/ties.h"
#include "find/timeline.h"
#include "find/who.h"
#include "ledgers.h"

static const char ledger[] =
    "entente: 1\n"
    "coverage: 1980/2010\n"
    "actors: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}\n"
    "ties:\n"
    "- {from: a, type: funds, to: b, when: 1985-01-01/2010-12-31}\n"
    "- {from: a, type: funds, to: b, when: 1990-01-01/1995-12-31}\n"
    "- {from: a, type: arms, to: b, when: 1985-01-01/2000-12-31}\n"
    "- {from: b, type: funds, to: c, when: 1985-01-01/1995-12-31}\n"
    "- {from: b, type: fights, to: c, when: 1998-01-01/2010-12-31}\n"
    "- {from: c, type: funds, to: a, when: 1985-01-01/2010-12-31,\n"
    "   likelihood: 20%}\n"
    "- {between: [d, a], type: allied-with, when: 1985-01-01/1995-12-31}\n";

// The ids of ties, each in brackets.
static void expect_ties(const ent_account *l, const uint32_t *ties, size_t n,
                        const char *expected) {
  struct buf b = {0};
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, "[");
    tie_id(&b, l, ties[i]);
    buf_add(&b, "]");
  }
  assert_string_equal(buf_text(&b), expected);
  buf_drop(&b);
}

// -------------------------------------------------------------------- rank

struct ranked {
  const char *name;
  ent_query q;
  const char *a, *b; // the row; b NULL: of an actor
  size_t ties;       // as counted
  const char *rests_on;
};

static const struct ranked ranked[] = {
    {"an actor rests on what touches it",
     {.at = "1992",
      .by = (const char *const[]){"degree", NULL},
      .layer = "all"},
     "a",
     NULL,
     3,
     "[a allied-with d][a arms b][a funds b][a funds b #2]"},
    {"on records that are at least likely",
     {.at = "1992",
      .by = (const char *const[]){"degree", NULL},
      .layer = "all"},
     "c",
     NULL,
     1,
     "[b funds c]"},
    {"on possible ones too where they are included",
     {.at = "1992",
      .by = (const char *const[]){"degree", NULL},
      .layer = "all",
      .include = "possible"},
     "c",
     NULL,
     2,
     "[b funds c][c funds a]"},
    {"of a pair as well",
     {.at = "1992",
      .by = (const char *const[]){"edge-betweenness", NULL},
      .include = "possible"},
     "a",
     "c",
     1,
     "[c funds a]"},
    {"a pair rests on its records in the layer",
     {.at = "1992", .by = (const char *const[]){"edge-betweenness", NULL}},
     "a",
     "b",
     2,
     "[a arms b][a funds b][a funds b #2]"},
    {"parallel ties each on its own",
     {.at = "1992",
      .by = (const char *const[]){"edge-betweenness", NULL},
      .parallel = "keep"},
     "b",
     "c",
     1,
     "[b funds c]"},
};

static void ranking(void **state) {
  const struct ranked *x = *state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  struct rankings *all = rankings_find(l, &x->q, d);
  show_errors(d);
  assert_non_null(all);
  const struct ranking *r = all->list;
  uint32_t a = actor_for(l, x->a), b = x->b ? actor_for(l, x->b) : NONE;
  size_t seen = 0;
  for (size_t i = 0; i < r->rows.n; i++) {
    const struct rank_row *row = &r->rows.at[i];
    if (row->a != a || row->b != b)
      continue;
    seen++;
    assert_int_equal(row->ties, x->ties);
    expect_ties(l, r->ties.at + row->rests_on.first, row->rests_on.n,
                x->rests_on);
  }
  assert_int_equal(seen, 1);
  rankings_free(all);
  ent_diags_free(d);
  ent_account_free(l);
}

// A row for each of the parallel ties, which together rest on all records.
static void parallel(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {.at = "1992",
                       .by = (const char *const[]){"edge-betweenness", NULL},
                       .parallel = "keep"};
  struct rankings *all = rankings_find(l, &q, d);
  assert_non_null(all);
  const struct ranking *r = all->list;
  uint32_t a = actor_for(l, "a"), b = actor_for(l, "b");
  bool *seen = mem_new(l->ties.n, sizeof *seen);
  size_t rows = 0, records = 0;
  for (size_t i = 0; i < r->rows.n; i++) {
    struct run on = r->rows.at[i].rests_on;
    if (r->rows.at[i].a != a || r->rows.at[i].b != b)
      continue;
    for (uint32_t k = 0; k < on.n; k++) {
      uint32_t tie = r->ties.at[on.first + k];
      assert_false(seen[tie]);
      seen[tie] = true;
      records++;
    }
    rows++;
  }
  assert_int_equal(rows, 2);
  assert_int_equal(records, 3);
  mem_free(seen);
  rankings_free(all);
  ent_diags_free(d);
  ent_account_free(l);
}

// All measures have one slice, and those of one layer one graph.
static void several(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {
      .at = "1992",
      .since = "1985",
      .by = (const char *const[]){"degree,betweenness", "strength", NULL}};
  struct rankings *x = rankings_find(l, &q, d);
  show_errors(d);
  assert_non_null(x);
  assert_int_equal(x->of.n, 3);
  for (size_t i = 1; i < 3; i++) {
    assert_ptr_equal(x->list[i].now.slice, x->list->now.slice);
    assert_ptr_equal(x->list[i].then.slice, x->list->then.slice);
  }
  assert_ptr_equal(x->list[2].now.graph, x->list->now.graph);
  assert_ptr_equal(x->list[2].then.graph, x->list->then.graph);
  assert_ptr_not_equal(x->list[1].now.graph, x->list->now.graph);
  rankings_line_up(x);
  assert_int_equal(x->lines.n, x->list->rows.n);
  for (size_t i = 0; i < x->lines.n; i++)
    for (size_t k = 0; k < 3; k++) {
      assert_int_equal(x->lines.at[i].of[k]->a, x->list->rows.at[i].a);
      assert_int_equal(x->lines.at[i].of[k]->ties, x->list->rows.at[i].ties);
    }
  rankings_free(x);
  ent_diags_free(d);
  ent_account_free(l);
}

// ---------------------------------------------------------------- the rest

static void changes(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {0};
  struct difference *x = diff_find(l, "1992", "2005", &q, d);
  assert_non_null(x);
  // What ended stands before what began, and rests on all its records.
  assert_int_equal(x->ties.n, 4);
  expect_ties(l, x->ties.at[0].line.ties, x->ties.at[0].line.n,
              "[a allied-with d]");
  assert_int_equal(x->ties.at[3].of->change, FORMED);
  expect_ties(l, x->ties.at[3].line.ties, x->ties.at[3].line.n, "[b fights c]");
  assert_int_equal(x->shifts, 2);
  assert_false(x->whole);
  difference_free(x);
  ent_diags_free(d);
  ent_account_free(l);
}

static void sides_changed(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {.from = "1990", .to = "2000", .turning = true};
  struct shift_list *x = shifts_find(l, &q, d);
  assert_non_null(x);
  for (size_t i = 0; i < x->s.list.n; i++)
    assert_true(shift_turning(x->s.list.at[i].from, x->s.list.at[i].to));
  assert_true(x->others > 0);
  shift_list_free(x);
  ent_diags_free(d);
  ent_account_free(l);
}

static void strips(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {.from = "1990", .to = "2000"};
  struct pair_strips *x = strips_find(l, &q, (struct strip_room){1, 11}, d);
  assert_non_null(x);
  assert_int_equal(x->rows.n, 1);
  assert_int_equal(x->left_out, 1);
  // The pair that changed most is the first.
  assert_int_equal(x->rows.at[0].pair->a, actor_for(l, "b"));
  assert_int_equal(x->rows.at[0].cells[0].state, PAIR_ALLY);
  assert_int_equal(x->rows.at[0].cells[10].state, PAIR_HOSTILE);
  expect_ties(l, x->rows.at[0].pair->ties.at, x->rows.at[0].pair->ties.n,
              "[b fights c][b funds c]");
  strips_free(x);
  assert_null(strips_find(l, &q, (struct strip_room){1, 10}, d));
  assert_true(ent_diags_has(d, "usage/too-many-steps"));
  ent_diags_free(d);
  ent_account_free(l);
}

static void lists(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {.at = "1992"}, range = {.from = "1990", .to = "2000"};
  struct listing *keys = ties_find(l, &q, false, false, d);
  struct listing *records = ties_find(l, &q, true, false, d);
  assert_int_equal(keys->lines.n + 1, records->lines.n);
  struct tied_to *who = who_find(l, "B", &q, d);
  assert_int_equal(who->ties.n, 3);
  assert_int_equal(who->others, 2);
  assert_int_equal(who->ties.at[0].way, OUTGOING);
  struct lanes *lanes = timeline_find(l, &range, d);
  assert_int_equal(lanes->bars.n, 6);
  assert_int_equal(lanes->about, NONE);
  lanes_free(lanes);
  tied_to_free(who);
  listing_free(records);
  listing_free(keys);
  assert_null(who_find(l, "nobody", &q, d));
  ent_diags_free(d);
  ent_account_free(l);
}

// --------------------------------------------------------------- chronicle

// The runs of a tie: "1994-01/1995-12 ●" a step, its certainty for whoever asks
// for likely ties.
static void expect_runs(const struct chronicle *c, size_t tie,
                        const char *expected) {
  struct buf b = {0};
  const struct chronicle_tie *t = &c->ties.at[tie];
  tie_id(&b, c->l, c->l->keys.at[t->key]);
  for (size_t i = 0; i < t->runs.n; i++) {
    const struct chronicle_run *r = &t->runs.at[i];
    buf_add(&b, " ");
    chronicle_date(&b, &c->steps, r->first);
    buf_add(&b, "/");
    chronicle_date(&b, &c->steps, r->last);
    buf_addf(&b, " %s", verdict_name(c->states.at[r->state].shown[LIKELY]));
  }
  assert_string_equal(buf_text(&b), expected);
  buf_drop(&b);
}

static struct chronicle *whole_chronicle(const ent_account *l,
                                         const ent_query *q, ent_diags *d) {
  struct chronicle *c = chronicle_begin(l, q, d);
  assert_non_null(c);
  assert_true(chronicle_follow(c, d));
  return c;
}

static void chronicle(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {.from = "1994", .to = "1999"};
  struct chronicle *c = whole_chronicle(l, &q, d);
  assert_int_equal(c->steps.n, 72);
  assert_int_equal(c->least, LIKELY);
  assert_int_equal(chronicle_step(&c->steps, day_of(1998, 1, 31)), 48);
  assert_int_equal(c->ties.n, 6);
  expect_runs(c, 0, "a allied-with d 1994-01/1995-12 definite");
  expect_runs(c, 1, "a arms b 1994-01/1999-12 definite");
  expect_runs(c, 2, "a funds b 1994-01/1999-12 definite");
  expect_runs(c, 3, "b fights c 1998-01/1999-12 definite");
  expect_runs(c, 4, "b funds c 1994-01/1995-12 definite");
  expect_runs(c, 5, "c funds a 1994-01/1999-12 possible");
  assert_int_equal(c->ties.at[5].certainty, POSSIBLE);
  // At the end a funds and arms b, b fights c; c perhaps funds a.
  assert_int_equal(c->end.ties, 4);
  assert_int_equal(c->end.doubted, 1);
  assert_int_equal(c->end.possible, 0); // by their dates
  assert_int_equal(c->end.definite, 3);
  assert_int_equal(c->end.actors, 3);
  assert_int_equal(c->changes.of[GROUP_ENDED], 2);
  assert_int_equal(c->changes.of[GROUP_FORMED], 1);
  assert_int_equal(c->changes.of[GROUP_UNCHANGED], 3);
  // Two years lie between friends and foes.
  assert_int_equal(c->turns.list.n, 1);
  assert_string_equal(c->turns.list.at[0].reversal, "reversal");
  chronicle_free(c);
  ent_diags_free(d);
  ent_account_free(l);
}

static void long_chronicle(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query years = {.from = "1899", .to = "1999"};
  struct chronicle *c = whole_chronicle(l, &years, d);
  assert_int_equal(c->steps.months, 12); // of months there are 1212
  expect_runs(c, 3, "b fights c 1998/1999 definite");
  chronicle_free(c);
  ent_account_free(l);
  l = parse_ledger("entente: 1\nactors: {a: {}, b: {}}\n"
                   "ties: [{from: a, type: funds, to: b}]\n");
  assert_null(chronicle_begin(l, &(ent_query){0}, d));
  assert_true(ent_diags_has(d, "usage/open-range"));
  ent_diags_free(d);
  ent_account_free(l);
}

// ------------------------------------------------------------------- stats

static size_t tally(const struct stats *x, enum tally_of of, uint32_t which) {
  for (size_t i = 0; i < x->rows.n; i++)
    if (x->rows.at[i].of == of && x->rows.at[i].which == which)
      return x->rows.at[i].n;
  return 0;
}

static void counts(void **state) {
  (void)state;
  ent_account *l = parse_ledger(ledger);
  ent_diags *d = ent_diags_new();
  const ent_query q = {.at = "1992", .network = true}, plain = {0};
  struct stats *x = stats_find(l, &q, d);
  assert_non_null(x);
  assert_true(x->narrowed);
  assert_int_equal(tally(x, TALLY_RECORDS, TALLY_ACTORS), 4);
  assert_int_equal(tally(x, TALLY_RECORDS, TALLY_TIES), 7);
  assert_int_equal(tally(x, TALLY_RECORDS, TALLY_KEYS), 6);
  assert_int_equal(tally(x, TALLY_FAMILY, HOSTILITY), 1);
  assert_int_equal(tally(x, TALLY_STATED, 0), 6);
  assert_int_equal(tally(x, TALLY_AT_DATE, DEFINITE), 5);
  assert_int_equal(tally(x, TALLY_AT_DATE, POSSIBLE), 1);
  // d – a – b – c: whoever is between holds it together.
  assert_int_equal(x->held, LAYER_POSITIVE);
  assert_int_equal(x->holders.n, 2);
  assert_int_equal(x->holders.at[0].actor, actor_for(l, "a"));
  assert_int_equal(x->holders.at[1].actor, actor_for(l, "b"));
  assert_true(x->numbers.n > 0);
  assert_int_equal(x->passed.n, 0);
  stats_free(x);
  x = stats_find(l, &plain, d);
  assert_non_null(x);
  assert_false(x->narrowed);
  assert_int_equal(x->holders.n, 0);
  stats_free(x);
  ent_diags_free(d);
  ent_account_free(l);
}

// A member of a state, as it was named, counts as the state.
static void stand_in(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      "entente: 1\nactors: {a: {kind: state}, m: {kind: agency}, b: {}}\n"
      "ties:\n"
      "- {from: m, type: part-of, to: a, start: .., end: ..}\n"
      "- {from: m, type: funds, to: b, when: 1960-01-01/2010-12-31}\n");
  ent_diags *d = ent_diags_new();
  ent_account *rolled = ent_account_rolled(l, "state", d);
  assert_non_null(rolled);
  const ent_query q = {.at = "2000"};
  struct tied_to *x = who_find(rolled, "m", &q, d);
  assert_non_null(x);
  assert_int_equal(x->named.was, actor_for(l, "m"));
  assert_int_equal(x->named.is, actor_for(l, "a"));
  assert_int_equal(x->actor, x->named.is);
  tied_to_free(x);
  x = who_find(l, "m", &q, d);
  assert_int_equal(x->named.was, x->named.is);
  tied_to_free(x);
  ent_account_free(rolled);
  ent_diags_free(d);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(parallel),  cmocka_unit_test(several),
      cmocka_unit_test(changes),   cmocka_unit_test(sides_changed),
      cmocka_unit_test(strips),    cmocka_unit_test(lists),
      cmocka_unit_test(chronicle), cmocka_unit_test(long_chronicle),
      cmocka_unit_test(counts),    cmocka_unit_test(stand_in)};
  int failed = TEST_TABLE("rank", ranked, ranking);
  return failed + cmocka_run_group_tests_name("find", tests, NULL, NULL);
}
