// SPDX-License-Identifier: GPL-2.0-or-later
// The order of reading: which file is the workbook, its sheets and their files,
// the texts that cells share, the formats of numbers, then each sheet.
#include "sheet/xlsx.h"

#include "base/num.h"
#include "base/utf8.h"
#include "sheet/numbers.h"
#include "sheet/parts.h"

#include <math.h>
#include <string.h>

enum { COLUMNS = 16384, SHEETS = 256, TEXTS = 1 << 24 };

struct relation {
  char *id, *type, *target;
};

struct book_sheet {
  char *name, *id;
};

struct number_format {
  unsigned id;
  enum shows shows;
};

struct text_run {
  size_t at, n;
};

struct book {
  struct tables *t;
  const size_t *most;
  struct zip_parts parts;
  VEC(struct relation) relations;
  VEC(struct book_sheet) sheets;
  VEC(struct number_format) formats;
  VEC(enum shows) styles; // by number
  VEC(struct text_run) shared;
  bool in_styles; // within cellXfs
  // The sheet that is read.
  struct table_sheet *sheet;
  uint32_t row, column; // from 1 and 0
  bool in_row, taking, phonetic, formula;
  char type[16];
  enum shows shows;
  struct buf value;
};

bool xlsx_is(struct str bytes) {
  return str_starts(bytes, "PK\3\4") || str_starts(bytes, "PK\5\6");
}

static unsigned number(const char *text) {
  uint32_t n = 0;
  return text && num_parse_u32(str_of(text), &n) ? n : 0;
}

static char *copy(const char *text) {
  return mem_text(text ? text : "", text ? strlen(text) : 0);
}

static bool pass_end(void *context, const char *name) {
  (void)context;
  (void)name;
  return true;
}

// --------------------------------------------------------------- relations

static bool relation_begin(void *context, const char *name,
                           const char *const *a) {
  struct book *b = context;
  if (strcmp(name, "Relationship") != 0)
    return true;
  struct relation r = {copy(xml_said(a, "Id")), copy(xml_said(a, "Type")),
                       copy(xml_said(a, "Target"))};
  vec_push(&b->relations, r);
  return b->relations.n <= COLUMNS;
}

static void drop_relations(struct book *b) {
  for (size_t i = 0; i < b->relations.n; i++) {
    mem_free(b->relations.at[i].id);
    mem_free(b->relations.at[i].type);
    mem_free(b->relations.at[i].target);
  }
  b->relations.n = 0;
}

static bool read_relations(struct book *b, const char *name) {
  const struct xml_reader r = {b, relation_begin, pass_end, NULL};
  drop_relations(b);
  return !parts_has(&b->parts, name) || parts_read(&b->parts, name, &r);
}

// The path of a target in the ZIP: relative to xl/, or from the root.
static void target_path(struct buf *out, const char *target) {
  if (*target == '/')
    buf_add(out, target + 1);
  else
    buf_addf(out, "xl/%s", target);
}

// ---------------------------------------------------------------- workbook

static bool is_true(const char *text) {
  return text && (!strcmp(text, "1") || !strcmp(text, "true"));
}

static bool workbook_begin(void *context, const char *name,
                           const char *const *a) {
  struct book *b = context;
  if (!strcmp(name, "workbookPr"))
    b->t->form.since_1904 = is_true(xml_said(a, "date1904"));
  if (strcmp(name, "sheet") != 0)
    return true;
  const char *state = xml_said(a, "state"), *id = NULL;
  for (size_t i = 0; a[i]; i += 2) // `r:id`, beside `sheetId`
    if (!strcmp(a[i] + strlen(a[i]) - (strlen(a[i]) > 1 ? 2 : 0), "id"))
      id = a[i + 1];
  b->t->form.hidden += state && strcmp(state, "visible") != 0;
  struct book_sheet s = {copy(xml_said(a, "name")), copy(id)};
  vec_push(&b->sheets, s);
  return b->sheets.n <= SHEETS ||
         tables_fault(b->t, "table/workbook", 0, "it has more than %d sheets",
                      SHEETS);
}

// ------------------------------------------------------------------- texts

// "_x000D_" stands for a letter that XML cannot have; it is left out.
static void add_plain(struct buf *out, struct str s) {
  for (size_t i = 0; i < s.n; i++) {
    bool coded = i + 7 <= s.n && s.at[i] == '_' && s.at[i + 1] == 'x' &&
                 s.at[i + 6] == '_' &&
                 strspn(s.at + i + 2, "0123456789abcdefABCDEF") == 4;
    if (coded)
      i += 6;
    else
      buf_addc(out, s.at[i]);
  }
}

