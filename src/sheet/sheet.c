// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/sheet.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

void tables_drop(struct tables *t) {
  for (size_t i = 0; i < t->sheets.n; i++) {
    struct table_sheet *s = &t->sheets.at[i];
    mem_free(s->name);
    vec_drop(&s->cells);
    vec_drop(&s->first);
    vec_drop(&s->lines);
    vec_drop(&s->reasons);
  }
  vec_drop(&t->sheets);
  vec_drop(&t->notes);
  buf_drop(&t->text);
}

struct table_sheet *tables_sheet(struct tables *t, struct str name) {
  struct table_sheet s = {.name = mem_text(name.at, name.n)};
  vec_push(&t->sheets, s);
  return &t->sheets.at[t->sheets.n - 1];
}

void sheet_add_row(struct table_sheet *s, uint32_t line) {
  vec_push(&s->first, (uint32_t)s->cells.n);
  vec_push(&s->lines, line);
}

void sheet_add_cell(struct table_sheet *s, size_t at, size_t n,
                    enum cell_kind kind) {
  struct table_cell c = {(uint32_t)at,
                         (uint32_t)n | (uint32_t)kind << CELL_SHIFT};
  vec_push(&s->cells, c);
}

void sheet_row_end(struct tables *t, struct table_sheet *s) {
  size_t row = s->first.n - 1;
  uint32_t width = sheet_width(s, row), full = width;
  while (full > 0 && sheet_text(t, s, row, full - 1).n == 0)
    full--;
  if (full == 0) {
    s->cells.n = s->first.at[row];
    s->first.n--;
    s->lines.n--;
    return;
  }
  if (width > s->width)
    s->width = width;
}

bool tables_fault(struct tables *t, const char *code, uint32_t line,
                  const char *format, ...) {
  if (t->fault.code[0])
    return false;
  va_list args;
  va_start(args, format);
  vsnprintf(t->fault.words, sizeof t->fault.words, format, args);
  va_end(args);
  // What was too long ends with a whole character.
  t->fault.words[utf8_valid(t->fault.words, strlen(t->fault.words))] = 0;
  snprintf(t->fault.code, sizeof t->fault.code, "%s", code);
  t->fault.line = line;
  return false;
}

bool tables_too_much(struct tables *t, enum limit which, uint32_t line,
                     const char *what) {
  if (!t->fault.code[0])
    t->fault.passed = (uint32_t)which + 1;
  return tables_fault(t, "table/large", line, "%s", what);
}

size_t sheet_rows(const struct table_sheet *s) { return s->first.n; }

uint32_t sheet_width(const struct table_sheet *s, size_t row) {
  size_t end = row + 1 < s->first.n ? s->first.at[row + 1] : s->cells.n;
  return (uint32_t)end - s->first.at[row];
}

static struct table_cell cell_at(const struct table_sheet *s, size_t row,
                                 size_t column) {
  if (column >= sheet_width(s, row))
    return (struct table_cell){0, 0};
  return s->cells.at[s->first.at[row] + column];
}

enum cell_kind sheet_kind(const struct table_sheet *s, size_t row,
                          size_t column) {
  return (enum cell_kind)(cell_at(s, row, column).size >> CELL_SHIFT);
}

struct str sheet_text(const struct tables *t, const struct table_sheet *s,
                      size_t row, size_t column) {
  struct table_cell c = cell_at(s, row, column);
  size_t n = c.size & CELL_LONGEST;
  return n ? str_trim(str_n(t->text.at + c.at, n)) : STR("");
}

struct str sheet_reason(const struct tables *t, const struct table_sheet *s,
                        size_t row) {
  size_t lo = 0, hi = s->reasons.n;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (s->reasons.at[mid].row < row)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo < s->reasons.n && s->reasons.at[lo].row == row
             ? table_text(t, s->reasons.at[lo].text)
             : STR("");
}

const char *separator_name(char c) {
  switch (c) {
  case ',':
    return "comma";
  case ';':
    return "semicolon";
  case '\t':
    return "tab";
  default:
    return "bar";
  }
}

const char *encoding_name(enum encoding e) {
  static const char *const names[] = {"UTF-8", "UTF-16", "UTF-16",
                                      "Windows-1252"};
  return names[e];
}
