// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers of several files. Each test makes a folder with a folder `in`, the
// ledger's, and takes it away again.
#include "reading.h"

#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static const char *path(const char *name) {
  static char full[256];
  snprintf(full, sizeof full, "%s/%s", folder, name);
  return full;
}

static void put(const char *name, const char *text) {
  FILE *f = fopen(path(name), "wb");
  assert_non_null(f);
  assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
  assert_int_equal(fclose(f), 0);
}

static int make_folder(void **state) {
  static const char template[] = "/tmp/entente-XXXXXX";
  (void)state;
  memcpy(folder, template, sizeof template);
  assert_non_null(mkdtemp(folder));
  assert_int_equal(mkdir(path("in"), 0777), 0);
  assert_int_equal(mkdir(path("in/sub"), 0777), 0);
  put("outside.yaml", "actors: {outside: {}}\n");
  put("in/a.yaml", "actors: {a: {}}\n");
  put("in/b.yaml", "entente: 1\nactors: {b: {}}\n");
  return 0;
}

static int drop_one(const char *name, const struct stat *st, int kind,
                    struct FTW *at) {
  (void)st, (void)kind, (void)at;
  return remove(name);
}

static int drop_folder(void **state) {
  (void)state;
  return nftw(folder, drop_one, 8, FTW_DEPTH | FTW_PHYS);
}

// Reads in/entente.yaml, whose text this is; the errors are without the
// folder before the files' names.
static ent_account *read_root(const char *text, const ent_read_options *o,
                              const char *errors) {
  put("in/entente.yaml", text);
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_read(path("in"), o, d);
  ent_bytes out = {0};
  struct buf found = {0};
  assert_true(ent_diags_render(d, "short", NULL, 0, &out));
  struct str rest = {out.at, out.n}, line, place, message, code;
  while (rest.n > 0) {
    str_cut(rest, "\n", &line, &rest);
    if (!str_cut(line, ": error: ", &place, &message))
      continue;
    size_t skip = strlen(path("in")) + 1;
    if (str_starts(place, folder))
      place = (struct str){place.at + skip, place.n - skip};
    for (code = message; str_cut(code, "[", &line, &message);)
      code = message;
    buf_addf(&found, "%.*s %.*s\n", STR_ARG(place), (int)(code.n - 1), code.at);
  }
  assert_string_equal(buf_text(&found), errors);
  ent_bytes_drop(&out);
  buf_drop(&found);
  ent_diags_free(d);
  return l;
}

static void expect_root(const char *text, const char *errors) {
  ent_account_free(read_root(text, NULL, errors));
}

static void files_are_joined(void **state) {
  (void)state;
  put("in/sub/c.yaml", "title: not this\nactors: {c: {}}\ninclude: [d.yaml]\n");
  put("in/sub/d.yaml", "actors: {d: {}}\nsources: {s: {title: T}}\n");
  ent_account *l =
      read_root("entente: 1\ninclude: [a.yaml, sub/c.yaml]\n"
                "title: this\nactors: {root: {}}\nties:\n"
                "  - {from: a, to: d, type: funds, sources: [s]}\n",
                NULL, "");
  assert_non_null(l);
  ent_counts c = ent_account_counts(l);
  assert_int_equal(c.files, 4);
  assert_int_equal(c.actors, 4);
  assert_int_equal(c.ties, 1);
  assert_string_equal(ent_account_title(l), "this");
  assert_string_equal(l->facts->files.at[1]->name, path("in/entente.yaml"));
  assert_string_equal(l->facts->files.at[3]->name, path("in/sub/c.yaml"));
  ent_account_free(l);
}

