// SPDX-License-Identifier: GPL-2.0-or-later
// ICD 203's table with STIX 2.1's values, and the spellings beside it.
#include "model/build.h"
#include "test.h"

typedef struct {
  const char *text;
  int lo, hi; // -1: no likelihood
  unsigned point;
  const char *shown;
} row;

static const row rows[] = {
    {"almost no chance", 1, 5, 5, "almost no chance (1-5 %)"},
    {"remote", 1, 5, 5, "almost no chance (1-5 %)"},
    {"very unlikely", 5, 20, 15, "very unlikely (5-20 %)"},
    {"highly improbable", 5, 20, 15, "very unlikely (5-20 %)"},
    {"unlikely", 20, 45, 30, "unlikely (20-45 %)"},
    {"improbable", 20, 45, 30, "unlikely (20-45 %)"},
    {"roughly even chance", 45, 55, 50, "roughly even chance (45-55 %)"},
    {"roughly even odds", 45, 55, 50, "roughly even chance (45-55 %)"},
    {"likely", 55, 80, 70, "likely (55-80 %)"},
    {"probable", 55, 80, 70, "likely (55-80 %)"},
    {"very likely", 80, 95, 85, "very likely (80-95 %)"},
    {"highly probable", 80, 95, 85, "very likely (80-95 %)"},
    {"almost certain", 95, 99, 95, "almost certain (95-99 %)"},
    {"nearly certain", 95, 99, 95, "almost certain (95-99 %)"},
    {"none", 0, 0, 0, "0 %"},
    {"low", 1, 29, 15, "low (1-29 %)"},
    {"medium", 30, 69, 50, "medium (30-69 %)"},
    {"high", 70, 100, 85, "high (70-100 %)"},
    {"Very-Likely", 80, 95, 85, "very likely (80-95 %)"},
    {" LIKELY ", 55, 80, 70, "likely (55-80 %)"},
    {"70%", 70, 70, 70, "70 %"},
    {"70 %", 70, 70, 70, "70 %"},
    {"0%", 0, 0, 0, "0 %"},
    {"100%", 100, 100, 100, "100 %"},
    {"55-80%", 55, 80, 70, "likely (55-80 %)"},
    {"55% - 80%", 55, 80, 70, "likely (55-80 %)"},
    {"60-70%", 60, 70, 65, "60-70 %"},
    {"60-71%", 60, 71, 66, "60-71 %"},
    {"70", 70, 70, 70, "70 %"},
    {"0", 0, 0, 0, "0 %"},
    {"100", 100, 100, 100, "100 %"},
    {"", -1, -1, 0, NULL},
    {"101", -1, -1, 0, NULL},
    {"-1", -1, -1, 0, NULL},
    {"+5", -1, -1, 0, NULL},
    {"80-55%", -1, -1, 0, NULL},
    {"70%%", -1, -1, 0, NULL},
    {"%", -1, -1, 0, NULL},
    {"-%", -1, -1, 0, NULL},
    {"0.7", -1, -1, 0, NULL},
    {"verylikely", -1, -1, 0, NULL},
    {"likely.", -1, -1, 0, NULL},
    {"99999999999999999999%", -1, -1, 0, NULL},
};

static void parses(void **state) {
  const row *r = *state;
  uint8_t lo = 0, hi = 0;
  bool good = likelihood_parse(str_of(r->text), &lo, &hi);
  assert_int_equal(good, r->lo >= 0);
  if (!good)
    return;
  assert_int_equal(lo, r->lo);
  assert_int_equal(hi, r->hi);
  assert_int_equal(likelihood_point(lo, hi), r->point);
  struct buf b = {0};
  likelihood_print(&b, lo, hi);
  assert_string_equal(buf_text(&b), r->shown);
  buf_drop(&b);
}

static void words_are_accepted(void **state) {
  (void)state;
  size_t n = 0;
  uint8_t lo, hi;
  for (const char *w; (w = likelihood_word(n)); n++)
    assert_true(likelihood_parse(str_of(w), &lo, &hi));
  assert_int_equal(n, 18);
}

typedef struct {
  const char *name;
  bool given;
  uint8_t lo, hi;
  verdict belief;
} belief_row;

static const belief_row beliefs[] = {
    {"absent", false, 100, 100, DEFINITE},
    {"almost certain", true, 95, 99, DEFINITE},
    {"95", true, 95, 95, DEFINITE},
    {"94", true, 94, 94, LIKELY},
    {"likely", true, 55, 80, LIKELY},
    {"51", true, 51, 51, LIKELY},
    {"50", true, 50, 50, POSSIBLE},
    {"even", true, 45, 55, POSSIBLE},
    {"1", true, 1, 1, POSSIBLE},
    {"0", true, 0, 0, NO},
};

static void believes(void **state) {
  const belief_row *r = *state;
  struct tie t = {.likelihood_given = r->given,
                  .likelihood_lo = r->lo,
                  .likelihood_hi = r->hi};
  assert_int_equal(likelihood_belief(&t), r->belief);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(words_are_accepted)};
  return TEST_TABLE("likelihood", rows, parses) +
         TEST_TABLE("belief", beliefs, believes) +
         cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
