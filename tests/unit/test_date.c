// SPDX-License-Identifier: GPL-2.0-or-later
#include "date_rows.h"
#include "time/date.h"

static const struct good_row edtf[] = {
    {"1986", "1986-01-01 1986-12-31", NULL},
    {"1986-05", "1986-05-01 1986-05-31", NULL},
    {"2001-10-07", "2001-10-07 2001-10-07", NULL},
    {"2000-02-29", "2000-02-29 2000-02-29", NULL},
    {"1986~", "1986-01-01 1986-12-31", "1985-01-01 1987-12-31"},
    {"1986?", "1986-01-01 1986-12-31", "1985-01-01 1987-12-31"},
    {"1986%", "1986-01-01 1986-12-31", "1984-01-01 1988-12-31"},
    {"1986-05~", "1986-05-01 1986-05-31", "1986-04-01 1986-06-30"},
    {"2001-10-07~", "2001-10-07 2001-10-07", "2001-10-06 2001-10-08"},
    {"198X", "1980-01-01 1989-12-31", NULL},
    {"198X~", "1980-01-01 1989-12-31", "1970-01-01 1999-12-31"},
    {"19XX", "1900-01-01 1999-12-31", NULL},
    {"1XXX", "1000-01-01 1999-12-31", NULL},
    {"1986-XX", "1986-01-01 1986-12-31", NULL},
    {"1986-XX-XX", "1986-01-01 1986-12-31", NULL},
    {"1986-XX-XX?", "1986-01-01 1986-12-31", "1985-01-01 1987-12-31"},
    {"1986-05-XX", "1986-05-01 1986-05-31", NULL},
    {"1986-05-XX%", "1986-05-01 1986-05-31", "1986-03-01 1986-07-31"},
    {"2001-02-XX", "2001-02-01 2001-02-28", NULL},
    {"2000-02-XX", "2000-02-01 2000-02-29", NULL},
    {"2001-21", "2001-03-01 2001-05-31", NULL},
    {"2001-22", "2001-06-01 2001-08-31", NULL},
    {"2001-22~", "2001-06-01 2001-08-31", "2001-03-01 2001-11-30"},
    {"2001-23", "2001-09-01 2001-11-30", NULL},
    {"2001-24", "2001-12-01 2002-02-28", NULL},
    {"2000-24", "2000-12-01 2001-02-28", NULL},
    {"1999-24", "1999-12-01 2000-02-29", NULL},
    {"2001-25", "2001-03-01 2001-05-31", NULL},
    {"2001-26", "2001-06-01 2001-08-31", NULL},
    {"2001-27", "2001-09-01 2001-11-30", NULL},
    {"2001-28", "2001-12-01 2002-02-28", NULL},
    {"2001-29", "2001-09-01 2001-11-30", NULL},
    {"2001-30", "2001-12-01 2002-02-28", NULL},
    {"2001-31", "2001-03-01 2001-05-31", NULL},
    {"2001-32", "2001-06-01 2001-08-31", NULL},
    {"2001-33", "2001-01-01 2001-03-31", NULL},
    {"2001-34", "2001-04-01 2001-06-30", NULL},
    {"2001-35", "2001-07-01 2001-09-30", NULL},
    {"2001-36", "2001-10-01 2001-12-31", NULL},
    {"2001-37", "2001-01-01 2001-04-30", NULL},
    {"2001-38", "2001-05-01 2001-08-31", NULL},
    {"2001-39", "2001-09-01 2001-12-31", NULL},
    {"2001-40", "2001-01-01 2001-06-30", NULL},
    {"2001-41", "2001-07-01 2001-12-31", NULL},
    {"2001-41~", "2001-07-01 2001-12-31", "2001-01-01 2002-06-30"},
    {"[1984..1986]", "1984-01-01 1986-12-31", NULL},
    {"[..1986]", ".. 1986-12-31", NULL},
    {"[2001-10..]", "2001-10-01 ..", NULL},
    {"[1667,1668,1670..1672]", "1667-01-01 1672-12-31", NULL},
    {"[1672,1667]", "1667-01-01 1672-12-31", NULL},
    {"[1986]", "1986-01-01 1986-12-31", NULL},
    {"[1986~..1988]", "1986-01-01 1988-12-31", "1985-01-01 1988-12-31"},
    {"[..1960-12,1990..]", ".. ..", NULL},
    {"[1986-05..1986]", "1986-05-01 1986-12-31", NULL},
    {" 1986\t", "1986-01-01 1986-12-31", NULL},
    // The edges of the calendar.
    {"0001", "0001-01-01 0001-12-31", NULL},
    {"0001%", "0001-01-01 0001-12-31", "0001-01-01 0003-12-31"},
    {"9999%", "9999-01-01 9999-12-31", "9997-01-01 9999-12-31"},
    {"9999-12-31~", "9999-12-31 9999-12-31", "9999-12-30 9999-12-31"},
    {"0001-01-01~", "0001-01-01 0001-01-01", "0001-01-01 0001-01-02"},
    {"9999-24", "9999-12-01 9999-12-31", NULL},
    {"000X", "0001-01-01 0009-12-31", NULL},
    {"0XXX%", "0001-01-01 0999-12-31", "0001-01-01 2999-12-31"},
    {"9XXX~", "9000-01-01 9999-12-31", "8000-01-01 9999-12-31"},
};

