// SPDX-License-Identifier: GPL-2.0-or-later
// Texts below U+0300 are composed, folded and looked through by hand. Twins do
// the same with all that others need, and must come to the same: utf8proc's
// own composing and folding of the whole text, and the walk over its letters
// that a word of another script before it calls for.
#include "base/letters.h"
#include "base/map.h"
#include "base/utf8.h"
#include "ledgers.h"

#include <stdlib.h>
#include <utf8proc.h>

// Code points of a text after utf8proc; the caller frees them.
static utf8proc_int32_t *decomposed(struct str s, int options,
                                    utf8proc_ssize_t *n) {
  const utf8proc_uint8_t *text = (const utf8proc_uint8_t *)s.at;
  utf8proc_option_t how = (utf8proc_option_t)options;
  *n = utf8proc_decompose(text, (utf8proc_ssize_t)s.n, NULL, 0, how);
  assert_true(*n >= 0);
  utf8proc_int32_t *cps = calloc((size_t)*n + 1, sizeof *cps);
  assert_non_null(cps);
  utf8proc_decompose(text, (utf8proc_ssize_t)s.n, cps, *n, how);
  return cps;
}

static const char *letter_of(uint32_t cp) {
  static const struct {
    uint32_t cp;
    const char *plain;
  } plain[] = {{0xE6, "ae"}, {0xF8, "o"},  {0x111, "d"}, {0x127, "h"},
               {0x131, "i"}, {0x142, "l"}, {0x153, "oe"}};
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (plain[i].cp == cp)
      return plain[i].plain;
  return NULL;
}

static bool is_blank(uint32_t cp) {
  return cp == ' ' || (cp >= 9 && cp <= 13) || cp == 0x85 || cp == 0x2028 ||
         cp == 0x2029;
}

static void twin_fold(struct buf *out, struct str s) {
  utf8proc_ssize_t n;
  utf8proc_int32_t *cps =
      decomposed(s,
                 UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                     UTF8PROC_IGNORE | UTF8PROC_LUMP,
                 &n);
  bool gap = false;
  for (utf8proc_ssize_t i = 0; i < n; i++) {
    uint32_t cp = (uint32_t)cps[i];
    if (is_blank(cp)) {
      gap = true;
      continue;
    }
    if (utf8proc_get_property(cps[i])->combining_class >= 10)
      continue;
    if (gap && out->n)
      buf_addc(out, ' ');
    gap = false;
    if (letter_of(cp))
      buf_add(out, letter_of(cp));
    else
      utf8_put(out, cp);
  }
  free(cps);
}

static void twin_bare(struct buf *out, struct str s) {
  struct buf folded = {0};
  twin_fold(&folded, s);
  for (size_t i = 0; i < folded.n; i++)
    if (folded.at[i] != ' ' && folded.at[i] != '-')
      buf_addc(out, folded.at[i]);
  buf_drop(&folded);
}

static void twin_compose(struct buf *out, struct str s) {
  const int options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
  utf8proc_ssize_t n;
  utf8proc_int32_t *cps = decomposed(s, options, &n);
  n = utf8proc_normalize_utf32(cps, n, (utf8proc_option_t)options);
  for (utf8proc_ssize_t i = 0; i < n; i++)
    utf8_put(out, (uint32_t)cps[i]);
  free(cps);
}

typedef void making(struct buf *out, struct str s);

static void same(making *quick, making *slow, struct str s) {
  struct buf a = {0}, b = {0};
  quick(&a, s);
  slow(&b, s);
  assert_string_equal(buf_text(&a), buf_text(&b));
  assert_int_equal(a.n, b.n);
  buf_drop(&a);
  buf_drop(&b);
}

// A letter of no case, no twin and no joiners, and a blank: what follows is
// looked through as after the beginning of a text.
#define BEFORE "\xE4\xB8\x80 "

// Whether a letter is odd, and which, with and without a word before.
static void same_odd(struct str s, enum letters_in in) {
  struct odd_letter a = {.cp = 0}, b = {.cp = 0};
  struct buf longer = {0}, typed = {0};
  buf_add(&longer, BEFORE);
  buf_adds(&longer, s);
  bool odd = letters_odd(s, in, &a);
  assert_int_equal(odd, letters_odd(buf_str(&longer), in, &b));
  if (odd) {
    assert_int_equal(a.kind, b.kind);
    assert_int_equal(a.cp, b.cp);
    assert_int_equal(a.at + strlen(BEFORE), b.at);
    assert_int_equal(a.n, b.n);
    assert_int_equal(a.nth + 2, b.nth);
    assert_string_equal(a.plain, b.plain);
  }
  letters_typed(&typed, buf_str(&longer), in);
  buf_clear(&longer);
  buf_add(&longer, BEFORE);
  letters_typed(&longer, s, in);
  assert_string_equal(buf_text(&longer), buf_text(&typed));
  buf_drop(&longer);
  buf_drop(&typed);
}

