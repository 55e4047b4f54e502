// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/tale.h"

#include "base/escape.h"
#include "sheet/forms.h"

#include <stdlib.h>

enum { SHOWN = 10, ALIKE_MOST = 10, NAMES_MOST = 20000 };

static const char *plural(size_t n) { return n == 1 ? "" : "s"; }

static void add_count(struct buf *out, size_t n, const char *what) {
  buf_addf(out, "%zu %s%s", n, what, plural(n));
}

// ------------------------------------------------------------------- files

static void tell_text(struct buf *out, const struct sheet_form *f) {
  buf_add(out, encoding_name((enum encoding)f->encoding));
  if (f->mark)
    buf_add(out, " with a byte order mark");
  buf_addf(out, ", %ss between cells", separator_name(f->separator));
  if (!f->quotes)
    buf_add(out, ", quotes as they stand");
  buf_addc(out, '\n');
  if (f->encoding == WINDOWS_1252)
    buf_add(out, "  it is no UTF-8: letters beyond ASCII are read as "
                 "Windows-1252 has them; look at a name with accents\n");
  if (f->undefined)
    buf_addf(out, "  %u byte%s no letter, and became U+FFFD\n", f->undefined,
             f->undefined == 1 ? " stands for" : "s stand for");
  if (f->odd)
    buf_addf(out,
             "  %u cell%s on behind a closing quote, as in line %u: read as "
             "written\n",
             f->odd, f->odd == 1 ? " goes" : "s go", f->odd_line);
}

static void tell_book(struct buf *out, const struct tables *t) {
  const struct sheet_form *f = &t->form;
  buf_add(out, "a workbook, ");
  add_count(out, t->sheets.n, "sheet");
  buf_addc(out, '\n');
  if (f->since_1904)
    buf_add(out, "  its days are counted from 1904\n");
  if (f->months || f->years)
    buf_addf(out,
             "  %u date%s shown as a month or a year alone, and read so: what "
             "day the program made of them is not\n",
             f->months + f->years, f->months + f->years == 1 ? " is" : "s are");
  if (f->formulas)
    buf_addf(out, "  %u cell%s a formula: its value when the file was saved\n",
             f->formulas, f->formulas == 1 ? " has" : "s have");
  if (f->uncomputed)
    buf_addf(out, "  %u formula%s no value that was saved, and %s empty\n",
             f->uncomputed, f->uncomputed == 1 ? " has" : "s have",
             f->uncomputed == 1 ? "is" : "are");
  if (f->no_day)
    buf_addf(out, "  %u date%s 29 February 1900, which never was: empty\n",
             f->no_day, f->no_day == 1 ? " is" : "s are");
  if (f->times)
    buf_addf(out, "  %u time%s of day %s left out\n", f->times,
             f->times == 1 ? "" : "s", f->times == 1 ? "is" : "are");
  if (f->merged)
    buf_addf(out,
             "  %u range%s of cells merged: what %s shows is in the first "
             "cell, and the others are empty\n",
             f->merged, f->merged == 1 ? " is" : "s are",
             f->merged == 1 ? "it" : "each");
  if (f->links)
    buf_addf(out,
             "  %u cell%s a link behind %s: the address%s left out, and the "
             "text is read\n",
             f->links, f->links == 1 ? " has" : "s have",
             f->links == 1 ? "its text" : "their texts",
             f->links == 1 ? " is" : "es are");
  if (f->comments)
    buf_addf(out, "  %u cell%s a comment, which is left out\n", f->comments,
             f->comments == 1 ? " has" : "s have");
  if (f->hidden_rows)
    buf_addf(out, "  %u row%s hidden in it, and read like the others\n",
             f->hidden_rows, f->hidden_rows == 1 ? " is" : "s are");
  if (f->hidden)
    buf_addf(out, "  %u sheet%s hidden in it, and read like the others\n",
             f->hidden, f->hidden == 1 ? " is" : "s are");
}

