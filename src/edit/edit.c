// SPDX-License-Identifier: GPL-2.0-or-later
#include "edit/edit.h"

#include "base/aside.h"
#include "base/beside.h"
#include "base/sized.h"
#include "model/build.h"
#include "read/shelf.h"
#include "write/write.h"

#include <unistd.h>

enum { LAYOUT_MOST = 64 << 20 };

size_t edit_ledger_files(const struct ent_edit *e) {
  return e->files.n - (e->files.n > 0 && e->files.at[e->files.n - 1].layout);
}

void edit_say(struct ent_edit *e, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&b, format, args);
  va_end(args);
  vec_push(&e->said, buf_detach(&b));
}

void edit_make(struct ent_edit *e, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&b, format, args);
  va_end(args);
  vec_push(&e->makes, buf_detach(&b));
}

const char *ent_edit_makes(const ent_edit *e, size_t k) {
  return k < e->makes.n ? e->makes.at[k] : NULL;
}

const char *ent_edit_said(const ent_edit *e, size_t k) {
  return k < e->said.n ? e->said.at[k] : NULL;
}

// ------------------------------------------------------------------ reading

// A line that ends with CR alone is one to YAML, and to nobody who edits lines.
static bool has_bare_return(const struct source *in, uint32_t *at) {
  for (const char *c = memchr(in->text, '\r', in->n); c;
       c = memchr(c + 1, '\r', in->n - (size_t)(c + 1 - in->text)))
    if (c[1] != '\n') {
      *at = (uint32_t)(c - in->text);
      return true;
    }
  return false;
}

static bool grow(struct edit_file *f, ent_diags *d) {
  uint32_t at;
  if (has_bare_return(f->in, &at)) {
    diag(d, ENT_ERROR, "edit/line-ends",
         (struct span){.in = f->in, .start = at, .end = at},
         "a line ends here with CR alone, and such a file is not edited");
    diag_help(d, "let an editor save it with LF or CRLF at the ends of lines");
    return false;
  }
  if (tree_read(&f->tree, f->in) || f->in->n == 0)
    return true;
  // Nothing but comments holds nothing to be edited.
  for (uint32_t i = 0; i < f->in->n; i = line_after(f->in, i)) {
    struct str line =
        str_trim(str_n(f->in->text + i, line_after(f->in, i) - i));
    if (line.n > 0 && line.at[0] != '#')
      return false;
  }
  return true;
}

static void add_file(struct ent_edit *e, struct source *in, bool layout) {
  struct edit_file f = {.in = source_keep(in), .layout = layout};
  vec_push(&e->files, f);
}

// The places of figures, if there are any: a link that leads elsewhere is
// nobody's business here.
static void add_layout(struct ent_edit *e) {
  ent_bytes path = {0};
  enum source_fault fault = SOURCE_OK;
  ent_positions_path(e->path, &path);
  struct source *in = source_beside(path.at, LAYOUT_MOST, &fault);
  if (in) {
    struct source *held = source_new(in->name, in->text, in->n);
    mem_free(held->path);
    held->path = mem_text(path.at, path.n);
    add_file(e, held, true);
    source_release(held);
  }
  source_release(in);
  ent_bytes_drop(&path);
}

// What stands in the way of editing at all is told as it was found.
static void tell_unreadable(struct ent_edit *e, ent_diags *d) {
  size_t errors = ent_diags_count(d, ENT_ERROR);
  ent_book *again = ent_book_read(e->path, &e->options, d);
  ent_book_free(again);
  if (ent_diags_count(d, ENT_ERROR) == errors)
    diag(d, ENT_ERROR, "ledger/open", SPAN_NONE, "cannot read %s", e->path);
}

// Whether some text is no YAML, or more than a ledger may be.
static bool is_broken(const ent_diags *d) {
  for (size_t i = 0; i < d->list.n; i++)
    if (d->list.at[i].severity == ENT_ERROR &&
        strncmp(d->list.at[i].code, "yaml/", 5) == 0)
      return true;
  return false;
}

static bool read_ledger(struct ent_edit *e, ent_diags *d) {
  e->book = ent_book_read(e->path, &e->options, e->before);
  if (!e->book || e->book->torn || is_broken(e->before)) {
    tell_unreadable(e, d);
    return false;
  }
  e->account = account_of(e->book, e->before);
  if (e->account)
    ent_account_check(e->account, e->before);
  for (size_t i = 1; i < e->book->files.n; i++)
    add_file(e, e->book->files.at[i], false);
  add_layout(e);
  for (size_t i = 0; i < e->files.n; i++)
    if (!grow(&e->files.at[i], d) && !e->files.at[i].layout) {
      if (!ent_diags_has(d, "edit/line-ends"))
        tell_unreadable(e, d);
      return false;
    }
  return e->account != NULL;
}

