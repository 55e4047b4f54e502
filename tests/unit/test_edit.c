// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers edited: there and back is the same to the byte, and nobody's change
// is written over.
#include "edit/edit.h"
#include "ledgers.h"

#include <ftw.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/entente-edit-XXXXXX";
static char root[64];

static void put(const char *path, struct str text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  assert_int_equal(fwrite(text.at, 1, text.n, f), text.n);
  assert_int_equal(fclose(f), 0);
}

static struct buf get(const char *path) {
  struct buf b = {0};
  char block[4096];
  size_t n;
  FILE *f = fopen(path, "r");
  assert_non_null(f);
  while ((n = fread(block, 1, sizeof block, f)) > 0)
    buf_addn(&b, block, n);
  fclose(f);
  return b;
}

static bool rename_it(const char *path, const char *noun, const char *id,
                      const char *other) {
  ent_diags *d = ent_diags_new();
  ent_edit *e = ent_edit_begin(path, NULL, d);
  bool good = e && ent_edit_rename(e, noun, id, other, d) &&
              ent_edit_settle(e, d) && ent_edit_write(e, d);
  if (!good)
    show_errors(d);
  ent_edit_free(e);
  ent_diags_free(d);
  return good;
}

static const char small[] =
    "entente: 1\nactors: {a: {}, b: {}}\nsources: {s: {title: T}}\n"
    "ties: [{from: a, type: funds, to: b, when: in 1990, sources: [s]}]\n";

static void nobodys_change_is_lost(void **state) {
  (void)state;
  put(root, str_of(small));
  ent_diags *d = ent_diags_new();
  ent_edit *e = ent_edit_begin(root, NULL, d);
  assert_true(ent_edit_rename(e, NULL, "a", "c", d) && ent_edit_settle(e, d));
  assert_true(ent_edit_changes(e));
  put(root, STR("entente: 1\n# by another\n"));
  assert_false(ent_edit_write(e, d));
  assert_true(ent_diags_has(d, "edit/changed"));
  struct buf now = get(root);
  assert_string_equal(now.at, "entente: 1\n# by another\n");
  buf_drop(&now);
  ent_edit_free(e);
  ent_diags_free(d);
}

static void two_changes_at_one_place(void **state) {
  (void)state;
  put(root, str_of(small));
  ent_diags *d = ent_diags_new();
  ent_edit *e = ent_edit_begin(root, NULL, d);
  assert_true(ent_edit_rename(e, NULL, "a", "c", d));
  assert_true(ent_edit_rename(e, NULL, "a", "d", d));
  assert_false(ent_edit_settle(e, d));
  assert_true(ent_diags_has(d, "usage/edit-twice"));
  assert_false(ent_edit_changes(e));
  ent_edit_free(e);
  ent_diags_free(d);
}

// The files of a ledger in data/, and where copies of them are.
static size_t copied(glob_t *g, struct buf *copies) {
  struct buf pattern = {0};
  buf_addf(&pattern, "%s/us-pakistan-2011/*.yaml", getenv("ENTENTE_DATA"));
  assert_int_equal(glob(pattern.at, 0, NULL, g), 0);
  for (size_t i = 0; i < g->gl_pathc; i++)
    buf_addf(&copies[i], "%s/%s", folder, strrchr(g->gl_pathv[i], '/') + 1);
  buf_drop(&pattern);
  return g->gl_pathc;
}

// Some ids of each sort, and an id that has to be quoted nowhere but looks as
// if it had.
static void rename_some(void) {
  ent_diags *d = ent_diags_new();
  ent_edit *e = ent_edit_begin(folder, NULL, d);
  assert_non_null(e);
  for (enum noun n = 0; n < NOUNS; n++)
    for (uint32_t i = 0; i < noun_count(e->account, n); i += 9) {
      const char *id = noun_name(e->account, n, i, 0).at;
      if (!edit_defined(e, n, str_of(id)))
        continue;
      const char *noun = edit_nouns[n].name;
      assert_true(rename_it(folder, noun, id, "o_t#h.er"));
      assert_true(rename_it(folder, noun, "o_t#h.er", id));
    }
  ent_edit_free(e);
  ent_diags_free(d);
}

static void there_and_back_is_the_same(void **state) {
  (void)state;
  glob_t g;
  struct buf copies[20] = {{0}};
  size_t n = copied(&g, copies);
  for (size_t i = 0; i < n; i++) {
    struct buf text = get(g.gl_pathv[i]);
    put(copies[i].at, buf_str(&text));
    buf_drop(&text);
  }
  rename_some();
  for (size_t i = 0; i < n; i++) {
    struct buf was = get(g.gl_pathv[i]), is = get(copies[i].at);
    assert_string_equal(is.at, was.at);
    buf_drop(&was);
    buf_drop(&is);
    buf_drop(&copies[i]);
  }
  globfree(&g);
}

static int remove_one(const char *path, const struct stat *s, int flag,
                      struct FTW *f) {
  (void)s, (void)flag, (void)f;
  return remove(path);
}

static int make_folder(void **state) {
  (void)state;
  if (!mkdtemp(folder))
    return 1;
  snprintf(root, sizeof root, "%s/entente.yaml", folder);
  return 0;
}

static int remove_folder(void **state) {
  (void)state;
  return nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nobodys_change_is_lost),
      cmocka_unit_test(two_changes_at_one_place),
      cmocka_unit_test(there_and_back_is_the_same)};
  return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
