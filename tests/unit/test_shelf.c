// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers of several files in memory: what holds of files on the disk
// (test_include.c) holds of them.
#include "reading.h"

static ent_shelf *shelf;

static void put(const char *name, const char *text) {
  ent_shelf_add(shelf, name, text, strlen(text));
}

static int make_shelf(void **state) {
  (void)state;
  shelf = ent_shelf_new();
  put("outside.yaml", "actors: {outside: {}}\n");
  put("in/a.yaml", "actors: {a: {}}\n");
  put("in/b.yaml", "entente: 1\nactors: {b: {}}\n");
  return 0;
}

static int drop_shelf(void **state) {
  (void)state;
  ent_shelf_free(shelf);
  return 0;
}

// The short form of what is said.
static void expect_said(ent_diags *d, const char *errors) {
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "short", NULL, 0, &out));
  assert_string_equal(out.at ? out.at : "", errors);
  ent_bytes_drop(&out);
  ent_diags_free(d);
}

static ent_account *read_from(const char *path, const ent_read_options *more,
                              const char *errors) {
  ent_read_options o = more ? *more : ENT_READ_OPTIONS();
  o.shelf = shelf;
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_read(path, &o, d);
  expect_said(d, errors);
  return l;
}

// Of a text that is no part of the shelf.
static ent_account *parse(const char *name, const char *text,
                          const char *errors) {
  ent_read_options o = ENT_READ_OPTIONS(.shelf = shelf);
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_parse(text, strlen(text), name, &o, d);
  expect_said(d, errors);
  return l;
}

static void expect_parsed(const char *text, const char *errors) {
  ent_account_free(parse("in/entente.yaml", text, errors));
}

static void files_are_joined(void **state) {
  (void)state;
  put("in/entente.yaml", "entente: 1\ninclude: [a.yaml, ./sub//c.yaml]\n"
                         "ties: [{from: a, to: d, type: funds}]\n");
  put("in/sub/c.yaml", "include: [d.yaml, ../b.yaml]\n");
  put("in/sub/d.yaml", "actors: {d: {}}\n");
  static const char *const ways[] = {"in", "in/", "in/entente.yaml",
                                     "./in/../in"};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    ent_account *l = read_from(ways[i], NULL, "");
    assert_non_null(l);
    ent_counts c = ent_account_counts(l);
    assert_int_equal(c.files, 5);
    assert_int_equal(c.actors, 3);
    assert_int_equal(c.ties, 1);
    ent_account_free(l);
  }
}

static void a_text_has_includes(void **state) {
  (void)state;
  ent_account *l =
      parse("in/x.yaml", "entente: 1\ninclude: [a.yaml, b.yaml]\n", "");
  assert_int_equal(ent_account_counts(l).actors, 2);
  assert_string_equal(l->facts->files.at[1]->name, "in/x.yaml");
  assert_string_equal(l->facts->files.at[2]->name, "in/a.yaml");
  ent_account_free(l);
  l = parse("x", "entente: 1\ninclude: [in/a.yaml, outside.yaml]\n", "");
  assert_int_equal(ent_account_counts(l).actors, 2);
  ent_account_free(l);
}

static void the_last_of_a_name_counts(void **state) {
  (void)state;
  put("in/./a.yaml", "actors: {x: {}, y: {}}\n");
  ent_account *l = parse("in/x.yaml", "entente: 1\ninclude: [a.yaml]\n", "");
  assert_int_equal(ent_account_counts(l).actors, 2);
  ent_account_free(l);
}

static void patterns(void **state) {
  (void)state;
  put("in/sub/B.yaml", "actors: {upper: {}}\n");
  put("in/sub/.hidden.yaml", "actors: {hidden: {}}\n");
  put("in/sub/deep/c.yaml", "actors: {deep: {}}\n");
  put("in/sub/a.yaml", "actors: {lower: {}}\n");
  ent_account *l = parse(
      "in/x.yaml", "entente: 1\ninclude: [\"[ab].yaml\", \"sub/*\"]\n", "");
  assert_int_equal(ent_account_counts(l).actors, 4);
  assert_string_equal(l->facts->files.at[2]->name, "in/a.yaml");
  assert_string_equal(l->facts->files.at[3]->name, "in/b.yaml");
  assert_string_equal(l->facts->files.at[4]->name, "in/sub/B.yaml");
  assert_string_equal(l->facts->files.at[5]->name, "in/sub/a.yaml");
  ent_account_free(l);
  expect_parsed("entente: 1\ninclude: [\"*.yml\"]\n",
                "in/entente.yaml:2:11: error: no file matches `*.yml` "
                "[include/missing]\n");
}

static void a_folder_with_signs_of_patterns(void **state) {
  (void)state;
  put("s[u]b*/d.yml", "actors: {d: {}}\n");
  put("sub/e.yml", "actors: {e: {}}\n");
  ent_account *l =
      parse("s[u]b*/x.yaml", "entente: 1\ninclude: [\"*.yml\"]\n", "");
  assert_int_equal(ent_account_counts(l).actors, 1);
  ent_account_free(l);
}

