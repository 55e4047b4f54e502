// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/alloc.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "test.h"

struct valid {
  const char *name, *text;
  size_t n, good;
};

static const struct valid valid[] = {
    {"empty", "", 0, 0},
    {"ascii", "abcdefghijklmnop", 16, 16},
    {"nul is a character", "a\0b", 3, 3},
    {"two bytes", "\xC2\x80", 2, 2},
    {"two bytes, last", "\xDF\xBF", 2, 2},
    {"three bytes", "\xE0\xA0\x80", 3, 3},
    {"before surrogates", "\xED\x9F\xBF", 3, 3},
    {"after surrogates", "\xEE\x80\x80", 3, 3},
    {"last of the plane", "\xEF\xBF\xBF", 3, 3},
    {"four bytes", "\xF0\x90\x80\x80", 4, 4},
    {"last of all", "\xF4\x8F\xBF\xBF", 4, 4},
    {"continuation alone", "ab\x80", 3, 2},
    {"overlong C0", "\xC0\xAF", 2, 0},
    {"overlong C1", "\xC1\xBF", 2, 0},
    {"overlong E0", "a\xE0\x9F\xBF", 4, 1},
    {"overlong F0", "\xF0\x8F\xBF\xBF", 4, 0},
    {"first surrogate", "\xED\xA0\x80", 3, 0},
    {"last surrogate", "\xED\xBF\xBF", 3, 0},
    {"above the last", "\xF4\x90\x80\x80", 4, 0},
    {"F5", "\xF5\x80\x80\x80", 4, 0},
    {"FF", "\xFF", 1, 0},
    {"cut after one of two", "abc\xC3", 4, 3},
    {"cut after two of three", "\xE4\xB8", 2, 0},
    {"cut after three of four", "\xF0\x9F\x98", 3, 0},
    {"bad third", "\xE4\xB8\x41", 3, 0},
    {"bad fourth", "\xF0\x9F\x98\xC0", 4, 0},
    {"bad after long ascii", "0123456789abcdef\xFFxyz", 20, 16},
};

static void validates(void **state) {
  const struct valid *v = *state;
  assert_int_equal(utf8_valid(v->text, v->n), v->good);
}

// Every code point goes in and comes out; every other number is refused.
static void round_trips(void **state) {
  (void)state;
  struct buf b = {0};
  for (uint32_t cp = 1; cp < 0x110000; cp++) {
    bool surrogate = cp >= 0xD800 && cp < 0xE000;
    buf_clear(&b);
    utf8_put(&b, cp);
    const char *p = b.at;
    uint32_t got = utf8_next(&p);
    if (surrogate) {
      assert_int_equal(utf8_valid(b.at, b.n), 0);
      assert_int_equal(got, 0xFFFD);
    } else if (got != cp || p != b.at + b.n || utf8_valid(b.at, b.n) != b.n) {
      fail_msg("U+%04X", (unsigned)cp);
    }
  }
  buf_drop(&b);
}

// Bytes at random: decoding stays within the text and agrees with validation.
static void decodes_anything(void **state) {
  (void)state;
  static const unsigned char pool[] = {'a',  0x80, 0xBF, 0xC2, 0xC0, 0xE0,
                                       0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4,
                                       0x8F, 0xFF, 0xEF, 0xBD};
  unsigned seed = 3;
  for (int round = 0; round < 20000; round++) {
    char *text = mem_text("", 0);
    size_t n = (size_t)(round % 7);
    text = mem_grow(text, n + 1, 1);
    for (size_t i = 0; i < n; i++) {
      seed = seed * 1103515245u + 12345u;
      text[i] = (char)pool[(seed >> 16) % sizeof pool];
    }
    text[n] = '\0';
    bool bad = false;
    const char *p = text;
    while (p < text + n) {
      const char *from = p;
      bad = utf8_next(&p) == 0xFFFD && p - from == 1;
      if (bad)
        break;
    }
    assert_true(p <= text + n);
    size_t good = utf8_valid(text, n);
    assert_int_equal(bad ? (size_t)(p - text) - 1 : n, good);
    struct buf clean = {0};
    utf8_clean(&clean, (struct str){text, n});
    assert_int_equal(utf8_valid(buf_text(&clean), clean.n), clean.n);
    assert_true(good < n || clean.n == n);
    buf_drop(&clean);
    mem_free(text);
  }
}

struct pair {
  const char *name, *text, *expected;
};

static const struct pair folds[] = {
    {"nothing", "", ""},
    {"ascii", "ISTANBUL", "istanbul"},
    {"Turkish", "M\u00FC\u015Ferref", "muserref"},
    {"dotted capital", "\u0130STANBUL", "istanbul"},
    {"dotless small", "\u0131stanbul", "istanbul"},
    {"sharp s", "Stra\u00DFe", "strasse"},
    {"capital sharp s", "STRA\u1E9EE", "strasse"},
    {"decomposed", "Mu\u0308ser", "muser"},
    {"stroke", "\u0141\u00F3d\u017A", "lodz"},
    {"ligature", "\uFB01\u00E6", "fiae"},
    {"full width", "\uFF21\uFF22", "ab"},
    {"blanks", " \t a \n\n b\u00A0\u2003c ", "a b c"},
    {"dashes", "al\u2013Qaeda", "al-qaeda"},
    {"apostrophe", "Sa\u2019id", "sa'id"},
    {"Greek final sigma", "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2",
     "\u03C3\u03B9\u03C3\u03C5\u03C6\u03BF\u03C3"},
    {"Arabic marks", "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F",
     "\u0645\u062D\u0645\u062F"},
    {"joiner", "\u0645\u06CC\u200C\u0631", "\u0645\u06CC\u0631"},
    {"Devanagari keeps its vowels", "\u0939\u093F", "\u0939\u093F"},
    {"kana keeps its voice", "\u304C", "\u304B\u3099"},
    {"Cyrillic", "\u0419\u041E\u0420\u0414", "\u0438\u043E\u0440\u0434"},
};

