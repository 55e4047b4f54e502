// SPDX-License-Identifier: GPL-2.0-or-later
// Sources lifted and names made ids: of all ledgers there are in the project
// the ties stay, with whom they tie and what they cite; done once more nothing
// changes, and no comment is lost.
#include "edit/comments.h"
#include "edit/edit.h"
#include "ledgers.h"

#include <glob.h>
#include <stdlib.h>
#include <unistd.h>

static char file[] = "/tmp/entente-lift-XXXXXX";

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

static void put(const char *path, struct str text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  assert_int_equal(fwrite(text.at, 1, text.n, f), text.n);
  assert_int_equal(fclose(f), 0);
}

// --------------------------------------------------------------------- lines

static int by_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// Sorted, each once, and the lines it is made of gone.
static struct buf as_set(char **lines, size_t n) {
  struct buf all = {0};
  if (n > 0)
    qsort(lines, n, sizeof *lines, by_text);
  for (size_t i = 0; i < n; i++)
    if (i == 0 || strcmp(lines[i], lines[i - 1]) != 0)
      buf_add(&all, lines[i]);
  for (size_t i = 0; i < n; i++)
    mem_free(lines[i]);
  mem_free(lines);
  return all;
}

// A source is told by its address, or else by its title.
static void add_cites(char ***lines, size_t *n, const ent_account *l,
                      uint32_t tie, uint32_t first, uint32_t cites) {
  const struct facts *f = l->facts;
  const struct tie *t = &l->ties.at[tie];
  for (uint32_t k = 0; k < cites; k++) {
    struct buf b = {0};
    const struct citation *c = &f->citations.at[first + k];
    const struct cited *s = &f->sources.at[c->source];
    buf_addf(&b, "%s %u %s", intern_text(&f->texts, f->actors.at[t->from].id),
             t->type, intern_text(&f->texts, f->actors.at[t->to].id));
    buf_addf(&b, " %s: %s\n", intern_text(&f->texts, t->when),
             intern_text(&f->texts, s->url ? s->url : s->title));
    *lines = mem_grow(*lines, *n + 1, sizeof **lines);
    (*lines)[(*n)++] = buf_detach(&b);
  }
}

// What ties cite, theirs and their claims', and how many ties there are.
static struct buf told(const ent_account *l) {
  char **lines = NULL;
  size_t n = 0;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    const struct run claims = more(l, t)->claims;
    add_cites(&lines, &n, l, i, t->citation, t->citations);
    for (uint32_t k = 0; k < claims.n; k++) {
      const struct claim *c = &l->facts->claims.at[claims.first + k];
      add_cites(&lines, &n, l, i, c->citations.first, c->citations.n);
    }
  }
  struct buf all = as_set(lines, n);
  buf_addf(&all, "%zu\n", (size_t)l->ties.n);
  return all;
}

// ----------------------------------------------------------------------- law

static size_t comments_in(const ent_edit *e) {
  struct comments c;
  comments_find(&c, &e->files.at[0].tree);
  size_t n = c.all.n;
  comments_drop(&c);
  return n;
}

// False where it cannot be read, or be edited, at all.
static bool lifted(struct buf *is, size_t *comments, bool again) {
  ent_diags *d = ent_diags_new();
  ent_edit *e = ent_edit_begin(file, NULL, d);
  bool good = e != NULL;
  if (good) {
    *is = told(e->account);
    *comments = comments_in(e);
    ent_edit_use_ids(e);
    good = ent_edit_lift(e, d) && ent_edit_settle(e, d);
    assert_true(good || ent_diags_has(d, "edit/anchored"));
  }
  if (good && again)
    assert_false(ent_edit_changes(e));
  if (good)
    assert_true(ent_edit_write(e, d));
  ent_edit_free(e);
  ent_diags_free(d);
  return good;
}

static bool law(struct str text) {
  struct buf was = {0}, is = {0};
  size_t before = 0, after = 0;
  put(file, text);
  bool done = lifted(&was, &before, false) && lifted(&is, &after, true);
  if (done) {
    if (!str_eq(buf_str(&is), buf_str(&was)))
      print_error("--- of\n%.*s\n", STR_ARG(text));
    assert_string_equal(buf_text(&is), buf_text(&was));
    assert_int_equal(before, after);
  }
  buf_drop(&was);
  buf_drop(&is);
  return done;
}

static size_t law_of_all(const char *pattern) {
  glob_t g;
  size_t n = 0;
  struct buf p = {0};
  buf_addf(&p, "%s/%s", getenv("ENTENTE_DATA"), pattern);
  assert_int_equal(glob(p.at, 0, NULL, &g), 0);
  for (size_t i = 0; i < g.gl_pathc; i++) {
    struct buf text = get(g.gl_pathv[i]);
    n += law(buf_str(&text));
    buf_drop(&text);
  }
  globfree(&g);
  buf_drop(&p);
  return n;
}

static void all_ledgers_of_the_project(void **state) {
  (void)state;
  assert_true(law_of_all("samples/*.yaml") > 1);
  assert_true(law_of_all("../tests/schema/good/*.yaml") > 20);
  law_of_all("../tests/schema/bad/*.yaml");
  law_of_all("../tests/fuzz/corpus/read/*");
}

static int make_file(void **state) {
  (void)state;
  int fd = mkstemp(file);
  return fd < 0 ? 1 : close(fd);
}

static int remove_file(void **state) {
  (void)state;
  return unlink(file);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_ledgers_of_the_project),
  };
  return cmocka_run_group_tests_name("lift", tests, make_file, remove_file);
}