static void edtf_bounds(void **state) {
  const struct good_row *r = *state;
  struct date_fault f;
  struct date d;
  struct date_context c = {DATE_RULES, NULL};
  struct days strict = days_from(r->strict),
              wide = r->wide ? days_from(r->wide) : strict;
  assert_true(date_read(str_of(r->text), &c, &d, &f));
  expect_days(r->text, d.strict, strict);
  expect_days(r->text, d.wide, wide);
  c.rules.strict = true;
  assert_true(date_read(str_of(r->text), &c, &d, &f));
  expect_days(r->text, d.strict, strict);
  expect_days(r->text, d.wide, strict);
}

static const struct good_row words[] = {
    {"1986", "1986-01-01 1986-12-31", NULL},
    {"1980s", "1980-01-01 1989-12-31", NULL},
    {"early-1980s", "1980-01-01 1983-12-31", NULL},
    {"early 1980s", "1980-01-01 1983-12-31", NULL},
    {"mid-1980s", "1984-01-01 1986-12-31", NULL},
    {"mid 1980s", "1984-01-01 1986-12-31", NULL},
    {"late-1980s", "1987-01-01 1989-12-31", NULL},
    {"Late 1980s", "1987-01-01 1989-12-31", NULL},
    {"early-2001", "2001-01-01 2001-04-30", NULL},
    {"early 2001", "2001-01-01 2001-04-30", NULL},
    {"mid-2001", "2001-05-01 2001-08-31", NULL},
    {"late-2001", "2001-09-01 2001-12-31", NULL},
    {"early 0000s", "0001-01-01 0003-12-31", NULL},
    {"circa 1986", "1986-01-01 1986-12-31", "1985-01-01 1987-12-31"},
    {"circa-1986", "1986-01-01 1986-12-31", "1985-01-01 1987-12-31"},
    {"c. 1986-05", "1986-05-01 1986-05-31", "1986-04-01 1986-06-30"},
    {"c.1986", "1986-01-01 1986-12-31", "1985-01-01 1987-12-31"},
    {"circa 1980s", "1980-01-01 1989-12-31", "1970-01-01 1999-12-31"},
    {"before 1990", ".. 1989-12-31", NULL},
    {"before-1990-05", ".. 1990-04-30", NULL},
    {"after 1990", "1991-01-01 ..", NULL},
    {"after 2001-09-11", "2001-09-12 ..", NULL},
    {"before mid-1980s", ".. 1983-12-31", NULL},
    {"after soviet-war", "1989-02-16 ..", NULL},
    {"before 1986~", ".. 1985-12-31", ".. 1986-12-31"},
    {"after 1986~", "1987-01-01 ..", "1986-01-01 .."},
    {"before [1984..]", ".. 1983-12-31", NULL},
    {"soviet-war", "1979-12-24 1989-02-15", NULL},
    {"soviet-war.start", "1979-12-24 1979-12-24", NULL},
    {"soviet-war.end", "1989-02-15 1989-02-15", NULL},
    {"taliban-rule.start", "1996-09-01 1996-09-30", NULL},
    {"taliban-rule.end", "2001-11-01 2001-11-30", NULL},
    {"drone-war.start", "2004-01-01 2004-12-31", NULL},
    {"drone-war", "2004-01-01 ..", NULL},
    {"before drone-war.start", ".. 2003-12-31", NULL},
    // The ledger's own name is not the shorthand.
    {"mid-1990s", "1994-01-01 1997-12-31", NULL},
};