static void folds_case_and_accents(void **state) {
  const struct pair *p = *state;
  struct buf b = {0};
  buf_add(&b, "x ");
  utf8_fold(&b, str_of(p->text));
  assert_string_equal(b.at + 2, p->expected);
  // Folding again changes nothing.
  struct buf again = {0};
  utf8_fold(&again, str_of(p->expected));
  assert_string_equal(buf_text(&again), p->expected);
  buf_drop(&again);
  buf_drop(&b);
}

static void measures(void **state) {
  (void)state;
  assert_int_equal(utf8_width(STR("abc")), 3);
  assert_int_equal(utf8_width(STR("M\u00FC\u015F")), 3);
  assert_int_equal(utf8_width(STR("Mu\u0308")), 2);
  assert_int_equal(utf8_width(STR("\u4E2D\u6587x")), 5);
  assert_int_equal(utf8_width(STR("\u2068\u0633\u2069")), 1);
  assert_int_equal(utf8_width((struct str){NULL, 0}), 0);
  assert_int_equal(utf8_length(STR("Mu\u0308\u4E2D")), 4);
  assert_true(utf8_is_rtl(STR("ab \u0633")));
  assert_true(utf8_is_rtl(STR("\u05D0")));
  assert_false(utf8_is_rtl(STR("ab \u4E2D 1")));
  assert_false(utf8_is_rtl((struct str){NULL, 0}));
}

static void classes(void **state) {
  (void)state;
  static const uint32_t controls[] = {0,    1,    0x1F,   0x7F,
                                      0x80, 0x9F, 0x2028, 0x2029};
  static const uint32_t bidi[] = {0x61C,  0x200E, 0x200F, 0x202A,
                                  0x202E, 0x2066, 0x2069};
  static const uint32_t plain[] = {' ',    '~',    0xA0,   0x200D,
                                   0x2027, 0x202F, 0x2065, 0x206A};
  for (size_t i = 0; i < 8; i++)
    assert_true(utf8_is_control(controls[i]) && !utf8_is_bidi(controls[i]));
  for (size_t i = 0; i < 7; i++)
    assert_true(utf8_is_bidi(bidi[i]) && !utf8_is_control(bidi[i]));
  for (size_t i = 0; i < 8; i++)
    assert_false(utf8_is_control(plain[i]) || utf8_is_bidi(plain[i]));
}

struct near {
  const char *name, *word;
  const char *candidates[5];
  const char *expected;
};

static const struct near nears[] = {
    {"a letter left out", "haqani", {"haqqani", "isi", "hafiz"}, "haqqani"},
    {"two swapped", "form", {"to", "from", "for-ever"}, "from"},
    {"one too many", "hostss", {"hosts", "posts"}, "hosts"},
    {"case", "ISI", {"isi", "is"}, "isi"},
    {"accents", "muserref", {"M\u00FC\u015Ferref"}, "M\u00FC\u015Ferref"},
    {"nothing near", "xyz", {"haqqani", "isi"}, ""},
    {"a third is near enough", "abcdef", {"abcdxy"}, "abcdxy"},
    {"more is not", "abcdef", {"abcxyz"}, ""},
    {"a start of three",
     "afg",
     {"afghan-taliban", "pakistan"},
     "afghan-taliban"},
    {"a start of two is none", "af", {"afghan-taliban"}, ""},
    {"nearer beats a start", "pak", {"pakistan", "pax"}, "pax"},
    {"ties by bytes", "bat", {"cat", "bar", "bad"}, "bad"},
    {"no candidates", "bat", {0}, ""},
    {"an empty word", "", {"a"}, ""},
    {"swapped and then changed", "ca", {"abc"}, ""},
};

static void suggests(void **state) {
  const struct near *n = *state;
  struct suggest forth = suggest_for(str_of(n->word));
  struct suggest back = forth;
  for (size_t i = 0; i < 5; i++) {
    if (n->candidates[i])
      suggest_offer(&forth, str_of(n->candidates[i]));
    if (n->candidates[4 - i])
      suggest_offer(&back, str_of(n->candidates[4 - i]));
  }
  assert_true(str_is(suggest_best(&forth), n->expected));
  assert_true(str_is(suggest_best(&back), n->expected));
}

// Long or broken words cost nothing and harm nothing.
static void suggests_nothing_for_monsters(void **state) {
  (void)state;
  struct buf b = {0};
  buf_repeat(&b, "a", 100000);
  struct suggest s = suggest_for(buf_str(&b));
  suggest_offer(&s, buf_str(&b));
  suggest_offer(&s, STR("a"));
  assert_int_equal(suggest_best(&s).n, 0);
  s = suggest_for(STR("\xFF\xFE"));
  suggest_offer(&s, STR("\xFF\xFE"));
  suggest_offer(&s, STR("a"));
  assert_int_equal(suggest_best(&s).n, 0);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(round_trips),
      cmocka_unit_test(decodes_anything),
      cmocka_unit_test(measures),
      cmocka_unit_test(classes),
      cmocka_unit_test(suggests_nothing_for_monsters),
  };
  return cmocka_run_group_tests_name("utf8", tests, NULL, NULL) +
         TEST_TABLE("valid", valid, validates) +
         TEST_TABLE("fold", folds, folds_case_and_accents) +
         TEST_TABLE("suggest", nears, suggests);
}
