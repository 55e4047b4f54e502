// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/missing.h"

#include "import/value.h"

static void note(struct import_words *all, ent_sym word) {
  for (size_t i = 0; i < all->n; i++)
    if (all->at[i].word == word) {
      all->at[i].n++;
      return;
    }
  vec_push(all, ((struct import_times){word, 1}));
}

void note_none(struct import *im, struct str s) {
  double x;
  if (!s.n || value_number(s, im->map.decimal, &x) ||
      value_mark(s) != MARK_NONE)
    return;
  note(&im->nones, book_text(im->book, s));
}

// "`no` (3), `n` (1)", and how many they are.
static size_t add_times(struct buf *b, const struct import *im,
                        const struct import_times *at, size_t n) {
  size_t all = 0;
  for (size_t i = 0; i < n; i++) {
    buf_addf(b, "%s`%s` (%zu)", i ? ", " : "", book_says(im->book, at[i].word),
             at[i].n);
    all += at[i].n;
  }
  return all;
}

// Whether a table takes a column: of a matrix each.
static bool takes(const struct import_table *t, uint32_t column) {
  if (t->map->rows == ROWS_MATRIX)
    return column > 0;
  for (size_t u = 0; u < t->uses.n; u++) {
    const struct import_use *x = &t->uses.at[u];
    // "NA" is a node of a network like any other.
    if (import_is_network(t) &&
        (x->use->what == TAKE_FROM || x->use->what == TAKE_TO ||
         x->use->what == TAKE_ACTOR || x->use->what == TAKE_CALLED))
      continue;
    for (size_t i = 0; i < x->columns.n; i++)
      if (x->columns.at[i] == column)
        return true;
  }
  return false;
}

static bool any_takes(const struct import *im, const struct import_table *t,
                      uint32_t column) {
  for (size_t i = 0; i < im->read.n; i++)
    if (im->read.at[i].sheet == t->sheet && takes(&im->read.at[i], column))
      return true;
  return false;
}

static void note_column(struct import *im, const struct import_table *t,
                        uint32_t column, struct import_words *all) {
  for (size_t row = t->begin; row < sheet_rows(t->sheet); row++) {
    struct str s = import_missing(im, t, row, column);
    if (s.n)
      note(all, book_text(im->book, s));
  }
}

static bool is_first(const struct import *im, size_t table) {
  for (size_t i = 0; i < table; i++)
    if (im->read.at[i].sheet == im->read.at[table].sheet)
      return false;
  return true;
}

static void tell_missing(struct import *im) {
  struct import_words all = {0};
  struct buf b = {0};
  for (size_t i = 0; i < im->read.n; i++) {
    const struct import_table *t = &im->read.at[i];
    const uint32_t width = sheet_rows(t->sheet) ? sheet_width(t->sheet, 0) : 0;
    for (uint32_t c = 0; c < width && is_first(im, i); c++)
      if (any_takes(im, t, c))
        note_column(im, t, c, &all);
  }
  const size_t n = add_times(&b, im, all.at, all.n);
  if (n)
    import_tell(im,
                "%zu cell%s a sign for what is not known, read as empty: %s", n,
                n == 1 ? " has" : "s have", buf_text(&b));
  buf_drop(&b);
  vec_drop(&all);
}

static void tell_nones(struct import *im) {
  struct buf b = {0};
  const size_t n = add_times(&b, im, im->nones.at, im->nones.n);
  if (n)
    import_tell(im, "%zu cell%s that there is no tie: %s", n,
                n == 1 ? " says" : "s say", buf_text(&b));
  buf_drop(&b);
}

void missing_tell(struct import *im) {
  tell_missing(im);
  tell_nones(im);
}
