// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"
#include "import/import.h"
#include "sheet/forms.h"

void import_tell(struct import *im, const char *format, ...) {
  struct buf line = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&line, format, args);
  va_end(args);
  vec_push(&im->told, book_text(im->book, buf_str(&line)));
  buf_drop(&line);
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Whether a text is as it will be written already.
static bool is_plain(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if ((unsigned char)s.at[i] >= 0x80 ||
        (is_blank(s.at[i]) &&
         (s.at[i] != ' ' || i == 0 || s.at[i - 1] == ' ' || i + 1 == s.n)))
      return false;
  return true;
}

ent_sym import_text(struct import *im, struct str s) {
  struct buf composed = {0}, text = {0};
  if (is_plain(s))
    return book_text(im->book, s);
  utf8_compose(&composed, s);
  for (size_t i = 0; i < composed.n; i++) {
    bool blank = is_blank(composed.at[i]);
    if (!blank)
      buf_addc(&text, composed.at[i]);
    else if (text.n && text.at[text.n - 1] != ' ')
      buf_addc(&text, ' ');
  }
  ent_sym sym = book_text(im->book, str_trim(buf_str(&text)));
  buf_drop(&composed);
  buf_drop(&text);
  return sym;
}

ent_sym import_name(struct import *im, struct str s) {
  if (!im->map.blank || s.n == 0 || !memchr(s.at, im->map.blank, s.n))
    return import_text(im, s);
  char *text = mem_text(s.at, s.n);
  for (size_t i = 0; i < s.n; i++)
    if (text[i] == im->map.blank)
      text[i] = ' ';
  ent_sym sym = import_text(im, str_n(text, s.n));
  mem_free(text);
  return sym;
}

static bool is_missing(const struct mapping *m, struct str s) {
  for (size_t i = 0; i < m->missing.n; i++) {
    const char *word = m->missing.at[i];
    if (s.n && *word == *s.at && str_is(s, word))
      return true;
  }
  return false;
}

uint32_t import_column(const struct tables *t, const struct table_sheet *s,
                       const char *head) {
  for (uint32_t c = 0; c < sheet_width(s, 0); c++)
    if (str_is(sheet_text(t, s, 0, c), head))
      return c;
  return NO_COLUMN;
}

bool import_is_network(const struct import_table *t) {
  return form_holds(t->tables->form.form) == HOLDS_NETWORK;
}

bool import_is_records(const struct import_table *t) {
  return form_holds(t->tables->form.form) == HOLDS_RECORDS;
}

bool import_is_open(const struct import_table *t) {
  return !import_is_records(t) || t->tables->form.open;
}

struct str import_missing(struct import *im, const struct import_table *t,
                          size_t row, uint32_t column) {
  struct str s = sheet_text(t->tables, t->sheet, row, column);
  const bool missing =
      !t->map->exported && !import_is_records(t) && is_missing(&im->map, s);
  return missing ? s : STR("");
}

struct str import_cell(struct import *im, const struct import_table *t,
                       size_t row, uint32_t column) {
  struct str s = sheet_text(t->tables, t->sheet, row, column);
  bool none = s.n == 0 || import_missing(im, t, row, column).n ||
              sheet_kind(t->sheet, row, column) == CELL_WRONG;
  return none ? STR("") : s;
}

void import_reject(struct import *im, uint32_t table, size_t row,
                   const char *reason) {
  const struct import_table *t = &im->read.at[table];
  struct import_rejected r = {.table = t->name,
                              .line = t->sheet->lines.at[row],
                              .reason = book_text(im->book, str_of(reason)),
                              .in = table,
                              .row = (uint32_t)row};
  vec_push(&im->rejected, r);
}