static void same_all(struct str s) {
  same(utf8_fold, twin_fold, s);
  same(utf8_bare, twin_bare, s);
  same(utf8_compose, twin_compose, s);
  same_odd(s, LETTERS_OF_NAME);
  same_odd(s, LETTERS_OF_ID);
  same_odd(s, LETTERS_OF_ALL);
}

// ------------------------------------------------------------------- tests

static void each_letter_alone(void **state) {
  (void)state;
  for (uint32_t cp = 1; cp < 0x10000; cp++) {
    struct buf b = {0};
    if (cp >= 0xD800 && cp < 0xE000)
      continue;
    utf8_put(&b, cp);
    same_all(buf_str(&b));
    assert_int_equal(utf8_is_ascii(buf_str(&b)), cp < 0x80);
    assert_int_equal(utf8_is_latin(buf_str(&b)), cp < 0x300);
    // Between others, where blanks and capitals count.
    buf_clear(&b);
    buf_add(&b, " Ab ");
    utf8_put(&b, cp);
    buf_add(&b, "\t-cD");
    same_all(buf_str(&b));
    buf_drop(&b);
  }
}

// Every byte that is not ASCII is met, wherever it stands and however long the
// text.
static void ascii_to_the_last_byte(void **state) {
  (void)state;
  char text[40];
  for (size_t n = 0; n <= sizeof text; n++) {
    memset(text, 'a', sizeof text);
    assert_true(utf8_is_ascii(str_n(text, n)));
    assert_true(utf8_is_latin(str_n(text, n)));
    for (size_t i = 0; i < n; i++) {
      text[i] = (char)0xC3;
      assert_false(utf8_is_ascii(str_n(text, n)));
      assert_false(utf8_is_latin(str_n(text, n)));
      text[i] = 'a';
    }
    if (n < sizeof text) { // what is behind the end counts for nothing
      text[n] = (char)0xC3;
      assert_true(utf8_is_ascii(str_n(text, n)));
      assert_true(utf8_is_latin(str_n(text, n)));
    }
  }
}

// Bytes that are no letter are in no script.
static void broken_bytes(void **state) {
  (void)state;
  static const char *const broken[] = {
      "\xC0\x80", "\xC1\xBF",     "a\xC3", "\xC3z",
      "\x80",     "\xCB\xCB\x80", "\xFF",  "\xC3\xC3\xA9"};
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
    assert_false(utf8_is_latin(str_of(broken[i])));
  assert_true(utf8_is_latin(str_of("\xC2\x80\xCB\xBF")));
  assert_false(utf8_is_latin(str_of("\xCC\x80")));
}

struct mix {
  const char *name;
  uint32_t first[4], last[4]; // ranges that letters come from, equally often
  int ranges;
};

static const struct mix mixes[] = {
    {"ascii", {0x01}, {0x7F}, 1},
    {"latin", {0x20, 0x80}, {0x7F, 0x2FF}, 2},
    {"marks", {0x41, 0xC0, 0x300}, {0x7A, 0x17F, 0x345}, 3},
    {"signs", {0x20, 0xA0, 0x2000}, {0x7E, 0xAF, 0x206F}, 3},
    {"twins", {0x41, 0x410, 0x391}, {0x7A, 0x44F, 0x3C9}, 3},
    {"all", {0x20, 0x80, 0x300, 0x3040}, {0x7F, 0x2FF, 0x2FFF, 0x9FFF}, 4},
};

static void put_any(struct buf *b, const struct mix *m, uint64_t *seed) {
  int r = draw_below(seed, m->ranges);
  utf8_put(b, m->first[r] + (uint32_t)draw_below(
                                seed, (int)(m->last[r] - m->first[r] + 1)));
}

static void texts_at_random(void **state) {
  const struct mix *m = *state;
  uint64_t seed = 7;
  for (int i = 0; i < 20000; i++) {
    struct buf b = {0};
    // Now and then longer than what is decomposed without the heap.
    int n = i % 100 ? draw_below(&seed, 24) : 100 + draw_below(&seed, 100);
    buf_add(&b, "");
    for (int k = 0; k < n; k++)
      put_any(&b, m, &seed);
    same_all(buf_str(&b));
    buf_drop(&b);
  }
}

