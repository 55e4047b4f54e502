// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of cells and their columns, names, and values, as an import takes them.
#include "import/moment.h"
#include "import/people.h"
#include "import/value.h"
#include "test.h"

static void expect_moment(const char *cell, enum date_order order,
                          const char *precision, const char *text) {
  struct buf b = {0};
  bool timed = false;
  moment_add(&b, str_of(cell), order, precision, &timed);
  assert_string_equal(buf_text(&b), text);
  buf_drop(&b);
}

static void test_moments(void **state) {
  (void)state;
  static const struct {
    const char *cell, *dmy, *mdy;
  } rows[] = {
      {"2011-05-02", "2011-05-02", "2011-05-02"},
      {"3/4/1991", "1991-04-03", "1991-03-04"},
      {"03.04.1991", "1991-04-03", "1991-03-04"},
      {"13/4/1991", "1991-04-13", "1991-04-13"},
      {"4/13/1991", "1991-04-13", "1991-04-13"},
      {"5/5/1991", "1991-05-05", "1991-05-05"},
      {"3/4/86", "1986-04-03", "1986-03-04"},
      {"3/4/29", "2029-04-03", "2029-03-04"},
      {"10/?/2002", "2002", "2002-10"},
      {"?/?/2003", "2003", "2003"},
      {"2001-00-00", "2001", "2001"},
      {"2001-05-00", "2001-05", "2001-05"},
      {"1952-##-##", "1952", "1952"},
      {"195#-##-##", "195X", "195X"},
      {"19##-##-##", "19XX", "19XX"},
      {"####-##-##", "", ""},
      {"360-##-##", "0360", "0360"},
      {"20110502", "2011-05-02", "2011-05-02"},
      {"2011-05-02 00:00:00", "2011-05-02", "2011-05-02"},
      {"2011-05-02T10:15Z", "2011-05-02", "2011-05-02"},
      {"2/5/2011 10:15", "2011-05-02", "2011-02-05"},
      {"5/2011", "2011-05", "2011-05"},
      {"2011/5/2", "2011-05-02", "2011-05-02"},
      {"0", "", ""},
      {"00", "", ""},
      {"", "", ""},
      {"spring of 2022", "spring of 2022", "spring of 2022"},
      {"31/31/2022", "2022-31-31", "2022-31-31"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    expect_moment(rows[i].cell, ORDER_DMY, NULL, rows[i].dmy);
    expect_moment(rows[i].cell, ORDER_MDY, NULL, rows[i].mdy);
  }
  // Which of the two is not known: it is left for the reader to refuse.
  expect_moment("3/4/1991", ORDER_UNSAID, NULL, "3/4/1991");
  expect_moment("13/4/1991", ORDER_UNSAID, NULL, "1991-04-13");
}

static void test_precision(void **state) {
  (void)state;
  expect_moment("2011-05-02", ORDER_UNSAID, "day", "2011-05-02");
  expect_moment("2011-05-02", ORDER_UNSAID, "day~", "2011-05-02~");
  expect_moment("2011-05-02", ORDER_UNSAID, "month", "2011-05");
  expect_moment("2011-05-02", ORDER_UNSAID, "month~", "2011-05~");
  expect_moment("2011-05-02", ORDER_UNSAID, "year", "2011");
  expect_moment("2011", ORDER_UNSAID, "year~", "2011~");
  expect_moment("2011-05-02", ORDER_UNSAID, "week", "[2011-04-29..2011-05-05]");
  expect_moment("2011-05-02", ORDER_UNSAID, "unknown", "");
  expect_moment("2 May 2011", ORDER_UNSAID, "month", "2011-05");
  expect_moment("May 2011", ORDER_UNSAID, "month", "May 2011");
}

static void test_tells(void **state) {
  (void)state;
  assert_int_equal(moment_tells(STR("13/4/1991")), TELLS_DMY);
  assert_int_equal(moment_tells(STR("4/13/1991")), TELLS_MDY);
  assert_int_equal(moment_tells(STR("3/4/1991")), TELLS_EITHER);
  assert_int_equal(moment_tells(STR("4/4/1991")), TELLS_NOTHING);
  assert_int_equal(moment_tells(STR("13/13/1991")), TELLS_NOTHING);
  assert_int_equal(moment_tells(STR("10/?/2002")), TELLS_NOTHING);
  assert_int_equal(moment_tells(STR("1991-04-03")), TELLS_NOTHING);
  assert_true(moment_is_open(STR("Ongoing")) && moment_is_open(STR("..")));
  assert_false(moment_is_open(STR("2001")) || moment_is_open(STR("")));
  assert_true(moment_is_short(STR("3/4/91")));
  assert_false(moment_is_short(STR("3/4/1991")));
}

static void expect_before(const char *date, const char *before) {
  struct buf b = {0};
  assert_int_equal(moment_before(&b, str_of(date)), *before != 0);
  assert_string_equal(buf_text(&b), before);
  buf_drop(&b);
}

static void test_before(void **state) {
  (void)state;
  expect_before("1990", "1989");
  expect_before("1990-01", "1989-12");
  expect_before("1990-05", "1990-04");
  expect_before("2000-03-01", "2000-02-29");
  expect_before("1990-01-01", "1989-12-31");
  expect_before("circa 1990", "");
  expect_before("1990~", "");
}

static void test_people(void **state) {
  (void)state;
  struct intern texts = {0};
  struct people p = {.texts = &texts};
  uint32_t a = people_meant(&p, STR("Müller")), b;
  assert_int_equal(people_meant(&p, STR("MULLER")), a);
  assert_int_equal(people_meant(&p, STR("MULLER")), a);
  b = people_meant(&p, STR("Muller-Roy"));
  assert_int_not_equal(a, b);
  uint32_t c = people_add(&p, STR("17"), STR("Roy Muller"));
  uint32_t d = people_add(&p, STR("X1"), STR("Someone"));
  assert_int_equal(people_known(&p, STR("17")), c);
  assert_int_equal(people_known(&p, STR("someone")), d);
  for (size_t i = 0; i < p.list.n; i++)
    p.list.at[i].used = true;
  people_settle(&p);
  assert_string_equal(intern_text(&texts, p.list.at[a].name), "MULLER");
  assert_string_equal(intern_text(&texts, p.list.at[a].id), "muller");
  assert_string_equal(intern_text(&texts, p.list.at[c].id), "roy-muller");
  assert_string_equal(intern_text(&texts, p.list.at[d].id), "x1");
  struct near_names pair[4];
  assert_int_equal(people_alike(&p, pair, 4), 1); // the order of words
  assert_int_equal(pair[0].a, b);
  assert_int_equal(pair[0].b, c);
  people_drop(&p);
  intern_drop(&texts);
}

// Ids have letters of any script, and a hyphen for whatever parts them.
static void test_ids(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"Ann's B. Co", "anns-b-co"},
      {"中国、美国", "中国-美国"},
      {"a！b﹪c", "a-b-c"},
      {"a×b÷c", "a-b-c"},
      {"§ 12", "12"},
      {"a→b…c", "a-b-c"},
      {"ひ ⰰ", "ひ-ⰰ"},
      {"x😀y", "x-y"},
      {"a\u200bb", "ab"},
      {"\ufffd", ""},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    slug_add(&b, str_of(rows[i][0]));
    if (strcmp(buf_text(&b), rows[i][1]) != 0)
      fail_msg("%s: %s", rows[i][0], buf_text(&b));
    buf_drop(&b);
  }
}

