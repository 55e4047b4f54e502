// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as people write them, wherever a date may stand; and what is offered
// in place of one that is refused, which has to be accepted there.
#include "date_ways.h"
#include "lives.h"

#include <stdlib.h>

static bool reads(enum place place, struct str text, struct buf *bounds,
                  struct date_fault *f) {
  struct date_context c = context();
  struct spell s = {0};
  struct date d = {0};
  struct days q[2] = {{0}, {0}};
  bool good = place == D   ? date_read(text, &c, &d, f)
              : place == Q ? days_read(text, &c, &q[0], f)
                           : spell_read(text, &c, place == E, &s, f);
  if (place == D)
    q[0] = d.wide;
  if (place == L || place == E) {
    q[0] = (struct days){s.s0, s.s1};
    q[1] = (struct days){s.e0, s.e1};
  }
  for (size_t i = 0; i < (place == D || place == Q ? 1 : 2); i++) {
    buf_add(bounds, i ? " " : "");
    put_day(bounds, q[i].lo);
    buf_add(bounds, " ");
    put_day(bounds, q[i].hi);
  }
  return good;
}

// Each remedy of a hint, between backticks, can be written in place of the
// text, and nothing is then said of it; keys end with a colon.
static void try_remedies(enum place place, const char *text,
                         const struct date_fault *f) {
  struct str rest = str_of(f->hint), head, remedy;
  while (str_cut(rest, "`", &head, &rest) &&
         str_cut(rest, "`", &remedy, &rest)) {
    struct date_fault again = {0};
    struct buf bounds = {0};
    bool key = str_ends(remedy, ":");
    if (!key && !reads(place, remedy, &bounds, &again))
      fail_msg("%s (%d): %s: %s: `%.*s` is not accepted: %s", text, place,
               f->message, f->hint, STR_ARG(remedy), again.message);
    if (!key && again.code)
      fail_msg("%s (%d): %s: %s: of `%.*s` it is said that %s", text, place,
               f->message, f->hint, STR_ARG(remedy), again.message);
    buf_drop(&bounds);
  }
}

static void each_way(void **state) {
  const struct way *w = *state;
  struct date_fault f = {0};
  struct buf bounds = {0};
  bool good = reads(w->place, str_of(w->text), &bounds, &f);
  if (!w->says && (!good || strcmp(buf_text(&bounds), w->bounds) != 0))
    fail_msg("%s: %s", w->text, good ? buf_text(&bounds) : f.message);
  if (w->says && (good || strcmp(f.code, w->bounds) != 0 ||
                  (!strstr(f.message, w->says) && !strstr(f.hint, w->says))))
    fail_msg("%s: %s: %s: %s", w->text, good ? buf_text(&bounds) : f.code,
             f.message, f.hint);
  if (w->says)
    assert_non_null(strchr(f.hint, '`'));
  buf_drop(&bounds);
}

// Wherever it is written: what is a good date here may be none there.
static void remedies_of(const char *text) {
  for (enum place p = D; p <= E; p++) {
    struct date_fault f = {0};
    struct buf bounds = {0};
    reads(p, str_of(text), &bounds, &f);
    if (f.code)
      try_remedies(p, text, &f);
    buf_drop(&bounds);
  }
}

static void each_remedy(void **state) {
  const struct way *w = *state;
  remedies_of(w->text);
}

// What people mistype, which is more than anybody lists.
static void remedies_of_slips(void **state) {
  (void)state;
  enum { N = sizeof ways / sizeof *ways };
  uint64_t seed = 1918;
  for (int i = 0; i < 40000; i++) {
    char text[160] = "";
    const char *from = ways[(size_t)random_in(&seed, 0, N - 1)].text;
    size_t n = strlen(from);
    memcpy(text, from, n + 1);
    for (int k = random_in(&seed, 1, 2); k > 0 && n > 1; k--) {
      size_t at = (size_t)random_in(&seed, 0, (int)n - 1);
      if (random_in(&seed, 0, 2) == 0) {
        memmove(text + at, text + at + 1, n - at);
        n--;
      } else if ((unsigned char)text[at] < 0x80) {
        text[at] = "0123459 -/.~X[]s"[random_in(&seed, 0, 15)];
      }
    }
    remedies_of(text);
  }
}