static bool keep_text(struct book *b, struct text_run *out) {
  out->at = b->t->text.n;
  add_plain(&b->t->text, buf_str(&b->value));
  out->n = b->t->text.n - out->at;
  if (out->n > b->most[LIMIT_TEXT] || out->n > CELL_LONGEST)
    return tables_too_much(b->t, LIMIT_TEXT, 0, "bytes of a cell");
  return b->t->text.n < UINT32_MAX ||
         tables_too_much(b->t, LIMIT_UNPACKED, 0,
                         "bytes of the texts of a workbook");
}

static bool shared_begin(void *context, const char *name,
                         const char *const *a) {
  struct book *b = context;
  (void)a;
  if (!strcmp(name, "si"))
    buf_clear(&b->value);
  if (!strcmp(name, "rPh")) // how Japanese is read aloud
    b->phonetic = true;
  b->taking = !strcmp(name, "t") && !b->phonetic;
  return true;
}

static bool shared_end(void *context, const char *name) {
  struct book *b = context;
  struct text_run s;
  b->taking = false;
  if (!strcmp(name, "rPh"))
    b->phonetic = false;
  if (strcmp(name, "si") != 0)
    return true;
  if (!keep_text(b, &s))
    return false;
  vec_push(&b->shared, s);
  return b->shared.n <= TEXTS ||
         tables_too_much(b->t, LIMIT_CELLS, 0, "texts of a workbook");
}

static bool take_text(void *context, const char *at, size_t n) {
  struct book *b = context;
  if (b->taking)
    buf_addn(&b->value, at, n);
  return b->value.n <= b->most[LIMIT_TEXT] ||
         tables_too_much(b->t, LIMIT_TEXT, b->row, "bytes of a cell");
}

// ------------------------------------------------------------------ styles

static enum shows shows_of(const struct book *b, unsigned id) {
  for (size_t i = 0; i < b->formats.n; i++)
    if (b->formats.at[i].id == id)
      return b->formats.at[i].shows;
  return format_built_in(id);
}

static bool style_begin(void *context, const char *name, const char *const *a) {
  struct book *b = context;
  if (!strcmp(name, "numFmt")) {
    const char *code = xml_said(a, "formatCode");
    struct number_format f = {number(xml_said(a, "numFmtId")),
                              format_shows(code ? code : "")};
    vec_push(&b->formats, f);
  } else if (!strcmp(name, "cellXfs")) {
    b->in_styles = true;
  } else if (!strcmp(name, "xf") && b->in_styles) {
    vec_push(&b->styles, shows_of(b, number(xml_said(a, "numFmtId"))));
  }
  return b->formats.n <= TEXTS && b->styles.n <= TEXTS;
}

static bool style_end(void *context, const char *name) {
  struct book *b = context;
  if (!strcmp(name, "cellXfs"))
    b->in_styles = false;
  return true;
}

// ------------------------------------------------------------------- cells

static bool add_cell(struct book *b, size_t at, size_t n, enum cell_kind kind) {
  if (b->sheet->cells.n >= b->most[LIMIT_CELLS])
    return tables_too_much(b->t, LIMIT_CELLS, 0, "cells of a table");
  sheet_add_cell(b->sheet, at, n, n ? kind : CELL_NONE);
  return true;
}

static bool add_text_cell(struct book *b, enum cell_kind kind) {
  struct text_run s;
  return keep_text(b, &s) && add_cell(b, s.at, s.n, kind);
}

static bool add_shared(struct book *b) {
  uint32_t k;
  if (!num_parse_u32(buf_str(&b->value), &k) || k >= b->shared.n)
    return tables_fault(b->t, "table/workbook", 0,
                        "row %u of `%s` has a text that is not there", b->row,
                        b->sheet->name);
  return add_cell(b, b->shared.at[k].at, b->shared.at[k].n, CELL_TEXT);
}

static bool add_date(struct book *b, double x) {
  struct sheet_form *f = &b->t->form;
  size_t at = b->t->text.n;
  if (!serial_add(&b->t->text, x, b->shows, f->since_1904)) {
    f->no_day++;
    return add_cell(b, at, 0, CELL_NONE);
  }
  f->times += x != floor(x);
  f->months += b->shows == SHOWS_MONTH;
  f->years += b->shows == SHOWS_YEAR;
  return add_cell(b, at, b->t->text.n - at, CELL_DATE);
}

