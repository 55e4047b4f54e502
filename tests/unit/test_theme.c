// SPDX-License-Identifier: GPL-2.0-or-later
// What a theme may say, and what is said of all else. Several diagnostics stand
// with blanks between.
#include "base/diag.h"
#include "test.h"
#include "view/theme.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/entente-theme-XXXXXX";
static char path[64];

static ent_theme *read_text(const char *text, ent_diags *d) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  assert_int_equal(fputs(text, f) < 0, 0);
  assert_int_equal(fclose(f), 0);
  return ent_theme_read(path, d);
}

// ------------------------------------------------------------ what is good

static void takes_all(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  ent_theme *t = read_text(
      "fonts: Grüße 2, serif\npaper: FFFFFF\nink: \"#abcdef\"\nmuted: "
      "\"#0A0b0C\"\nrule: \"#000009\"\n"
      "sizes: {width: 200, margin: 400, more: 0.1, title: 144}\n"
      "ties:\n  support: {line: \"#010203\", text: \"#040506\", width: 8, "
      "form: "
      "double, end: bar, ends: open}\n"
      "  hostility: {form: single, end: none, ends: bar-arrow}\n"
      "changes: {ended: \"#111111\", ended-text: \"#222222\", unchanged: "
      "\"#333333\", unchanged-text: \"#444444\"}\n"
      "groups: {fill: \"#F5F5F5\", line: \"#666666\", text: \"#333333\"}\n"
      "shapes: {hexagon: {fill: \"#FFFFFE\", border: \"#999999\", bold: true}, "
      "pill: {bold: false}}\n"
      "kinds: {my-kind: hexagon, other: plain}\n",
      d);
  assert_non_null(t);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  const struct theme *ink = &t->ink;
  assert_string_equal(ink->fonts, "Grüße 2, serif");
  assert_string_equal(ink->paper, "#FFFFFF");
  assert_string_equal(ink->ink, "#abcdef");
  assert_string_equal(ink->rule, "#000009");
  assert_true(t->size[SIZE_WIDTH] == 200 && t->size[SIZE_MARGIN] == 400);
  assert_true(t->size[SIZE_MORE] == 0.1 && t->size[SIZE_TITLE] == 144);
  assert_true(t->size[SIZE_ACTOR] == 0);
  assert_string_equal(ink->lines[0].family, "support");
  assert_true(ink->lines[0].twofold && ink->lines[0].width == 8);
  assert_int_equal(ink->lines[0].directed, END_BAR);
  assert_int_equal(ink->lines[0].undirected, END_OPEN);
  assert_string_equal(ink->hull_line, "#666666");
  assert_string_equal(ink->unchanged_text, "#444444");
  assert_int_equal(ink->kinds_n, 2);
  assert_string_equal(ink->kinds[0].kind, "my-kind");
  assert_string_equal(ink->kinds[0].shape, "hexagon");
  ent_theme_free(t);
  ent_diags_free(d);
}

static void nothing_is_the_house_style(void **state) {
  (void)state;
  static const char *const texts[] = {"", "# nothing\n", "---\n...\n", "~\n"};
  for (size_t i = 0; i < 4; i++) {
    ent_diags *d = ent_diags_new();
    ent_theme *t = read_text(texts[i], d);
    assert_non_null(t);
    assert_int_equal(d->list.n, 0);
    assert_string_equal(t->ink.paper, PAPER);
    ent_theme_free(t);
    ent_diags_free(d);
  }
}

// ----------------------------------------------------------- what is refused

struct wrong {
  const char *text, *said;
};

