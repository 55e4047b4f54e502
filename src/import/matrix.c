// SPDX-License-Identifier: GPL-2.0-or-later
// A table whose rows and columns are the same actors: a cell says how the one
// before its row is tied to the one above its column.
#include "base/utf8.h"
#include "import/import.h"
#include "import/missing.h"
#include "import/value.h"

struct matrix {
  struct import *im;
  struct import_table *t;
  uint32_t number;
  size_t head;
  bool symmetric;
  struct map rows, columns;
};

// 0: nothing is there, or a word that says so. False: it is neither a number
// nor a mark.
static bool cell_value(struct matrix *m, size_t row, uint32_t column,
                       double *x) {
  struct str s = import_cell(m->im, m->t, row, column);
  *x = 0;
  if (s.n == 0)
    return true;
  if (value_number(s, m->im->map.decimal, x))
    return true;
  const enum value_mark mark = value_mark(s);
  *x = mark != MARK_NONE; // a mark, as x
  return mark != MARK_OTHER;
}

// Rows and columns by their names, the first of several.
static void name_all(struct matrix *m) {
  const struct table_sheet *s = m->t->sheet;
  for (size_t row = m->head + 1; row < sheet_rows(s); row++)
    map_get_or_put(&m->rows, sheet_text(m->t->tables, s, row, 0),
                   (uint32_t)row);
  for (uint32_t c = 1; c < sheet_width(s, m->head); c++)
    map_get_or_put(&m->columns, sheet_text(m->t->tables, s, m->head, c), c);
}

static uint32_t row_named(const struct matrix *m, struct str name) {
  return map_get(&m->rows, name);
}

static uint32_t column_named(const struct matrix *m, struct str name) {
  return map_get(&m->columns, name);
}

static bool is_symmetric(struct matrix *m) {
  const struct table_sheet *s = m->t->sheet;
  for (size_t row = m->head + 1; row < sheet_rows(s); row++) {
    struct str name = sheet_text(m->t->tables, s, row, 0);
    uint32_t own = column_named(m, name);
    for (uint32_t c = 1; c < sheet_width(s, m->head) && own != MAP_NONE; c++) {
      uint32_t other = row_named(m, sheet_text(m->t->tables, s, m->head, c));
      double x, y;
      if (other == MAP_NONE)
        continue;
      cell_value(m, row, c, &x);
      cell_value(m, other, own, &y);
      if (x < y || x > y)
        return false;
    }
  }
  return true;
}

static struct str fixed_type(const struct matrix *m) {
  for (size_t i = 0; i < m->t->uses.n; i++)
    if (m->t->uses.at[i].use->what == TAKE_TYPE && m->t->uses.at[i].use->value)
      return str_of(m->t->uses.at[i].use->value);
  return STR("linked-to");
}

static void add_tie(struct matrix *m, size_t row, uint32_t c, double x) {
  struct import *im = m->im;
  bool turned;
  struct import_said said = {TAKE_WEIGHT, book_text(im->book, STR("weight")),
                             0};
  struct import_draft d = {
      .table = m->number, .line = m->t->sheet->lines.at[row], .rows = 1};
  ent_sym from = import_text(im, sheet_text(m->t->tables, m->t->sheet, row, 0));
  ent_sym to =
      import_text(im, sheet_text(m->t->tables, m->t->sheet, m->head, c));
  d.from = people_meant(&im->people, book_str(im->book, from));
  d.to = people_meant(&im->people, book_str(im->book, to));
  if (m->symmetric && d.to < d.from)
    return; // said from the other end
  const struct import_nature nature = {UNSAID, x < 0 ? -1 : 0, !m->symmetric, 0,
                                       false};
  d.type = import_type(im, x < 0 ? STR("negative") : fixed_type(m), &nature,
                       &turned);
  if (turned) {
    uint32_t one = d.from;
    d.from = d.to;
    d.to = one;
  }
  d.said.first = (uint32_t)im->said.n;
  struct buf weight = {0};
  const char *wanted;
  struct str s = import_cell(im, m->t, row, c);
  if (x * x != 1 &&
      value_add(&weight, TAKE_WEIGHT, s, im->map.decimal, &wanted)) {
    said.text = book_text(im->book, buf_str(&weight));
    vec_push(&im->said, said);
    d.said.n = 1;
  }
  buf_drop(&weight);
  vec_push(&im->drafts, d);
}

static bool refuse_cell(struct matrix *m, size_t row, uint32_t c) {
  struct buf why = {0};
  struct str s = utf8_head(import_cell(m->im, m->t, row, c), 40);
  struct str head = sheet_text(m->t->tables, m->t->sheet, m->head, c);
  buf_addf(&why,
           "`%.*s` in the column `%.*s` is neither a number nor a word for "
           "\"a tie\" (yes, x) or \"no tie\" (no)",
           STR_ARG(s), STR_ARG(utf8_head(head, 40)));
  import_reject(m->im, m->number, row, buf_text(&why));
  buf_drop(&why);
  return false;
}

static bool add_row(struct matrix *m, size_t row) {
  const struct table_sheet *s = m->t->sheet;
  struct str name = sheet_text(m->t->tables, s, row, 0);
  uint32_t width = sheet_width(s, m->head);
  double x;
  if (name.n == 0) {
    import_reject(m->im, m->number, row, "it has no name");
    return false;
  }
  for (uint32_t c = 1; c < width; c++)
    if (!cell_value(m, row, c, &x))
      return refuse_cell(m, row, c);
  // One without ties is an actor, too.
  ent_sym own = import_text(m->im, name);
  uint32_t a = people_meant(&m->im->people, book_str(m->im->book, own));
  m->im->people.list.at[a].used = true;
  for (uint32_t c = 1; c < width; c++) {
    cell_value(m, row, c, &x);
    note_none(m->im, import_cell(m->im, m->t, row, c));
    if (x != 0 && sheet_text(m->t->tables, s, m->head, c).n)
      add_tie(m, row, c, x);
  }
  return true;
}

void import_matrix(struct import *im, uint32_t number) {
  struct import_table *t = &im->read.at[number];
  struct matrix m = {
      .im = im, .t = t, .number = number, .head = t->begin ? t->begin - 1 : 0};
  if (m.head >= sheet_rows(t->sheet))
    return;
  name_all(&m);
  m.symmetric = is_symmetric(&m);
  t->map->mirrored = m.symmetric;
  import_tell(im, "%s is a matrix%s", t->name,
              m.symmetric ? ", the same from both sides: its ties have no "
                            "direction"
                          : ": rows tie to columns");
  for (size_t row = m.head + 1; row < sheet_rows(t->sheet); row++) {
    t->rows++;
    t->records += add_row(&m, row);
  }
  map_drop(&m.rows);
  map_drop(&m.columns);
}