static bool add_number(struct book *b) {
  double x;
  size_t at = b->t->text.n;
  if (!num_parse(buf_str(&b->value), &x))
    return add_text_cell(b, CELL_TEXT);
  if (b->shows == SHOWS_DAY || b->shows == SHOWS_MONTH ||
      b->shows == SHOWS_YEAR)
    return add_date(b, x);
  num_short(&b->t->text, x, 15);
  return add_cell(b, at, b->t->text.n - at, CELL_NUMBER);
}

static bool add_truth(struct book *b) {
  bool truth = is_true(buf_text(&b->value));
  buf_clear(&b->value);
  buf_add(&b->value, truth ? "true" : "false");
  return add_text_cell(b, CELL_TRUTH);
}

// Up to the column of the cell that comes.
static bool fill_gap(struct book *b, uint32_t column) {
  uint32_t have =
      (uint32_t)b->sheet->cells.n - b->sheet->first.at[b->sheet->first.n - 1];
  if (column < have || column >= COLUMNS)
    return tables_fault(b->t, "table/workbook", 0,
                        "row %u of `%s` has cells out of order", b->row,
                        b->sheet->name);
  for (; have < column; have++)
    if (!add_cell(b, 0, 0, CELL_NONE))
      return false;
  return true;
}

static bool finish_cell(struct book *b) {
  bool empty = b->value.n == 0;
  if (b->formula && empty)
    b->t->form.uncomputed++;
  b->t->form.formulas += b->formula && !empty;
  if (!fill_gap(b, b->column))
    return false;
  if (empty)
    return add_cell(b, 0, 0, CELL_NONE);
  if (!strcmp(b->type, "s"))
    return add_shared(b);
  if (!strcmp(b->type, "b"))
    return add_truth(b);
  if (!strcmp(b->type, "e"))
    return add_text_cell(b, CELL_WRONG);
  if (!strcmp(b->type, "d"))
    return add_text_cell(b, CELL_DATE);
  if (!strcmp(b->type, "inlineStr") || !strcmp(b->type, "str"))
    return add_text_cell(b, CELL_TEXT);
  return add_number(b);
}

// ------------------------------------------------------------------ sheets

// "AB12" is column 27, from 0.
#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

static uint32_t column_of(const char *name, uint32_t otherwise) {
  uint32_t n = 0;
  if (!name)
    return otherwise;
  for (; *name >= 'A' && *name <= 'Z' && n < COLUMNS; name++)
    n = n * 26 + (uint32_t)(*name - 'A' + 1);
  return n ? n - 1 : otherwise;
}

static bool begin_row(struct book *b, const char *const *a) {
  unsigned r = number(xml_said(a, "r"));
  if (sheet_rows(b->sheet) >= b->most[LIMIT_ROWS])
    return tables_too_much(b->t, LIMIT_ROWS, 0, "rows of a table");
  b->row = r ? r : b->row + 1;
  b->column = UINT32_MAX; // one before the first
  b->in_row = true;
  b->t->form.hidden_rows += is_true(xml_said(a, "hidden"));
  sheet_add_row(b->sheet, b->row);
  return true;
}

static void begin_cell(struct book *b, const char *const *a) {
  const char *type = xml_said(a, "t");
  unsigned style = number(xml_said(a, "s"));
  b->column = column_of(xml_said(a, "r"), b->column + 1);
  memset(b->type, 0, sizeof b->type);
  if (type)
    strncpy(b->type, type, sizeof b->type - 1);
  b->shows = style < b->styles.n ? b->styles.at[style] : SHOWS_NUMBER;
  b->formula = false;
  buf_clear(&b->value);
}

