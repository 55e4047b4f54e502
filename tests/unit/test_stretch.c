// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of time: intervals, what a question asks about, spans.
#include "date_rows.h"

struct interval_row {
  const char *text, *start, *end;
};

static const struct interval_row intervals[] = {
    {"1964/2008", "1964-01-01 1964-12-31", "2008-01-01 2008-12-31"},
    {"1986/..", "1986-01-01 1986-12-31", NULL},
    {"1986/", "1986-01-01 1986-12-31", ".. .."},
    {"/1986", ".. ..", "1986-01-01 1986-12-31"},
    {"1986/1986", "1986-01-01 1986-12-31", "1986-01-01 1986-12-31"},
    {"1986~/[1989,1991]", "1985-01-01 1987-12-31", "1989-01-01 1991-12-31"},
    {"1979-12-24/1989", "1979-12-24 1979-12-24", "1989-01-01 1989-12-31"},
    {"1989-06/1989", "1989-06-01 1989-06-30", "1989-01-01 1989-12-31"},
    {"mid-1980s/soviet-war.end", "1984-01-01 1986-12-31",
     "1989-02-15 1989-02-15"},
    {"taliban-rule", "1996-09-01 1996-09-30", "2001-11-01 2001-11-30"},
    {"1986", "1986-01-01 1986-12-31", "1986-01-01 1986-12-31"},
};

static void interval_bounds(void **state) {
  const struct interval_row *r = *state;
  struct date_context c = context();
  struct date_fault f;
  struct days start, end, open = {DAY_MAX, DAY_MAX}, q;
  assert_true(interval_read(str_of(r->text), &c, &start, &end, &f));
  expect_days(r->text, start, days_from(r->start));
  expect_days(r->text, end, r->end ? days_from(r->end) : open);
  assert_true(days_read(str_of(r->text), &c, &q, &f));
  expect_days(r->text, q, (struct days){start.lo, end.hi});
}

static void open_starts(void **state) {
  (void)state;
  struct date_context c = context();
  struct date_fault f;
  struct days start, end;
  assert_true(interval_read(STR("../1986"), &c, &start, &end, &f));
  assert_int_equal(start.lo, DAY_MIN);
  assert_int_equal(start.hi, DAY_MIN);
}

static const struct good_row questions[] = {
    {"2001", "2001-01-01 2001-12-31", NULL},
    {"2001-10", "2001-10-01 2001-10-31", NULL},
    {"1986~", "1985-01-01 1987-12-31", NULL},
    {"1986/1989", "1986-01-01 1989-12-31", NULL},
    {"2001/..", "2001-01-01 ..", NULL},
    {"../2001", ".. 2001-12-31", NULL},
    {"soviet-war", "1979-12-24 1989-02-15", NULL},
    {"drone-war", "2004-01-01 ..", NULL},
    {"soviet-war.end/2001", "1989-02-15 2001-12-31", NULL},
    {"before 1990", ".. 1989-12-31", NULL},
    {"early 2001", "2001-01-01 2001-04-30", NULL},
};

static void question_bounds(void **state) {
  const struct good_row *r = *state;
  struct date_context c = context();
  struct date_fault f;
  struct days q;
  assert_true(days_read(str_of(r->text), &c, &q, &f));
  expect_days(r->text, q, days_from(r->strict));
}

static const struct bad_row bad_questions[] = {
    {"", "date/empty", "", NULL},
    {"..", "date/syntax", "", NULL},
    {"../..", "date/syntax", "1986/..", NULL},
    {"/", "date/syntax", "", NULL},
    {"/..", "date/syntax", "", NULL},
    {"1989/1986", "date/reversed-interval", "did you mean `1986/1989`?", NULL},
    {"2001/10", "date/ambiguous", "`2001-10` or `2001/2010`", NULL},
    {"1986/89", "date/syntax", "did you mean `1986/1989`?", "89"},
    {"[1984/1986]/1990", "date/syntax", "", "1984/1986"},
    {"1986/2001-02-29", "date/no-such-day", "2001-02-28", "29"},
    {"1986/soviet-wars.end", "date/unknown-period", "`soviet-war.end`",
     "soviet-wars.end"},
};