static void patterns(void **state) {
  (void)state;
  put("in/sub/a.yml", "actors: {x: {}}\n");
  ent_account *l =
      read_root("entente: 1\ninclude: [\"[ab].yaml\", \"sub/*\"]\n", NULL, "");
  assert_int_equal(ent_account_counts(l).actors, 3);
  assert_string_equal(l->facts->files.at[2]->name, path("in/a.yaml"));
  assert_string_equal(l->facts->files.at[3]->name, path("in/b.yaml"));
  ent_account_free(l);
  put("in/sub/.hidden", "actors: {hidden: {}}\n"); // and no . or ..
  l = read_root("entente: 1\ninclude: [\"sub/.*\"]\n", NULL, "");
  assert_int_equal(ent_account_counts(l).actors, 1);
  ent_account_free(l);
  expect_root("entente: 1\ninclude: [\"sub/*.yaml\"]\n",
              "entente.yaml:2:11 include/missing\n");
  expect_root("entente: 1\ninclude: [\"*.yaml\"]\n",
              "entente.yaml:2:11 include/cycle\n");
}

static void a_folder_with_signs_of_patterns(void **state) {
  (void)state;
  assert_int_equal(mkdir(path("in/s[u]b*"), 0777), 0);
  put("in/s[u]b*/c.yaml", "include: [\"*.yml\"]\n");
  put("in/s[u]b*/d.yml", "actors: {d: {}}\n");
  ent_account *l = read_root(
      "entente: 1\ninclude: [\"s\\\\[u\\\\]b\\\\*/c.yaml\"]\n", NULL, "");
  assert_int_equal(ent_account_counts(l).actors, 1);
  ent_account_free(l);
}

static void what_is_refused(void **state) {
  (void)state;
  expect_root("entente: 1\ninclude: [none.yaml]\n",
              "entente.yaml:2:11 include/missing\n");
  expect_root("entente: 1\ninclude: [../outside.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [sub/../../outside.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [../../../../../../../../etc/passwd]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [\"../*.yaml\"]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [/etc/passwd]\n",
              "entente.yaml:2:11 include/absolute\n");
  expect_root("entente: 1\ninclude: [sub]\n",
              "entente.yaml:2:11 include/not-a-file\n");
  expect_root("entente: 1\ninclude: [a.yaml, ./sub/../a.yaml]\n",
              "entente.yaml:2:19 include/twice\n");
  expect_root("entente: 1\ninclude: [entente.yaml]\n",
              "entente.yaml:2:11 include/cycle\n");
  expect_root("entente: 1\ninclude: [{a: b}]\n",
              "entente.yaml:2:11 value/kind\n");
}

