// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/own.h"

enum own_table {
  OWN_TIES,
  OWN_ACTORS,
  OWN_VERTICES,
  OWN_NUMBERS,
  OWN_WORKS,
  OWN_CLAIMS,
  OWN_CITATIONS,
  OWN_TABLES
};

// The columns by which a table is known, all of which it has.
static const struct {
  enum map_rows rows;
  const char *marks[6];
} tables_of[OWN_TABLES] = {
    [OWN_TIES] = {ROWS_TIES,
                  {"type", "standing", "likelihood", "when", "holder",
                   "sources_against"}},
    [OWN_ACTORS] = {ROWS_ACTORS,
                    {"id", "name", "kind", "exists", "groups", "extras"}},
    [OWN_VERTICES] = {ROWS_ACTORS, {"vertex.id", "vertex.pid", "name", "kind"}},
    [OWN_NUMBERS] = {ROWS_ACTORS, {"number", "label", "id", "name", "kind"}},
    [OWN_WORKS] = {ROWS_WORKS,
                   {"id", "title", "accessed", "archived", "reliability",
                    "extras"}},
    [OWN_CLAIMS] = {ROWS_CLAIMS,
                    {"tie", "claim", "holder", "held_by", "stance", "about"}},
    [OWN_CITATIONS] = {ROWS_CITATIONS,
                       {"actor", "tie", "claim", "source", "at", "quote"}},
};

static const struct own_column {
  enum own_table table;
  const char *column;
  enum take what;
  const char *split;
} columns[] = {
#define OWN(table, column, take, split)                                        \
  {OWN_##table, column, TAKE_##take, split},
#include "import/own.def"
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static uint32_t find(const struct tables *t, const struct table_sheet *s,
                     const char *column) {
  for (uint32_t c = 0; c < sheet_width(s, 0); c++)
    if (str_is(sheet_text(t, s, 0, c), column))
      return c;
  return NO_COLUMN;
}

// GraphML and GEXF write a node's label, which is its short name; there the
// marks are what is left of the columns that say something.
static bool is_own(const struct tables *t, const struct table_sheet *s,
                   enum own_table k) {
  const size_t most = sizeof tables_of[k].marks / sizeof *tables_of[k].marks;
  for (size_t i = 0; i < most && tables_of[k].marks[i]; i++)
    if (find(t, s, tables_of[k].marks[i]) == NO_COLUMN)
      return false;
  return true;
}

static void add_column(struct import *im, struct map_table *t,
                       const struct own_column *c) {
  for (size_t i = 0; i < t->uses.n; i++)
    if (t->uses.at[i].what == c->what) {
      if (c->what == TAKE_CALLED || c->what == TAKE_SEEN)
        vec_push(&t->uses.at[i].columns, map_text(&im->map, str_of(c->column)));
      return;
    }
  struct map_use *u = map_use(t, c->what);
  u->split = c->split;
  vec_push(&u->columns, map_text(&im->map, str_of(c->column)));
}

static void add_table(struct import *im, const struct tables *tables,
                      const struct table_sheet *s, enum own_table k) {
  const char *name = import_sheet_name(im, tables, s);
  struct map_table *t = map_add_table(&im->map, name, tables_of[k].rows);
  t->header = s->lines.at[0];
  for (size_t i = 0; i < COLUMNS; i++)
    if (columns[i].table == k &&
        find(tables, s, columns[i].column) != NO_COLUMN)
      add_column(im, t, &columns[i]);
  t->exported = true;
  import_tell(im,
              "entente exported %s: what its columns mean is known, and those "
              "that follow from others are left out",
              s->name);
}

bool own_guess(struct import *im, const struct tables *tables,
               const struct table_sheet *s) {
  for (int k = 0; k < OWN_TABLES; k++)
    if (sheet_rows(s) && is_own(tables, s, (enum own_table)k)) {
      add_table(im, tables, s, (enum own_table)k);
      return true;
    }
  return false;
}
