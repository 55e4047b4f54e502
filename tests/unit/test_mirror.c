// SPDX-License-Identifier: GPL-2.0-or-later
// What changed between two dates, read backwards: of a ledger turned round in
// time, every word is the other's mirror. And yearly data turn as the same data
// by days do. All 2,000 ledgers: ENTENTE_ROUNDS=2000
// build/tests/unit/test_mirror
#include "cases.h"
#include "compare/compare.h"

enum { FEW = 60, LAST = 61, TIES = 10 };

// ----------------------------------------------------------------- ledgers

// Days are numbers from 0 to LAST; lo > hi: unknown.
struct bounds {
  int lo, hi;
};
struct one_tie {
  int from, to, type, likelihood;
  struct bounds start, end;
};

static const char *const types[] = {"supports", "opposes",         "rivals",
                                    "funds",    "negotiates-with", "member-of"};

// By best estimate starts are odd and ends even, so that none meet on one day,
// which would be left to what begins. Of two days in the middle the earlier is
// the start, the later the end.
static struct bounds around(uint64_t *seed, int middle, bool start) {
  int vague = draw_below(seed, 3) ? 0 : 1 + draw_below(seed, 4);
  bool two = vague && draw_below(seed, 2);
  return (struct bounds){middle - vague - (two && !start),
                         middle + vague + (two && start)};
}

static struct one_tie some_tie(uint64_t *seed) {
  struct one_tie t = {.from = draw_below(seed, 4), .likelihood = 100};
  t.to = (t.from + 1 + draw_below(seed, 3)) % 4;
  t.type = draw_below(seed, 6);
  if (draw_below(seed, 5) == 0)
    t.likelihood = 30 * (1 + draw_below(seed, 2));
  int start = 5 + draw_below(seed, 40), end = start + draw_below(seed, 15);
  start |= 1;
  end = (end & ~1) > start ? end & ~1 : start + 1;
  t.start = around(seed, start, true);
  t.end = around(seed, end, false);
  if (draw_below(seed, 5) == 0)
    t.start = (struct bounds){1, 0};
  if (draw_below(seed, 5) == 0)
    t.end = (struct bounds){1, 0};
  return t;
}

static struct bounds turned(struct bounds b) {
  return b.lo > b.hi ? b : (struct bounds){LAST - b.hi, LAST - b.lo};
}

static void put_bounds(struct buf *b, struct bounds q) {
  if (q.lo > q.hi) {
    buf_add(b, "''");
    return;
  }
  buf_add(b, q.lo < q.hi ? "'[" : "");
  day_print(b, FIRST_DAY + q.lo);
  if (q.lo < q.hi) {
    buf_add(b, "..");
    day_print(b, FIRST_DAY + q.hi);
    buf_add(b, "]'");
  }
}

static ent_account *ledger_of(const struct one_tie *ties, size_t n, bool back) {
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 1990/2010\nhalf-life: none\n"
              "actors: {a0: {}, a1: {}, a2: {}, a3: {}}\nties:\n");
  for (size_t i = 0; i < n; i++) {
    const struct one_tie *t = &ties[i];
    buf_addf(&b, "- {from: a%d, type: %s, to: a%d, likelihood: %d%%, start: ",
             t->from, types[t->type], t->to, t->likelihood);
    put_bounds(&b, back ? turned(t->end) : t->start);
    buf_add(&b, ", end: ");
    put_bounds(&b, back ? turned(t->start) : t->end);
    buf_add(&b, "}\n");
  }
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

// -------------------------------------------------------------- comparisons

static enum change mirrored(enum change c) {
  switch (c) {
  case ENDED:
    return FORMED;
  case FORMED:
    return ENDED;
  case MAY_HAVE_ENDED:
    return MAY_HAVE_FORMED;
  case MAY_HAVE_FORMED:
    return MAY_HAVE_ENDED;
  case LAST_SEEN:
    return FIRST_SEEN;
  case FIRST_SEEN:
    return LAST_SEEN;
  case FIRMER:
    return WEAKER;
  case WEAKER:
    return FIRMER;
  default:
    return c;
  }
}

