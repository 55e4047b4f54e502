// SPDX-License-Identifier: GPL-2.0-or-later
// The edges of src/base: empty texts, letters beyond ASCII, lines that are cut.
#include "base/diag.h"
#include "base/escape.h"
#include "base/excerpt.h"
#include "base/intern.h"
#include "base/limits.h"
#include "base/num.h"
#include "base/opt.h"
#include "base/slug.h"
#include "base/str.h"
#include "base/suggest.h"
#include "base/url.h"
#include "test.h"

#include <math.h>

static void empty_texts(void **state) {
  (void)state;
  struct str head, rest;
  assert_false(str_cut(STR("abc"), "", &head, &rest));
  assert_true(str_is(head, "abc") && rest.n == 0);
  assert_true(str_ends(STR("abc"), ""));
  assert_true(str_ends((struct str){NULL, 0}, ""));
  struct intern in = {0};
  assert_int_equal(intern_add(&in, STR("x")), 1);
  assert_int_equal(intern_find(&in, STR("")), 0);
  intern_drop(&in);
}

static void csv(struct buf *b, struct str s) { escape_csv(b, s, ',', false); }

struct escape_row {
  const char *text;
  void (*escape)(struct buf *b, struct str s);
  const char *escaped;
};

static const struct escape_row escapes[] = {
    {"a\tb\rc\n&amp;d\"\\", escape_dot_text, "\"a b c\\n&amp;amp;d\\\"\\\\\""},
    {"x^y~z\\", escape_tex,
     "x\\textasciicircum{}y\\textasciitilde{}z\\textbackslash{}"},
    // Only what a reader of Markdown would make a link of.
    {"aww.x", escape_md, "aww.x"},
    {"axw.x", escape_md, "axw.x"},
    {"w.x", escape_md, "w.x"},
    {"WwW.x", escape_md, "WwW\\.x"},
    {"x:", escape_md, "x:"},
    {"x:/", escape_md, "x:/"},
    {"x:/y", escape_md, "x:/y"},
    {"x:ay", escape_md, "x:ay"},
    {"x://", escape_md, "x\\://"},
    {"@b", escape_md, "@b"},
    {"a@", escape_md, "a@"},
    {"a @b", escape_md, "a @b"},
    {"a@ b", escape_md, "a@ b"},
    {"a@b", escape_md, "a@<!-- -->b"},
    // Signs that a spreadsheet computes with, wherever a cell may begin.
    {"＋1", csv, "'＋1"},
    {"－1", csv, "'－1"},
    {"＠a", csv, "'＠a"},
    {"＝1", csv, "'＝1"},
    {"x;=1", csv, "x;'=1"},
    {"x\t=1", csv, "x\t'=1"},
    {"x\n+1", csv, "\"x\n+1\""}, // a number
    {"x\n+1 a", csv, "\"x\n'+1 a\""},
    {"x|-1|y", csv, "x|-1|y"},
    {"x|-", csv, "x|'-"},
    {"\"=1", csv, "\"\"\"=1\""},
};

static void texts_are_escaped(void **state) {
  const struct escape_row *r = *state;
  struct buf b = {0};
  r->escape(&b, str_of(r->text));
  assert_string_equal(buf_text(&b), r->escaped);
  buf_drop(&b);
}

struct slug_row {
  const char *title, *slug;
};

static const struct slug_row slugs[] = {
    {"Müller & Co.", "muller-co"},
    {"a︰b﹪c", "a-b-c"}, // forms of punctuation, upright and small
    {"a！b（c", "a-b-c"}, // as wide as a Chinese letter
    {"２０２１", "2021"}, // digits as wide are digits
    {"中文　報告", "中文-報告"},
    {"ﻀ", "ض"},
    {"2×3÷4", "2-3-4"},
    {"ⰰ あ ﺀ", "ⰰ-あ-ء"}, // letters behind blocks of punctuation
    {"a title of words that are many more than anybody would want in a name",
     "a-title-of-words-that-are-many-more-than-anybody-would-want"},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"…", ""},
};

static void titles_become_ids(void **state) {
  const struct slug_row *r = *state;
  struct buf b = {0};
  slug_print(&b, str_of(r->title));
  assert_string_equal(buf_text(&b), r->slug);
  buf_drop(&b);
}

