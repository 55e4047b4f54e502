// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "test.h"

#include <time.h>

static const char ledger[] = "ties:\n"
                             "  - from: isi\n"
                             "    to: haqani\n"
                             "    start: 1989\n"
                             "    end: 1980\n"
                             "\n"
                             "  - {from: cia, to: isi}\n"
                             "\tnote: M\u00FC\u015F \u4E2D\u6587 \x1b[0m q\n"
                             "last\n";

static struct source *text(void) {
  return source_new("ties.yaml", ledger, sizeof ledger - 1);
}

static struct span find(struct source *s, const char *word) {
  const char *at = strstr(s->text, word);
  assert_non_null(at);
  uint32_t start = (uint32_t)(at - s->text);
  return (struct span){s, start, start + (uint32_t)strlen(word), NULL, 0};
}

static void check_with(ent_diags *d, const char *format, ent_style style,
                       size_t most, const char *expected) {
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, format, &style, most, &out));
  assert_string_equal(out.at, expected);
  ent_bytes_drop(&out);
}

static void check(ent_diags *d, const char *expected) {
  check_with(d, "human", ENT_STYLE(), 0, expected);
}

static void check_rows(ent_diags *d, size_t most, const char *expected) {
  ent_answer *a = ent_diags_answer(d, most);
  ent_bytes out = {0};
  assert_true(ent_answer_render(a, "jsonl", NULL, &out, d));
  assert_string_equal(out.n ? out.at : "", expected);
  ent_bytes_drop(&out);
  ent_answer_free(a);
}

static void shows_the_place(void **state) {
  (void)state;
  struct source *s = text();
  ent_diags *d = ent_diags_new();
  diag(d, ENT_ERROR, "tie/unknown-actor", find(s, "haqani"),
       "no actor has the id or alias `%s`", "haqani");
  diag_help(d, "did you mean `haqqani` (Haqqani Network)?");
  diag_fix(d, "haqqani");
  source_release(s);
  check(d, "error: no actor has the id or alias `haqani` [tie/unknown-actor]\n"
           "  --> ties.yaml:3:9\n"
           "   |\n"
           " 2 |   - from: isi\n"
           " 3 |     to: haqani\n"
           "   |         ^^^^^^\n"
           "   = help: did you mean `haqqani` (Haqqani Network)?\n");
  check_with(d, "short", ENT_STYLE(), 0,
             "ties.yaml:3:9: error: no actor has the id or alias `haqani` "
             "[tie/unknown-actor]\n");
  check_rows(d, 0,
             "{\"severity\": \"error\", \"code\": \"tie/unknown-actor\", "
             "\"message\": \"no actor has the id or alias `haqani`\", "
             "\"file\": \"ties.yaml\", \"line\": 3, \"column\": 9, "
             "\"end_line\": 3, \"end_column\": 15, \"notes\": [\"help: did you "
             "mean `haqqani` (Haqqani Network)?\"], \"fix\": \"haqqani\"}\n");
  check_with(d, "human", ENT_STYLE(.color = true), 0,
             "\033[1;31merror\033[0m\033[1m: no actor has the id or alias "
             "`haqani`\033[0m [tie/unknown-actor]\n"
             "  \033[34m-->\033[0m ties.yaml:3:9\n"
             "\033[34m   |\033[0m\n"
             "\033[34m 2 |\033[0m   - from: isi\n"
             "\033[34m 3 |\033[0m     to: haqani\n"
             "\033[34m   |\033[0m         \033[1;31m^^^^^^\033[0m\n"
             "   = \033[1mhelp\033[0m: did you mean `haqqani` (Haqqani "
             "Network)?\n");
  ent_diags_free(d);
}

static void shows_other_places(void **state) {
  (void)state;
  struct source *s = text();
  struct source *o = source_new("other.yaml", "one\ntwo: 2\n", 11);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_ERROR, "tie/reversed", find(s, "1980"),
       "tie ends before it begins");
  diag_label(d, "ends 1980");
  diag_also(d, find(s, "1989"), "begins 1989");
  diag_also(d, find(o, "two"), "here \u2192 too");
  diag_also(d, find(s, "last"), "far");
  diag_also(d, SPAN_NONE, "nowhere");
  diag_note(d, "first line\nand second");
  source_release(s);
  source_release(o);
  check_with(d, "human", ENT_STYLE(.ascii = true), 0,
             "error: tie ends before it begins [tie/reversed]\n"
             "  --> ties.yaml:5:10\n"
             "   |\n"
             " 4 |     start: 1989\n"
             "   |            ---- begins 1989\n"
             " 5 |     end: 1980\n"
             "   |          ^^^^ ends 1980\n"
             "...\n"
             " 9 | last\n"
             "   | ---- far\n"
             "  ::: other.yaml:2:1\n"
             "   |\n"
             " 2 | two: 2\n"
             "   | --- here -> too\n"
             "   = note: first line\n"
             "           and second\n");
  ent_diags_free(d);
}