static void tell_table(struct buf *out, const struct tables *t) {
  const struct table_sheet *s = &t->sheets.at[0];
  const size_t rows = t->sheets.n ? sheet_rows(s) : 0;
  buf_add(out, ", ");
  add_count(out, rows ? rows - 1 : 0, "row");
  buf_add(out, ", ");
  add_count(out, rows ? sheet_width(s, 0) : 0, "variable");
}

static void tell_form(struct buf *out, const struct tables *t) {
  const struct sheet_form *f = &t->form;
  buf_add(out, form_title(f->form));
  if (form_holds(f->form) == HOLDS_ROWS) {
    tell_table(out, t);
    buf_addc(out, '\n');
    return;
  }
  const bool records = form_holds(f->form) == HOLDS_RECORDS;
  for (size_t i = 0; i < t->sheets.n && !records; i++) {
    const bool last = i + 1 == t->sheets.n;
    const char *what = form_holds(f->form) == HOLDS_WORKS ? "work"
                       : last                             ? "edge"
                                                          : "node";
    buf_add(out, ", ");
    const size_t rows = sheet_rows(&t->sheets.at[i]);
    add_count(out, rows ? rows - 1 : 0, what);
  }
  buf_add(out, f->ours ? ", exported by entente" : "");
  buf_addc(out, '\n');
  if (f->encoding == WINDOWS_1252)
    buf_add(out, "  it is no UTF-8: letters beyond ASCII are read as "
                 "Windows-1252 has them; look at a name with accents\n");
}

static void tell_files(struct buf *out, const struct import *im) {
  for (size_t i = 0; i < im->files.n; i++) {
    const struct import_file *f = &im->files.at[i];
    buf_addf(out, "%s: ", f->in->name);
    if (f->tables.form.form)
      tell_form(out, &f->tables);
    else if (f->tables.form.workbook)
      tell_book(out, &f->tables);
    else
      tell_text(out, &f->tables.form);
  }
}

// -------------------------------------------------------------------- rows

size_t tale_rejected_rows(const struct import *im) {
  size_t n = 0;
  for (size_t i = 0; i < im->rejected.n; i++) {
    const struct import_rejected *x = &im->rejected.at[i];
    bool again = false;
    for (size_t k = i; k > 0 && !again && im->rejected.at[k - 1].in == x->in;
         k--)
      again = im->rejected.at[k - 1].row == x->row;
    n += !again;
  }
  return n;
}

void tale_rows(const struct import *im, size_t *rows, size_t *left_out) {
  *rows = *left_out = 0;
  for (size_t i = 0; i < im->read.n; i++) {
    const struct import_table *t = &im->read.at[i];
    bool first = true;
    for (size_t k = 0; k < i; k++)
      first = first && im->read.at[k].sheet != t->sheet;
    if (first)
      *rows += t->rows;
    if (first)
      *left_out += t->skipped;
  }
}

static void tell_rows(struct buf *out, const struct import *im) {
  for (size_t i = 0; i < im->read.n; i++) {
    const struct import_table *t = &im->read.at[i];
    const enum map_rows rows = t->map->rows;
    buf_addf(out, "in: %s, as %s%s: ", t->name,
             rows == ROWS_MATRIX   ? "a "
             : rows == ROWS_LEDGER ? "the "
                                   : "",
             map_rows_names[rows == ROWS_SPOKEN ? ROWS_CLAIMS : rows]);
    add_count(out, t->rows, "row");
    buf_addf(out, ", %zu in records, %zu rejected", t->records,
             t->rows - t->records - t->skipped);
    if (t->skipped)
      buf_addf(out, ", %zu left out by the map", t->skipped);
    buf_addc(out, '\n');
  }
}