struct near_row {
  const char *word, *offered, *best;
};

static const struct near_row nears[] = {
    {"Müler", "Müller", "Müller"},
    {"北京大学", "北京大學", "北京大學"},
    {"北京大学", "上海", ""},
    {"дружба", "дружда", "дружда"},
    {"friendship", "frïendship", "frïendship"},
    {"", "a", ""},
    {"a", "", ""},
};

static void words_of_any_script(void **state) {
  const struct near_row *r = *state;
  struct suggest s = suggest_for(str_of(r->word));
  suggest_offer(&s, str_of(r->offered));
  assert_true(str_is(suggest_best(&s), r->best));
}

struct url_row {
  const char *url;
  enum url_fault fault;
  uint32_t cp;
  size_t nth;
};

static const struct url_row urls[] = {
    {"https://example.org/ä中", URL_LINK, 0, 0},
    {"HTTPS://example.org", URL_LINK, 0, 0},
    {"mailto:a@example.org", URL_LINK, 0, 0},
    {"https://", URL_SCHEME, 0, 0},
    {"ftp://example.org", URL_SCHEME, 0, 0},
    {"[ttps://example.org", URL_SCHEME, 0, 0},
    {"@ttps://example.org", URL_SCHEME, 0, 0},
    {"https://a b", URL_LETTER, ' ', 10},
    {"https://a\"b", URL_LETTER, '"', 10},
    {"https://a\177", URL_LETTER, 0x7F, 10},
    {"https://a\u200b", URL_LETTER, 0x200B, 10}, // not seen
    {"https://a\u3000", URL_LETTER, 0x3000, 10}, // a wide blank
    {"https://a\xc2\x85", URL_LETTER, 0x85, 10}, // a control
    {"https://a\u202e", URL_LETTER, 0x202E, 10}, // turns what follows
    {"https://a\ufffd", URL_LETTER, 0xFFFD, 10}, // what was no letter
    {"https://می\u200cخواهم", URL_LINK, 0, 0},   // joins letters
    {"https://a\u2010b", URL_LINK, 0, 0},        // like a hyphen
};

static void links(void **state) {
  const struct url_row *r = *state;
  uint32_t cp = 0;
  size_t nth = 0;
  assert_int_equal(url_fault(r->url, &cp, &nth), r->fault);
  assert_int_equal(link_followed(r->url), r->fault == URL_LINK);
  if (r->fault == URL_LETTER) {
    assert_int_equal(cp, r->cp);
    assert_int_equal(nth, r->nth);
  }
}

static void numbers(void **state) {
  (void)state;
  struct buf b = {0};
  num_trimmed(&b, 30, 0); // no point, so that its zero stays
  assert_string_equal(buf_text(&b), "30");
  buf_clear(&b);
  num_trimmed(&b, 30.250, 3);
  assert_string_equal(buf_text(&b), "30.25");
  buf_clear(&b);
  num_fixed(&b, -0.004, 2); // no minus before nothing
  assert_string_equal(buf_text(&b), "0.00");
  buf_clear(&b);
  num_fixed(&b, 7, -3);
  assert_string_equal(buf_text(&b), "7");
  buf_drop(&b);
}

// A mark that nobody closes is text; a value in capitals is to be said yet.
static void marks(void **state) {
  (void)state;
  struct buf b = {0};
  opt_spell(&b, STR("give \1at\2, or \1from"), NULL);
  assert_string_equal(buf_text(&b), "give at, or \1from");
  buf_drop(&b);
  struct opt_offer o;
  struct str rest =
      STR("\1focus=ACTOR\2 \1at=1986\2 \1every=\2 \1when=[1986]\2");
  assert_true(opt_next(&rest, &o));
  assert_true(str_is(o.name, "focus") && o.value.n == 0);
  assert_true(opt_next(&rest, &o));
  assert_true(str_is(o.name, "at") && str_is(o.value, "1986"));
  assert_true(opt_next(&rest, &o));
  assert_true(str_is(o.name, "every") && o.value.n == 0);
  assert_true(opt_next(&rest, &o));
  assert_true(str_is(o.name, "when") && str_is(o.value, "[1986]"));
  assert_false(opt_next(&rest, &o));
}