ent_edit *ent_edit_begin(const char *path, const ent_read_options *options,
                         ent_diags *diags) {
  ent_read_options own;
  if (!sized_take(&own, sizeof own, options, "ENT_READ_OPTIONS", diags))
    return NULL;
  struct ent_edit *e = mem_new(1, sizeof *e);
  e->path = mem_text(path, strlen(path));
  e->shelf = shelf_over_disk();
  e->before = diags_like(diags);
  e->options = own;
  e->options.size = sizeof e->options;
  e->options.shelf = e->shelf;
  if (read_ledger(e, diags))
    return e;
  ent_edit_free(e);
  return NULL;
}

static void drop_file(struct edit_file *f) {
  source_release(f->in);
  tree_drop(&f->tree);
  patch_drop(&f->patch);
  buf_drop(&f->after);
}

void ent_edit_free(ent_edit *e) {
  if (!e)
    return;
  for (size_t i = 0; i < e->files.n; i++)
    drop_file(&e->files.at[i]);
  vec_drop(&e->files);
  for (size_t i = 0; i < e->said.n; i++)
    mem_free(e->said.at[i]);
  vec_drop(&e->said);
  for (size_t i = 0; i < e->makes.n; i++)
    mem_free(e->makes.at[i]);
  vec_drop(&e->makes);
  ent_account_free(e->account);
  ent_book_free(e->book);
  ent_diags_free(e->before);
  ent_shelf_free(e->shelf);
  mem_free(e->path);
  mem_free(e);
}

// ------------------------------------------------------------------- again

// How many errors there were of each code, and of each code and words.
struct tally {
  struct map codes, words;
  struct arena keys;
};

static struct str key_of(struct tally *t, const ent_diags *d,
                         const struct diag *x) {
  struct buf b = {0};
  buf_addf(&b, "%s %s", x->code, intern_text(&d->texts, x->message));
  struct str key = {arena_text(&t->keys, b.at, b.n), b.n};
  buf_drop(&b);
  return key;
}

static void count(struct map *m, struct str key, int by) {
  uint32_t was = map_get_or_put(m, key, 0);
  map_put(m, key, (uint32_t)((int)was + by));
}

static struct tally tally(const ent_diags *d, size_t from) {
  struct tally t = {0};
  for (size_t i = from; i < d->list.n; i++)
    if (d->list.at[i].severity == ENT_ERROR) {
      count(&t.codes, str_of(d->list.at[i].code), 1);
      count(&t.words, key_of(&t, d, &d->list.at[i]), 1);
    }
  return t;
}

static void tally_drop(struct tally *t) {
  map_drop(&t->codes);
  map_drop(&t->words);
  arena_drop(&t->keys);
}

static uint32_t counted(const struct map *m, struct str key) {
  uint32_t n = map_get(m, key);
  return n == MAP_NONE ? 0 : n;
}

// Leaves, of what was added from `first` on, the errors that were not there
// before. An error in other words is none if there are no more of its code.
static size_t leave_new(const struct ent_edit *e, ent_diags *d, size_t first) {
  struct tally was = tally(e->before, 0), is = tally(d, first);
  size_t kept = first;
  for (size_t i = first; i < d->list.n; i++) {
    const struct diag x = d->list.at[i];
    struct str code = str_of(x.code), words = key_of(&was, d, &x);
    bool fresh = x.severity == ENT_ERROR && !counted(&was.words, words) &&
                 counted(&is.codes, code) > counted(&was.codes, code);
    if (x.severity == ENT_ERROR && counted(&was.words, words))
      count(&was.words, words, -1);
    if (fresh)
      d->list.at[kept++] = x;
    else
      d->count[x.severity]--;
  }
  d->list.n = kept;
  tally_drop(&was);
  tally_drop(&is);
  return kept - first;
}

static bool apply(struct ent_edit *e) {
  for (size_t i = 0; i < e->files.n; i++) {
    struct edit_file *f = &e->files.at[i];
    if (!patch_apply(&f->patch, str_n(f->in->text, f->in->n), &f->after))
      return false;
    if (!f->layout && !str_eq(buf_str(&f->after), str_n(f->in->text, f->in->n)))
      ent_shelf_add(e->shelf, f->in->path, buf_text(&f->after), f->after.n);
  }
  return true;
}

// Without lines that are empty: only the value of an x-… key has lines of its
// own in what a book is written as, and the empty ones behind it say nothing.
static struct buf without_empty(const struct buf *b) {
  struct buf out = {0};
  for (size_t i = 0; i < b->n;) {
    const char *end = memchr(b->at + i, '\n', b->n - i);
    size_t n = end ? (size_t)(end + 1 - b->at) - i : b->n - i;
    if (str_trim(str_n(b->at + i, n)).n > 0)
      buf_addn(&out, b->at + i, n);
    i += n;
  }
  return out;
}

