// SPDX-License-Identifier: GPL-2.0-or-later
// A workbook, a sheet a table. Whole days are dates, so that they sort and
// filter as such; those before 1900, which Excel does not count, are text, and
// so is whatever is less than a day. Texts are typed as such: none is run.
//
// libxlsxwriter writes to a file only, so there is one for a moment.
#include "export/lazy.h"
#include "export/table.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

static const struct export_table *const sheets[] = {
    &export_actors, &export_tie_spells, &export_claims, &export_cites,
    &export_sources};
enum { SHEETS = sizeof sheets / sizeof *sheets };
enum { CELL_MOST = 32767, WIDEST = 40, NARROW = 12 };

#define FUNCTIONS(F)                                                           \
  F(format_set_bold)                                                           \
  F(format_set_num_format)                                                     \
  F(lxw_strerror)                                                              \
  F(workbook_add_format)                                                       \
  F(workbook_add_worksheet)                                                    \
  F(workbook_close)                                                            \
  F(workbook_new)                                                              \
  F(workbook_set_properties)                                                   \
  F(worksheet_autofilter)                                                      \
  F(worksheet_freeze_panes)                                                    \
  F(worksheet_set_column)                                                      \
  F(worksheet_write_boolean)                                                   \
  F(worksheet_write_datetime)                                                  \
  F(worksheet_write_number)                                                    \
  F(worksheet_write_string)

#define MEMBER(name) __typeof__(&name) name##_;
struct calls {
  FUNCTIONS(MEMBER)
};

static void *load(struct calls *c) {
#define FUNCTION(name) {#name, &c->name##_},
  const struct lazy_function all[] = {FUNCTIONS(FUNCTION)};
  return lazy_load(XLSX_LIBRARY, all, sizeof all / sizeof *all);
}

struct book {
  struct calls call;
  lxw_workbook *book;
  lxw_format *head, *date;
  size_t cut, early;
};

// At most so many letters as a cell may have.
static void add_text(struct book *w, lxw_worksheet *s, lxw_row_t row,
                     lxw_col_t col, const char *text) {
  struct buf b = {0};
  size_t n = strlen(text);
  if (n > CELL_MOST) {
    w->cut++;
    for (n = CELL_MOST - 3; n && ((unsigned char)text[n] & 0xC0) == 0x80; n--)
      ;
  }
  buf_addn(&b, text, n);
  buf_add(&b, strlen(text) > CELL_MOST ? "…" : "");
  w->call.worksheet_write_string_(s, row, col, buf_text(&b), NULL);
  buf_drop(&b);
}

// "1986-06-01", as tables have a day.
static bool as_date(struct str text, lxw_datetime *d) {
  uint32_t part[3];
  if (text.n != 10 || !num_parse_u32(str_n(text.at, 4), &part[0]) ||
      !num_parse_u32(str_n(text.at + 5, 2), &part[1]) ||
      !num_parse_u32(str_n(text.at + 8, 2), &part[2]))
    return false;
  *d = (lxw_datetime){
      .year = (int)part[0], .month = (int)part[1], .day = (int)part[2]};
  return d->year >= 1900;
}

static void add_day(struct book *w, lxw_worksheet *s, lxw_row_t row,
                    lxw_col_t col, struct str text) {
  lxw_datetime d;
  if (as_date(text, &d)) {
    w->call.worksheet_write_datetime_(s, row, col, &d, w->date);
    return;
  }
  w->early++;
  add_text(w, s, row, col, text.at);
}

static void add_cell(struct book *w, lxw_worksheet *s, lxw_row_t row,
                     lxw_col_t col, const struct value *v,
                     enum export_type type) {
  struct buf b = {0};
  if (v->kind == VALUE_INT)
    w->call.worksheet_write_number_(s, row, col, (double)v->integer, NULL);
  else if (v->kind == VALUE_REAL)
    w->call.worksheet_write_number_(s, row, col, v->real, NULL);
  else if (v->kind == VALUE_BOOL)
    w->call.worksheet_write_boolean_(s, row, col, v->truth, NULL);
  else if (v->kind == VALUE_TEXT && type == OF_DAY)
    add_day(w, s, row, col, v->text);
  else
    export_plain(&b, v);
  if (b.n)
    add_text(w, s, row, col, buf_text(&b));
  buf_drop(&b);
}