// The row with a number, if rows stand in order.
static size_t row_numbered(const struct table_sheet *s, uint32_t number) {
  size_t lo = 0, hi = sheet_rows(s);
  while (lo < hi) {
    const size_t mid = lo + (hi - lo) / 2;
    if (s->lines.at[mid] < number)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

// Whether a link leads where its text does not say: "G2".
static bool hides_address(const struct book *b, const char *const *a) {
  const char *ref = xml_said(a, "ref");
  const uint32_t column = column_of(ref, UINT32_MAX);
  if (!ref || column == UINT32_MAX)
    return false;
  const size_t row = row_numbered(b->sheet, number(ref + strspn(ref, LETTERS)));
  if (row >= sheet_rows(b->sheet) || column >= sheet_width(b->sheet, row))
    return false;
  struct str text = sheet_text(b->t, b->sheet, row, column), head, rest;
  return text.n && !str_cut(text, "://", &head, &rest) &&
         !str_cut(text, "www.", &head, &rest) &&
         !str_cut(text, "@", &head, &rest);
}

static bool sheet_begin(void *context, const char *name, const char *const *a) {
  struct book *b = context;
  if (!strcmp(name, "row"))
    return begin_row(b, a);
  b->t->form.merged += !strcmp(name, "mergeCell");
  b->t->form.links += !strcmp(name, "hyperlink") && hides_address(b, a);
  if (!b->in_row)
    return true;
  if (!strcmp(name, "c"))
    begin_cell(b, a);
  else if (!strcmp(name, "f"))
    b->formula = true;
  else if (!strcmp(name, "rPh"))
    b->phonetic = true;
  b->taking = !strcmp(name, "v") || (!strcmp(name, "t") && !b->phonetic);
  return true;
}

static bool sheet_end(void *context, const char *name) {
  struct book *b = context;
  b->taking = false;
  if (!strcmp(name, "rPh"))
    b->phonetic = false;
  if (!strcmp(name, "c") && b->in_row)
    return finish_cell(b);
  if (!strcmp(name, "row") && b->in_row) {
    b->in_row = false;
    sheet_row_end(b->t, b->sheet);
  }
  return true;
}

static bool read_sheet(struct book *b, const struct book_sheet *s) {
  const struct xml_reader r = {b, sheet_begin, sheet_end, take_text};
  struct buf path = {0};
  for (size_t i = 0; i < b->relations.n; i++)
    if (!strcmp(b->relations.at[i].id, s->id))
      target_path(&path, b->relations.at[i].target);
  // A sheet of charts has no cells.
  bool good = true;
  if (strstr(buf_text(&path), "worksheets/")) {
    b->sheet = tables_sheet(b->t, str_of(s->name));
    b->row = 0;
    b->in_row = b->taking = b->phonetic = false;
    good = parts_read(&b->parts, buf_text(&path), &r);
  }
  buf_drop(&path);
  return good;
}

// ------------------------------------------------------------------- whole

static bool read_optional(struct book *b, const char *name,
                          const struct xml_reader *r) {
  return !parts_has(&b->parts, name) || parts_read(&b->parts, name, r);
}

static bool comment_begin(void *context, const char *name,
                          const char *const *a) {
  struct book *b = context;
  (void)a;
  b->t->form.comments += !strcmp(name, "comment");
  return true;
}

static bool read_book(struct book *b) {
  const struct xml_reader workbook = {b, workbook_begin, pass_end, NULL};
  const struct xml_reader shared = {b, shared_begin, shared_end, take_text};
  const struct xml_reader styles = {b, style_begin, style_end, NULL};
  const struct xml_reader comments = {b, comment_begin, pass_end, NULL};
  if (parts_has(&b->parts, "mimetype") && parts_has(&b->parts, "content.xml"))
    return tables_fault(b->t, "table/workbook", 0,
                        "it is a file of OpenDocument, as .ods: save it as a "
                        "workbook of Excel (.xlsx), or a sheet of it as .csv");
  if (!parts_has(&b->parts, "xl/workbook.xml"))
    return tables_fault(b->t, "table/workbook", 0,
                        "it is a ZIP, but no workbook of Excel (.xlsx)");
  if (!parts_read(&b->parts, "xl/workbook.xml", &workbook) ||
      !read_relations(b, "xl/_rels/workbook.xml.rels") ||
      !read_optional(b, "xl/sharedStrings.xml", &shared) ||
      !read_optional(b, "xl/styles.xml", &styles))
    return false;
  for (size_t i = 0; i < b->sheets.n; i++)
    if (!read_sheet(b, &b->sheets.at[i]))
      return false;
  return parts_read_all(&b->parts, "/comment", &comments);
}

bool xlsx_read(struct tables *t, struct str bytes,
               const struct limits *limits) {
  struct book b = {.t = t, .most = limits->most};
  b.parts = (struct zip_parts){.t = t, .most = limits->most};
  t->form.workbook = true;
  bool good = parts_open(&b.parts, bytes) && read_book(&b);
  if (!good)
    tables_fault(t, "table/workbook", 0, "it has more parts than any workbook");
  parts_close(&b.parts);
  drop_relations(&b);
  vec_drop(&b.relations);
  for (size_t i = 0; i < b.sheets.n; i++) {
    mem_free(b.sheets.at[i].name);
    mem_free(b.sheets.at[i].id);
  }
  vec_drop(&b.sheets);
  vec_drop(&b.formats);
  vec_drop(&b.styles);
  vec_drop(&b.shared);
  buf_drop(&b.value);
  return good;
}