static void word_bounds(void **state) {
  const struct good_row *r = *state;
  struct date_fault f;
  struct date d;
  struct date_context c = context();
  struct days strict = days_from(r->strict);
  assert_true(date_read(str_of(r->text), &c, &d, &f));
  expect_days(r->text, d.strict, strict);
  expect_days(r->text, d.wide, r->wide ? days_from(r->wide) : strict);
}

struct flag_row {
  const char *text;
  bool season, whole;
};

static const struct flag_row flags[] = {
    {"1986", false, true},           {"1986-05", false, true},
    {"2001-10-07", false, true},     {"1986~", false, false},
    {"198X", false, false},          {"1986-XX", false, false},
    {"1986-05-XX", false, false},    {"[1986]", false, false},
    {"2001-21", true, false},        {"2001-32", true, false},
    {"2001-33", false, false},       {"[2001-21..2002]", true, false},
    {"[1986,2001-24]", true, false}, {"before 2001-21", true, false},
    {"early 2001", false, false},
};

static void flags_are_set(void **state) {
  const struct flag_row *r = *state;
  struct date_fault f;
  struct date d;
  struct date_context c = context();
  assert_true(date_read(str_of(r->text), &c, &d, &f));
  assert_int_equal(d.season, r->season);
  assert_int_equal(d.whole, r->whole);
}

