// SPDX-License-Identifier: GPL-2.0-or-later
// Several dates in one text; and what readers of dates share: quotes and the
// places and words of a fault.
#include "dates.h"
#include "time/dates.h"
#include "time/edtf.h"

#include <stdio.h>

struct split_row {
  const char *text, *date, *rest;
  bool more;
};

static const struct split_row splits[] = {
    {"1986,2001-12", "1986", "2001-12", true},
    {"1986", "1986", "", false},
    {"", "", "", false},
    {",", "", "", true},
    {"[1986,1988],1990", "[1986,1988]", "1990", true},
    {"{1986,1988}", "{1986,1988}", "", false},
    {"December 23, 2021,1986", "December 23, 2021", "1986", true},
    {"December 23rd, 2021", "December 23rd, 2021", "", false},
    {"December 23,2021", "December 23", "2021", true},
    {"December 23, ", "December 23", " ", true},
    {"December 23,", "December 23", "", true},
    {"December 2021, 1986", "December 2021", " 1986", true},
    {"23 December, 2021", "23 December", " 2021", true},
    {"May, 1986", "May", " 1986", true},
    {"the 5th, 1986", "the 5th", " 1986", true},
};

static void texts_are_split(void **state) {
  const struct split_row *r = *state;
  struct str date, rest;
  assert_int_equal(dates_split(str_of(r->text), &date, &rest), r->more);
  if (!str_is(date, r->date) || !str_is(rest, r->rest))
    fail_msg("%s: `%.*s` and `%.*s`", r->text, STR_ARG(date), STR_ARG(rest));
}

// So many bytes of a letter of two, of which the last may be half a letter.
static struct str letters(char *room, size_t n) {
  for (size_t i = 0; i < n; i++)
    room[i] = i % 2 ? '\xa4' : '\xc3';
  room[n] = 0;
  return (struct str){room, n};
}

static void quotes_are_short_lines(void **state) {
  (void)state;
  char room[101];
  assert_string_equal(quote(STR("two\nlines\tand\rmore")).at,
                      "two lines and more");
  assert_string_equal(quote(STR("\xff, no text")).at, "?, no text");
  // 48 bytes are quoted, of whole letters.
  assert_int_equal(strlen(quote(letters(room, 48)).at), 48);
  assert_int_equal(strlen(quote(letters(room, 100)).at), 48 + strlen("…"));
  room[0] = 'x';
  memmove(room + 1, room + 2, 99);
  assert_int_equal(strlen(quote(str_of(room)).at), 47 + strlen("…"));
  memset(room, 0x80, 100); // not one letter begins in it
  assert_string_equal(quote(str_n(room, 100)).at, "…");
}

static void faults_are_cut_at_a_letter(void **state) {
  (void)state;
  char room[2001];
  struct date_fault f = {0};
  struct reading r = {.text = STR("1986"), .fault = &f};
  assert_false(fault_at(&r, "date/syntax", r.text, "%s",
                        letters(room, sizeof room - 1).at));
  size_t n = strlen(f.message);
  assert_int_equal(n, (sizeof f.message - 1) / 2 * 2);
  assert_memory_equal(f.message, room, n);
  assert_false(fault_at(&r, "date/syntax", r.text, "x%s", room));
  assert_int_equal(strlen(f.message), (sizeof f.message - 2) / 2 * 2 + 1);
  assert_false(fault_hint(&r, "%s", ""));
  assert_string_equal(f.hint, "");
  // What stands nowhere stands at the start.
  assert_false(fault_at(&r, "date/empty", (struct str){NULL, 0}, "none"));
  assert_int_equal(f.start, 0);
  assert_int_equal(f.end, 0);
}

// Whoever only tries has no fault to fill.
static void tries_are_quiet(void **state) {
  (void)state;
  struct reading r = {.text = STR("1986")};
  assert_false(fault_at(&r, "date/syntax", r.text, "words"));
  assert_false(fault_hint(&r, "words"));
}

// Nothing is said twice of a date that is read.
static void the_first_note_stays(void **state) {
  (void)state;
  struct date_fault f = {0};
  struct reading r = {.text = STR("1986"), .note = &f};
  fault_note(&r, "date/decade", "one");
  fault_note_hint(&r, "first");
  fault_note(&r, "date/part-of-year", "two");
  fault_note_hint(&r, "second");
  assert_string_equal(f.code, "date/decade");
  assert_string_equal(f.message, "one");
  assert_string_equal(f.hint, "first");
}

