// SPDX-License-Identifier: GPL-2.0-or-later
#include "article.h"
#include "doubts.h"
#include "ledgers.h"
#include "random.h"
#include "timeline/slice.h"

static ent_account *shared;

static struct slice_options options(const ent_account *l, const char *q) {
  return (struct slice_options){.q = days_for(l, q), .include = POSSIBLE};
}

static const struct slice_tie *in_slice(const struct slice *s, uint32_t tie) {
  for (size_t i = 0; i < s->ties.n; i++)
    if (s->ties.at[i].tie == tie)
      return &s->ties.at[i];
  return NULL;
}

// ------------------------------------------------------- the article's ties

struct truth {
  const char *q;
  const char *cells[ARTICLE_TIES]; // ANY/ALL; one letter when q is a day
};

static const struct truth truths[] = {
    {"1978",
     {".", ".", ".", ".", ".", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"1982-06-01",
     {"P", "P", "P", "P", ".", ".", ".", ".", "P", ".", ".", ".", "."}},
    {"1986",
     {"L/L", "D/L", "D/L", "L/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1987-06-01",
     {"L", "D", "L", "P", ".", ".", ".", ".", "P", ".", ".", ".", "."}},
    {"1989",
     {"D/L", "D/P", "P/.", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1986/1989",
     {"D/L", "D/P", "D/.", "L/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1990",
     {"D/D", ".", ".", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"1995",
     {"D/D", ".", ".", "P/P", "D/P", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"2001",
     {"D/D", ".", ".", "P/P", "D/D", "D/.", "D/.", ".", "P/P", ".", ".", ".",
      "."}},
    {"2001-09-11",
     {"D", ".", ".", "P", "D", ".", "P", ".", "P", ".", ".", ".", "."}},
    {"2001-10",
     {"D/D", ".", ".", "P/P", "D/D", "D/P", "P/.", ".", "P/P", ".", ".", ".",
      "."}},
    {"2001-10-07",
     {"D", ".", ".", "P", "D", "P", "P", ".", "P", ".", ".", ".", "."}},
    {"2001-11-01",
     {"D", ".", ".", "P", "D", "D", "P", ".", "P", ".", ".", ".", "."}},
    {"2006",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "D/L", ".", ".", ".",
      "."}},
    {"2006-06",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "L/L", ".", ".", ".",
      "."}},
    {"2008",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "P/P", "D/P", ".", ".",
      "."}},
    {"2010",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "P/P", "D/D", ".", ".",
      "."}},
    {"2011-05",
     {"D/D", ".", ".", "P/P", "D/D", "D/D", ".", "D/D", "P/P", "L/L", ".",
      "L/.", "."}},
    {"2011-05-20",
     {"D", ".", ".", "P", "D", "D", ".", "D", "P", "L", ".", "L", "."}},
    {"2011-09-13",
     {"D", ".", ".", "P", "D", "D", ".", "D", "P", "P", ".", ".", "D"}},
    {"2012",
     {"P/P", ".", ".", "P/P", "P/P", "P/P", ".", "P/P", "P/P", ".", ".", ".",
      "."}},
};

static char letter(const struct slice *s, uint32_t tie) {
  const struct slice_tie *t = in_slice(s, tie);
  return ".PLD"[t ? t->dates : NO];
}

static void article_holds(void **state) {
  const struct truth *row = *state;
  struct slice_options o = options(shared, row->q);
  struct slice *any = slice_at(shared, &o);
  o.throughout = true;
  struct slice *all = slice_at(shared, &o);
  for (size_t i = 0; i < ARTICLE_TIES; i++) {
    uint32_t tie = tie_for(shared, article_ids[i]);
    const char *want = row->cells[i];
    char got[4] = {letter(any, tie), '/', letter(all, tie), 0};
    if (got[0] != want[0] || (want[1] && got[2] != want[2]))
      fail_msg("%s at %s: %s, not %s", article_ids[i], row->q, got, want);
    if (want[0] == '.')
      assert_int_equal(got[2], '.');
  }
  slice_free(any);
  slice_free(all);
}

// ---------------------------------------------------------- recent events

struct recent_row {
  const char *name, *q;
  int months, days;
  bool shown, recent;
};

static const struct recent_row recent_rows[] = {
    {"on the day", "2011-09-13", 12, 0, true, false},
    {"a week later", "2011-09-20", 12, 0, true, true},
    {"the day before", "2011-09-12", 12, 0, false, false},
    {"last day of the window", "2012-09-12", 12, 0, true, true},
    {"a year later", "2012-09-13", 12, 0, false, false},
    {"ninety days", "2011-12-11", 0, 90, true, true},
    {"ninety-one days", "2011-12-12", 0, 90, false, false},
    {"switched off", "2011-09-20", 0, 0, false, false},
    {"the year of it", "2011", 12, 0, true, false},
    {"the year after reaches no further back", "2012", 12, 0, false, false},
    {"a month within the year", "2011-12", 12, 0, true, true},
    {"long window, whole year", "2012", 24, 0, true, true},
};

static void recent_events(void **state) {
  const struct recent_row *row = *state;
  struct slice_options o = options(shared, row->q);
  o.include = LIKELY;
  o.recent_months = row->months;
  o.recent_days = row->days;
  struct slice *s = slice_at(shared, &o);
  const struct slice_tie *t = in_slice(s, tie_for(shared, "kabul"));
  assert_int_equal(t != NULL, row->shown);
  if (t)
    assert_int_equal(t->recent, row->recent);
  // A window makes no lasting tie recent.
  for (size_t i = 0; i < s->ties.n; i++)
    if (s->ties.at[i].recent)
      assert_true(type_of(shared, &shared->ties.at[s->ties.at[i].tie])->event);
  slice_free(s);
}

// What is possible on the day itself is not made recent by being possible
// before it too.
static void possible_is_not_recent(void **state) {
  (void)state;
  struct slice_options o = options(shared, "2001-02-01");
  o.recent_months = 12;
  struct slice *s = slice_at(shared, &o);
  const struct slice_tie *t = in_slice(s, tie_for(shared, "islamabad"));
  assert_int_equal(t->dates, POSSIBLE);
  assert_false(t->recent);
  slice_free(s);
}

static void windows_have_inverses(void **state) {
  (void)state;
  const int spans[][2] = {{12, 0}, {1, 0}, {0, 1}, {0, 90}, {24, 0}, {18, 10}};
  uint64_t seed = 1;
  for (size_t i = 0; i < 6; i++)
    for (int k = 0; k < 300; k++) {
      struct slice_options o = {.recent_months = spans[i][0],
                                .recent_days = spans[i][1]};
      day d = draw_below(&seed, 20000) - 2000;
      day last = recent_until(d, &o);
      for (day x = d - 3; x < last + 6; x++) {
        o.q = (struct days){x, x};
        bool counts = recent_window(&o).lo <= d && d <= x;
        assert_int_equal(counts, d <= x && x <= last);
      }
    }
}

// ------------------------------------------------ doubt, hidden and filters

static void doubt_is_not_hidden(void **state) {
  (void)state;
  ent_account *l = parse_ledger(doubts);
  struct slice_options o = options(l, "2000-06");
  o.include = LIKELY;
  struct slice *s = slice_at(l, &o);
  const struct slice_tie *t = in_slice(s, tie_for(l, "doubtful"));
  assert_non_null(t);
  assert_int_equal(t->dates, DEFINITE);
  assert_int_equal(t->certainty, POSSIBLE);
  assert_int_equal(in_slice(s, tie_for(l, "sure"))->certainty, DEFINITE);
  assert_true(in_slice(s, tie_for(l, "sure"))->throughout);
  assert_null(in_slice(s, tie_for(l, "never")));
  assert_int_equal(s->hidden.unbelieved, 1);
  assert_null(in_slice(s, tie_for(l, "maybe")));
  // The second record of `opposes` is only possible, but its line is shown.
  assert_int_equal(s->hidden.possible, 2);
  assert_int_equal(s->hidden.lines, 1);
  assert_int_equal(s->hidden.forecasts, 0);
  assert_int_equal(s->living, 5);
  slice_free(s);

  o.q = days_for(l, "2005");
  s = slice_at(l, &o);
  assert_int_equal(s->hidden.forecasts, 1);
  assert_null(in_slice(s, tie_for(l, "foretold")));
  slice_free(s);

  o.q = days_for(l, "1992");
  s = slice_at(l, &o);
  assert_int_equal(s->living, 4);
  assert_int_equal(s->alive[actor_for(l, "c")], NO);
  slice_free(s);
  ent_account_free(l);
}

static void lines_join_records(void **state) {
  (void)state;
  ent_account *l = parse_ledger(doubts);
  struct slice_options o = options(l, "2000-06");
  struct slice *s = slice_at(l, &o);
  struct slice_lines lines = slice_group(s);
  uint32_t key = l->ties.at[tie_for(l, "a opposes e")].key;
  size_t found = 0, ties = 0;
  for (size_t i = 0; i < lines.lines.n; i++) {
    const struct slice_line *line = &lines.lines.at[i];
    ties += line->ties.n;
    if (i)
      assert_true(lines.lines.at[i - 1].key < line->key);
    if (line->key != key)
      continue;
    found++;
    assert_int_equal(line->ties.n, 2);
    assert_int_equal(line->certainty, DEFINITE);
  }
  assert_int_equal(found, 1);
  assert_int_equal(ties, s->ties.n);
  vec_drop(&lines.lines);
  slice_free(s);
  ent_account_free(l);
}

static void one_actor_by_its_ties(void **state) {
  (void)state;
  for (uint32_t a = 0; a < shared->facts->actors.n; a++) {
    struct slice_options o = options(shared, "2001");
    struct slice *all = slice_at(shared, &o);
    o.about = a + 1;
    struct slice *one = slice_at(shared, &o);
    size_t k = 0;
    for (size_t i = 0; i < all->ties.n; i++) {
      const struct tie *t = &shared->ties.at[all->ties.at[i].tie];
      if (t->from == a || t->to == a)
        assert_int_equal(one->ties.at[k++].tie, all->ties.at[i].tie);
    }
    assert_int_equal(one->ties.n, k);
    slice_free(one);
    slice_free(all);
  }
}

struct coverage_row {
  const char *name, *coverage, *q;
  bool throughout;
  const char *note; // NULL: none
};

#define BEYOND "beyond it, no tie means no data"
#define ONGOING "and ongoing ties are only possible"

static const struct coverage_row coverages[] = {
    {"inside", "1979/2011-09-27", "1986", false, NULL},
    {"all of it", "1979/2011-09-27", "1979/2011-09-27", true, NULL},
    {"its last day", "1979/2011-09-27", "2011-09-27", false, NULL},
    {"before", "1979/2011-09-27", "1950", false,
     "1950 is outside the ledger's coverage (1979/2011-09-27): " BEYOND},
    {"from before", "1979/2011-09-27", "1978/1980", false,
     "1978 to 1980 is partly outside the ledger's coverage "
     "(1979/2011-09-27): " BEYOND},
    {"to the end of its last month", "1979/2011-09-27", "2011-09", false, NULL},
    {"to after", "1979/2011-09-27", "2011", false,
     "2011 is partly outside the ledger's coverage (1979/2011-09-27): " BEYOND},
    {"all of to after", "1979/2011-09-27", "2011", true,
     "2011 is partly outside the ledger's coverage "
     "(1979/2011-09-27): " BEYOND ", " ONGOING},
    {"the day after", "1979/2011-09-27", "2011-09-28", false,
     "28 September 2011 is outside the ledger's coverage "
     "(1979/2011-09-27): " BEYOND ", " ONGOING},
    {"for ever", "1979/2011-09-27", "2001/..", false,
     "from 2001 on is partly outside the ledger's coverage "
     "(1979/2011-09-27): " BEYOND},
    {"no beginning", "../2011", "1500", false, NULL},
    {"no end, before", "1979/..", "1978", false,
     "1978 is outside the ledger's coverage (1979/..): " BEYOND},
    {"no end, after", "1979/..", "2012", false,
     "the data ends on 2005-12-31, " ONGOING},
    {"no coverage", NULL, "1500", false, NULL},
    {"no coverage, after", NULL, "2006", false,
     "the data ends on 2005-12-31, " ONGOING},
};

static void coverage_is_told(void **state) {
  const struct coverage_row *r = *state;
  struct buf text = {0};
  buf_add(&text, "entente: 1\nactors: {a: {}, b: {}}\n"
                 "sources: {s: {title: S, published: 2005}}\nties:\n"
                 "  - {from: a, type: aids, to: b, start: .., sources: [s]}\n");
  if (r->coverage)
    buf_addf(&text, "coverage: %s\n", r->coverage);
  ent_account *l = parse_ledger(buf_text(&text));
  struct slice_options o = options(l, r->q);
  o.throughout = r->throughout;
  struct slice *s = slice_at(l, &o);
  if (r->note)
    assert_string_equal(s->note, r->note);
  else
    assert_null(s->note);
  slice_free(s);
  ent_account_free(l);
  buf_drop(&text);
}

// Something that happened, nobody says when: on some day, never longer.
static void an_undated_event_lasts_a_day(void **state) {
  (void)state;
  ent_account *l = parse_ledger("entente: 1\nactors: {a: {}, b: {}}\nties:\n"
                                "  - {from: a, type: attacks, to: b}\n"
                                "  - {from: a, type: funds, to: b}\n");
  static const struct {
    const char *q;
    verdict happening, state;
  } rows[] = {{"1986", NO, POSSIBLE}, {"1986-05-03", POSSIBLE, POSSIBLE}};
  const struct spell *s = l->spells.at;
  uint32_t attack = l->ties.at[tie_for(l, "a attacks b")].spell;
  assert_int_equal(s[attack].flags & (SPELL_INSTANT | SPELL_UNDATED),
                   SPELL_INSTANT | SPELL_UNDATED);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct slice_options o = options(l, rows[i].q);
    o.throughout = true;
    assert_int_equal(slice_judge(l, tie_for(l, "a attacks b"), &o).dates,
                     rows[i].happening);
    assert_int_equal(slice_judge(l, tie_for(l, "a funds b"), &o).dates,
                     rows[i].state);
    o.throughout = false;
    assert_int_equal(slice_judge(l, tie_for(l, "a attacks b"), &o).dates,
                     POSSIBLE);
  }
  ent_account_free(l);
}

// ------------------------------------------------------------- slow twin

static verdict lesser(verdict a, verdict b) { return a < b ? a : b; }

// On each day of q some record of the tie's key, believed so far, was in force.
static verdict together(const ent_account *l, const struct tie *t,
                        struct days q, verdict belief) {
  verdict all = DEFINITE;
  for (day d = q.lo; d <= q.hi && all > NO; d++) {
    verdict best = NO;
    for (size_t i = 0; i < l->ties.n; i++) {
      const struct tie *x = &l->ties.at[i];
      struct days on = {d, d};
      if (x->from != t->from || x->to != t->to || x->type != t->type ||
          tie_belief(x) < belief)
        continue;
      verdict v = spells_any(&l->spells.at[x->spell], x->spells, on);
      best = v > best ? v : best;
    }
    all = lesser(all, best);
  }
  return all;
}

// How sure a tie is throughout q by its dates, and with what is believed.
static struct slice_tie filled(const ent_account *l, const struct tie *t,
                               struct days q) {
  const struct spell *p = &l->spells.at[t->spell];
  struct slice_tie out = {.dates = spells_all(p, t->spells, q)};
  out.certainty = lesser(out.dates, tie_belief(t));
  if (type_of(l, t)->event || q.lo == q.hi || tie_belief(t) == NO)
    return out;
  verdict own = spells_any(p, t->spells, q), sure = NO;
  for (verdict v = POSSIBLE; v <= DEFINITE; v++) {
    verdict so_far = lesser(v, together(l, t, q, v));
    sure = so_far > sure ? so_far : sure;
  }
  out.dates = lesser(own, together(l, t, q, POSSIBLE));
  out.certainty = lesser(lesser(sure, own), tie_belief(t));
  return out;
}

// The same answer from the words of the definition: every tie looked at.
static void expect_tie(const struct slice *s, uint32_t i, size_t *at,
                       size_t *possible) {
  const ent_account *l = s->ledger;
  const struct tie *t = &l->ties.at[i];
  const struct spell *p = &l->spells.at[t->spell];
  struct days q = s->options.q, w = q;
  const struct slice_tie all = filled(l, t, q);
  verdict here =
      s->options.throughout ? all.dates : spells_any(p, t->spells, q);
  if (type_of(l, t)->event && !s->options.throughout &&
      s->options.recent_months) {
    day start = day_plus_months(q.hi, -s->options.recent_months) + 1;
    w.lo = start < q.lo ? start : q.lo;
  }
  verdict dates = s->options.throughout ? here : spells_any(p, t->spells, w);
  bool recent = dates > here && here < s->options.include;
  verdict alive = lesser(actor_itself(l, t->from, recent ? w : q),
                         actor_itself(l, t->to, recent ? w : q));
  verdict sure = lesser(s->options.throughout ? all.certainty
                                              : lesser(dates, tie_belief(t)),
                        alive);
  if (sure == NO || dates < s->options.include) {
    *possible += sure > NO;
    return;
  }
  assert_true(*at < s->ties.n);
  const struct slice_tie *got = &s->ties.at[(*at)++];
  assert_int_equal(got->tie, i);
  assert_int_equal(got->dates, dates);
  assert_int_equal(got->certainty, sure);
  assert_int_equal(got->recent, recent);
}

static void index_equals_scan(void **state) {
  (void)state;
  uint64_t seed = 7;
  for (int round = 0; round < 30; round++) {
    ent_account *l = random_ledger(
        &seed,
        (struct random_size){.actors = 12, .ties = 1 + draw_below(&seed, 150)});
    for (int k = 0; k < 40; k++) {
      day lo = day_of(1945 + draw_below(&seed, 70), 1 + draw_below(&seed, 12),
                      1 + draw_below(&seed, 28));
      struct slice_options o = {
          .q = {lo, lo + (draw_below(&seed, 2) ? draw_below(&seed, 900) : 0)},
          .include = draw_below(&seed, 2) ? LIKELY : DEFINITE,
          .throughout = draw_below(&seed, 4) == 0,
          .recent_months = draw_below(&seed, 2) ? 12 : 0,
      };
      struct slice *s = slice_at(l, &o);
      size_t at = 0, possible = 0;
      for (uint32_t i = 0; i < l->ties.n; i++)
        expect_tie(s, i, &at, &possible);
      assert_int_equal(at, s->ties.n);
      assert_int_equal(possible, s->hidden.possible);
      slice_free(s);
    }
    ent_account_free(l);
  }
}

static void tiers_nest(void **state) {
  (void)state;
  uint64_t seed = 3;
  ent_account *l =
      random_ledger(&seed, (struct random_size){.actors = 10, .ties = 200});
  for (int k = 0; k < 60; k++) {
    day lo = day_of(1945 + k, 6, 1);
    struct slice_options o = {.q = {lo, lo + 30}, .recent_months = 12};
    struct slice *s[3];
    for (int i = 0; i < 3; i++) {
      o.include = (verdict)(DEFINITE - i);
      s[i] = slice_at(l, &o);
    }
    for (int i = 0; i < 2; i++) {
      for (size_t t = 0; t < s[i]->ties.n; t++)
        assert_non_null(in_slice(s[i + 1], s[i]->ties.at[t].tie));
      assert_int_equal(s[i]->ties.n + s[i]->hidden.possible,
                       s[2]->ties.n + s[2]->hidden.possible);
    }
    for (int i = 0; i < 3; i++)
      slice_free(s[i]);
  }
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_undated_event_lasts_a_day),
      cmocka_unit_test(possible_is_not_recent),
      cmocka_unit_test(windows_have_inverses),
      cmocka_unit_test(doubt_is_not_hidden),
      cmocka_unit_test(lines_join_records),
      cmocka_unit_test(one_actor_by_its_ties),
      cmocka_unit_test(index_equals_scan),
      cmocka_unit_test(tiers_nest),
  };
  shared = parse_ledger(article);
  int failed = TEST_TABLE("article", truths, article_holds) +
               TEST_TABLE("recent", recent_rows, recent_events) +
               TEST_TABLE("coverage", coverages, coverage_is_told) +
               cmocka_run_group_tests_name("slice", tests, NULL, NULL);
  ent_account_free(shared);
  return failed;
}