static const struct bad_row bad[] = {
    {"0000", "date/year-range", "years before 0001", "0000"},
    {"0000-05", "date/year-range", "", "0000-05"},
    {"-0500", "date/year-range", "before 0001", "-0500"},
    {"Y17000", "date/year-range", "", "Y17000"},
    {"Y-17000", "date/year-range", "", NULL},
    {"17000", "date/year-range", "", NULL},
    {"1000000000", "date/year-range", "", NULL},
    {"99999999999999999999", "date/year-range", "", NULL},
    {"2001-02-29", "date/no-such-day", "2001-02-28", "29"},
    {"1900-02-29", "date/no-such-day", "1900-02-28", "29"},
    {"2001-04-31", "date/no-such-day", "2001-04-30", "31"},
    {"2001-04-00", "date/no-such-day", "write `2001-04`", "00"},
    {"2001-13", "date/no-such-day", "01 to 12", "13"},
    {"2001-00", "date/no-such-day", "write `2001`", "00"},
    {"2001-13-01", "date/no-such-day", "", "13"},
    {"2001-20", "date/season-code", "21 to 32", "20"},
    {"2001-42", "date/season-code", "21 to 32", "42"},
    {"1986-89", "date/season-code", "did you mean `[1986..1989]`?", "89"},
    {"2001-21-05", "date/season-code", "", NULL},
    {"80s", "date/syntax", "did you mean `1980s`?", NULL},
    {"'80s", "date/syntax", "did you mean `1980s`?", NULL},
    {"the 80's", "date/syntax", "did you mean `1980s`?", NULL},
    {"The Eighties", "date/syntax", "did you mean `1980s`?", NULL},
    {"late 80s", "date/syntax", "did you mean `late 1980s`?", NULL},
    {"mid-eighties", "date/syntax", "did you mean `mid 1980s`?", NULL},
    {"late 85s", "date/syntax", "write `early 2001`, or `mid-1980s`", NULL},
    {"198605", "date/syntax", "did you mean `1986-05`?", NULL},
    {"07/10/2001", "date/ambiguous", "`2001-10-07` or `2001-07-10`", NULL},
    {"1986-1989", "date/syntax", "did you mean `[1986..1989]`?", NULL},
    {"1986–1989", "date/syntax", "did you mean `[1986..1989]`?", NULL},
    {"1986 to 1989", "date/syntax", "did you mean `[1986..1989]`?", NULL},
    {"1986/1989", "date/syntax", "[1986..1989]", NULL},
    {"86", "date/syntax", "century", NULL},
    {"500", "date/syntax", "as in `0500`", NULL},
    {"7", "date/syntax", "as in `0007`", NULL},
    {"..", "date/syntax", "", NULL},
    {"198x", "date/syntax", "did you mean `198X`?", NULL},
    {"198u", "date/syntax", "did you mean `198X`?", NULL},
    {"[1667, 1668]", "date/syntax", "did you mean `[1667,1668]`?", NULL},
    {"[1984..1986", "date/syntax", "", NULL},
    {"[]", "date/empty", "", NULL},
    {"[1984,]", "date/empty", "", NULL},
    {"[..]", "date/empty", "", NULL},
    {"[1984..1986..1988]", "date/syntax", "", "1986..1988"},
    {"[[1984]]", "date/syntax", "", "[1984]"},
    {"[1984,1986-5]", "date/syntax", "did you mean `1986-05`?", "1986-5"},
    {"[1984..2001-02-29]", "date/no-such-day", "", "29"},
    {"[1989..1986]", "date/reversed-set", "did you mean `[1986..1989]`?",
     "1989..1986"},
    {"[1980,1989..1986]", "date/reversed-set", "", "1989..1986"},
    {"2001-10-07T09:00", "date/time-of-day", "did you mean `2001-10-07`?",
     "T09:00"},
    {"2001-10-07T09:00:00Z", "date/time-of-day", "2001-10-07`?", NULL},
    {"2001-10-07 09:00", "date/time-of-day", "2001-10-07`?", NULL},
    {"~1986", "date/unsupported", "did you mean `1986~`?", NULL},
    {"2004-06~-11", "date/unsupported", "did you mean `2004-06-11~`?", NULL},
    {"1986~?", "date/unsupported", "did you mean `1986%`?", NULL},
    {"[1984..1986]~", "date/unsupported", "did you mean `[1984..1986]`?", NULL},
    {"{1960,1961}", "date/unsupported", "did you mean `[1960,1961]`?", NULL},
    {"1950S2", "date/unsupported", "did you mean `19XX`?", NULL},
    {"1X86", "date/unsupported", "", NULL},
    {"198X-05", "date/unsupported", "did you mean `198X`?", NULL},
    {"XXXX", "date/unsupported", "what is known", NULL},
    {"XXXX-12-25", "date/unsupported", "", NULL},
    {"X986", "date/unsupported", "", NULL},
    {"1986-1X", "date/unsupported", "did you mean `1986`?", NULL},
    {"1986-XX-05", "date/unsupported", "did you mean `1986-XX`?", NULL},
    {"1986-05-1X", "date/unsupported", "did you mean `1986-05`?", NULL},
    {"198X-XX", "date/unsupported", "", NULL},
    {"", "date/empty", "1986", ""},
    {"   ", "date/empty", "", ""},
    {"mid-[1984..1986]", "date/syntax", "", NULL},
    {"circa 1986~", "date/syntax", "1986~`", "1986~"},
    {"circa mid-1980s", "date/syntax", "", "mid-1980s"},
    {"before [..1986]", "date/open-date", "", "[..1986]"},
    {"after drone-war", "date/open-date", "", "drone-war"},
    {"before 0001", "date/year-range", "", "0001"},
    {"after 9999", "date/year-range", "", "9999"},
    {"before before 1990", "date/unknown-period", "", "before 1990"},
    {"soviet-wars", "date/unknown-period", "did you mean `soviet-war`?", NULL},
    {"soviet-wars.end", "date/unknown-period", "did you mean `soviet-war.end`?",
     NULL},
    {"before sovietwar", "date/unknown-period", "`soviet-war`", "sovietwar"},
    {"whenever", "date/unknown-period", "under `periods:`", NULL},
    {"drone-war.end", "date/open-period", "its end", NULL},
    {"cold-war.start", "date/open-period", "its start", NULL},
    {"today", "date/syntax", "2011-09-27", NULL},
    {"since 1986", "date/syntax", "did you mean `1986`?", NULL},
};

static void bad_dates(void **state) {
  const struct bad_row *r = *state;
  struct date_context c = context();
  struct date_fault f = {0};
  struct date d;
  assert_false(date_read(str_of(r->text), &c, &d, &f));
  expect_fault(r, &f);
  assert_false(date_read(str_of(r->text), &c, &d, NULL));
}

struct rules_row {
  const char *text;
  struct date_rules rules;
  const char *wide;
};