static void tell_out(struct buf *out, const struct import *im) {
  const struct ent_book *b = im->book;
  size_t types = 0, kinds = 0;
  for (size_t i = 0; i < b->types.n; i++)
    types += b->types.at[i].place.file != VOCABULARY;
  for (size_t i = 0; i < b->kinds.n; i++)
    kinds += b->kinds.at[i].place.file != VOCABULARY;
  buf_add(out, "out: ");
  add_count(out, b->ties.n, "tie");
  buf_add(out, ", ");
  add_count(out, b->actors.n, "actor");
  buf_add(out, ", ");
  add_count(out, b->sources.n, "source");
  if (types) {
    buf_add(out, ", ");
    add_count(out, types, "new type");
  }
  if (kinds) {
    buf_add(out, ", ");
    add_count(out, kinds, "new kind");
  }
  buf_addc(out, '\n');
}

// ----------------------------------------------------------------- decided

static void tell_decided(struct buf *out, const struct import *im) {
  for (size_t i = 0; i < im->told.n; i++)
    buf_addf(out, "- %s\n", book_says(im->book, im->told.at[i]));
}

static void tell_alike(struct buf *out, struct import *im) {
  struct near_names pair[ALIKE_MOST];
  struct people *p = &im->people;
  if (p->list.n > NAMES_MOST) {
    buf_addf(out,
             "- %zu names are too many to look for some that are nearly "
             "alike\n",
             p->list.n);
    return;
  }
  size_t n = people_alike(p, pair, ALIKE_MOST);
  if (n == 0)
    return;
  buf_add(out, "nearly alike, and kept apart: if two are one, correct the "
               "table, or give the one's name as an alias of the other\n");
  for (size_t i = 0; i < n && i < ALIKE_MOST; i++) {
    const struct person *a = &p->list.at[pair[i].a];
    const struct person *b = &p->list.at[pair[i].b];
    const char *x = book_says(im->book, a->name);
    const char *y = book_says(im->book, b->name);
    buf_addf(out, "  %s (%s) and %s (%s)\n", x, book_says(im->book, a->id), y,
             book_says(im->book, b->id));
  }
  if (n > ALIKE_MOST)
    buf_addf(out, "  … and %zu more\n", n - ALIKE_MOST);
}

// ---------------------------------------------------------------- rejected

static void tell_rejected(struct buf *out, const struct import *im) {
  if (im->rejected.n)
    buf_add(out, "rejected:\n");
  for (size_t i = 0; i < im->rejected.n && i < SHOWN; i++) {
    const struct import_rejected *x = &im->rejected.at[i];
    buf_addf(out, "  %s:%u: %s\n", x->table, x->line,
             book_says(im->book, x->reason));
  }
  if (im->rejected.n > SHOWN)
    buf_addf(out, "  … and %zu more, all in rejected.csv\n",
             im->rejected.n - SHOWN);
}

void tale_write(struct buf *out, const struct import *im) {
  // What is alike is looked for with buffers of the people's.
  union {
    const struct import *given;
    struct import *taken;
  } own = {im};
  tell_files(out, im);
  tell_rows(out, im);
  if (im->book)
    tell_out(out, im);
  tell_decided(out, im);
  tell_alike(out, own.taken);
  tell_rejected(out, im);
}

static void add_csv(struct buf *out, struct str s) {
  escape_csv(out, s, ',', false);
}

void tale_rejected(struct buf *out, const struct import *im) {
  if (im->rejected.n)
    buf_add(out, "table,row,reason\n");
  for (size_t i = 0; i < im->rejected.n; i++) {
    const struct import_rejected *x = &im->rejected.at[i];
    const struct import_table *t = &im->read.at[x->in];
    add_csv(out, str_of(x->table));
    buf_addf(out, ",%u,", x->line);
    add_csv(out, book_str(im->book, x->reason));
    for (uint32_t c = 0; c < sheet_width(t->sheet, x->row); c++) {
      buf_addc(out, ',');
      add_csv(out, sheet_text(t->tables, t->sheet, x->row, c));
    }
    buf_addc(out, '\n');
  }
}