// A name near a long one is not offered: the hint would be longer than a line.
static void long_names_are_not_offered(void **state) {
  (void)state;
  static const size_t lengths[] = {60, 120};
  for (size_t i = 0; i < 2; i++) {
    char name[121] = {0}, like[121] = {0};
    memset(name, 'w', lengths[i]);
    memset(like, 'w', lengths[i]);
    like[5] = 'v';
    struct periods p = {0};
    add_period(&p, name, "1990/1995");
    struct date_context c = {DATE_RULES, &p};
    struct date_fault f = {0};
    struct date d;
    assert_false(date_read(str_of(like), &c, &d, &f));
    assert_string_equal(f.code, "date/unknown-period");
    assert_int_equal(strstr(f.hint, "did you mean") != NULL, lengths[i] < 100);
    drop_periods(&p);
  }
}

// Texts that are too long to be made of several parts, and are none.
static void long_parts_are_none(void **state) {
  (void)state;
  static const char *const texts[][2] = {{"since ", " to 1990"},
                                         {"since 1990 to ", ""},
                                         {"", " to May 1990"},
                                         {"1986 or ", ""},
                                         {"at least since ", ""},
                                         {"March of ", " 27-31, 2022"},
                                         {"", ""},
                                         {"March 27 – 31, ", " 2022"}};
  struct date_context c = {DATE_RULES, NULL};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    for (size_t n = 30; n <= 120; n += 10) {
      char words[128], text[256];
      for (size_t k = 0; k < n; k++)
        words[k] = "of the "[k % 7];
      words[n] = 0;
      snprintf(text, sizeof text, "%s%s%s", texts[i][0], words, texts[i][1]);
      struct date_fault f = {0};
      struct spell s;
      if (spell_read(str_of(text), &c, false, &s, &f))
        assert_true(s.s0 <= s.s1 && s.e0 <= s.e1);
      else
        assert_true(f.code && f.message[0] && f.hint[0]);
    }
}

// The span of a word that is no unit is not guessed.
static void spans_of_other_words(void **state) {
  (void)state;
  int months, days;
  struct date_fault f = {0};
  assert_false(span_read(STR("5 months"), &months, &days, &f));
  assert_string_equal(f.hint, "did you mean 5m?");
  assert_false(span_read(STR("5 monthsish"), &months, &days, &f));
  assert_string_equal(f.hint, "write 1y, 18m, 2w, 90d or 0");
}

// Of a period that ends before it begins, the period is at fault; a stretch
// that is long to write is told by its days.
static void reversed_stretches(void **state) {
  (void)state;
  struct date_context c = {DATE_RULES, NULL};
  struct days q;
  struct date_fault f = {0};
  assert_false(days_read(
      STR("the 31st of December 1990/the 31st of December 1985"), &c, &q, &f));
  assert_string_equal(f.code, "date/reversed-interval");
  assert_string_equal(f.hint, "did you mean `1985-12-31/1990-12-31`?");
  struct spell s;
  assert_false(spell_read(STR("late-early 1990"), &c, false, &s, &f));
  assert_string_equal(f.code, "date/reversed-interval");
  assert_string_equal(f.hint, "swap the two dates");
}

static void seasons_in_sets(void **state) {
  (void)state;
  struct date_context c = {DATE_RULES, NULL};
  struct date d;
  assert_true(date_read(STR("[2001..2002-21]"), &c, &d, NULL));
  assert_true(d.season);
  assert_true(date_read(STR("[2001..2002-05]"), &c, &d, NULL));
  assert_false(d.season);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(quotes_are_short_lines),
      cmocka_unit_test(faults_are_cut_at_a_letter),
      cmocka_unit_test(tries_are_quiet),
      cmocka_unit_test(the_first_note_stays),
      cmocka_unit_test(long_names_are_not_offered),
      cmocka_unit_test(long_parts_are_none),
      cmocka_unit_test(spans_of_other_words),
      cmocka_unit_test(reversed_stretches),
      cmocka_unit_test(seasons_in_sets),
  };
  int failed = TEST_TABLE("splits", splits, texts_are_split);
  return failed + cmocka_run_group_tests_name("dates", tests, NULL, NULL);
}
