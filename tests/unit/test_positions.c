// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "base/diag.h"
#include "figure/positions.h"
#include "test.h"

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define HEAD                                                                   \
  "# Where actors stand in figures, in points. Kept by entente; move them as " \
  "you like.\nentente-layout: 1\nactors:\n"

static char folder[] = "/tmp/entente-positions-XXXXXX";
static char path[64];

static void put_file(const char *text, size_t n) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  assert_int_equal(fwrite(text, 1, n, f), n);
  assert_int_equal(fclose(f), 0);
}

static void file_is(const char *text) {
  static char found[4096];
  FILE *f = fopen(path, "r");
  assert_non_null(f);
  size_t n = fread(found, 1, sizeof found - 1, f);
  found[n] = '\0';
  fclose(f);
  assert_string_equal(found, text);
}

static ent_positions *read_file(void) {
  ent_diags *d = ent_diags_new();
  ent_positions *p = ent_positions_read(path, d);
  assert_int_equal(d->list.n, 0);
  ent_diags_free(d);
  return p;
}

static void write_file(ent_positions *p, const char *code) {
  ent_diags *d = ent_diags_new();
  assert_int_equal(ent_positions_write(p, d), code == NULL);
  assert_int_equal(d->list.n, code != NULL);
  if (code)
    assert_string_equal(d->list.at[0].code, code);
  ent_diags_free(d);
}

static void keep(ent_positions *p, const char *id, double x, double y) {
  struct spot s = {.x = x, .y = y};
  positions_keep(p, &s, &id, 1, 1);
}

static void pin(const ent_positions *p, struct spot *spots,
                const char *const *ids, size_t n, double unit) {
  ent_diags *d = ent_diags_new();
  positions_pin(p, spots, ids, n, unit, d);
  assert_int_equal(d->list.n, 0);
  ent_diags_free(d);
}

// --------------------------------------------------------------- to and fro

static void written_and_read(void **state) {
  (void)state;
  unlink(path);
  ent_positions *p = read_file();
  const char *const spots_ids[] = {"no", "isi", "a \"b\" \\ é: ["};
  struct spot spots[] = {{.x = 1.25, .y = -0.04},
                         {.x = 100.06, .y = 20},
                         {.x = -3, .y = 999999.94}};
  positions_keep(p, spots, spots_ids, 3, 1);
  assert_int_equal(ent_positions_added(p), 3);
  assert_int_equal(ent_positions_kept(p), 0);
  write_file(p, NULL);
  file_is(HEAD "  \"a \\\"b\\\" \\\\ é: [\": [-3.0, 999999.9]\n"
               "  isi: [100.1, 20.0]\n"
               "  \"no\": [1.3, 0.0]\n");
  keep(p, "cia", 5, 5); // once more, without reading in between
  write_file(p, NULL);
  ent_positions_free(p);
  p = read_file();
  const char *const again_ids[] = {"isi", "no", "new"};
  struct spot again[] = {{.x = 0}, {.x = 0}, {.x = 7}};
  pin(p, again, again_ids, 3, 1);
  assert_true(again[0].pinned && again[1].pinned && !again[2].pinned);
  assert_true(again[0].x == spots[1].x && again[0].y == spots[1].y);
  assert_true(again[1].x == spots[0].x && again[1].y == spots[0].y);
  positions_keep(p, again, again_ids, 3, 1);
  assert_int_equal(ent_positions_added(p), 1);
  assert_int_equal(ent_positions_kept(p), 2);
  ent_positions_free(p);
}

static void nothing_new_is_not_written(void **state) {
  (void)state;
  static const char odd[] = "entente-layout: 1\r\nactors:\n  b: [1,2]\n";
  put_file(odd, strlen(odd));
  ent_positions *p = read_file();
  write_file(p, NULL);
  file_is(odd);
  ent_positions_free(p);
}

static void comments_and_strangers_stay(void **state) {
  (void)state;
  static const char text[] = "# mine\n\nentente-layout: 1\n# and\nactors:\n"
                             "  # of z\n  z: [1.0, 2.0] # far\n"
                             "  c: [ 3.25 , 4e1 ]\n# end";
  put_file(text, strlen(text));
  ent_positions *p = read_file();
  keep(p, "d", 1, 1);
  write_file(p, NULL);
  file_is("# mine\n\nentente-layout: 1\n# and\nactors:\n"
          "  c: [3.3, 40.0]\n  d: [1.0, 1.0]\n"
          "  # of z\n  z: [1.0, 2.0] # far\n# end");
  ent_positions_free(p);
}