static void carets_count_columns(void **state) {
  (void)state;
  struct source *s = text();
  ent_diags *d = ent_diags_new();
  diag(d, ENT_WARNING, "x/wide", find(s, "q\n"), "after wide signs");
  diag_also(d, find(s, "\u4E2D\u6587"), "four columns");
  diag_also(d, find(s, "cia"), "one line between");
  source_release(s);
  check(d, "warning: after wide signs [x/wide]\n"
           "  --> ties.yaml:8:20\n"
           "   |\n"
           " 7 |   - {from: cia, to: isi}\n"
           "   |            --- one line between\n"
           " 8 |     note: M\u00FC\u015F \u4E2D\u6587 \\u{1B}[0m q\n"
           "   |               ---- four columns\n"
           "   |                              ^\n");
  ent_diags_free(d);
}

static void gaps(void **state) {
  (void)state;
  struct source *s = source_new("g", "a\nb\nc\nd\ne\nf\n", 12);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_NOTE, "g/one", find(s, "a"), "gap of one, then of two");
  diag_also(d, find(s, "c"), "c");
  diag_also(d, find(s, "f"), "f");
  source_release(s);
  check(d, "note: gap of one, then of two [g/one]\n"
           "  --> g:1:1\n"
           "   |\n"
           " 1 | a\n"
           "   | ^\n"
           " 2 | b\n"
           " 3 | c\n"
           "   | - c\n"
           "...\n"
           " 6 | f\n"
           "   | - f\n");
  ent_diags_free(d);
}

static void ends_and_edges(void **state) {
  (void)state;
  struct source *s = source_new("e", "ab\ncd", 5);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_ERROR, "e/eof", (struct span){s, 5, 5, NULL, 0}, "at the end");
  diag(d, ENT_ERROR, "e/break", (struct span){s, 2, 3, NULL, 0}, "at a break");
  diag(d, ENT_ERROR, "e/two", (struct span){s, 1, 5, NULL, 0}, "two lines");
  diag(d, ENT_ERROR, "e/out", (struct span){s, 77, 99, NULL, 0}, "outside");
  source_release(s);
  check(d, "error: two lines [e/two]\n"
           "  --> e:1:2\n   |\n 1 | ab\n   |  ^\n"
           "\n"
           "error: at a break [e/break]\n"
           "  --> e:1:3\n   |\n 1 | ab\n   |   ^\n"
           "\n"
           "error: at the end [e/eof]\n"
           "  --> e:2:3\n   |\n 2 | cd\n   |   ^\n"
           "\n"
           "error: outside [e/out]\n"
           "  --> e:2:3\n   |\n 2 | cd\n   |   ^\n");
  ent_diags_free(d);
  s = source_new("empty", "", 0);
  d = ent_diags_new();
  diag(d, ENT_ERROR, "e/empty", (struct span){s, 0, 0, NULL, 0}, "empty");
  source_release(s);
  check(d, "error: empty [e/empty]\n  --> empty:1:1\n   |\n 1 |\n   | ^\n");
  ent_diags_free(d);
}

// Bytes that are no text are shown as such and cost one column each.
static void broken_text(void **state) {
  (void)state;
  struct source *s = source_new("b", "x: \xFF\xC3(q", 7);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_ERROR, "b/bytes", (struct span){s, 3, 4, NULL, 0},
       "this byte (%s) is not UTF-8", "\xFF");
  diag_also(d, find(s, "q"), "q");
  source_release(s);
  check(d, "error: this byte (\uFFFD) is not UTF-8 [b/bytes]\n"
           "  --> b:1:4\n   |\n 1 | x: \uFFFD\uFFFD(q\n   |    ^\n"
           "   |       - q\n");
  ent_diags_free(d);
}

