// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/num.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "import/import.h"

#include <stdio.h>

// ------------------------------------------------------------------ sheets

static struct str file_part(struct str path) {
  for (size_t i = path.n; i > 0; i--)
    if (path.at[i - 1] == '/')
      return str_n(path.at + i, path.n - i);
  return path;
}

// "affair.xlsx, links"
static void add_full_name(struct buf *out, const struct import *im,
                          const struct tables *tables,
                          const struct table_sheet *s) {
  for (size_t i = 0; i < im->files.n; i++)
    if (&im->files.at[i].tables == tables)
      buf_addf(out, "%s, ", file_part(str_of(im->files.at[i].in->name)).at);
  buf_add(out, s->name);
}

static bool sheet_called(const struct import *im, const struct tables *tables,
                         const struct table_sheet *s, const char *name) {
  struct str have = str_of(s->name), want = str_of(name);
  struct buf full = {0};
  add_full_name(&full, im, tables, s);
  bool is = utf8_same_folded(have, want) ||
            utf8_same_folded(file_part(have), file_part(want)) ||
            utf8_same_folded(buf_str(&full), want);
  buf_drop(&full);
  return is;
}

static size_t count_sheets(const struct import *im) {
  size_t n = 0;
  for (size_t i = 0; i < im->files.n; i++)
    n += im->files.at[i].tables.sheets.n;
  return n;
}

// The nth of all sheets.
static const struct table_sheet *sheet_nth(const struct import *im, size_t n,
                                           const struct tables **tables) {
  for (size_t i = 0; i < im->files.n; i++) {
    *tables = &im->files.at[i].tables;
    if (n < (*tables)->sheets.n)
      return &(*tables)->sheets.at[n];
    n -= (*tables)->sheets.n;
  }
  return NULL;
}

const char *import_sheet_name(struct import *im, const struct tables *tables,
                              const struct table_sheet *s) {
  size_t alike = 0;
  const struct tables *of;
  for (size_t i = 0; i < count_sheets(im); i++)
    alike +=
        utf8_same_folded(str_of(sheet_nth(im, i, &of)->name), str_of(s->name));
  if (alike < 2)
    return map_text(&im->map, str_of(s->name));
  struct buf full = {0};
  add_full_name(&full, im, tables, s);
  const char *name = map_text(&im->map, buf_str(&full));
  buf_drop(&full);
  return name;
}

