// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/num.h"
#include "test.h"

#include <math.h>

struct shown {
  const char *name;
  double x;
  int digits;
  const char *expected;
};

static const struct shown shorts[] = {
    {"0", 0, 12, "0"},
    {"-0", -0.0, 12, "0"},
    {"1", 1, 12, "1"},
    {"-1.5", -1.5, 12, "-1.5"},
    {"0.1", 0.1, 12, "0.1"},
    {"0.1 in full", 0.1, 17, "0.10000000000000001"},
    {"a third", 1.0 / 3, 12, "0.333333333333"},
    {"two thirds", 2.0 / 3, 3, "0.667"},
    {"12 digits", 123456789012.0, 12, "123456789012"},
    {"13 digits", 1234567890123.0, 12, "1234567890120"},
    {"largest plain", 1e14, 12, "100000000000000"},
    {"from 1e15 on", 1e15, 12, "1e15"},
    {"rounded up to 1e15", 999999999999999.9, 12, "1e15"},
    {"smallest plain", 1e-6, 12, "0.000001"},
    {"below", 9.9e-7, 12, "9.9e-7"},
    {"negative tiny", -1.25e-9, 12, "-1.25e-9"},
    {"huge", 2.5e300, 12, "2.5e300"},
    {"100", 100, 12, "100"},
    {"carries", 0.9999999999999, 12, "1"},
    {"nan", NAN, 12, "-"},
    {"infinity", INFINITY, 12, "-"},
};

static const struct shown fixeds[] = {
    {"0", 0, 2, "0.00"},
    {"-0", -0.0, 2, "0.00"},
    {"rounds to zero", -0.001, 2, "0.00"},
    {"half to even, down", 0.125, 2, "0.12"},
    {"half to even, up", 0.375, 2, "0.38"},
    {"no decimals", 2.5, 0, "2"},
    {"negative", -3.14159, 3, "-3.142"},
    {"large", 1e20, 1, "100000000000000000000.0"},
    {"nan", NAN, 2, "-"},
    {"minus infinity", -INFINITY, 2, "-"},
};

static void shows_short(void **state) {
  const struct shown *s = *state;
  struct buf b = {0};
  num_short(&b, s->x, s->digits);
  assert_string_equal(b.at, s->expected);
  buf_drop(&b);
}

static void shows_fixed(void **state) {
  const struct shown *s = *state;
  struct buf b = {0};
  num_fixed(&b, s->x, s->digits);
  assert_string_equal(b.at, s->expected);
  buf_drop(&b);
}

struct parsed {
  const char *name, *text;
  bool good;
  double x;
};

static const struct parsed parses[] = {
    {"int", "12", true, 12},
    {"plus", "+1.5", true, 1.5},
    {"point first", ".5", true, 0.5},
    {"point last", "5.", true, 5},
    {"exponent", "-1.5e-3", true, -0.0015},
    {"capital", "1E+2", true, 100},
    {"smallest", "4.9e-324", true, 4.9e-324},
    {"exact", "0.1", true, 0.1},
    {"empty", "", false, 0},
    {"point", ".", false, 0},
    {"sign", "-", false, 0},
    {"blank before", " 1", false, 0},
    {"blank after", "1 ", false, 0},
    {"comma", "1,5", false, 0},
    {"hex", "0x10", false, 0},
    {"nan", "nan", false, 0},
    {"inf", "inf", false, 0},
    {"too large", "1e999", false, 0},
    {"exponent without digits", "1e", false, 0},
    {"exponent with sign alone", "1e+", false, 0},
    {"two points", "1.2.3", false, 0},
};

static void reads_numbers(void **state) {
  const struct parsed *p = *state;
  double x = 77;
  assert_int_equal(num_parse(str_of(p->text), &x), p->good);
  assert_true(x == (p->good ? p->x : 77));
}

static void reads_whole_numbers(void **state) {
  (void)state;
  uint32_t n = 7;
  assert_true(num_parse_u32(STR("0"), &n) && n == 0);
  assert_true(num_parse_u32(STR("4294967295"), &n) && n == UINT32_MAX);
  assert_true(num_parse_u32(STR("007"), &n) && n == 7);
  assert_false(num_parse_u32(STR("4294967296"), &n));
  assert_false(num_parse_u32(STR("99999999999999999999999999"), &n));
  assert_false(num_parse_u32(STR(""), &n));
  assert_false(num_parse_u32(STR("-1"), &n));
  assert_false(num_parse_u32(STR("+1"), &n));
  assert_false(num_parse_u32(STR("1.0"), &n));
  assert_int_equal(n, 7);
}

static void counts(void **state) {
  (void)state;
  static const struct {
    uint64_t n;
    const char *expected;
  } rows[] = {{0, "0"},
              {999, "999"},
              {1000, "1,000"},
              {1234567, "1,234,567"},
              {UINT64_MAX, "18,446,744,073,709,551,615"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    num_count(&b, rows[i].n);
    assert_string_equal(b.at, rows[i].expected);
    buf_drop(&b);
  }
}

// Twin: what is shown with 17 digits reads back as the same number, and with
// 12 as the rounded one.
static void reads_back(void **state) {
  (void)state;
  uint64_t seed = 1;
  for (int i = 0; i < 20000; i++) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    uint64_t bits = seed ^ seed >> 29;
    double x = 0, got = 0;
    memcpy(&x, &bits, sizeof x);
    if (!isfinite(x) || fabs(x) < 1e-300)
      continue;
    struct buf b = {0};
    num_short(&b, x, 17);
    assert_true(num_parse(buf_str(&b), &got));
    assert_true(got == x);
    buf_clear(&b);
    num_short(&b, x, 12);
    if (num_parse(buf_str(&b), &got)) {
      assert_true(got == num_round12(x));
      assert_true(num_round12(got) == got);
      assert_true(fabs(got - x) <= fabs(x) * 1e-11);
    }
    buf_drop(&b);
  }
  assert_true(num_round12(-0.0) == 0 && !signbit(num_round12(-0.0)));
  assert_true(isnan(num_round12(NAN)));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(reads_whole_numbers),
      cmocka_unit_test(counts),
      cmocka_unit_test(reads_back),
  };
  return TEST_TABLE("short", shorts, shows_short) +
         TEST_TABLE("fixed", fixeds, shows_fixed) +
         TEST_TABLE("parse", parses, reads_numbers) +
         cmocka_run_group_tests_name("num", tests, NULL, NULL);
}
