// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"
#include "ledgers.h"
#include "test.h"
#include "view/metrics.h"

#include <math.h>
#include <stdio.h>

enum { ROOM = 200 }; // of the texts made here

static void append(char *text, const char *more) {
  size_t n = strlen(text);
  snprintf(text + n, ROOM - n, "%s", more);
}

static void assert_near(double x, double want, double within) {
  if (!(fabs(x - want) <= within))
    fail_msg("%.12g rather than %.12g", x, want);
}

// ------------------------------------------------------------------ widths

typedef struct {
  const char *name, *text;
  double regular, bold; // in thousandths of an em
} width_row;

// Advances of Helvetica in Adobe's metrics (Helvetica.afm, Helvetica-Bold.afm):
// H 722/722, e 556/556, l 222/278, o 556/611, W 944/944, i 222/278.
static const width_row widths[] = {
    {"nothing", "", 0, 0},
    {"Hello", "Hello", 722 + 556 + 222 + 222 + 556,
     722 + 556 + 278 + 278 + 611},
    {"wide and narrow", "Wi", 944 + 222, 944 + 278},
    {"figures are alike", "1907", 4 * 556, 4 * 556},
    {"composed", "\u00E9", 556, 556},
    {"a mark above takes no room", "e\u0301", 556, 556},
    {"marks above marks", "e\u0301\u0302\u0323", 556, 556},
    {"isolates take no room", "\u2068e\u2069", 556, 556},
    {"ideographs", "\u4E2D\u56FD", 2000, 2000},
    {"kana, full width", "\u30A2", 1000, 1000},
    {"Hebrew, unknown", "\u05E9\u05DC", 1200, 1200},
    {"Arabic with a vowel sign", "\u0634\u064E", 600, 600},
    {"Cyrillic, unknown", "\u0416", 600, 600},
    {"minus, dash, dots", "\u2212\u2013\u2026", 584 + 556 + 1000,
     584 + 556 + 1000},
};

static void width_is_known(void **state) {
  const width_row *r = *state;
  struct str text = str_of(r->text);
  assert_near(text_width(text, 1000, false), r->regular, 1e-9);
  assert_near(text_width(text, 1000, true), r->bold, 1e-9);
  assert_near(text_width(text, 7, false), r->regular * 7 / 1000, 1e-9);
}

// ----------------------------------------------------------------- wrapping

static const char *const some_words[] = {"a",       "of",      "the", "Bank",
                                         "Haqqani", "Network", "W",   "Organi",
                                         "iiii",    "Ministry"};

struct random_text {
  char text[ROOM];
  const char *word[8];
  size_t n;
};

static struct random_text random_words(uint64_t *seed) {
  struct random_text r = {{0}, {NULL}, 1 + (size_t)draw_below(seed, 8)};
  for (size_t i = 0; i < r.n; i++) {
    r.word[i] = some_words[draw_below(seed, 10)];
    append(r.text, i ? " " : "");
    append(r.text, r.word[i]);
  }
  return r;
}

// The line of words [from, to), its letters and its width.
static size_t line(const struct random_text *r, size_t from, size_t to,
                   double *width) {
  char text[ROOM] = "";
  for (size_t i = from; i < to; i++) {
    append(text, i > from ? " " : "");
    append(text, r->word[i]);
  }
  *width = text_width(str_of(text), 8, true);
  return strlen(text);
}

// Every way to break: bit i of `breaks` ends a line after word i. The fewest
// lines that are short enough, but for single words; then the least widest.
static void best_of_all(const struct random_text *r, size_t wide, size_t *lines,
                        double *widest) {
  *lines = SIZE_MAX;
  for (int pass = 0; pass < 2; pass++)
    for (unsigned breaks = 0; breaks < 1u << (r->n - 1); breaks++) {
      size_t n = 0, first = 0;
      double most = 0;
      bool fits = true;
      for (size_t i = 0; i < r->n; i++) {
        if (i + 1 < r->n && !(breaks >> i & 1))
          continue;
        double w;
        fits &= line(r, first, i + 1, &w) <= wide || first == i;
        most = fmax(most, w);
        first = i + 1;
        n++;
      }
      if (pass == 0 && fits && n < *lines)
        *lines = n;
      if (pass == 1 && n == *lines)
        *widest = fmin(*widest, most);
    }
}

