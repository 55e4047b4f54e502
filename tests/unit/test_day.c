// SPDX-License-Identifier: GPL-2.0-or-later
#include "test.h"
#include "time/day.h"

static void expect_text(struct buf *b, const char *want) {
  assert_string_equal(buf_text(b), want);
  buf_drop(b);
}

static void expect_day(day d, const char *want) {
  struct buf b = {0};
  day_print(&b, d);
  expect_text(&b, want);
}

// Against a calendar that only counts on.
static void every_day_in_turn(void **state) {
  (void)state;
  static const int length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  day d = -719162;
  for (int y = 1; y <= 9999; y++)
    for (int m = 1; m <= 12; m++) {
      bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
      int last = length[m - 1] + (m == 2 && leap);
      assert_int_equal(day_in_month(y, m), last);
      for (int dom = 1; dom <= last; dom++, d++) {
        int a, b, c;
        day_split(d, &a, &b, &c);
        if (day_of(y, m, dom) != d || a != y || b != m || c != dom)
          fail_msg("%04d-%02d-%02d", y, m, dom);
      }
    }
  assert_int_equal(d - 1, 2932896);
  assert_int_equal(day_of(1970, 1, 1), 0);
}

static void sums_saturate(void **state) {
  (void)state;
  expect_day(day_plus(day_of(2001, 10, 7), 30), "2001-11-06");
  expect_day(day_plus(day_of(1, 1, 1), -1), "0001-01-01");
  expect_day(day_plus(day_of(9999, 12, 31), 1), "9999-12-31");
  expect_day(day_plus(0, INT32_MIN), "0001-01-01");
  expect_day(day_plus(0, INT32_MAX), "9999-12-31");
  assert_int_equal(day_plus(DAY_MIN, 5), DAY_MIN);
  assert_int_equal(day_plus(DAY_MAX, -5), DAY_MAX);
  expect_day(day_plus_months(day_of(2001, 1, 31), 1), "2001-02-28");
  expect_day(day_plus_months(day_of(2000, 3, 31), -1), "2000-02-29");
  expect_day(day_plus_months(day_of(2001, 12, 15), -12), "2000-12-15");
  expect_day(day_plus_months(day_of(2001, 12, 15), 14), "2003-02-15");
  expect_day(day_plus_months(day_of(1, 2, 3), -12), "0001-01-01");
  expect_day(day_plus_months(day_of(9999, 2, 3), 12), "9999-12-31");
  expect_day(day_plus_months(0, INT32_MAX), "9999-12-31");
  expect_day(day_plus_months(0, INT32_MIN), "0001-01-01");
  assert_int_equal(day_plus_months(DAY_MIN, 5), DAY_MIN);
  assert_int_equal(day_plus_months(DAY_MAX, -5), DAY_MAX);
}

static void one_day_is_printed(void **state) {
  (void)state;
  expect_day(day_of(33, 4, 5), "0033-04-05");
  expect_day(DAY_MIN, "..");
  expect_day(DAY_MAX, "..");
  // Out of range, but never out of four digits.
  expect_day(DAY_MIN + 1, "0001-01-01");
  expect_day(DAY_MAX - 1, "9999-12-31");
}

static void stretches_are_printed(void **state) {
  (void)state;
#define D day_of
  const struct {
    struct days q;
    const char *text, *prose;
  } rows[] = {
      {{D(1986, 1, 1), D(1986, 12, 31)}, "1986", "1986"},
      {{D(2001, 10, 1), D(2001, 10, 31)}, "2001-10", "October 2001"},
      {{D(2000, 2, 1), D(2000, 2, 29)}, "2000-02", "February 2000"},
      {{D(2000, 2, 1), D(2000, 2, 28)},
       "2000-02-01/2000-02-28",
       "1 to 28 February 2000"},
      {{D(2001, 10, 7), D(2001, 10, 7)}, "2001-10-07", "7 October 2001"},
      {{D(1986, 1, 1), D(1989, 12, 31)}, "1986/1989", "1986 to 1989"},
      {{D(2001, 7, 1), D(2001, 9, 30)},
       "2001-07/2001-09",
       "July to September 2001"},
      {{D(1986, 1, 1), D(1989, 3, 31)},
       "1986-01/1989-03",
       "January 1986 to March 1989"},
      {{D(1979, 12, 24), D(1989, 2, 15)},
       "1979-12-24/1989-02-15",
       "24 December 1979 to 15 February 1989"},
      {{D(2001, 10, 7), D(2001, 11, 9)},
       "2001-10-07/2001-11-09",
       "7 October to 9 November 2001"},
      {{DAY_MIN, D(1989, 12, 31)}, "../1989", "up to 1989"},
      {{D(2001, 10, 1), DAY_MAX}, "2001-10/..", "from October 2001 on"},
      {{DAY_MIN, DAY_MAX}, "../..", "all time"},
  };
#undef D
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    days_print(&b, rows[i].q);
    expect_text(&b, rows[i].text);
    days_prose(&b, rows[i].q);
    expect_text(&b, rows[i].prose);
    days_print_lo(&b, rows[i].q);
    if (!days_one(rows[i].q)) {
      buf_addc(&b, '/');
      days_print_hi(&b, rows[i].q);
    }
    assert_int_equal(days_one(rows[i].q), !strchr(rows[i].text, '/'));
    expect_text(&b, rows[i].text);
  }
}

// What is compared is told from what is a time.
static void pairs_of_times(void **state) {
  (void)state;
  const struct days one = {day_of(2003, 1, 1), day_of(2003, 12, 31)},
                    two = {day_of(2004, 5, 1), day_of(2004, 5, 31)},
                    long_one = {day_of(1999, 1, 1), day_of(2003, 12, 31)};
  struct buf b = {0};
  days_prose_pair(&b, one, two);
  expect_text(&b, "2003 to May 2004");
  days_prose_pair(&b, long_one, two);
  expect_text(&b, "1999 to 2003 with May 2004");
  days_prose_pair(&b, two, (struct days){day_of(2005, 1, 1), DAY_MAX});
  expect_text(&b, "May 2004 with from 2005 on");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_day_in_turn),
      cmocka_unit_test(sums_saturate),
      cmocka_unit_test(one_day_is_printed),
      cmocka_unit_test(stretches_are_printed),
      cmocka_unit_test(pairs_of_times),
  };
  return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
