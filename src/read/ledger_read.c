// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/read.h"
#include "read/reader.h"
#include <sys/stat.h>

static struct yaml_limits limits_of(const ent_read_options *o) {
  static const ent_read_options none = {0};
  if (!o)
    o = &none;
  struct yaml_limits l = {
      .file = o->max_file ? o->max_file : (size_t)2 << 30,
      .scalar = o->max_scalar ? o->max_scalar : (size_t)1 << 20,
      .expansion = o->max_expansion ? o->max_expansion : 1000000,
      .depth = o->max_depth ? o->max_depth : 64,
      .includes = o->max_includes ? o->max_includes : 1000,
  };
  // Bytes are numbered in 32 bits, files in 16.
  if (l.file > UINT32_MAX - 1)
    l.file = UINT32_MAX - 1;
  if (l.includes > UINT16_MAX - 2)
    l.includes = UINT16_MAX - 2;
  return l;
}

static void begin(struct reader *r, const ent_read_options *o, ent_diags *d) {
  *r = (struct reader){.l = ledger_new(),
                       .d = d,
                       .errors = ent_diags_count(d, ENT_ERROR),
                       .limits = limits_of(o),
                       .coverage_at = {NONE, 0},
                       .dates_at = {NONE, 0}};
  diags_locate(d, &read_locator);
  if (o)
    r->l->facts->rules.strict = o->strict_dates;
  struct yaml_limits own = r->limits;
  r->limits = limits_of(NULL);
  read_file(r, vocab_source());
  r->limits = own;
}

static bool is_unknown_id(const struct diag *g) {
  return strstr(g->code, "/unknown-") != NULL;
}

// When part of the text could not be read, what seems unknown may stand
// there: complaints of it would be consequences of the one that matters.
static void freeze(struct reader *r) {
  ent_diags *d = r->d;
  size_t first = d->list.n, kept = first;
  ledger_freeze(r->l, d);
  if (!r->partial)
    return;
  for (size_t i = first; i < d->list.n; i++) {
    struct diag g = d->list.at[i];
    if (is_unknown_id(&g))
      d->count[g.severity]--;
    else
      d->list.at[kept++] = g;
  }
  d->list.n = kept;
}

static ent_account *finish(struct reader *r) {
  ent_account *l = r->l;
  settle_sources(r);
  l->facts->root_extras =
      (struct run){(uint32_t)l->facts->extras.n, (uint32_t)r->extras.n};
  for (size_t i = 0; i < r->extras.n; i++)
    vec_push(&l->facts->extras, r->extras.at[i]);
  reader_drop(r);
  freeze(r);
  l->facts->partial = ent_diags_count(r->d, ENT_ERROR) > r->errors;
  return l;
}

ent_account *ent_account_read(const char *path, const ent_read_options *options,
                              ent_diags *diags) {
  struct reader r;
  begin(&r, options, diags);
  if (include_root(&r, path) && read_files(&r))
    return finish(&r);
  reader_drop(&r);
  ledger_free(r.l);
  return NULL;
}

ent_account *ent_account_parse(const char *text, size_t n, const char *name,
                               const ent_read_options *options,
                               ent_diags *diags) {
  struct reader r;
  begin(&r, options, diags);
  if (n > r.limits.file) {
    diag(diags, ENT_ERROR, "ledger/open", SPAN_NONE,
         "cannot read %s: it is larger than the limit", name);
    diag_help(diags, "the limit is %zu bytes: split the text, or raise it",
              r.limits.file);
    reader_drop(&r);
    ledger_free(r.l);
    return NULL;
  }
  read_file(&r, source_new(name, text, n));
  return finish(&r);
}

void ent_account_free(ent_account *l) { ledger_free(l); }

ent_counts ent_account_counts(const ent_account *l) {
  ent_counts c = {.files =
                      l->facts->files.n - 1, // the vocabulary is not counted
                  .actors = l->facts->actors.n,
                  .ties = l->ties.n,
                  .records = l->facts->records,
                  .sources = l->facts->sources.n,
                  .events = l->facts->events.n,
                  .expectations = l->facts->expects.n,
                  .types = l->facts->types.n};
  return c;
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