static void limits(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  ent_limits *l = ent_limits_new();
  assert_int_equal(ent_limits_most(l, "pairs"), ent_limit_usual("pairs"));
  assert_int_equal(ent_limits_most(NULL, "pairs"), ent_limit_usual("pairs"));
  assert_true(ent_limits_set(l, "pairs", "7", d));
  assert_int_equal(ent_limits_most(l, "pairs"), 7);
  assert_int_equal(ent_limits_most(l, "pears"), 0);
  assert_int_equal(ent_limits_most(l, NULL), 0);
  assert_int_equal(ent_limit_usual("pears"), 0);
  assert_null(ent_limit_help("pears"));
  assert_non_null(ent_limit_help("pairs"));
  static const char *const bad[] = {
      "", "0", "-1", "1.5", "seven", "99999999999999999999999999", NULL};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    assert_false(ent_limits_set(l, "pairs", bad[i], d));
  assert_false(ent_limits_set(l, "nesting", "1001", d)); // too deep for it
  assert_false(ent_limits_set(l, "pears", "1", d));
  assert_false(ent_limits_set(l, NULL, "1", d));
  assert_int_equal(ent_limits_most(l, "pairs"), 7);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 10);
  ent_limits_free(l);
  ent_diags_free(d);
}

// What is at its ceiling cannot be raised, and nobody is told to.
static void ceilings(void **state) {
  (void)state;
  static const struct {
    size_t most, n;
    bool fixed, offered;
  } rows[] = {{64, 65, false, true},   {64, 0, false, true},
              {64, 0, true, false},    {500, 0, false, true},
              {1000, 0, false, false}, {64, 2000, false, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct limits l = limits_usual();
    ent_diags *d = ent_diags_new();
    l.most[LIMIT_NESTING] = rows[i].most;
    l.fixed = rows[i].fixed;
    limit_passed(d, "yaml/depth", SPAN_NONE, &l, LIMIT_NESTING, rows[i].n,
                 "lists", "look");
    ent_bytes text = {0};
    assert_true(ent_diags_render(d, "human", NULL, 0, &text));
    assert_int_equal(strstr(text.at, "raise the limit") != NULL,
                     rows[i].offered);
    ent_bytes_drop(&text);
    ent_diags_free(d);
  }
}

// An excerpt of a line that is no UTF-8, has tabs, or blanks at its end.
static void excerpts(void **state) {
  (void)state;
  static const char text[] = "first  \n\tsec\xff"
                             "ond  \n\t\tthird\n- item\n";
  static const struct {
    uint32_t start, end;
    bool ascii;
    unsigned width;
    const char *shown;
  } rows[] = {
      {0, 5, true, 80, "  --> t:1:1\n   |\n 1 | first\n   | ^^^^^\n"},
      {9, 12, true, 80,
       "  --> t:2:2\n   |\n 1 | first\n 2 |     sec?ond\n   |     ^^^\n"},
      {9, 12, false, 80,
       "  --> t:2:2\n   |\n 1 | first\n 2 |     sec\xEF\xBF\xBDond\n"
       "   |     ^^^\n"},
      {21, 26, true, 80,
       "  --> t:3:3\n   |\n 2 |     sec?ond\n 3 |         third\n"
       "   |         ^^^^^\n"},
      {27, 28, true, 80, "  --> t:4:1\n   |\n 4 | - item\n   | ^\n"},
  };
  struct source *s = source_new("t", text, sizeof text - 1);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    const struct excerpt_look look = {.width = rows[i].width,
                                      .ascii = rows[i].ascii};
    const struct excerpt_mark mark = {
        .at = {.in = s, .start = rows[i].start, .end = rows[i].end},
        .primary = true};
    excerpt_add(&b, &mark, 1, &look);
    assert_string_equal(buf_text(&b), rows[i].shown);
    buf_drop(&b);
  }
  source_release(s);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(empty_texts), cmocka_unit_test(numbers),
      cmocka_unit_test(marks),       cmocka_unit_test(limits),
      cmocka_unit_test(ceilings),    cmocka_unit_test(excerpts),
  };
  return TEST_TABLE("escapes", escapes, texts_are_escaped) +
         TEST_TABLE("slugs", slugs, titles_become_ids) +
         TEST_TABLE("suggestions", nears, words_of_any_script) +
         TEST_TABLE("links", urls, links) +
         cmocka_run_group_tests_name("edges", tests, NULL, NULL);
}