static void forgotten(void **state) {
  (void)state;
  static const char text[] = HEAD "  a: [1.0, 2.0]\n  # b\n  b: [3.0, 4.0]\n";
  put_file(text, strlen(text));
  ent_diags *d = ent_diags_new();
  ent_positions *p = ent_positions_renew(path, d);
  assert_int_equal(d->list.n, 0);
  ent_diags_free(d);
  struct spot s = {.x = 0};
  const char *id = "b";
  pin(p, &s, &id, 1, 1);
  assert_false(s.pinned);
  keep(p, "b", 5, 6);
  write_file(p, NULL);
  file_is(HEAD "  # b\n  b: [5.0, 6.0]\n");
  ent_positions_free(p);
}

// Larger type stands on a larger page; the file is in points of a report.
static void in_other_sizes(void **state) {
  (void)state;
  unlink(path);
  ent_positions *p = read_file();
  const char *const spots_ids[] = {"a"};
  struct spot spots[] = {{.x = 30, .y = -15.1}};
  positions_keep(p, spots, spots_ids, 1, 1.5);
  assert_true(spots[0].x == 30 && spots[0].y == -10.1 * 1.5);
  write_file(p, NULL);
  file_is(HEAD "  a: [20.0, -10.1]\n");
  const char *const again_ids[] = {"a"};
  struct spot again[] = {{.x = 0}};
  pin(p, again, again_ids, 1, 0.5);
  assert_true(again[0].x == 10 && again[0].y == -10.1 * 0.5);
  ent_positions_free(p);
}

// ---------------------------------------------------------- slips of the hand

static ent_positions *with(const char *lines) {
  struct buf b = {0};
  buf_addf(&b, HEAD "%s", lines);
  put_file(b.at, b.n);
  buf_drop(&b);
  return read_file();
}

static void somebody_far_away(void **state) {
  (void)state;
  ent_positions *p = with("  a: [0, 0]\n  b: [100, 0]\n  c: [0, 100]\n"
                          "  far: [99999, 50]\n");
  const char *const spots_ids[] = {"a", "b", "c", "far"};
  struct spot spots[] = {{.x = 0}, {.x = 0}, {.x = 0}, {.x = 7, .y = 8}};
  ent_diags *d = ent_diags_new();
  positions_pin(p, spots, spots_ids, 4, 1, d);
  assert_true(spots[0].pinned && spots[1].pinned && spots[2].pinned);
  assert_false(spots[3].pinned);
  assert_int_equal(d->list.n, 1);
  assert_string_equal(d->list.at[0].code, "layout/far");
  assert_int_equal(
      source_place(d->list.at[0].at.in, d->list.at[0].at.start).line, 7);
  ent_diags_free(d);
  // What somebody wrote there is theirs to mend.
  positions_keep(p, spots, spots_ids, 4, 1);
  assert_int_equal(ent_positions_added(p), 0);
  write_file(p, NULL);
  file_is(HEAD "  a: [0, 0]\n  b: [100, 0]\n  c: [0, 100]\n"
               "  far: [99999, 50]\n");
  ent_positions_free(p);
}

static void a_large_network_is_not_far(void **state) {
  (void)state;
  // Half of them within 250 points of the middle: ten times that is allowed.
  ent_positions *p = with("  a: [0, 0]\n  b: [250, 0]\n  c: [-250, 0]\n"
                          "  d: [0, 2400]\n");
  const char *const spots_ids[] = {"a", "b", "c", "d"};
  struct spot spots[] = {{.x = 0}, {.x = 0}, {.x = 0}, {.x = 0}};
  pin(p, spots, spots_ids, 4, 1);
  for (size_t i = 0; i < 4; i++)
    assert_true(spots[i].pinned);
  ent_positions_free(p);
  // Of two the one with a place that can be is right, and one alone that is
  // off any sheet has none.
  p = with("  a: [-99999, 0]\n  b: [10, 0]\n");
  const char *const two_ids[] = {"a", "b"};
  struct spot two[] = {{.x = 0}, {.x = 0}};
  ent_diags *d = ent_diags_new();
  positions_pin(p, two, two_ids, 2, 1, d);
  assert_true(!two[0].pinned && two[1].pinned);
  assert_int_equal(d->list.n, 1);
  const char *const one_ids[] = {"a"};
  struct spot one[] = {{.x = 0}};
  positions_pin(p, one, one_ids, 1, 1, d);
  assert_true(!one[0].pinned);
  assert_int_equal(d->list.n, 2);
  ent_diags_free(d);
  ent_positions_free(p);
}

static void two_in_one_place(void **state) {
  (void)state;
  ent_positions *p = with("  a: [50, 50]\n  b: [55, 52]\n  c: [95, 50]\n");
  const char *const spots_ids[] = {"a", "b", "c"};
  struct spot spots[] = {
      {.w = 60, .h = 20}, {.w = 40, .h = 20}, {.w = 60, .h = 20}};
  ent_diags *d = ent_diags_new();
  positions_pin(p, spots, spots_ids, 3, 1, d);
  assert_int_equal(d->list.n, 1); // c is on both by an edge alone
  assert_string_equal(d->list.at[0].code, "layout/shared");
  assert_true(spots[0].pinned && spots[1].pinned);
  ent_diags_free(d);
  ent_positions_free(p);
}