static void long_lines_are_clipped(void **state) {
  (void)state;
  size_t n = 9000000;
  char *big = mem_new(n, 1);
  memset(big, 'x', n);
  memcpy(big + 5000000, " haqani ", 8);
  memcpy(big + n - 3, "\xE2\x86\x92", 3); // not ASCII: the slower path
  struct source *s = source_new("big", big, n);
  mem_free(big);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_ERROR, "b/ig", find(s, "haqani"), "far right");
  diag_label(d, "label");
  diag_also(d, (struct span){s, 0, 3, NULL, 0}, "start");
  diag_also(d, (struct span){s, 0, (uint32_t)n, NULL, 0}, "all of it");
  source_release(s);
  clock_t began = clock();
  for (int i = 0; i < 100; i++)
    check_with(d, "human", ENT_STYLE(.width = 50, .ascii = true), 0,
               "error: far right [b/ig]\n"
               "  --> big:1:5000002\n"
               "   |\n"
               " 1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\n"
               "   | --- start\n"
               "   | ------------------------------------------- all of it\n"
               " 1 | ...xxxxxxxxxxxxx haqani xxxxxxxxxxxxxxxxxxxxxx...\n"
               "   |                  ^^^^^^ label\n");
  // A hundred times a walk over all of it would take half a minute.
  assert_true(clock() - began < 5 * CLOCKS_PER_SEC);
  ent_diags_free(d);
}

static void sorted_by_place(void **state) {
  (void)state;
  struct source *a = source_new("a", "x\ny\n", 4);
  struct source *b = source_new("b", "x\ny\n", 4);
  ent_diags *d = ent_diags_new();
  diag(d, ENT_NOTE, "s/4", (struct span){b, 2, 3, NULL, 0}, "8");
  diag(d, ENT_WARNING, "s/3", (struct span){b, 2, 3, NULL, 0}, "7");
  diag(d, ENT_ERROR, "s/2", (struct span){b, 2, 3, NULL, 0}, "5");
  diag(d, ENT_ERROR, "s/1", (struct span){b, 2, 3, NULL, 0}, "6");
  diag(d, ENT_NOTE, "s/0", (struct span){b, 0, 1, NULL, 0}, "4");
  diag(d, ENT_ERROR, "s/0", (struct span){a, 2, 3, NULL, 0}, "3");
  diag(d, ENT_WARNING, "s/n", SPAN_NONE, "2");
  diag_usage(d, "usage/x", "%d", 1);
  assert_true(ent_diags_usage(d));
  assert_true(ent_diags_has(d, "s/n"));
  assert_false(ent_diags_has(d, "s/"));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 4);
  assert_int_equal(ent_diags_count(d, ENT_WARNING), 2);
  assert_int_equal(ent_diags_count(d, ENT_NOTE), 2);
  source_release(a);
  source_release(b);
  check_with(d, "short", ENT_STYLE(), 0,
             "error: 1 [usage/x]\nwarning: 2 [s/n]\na:2:1: error: 3 [s/0]\n"
             "b:1:1: note: 4 [s/0]\nb:2:1: error: 5 [s/2]\n"
             "b:2:1: error: 6 [s/1]\nb:2:1: warning: 7 [s/3]\n"
             "b:2:1: note: 8 [s/4]\n");
  check_with(d, "short", ENT_STYLE(), 2,
             "error: 1 [usage/x]\nwarning: 2 [s/n]\n\u2026 and 6 more\n");
  check_with(d, "human", ENT_STYLE(.ascii = true), 1,
             "error: 1 [usage/x]\n\n... and 7 more\n");
  ent_diags_free(d);
}

static unsigned located;

static void *begin(void) { return &located; }

static void end(void *memory) { assert_ptr_equal(memory, &located); }

static struct span locate(void *memory, struct span lazy) {
  assert_ptr_equal(memory, &located);
  located++;
  const char *at = strstr(lazy.in->text + lazy.start, lazy.field);
  if (at) {
    lazy.start = (uint32_t)(at - lazy.in->text);
    lazy.end = lazy.start + (uint32_t)strlen(lazy.field);
    lazy.field = NULL;
  }
  return lazy;
}

// What is looked for is what is shown, and the rest of its records.
static void lazy_places(void **state) {
  (void)state;
  struct source *s = text();
  struct span at = find(s, "from");
  ent_diags *d = ent_diags_new();
  at.end = 0;
  at.field = "start";
  diag(d, ENT_ERROR, "l/start", at, "field");
  at.field = "nothing";
  diag(d, ENT_WARNING, "l/nothing", at, "line");
  at.field = "end";
  diag(d, ENT_NOTE, "l/last", at, "not shown");
  at.start = find(s, "cia").start;
  diag(d, ENT_NOTE, "l/later", at, "not even looked for");
  source_release(s);
  check_with(d, "human", ENT_STYLE(), 2,
             "error: field [l/start]\n  --> ties.yaml:2:5\n   |\n"
             " 2 |   - from: isi\n   |     ^^^^^^^^^\n"
             "\n"
             "warning: line [l/nothing]\n  --> ties.yaml:2:5\n   |\n"
             " 2 |   - from: isi\n   |     ^^^^^^^^^\n"
             "\n\u2026 and 2 more\n");
  static const struct diag_locator locator = {begin, locate, end};
  diags_locate(d, &locator);
  located = 0;
  check_with(d, "human", ENT_STYLE(), 2,
             "warning: line [l/nothing]\n  --> ties.yaml:2:5\n   |\n"
             " 2 |   - from: isi\n   |     ^^^^^^^^^\n"
             "\n"
             "error: field [l/start]\n  --> ties.yaml:4:5\n   |\n"
             " 3 |     to: haqani\n 4 |     start: 1989\n   |     ^^^^^\n"
             "\n\u2026 and 2 more\n");
  assert_int_equal(located, 3);
  ent_diags_free(d);
}

