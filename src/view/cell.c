// SPDX-License-Identifier: GPL-2.0-or-later
// Answers row by row, as their data is: what -O json has, by type.
#include "view/table.h"

#include <string.h>

// A cell is a value; other programs see it by this name alone.
static const ent_cell *cell_of(const struct value *v) {
  return (const ent_cell *)v;
}
static const struct value *value_of(const ent_cell *c) {
  return (const struct value *)c;
}

static bool for_data(const struct ent_table *t, size_t k) {
  return !t->people_only && t->columns.at[k].use & FOR_TREES;
}

// Whether a column of an earlier table, or of this one, has the name.
static bool seen_before(const ent_answer *a, size_t table, size_t column,
                        const char *name) {
  for (size_t i = 0; i <= table; i++) {
    const struct ent_table *t = a->tables.at[i];
    size_t end = i < table ? t->columns.n : column;
    for (size_t k = 0; k < end; k++)
      if (for_data(t, k) && strcmp(t->columns.at[k].name, name) == 0)
        return true;
  }
  return false;
}

const char *ent_answer_column(const ent_answer *a, size_t k) {
  for (size_t i = 0; i < a->tables.n; i++) {
    const struct ent_table *t = a->tables.at[i];
    for (size_t c = 0; c < t->columns.n; c++)
      if (for_data(t, c) && !seen_before(a, i, c, t->columns.at[c].name) &&
          k-- == 0)
        return t->columns.at[c].name;
  }
  return NULL;
}

// The table that has a row of the answer, which becomes the row there; or NULL.
static const struct ent_table *table_of(const ent_answer *a, size_t *row) {
  for (size_t i = 0; i < a->tables.n; i++) {
    const struct ent_table *t = a->tables.at[i];
    if (t->people_only)
      continue;
    if (*row < t->rows.n)
      return t;
    *row -= t->rows.n;
  }
  return NULL;
}

// Cells that are made when they are shown are kept until another row is asked.
static struct value **cells_of(ent_answer *a, const struct ent_table *t,
                               size_t row) {
  if (t->rows.at[row].cell)
    return t->rows.at[row].cell;
  if (a->walked.table != t || a->walked.row != row) {
    arena_reset(&a->walked.arena);
    a->walked.cell = table_cells(a, t, row, FOR_DATA, &a->walked.arena);
    a->walked.table = t;
    a->walked.row = row;
  }
  return a->walked.cell;
}

// The same for the cell that no column shows.
static const struct value *beside_of(ent_answer *a, const struct ent_table *t,
                                     size_t row) {
  if (a->beside.table != t || a->beside.row != row) {
    arena_reset(&a->beside.arena);
    a->beside.cell = t->make_beside(a, t->rows.at[row].nth, &a->beside.arena);
    a->beside.table = t;
    a->beside.row = row;
  }
  return a->beside.cell;
}

const ent_cell *ent_answer_cell(ent_answer *a, size_t row, const char *column) {
  const struct ent_table *t = table_of(a, &row);
  if (!t)
    return NULL;
  for (size_t k = 0; k < t->columns.n; k++)
    if (for_data(t, k) && strcmp(t->columns.at[k].name, column) == 0)
      return cell_of(cells_of(a, t, row)[k]);
  bool beside = t->beside && strcmp(t->beside, column) == 0;
  return beside ? cell_of(beside_of(a, t, row)) : NULL;
}

ent_cell_kind ent_cell_is(const ent_cell *c) {
  static const ent_cell_kind kinds[] = {
      [VALUE_NULL] = ENT_CELL_NULL,    [VALUE_BOOL] = ENT_CELL_TRUTH,
      [VALUE_INT] = ENT_CELL_WHOLE,    [VALUE_REAL] = ENT_CELL_REAL,
      [VALUE_TEXT] = ENT_CELL_TEXT,    [VALUE_LIST] = ENT_CELL_LIST,
      [VALUE_OBJECT] = ENT_CELL_RECORD};
  return c ? kinds[value_of(c)->kind] : ENT_CELL_NULL;
}

bool ent_cell_truth(const ent_cell *c) {
  return ent_cell_is(c) == ENT_CELL_TRUTH && value_of(c)->truth;
}

int64_t ent_cell_whole(const ent_cell *c) {
  return ent_cell_is(c) == ENT_CELL_WHOLE ? value_of(c)->integer : 0;
}

double ent_cell_real(const ent_cell *c) {
  if (ent_cell_is(c) == ENT_CELL_WHOLE)
    return (double)value_of(c)->integer;
  return ent_cell_is(c) == ENT_CELL_REAL ? value_of(c)->real : 0;
}

const char *ent_cell_text(const ent_cell *c, size_t *n) {
  bool text = ent_cell_is(c) == ENT_CELL_TEXT;
  *n = text ? value_of(c)->text.n : 0;
  return text ? value_of(c)->text.at : NULL;
}

const ent_cell *ent_cell_first(const ent_cell *c) {
  ent_cell_kind is = ent_cell_is(c);
  bool has = is == ENT_CELL_LIST || is == ENT_CELL_RECORD;
  return has ? cell_of(value_of(c)->first) : NULL;
}

const ent_cell *ent_cell_next(const ent_cell *item) {
  return cell_of(value_of(item)->next);
}

const char *ent_cell_key(const ent_cell *item) { return value_of(item)->key; }