// What is found of a letter, by a search through all of the table.
static void plain_letters(void **state) {
  (void)state;
  static const struct {
    uint32_t first, last;
    const char *text;
  } of[] = {
      {0x1, 0x9F, NULL},      {0xA0, 0xA0, " "},        {0xA1, 0xAC, NULL},
      {0xAD, 0xAD, ""},       {0xAE, 0x61B, NULL},      {0x61C, 0x61C, ""},
      {0x61D, 0x167F, NULL},  {0x1680, 0x1680, " "},    {0x1681, 0x1FFF, NULL},
      {0x2000, 0x200A, " "},  {0x200B, 0x200F, ""},     {0x2010, 0x2011, "-"},
      {0x2012, 0x2015, "–"},  {0x2016, 0x2017, NULL},   {0x2018, 0x2019, "'"},
      {0x201A, 0x2029, NULL}, {0x202A, 0x202E, ""},     {0x202F, 0x202F, " "},
      {0x2030, 0x2042, NULL}, {0x2043, 0x2043, "-"},    {0x2044, 0x2044, "/"},
      {0x2045, 0x205E, NULL}, {0x205F, 0x205F, " "},    {0x2060, 0x2064, ""},
      {0x2065, 0x2065, NULL}, {0x2066, 0x2069, ""},     {0x206A, 0x2211, NULL},
      {0x2212, 0x2212, "-"},  {0x2213, 0x2214, NULL},   {0x2215, 0x2215, "/"},
      {0x2216, 0x2FFF, NULL}, {0x3000, 0x3000, " "},    {0x3001, 0xFE57, NULL},
      {0xFE58, 0xFE58, "–"},  {0xFE59, 0xFE62, NULL},   {0xFE63, 0xFE63, "-"},
      {0xFE64, 0xFEFE, NULL}, {0xFEFF, 0xFEFF, ""},     {0xFF00, 0xFF0C, NULL},
      {0xFF0D, 0xFF0D, "-"},  {0xFF0E, 0x10FFFF, NULL},
  };
  for (size_t i = 0; i < sizeof of / sizeof *of; i++)
    for (uint32_t cp = of[i].first; cp <= of[i].last; cp++) {
      const char *plain = letter_plain(cp);
      if (of[i].text == NULL)
        assert_null(plain);
      else
        assert_string_equal(plain, of[i].text);
    }
}

// What no reader sees, letter by letter: a name of it alone has nothing.
static void unseen_letters(void **state) {
  (void)state;
  static const uint32_t unseen[] = {
      0xAD,    0x34F,   0x61C,   0x115F,  0x1160,  0x17B4,  0x17B5,  0x180B,
      0x180F,  0x200B,  0x200F,  0x202A,  0x202E,  0x2060,  0x2065,  0x206F,
      0x2800,  0x3164,  0xFE00,  0xFE0F,  0xFEFF,  0xFFA0,  0xFFF0,  0xFFFC,
      0x13430, 0x1345F, 0x16FE4, 0x1BCA0, 0x1BCA3, 0x1D159, 0x1D173, 0x1D17A,
      0xE0000, 0xE007F, 0xE0080, 0xE0FFF};
  static const uint32_t seen[] = {
      0x21,    0xA1,    0xAC,    0xAE,    0x34E,   0x350,   0x61B,   0x115E,
      0x1161,  0x17B3,  0x17B6,  0x180A,  0x1810,  0x2010,  0x2070,  0x27FF,
      0x2801,  0x3163,  0x3165,  0xFDFF,  0xFE10,  0xFEFE,  0xFF00,  0xFF9F,
      0xFFA1,  0xFFEF,  0xFFFD,  0x1342F, 0x13460, 0x16FE3, 0x16FE5, 0x1BC9F,
      0x1BCA4, 0x1D158, 0x1D15A, 0x1D172, 0x1D17B, 0xE1000};
  struct buf b = {0};
  for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++) {
    buf_clear(&b);
    utf8_put(&b, unseen[i]);
    assert_false(letters_visible(buf_str(&b)));
  }
  for (size_t i = 0; i < sizeof seen / sizeof *seen; i++) {
    buf_clear(&b);
    utf8_put(&b, seen[i]);
    assert_true(letters_visible(buf_str(&b)));
  }
  buf_drop(&b);
}

// A map that grew many times has all that was put, and nothing else.
static void a_map_grows(void **state) {
  (void)state;
  enum { KEYS = 5000 };
  static char keys[KEYS][8];
  struct map m = {0};
  for (uint32_t i = 0; i < KEYS; i++) {
    snprintf(keys[i], sizeof keys[i], "k%u", (unsigned)i * 7);
    assert_int_equal(map_put(&m, str_of(keys[i]), i), MAP_NONE);
    if (i % 97 == 0)
      for (uint32_t k = 0; k <= i; k++)
        assert_int_equal(map_get(&m, str_of(keys[k])), k);
  }
  assert_int_equal(m.entries.n, KEYS);
  assert_int_equal(map_get(&m, STR("k1")), MAP_NONE);
  for (uint32_t i = 0; i < KEYS; i++)
    assert_int_equal(map_put(&m, str_of(keys[i]), i + 1), i);
  map_drop(&m);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_letter_alone),      cmocka_unit_test(broken_bytes),
      cmocka_unit_test(ascii_to_the_last_byte), cmocka_unit_test(plain_letters),
      cmocka_unit_test(unseen_letters),         cmocka_unit_test(a_map_grows),
  };
  return cmocka_run_group_tests_name("fold", tests, NULL, NULL) +
         TEST_TABLE("random", mixes, texts_at_random);
}