static const struct wrong wrongs[] = {
    {"[]", "error: a theme is a mapping: `key: value` [theme/value]"},
    {"inks: \"#000000\"", "error: a theme has no `inks` [theme/unknown-key]"},
    {"zzzzzz: 1", "error: a theme has no `zzzzzz` [theme/unknown-key]"},
    {"ink: red", "error: `ink` takes a colour [theme/value]"},
    {"ink: \"#12345\"", "error: `ink` takes a colour [theme/value]"},
    {"ink: \"#12345g\"", "error: `ink` takes a colour [theme/value]"},
    {"ink: \"#12345/\"", "error: `ink` takes a colour [theme/value]"},
    {"ink: \"#1234:6\"", "error: `ink` takes a colour [theme/value]"},
    {"ink: \"#@23456\"", "error: `ink` takes a colour [theme/value]"},
    {"ink: \"#`23456\"", "error: `ink` takes a colour [theme/value]"},
    {"ink: #123456", "error: `ink` takes a colour [theme/value]"},
    {"ink: [1]", "error: `ink` takes a colour [theme/value]"},
    {"fonts: a<b", "error: `fonts` takes names of fonts [theme/value]"},
    {"fonts: \"a;b\"", "error: `fonts` takes names of fonts [theme/value]"},
    {"fonts: \"a\\u200Eb\"",
     "error: `fonts` takes names of fonts [theme/value]"},
    {"fonts: \"\"", "error: `fonts` takes names of fonts [theme/value]"},
    {"fonts: {}", "error: `fonts` takes names of fonts [theme/value]"},
    {"sizes: 3", "error: `sizes` is a mapping: `key: value` [theme/value]"},
    {"sizes: {actor: 3.9}",
     "error: `actor` takes a number from 4 to 72 [theme/value]"},
    {"sizes: {actor: 72.1}",
     "error: `actor` takes a number from 4 to 72 [theme/value]"},
    {"sizes: {actor: nan}",
     "error: `actor` takes a number from 4 to 72 [theme/value]"},
    {"sizes: {actor: [9]}",
     "error: `actor` takes a number from 4 to 72 [theme/value]"},
    {"sizes: {actors: 9}",
     "error: `sizes` has no `actors` [theme/unknown-key]"},
    {"ties: {support: 1}",
     "error: a family of ties is a mapping: `key: value` [theme/value]"},
    {"ties: {friendship: {}}",
     "error: `ties` has no `friendship` [theme/unknown-key]"},
    {"ties: {support: {width: 9}}",
     "error: `width` takes a number from 0.25 to 8 [theme/value]"},
    {"ties: {support: {form: triple}}",
     "error: `form` takes single or double [theme/value]"},
    {"ties: {support: {end: arow}}",
     "error: `end` takes none, arrow, bar-arrow, bar or open [theme/value]"},
    {"ties: {support: {end: [arrow]}}",
     "error: `end` takes none, arrow, bar-arrow, bar or open [theme/value]"},
    {"changes: {began: \"#000000\"}",
     "error: `changes` has no `began` [theme/unknown-key]"},
    {"groups: {text: x}", "error: `text` takes a colour [theme/value]"},
    {"shapes: {circle: {}}",
     "error: `shapes` has no `circle` [theme/unknown-key]"},
    {"shapes: {pill: {bold: 1}}",
     "error: `bold` takes false or true [theme/value]"},
    {"shapes: {pill: plain}",
     "error: a shape is a mapping: `key: value` [theme/value]"},
    {"kinds: [a]", "error: `kinds` takes a mapping from kinds of actors to "
                   "shapes [theme/value]"},
    {"kinds: {a: pil}",
     "error: `a` takes rectangle, rounded, double, hexagon, folded, pill, "
     "octagon, dotted or plain [theme/value]"},
    {"a: b\n- c", "error: "},
    {"ink: &a [*a]", "error: "},
};

static void refuses(void **state) {
  const struct wrong *w = *state;
  ent_diags *d = ent_diags_new();
  ent_style style = ENT_STYLE();
  ent_bytes out = {0};
  assert_null(read_text(w->text, d));
  assert_true(ent_diags_render(d, "human", &style, 0, &out));
  if (strncmp(out.at, w->said, strlen(w->said)) != 0)
    fail_msg("'%s' is said", out.at);
  ent_bytes_drop(&out);
  ent_diags_free(d);
}

static void suggests(void **state) {
  (void)state;
  static const struct wrong near[] = {
      {"inks: x", "did you mean `ink`?"},
      {"ties: {support: {end: arow}}", "did you mean `arrow`?"},
      {"kinds: {a: pil}", "did you mean `pill`?"},
      {"zzzzzz: 1", "its keys are fonts, paper"},
  };
  for (size_t i = 0; i < 4; i++) {
    ent_diags *d = ent_diags_new();
    ent_style style = ENT_STYLE();
    ent_bytes out = {0};
    assert_null(read_text(near[i].text, d));
    assert_true(ent_diags_render(d, "human", &style, 0, &out));
    assert_non_null(strstr(out.at, near[i].said));
    ent_bytes_drop(&out);
    ent_diags_free(d);
  }
}

