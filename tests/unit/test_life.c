// SPDX-License-Identifier: GPL-2.0-or-later
// What lives mean: the seed article's codings, their truth table, and what
// coverage and the lives of actors do to them.
#include "lives.h"

// The seed article's lives, in the order of the columns of the truth table.
struct life_row {
  const char *name;
  struct written w;
  const char *bounds;
};

static const struct life_row lives[] = {
    {"hosts-aq",
     {.start = "[1979-12-24..1989-02-15]", .end = ".."},
     "1979-12-24 1989-02-15 " K},
    {"cia-asset",
     {.start = "[1979-12-24..1986]", .end = "1989"},
     "1979-12-24 1986-12-31 1989-01-01 1989-12-31"},
    {"isi-80s",
     {.start = "[1979-12-24..1986]", .end = "[1986..1989-02-15]"},
     "1979-12-24 1986-12-31 1986-01-01 1989-02-15"},
    {"isi-unk",
     {.start = "[1979-12-24..1986]", .end = ""},
     "1979-12-24 1986-12-31 1979-12-24 +inf"},
    {"jh-taliban", {.start = "1995"}, "1995-01-01 1995-12-31 " K},
    {"us-war", {.start = "2001-10"}, "2001-10-01 2001-10-31 " K},
    {"islamabad",
     {.on = "2001", .event = true},
     "2001-01-01 2001-12-31 2001-01-01 2001-12-31"},
    {"drones",
     {.when = "since 2004", .event = true},
     "2004-01-01 2004-12-31 " K},
    {"wazir", {.when = "2006"}, "-inf 2006-12-31 2006-01-01 +inf"},
    {"turi",
     {.when = "2008/2011"},
     "2008-01-01 2008-12-31 2011-01-01 2011-12-31"},
    {"davis",
     {.when = "since 2011-01 until 2011-03", .event = true},
     "2011-01-01 2011-01-31 2011-03-01 2011-03-31"},
    {"trainers",
     {.on = "[2011-05-02..2011-06-08]", .event = true},
     "2011-05-02 2011-06-08 2011-05-02 2011-06-08"},
    {"kabul",
     {.on = "2011-09-13", .event = true},
     "2011-09-13 2011-09-13 2011-09-13 2011-09-13"},
};
enum { LIVES = sizeof lives / sizeof *lives };

static void coding_table(void **state) {
  const struct life_row *r = *state;
  struct spell s = make(&r->w, DAY_MIN, ever);
  expect_bounds(r->name, &s, r->bounds);
}

struct truth_row {
  const char *q;
  const char *cell[LIVES];
};

