// SPDX-License-Identifier: GPL-2.0-or-later
// Structs that programs of an older header give, which are shorter, and those
// of a newer one, which are longer.
#include "base/diag.h"
#include "test.h"

#include <stdio.h>

static const char text[] =
    "entente: 1\n"
    "actors: {a: {}, b: {}}\n"
    "ties: [{from: a, to: b, type: funds, when: 1990/..}]\n";

// Of a header to come.
struct newer_read {
  ent_read_options old;
  unsigned long more;
};
struct newer_style {
  ent_style old;
  const char *more;
};
struct newer_figure {
  ent_figure_options old;
  unsigned more[4];
};

static ent_account *read_with(const void *options, ent_diags *d) {
  return ent_account_parse(text, strlen(text), "test.yaml", options, d);
}

static void refused(ent_diags *d, bool came_back) {
  assert_false(came_back);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 1);
  assert_true(ent_diags_has(d, "usage/struct-size"));
  assert_true(ent_diags_usage(d));
  ent_diags_free(d);
}

// What its header had is heeded, what follows in memory is not looked at.
static void older(void **state) {
  (void)state;
  char room[sizeof(ent_read_options)];
  const size_t size = offsetof(ent_read_options, max_scalar);
  memset(room, 0xff, sizeof room);
  ent_read_options small = ENT_READ_OPTIONS(.max_file = 10);
  small.size = size;
  memcpy(room, &small, size);
  ent_diags *d = ent_diags_new();
  assert_null(read_with(room, d));
  assert_true(ent_diags_has(d, "ledger/open"));
  ent_diags_free(d);

  small.max_file = 0;
  memcpy(room, &small, size);
  d = ent_diags_new();
  ent_account *l = read_with(room, d);
  assert_non_null(l);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  ent_account_free(l);
  ent_diags_free(d);
}

static void newer(void **state) {
  (void)state;
  struct newer_read o = {.old = {.size = sizeof o, .max_file = 10}};
  ent_diags *d = ent_diags_new();
  assert_null(read_with(&o, d)); // heeded
  assert_true(ent_diags_has(d, "ledger/open"));
  ent_diags_free(d);
  o.old.max_file = 0;
  d = ent_diags_new();
  ent_account *l = read_with(&o, d);
  assert_non_null(l);
  ent_account_free(l);
  o.more = 1;
  refused(d, read_with(&o, d) != NULL);
}

// Zeroed, as if the macro had been forgotten.
static void without_size(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  const ent_read_options o = {0};
  refused(d, read_with(&o, d) != NULL);
}

static void styles(void **state) {
  (void)state;
  ent_bytes out = {0};
  ent_diags *d = ent_diags_new();
  ent_account *l = read_with(NULL, d);
  ent_answer *a = ent_ties(l, NULL, d);
  struct newer_style s = {.old = {.size = sizeof s, .columns = "from"}};
  assert_true(ent_answer_render(a, "csv", &s.old, &out, d));
  assert_string_equal(out.at, "from\na\n");
  ent_bytes_drop(&out);
  s.more = "";
  assert_false(ent_diags_render(d, "short", &s.old, 0, &out));
  refused(d, ent_answer_render(a, "csv", &s.old, &out, d));
  assert_null(out.at);
  ent_answer_free(a);
  ent_account_free(l);
}

static void figures(void **state) {
  (void)state;
  ent_bytes out = {0};
  ent_diags *d = ent_diags_new();
  ent_account *l = read_with(NULL, d);
  ent_drawing *drawing = ent_draw(l, NULL, d);
  const ent_drawing *one = drawing;
  struct newer_figure o = {.old = {.size = sizeof o, .preset = "slide"}};
  ent_figure *f = ent_figure_of(&one, 1, &o.old, d);
  assert_non_null(f);
  o.more[3] = 1;
  refused(d, ent_figure_render(f, "svg", &o.old, &out, d));
  d = ent_diags_new();
  refused(d, ent_figure_of(&one, 1, &o.old, d) != NULL);
  d = ent_diags_new();
  ent_dossier *r = ent_report(l, NULL, d);
  refused(d, ent_dossier_render(r, "md", "x", &o.old, &out, d));
  ent_dossier_free(r);
  ent_figure_free(f);
  ent_drawing_free(drawing);
  ent_account_free(l);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(older),        cmocka_unit_test(newer),
      cmocka_unit_test(without_size), cmocka_unit_test(styles),
      cmocka_unit_test(figures),
  };
  return cmocka_run_group_tests_name("sized", tests, NULL, NULL);
}