static void many_fonts_are_too_many(void **state) {
  (void)state;
  char text[300] = "fonts: ";
  memset(text + 7, 'a', 200);
  ent_diags *d = ent_diags_new();
  ent_theme *t = read_text(text, d);
  assert_non_null(t);
  ent_theme_free(t);
  text[207] = 'a';
  assert_null(read_text(text, d));
  ent_diags_free(d);
}

// ------------------------------------------------------------------- files

static void opening_fails(const char *at, const char *why) {
  ent_diags *d = ent_diags_new();
  ent_style style = ENT_STYLE();
  ent_bytes out = {0};
  assert_null(ent_theme_read(at, d));
  assert_true(ent_diags_usage(d));
  assert_true(ent_diags_render(d, "short", &style, 0, &out));
  if (!strstr(out.at, why) || !strstr(out.at, "usage/theme"))
    fail_msg("'%s' does not say '%s'", out.at, why);
  ent_bytes_drop(&out);
  ent_diags_free(d);
}

static void files_that_are_none(void **state) {
  (void)state;
  opening_fails("/tmp/entente-no-such-file", "there is no such file");
  opening_fails(folder, "it is not a regular file");
  opening_fails("/dev/null", "it is not a regular file");
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  assert_int_equal(fseek(f, 1 << 20, SEEK_SET), 0);
  assert_int_equal(fputc('x', f), 'x');
  assert_int_equal(fclose(f), 0);
  opening_fails(path, "it is larger than 1 MiB");
}

// ---------------------------------------------------------------- contrast

static size_t warnings(const char *text) {
  ent_diags *d = ent_diags_new();
  ent_theme *t = read_text(text, d);
  assert_non_null(t);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  size_t n = ent_diags_count(d, ENT_WARNING);
  ent_theme_free(t);
  ent_diags_free(d);
  return n;
}

static void contrast_is_looked_at(void **state) {
  (void)state;
  assert_int_equal(warnings("ink: \"#000000\""), 0);
  // 4.54 and 4.48 on white.
  assert_int_equal(warnings("muted: \"#767676\""), 0);
  assert_int_equal(warnings("muted: \"#777777\""), 1);
  assert_int_equal(warnings("groups: {text: \"#FFFFFF\"}"), 1);
  assert_int_equal(warnings("changes: {ended-text: \"#FFFFFF\"}"), 1);
  assert_int_equal(warnings("changes: {unchanged-text: \"#FFFFFF\"}"), 1);
  assert_int_equal(warnings("ties: {support: {text: \"#FFFFFF\"}}"), 2);
  assert_int_equal(warnings("shapes: {pill: {fill: \"#000000\"}}"), 1);
}

static int prepare(void **state) {
  (void)state;
  if (!mkdtemp(folder))
    return 1;
  snprintf(path, sizeof path, "%s/theme.yaml", folder);
  return 0;
}

static int clean(void **state) {
  (void)state;
  unlink(path);
  return rmdir(folder);
}

int main(void) {
  struct CMUnitTest tests[sizeof wrongs / sizeof *wrongs];
  static const struct CMUnitTest others[] = {
      cmocka_unit_test(takes_all),
      cmocka_unit_test(nothing_is_the_house_style),
      cmocka_unit_test(suggests),
      cmocka_unit_test(many_fonts_are_too_many),
      cmocka_unit_test(files_that_are_none),
      cmocka_unit_test(contrast_is_looked_at),
  };
  memset(tests, 0, sizeof tests);
  for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
    const void *row = &wrongs[i];
    tests[i].name = wrongs[i].text;
    tests[i].test_func = refuses;
    memcpy(&tests[i].initial_state, &row, sizeof row);
  }
  return _cmocka_run_group_tests(
             "refused", tests, sizeof wrongs / sizeof *wrongs, prepare, NULL) +
         cmocka_run_group_tests(others, NULL, clean);
}