static void bad_stretches(void **state) {
  const struct bad_row *r = *state;
  struct date_context c = context();
  struct date_fault f = {0};
  struct days q;
  assert_false(days_read(str_of(r->text), &c, &q, &f));
  expect_fault(r, &f);
  assert_false(days_read(str_of(r->text), &c, &q, NULL));
}

struct span_row {
  const char *text;
  int months, days; // -1: wrong
  const char *hint;
};

static const struct span_row spans[] = {
    {"1y", 12, 0, NULL},
    {"18m", 18, 0, NULL},
    {"90d", 0, 90, NULL},
    {"2w", 0, 14, NULL},
    {"0", 0, 0, NULL},
    {" 0d ", 0, 0, NULL},
    {"99999y", 1199988, 0, NULL},
    {"", -1, 0, "1y"},
    {"5", -1, 0, "18m"},
    {"y", -1, 0, "1y"},
    {"1.5y", -1, 0, "18m"},
    {"-1y", -1, 0, "1y"},
    {"100000y", -1, 0, "1y"},
    {"1 year", -1, 0, "did you mean 1y?"},
    {"6 months", -1, 0, "did you mean 6m?"},
    {"1y6m", -1, 0, "18m"},
    {"99999999999999999999d", -1, 0, "1y"},
};

static void spans_are_read(void **state) {
  const struct span_row *r = *state;
  struct date_fault f = {0};
  int months, days;
  bool good = span_read(str_of(r->text), &months, &days, &f);
  assert_int_equal(good, r->months >= 0);
  if (good) {
    assert_int_equal(months, r->months);
    assert_int_equal(days, r->days);
  } else {
    assert_string_equal(f.code, "value/span");
    assert_non_null(strstr(f.hint, r->hint));
  }
}

// Every date that can be printed from bounds reads back as just these.
static void stretches_round_trip(void **state) {
  (void)state;
  struct date_context c = context();
  struct date_fault f;
  uint64_t seed = 7;
  for (int i = 0; i < 20000; i++) {
    struct days q, back;
    q.lo = day_of(random_in(&seed, 1, 9999), random_in(&seed, 1, 12), 1);
    q.hi = day_plus(q.lo, random_in(&seed, 0, 800));
    struct buf b = {0};
    days_print(&b, q);
    assert_true(days_read(buf_str(&b), &c, &back, &f));
    expect_days(buf_text(&b), back, q);
    buf_drop(&b);
  }
}

static void odd_periods(void **state) {
  (void)state;
  struct periods p = make_periods();
  struct date_context c = {DATE_RULES, &p};
  struct date_fault f = {0};
  struct days q;
  add_period(&p, "1986", "1990");
  assert_true(days_read(STR("1986"), &c, &q, &f));
  expect_days("1986", q, days_from("1986-01-01 1986-12-31"));
  p.list.at[0].end = (struct days){0, 0};
  assert_false(days_read(STR("soviet-war"), &c, &q, &f));
  assert_string_equal(f.code, "date/reversed-interval");
  assert_non_null(strstr(f.hint, "periods:"));
  drop_periods(&p);
}

int main(void) {
  periods = make_periods();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(open_starts),
      cmocka_unit_test(stretches_round_trip),
      cmocka_unit_test(odd_periods),
  };
  int failed = TEST_TABLE("intervals", intervals, interval_bounds) +
               TEST_TABLE("questions", questions, question_bounds) +
               TEST_TABLE("bad questions", bad_questions, bad_stretches) +
               TEST_TABLE("spans", spans, spans_are_read) +
               cmocka_run_group_tests_name("stretches", tests, NULL, NULL);
  drop_periods(&periods);
  return failed;
}