static void changed_by_somebody_else(void **state) {
  (void)state;
  static const char text[] = HEAD "  a: [1.0, 2.0]\n";
  put_file(text, strlen(text));
  ent_positions *p = read_file();
  keep(p, "b", 5, 6);
  put_file(HEAD, strlen(HEAD));
  write_file(p, "layout/changed");
  file_is(HEAD);
  unlink(path);
  write_file(p, "layout/changed");
  assert_int_equal(access(path, F_OK), -1);
  ent_positions_free(p);
  p = read_file(); // none there
  keep(p, "b", 5, 6);
  put_file(HEAD, strlen(HEAD));
  write_file(p, "layout/changed");
  file_is(HEAD);
  ent_positions_free(p);
}

// ------------------------------------------------------------------- faults

static const struct row {
  const char *name, *text, *code;
  unsigned line, column;
} rows[] = {
    {"empty", "", "layout/form", 1, 1},
    {"a ledger", "entente: 1\nactors: {}\n", "layout/form", 1, 1},
    {"no actors", "entente-layout: 1\n", "layout/form", 1, 1},
    {"not indented", HEAD "a: [1, 2]\n", "layout/line", 4, 1},
    {"indented more", HEAD "   a: [1, 2]\n", "layout/line", 4, 4},
    {"no colon", HEAD "  a [1, 2]\n", "layout/line", 4, 3},
    {"one number", HEAD "  a: [1]\n", "layout/number", 4, 3},
    {"three numbers", HEAD "  a: [1, 2, 3]\n", "layout/number", 4, 3},
    {"not a number", HEAD "  a: [nan, 2]\n", "layout/number", 4, 3},
    {"infinite", HEAD "  a: [1, inf]\n", "layout/number", 4, 3},
    {"huge", HEAD "  a: [1, 1e300]\n", "layout/number", 4, 3},
    {"more behind", HEAD "  a: [1, 2] b\n", "layout/line", 4, 3},
    {"comment without blank", HEAD "  a: [1, 2]# b\n", "layout/line", 4, 3},
    {"twice", HEAD "  a: [1, 2]\n  \"a\": [1, 2]\n", "layout/twice", 5, 3},
    {"open quote", HEAD "  \"a: [1, 2]\n", "layout/line", 4, 3},
    {"unknown escape", HEAD "  \"a\\n\": [1, 2]\n", "layout/line", 4, 3},
    {"no name", HEAD "  \"\": [1, 2]\n", "layout/line", 4, 3},
    {"not UTF-8", HEAD "  a\xff: [1, 2]\n", "layout/line", 4, 4},
};

static void faults(void **state) {
  const struct row *r = *state;
  put_file(r->text, strlen(r->text));
  ent_diags *d = ent_diags_new();
  assert_null(ent_positions_read(path, d));
  assert_true(d->list.n > 0);
  assert_string_equal(d->list.at[0].code, r->code);
  struct source_place at =
      source_place(d->list.at[0].at.in, d->list.at[0].at.start);
  assert_int_equal(at.line, r->line);
  assert_int_equal(at.column, r->column);
  ent_diags_free(d);
}

// Asked to, it takes the place of any such file that is a layout.
static void faults_are_written_over(void **state) {
  const struct row *r = *state;
  put_file(r->text, strlen(r->text));
  ent_diags *d = ent_diags_new();
  ent_positions *p = ent_positions_renew(path, d);
  if (strcmp(r->name, "a ledger") == 0) { // which is somebody's
    assert_null(p);
    assert_string_equal(d->list.at[0].code, "layout/form");
    file_is(r->text);
    ent_diags_free(d);
    return;
  }
  assert_non_null(p);
  assert_int_equal(d->list.n, 1);
  assert_string_equal(d->list.at[0].code, "layout/renewed");
  assert_int_equal(d->list.at[0].severity, ENT_WARNING);
  struct source_place at =
      source_place(d->list.at[0].at.in, d->list.at[0].at.start);
  assert_int_equal(at.line, r->line);
  keep(p, "q", 1, 2);
  write_file(p, NULL);
  file_is(HEAD "  q: [1.0, 2.0]\n");
  ent_diags_free(d);
  ent_positions_free(p);
}

static void a_folder_is_no_file(void **state) {
  (void)state;
  ent_diags *d = ent_diags_new();
  assert_null(ent_positions_read(folder, d));
  assert_string_equal(d->list.at[0].code, "layout/open");
  assert_null(ent_positions_renew(folder, d));
  assert_string_equal(d->list.at[1].code, "layout/open");
  ent_diags_free(d);
}