static void no_sheet(struct import *im, const struct map_table *t) {
  const struct tables *tables;
  struct suggest near = suggest_for(str_of(t->table));
  for (size_t i = 0; i < count_sheets(im); i++)
    suggest_offer(&near, str_of(sheet_nth(im, i, &tables)->name));
  struct str best = suggest_best(&near);
  diag(im->d, ENT_ERROR, "import/no-table", t->at,
       "no file or sheet is called `%s`", t->table);
  if (best.n)
    diag_help(im->d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(im->d, "the first is `%s`", sheet_nth(im, 0, &tables)->name);
}

// ----------------------------------------------------------------- columns

static size_t head_row(const struct import_table *t) {
  for (size_t row = 0; row < sheet_rows(t->sheet); row++)
    if (t->sheet->lines.at[row] >= t->map->header)
      return row;
  return sheet_rows(t->sheet);
}

static uint32_t column_numbered(struct str name) {
  uint32_t n;
  if (!str_starts(name, "#") ||
      !num_parse_u32(str_n(name.at + 1, name.n - 1), &n))
    return NO_COLUMN;
  return n ? n - 1 : NO_COLUMN;
}

static void no_column(struct import *im, const struct import_table *t,
                      const char *name) {
  struct suggest near = suggest_for(str_of(name));
  size_t head = head_row(t);
  bool has = t->map->header && head < sheet_rows(t->sheet);
  for (uint32_t c = 0; has && c < sheet_width(t->sheet, head); c++)
    suggest_offer(&near, sheet_text(t->tables, t->sheet, head, c));
  struct str best = suggest_best(&near);
  diag(im->d, ENT_ERROR, "import/no-column", t->map->at,
       "`%s` has no column `%s`", t->name, name);
  if (best.n)
    diag_help(im->d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(im->d, "columns are called as row %u has them, or #1, #2 …",
              t->map->header);
}

static uint32_t column_called(const struct import_table *t, const char *name) {
  size_t head = head_row(t);
  bool has = t->map->header && head < sheet_rows(t->sheet);
  for (uint32_t c = 0; has && c < sheet_width(t->sheet, head); c++)
    if (utf8_same_folded(sheet_text(t->tables, t->sheet, head, c),
                         str_of(name)))
      return c;
  return column_numbered(str_of(name));
}

static uint32_t find_column(struct import *im, const struct import_table *t,
                            const char *name) {
  uint32_t n = column_called(t, name);
  if (n == NO_COLUMN)
    no_column(im, t, name);
  return n;
}

static bool resolve_use(struct import *im, struct import_table *t,
                        const struct map_use *u) {
  struct import_use x = {.use = u, .precision = NO_COLUMN};
  bool good = true;
  for (size_t i = 0; i < u->columns.n; i++) {
    uint32_t c = find_column(im, t, u->columns.at[i]);
    good = good && c != NO_COLUMN;
    vec_push(&x.columns, c);
  }
  if (u->precision) {
    x.precision = find_column(im, t, u->precision);
    good = good && x.precision != NO_COLUMN;
  }
  vec_push(&t->uses, x);
  return good;
}

static bool has_use(const struct import_table *t, enum take what) {
  for (size_t i = 0; i < t->uses.n; i++)
    if (t->uses.at[i].use->what == what)
      return true;
  return false;
}

static bool missing_use(struct import *im, const struct import_table *t,
                        const char *what) {
  diag(im->d, ENT_ERROR, "import/no-ties", t->map->at,
       "the map of `%s` does not say which column is %s", t->name, what);
  diag_help(im->d, "name it under `columns`, as in `from: Sender`");
  return false;
}

static bool complete(struct import *im, const struct import_table *t) {
  if (t->map->rows == ROWS_ACTORS)
    return has_use(t, TAKE_NAME) || has_use(t, TAKE_ACTOR) ||
           missing_use(im, t, "the actor's `name` or `id`");
  if (t->map->rows == ROWS_WORKS)
    return has_use(t, TAKE_TITLE) || has_use(t, TAKE_ACTOR) ||
           missing_use(im, t, "the work's `title` or `id`");
  if (t->map->rows == ROWS_CLAIMS || t->map->rows == ROWS_SPOKEN)
    return has_use(t, TAKE_TIE) || missing_use(im, t, "the `tie`");
  if (t->map->rows == ROWS_SIDES && !has_use(t, TAKE_DISPUTE))
    return missing_use(im, t, "what it is a side `of`");
  if (t->map->rows == ROWS_SIDES && !has_use(t, TAKE_SIDE))
    return missing_use(im, t, "the `side`");
  if (t->map->rows == ROWS_SIDES && !has_use(t, TAKE_NAME))
    return missing_use(im, t, "the `name` of whoever took part");
  if (t->map->rows == ROWS_CITATIONS)
    return has_use(t, TAKE_SOURCE) || missing_use(im, t, "the `source`");
  if (t->map->rows == ROWS_LEDGER)
    return true;
  if (t->map->rows == ROWS_TIES && !has_use(t, TAKE_FROM))
    return missing_use(im, t, "`from`");
  if (t->map->rows == ROWS_TIES && !has_use(t, TAKE_TO))
    return missing_use(im, t, "`to`");
  return has_use(t, TAKE_TYPE) || has_use(t, TAKE_SIGN) ||
         missing_use(im, t, "the `type`");
}

static bool resolve_table(struct import *im, struct map_table *map,
                          const struct tables *tables,
                          const struct table_sheet *sheet) {
  struct import_table t = {
      .map = map, .tables = tables, .sheet = sheet, .name = sheet->name};
  bool good = true;
  t.begin = map->header ? head_row(&t) + 1 : 0;
  for (size_t i = 0; i < map->uses.n; i++)
    good = resolve_use(im, &t, &map->uses.at[i]) && good;
  for (size_t i = 0; i < map->only_if.n; i++) {
    uint32_t c = find_column(im, &t, map->only_if.at[i].column);
    good = good && c != NO_COLUMN;
    vec_push(&t.conditions, c);
  }
  good = good && complete(im, &t);
  vec_push(&im->read, t);
  return good;
}

// Whether a sheet has all columns that a table of the map names.
static bool has_columns(struct map_table *map, const struct tables *tables,
                        const struct table_sheet *sheet) {
  const struct import_table t = {
      .map = map, .tables = tables, .sheet = sheet, .name = sheet->name};
  bool good = true;
  for (size_t i = 0; i < map->uses.n; i++)
    for (size_t k = 0; k < map->uses.at[i].columns.n; k++)
      good =
          good && column_called(&t, map->uses.at[i].columns.at[k]) != NO_COLUMN;
  for (size_t i = 0; i < map->only_if.n; i++)
    good = good && column_called(&t, map->only_if.at[i].column) != NO_COLUMN;
  return good;
}

// Of several sheets those are meant that have the columns, if any has them.
static bool some_fit(struct import *im, struct map_table *map) {
  const struct tables *tables;
  for (size_t i = 0; i < count_sheets(im) && !map->table; i++) {
    const struct table_sheet *s = sheet_nth(im, i, &tables);
    if (has_columns(map, tables, s))
      return true;
  }
  return false;
}

// One that has no name means every sheet there is.
static bool resolve_sheets(struct import *im, struct map_table *map) {
  const bool fit = some_fit(im, map);
  bool good = true, found = false;
  for (size_t i = 0; i < count_sheets(im); i++) {
    const struct tables *tables;
    const struct table_sheet *s = sheet_nth(im, i, &tables);
    if (map->table && !sheet_called(im, tables, s, map->table))
      continue;
    if (fit && !has_columns(map, tables, s))
      continue;
    good = resolve_table(im, map, tables, s) && good;
    found = true;
  }
  if (!found)
    no_sheet(im, map);
  return good && found;
}

bool import_resolve(struct import *im) {
  bool good = true;
  for (size_t i = 0; i < im->map.tables.n; i++)
    good = resolve_sheets(im, &im->map.tables.at[i]) && good;
  if (im->map.tables.n == 0) {
    diag(im->d, ENT_ERROR, "import/no-ties", SPAN_NONE,
         "the map names no table");
    diag_help(im->d, "without a map one is guessed and printed");
    return false;
  }
  return good;
}