struct note_row {
  const char *text;
  enum place place;
  const char *code, *says; // code NULL: nothing to be said
};

static const struct note_row notes[] = {
    {"1936-39", L, "date/part-of-year", "`1936/1939`; if not, `late 1936`"},
    {"1936-39", D, "date/part-of-year", "`[1936..1939]`; if not, `late 1936`"},
    {"1936-9", L, "date/part-of-year", "`1936/1939`; if not, `1936-09`"},
    {"in 1914-8", L, "date/part-of-year", "`[1914..1918]`; if not, `1914-08`"},
    {"1914-8", D, "date/part-of-year", "August 1914"},
    {"since 1920-24", L, "date/part-of-year", "`winter 1920/21`"},
    {"1914-18/1920-21", Q, "date/no-such-day", ""},
    {"1912/1920-21", Q, "date/part-of-year", "`spring 1920`"},
    {"1920-33", D, "date/part-of-year", "`Q1 1920`"},
    {"1920-30", D, "date/part-of-year", "`[1920-12..1921-02]`"},
    {"1920-41~", D, "date/part-of-year", "`H2 1920`"},
    {"[1936-39..1940]", D, "date/part-of-year", "September to December 1936"},
    {"2001-39", D, "date/part-of-year", "`[2001..2039]`"},
    {"2021-21", D, NULL, ""},
    {"1986-21", D, NULL, ""},
    {"2001-10-07", D, NULL, ""},
    {"[2041-22..2041-23]", D, NULL, ""},
    {"[2021-22..2021-23]", D, "date/part-of-year", "`summer 2021`"},
    {"1800s", D, "date/decade", "`180X` for these, `18XX` for the century"},
    {"the 1900s", D, "date/decade", "the years 1900 to 1909"},
    {"early 1800s", D, "date/decade", "`[1800..1803]`"},
    {"mid-1900s", D, "date/decade", "late 20th century"},
    {"late 0400s", D, "date/decade", "`late 5th century`"},
    {"[2001-39~]", D, "date/part-of-year", "September to December 2001"},
    {"since the late 2000s", L, "date/decade", "`[2007..2009]`"},
    {"circa 1800s", D, "date/decade", "1800 to 1809"},
    {"1980s", D, NULL, ""},
    {"180X", D, NULL, ""},
    {"late 1980s", D, NULL, ""},
};

static void each_note(void **state) {
  const struct note_row *r = *state;
  struct date_fault f = {.code = "stale"};
  struct buf bounds = {0};
  bool good = reads(r->place, str_of(r->text), &bounds, &f);
  buf_drop(&bounds);
  if (!r->code) {
    assert_true(good);
    assert_null(f.code);
    return;
  }
  assert_int_equal(good, strcmp(r->code, "date/no-such-day") != 0);
  assert_string_equal(f.code, r->code);
  if (!strstr(f.message, r->says) && !strstr(f.hint, r->says))
    fail_msg("%s: %s: %s", r->text, f.message, f.hint);
  try_remedies(r->place, r->text, &f);
}

// "As of" says that it was seen then, and no more; a bare date may be a slip.
static void as_of_is_seen(void **state) {
  (void)state;
  struct date_context c = context();
  struct spell s;
  assert_true(spell_read(STR("as of December 2021"), &c, false, &s, NULL));
  assert_true(s.flags & SPELL_OBSERVED && !(s.flags & SPELL_AS_OF));
  assert_true(spell_read(STR("December 2021"), &c, false, &s, NULL));
  assert_true(s.flags & SPELL_OBSERVED && s.flags & SPELL_AS_OF);
}

int main(void) {
  periods = make_periods();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(remedies_of_slips),
      cmocka_unit_test(as_of_is_seen),
  };
  int failed = TEST_TABLE("ways", ways, each_way) +
               TEST_TABLE("remedies", ways, each_remedy) +
               TEST_TABLE("notes", notes, each_note) +
               cmocka_run_group_tests_name("slips", tests, NULL, NULL);
  drop_periods(&periods);
  return failed;
}