static void what_is_refused(void **state) {
  (void)state;
  expect_parsed("entente: 1\ninclude: [none.yaml]\n",
                "in/entente.yaml:2:11: error: `none.yaml` cannot be found: "
                "No such file or directory [include/missing]\n");
  expect_parsed("entente: 1\ninclude: [/in/a.yaml]\n",
                "in/entente.yaml:2:11: error: `/in/a.yaml` is an absolute "
                "path [include/absolute]\n");
  expect_parsed("entente: 1\ninclude: [../in]\n",
                "in/entente.yaml:2:11: error: `../in` leads out of the "
                "ledger's folder [include/outside]\n");
  static const char *const out[] = {"../outside.yaml", "sub/../../outside.yaml",
                                    "../../in/a.yaml", "../none.yaml",
                                    "../*.yaml"};
  for (size_t i = 0; i < sizeof out / sizeof *out; i++) {
    struct buf text = {0}, errors = {0};
    buf_addf(&text, "entente: 1\ninclude: [\"%s\"]\n", out[i]);
    buf_addf(&errors,
             "in/entente.yaml:2:11: error: `%s` leads out of the ledger's "
             "folder [include/outside]\n",
             out[i]);
    expect_parsed(buf_text(&text), buf_text(&errors));
    buf_drop(&text);
    buf_drop(&errors);
  }
  expect_parsed("entente: 1\ninclude: [\"*/../../*.yaml\"]\n",
                "in/entente.yaml:2:11: error: `..` in `*/../../*.yaml`, behind "
                "a sign of a pattern [include/pattern]\n");
}

// There is nothing above the names on the shelf, and no disk.
static void what_is_above_all(void **state) {
  (void)state;
  ent_account_free(
      parse("x.yaml", "entente: 1\ninclude: [../outside.yaml]\n",
            "x.yaml:2:11: error: `../outside.yaml` leads out of the ledger's "
            "folder [include/outside]\n"));
  ent_account_free(parse("x.yaml", "entente: 1\ninclude: [.]\n",
                         "x.yaml:2:11: error: `.` is a folder "
                         "[include/not-a-file]\n"));
  assert_null(read_from("/etc/passwd", NULL,
                        "error: cannot open /etc/passwd: No such file or "
                        "directory [ledger/open]\n"));
  assert_null(read_from("none", NULL,
                        "error: cannot open none: No such file or directory "
                        "[ledger/open]\n"));
}

static void cycles(void **state) {
  (void)state;
  put("in/c.yaml", "include: [entente.yaml]\n");
  expect_parsed("entente: 1\ninclude: [c.yaml]\n",
                "in/c.yaml:1:11: error: `in/entente.yaml` includes itself "
                "[include/cycle]\n");
  expect_parsed("entente: 1\ninclude: [a.yaml, sub/../a.yaml]\n",
                "in/entente.yaml:2:19: error: `in/a.yaml` is included twice "
                "[include/twice]\n");
}

static void limits(void **state) {
  (void)state;
  put("in/entente.yaml", "entente: 1\ninclude: [a.yaml, b.yaml]\n");
  ent_account_free(
      read_from("in", &ENT_READ_OPTIONS(.max_includes = 1),
                "in/entente.yaml:2:19: error: included files: more "
                "than the limit of 1 [include/too-many]\n"));
  put("in/a.yaml", "# a comment that is longer than the file that includes it");
  ent_account_free(
      read_from("in", &ENT_READ_OPTIONS(.max_file = 45),
                "in/entente.yaml:2:11: error: bytes of `in/a.yaml`: more "
                "than the limit of 45 [yaml/file]\n"));
  assert_null(read_from("in", &ENT_READ_OPTIONS(.max_file = 5),
                        "error: bytes of `in/entente.yaml`: more than the "
                        "limit of 5 [ledger/open]\n"));
  // Each name that a pattern is held against counts.
  ent_limits *l = ent_limits_new();
  ent_diags *d = ent_diags_new();
  assert_true(ent_limits_set(l, "paths", "2", d));
  ent_diags_free(d);
  put("in/entente.yaml", "entente: 1\ninclude: ['[ab].yaml']\n");
  ent_account_free(
      read_from("in", &ENT_READ_OPTIONS(.limits = l),
                "in/entente.yaml:2:11: error: names that patterns look at: "
                "more than the limit of 2 [include/pattern]\n"));
  ent_limits_free(l);
}

static void a_mistake_names_its_file(void **state) {
  (void)state;
  put("in/c.yaml", "actors:\n  c: {nme: C}\n");
  expect_parsed("entente: 1\ninclude: [c.yaml]\n",
                "in/c.yaml:2:7: error: an actor has no key `nme` "
                "[key/unknown]\n");
}

// What was read does not borrow from the shelf.
static void the_shelf_may_go(void **state) {
  (void)state;
  ent_account *l = parse("in/x.yaml", "entente: 1\ninclude: [a.yaml]\n", "");
  ent_shelf_free(shelf);
  shelf = NULL;
  assert_string_equal(ent_actor_id(l, 0), "a");
  ent_account_free(l);
}

int main(void) {
#define TEST(f) cmocka_unit_test_setup_teardown(f, make_shelf, drop_shelf)
  const struct CMUnitTest tests[] = {
      TEST(files_are_joined),
      TEST(a_text_has_includes),
      TEST(the_last_of_a_name_counts),
      TEST(patterns),
      TEST(a_folder_with_signs_of_patterns),
      TEST(what_is_refused),
      TEST(what_is_above_all),
      TEST(cycles),
      TEST(limits),
      TEST(a_mistake_names_its_file),
      TEST(the_shelf_may_go),
  };
  return cmocka_run_group_tests_name("shelf", tests, NULL, NULL);
}