static const struct rules_row multipliers[] = {
    {"1986~", {3, 1, 2, false, false}, "1983-01-01 1989-12-31"},
    {"1986?", {3, 0, 2, false, false}, "1986-01-01 1986-12-31"},
    {"1986%", {3, 0, 5, false, false}, "1981-01-01 1991-12-31"},
    {"1986%", {3, 0, 5, true, false}, "1986-01-01 1986-12-31"},
    {"1XXX%", {0, 0, 255, false, false}, "0001-01-01 9999-12-31"},
    {"2001-01-01~", {31, 0, 0, false, false}, "2000-12-01 2001-02-01"},
    {"circa 1986", {2, 1, 2, false, false}, "1984-01-01 1988-12-31"},
    {"circa 1986", {2, 1, 2, true, false}, "1986-01-01 1986-12-31"},
};

static void multipliers_widen(void **state) {
  const struct rules_row *r = *state;
  struct date_context c = {r->rules, NULL};
  struct date_fault f;
  struct date d;
  assert_true(date_read(str_of(r->text), &c, &d, &f));
  expect_days(r->text, d.wide, days_from(r->wide));
}

static void check_noise(struct str s) {
  struct date_context c = context();
  struct date_fault f = {0};
  struct date d;
  struct days q;
  int months, days;
  if (date_read(s, &c, &d, &f)) {
    assert_true(d.strict.lo <= d.strict.hi);
    assert_true(d.wide.lo <= d.strict.lo && d.wide.hi >= d.strict.hi);
  } else {
    assert_true(f.code && f.message[0] && f.hint[0]);
    assert_true(f.start <= f.end && f.end <= s.n);
  }
  if (days_read(s, &c, &q, &f))
    assert_true(q.lo <= q.hi);
  else
    assert_true(f.start <= f.end && f.end <= s.n);
  span_read(s, &months, &days, &f);
}

static void noise_never_crashes(void **state) {
  (void)state;
  static const char alphabet[] = "0123456789XY-/~?%[].., sT:{}ailrymdbefocnut";
  uint64_t seed = 1986;
  for (int i = 0; i < 100000; i++) {
    char text[40];
    size_t n = (size_t)random_in(&seed, 0, 24);
    for (size_t k = 0; k < n; k++)
      text[k] = i % 4 ? alphabet[next_random(&seed) % (sizeof alphabet - 1)]
                      : (char)(next_random(&seed) & 0xFF);
    char *copy = malloc(n ? n : 1);
    if (!copy)
      abort();
    memcpy(copy, text, n);
    check_noise((struct str){copy, n});
    free(copy);
  }
}

// Slips of a good text get further into the readers than noise does.
static void slips_never_crash(void **state) {
  (void)state;
  uint64_t seed = 2001;
  for (size_t i = 0; i < sizeof bad / sizeof *bad * 150; i++) {
    const char *text = bad[i % (sizeof bad / sizeof *bad)].text;
    size_t n = strlen(text);
    char copy[64];
    memcpy(copy, text, n);
    for (int k = 0; k < 2 && n; k++)
      copy[next_random(&seed) % n] = "0129X-/~[].,s "[next_random(&seed) % 14];
    check_noise((struct str){copy, n - next_random(&seed) % (n / 4 + 1)});
  }
}

static void long_texts_are_quick(void **state) {
  (void)state;
  static const char *const parts[] = {"1984,", "[", "..",       "/", "before ",
                                      "X",     "~", "1986 to ", "9", "é"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    struct buf b = {0};
    buf_repeat(&b, parts[i], 200000);
    check_noise(buf_str(&b));
    buf_drop(&b);
    buf_add(&b, "[");
    buf_repeat(&b, parts[i], 200000);
    buf_add(&b, "1986]");
    check_noise(buf_str(&b));
    buf_drop(&b);
  }
}

int main(void) {
  periods = make_periods();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(noise_never_crashes),
      cmocka_unit_test(slips_never_crash),
      cmocka_unit_test(long_texts_are_quick),
  };
  int failed = TEST_TABLE("edtf", edtf, edtf_bounds) +
               TEST_TABLE("words", words, word_bounds) +
               TEST_TABLE("flags", flags, flags_are_set) +
               TEST_TABLE("bad dates", bad, bad_dates) +
               TEST_TABLE("multipliers", multipliers, multipliers_widen) +
               cmocka_run_group_tests_name("dates", tests, NULL, NULL);
  drop_periods(&periods);
  return failed;
}