static struct diff *diff_from(const ent_account *l, struct bounds one,
                              struct bounds two) {
  struct slice_options p = {.q = {FIRST_DAY + one.lo, FIRST_DAY + one.hi},
                            .include = POSSIBLE};
  struct slice_options q = {.q = {FIRST_DAY + two.lo, FIRST_DAY + two.hi},
                            .include = POSSIBLE};
  return diff_slices(slice_at(l, &p), slice_at(l, &q));
}

static bool is_retyped(const struct diff_line *x) {
  return x->change == RETYPED || x->change == RESIGNED;
}

static void compare_lines(const struct diff *x, const struct diff *y) {
  assert_int_equal(x->lines.n, y->lines.n);
  for (size_t i = 0; i < x->lines.n; i++) {
    const struct diff_line *a = &x->lines.at[i], *b = &y->lines.at[i];
    assert_int_equal(a->key, b->key);
    assert_int_equal(a->became, is_retyped(b));
    if (a->became)
      continue;
    if (is_retyped(a)) {
      assert_true(b->became);
      b = &y->lines.at[a->was];
      assert_int_equal(b->was, i);
    }
    assert_string_equal(change_word(mirrored(a->change)),
                        change_word(b->change));
    assert_int_equal(diff_line_certainty(a), diff_line_certainty(b));
  }
}

static void compare_pairs(const struct diff *x, const struct diff *y) {
  assert_int_equal(x->pairs.n, y->pairs.n);
  for (size_t i = 0; i < x->pairs.n; i++) {
    const struct diff_pair *a = &x->pairs.at[i], *b = &y->pairs.at[i];
    assert_int_equal(a->state1, b->state2);
    assert_int_equal(a->state2, b->state1);
    assert_int_equal(a->certainty, b->certainty);
    assert_int_equal(a->shift == NULL, b->shift == NULL);
    assert_int_equal(mirrored(a->seen), b->seen);
  }
}

static void compare_actors(const struct diff *x, const struct diff *y) {
  assert_int_equal(x->actors_in.n, y->actors_out.n);
  assert_int_equal(x->actors_out.n, y->actors_in.n);
  assert_int_equal(x->actors_first.n, y->actors_last.n);
  assert_int_equal(x->actors_last.n, y->actors_first.n);
  for (size_t i = 0; i < x->actors_in.n; i++)
    assert_int_equal(x->actors_in.at[i], y->actors_out.at[i]);
}

// No change is told of which the ledger does not know that it was one.
static void known_changes(const struct diff *d) {
  const ent_account *l = d->one->ledger;
  for (size_t i = 0; i < d->lines.n; i++) {
    const struct diff_line *x = &d->lines.at[i];
    bool began = x->change == FORMED || x->change == MAY_HAVE_FORMED;
    bool ended = x->change == ENDED || x->change == MAY_HAVE_ENDED;
    bool known = !began && !ended;
    for (uint32_t k = l->keys.at[x->key]; k < l->keys.at[x->key + 1]; k++) {
      const struct spell *s = &l->spells.at[l->ties.at[k].spell];
      known |= began && s->s0 >= FIRST_DAY;
      known |= ended && s->e1 <= FIRST_DAY + LAST;
    }
    assert_true(known);
  }
}

// ------------------------------------------------------------------- shifts