static void add_head(struct book *w, lxw_worksheet *s,
                     const struct export_table *t) {
  for (size_t k = 0; k < t->width; k++) {
    const bool wide = t->columns[k].type == OF_TEXT && k < 2;
    w->call.worksheet_write_string_(s, 0, (lxw_col_t)k, t->columns[k].name,
                                    w->head);
    w->call.worksheet_set_column_(s, (lxw_col_t)k, (lxw_col_t)k,
                                  wide ? WIDEST : NARROW, NULL);
  }
}

static void add_sheet(struct book *w, struct export *x,
                      const struct export_table *t) {
  lxw_worksheet *s = w->call.workbook_add_worksheet_(w->book, t->name);
  const size_t rows = t->rows(x);
  struct arena m = {0};
  add_head(w, s, t);
  for (size_t row = 0; export_on(x, row, rows); row++) {
    struct value **cell = export_row(x, t, row, &m);
    for (size_t k = 0; k < t->width; k++)
      add_cell(w, s, (lxw_row_t)row + 1, (lxw_col_t)k, cell[k],
               t->columns[k].type);
    arena_reset(&m);
  }
  arena_drop(&m);
  w->call.worksheet_freeze_panes_(s, 1, 1);
  w->call.worksheet_autofilter_(s, 0, 0, (lxw_row_t)rows,
                                (lxw_col_t)(t->width - 1));
}

// No program's clock is in it.
static void add_properties(struct book *w, const struct export *x) {
  enum { SOME_DAY = 315532800 }; // 1980-01-01, as of the files within
  struct buf title = {0};
  buf_add(&title, text(x->l, x->l->facts->title));
  lxw_doc_properties p = {.title = title.at, .created = SOME_DAY};
  w->call.workbook_set_properties_(w->book, &p);
  buf_drop(&title);
}

static bool fits(struct export *x) {
  for (size_t i = 0; i < SHEETS; i++)
    if (sheets[i]->rows(x) >= LXW_ROW_MAX)
      return false;
  return true;
}

static lxw_error fill(struct book *w, struct export *x, const char *path) {
  w->book = w->call.workbook_new_(path);
  if (!w->book)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  w->head = w->call.workbook_add_format_(w->book);
  w->call.format_set_bold_(w->head);
  w->date = w->call.workbook_add_format_(w->book);
  w->call.format_set_num_format_(w->date, "yyyy-mm-dd");
  add_properties(w, x);
  for (size_t i = 0; i < SHEETS; i++)
    add_sheet(w, x, sheets[i]);
  export_lose(x, w->cut, "end of a text of more than 32,767 bytes",
              "ends of texts of more than 32,767 bytes");
  export_note(x, w->early,
              "day before 1900, which is text, as Excel has no such dates",
              "days before 1900, which are text, as Excel has no such dates");
  return w->call.workbook_close_(w->book);
}

static void read_back(struct export *x, const char *path) {
  enum { PIECE = 1 << 16 };
  FILE *f = fopen(path, "rb");
  struct buf b = {0};
  char *piece = mem_new(PIECE, 1);
  size_t n;
  while (f && (n = fread(piece, 1, PIECE, f)) > 0)
    buf_addn(&b, piece, n);
  mem_free(piece);
  if (!f || ferror(f))
    export_fail(x, "its temporary file cannot be read");
  if (f)
    fclose(f);
  export_put(x, "xlsx", &b);
}

static void make_at(struct book *w, struct export *x, const char *path) {
  const lxw_error rc = fill(w, x, path);
  if (rc == LXW_NO_ERROR)
    read_back(x, path);
  else
    export_fail(x, w->call.lxw_strerror_(rc));
}

static void make_with(struct book *w, struct export *x) {
  char path[] = "/tmp/entente-XXXXXX";
  const int fd = mkstemp(path);
  if (fd < 0) {
    export_fail(x, "no temporary file can be made");
    return;
  }
  close(fd);
  make_at(w, x, path);
  unlink(path);
}

static void make(struct export *x) {
  struct book w = {0};
  void *library = load(&w.call);
  if (!library)
    export_fail(x, "the library " XLSX_LIBRARY " cannot be loaded");
  else if (!fits(x))
    export_fail(x, "a sheet has no more than 1,048,576 rows");
  else
    make_with(&w, x);
  if (library)
    dlclose(library);
}

const struct exporter exporter_xlsx = {.write = make};