// Any time / throughout; one letter on a single day.
static const struct truth_row truth[] = {
    {"1978",
     {".", ".", ".", ".", ".", ".", ".", ".", "P/P", ".", ".", ".", "."}},
    {"1982-06-01",
     {"P", "P", "P", "P", ".", ".", ".", ".", "P", ".", ".", ".", "."}},
    {"1986",
     {"L/L", "D/L", "D/L", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1987-06-01",
     {"L", "D", "L", "P", ".", ".", ".", ".", "P", ".", ".", ".", "."}},
    {"1989",
     {"D/L", "D/P", "P/.", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
      "."}},
    {"1986/1989",
     {"D/L", "D/P", "D/.", "P/P", ".", ".", ".", ".", "P/P", ".", ".", ".",
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

static void put_cell(struct buf *b, const struct spell *s, struct days q) {
  static const char letters[] = ".PLD";
  verdict any = spell_any(s, q), all = spell_all(s, q);
  buf_addc(b, letters[any]);
  if (q.lo != q.hi && any != NO) {
    buf_addc(b, '/');
    buf_addc(b, letters[all]);
  }
}

static void truth_table(void **state) {
  const struct truth_row *r = *state;
  struct date_context c = context();
  struct days q;
  assert_true(days_read(str_of(r->q), &c, &q, NULL));
  for (size_t i = 0; i < LIVES; i++) {
    struct spell s = make(&lives[i].w, DAY_MIN, ever);
    struct buf b = {0};
    put_cell(&b, &s, q);
    if (strcmp(buf_text(&b), r->cell[i]) != 0)
      fail_msg("%s in %s: %s, not %s", lives[i].name, r->q, buf_text(&b),
               r->cell[i]);
    buf_drop(&b);
  }
}

// With coverage from 1979 on, only the life that nothing bounds loses a cell.
static void coverage_cuts_unknown_starts(void **state) {
  (void)state;
  struct date_context c = context();
  for (size_t r = 0; r < sizeof truth / sizeof *truth; r++)
    for (size_t i = 0; i < LIVES; i++) {
      struct days q;
      assert_true(days_read(str_of(truth[r].q), &c, &q, NULL));
      struct spell s = make(&lives[i].w, day_of(1979, 1, 1), ever);
      struct buf b = {0};
      put_cell(&b, &s, q);
      bool wazir = !strcmp(lives[i].name, "wazir") && r == 0;
      assert_string_equal(buf_text(&b), wazir ? "." : truth[r].cell[i]);
      buf_drop(&b);
    }
}

struct case_row {
  const char *name;
  struct written w;
  const char *bounds;
  const char *life; // both actors', or NULL
  struct {
    const char *q, *cell;
  } is[5];
};

static const struct case_row cases[] = {
    {"start and seen",
     {.start = "198X", .seen = "2006|2009-06-18"},
     "1980-01-01 1989-12-31 2009-06-18 +inf",
     NULL,
     {{"1985", "L/L"},
      {"1995", "D/D"},
      {"2009-06-18", "D"},
      {"2009-06-19", "P"}}},
    {"2006/2006",
     {.when = "2006/2006"},
     "2006-01-01 2006-12-31 2006-01-01 2006-12-31",
     NULL,
     {{"2006", "D/P"}, {"2006-06-15", "P"}}},
    {"end unknown",
     {.start = "2001", .end = ""},
     "2001-01-01 2001-12-31 2001-01-01 +inf",
     NULL,
     {{"2001", "D/P"}, {"2002", "P/P"}}},
    {"ongoing",
     {.start = "2001"},
     "2001-01-01 2001-12-31 " K,
     NULL,
     {{"2002", "D/D"},
      {"2011-09-27", "D"},
      {"2011-09-28", "P"},
      {"2012", "P/P"}}},
    {"open start",
     {.start = "..", .end = "1995"},
     "-inf -inf 1995-01-01 1995-12-31",
     NULL,
     {{"1900", "D/D"}, {"1995", "D/P"}, {"1996", "."}}},
    {"end only",
     {.end = "1995"},
     "-inf 1995-12-31 1995-01-01 1995-12-31",
     NULL,
     {{"1990", "P/P"}, {"1995", "D/P"}, {"1996", "."}}},
    {"end only, founded",
     {.end = "1995"},
     "1979-12-24 1995-12-31 1995-01-01 1995-12-31",
     "1979-12-24 ..",
     {{"1978", "."}, {"1990", "P/P"}}},
    {"about 1986",
     {.start = "1986~", .end = ".."},
     "1985-01-01 1987-12-31 " K,
     NULL,
     {{"1984", "."},
      {"1985", "P/P"},
      {"1985-06-01", "P"},
      {"1986", "L/P"},
      {"1987-12-31", "D"}}},
    {"leap day",
     {.start = "2000-02-29", .end = "2000-02-29"},
     "2000-02-29 2000-02-29 2000-02-29 2000-02-29",
     NULL,
     {{"2000-02", "D/."}, {"2000-02-29", "D"}, {"2000-03-01", "."}}},
    {"start tightened",
     {.start = "1995", .end = "1995-03"},
     "1995-01-01 1995-03-31 1995-03-01 1995-03-31",
     NULL,
     {{"1995-04", "."}, {"1995-03", "D/P"}}},
    {"before",
     {.end = "2001-10-06"},
     "-inf 2001-10-06 2001-10-06 2001-10-06",
     NULL,
     {{"2001-10", "D/."}, {"2001-10-06", "D"}, {"2001-10-07", "."}}},
    {"adjacent",
     {.start = "2001-10-07"},
     "2001-10-07 2001-10-07 " K,
     NULL,
     {{"2001-10", "D/."}, {"2001-10-06", "."}, {"2001-10-07", "D"}}},
    // The best estimate: by, and observations.
    {"by, state",
     {.when = "by 1986"},
     "-inf 1986-12-31 1986-01-01 +inf",
     NULL,
     {{"1985", "P/P"}, {"1986", "D/L"}, {"1986-06-01", "L"}, {"1987", "P/P"}}},
    {"two observations",
     {.seen = "2006|2009-06-18"},
     "-inf 2006-12-31 2009-06-18 +inf",
     NULL,
     {{"2005", "P/P"}, {"2006", "D/L"}, {"2008", "D/D"}, {"2009", "D/P"}}},
    {"observed, then clipped",
     {.when = "2006"},
     "1979-12-24 2006-12-31 2006-01-01 +inf",
     "1979-12-24 ..",
     {{"1990", "P/P"}, {"2006", "D/L"}}},
    {"nothing known",
     {.when = ""},
     "-inf +inf -inf +inf",
     NULL,
     {{"1990", "P/P"}, {"2011-09-27", "P"}}},
    {"nothing known, clipped",
     {.when = "~"},
     "1979-12-24 1995-12-31 1979-12-24 1995-12-31",
     "1979-12-24 1995-12-31",
     {{"1978", "."}, {"1987-12-28", "P"}, {"1979-12-24/1995", "D/P"}}},
    {"ongoing, actor ended",
     {.when = "since 1986"},
     "1986-01-01 1986-12-31 2005-12-31 2005-12-31",
     ".. 2005-12-31",
     {{"2005", "D/D"}, {"2006", "."}}},
    {"end only, ongoing",
     {.end = ".."},
     "-inf +inf " K,
     NULL,
     {{"1990", "P/P"}, {"2011-09-27", "L"}, {"2012", "P/P"}}},
    {"start after",
     {.when = "since after 2001"},
     "2002-01-01 +inf " K,
     NULL,
     {{"2001", "."}, {"2002", "P/P"}, {"2011", "L/P"}}},
    {"open start, open bound",
     {.when = "../[..1990]"},
     "-inf -inf -inf 1990-12-31",
     NULL,
     {{"1989", "L/L"}, {"1990", "L/L"}, {"1991", "."}}},
    {"after, seen",
     {.when = "after 1990"},
     "-inf +inf 1991-01-01 +inf",
     NULL,
     {{"1990", "P/P"}, {"1991-01-01", "L"}, {"1991-01-02", "P"}}},
    {"before, seen",
     {.when = "before 1990"},
     "-inf 1989-12-31 -inf +inf",
     NULL,
     {{"1989-12-30", "P"}, {"1989-12-31", "L"}, {"1990", "P/P"}}},
    {"begins after the as-of day",
     {.when = "since 2015"},
     "2015-01-01 2015-12-31 2015-01-01 +inf",
     NULL,
     {{"2014", "."}, {"2015", "D/P"}}},
    {"event by",
     {.when = "by 1986", .event = true},
     "-inf 1986-12-31 -inf 1986-12-31",
     NULL,
     {{"1986", "L/."},
      {"1986-12-31", "L"},
      {"1986-12-30", "P"},
      {"1987", "."}}},
};

static void more_cases(void **state) {
  const struct case_row *r = *state;
  struct date_context c = context();
  struct days alive = r->life ? days_from(r->life) : ever;
  struct spell s = make(&r->w, DAY_MIN, alive);
  expect_bounds(r->name, &s, r->bounds);
  for (size_t i = 0; i < 5 && r->is[i].q; i++) {
    struct days q;
    struct buf b = {0};
    assert_true(days_read(str_of(r->is[i].q), &c, &q, NULL));
    put_cell(&b, &s, q);
    if (strcmp(buf_text(&b), r->is[i].cell) != 0)
      fail_msg("%s in %s: %s, not %s", r->name, r->is[i].q, buf_text(&b),
               r->is[i].cell);
    buf_drop(&b);
  }
}

static uint32_t flags_of(struct written w, const char *life) {
  return make(&w, DAY_MIN, life ? days_from(life) : ever).flags;
}

static void reversed_lives(void **state) {
  (void)state;
  const uint32_t reversed = SPELL_WRITTEN_REVERSED;
#define REVERSED(...)                                                          \
  assert_true(flags_of((struct written){__VA_ARGS__}, NULL) & reversed)
  REVERSED(.start = "1995", .end = "1990");
  REVERSED(.start = "1995-06", .end = "1995-03");
  REVERSED(.when = "1995/1990");
  REVERSED(.when = "1995/1990", .event = true);
  REVERSED(.when = "since 1995 until 1990");
#undef REVERSED
  assert_false(flags_of((struct written){.when = "1995/1995-03"}, NULL) &
               reversed);
  // Judged before the life clips it.
  struct written w = {.when = "1995/1998"};
  assert_false(flags_of(w, "2000-01-01 ..") & reversed);
  struct spell s = make(&(struct written){.when = "1995/1990"}, DAY_MIN, ever);
  expect_bounds("reversed", &s, "1995-01-01 1995-12-31 1990-01-01 1990-12-31");
  assert_int_equal(spell_any(&s, ever), NO);
}

static void lives_clip(void **state) {
  (void)state;
  const uint32_t both = SPELL_CUT | SPELL_OUTSIDE;
  struct written w = {.when = "1980/1990"};
  assert_int_equal(flags_of(w, NULL) & both, 0);
  assert_int_equal(flags_of(w, "1979-01-01 1991-01-01") & both, 0);
  // A life that begins within the year written only makes it sharper.
  assert_int_equal(flags_of(w, "1980-06-01 1990-06-30") & both, 0);
  assert_int_equal(flags_of(w, "1980-12-31 1990-01-01") & both, 0);
  assert_int_equal(flags_of(w, "1981-01-01 ..") & both, SPELL_CUT);
  assert_int_equal(flags_of(w, ".. 1989-12-31") & both, SPELL_CUT);
  assert_int_equal(flags_of(w, "1982-01-01 ..") & both, SPELL_CUT);
  assert_int_equal(flags_of(w, ".. 1988-01-01") & both, SPELL_CUT);
  assert_int_equal(flags_of(w, "1991-01-01 ..") & both, SPELL_OUTSIDE);
  assert_int_equal(flags_of(w, ".. 1979-12-31") & both, SPELL_OUTSIDE);
  // Two actors who never lived together.
  assert_int_equal(flags_of(w, "1986-01-01 1985-01-01") & both, SPELL_OUTSIDE);
  // Nobody wrote the as-of day, an open start, or an unknown one.
  w = (struct written){.when = "since 1986"};
  assert_int_equal(flags_of(w, ".. 2005-12-31") & both, 0);
  w = (struct written){.when = "../1990"};
  assert_int_equal(flags_of(w, "1979-01-01 ..") & both, 0);
  w = (struct written){.when = "/1990"};
  assert_int_equal(flags_of(w, "1979-01-01 ..") & both, 0);
  w = (struct written){.when = ""};
  assert_int_equal(flags_of(w, "1979-01-01 1990-01-01") & both, 0);
  w = (struct written){.when = "2001-10-07", .event = true};
  assert_int_equal(flags_of(w, "2002-01-01 ..") & both, SPELL_OUTSIDE);
  // A life outside keeps its dates to be shown, and is never in force.
  struct spell s = make(&(struct written){.when = "1980/1990"}, DAY_MIN,
                        days_from("1991-01-01 .."));
  expect_bounds("outside", &s, "1980-01-01 1980-12-31 1990-01-01 1990-12-31");
  assert_int_equal(spell_any(&s, ever), NO);
  s = make(&(struct written){.when = "1980/1990"}, DAY_MIN,
           days_from("1982-01-01 1988-01-01"));
  expect_bounds("cut", &s, "1982-01-01 1982-01-01 1988-01-01 1988-01-01");
}

// No world of these has a best estimate, or it would be on a day at infinity.
static void no_estimate(void **state) {
  (void)state;
  static const struct written rows[] = {
      {.when = ""},
      {.when = "", .event = true},
      {.when = "[..1960,1990..]"},
      {.seen = "[..1960]|[1950..]"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct spell s = make(&rows[i], DAY_MIN, ever);
    assert_int_equal(s.a, DAY_MAX);
    assert_int_equal(s.b, DAY_MIN);
  }
}

static void coverage_never_contradicts(void **state) {
  (void)state;
  const day first = day_of(1979, 1, 1);
  static const struct {
    const char *when;
    bool event;
    const char *bounds;
  } rows[] = {
      {"1995", false, "1979-01-01 1995-12-31 1995-01-01 +inf"},
      {"1970", false, "-inf 1970-12-31 1970-01-01 +inf"},
      {"until 1970", false, "-inf 1970-12-31 1970-01-01 1970-12-31"},
      {"until 1990", false, "1979-01-01 1990-12-31 1990-01-01 1990-12-31"},
      {"../1990", false, "-inf -inf 1990-01-01 1990-12-31"},
      {"since 1970", false, "1970-01-01 1970-12-31 " K},
      {"by 1990", true, "1979-01-01 1990-12-31 1979-01-01 1990-12-31"},
      {"by 1970", true, "-inf 1970-12-31 -inf 1970-12-31"},
      {"unknown", false, "1979-01-01 +inf 1979-01-01 +inf"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct written w = {.when = rows[i].when, .event = rows[i].event};
    struct spell s = make(&w, first, ever);
    expect_bounds(rows[i].when, &s, rows[i].bounds);
    assert_false(s.flags & (SPELL_CUT | SPELL_OUTSIDE));
  }
}

static void random_life(struct spell *s, uint64_t *seed) {
  static const char *const sides[] = {"",     "..",   "1983",     "1986~",
                                      "198X", "1990", "[..1984]", "[1987..]"};
  struct date_context c = context();
  struct str seen[] = {STR("1985"), STR("1988-06"), STR("[..1986]")};
  struct spell_fields f = {.seen = seen};
  enum spell_field which;
  size_t item;
  do {
    size_t a = next_random(seed) % 9, b = next_random(seed) % 9;
    f.start = a < 8 ? str_of(sides[a]) : (struct str){NULL, 0};
    f.end = b < 8 ? str_of(sides[b]) : (struct str){NULL, 0};
    f.nseen = next_random(seed) % 4;
  } while (!spell_from_fields(&f, &c, false, s, NULL, &which, &item));
}

static day random_bound(uint64_t *seed, day open) {
  return next_random(seed) % 3 ? day_of(random_in(seed, 1975, 1995), 1, 1)
                               : open;
}

// What holds of every closed life, however it was written and clipped.
static void closed_lives_are_tight(void **state) {
  (void)state;
  uint64_t seed = 99;
  for (int i = 0; i < 100000; i++) {
    struct spell s;
    random_life(&s, &seed);
    struct days alive = {random_bound(&seed, DAY_MIN),
                         random_bound(&seed, DAY_MAX)};
    spell_close(&s, random_bound(&seed, DAY_MIN), random_bound(&seed, DAY_MIN),
                alive);
    if (s.flags & (SPELL_WRITTEN_REVERSED | SPELL_OUTSIDE)) {
      assert_true(s.a > s.b);
      continue;
    }
    assert_true(s.s0 <= s.s1 && s.e0 <= s.e1 && s.s1 <= s.e1 && s.s0 <= s.e0);
    assert_true(s.s0 >= alive.lo && s.e1 <= alive.hi);
    assert_true(s.a <= s.b || (s.a == DAY_MAX && s.b == DAY_MIN));
    if (!(s.flags & SPELL_OBSERVED) && s.a <= s.b)
      assert_true(s.a >= s.s0 && s.b <= s.e1);
  }
}

int main(void) {
  periods = make_periods();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(coverage_cuts_unknown_starts),
      cmocka_unit_test(reversed_lives),
      cmocka_unit_test(lives_clip),
      cmocka_unit_test(no_estimate),
      cmocka_unit_test(coverage_never_contradicts),
      cmocka_unit_test(closed_lives_are_tight),
  };
  int failed = TEST_TABLE("coding", lives, coding_table) +
               TEST_TABLE("truth", truth, truth_table) +
               TEST_TABLE("cases", cases, more_cases) +
               cmocka_run_group_tests_name("life", tests, NULL, NULL);
  drop_periods(&periods);
  return failed;
}