static int by_time(const struct shift *a, const struct shift *b) {
  if (a->on != b->on)
    return a->on < b->on ? -1 : 1;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static const struct shift *find(const struct shifts *s, const struct shift *x) {
  struct shift key = {.a = x->a, .b = x->b};
  key.on = 2 * FIRST_DAY + LAST + 1 - x->on;
  for (size_t i = 0; i < s->list.n; i++)
    if (by_time(&s->list.at[i], &key) == 0)
      return &s->list.at[i];
  return NULL;
}

static void compare_shifts(const ent_account *l, const ent_account *m) {
  struct shift_options o = {.range = {FIRST_DAY, FIRST_DAY + LAST}};
  struct shifts x = shifts_between(l, &o), y = shifts_between(m, &o);
  assert_int_equal(x.list.n, y.list.n);
  assert_int_equal(x.first_seen.n, y.last_seen.n);
  assert_int_equal(x.last_seen.n, y.first_seen.n);
  for (size_t i = 0; i < x.list.n; i++) {
    const struct shift *a = &x.list.at[i], *b = find(&y, a);
    if (!b)
      fail_msg("nothing mirrors %s of a%u and a%u on %d", a->kind, a->a, a->b,
               a->on - FIRST_DAY);
    assert_int_equal(a->from, b->to);
    assert_int_equal(a->to, b->from);
    assert_int_equal(a->certainty, b->certainty);
    assert_true(a->date.lo > DAY_MIN && a->date.hi < DAY_MAX);
  }
  shifts_drop(&x);
  shifts_drop(&y);
}

// Of the day before a change and the day of it, diff and shifts tell one story.
static void one_story(const ent_account *l) {
  struct shift_options o = {.range = {FIRST_DAY, FIRST_DAY + LAST}};
  struct shifts s = shifts_between(l, &o);
  for (size_t i = 0; i < s.list.n; i++) {
    const struct shift *x = &s.list.at[i];
    int on = x->on - FIRST_DAY;
    struct diff *d =
        diff_from(l, (struct bounds){on - 1, on - 1}, (struct bounds){on, on});
    const struct diff_pair *p = NULL;
    for (size_t k = 0; k < d->pairs.n; k++)
      if (d->pairs.at[k].a == x->a && d->pairs.at[k].b == x->b)
        p = &d->pairs.at[k];
    assert_non_null(p);
    if (!p->shift || strcmp(p->shift, x->kind) != 0)
      fail_msg("a%u and a%u on %d: %s in diff, %s in shifts", x->a, x->b, on,
               p->shift ? p->shift : "nothing", x->kind);
    diff_free(d);
  }
  shifts_drop(&s);
}

static void mirrors(void **state) {
  (void)state;
  uint64_t seed = 1871;
  for (int round = rounds(FEW); round-- > 0;) {
    struct one_tie ties[TIES];
    size_t n = (size_t)(3 + draw_below(&seed, TIES - 2));
    for (size_t i = 0; i < n; i++)
      ties[i] = some_tie(&seed);
    ent_account *l = ledger_of(ties, n, false), *m = ledger_of(ties, n, true);
    for (int k = 0; k < 12; k++) {
      struct bounds one, two;
      one.lo = draw_below(&seed, LAST - 8);
      one.hi = one.lo + (k % 3 ? 0 : draw_below(&seed, 3));
      two.lo = one.hi + 1 + draw_below(&seed, LAST - one.hi - 3);
      two.hi = two.lo + (k % 3 ? 0 : draw_below(&seed, 3));
      struct diff *x = diff_from(l, one, two);
      struct diff *y = diff_from(m, turned(two), turned(one));
      compare_lines(x, y);
      known_changes(x);
      known_changes(y);
      compare_actors(x, y);
      if (k % 3) // of a period the last day counts, which is turned too
        compare_pairs(x, y);
      diff_free(x);
      diff_free(y);
    }
    compare_shifts(l, m);
    one_story(l);
    one_story(m);
    ent_account_free(l);
    ent_account_free(m);
  }
}

// ------------------------------------------------------------- yearly data

// Friends and enemies for some years each, at times with years between.
static void put_years(struct buf *b, uint64_t *seed, bool days) {
  int year = 1872, sign = draw_below(seed, 2);
  for (int i = 0; i < 6; i++) {
    int last = year + 1 + draw_below(seed, 8);
    buf_addf(b, "- {from: a, type: %s, to: b, when: %d%s/%d%s}\n",
             sign ? "allied-with" : "hostile-to", year, days ? "-01-01" : "",
             last, days ? "-12-31" : "");
    int gap = draw_below(seed, 3) ? 0 : 1 + draw_below(seed, 4);
    sign = gap && draw_below(seed, 2) ? sign : !sign;
    year = last + 1 + gap;
  }
}

static char *turns_of(uint64_t seed, bool days) {
  struct buf b = {0}, out = {0};
  buf_add(&b, "entente: 1\ncoverage: 1870/1990\nactors: {a: {}, b: {}}\n"
              "ties:\n");
  put_years(&b, &seed, days);
  ent_account *l = parse_ledger(buf_text(&b));
  struct shift_options o = {.range = days_for(l, "1870/1990")};
  struct shifts s = shifts_between(l, &o);
  for (size_t i = 0; i < s.list.n; i++) {
    const struct shift *x = &s.list.at[i];
    buf_addf(&out, "%s%s ", x->kind, x->reversal ? " (reversal)" : "");
    bool turn = shift_turning(x->from, x->to);
    if (turn)
      assert_int_equal(x->certainty, days ? DEFINITE : LIKELY);
  }
  shifts_drop(&s);
  ent_account_free(l);
  buf_drop(&b);
  return buf_detach(&out);
}

static void yearly_data_turn_alike(void **state) {
  (void)state;
  for (int round = rounds(FEW); round-- > 0;) {
    uint64_t seed = (uint64_t)round;
    char *years = turns_of(seed, false), *days = turns_of(seed, true);
    assert_string_equal(years, days);
    mem_free(years);
    mem_free(days);
  }
}

// ---------------------------------------------------------------- handovers

struct handover_row {
  const char *name, *until, *since;
  const char *kind; // of the one change, or NULL: there are two
  verdict certainty;
};

static const struct handover_row handovers[] = {
    {"a year", "1904", "1904", "reconciliation", LIKELY},
    {"a month", "1904-05", "1904-05", "reconciliation", LIKELY},
    {"around", "1904~", "1904~", "reconciliation", LIKELY},
    {"around, and the year after", "1904~", "1905~", "reconciliation", LIKELY},
    {"a part of a year", "early 1904", "early 1904", "reconciliation", LIKELY},
    {"a day twice", "1904-04-08", "1904-04-08", "reconciliation", LIKELY},
    {"a day and the next", "1904-04-08", "1904-04-09", "reconciliation",
     DEFINITE},
    {"a day in a year", "1904", "1904-04-08", "reconciliation", LIKELY},
    {"a year with a day", "1904-04-08", "1904", "reconciliation", LIKELY},
    {"a year and the next", "1889", "1890", "reconciliation", LIKELY},
    {"a decade", "190X", "190X", "reconciliation", LIKELY},
    {"a decade and the next", "188X", "189X", "reconciliation", LIKELY},
    {"a year and the one after the next", "1889", "1891", NULL, DEFINITE},
    {"days apart", "1904-04-08", "1904-04-10", NULL, DEFINITE},
    {"thirds of a month", "mid-June 1904", "late June 1904", "reconciliation",
     LIKELY},
    {"a third of a month", "early June 1904", "early June 1904",
     "reconciliation", LIKELY},
    {"around a day", "1904-01-02~", "1904-01-02~", "reconciliation", LIKELY},
    {"a season", "1904-21", "1904-21", "reconciliation", LIKELY},
    {"around a season's second month", "1904-02~", "1904-02~", "reconciliation",
     LIKELY},
    {"a set of days", "[1904-01-01..1904-01-03]", "[1904-01-01..1904-01-03]",
     NULL, LIKELY},
    {"a set of ten days", "[1904-01-01..1904-01-10]",
     "[1904-01-11..1904-01-20]", NULL, LIKELY},
    {"a set of years", "[1903..1905]", "[1903..1905]", NULL, LIKELY},
    {"no unit", "[1904-01-05..1904-06-11]", "[1904-04-03..1904-09-20]", NULL,
     LIKELY},
};

static void handed_over(void **state) {
  const struct handover_row *r = *state;
  struct buf b = {0};
  buf_addf(&b,
           "entente: 1\ncoverage: 1860/1930\nactors: {a: {}, b: {}}\nties:\n"
           "- {from: a, type: rivals, to: b, start: 1870-01-01, end: '%s'}\n"
           "- {from: a, type: allied-with, to: b, start: '%s'}\n",
           r->until, r->since);
  ent_account *l = parse_ledger(buf_text(&b));
  struct shift_options o = {.range = days_for(l, "1880/1930")};
  struct shifts s = shifts_between(l, &o);
  assert_int_equal(s.list.n, r->kind ? 1 : 2);
  if (r->kind)
    assert_string_equal(s.list.at[0].kind, r->kind);
  assert_int_equal(s.list.at[0].certainty, r->certainty);
  shifts_drop(&s);
  ent_account_free(l);
  buf_drop(&b);
}

// ---------------------------------------------------------------- half-lives

struct fading_row {
  const char *name, *head, *type, *when, *at;
  verdict want;
};

static const struct fading_row fadings[] = {
    {"support, while seen", "", "supports", "by 2011-12", "2011-12", DEFINITE},
    {"support, soon after", "", "supports", "by 2011-12", "2012-04", LIKELY},
    {"support, three years", "", "supports", "by 2011-12", "2014-12-31",
     LIKELY},
    {"support, and a day", "", "supports", "by 2011-12", "2015-01-01",
     POSSIBLE},
    {"never before it was seen", "", "supports", "by 2011-12", "2011-11-30",
     POSSIBLE},
    {"alliance, five years", "", "allied-with", "by 2010", "2015-12-31",
     LIKELY},
    {"alliance, and a day", "", "allied-with", "by 2010", "2016-01-01",
     POSSIBLE},
    {"hostility, two years", "", "rivals", "by 2010", "2012-12-31", LIKELY},
    {"hostility, and a day", "", "rivals", "by 2010", "2013-01-01", POSSIBLE},
    {"structure", "", "part-of", "by 2010", "2015-12-31", LIKELY},
    {"talks fade at once", "", "negotiates-with", "by 2010", "2011-01-01",
     POSSIBLE},
    {"until then at least", "", "supports", "until at least 2018", "2018",
     DEFINITE},
    {"since then at least", "", "supports", "since at least 2018", "2018",
     DEFINITE},
    {"not on each day of it", "", "supports", "since at least 2018",
     "2018-06-01", POSSIBLE},
    {"nor before", "", "supports", "until at least 2018", "2017", POSSIBLE},
    {"from a year to another, at least", "", "supports",
     "2010 to at least 2018", "2018", DEFINITE},
    {"a known start", "", "supports", "2010-03-01/", "2012", LIKELY},
    {"what has ended has ended", "", "supports", "2010/2011", "2012", NO},
    {"not beyond the ledger", "", "allied-with", "by 2019", "2021", POSSIBLE},
    {"none for the ledger", "half-life: none\n", "supports", "by 2011-12",
     "2012-04", POSSIBLE},
    {"a year for the ledger", "half-life: 1y\n", "allied-with", "by 2010",
     "2011-12-31", LIKELY},
    {"and no more", "half-life: 1y\n", "allied-with", "by 2010", "2012-01-01",
     POSSIBLE},
    {"of the type before the ledger",
     "half-life: none\ntypes: {funds: {half-life: 6m}}\n", "funds", "by 2010",
     "2011-06-30", LIKELY},
    {"none for a type", "types: {funds: {half-life: none}}\n", "funds",
     "by 2010", "2011-01-01", POSSIBLE},
};

static void fading(void **state) {
  const struct fading_row *r = *state;
  struct buf b = {0};
  buf_addf(&b,
           "entente: 1\ncoverage: 2000/2020\n%sactors: {a: {}, b: {}}\nties:\n"
           "- {from: a, type: %s, to: b, when: %s}\n",
           r->head, r->type, r->when);
  ent_account *l = parse_ledger(buf_text(&b));
  struct slice_options o = {.q = days_for(l, r->at), .include = POSSIBLE};
  assert_int_equal(slice_judge(l, 0, &o).dates, r->want);
  ent_account_free(l);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(mirrors),
      cmocka_unit_test(yearly_data_turn_alike),
  };
  return TEST_TABLE("handovers", handovers, handed_over) +
         TEST_TABLE("half-lives", fadings, fading) +
         cmocka_run_group_tests_name("mirror", tests, NULL, NULL);
}