static size_t count_alike(const char *x, const char *y) {
  struct intern texts = {0};
  struct people p = {.texts = &texts};
  struct near_names pair[2];
  people_meant(&p, str_of(x));
  people_meant(&p, str_of(y));
  people_settle(&p);
  // Names are chosen, whoever uses them.
  size_t n = people_alike(&p, pair, 2);
  people_drop(&p);
  intern_drop(&texts);
  return n;
}

static void test_alike(void **state) {
  (void)state;
  assert_int_equal(count_alike("Haqqani", "Haqani"), 1);
  assert_int_equal(count_alike("Haqqani", "Haqqnai"), 1);
  assert_int_equal(count_alike("Haqqani", "Haqqany"), 1);
  assert_int_equal(count_alike("Haqqani Network", "Haqqani-Network"), 1);
  assert_int_equal(count_alike("Khan, Imran", "Imran Khan"), 1);
  assert_int_equal(count_alike("Haqqani", "Hekmatyar"), 0);
  assert_int_equal(count_alike("Group 1", "Group 2"), 0);
  assert_int_equal(count_alike("US", "UK"), 0);
}

static void expect_taken(enum take what, const char *cell, const char *value) {
  struct buf b = {0};
  const char *wanted = NULL;
  bool good = value_add(&b, what, str_of(cell), ',', &wanted);
  assert_int_equal(good, value != NULL);
  if (value)
    assert_string_equal(buf_text(&b), value);
  buf_drop(&b);
}

static void test_values(void **state) {
  (void)state;
  expect_taken(TAKE_WEIGHT, "0,5", "0.5");
  expect_taken(TAKE_WEIGHT, "-3", "3");
  expect_taken(TAKE_WEIGHT, "much", NULL);
  expect_taken(TAKE_LIKELIHOOD, "0,7", "70%");
  expect_taken(TAKE_LIKELIHOOD, "Likely", "likely");
  expect_taken(TAKE_LIKELIHOOD, "perhaps", NULL);
  expect_taken(TAKE_CONFIDENCE, "HIGH", "high");
  expect_taken(TAKE_CONFIDENCE, "0,9", NULL);
  expect_taken(TAKE_STANCE, "Denies", "denies");
  expect_taken(TAKE_STANCE, "maybe", NULL);
  expect_taken(TAKE_GRADE, "B2", "B2");
  expect_taken(TAKE_GRADE, "9", NULL);
  expect_taken(TAKE_COUNT, "12+", "12+");
  int sign;
  assert_true(value_sign(STR("-1"), '.', &sign) && sign == -1);
  assert_true(value_sign(STR("Positive"), '.', &sign) && sign == 1);
  assert_true(value_sign(STR("0"), '.', &sign) && sign == 0);
  assert_false(value_sign(STR("green"), '.', &sign));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_moments), cmocka_unit_test(test_precision),
      cmocka_unit_test(test_tells),   cmocka_unit_test(test_before),
      cmocka_unit_test(test_people),  cmocka_unit_test(test_ids),
      cmocka_unit_test(test_alike),   cmocka_unit_test(test_values),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
