// SPDX-License-Identifier: GPL-2.0-or-later
// Columns that a map says nothing of: whoever took a map that is built in, or
// wrote one, is told of what it passes over.
#include "import/unread.h"

#include "sheet/forms.h"

enum { SHOWN = 8 };

static bool reads(const struct import_table *t, uint32_t column) {
  for (size_t u = 0; u < t->uses.n; u++) {
    if (t->uses.at[u].precision == column)
      return true;
    for (size_t c = 0; c < t->uses.at[u].columns.n; c++)
      if (t->uses.at[u].columns.at[c] == column)
        return true;
  }
  for (size_t i = 0; i < t->conditions.n; i++)
    if (t->conditions.at[i] == column)
      return true;
  return false;
}

// By any of the tables of the map that are of its sheet.
static bool is_read(const struct import *im, const struct import_table *of,
                    uint32_t column) {
  for (size_t i = 0; i < im->read.n; i++)
    if (im->read.at[i].sheet == of->sheet && reads(&im->read.at[i], column))
      return true;
  return false;
}

static bool has_something(const struct import_table *t, uint32_t column) {
  for (size_t row = t->begin; row < sheet_rows(t->sheet); row++)
    if (sheet_text(t->tables, t->sheet, row, column).n)
      return true;
  return false;
}

static void tell_of(struct import *im, const struct import_table *t) {
  const size_t head = t->begin - 1;
  struct buf names = {0};
  size_t n = 0;
  for (uint32_t c = 0; c < sheet_width(t->sheet, head); c++) {
    struct str name = sheet_text(t->tables, t->sheet, head, c);
    if (!name.n || is_read(im, t, c) || !has_something(t, c))
      continue;
    if (n++ < SHOWN)
      buf_addf(&names, "%s`%.*s`", names.n ? ", " : "", STR_ARG(name));
  }
  if (n > SHOWN)
    buf_addf(&names, " and %zu more", n - SHOWN);
  if (n)
    import_tell(im, "%s: the map leaves out the column%s %s", t->name,
                n == 1 ? "" : "s", buf_text(&names));
  buf_drop(&names);
}

static bool is_first(const struct import *im, size_t nth) {
  for (size_t i = 0; i < nth; i++)
    if (im->read.at[i].sheet == im->read.at[nth].sheet)
      return false;
  return true;
}

void unread_tell(struct import *im) {
  for (size_t i = 0; i < im->read.n && !im->guessed; i++) {
    const struct import_table *t = &im->read.at[i];
    const bool rows = form_holds(t->tables->form.form) == HOLDS_ROWS;
    if (rows && t->begin > 0 && !t->map->exported &&
        t->map->rows != ROWS_MATRIX && is_first(im, i))
      tell_of(im, t);
  }
}