static void a_folder_whose_name_goes_on(void **state) {
  (void)state;
  assert_int_equal(mkdir(path("inside"), 0777), 0);
  put("inside/x.yaml", "actors: {x: {}}\n");
  expect_root("entente: 1\ninclude: [../inside/x.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
}

static void links(void **state) {
  (void)state;
  assert_int_equal(symlink("../outside.yaml", path("in/link.yaml")), 0);
  assert_int_equal(symlink("..", path("in/up")), 0);
  assert_int_equal(symlink("a.yaml", path("in/same.yaml")), 0);
  assert_int_equal(symlink("loop.yaml", path("in/loop.yaml")), 0);
  expect_root("entente: 1\ninclude: [link.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [up/outside.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [loop.yaml]\n",
              "entente.yaml:2:11 include/missing\n");
  expect_root("entente: 1\ninclude: [same.yaml]\n", "");
  expect_root("entente: 1\ninclude: [a.yaml, same.yaml]\n",
              "entente.yaml:2:19 include/twice\n");
  expect_root("entente: 1\ninclude: [up/in/entente.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
}

// One answer for all that is outside, there or not.
static void links_to_nothing(void **state) {
  (void)state;
  assert_int_equal(symlink("../nothing.yaml", path("in/gone.yaml")), 0);
  assert_int_equal(symlink("/no/such/folder", path("in/away")), 0);
  assert_int_equal(symlink("nothing.yaml", path("in/here.yaml")), 0);
  expect_root("entente: 1\ninclude: [gone.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [away/x.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
  expect_root("entente: 1\ninclude: [here.yaml]\n",
              "entente.yaml:2:11 include/missing\n");
}

// Patterns walk folders below the root's, and nothing else.
static void patterns_that_would_walk_away(void **state) {
  (void)state;
  assert_int_equal(symlink("../outside.yaml", path("in/link.yaml")), 0);
  assert_int_equal(symlink("..", path("in/up")), 0);
  static const char *const up[] = {
      "*/../*.yaml", "*/../../outside.yaml", "*/../../../etc/pass*",
      "*/../../../etc/nonexistent-*",
      "*/../*/../*/../*/../*/../*/../*/../*/../*.yaml"};
  for (size_t i = 0; i < sizeof up / sizeof *up; i++) {
    char text[200];
    snprintf(text, sizeof text, "entente: 1\ninclude: [\"%s\"]\n", up[i]);
    expect_root(text, "entente.yaml:2:11 include/pattern\n");
  }
  expect_root("entente: 1\ninclude: [\"*/outside.yaml\"]\n",
              "entente.yaml:2:11 include/missing\n"); // by the link `up`
  expect_root("entente: 1\ninclude: [\"*/nothing.yaml\"]\n",
              "entente.yaml:2:11 include/missing\n");
  expect_root("entente: 1\ninclude: [\"sub/../a*.yaml\"]\n", "");
  expect_root("entente: 1\ninclude: [\"link.y*\"]\n",
              "entente.yaml:2:11 include/outside\n");
}

// Links that lead round and round are not walked, and names are counted.
static void a_pattern_that_has_no_end(void **state) {
  (void)state;
  assert_int_equal(mkdir(path("in/round"), 0777), 0);
  for (int i = 0; i < 20; i++) {
    char name[40];
    snprintf(name, sizeof name, "in/round/%d", i);
    assert_int_equal(symlink(".", path(name)), 0);
  }
  expect_root("entente: 1\ninclude: [\"round/*/*/*/*/*/*.yaml\"]\n",
              "entente.yaml:2:11 include/missing\n");
}

static void pipes_and_devices(void **state) {
  (void)state;
  assert_int_equal(mkfifo(path("in/pipe.yaml"), 0666), 0);
  assert_int_equal(symlink("/dev/zero", path("in/zero.yaml")), 0);
  expect_root("entente: 1\ninclude: [pipe.yaml]\n",
              "entente.yaml:2:11 include/not-a-file\n");
  expect_root("entente: 1\ninclude: [zero.yaml]\n",
              "entente.yaml:2:11 include/outside\n");
}

static void cycles(void **state) {
  (void)state;
  put("in/x.yaml", "include: [y.yaml]\n");
  put("in/y.yaml", "include: [x.yaml]\n");
  expect_root("entente: 1\ninclude: [x.yaml]\n", "y.yaml:1:11 include/cycle\n");
  put("in/y.yaml", "include: [entente.yaml]\n");
  expect_root("entente: 1\ninclude: [x.yaml]\n", "y.yaml:1:11 include/cycle\n");
}

static void twice_in_two_files(void **state) {
  (void)state;
  put("in/x.yaml", "actors: {a: {}}\ncoverage: 1990/1999\ndates: {both: 3}\n"
                   "sources: {s: {title: T}}\n");
  put("in/y.yaml", "coverage: 1990/1999\ndates: {both: 3}\n"
                   "sources: {s: {title: T}}\nentente: 2\n");
  expect_root("entente: 1\ninclude: [a.yaml, x.yaml, y.yaml]\n",
              "x.yaml:1:10 id/twice\ny.yaml:1:11 key/twice\n"
              "y.yaml:2:8 key/twice\ny.yaml:3:11 id/twice\n"
              "y.yaml:4:10 ledger/version\n");
}

static void what_is_missing_hides_the_unknown(void **state) {
  (void)state;
  static const char ties[] = "ties: [{from: a, to: z, type: funds}]\n";
  char text[200];
  snprintf(text, sizeof text, "entente: 1\ninclude: [a.yaml]\n%s", ties);
  expect_root(text, "entente.yaml:3:22 tie/unknown-actor\n");
  snprintf(text, sizeof text, "entente: 1\ninclude: [a.yaml, no.yaml]\n%s",
           ties);
  expect_root(text, "entente.yaml:2:19 include/missing\n");
}

static void as_many_as_allowed(void **state) {
  (void)state;
  ent_read_options two = ENT_READ_OPTIONS(.max_includes = 2);
  put("in/c.yaml", "actors: {c: {}}\n");
  ent_account_free(
      read_root("entente: 1\ninclude: [a.yaml, b.yaml]\n", &two, ""));
  ent_account_free(read_root("entente: 1\ninclude: [a.yaml, b.yaml, c.yaml]\n",
                             &two, "entente.yaml:2:27 include/too-many\n"));
}

static void as_large_as_allowed(void **state) {
  (void)state;
  static const char root[] = "entente: 1\ninclude: [c.yaml]\n";
  ent_read_options small = ENT_READ_OPTIONS(.max_file = sizeof root - 1);
  put("in/c.yaml", "actors: {c: {}}\n#0123456789ab"); // 29 bytes, like root
  ent_account_free(read_root(root, &small, ""));
  put("in/c.yaml", "actors: {c: {}}\n#0123456789abc");
  ent_account_free(read_root(root, &small, "entente.yaml:2:11 yaml/file\n"));
}

static void a_mistake_in_an_included_file(void **state) {
  (void)state;
  put("in/c.yaml", "actors: {c: {nam: x}}\n");
  expect_root("entente: 1\ninclude: [c.yaml]\n", "c.yaml:1:14 key/unknown\n");
  put("in/c.yaml", "- a\n");
  expect_root("entente: 1\ninclude: [c.yaml]\n", "c.yaml:1:1 ledger/shape\n");
  put("in/c.yaml", "# nothing yet\n");
  expect_root("entente: 1\ninclude: [c.yaml]\n", "");
}

static void expect_closed(const char *name) {
  ent_diags *d = ent_diags_new();
  assert_null(ent_account_read(name, NULL, d));
  assert_true(ent_diags_has(d, "ledger/open"));
  ent_diags_free(d);
}

static void what_cannot_be_opened(void **state) {
  (void)state;
  assert_int_equal(mkfifo(path("pipe"), 0666), 0);
  expect_closed(path("none.yaml"));
  expect_closed(path("none/none.yaml"));
  expect_closed(path("in/sub")); // no entente.yaml in it
  expect_closed(path("pipe"));
  expect_closed("/dev/null");
  expect_closed("");
}

// Root may read everything, so the test is somebody else for a while.
static void what_may_not_be_read(void **state) {
  (void)state;
  uid_t own = geteuid();
  assert_int_equal(chmod(folder, 0755), 0);
  put("in/entente.yaml", "");
  assert_int_equal(chmod(path("in/entente.yaml"), 0666), 0);
  assert_int_equal(chmod(path("in/a.yaml"), 0), 0);
  if (own == 0 && seteuid(65534) != 0)
    skip();
  expect_root("entente: 1\ninclude: [a.yaml]\nties:\n"
              "  - {from: a, type: funds, to: x}\n",
              "entente.yaml:2:11 include/open\n");
  assert_int_equal(seteuid(own), 0);
}

int main(void) {
#define TEST(f) cmocka_unit_test_setup_teardown(f, make_folder, drop_folder)
  const struct CMUnitTest tests[] = {
      TEST(files_are_joined),
      TEST(patterns),
      TEST(a_folder_with_signs_of_patterns),
      TEST(what_is_refused),
      TEST(a_folder_whose_name_goes_on),
      TEST(links),
      TEST(links_to_nothing),
      TEST(patterns_that_would_walk_away),
      TEST(a_pattern_that_has_no_end),
      TEST(pipes_and_devices),
      TEST(cycles),
      TEST(twice_in_two_files),
      TEST(what_is_missing_hides_the_unknown),
      TEST(as_many_as_allowed),
      TEST(as_large_as_allowed),
      TEST(a_mistake_in_an_included_file),
      TEST(what_cannot_be_opened),
      TEST(what_may_not_be_read),
  };
  return cmocka_run_group_tests_name("include", tests, NULL, NULL);
}