static void balance_is_best(void **state) {
  (void)state;
  uint64_t seed = 7;
  for (int round = 0; round < 2000; round++) {
    struct arena a = {0};
    struct random_text r = random_words(&seed);
    size_t wide = 4 + (size_t)draw_below(&seed, 16), lines;
    double widest = INFINITY;
    best_of_all(&r, wide, &lines, &widest);
    struct text_lines t = text_balance(&a, str_of(r.text), wide, 8, true);
    assert_int_equal(t.lines.n, lines);
    assert_near(t.width, widest, 1e-9);
    char all[ROOM] = "";
    for (size_t i = 0; i < t.lines.n; i++) {
      append(all, i ? " " : "");
      append(all, t.lines.at[i]);
    }
    assert_string_equal(all, r.text);
    vec_drop(&t.lines);
    arena_drop(&a);
  }
}

static void fill_is_greedy(void **state) {
  (void)state;
  uint64_t seed = 11;
  for (int round = 0; round < 2000; round++) {
    struct arena a = {0};
    struct random_text r = random_words(&seed);
    double room = 40 + draw_below(&seed, 80);
    struct text_lines t = text_fill(&a, str_of(r.text), room, 8, true);
    char all[ROOM] = "";
    for (size_t i = 0; i < t.lines.n; i++) {
      assert_true(text_width(str_of(t.lines.at[i]), 8, true) <= room + 1e-9);
      if (i > 0) {
        // The first word of a line had no room on the line before.
        char longer[ROOM];
        size_t first = strcspn(t.lines.at[i], " ");
        snprintf(longer, sizeof longer, "%s %.*s", t.lines.at[i - 1],
                 (int)first, t.lines.at[i]);
        assert_true(text_width(str_of(longer), 8, true) > room);
      }
      append(all, i ? " " : "");
      append(all, t.lines.at[i]);
    }
    assert_string_equal(all, r.text);
    vec_drop(&t.lines);
    arena_drop(&a);
  }
}

static void blanks_are_not_kept(void **state) {
  (void)state;
  struct arena a = {0};
  struct text_lines t = text_fill(&a, STR("  one   two  "), 20, 8, false);
  assert_int_equal(t.lines.n, 2);
  assert_string_equal(t.lines.at[0], "one");
  assert_string_equal(t.lines.at[1], "two");
  vec_drop(&t.lines);
  t = text_fill(&a, STR(""), 20, 8, false);
  assert_int_equal(t.lines.n, 1);
  assert_string_equal(t.lines.at[0], "");
  vec_drop(&t.lines);
  t = text_balance(&a, STR("   "), 5, 8, false);
  assert_int_equal(t.lines.n, 1);
  assert_string_equal(t.lines.at[0], "");
  vec_drop(&t.lines);
  arena_drop(&a);
}

// However narrow, a letter stays whole and keeps its marks.
static void letters_stay_whole(void **state) {
  (void)state;
  static const char *const text =
      "e\u0301\u0302a\u0308\u4E2D\u05E9\u05B8\u0634\u064E\U0001F600o";
  for (double room = 0; room < 40; room += 1.7) {
    struct arena a = {0};
    struct text_lines t = text_fill(&a, str_of(text), room, 8, false);
    char all[ROOM] = "";
    for (size_t i = 0; i < t.lines.n; i++) {
      const char *at = t.lines.at[i];
      assert_int_equal(utf8_valid(at, strlen(at)), strlen(at));
      uint32_t first = utf8_next(&at);
      assert_false(first == 0x301 || first == 0x302 || first == 0x308 ||
                   first == 0x5B8 || first == 0x64E);
      append(all, t.lines.at[i]);
    }
    assert_string_equal(all, text);
    vec_drop(&t.lines);
    arena_drop(&a);
  }
}

static void cut_says_that_it_is(void **state) {
  (void)state;
  struct arena a = {0};
  assert_string_equal(text_cut(&a, STR("short"), 100, 8, false), "short");
  assert_string_equal(text_cut(&a, STR("one two three"), 24, 8, false), "one…");
  assert_string_equal(text_cut(&a, STR("e\u0301e\u0301e\u0301"), 1, 8, false),
                      "e\u0301…");
  const char *cut = text_cut(&a, STR("Haqqani Network"), 40, 8, false);
  assert_true(text_width(str_of(cut), 8, false) <= 40);
  arena_drop(&a);
}