static void errors_become_warnings(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  diag(d, ENT_NOTE, "a/note", SPAN_NONE, "by the way");
  diag(d, ENT_ERROR, "a/error", SPAN_NONE, "error: no room");
  ent_diags_soften(d, "it is not kept");
  assert_int_equal(ent_diags_count(d, ENT_NOTE), 1);
  assert_int_equal(ent_diags_count(d, ENT_WARNING), 1);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  check_with(d, "short", ENT_STYLE(), 0,
             "warning: it is not kept: error: no room [a/error]\n"
             "note: by the way [a/note]\n");
  ent_diags_free(d);
}

static void errors_of_a_caller(void **state) {
  (void)state;
  static const char *const words[] = {"auto", "always", "never"};
  ent_diags *d = ent_diags_new();
  ent_diags_error(d, "usage/color", "it cannot be `100 %s`");
  ent_diags_choices(d, "alwais", words, 3);
  assert_true(ent_diags_usage(d));
  check_with(d, "human", ENT_STYLE(), 0,
             "error: it cannot be `100 %s` [usage/color]\n"
             "   = help: did you mean `always`? The choices are auto, always "
             "and never\n");
  ent_diags_choices(d, "red", words, 3);
  check_with(d, "human", ENT_STYLE(), 0,
             "error: it cannot be `100 %s` [usage/color]\n"
             "   = help: the choices are auto, always and never\n");
  ent_diags_help(d, "100 %s");
  check_with(d, "human", ENT_STYLE(), 0,
             "error: it cannot be `100 %s` [usage/color]\n"
             "   = help: 100 %s\n");
  ent_diags_free(d);
  assert_ptr_equal(ent_suggest("nevr", words, 3), words[2]);
  assert_null(ent_suggest("red", words, 3));
  assert_null(ent_suggest("never", words, 0));
}

static void nothing_to_say(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  check(d, "");
  check_with(d, "short", ENT_STYLE(), 0, "");
  check_rows(d, 0, "");
  assert_false(ent_diags_render(d, "json", NULL, 0, &(ent_bytes){0}));
  ent_bytes out = {0};
  assert_false(ent_diags_render(d, "sarif!", NULL, 0, &out));
  assert_false(ent_diags_usage(d));
  diag(d, ENT_WARNING, "usage/only-a-warning", SPAN_NONE, "esc \x1b[1m");
  assert_false(ent_diags_usage(d));
  check(d, "warning: esc \\u{1B}[1m [usage/only-a-warning]\n");
  ent_diags_free(d);
  ent_diags_free(NULL);
}

// A hundred thousand like complaints keep one text and one source.
static void many_are_cheap(void **state) {
  (void)state;
  struct source *s = text();
  ent_diags *d = ent_diags_new();
  for (uint32_t i = 0; i < 100000; i++)
    diag(d, ENT_WARNING, "m/any", (struct span){s, i % 90, 0, "from", 0},
         "tie cites no source");
  assert_true(sizeof(struct diag) <= 72);
  assert_int_equal(d->texts.map.entries.n, 1);
  assert_int_equal(d->sources.n, 1);
  assert_int_equal(d->details.n, 0);
  source_release(s);
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "short", NULL, 50, &out));
  assert_non_null(strstr(out.at, "\u2026 and 99950 more\n"));
  ent_bytes_drop(&out);
  ent_diags_free(d);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(shows_the_place),
      cmocka_unit_test(shows_other_places),
      cmocka_unit_test(carets_count_columns),
      cmocka_unit_test(gaps),
      cmocka_unit_test(ends_and_edges),
      cmocka_unit_test(broken_text),
      cmocka_unit_test(long_lines_are_clipped),
      cmocka_unit_test(sorted_by_place),
      cmocka_unit_test(lazy_places),
      cmocka_unit_test(errors_become_warnings),
      cmocka_unit_test(errors_of_a_caller),
      cmocka_unit_test(nothing_to_say),
      cmocka_unit_test(many_are_cheap),
  };
  return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