struct buf edit_what_is_said(const struct ent_book *b) {
  struct buf all = {0};
  write_yaml(&all, b);
  struct buf out = without_empty(&all);
  buf_drop(&all);
  return out;
}

// Whether another book says the same, all of it.
static bool says_same(const struct ent_edit *e, const struct ent_book *b) {
  struct buf was = edit_what_is_said(e->book), is = edit_what_is_said(b);
  bool same = str_eq(buf_str(&was), buf_str(&is));
  buf_drop(&was);
  buf_drop(&is);
  return same;
}

// The ledger as it would be; false if it would not be what it must.
static bool read_again(struct ent_edit *e, ent_diags *d) {
  ent_book *b = ent_book_read(e->path, &e->options, d);
  ent_account *l = b ? account_of(b, d) : NULL;
  bool good = l && (!e->same_book || says_same(e, b));
  if (l)
    ent_account_check(l, d);
  ent_account_free(l);
  ent_book_free(b);
  return good;
}

bool ent_edit_settle(ent_edit *e, ent_diags *d) {
  if (!apply(e)) {
    diag_usage(d, "usage/edit-twice",
               "two changes at one place: make one after the other");
    return false;
  }
  e->settled = true;
  size_t first = d->list.n;
  bool good = read_again(e, d);
  size_t n = leave_new(e, d, first);
  if (n == 0 && !good)
    diag(d, ENT_ERROR, "edit/other-meaning", SPAN_NONE,
         "written anew the ledger would say something else, and is left as it "
         "is");
  if (n == 0)
    return good;
  diag(d, ENT_ERROR, "edit/refused", SPAN_NONE,
       "the ledger would have %zu error%s more, and is left as it is", n,
       n == 1 ? "" : "s");
  diag_help(d, "the places below are those after the change");
  return false;
}

static bool is_changed(const struct edit_file *f) {
  return !str_eq(buf_str(&f->after), str_n(f->in->text, f->in->n));
}

const char *ent_edit_changed(const ent_edit *e, size_t k) {
  for (size_t i = 0; e->settled && i < e->files.n; i++)
    if (is_changed(&e->files.at[i]) && k-- == 0)
      return e->files.at[i].in->name;
  return NULL;
}

bool ent_edit_changes(const ent_edit *e) {
  return ent_edit_changed(e, 0) != NULL;
}

void ent_edit_diff(const ent_edit *e, ent_bytes *out) {
  struct buf b = {0};
  for (size_t i = 0; e->settled && i < e->files.n; i++) {
    const struct edit_file *f = &e->files.at[i];
    unified_diff(&b, f->in->name, str_n(f->in->text, f->in->n),
                 buf_str(&f->after));
  }
  buf_give(&b, out);
}

// ----------------------------------------------------------------- writing

static bool untouched(const struct edit_file *f) {
  enum source_fault fault = SOURCE_OK;
  struct source *now =
      f->layout ? source_beside(f->in->path, LAYOUT_MOST, &fault)
                : source_open(f->in->path, f->in->name, SIZE_MAX, &fault);
  bool same =
      now && str_eq(str_n(now->text, now->n), str_n(f->in->text, f->in->n));
  source_release(now);
  return same;
}

static bool all_untouched(const struct ent_edit *e, ent_diags *d) {
  for (size_t i = 0; i < e->files.n; i++) {
    const struct edit_file *f = &e->files.at[i];
    if (untouched(f) || (f->layout && !is_changed(f)))
      continue;
    diag(d, ENT_ERROR, "edit/changed", SPAN_NONE,
         "`%s` has changed since it was read, and is left as it is",
         f->in->name);
    diag_help(d, "do it again: the change that is there will be read then");
    return false;
  }
  return true;
}

static bool write_locked(const struct ent_edit *e, ent_diags *d) {
  VEC(ent_file) files = {0};
  if (!all_untouched(e, d))
    return false;
  for (size_t i = 0; i < e->files.n; i++) {
    const struct edit_file *f = &e->files.at[i];
    const ent_file file = {f->in->path, f->after.at, f->after.n, f->layout};
    if (is_changed(f))
      vec_push(&files, file);
  }
  bool good = ent_files_write(files.at, files.n, d);
  vec_drop(&files);
  return good;
}

bool ent_edit_write(ent_edit *e, ent_diags *diags) {
  if (!ent_edit_changes(e))
    return true;
  int lock = aside_lock(e->files.at[0].in->path);
  bool good = write_locked(e, diags);
  if (lock >= 0)
    close(lock);
  return good;
}
