// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/sized.h"
#include "model/build.h"
#include "read/read.h"
#include "read/reader.h"
#include "read/shelf.h"
#include <sys/stat.h>

static void set(struct limits *l, enum limit which, size_t most) {
  if (most)
    l->most[which] = most;
}

static void at_most(struct limits *l, enum limit which, size_t most) {
  if (l->most[which] > most)
    l->most[which] = most;
}

static struct limits limits_for(const ent_read_options *o) {
  struct limits l = limits_of(o->limits);
  set(&l, LIMIT_FILE, o->max_file);
  set(&l, LIMIT_TEXT, o->max_scalar);
  set(&l, LIMIT_ALIASES, o->max_expansion);
  set(&l, LIMIT_ALL_PAIRS, o->max_expansion);
  set(&l, LIMIT_COPIES, o->max_expansion);
  set(&l, LIMIT_NESTING, o->max_depth);
  set(&l, LIMIT_FILES, o->max_includes);
  for (enum limit k = 0; k < LIMITS; k++)
    at_most(&l, k, limit_ceiling(k));
  return l;
}

static bool taken(ent_read_options *own, const ent_read_options *o,
                  ent_diags *d) {
  return sized_take(own, sizeof *own, o, "ENT_READ_OPTIONS", d);
}

static void begin(struct reader *r, const ent_read_options *o, ent_diags *d) {
  *r = (struct reader){.b = book_new(),
                       .d = d,
                       .errors = ent_diags_count(d, ENT_ERROR),
                       .limits = limits_for(o),
                       .shelf = o->shelf ? o->shelf : &shelf_disk,
                       .coverage_at = {NONE, 0},
                       .half_life_at = {NONE, 0},
                       .dates_at = {NONE, 0},
                       .about_at = {NONE, 0},
                       .markings_at = {NONE, 0}};
  r->b->marking_at = (struct place){NONE, 0};
  diags_locate(d, &read_locator);
  r->b->rules.strict = o->strict_dates;
  r->b->limits = r->limits;
  r->paths_left = r->limits.most[LIMIT_PATHS];
  const struct limits own = r->limits;
  r->limits = limits_usual();
  read_file(r, vocab_source());
  r->limits = own;
  r->b->kept = o->keep;
}

static struct ent_book *give_up(struct reader *r) {
  reader_drop(r);
  book_free(r->b);
  return NULL;
}

static struct ent_book *finish(struct reader *r) {
  struct ent_book *b = r->b;
  if (diags_stopped(r->d))
    return give_up(r);
  settle_sources(r);
  book_name_covers(b);
  book_tell_apart(b);
  reader_drop(r);
  b->faulty = ent_diags_count(r->d, ENT_ERROR) > r->errors;
  return b;
}

ent_book *ent_book_read(const char *path, const ent_read_options *o,
                        ent_diags *d) {
  struct reader r;
  ent_read_options own;
  if (!taken(&own, o, d))
    return NULL;
  begin(&r, &own, d);
  if (include_root(&r, path, own.found) && read_files(&r, 0))
    return finish(&r);
  return give_up(&r);
}

ent_book *ent_book_parse(const char *text, size_t n, const char *name,
                         const ent_read_options *o, ent_diags *d) {
  struct reader r;
  ent_read_options own;
  if (!taken(&own, o, d))
    return NULL;
  begin(&r, &own, d);
  if (n > r.limits.most[LIMIT_FILE]) {
    reader_too_large(&r, "ledger/open", SPAN_NONE, name, n);
    return give_up(&r);
  }
  if (own.shelf)
    include_text(&r, name);
  read_file(&r, source_new(name, text, n));
  read_files(&r, 1);
  return finish(&r);
}

ent_account *ent_account_read(const char *path, const ent_read_options *options,
                              ent_diags *diags) {
  struct ent_book *b = ent_book_read(path, options, diags);
  return b ? account_take(b, diags) : NULL;
}

ent_account *ent_account_parse(const char *text, size_t n, const char *name,
                               const ent_read_options *options,
                               ent_diags *diags) {
  struct ent_book *b = ent_book_parse(text, n, name, options, diags);
  return b ? account_take(b, diags) : NULL;
}

void ent_book_free(ent_book *b) { book_free(b); }

ent_account *ent_account_of(const ent_book *b, ent_diags *diags) {
  if (!b->withholds || b->covered)
    return account_of(b, diags);
  return account_take(book_lend(b), diags);
}

void ent_account_free(ent_account *l) { ledger_free(l); }

ent_counts ent_account_counts(const ent_account *l) {
  ent_counts c = {.files =
                      l->facts->files.n - 1, // the vocabulary is not counted
                  .actors = l->facts->actors.n,
                  .ties = account_ties(l),
                  .records = l->facts->records,
                  .sources = l->facts->sources.n,
                  .events = l->facts->events.n,
                  .expectations = l->facts->expects.n,
                  .types = l->facts->types.n};
  return c;
}

const char *ent_book_file(const ent_book *b, size_t k) {
  const size_t i = k + VOCABULARY + 1;
  return i < b->files.n ? b->files.at[i]->path : NULL;
}

bool ent_account_reads(const ent_account *l, const char *path) {
  struct stat it, file;
  if (stat(path, &it) != 0)
    return false;
  for (size_t i = 0; i < l->facts->files.n; i++) {
    const char *own = l->facts->files.at[i]->path;
    if (own && stat(own, &file) == 0 && file.st_dev == it.st_dev &&
        file.st_ino == it.st_ino)
      return true;
  }
  return false;
}

const char *ent_account_title(const ent_account *l) {
  return text(l, l->facts->title);
}

ent_actor ent_actor_find(const ent_account *l, const char *typed,
                         ent_diags *diags) {
  return ledger_find_actor(l, str_of(typed), diags);
}

const char *ent_actor_id(const ent_account *l, ent_actor a) {
  return text(l, l->facts->actors.at[a].id);
}

const char *ent_actor_name(const ent_account *l, ent_actor a) {
  return text(l, l->facts->actors.at[a].name);
}
