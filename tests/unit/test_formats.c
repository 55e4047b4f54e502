// SPDX-License-Identifier: GPL-2.0-or-later
// What the registry of formats tells, tried on what they write.
#include "base/utf8.h"
#include "render/render.h"
#include "test.h"

#include <string.h>

static const char ledger[] = "entente: 1\n"
                             "actors: {a: {}, b: {}}\n"
                             "sources: {s: {title: T, published: 2002}}\n"
                             "ties:\n"
                             "- {from: a, type: arms, to: b, when: 2001, "
                             "sources: [s]}\n";

typedef bool render(const ent_account *l, const char *format, ent_bytes *out,
                    ent_diags *d);

static bool as_table(const ent_account *l, const char *format, ent_bytes *out,
                     ent_diags *d) {
  (void)l;
  ent_answer *a = answer_new("ties");
  static const struct column one = {"a", "A", FOR_BOTH, 0, -1};
  table_row(a, answer_table(a, NULL, &one, 1))->cell[0] =
      value_int(&a->arena, 7);
  answer_warn(a, "as of a day that is not told of");
  bool good = ent_answer_render(a, format, NULL, out, d);
  ent_answer_free(a);
  return good;
}

static bool as_report(const ent_account *l, const char *format, ent_bytes *out,
                      ent_diags *d) {
  ent_dossier *r = ent_report(l, NULL, d);
  assert_non_null(r);
  bool good = ent_dossier_render(r, format, "x", NULL, out, d);
  ent_dossier_free(r);
  return good;
}

static bool as_figure(const ent_account *l, const char *format, ent_bytes *out,
                      ent_diags *d) {
  ent_drawing *drawing = ent_draw(l, NULL, d);
  ent_figure *f =
      ent_figure_of((const ent_drawing *const *)&drawing, 1, NULL, d);
  assert_non_null(f);
  bool good = ent_figure_render(f, format, NULL, out, d);
  ent_figure_free(f);
  ent_drawing_free(drawing);
  return good;
}

static bool is_text(const ent_bytes *b) {
  return b->n > 0 && !memchr(b->at, 0, b->n) && utf8_valid(b->at, b->n) == b->n;
}

// A format writes what it is said to show, and refuses all else. What needs
// another program is tried where that is.
static void shows_what_it_says(const ent_account *l, const char *name,
                               unsigned shows, render *write) {
  ent_bytes out = {0};
  ent_diags *d = ent_diags_new();
  bool can = ent_format_shows(name) & shows;
  if (!can || !ent_format_binary(name)) {
    assert_int_equal(write(l, name, &out, d), can);
    assert_int_equal(ent_diags_has(d, "usage/unknown-format"), !can);
    assert_int_equal(is_text(&out), can);
  }
  if (can && shows == ENT_TABLES)
    assert_int_equal(ent_format_rows_alone(name),
                     !strstr(out.at, "as of a day that is not told of"));
  ent_bytes_drop(&out);
  ent_diags_free(d);
}

static void each_shows_what_it_says(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_parse(ledger, strlen(ledger), "x", NULL, d);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  const char *name;
  for (size_t k = 0; (name = ent_format_name(k)); k++) {
    shows_what_it_says(l, name, ENT_TABLES, as_table);
    shows_what_it_says(l, name, ENT_REPORTS, as_report);
    shows_what_it_says(l, name, ENT_NETWORKS, as_figure);
    const char *beside = ent_dossier_pictures(name);
    if (beside)
      assert_int_equal(ent_format_shows(beside), ENT_NETWORKS | ENT_CHARTS);
  }
  ent_account_free(l);
  ent_diags_free(d);
}

static void every_row_is_whole(void **state) {
  (void)state;
  const char *name, *other;
  for (size_t k = 0; (name = ent_format_name(k)); k++) {
    assert_true(ent_format_shows(name));
    assert_true(*ent_format_extension(name));
    assert_true(*ent_format_help(name));
    for (size_t i = 0; i < k && (other = ent_format_name(i)); i++) {
      assert_string_not_equal(name, other);
      assert_string_not_equal(ent_format_extension(name),
                              ent_format_extension(other));
    }
  }
}

static void nothing_else_is_a_format(void **state) {
  (void)state;
  assert_int_equal(ent_format_shows("nothing"), 0);
  assert_null(ent_format_extension("nothing"));
  assert_null(ent_format_help("nothing"));
  assert_false(ent_format_rows_alone("nothing"));
  assert_false(ent_format_binary("nothing"));
  assert_null(ent_dossier_pictures("nothing"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_shows_what_it_says),
      cmocka_unit_test(every_row_is_whole),
      cmocka_unit_test(nothing_else_is_a_format),
  };
  return cmocka_run_group_tests_name("formats", tests, NULL, NULL);
}