static void very_many_lines(void **state) {
  (void)state;
  enum { LINES = 1000000 };
  struct buf b = {0};
  buf_add(&b, HEAD);
  for (int i = 0; i < LINES; i++)
    buf_addf(&b, "  a%d: [1, 2]\n", i);
  put_file(b.at, b.n);
  ent_positions *p = read_file();
  assert_non_null(p);
  ent_positions_free(p);
  buf_clear(&b);
  buf_add(&b, HEAD);
  buf_repeat(&b, "what\n", LINES);
  put_file(b.at, b.n);
  buf_drop(&b);
  ent_diags *d = ent_diags_new();
  assert_null(ent_positions_read(path, d));
  assert_int_equal(d->list.n, 20);
  ent_diags_free(d);
}

static void beside_the_ledger(void **state) {
  (void)state;
  static const char *const paths[][2] = {
      {"entente.yaml", "layout.yaml"},
      {"x/entente.yaml", "x/layout.yaml"},
      {"great-war.yaml", "great-war.layout.yaml"},
      {"x.d/y.yml", "x.d/y.layout.yaml"},
      {"x/myentente.yaml", "x/myentente.layout.yaml"},
      {"bare", "bare.layout.yaml"},
      {"/tmp", "/tmp/layout.yaml"},
      {"/tmp/", "/tmp/layout.yaml"},
  };
  for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
    ent_bytes out = {0};
    ent_positions_path(paths[i][0], &out);
    assert_string_equal(out.at, paths[i][1]);
    ent_bytes_drop(&out);
  }
}

static int make_folder(void **state) {
  (void)state;
  if (!mkdtemp(folder))
    return -1;
  snprintf(path, sizeof path, "%s/layout.yaml", folder);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  unlink(path);
  return rmdir(folder);
}

// Of many who write at once all but one are told: no place is lost without a
// word. Those who write wait for one another until the pipe is closed.
static void one_is_first(void) {
  enum { MANY = 12 };
  pid_t all[MANY];
  int go[2], written = 0, status;
  char nothing;
  unlink(path);
  assert_int_equal(pipe(go), 0);
  for (int i = 0; i < MANY; i++) {
    const char id[] = {'a', (char)('a' + i), '\0'};
    ent_positions *p = read_file();
    keep(p, id, i, i);
    all[i] = fork();
    if (all[i] == 0) {
      close(go[1]);
      ssize_t end = read(go[0], &nothing, 1);
      _exit(end == 0 && ent_positions_write(p, ent_diags_new()) ? 0 : 1);
    }
    ent_positions_free(p);
  }
  close(go[0]);
  close(go[1]);
  for (int i = 0; i < MANY; i++) {
    assert_int_equal(waitpid(all[i], &status, 0), all[i]);
    written += WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  assert_int_equal(written, 1);
}

static void who_comes_second_is_told(void **state) {
  (void)state;
  for (int i = 0; i < 20; i++)
    one_is_first();
}

// Nothing is read through a link out of the folder, and nothing written through
// any.
static void links_are_not_followed(void **state) {
  (void)state;
  unlink(path);
  assert_int_equal(symlink("../no-such-entente-file", path), 0);
  ent_diags *d = ent_diags_new();
  assert_null(ent_positions_read(path, d));
  assert_null(ent_positions_renew(path, d));
  ent_positions_check(path, d);
  assert_int_equal(d->list.n, 3);
  for (size_t i = 0; i < 3; i++)
    assert_string_equal(d->list.at[i].code, "layout/link");
  assert_int_equal(ent_diags_count(d, ENT_WARNING), 1);
  ent_diags_free(d);
  unlink(path);
  assert_int_equal(symlink("inside", path), 0);
  ent_positions *p = read_file();
  keep(p, "a", 1, 2);
  write_file(p, "output/link");
  ent_positions_free(p);
  unlink(path);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(written_and_read),
      cmocka_unit_test(nothing_new_is_not_written),
      cmocka_unit_test(comments_and_strangers_stay),
      cmocka_unit_test(forgotten),
      cmocka_unit_test(in_other_sizes),
      cmocka_unit_test(somebody_far_away),
      cmocka_unit_test(a_large_network_is_not_far),
      cmocka_unit_test(two_in_one_place),
      cmocka_unit_test(changed_by_somebody_else),
      cmocka_unit_test(who_comes_second_is_told),
      cmocka_unit_test(links_are_not_followed),
      cmocka_unit_test(a_folder_is_no_file),
      cmocka_unit_test(very_many_lines),
      cmocka_unit_test(beside_the_ledger),
  };
  void *none = NULL;
  int failed = make_folder(&none);
  failed += cmocka_run_group_tests(tests, NULL, NULL);
  failed += TEST_TABLE("faults", rows, faults);
  failed += TEST_TABLE("written over", rows, faults_are_written_over);
  return failed + remove_folder(&none);
}