// Pieces of a word that two lines do not hold, with all that is on its letters;
// shorter words stay whole.
static void long_words_are_cut(void **state) {
  (void)state;
  static const struct {
    const char *text;
    size_t wide, n;
    const char *lines[4];
  } rows[] = {
      {"abcdefgh", 4, 1, {"abcdefgh"}},
      {"abcdefghi", 4, 3, {"abcd", "efgh", "i"}},
      {"of abcdefghi", 4, 4, {"of", "abcd", "efgh", "i"}},
      {"\u4E2D\u56FD\u4E2D\u56FD\u4E2D",
       2,
       3,
       {"\u4E2D\u56FD", "\u4E2D\u56FD", "\u4E2D"}},
      {"e\u0301e\u0301e\u0301", 1, 3, {"e\u0301", "e\u0301", "e\u0301"}},
      {"\u0301\u0301\u0301\u0301", 1, 1, {"\u0301\u0301\u0301\u0301"}},
      {"\U0001F468\u200D\U0001F469a\U0001F600",
       1,
       3,
       {"\U0001F468\u200D\U0001F469", "a", "\U0001F600"}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct arena a = {0};
    struct text_lines t =
        text_balance(&a, str_of(rows[i].text), rows[i].wide, 8, false);
    assert_int_equal(t.lines.n, rows[i].n);
    for (size_t k = 0; k < t.lines.n; k++)
      assert_string_equal(t.lines.at[k], rows[i].lines[k]);
    vec_drop(&t.lines);
    arena_drop(&a);
  }
}

// Whatever there is of them, no letter is lost.
static void many_pieces_are_whole(void **state) {
  (void)state;
  char text[ROOM];
  memset(text, 'x', ROOM - 1);
  text[ROOM - 1] = 0;
  text[150] = text[170] = ' ';
  struct arena a = {0};
  struct text_lines t = text_balance(&a, str_of(text), 2, 8, false);
  size_t n = 0;
  for (size_t i = 0; i < t.lines.n; i++)
    n += strlen(t.lines.at[i]);
  assert_int_equal(n, strlen(text));
  vec_drop(&t.lines);
  arena_drop(&a);
}

static void shortened_says_that_it_is(void **state) {
  (void)state;
  struct arena a = {0};
  assert_string_equal(text_shorten(&a, "", 3), "");
  assert_string_equal(text_shorten(&a, "abc", 3), "abc");
  assert_string_equal(text_shorten(&a, "abcd", 3), "abc…");
  assert_string_equal(text_shorten(&a, "ab cd", 3), "ab…");
  assert_string_equal(text_shorten(&a, "e\u0301o\u0301u\u0301", 2),
                      "e\u0301o\u0301…");
  arena_drop(&a);
}

static void right_to_left_is_isolated(void **state) {
  (void)state;
  struct arena a = {0};
  assert_string_equal(text_alone(&a, "Tehran …"), "Tehran …");
  assert_string_equal(text_alone(&a, "\u05d0\u05d1…"),
                      "\u2068\u05d0\u05d1…\u2069");
  arena_drop(&a);
}

// A megabyte without a blank is as a scalar may be.
static void long_texts_are_quick(void **state) {
  (void)state;
  struct arena a = {0};
  size_t n = 1 << 20;
  char *text = mem_new(n + 1, 1);
  memset(text, 'x', n);
  struct text_lines t = text_fill(&a, str_n(text, n), 450, 8, false);
  assert_int_equal(t.lines.n, (n + 111) / 112);
  vec_drop(&t.lines);
  for (size_t i = 1; i < n; i += 2)
    text[i] = ' ';
  t = text_balance(&a, str_n(text, n), 13, 8, false);
  assert_true(t.lines.n > 1);
  vec_drop(&t.lines);
  mem_free(text);
  arena_drop(&a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(balance_is_best),
      cmocka_unit_test(fill_is_greedy),
      cmocka_unit_test(blanks_are_not_kept),
      cmocka_unit_test(letters_stay_whole),
      cmocka_unit_test(cut_says_that_it_is),
      cmocka_unit_test(long_words_are_cut),
      cmocka_unit_test(many_pieces_are_whole),
      cmocka_unit_test(shortened_says_that_it_is),
      cmocka_unit_test(right_to_left_is_isolated),
      cmocka_unit_test(long_texts_are_quick),
  };
  return TEST_TABLE("widths", widths, width_is_known) +
         cmocka_run_group_tests_name("metrics", tests, NULL, NULL);
}
