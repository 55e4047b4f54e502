// SPDX-License-Identifier: GPL-2.0-or-later
// A map for tables that nobody has written one for: by the words in their
// heads, and by what their cells are. All of it is plain to see in the map
// that is printed.
#include "base/num.h"
#include "base/utf8.h"
#include "import/denied.h"
#include "import/heads.h"
#include "import/import.h"
#include "import/known.h"
#include "import/moment.h"
#include "import/own.h"
#include "import/records.h"
#include "import/spells.h"
#include "read/text.h"
#include "sheet/forms.h"
#include "time/date.h"

enum { KEPT_SHOWN = 8 };

// ------------------------------------------------------------------ matrix

// Whether the names above the columns are those before the rows.
static bool is_matrix(const struct tables *tables,
                      const struct table_sheet *s) {
  size_t rows = sheet_rows(s), same = 0;
  uint32_t width = rows ? sheet_width(s, 0) : 0;
  struct map names = {0};
  if (rows < 3 || width < 3)
    return false;
  for (uint32_t c = 1; c < width; c++) {
    struct str name = sheet_text(tables, s, 0, c);
    if (name.n)
      map_put(&names, name, c);
  }
  for (size_t row = 1; row < rows; row++) {
    struct str name = sheet_text(tables, s, row, 0);
    same += name.n && map_get(&names, name) != MAP_NONE;
  }
  bool good =
      same * 10 >= (rows - 1) * 8 && same >= 2 && names.entries.n * 2 >= same;
  map_drop(&names);
  return good;
}

// ----------------------------------------------------------------- columns

static const char *column_name(struct import *im, const struct tables *tables,
                               const struct table_sheet *s, size_t head,
                               uint32_t column) {
  struct buf b = {0};
  struct str name = sheet_text(tables, s, head, column);
  // Of two columns with one name, or one without, the number is said, and
  // where no map could hold the name.
  bool plain = name.n > 0 && text_control(name) == name.n;
  for (uint32_t c = 0; c < column && plain; c++)
    plain = !str_eq(sheet_text(tables, s, head, c), name);
  if (plain)
    buf_adds(&b, name);
  else
    buf_addf(&b, "#%u", column + 1);
  const char *text = map_text(&im->map, buf_str(&b));
  buf_drop(&b);
  return text;
}

static bool has_something(const struct tables *tables,
                          const struct table_sheet *s, size_t head,
                          uint32_t column) {
  for (size_t row = head + 1; row < sheet_rows(s); row++)
    if (sheet_text(tables, s, row, column).n)
      return true;
  return false;
}

// A head that is a period: "1985_1989", "2004".
static bool is_period(struct str s) {
  if (s.n == 4)
    return moment_is_year(s) && (s.at[0] == '1' || s.at[0] == '2');
  return s.n == 9 && moment_is_year(str_n(s.at, 4)) &&
         moment_is_year(str_n(s.at + 5, 4)) && strchr("_-/", s.at[4]);
}

// What one table says of times in several ways is read in one: periods before
// starts and ends, these before a time, this before a day. The others are kept
// as they are. A month beside a year makes a date of it.
static void choose_times(struct table_head *h, bool periods, bool spells) {
  if (h->month[TAKE_WHEN] != NO_COLUMN && h->column[TAKE_ON] == NO_COLUMN) {
    h->column[TAKE_ON] = h->column[TAKE_WHEN];
    h->month[TAKE_ON] = h->month[TAKE_WHEN];
    h->day[TAKE_ON] = h->day[TAKE_WHEN];
    h->column[TAKE_WHEN] = NO_COLUMN;
  }
  bool sides = !spells && (h->column[TAKE_START] != NO_COLUMN ||
                           h->column[TAKE_END] != NO_COLUMN);
  if (periods || spells)
    h->column[TAKE_START] = h->column[TAKE_END] = NO_COLUMN;
  if (periods || sides)
    h->column[TAKE_WHEN] = NO_COLUMN;
  if (periods || sides || h->column[TAKE_WHEN] != NO_COLUMN)
    h->column[TAKE_ON] = h->column[TAKE_SEEN] = NO_COLUMN;
}

static bool has_periods(const struct tables *tables,
                        const struct table_sheet *s, size_t head) {
  for (uint32_t c = 0; c < sheet_width(s, head); c++)
    if (is_period(sheet_text(tables, s, head, c)))
      return true;
  return false;
}

// Beside days, years are what somebody made of them to count by.
static void prefer_days(const struct tables *tables,
                        const struct table_sheet *s, size_t head,
                        struct table_head *h) {
  const uint32_t when = h->column[TAKE_WHEN], on = h->column[TAKE_ON];
  if (when == NO_COLUMN || on == NO_COLUMN)
    return;
  for (size_t row = head + 1; row < sheet_rows(s); row++) {
    struct str year = sheet_text(tables, s, row, when);
    if (year.n && (!moment_is_year(year) || !sheet_text(tables, s, row, on).n))
      return;
  }
  h->column[TAKE_WHEN] = NO_COLUMN;
}

static void add_column(struct import *im, struct map_use *u,
                       const struct tables *tables, const struct table_sheet *s,
                       size_t head, uint32_t column, bool *used) {
  if (column == NO_COLUMN || used[column])
    return;
  vec_push(&u->columns, column_name(im, tables, s, head, column));
  used[column] = true;
}

static void add_known(struct import *im, struct map_table *t,
                      const struct tables *tables, const struct table_sheet *s,
                      size_t head, const struct table_head *h, bool *used) {
  for (int k = 0; k < TAKE_EXTRA; k++) {
    bool end = k == TAKE_FROM || k == TAKE_TO;
    if (h->column[k] == NO_COLUMN ||
        (!end && !has_something(tables, s, head, h->column[k])))
      continue;
    struct map_use *u = map_use(t, (enum take)k);
    add_column(im, u, tables, s, head, h->column[k], used);
    add_column(im, u, tables, s, head, h->month[k], used);
    add_column(im, u, tables, s, head, h->day[k], used);
  }
}

static void add_periods(struct import *im, struct map_table *t,
                        const struct tables *tables,
                        const struct table_sheet *s, size_t head, bool *used) {
  struct map_use *periods = map_use(t, TAKE_PERIODS);
  for (uint32_t c = 0; c < sheet_width(s, head) && c < HEAD_WIDEST; c++) {
    if (used[c] || !is_period(sheet_text(tables, s, head, c)))
      continue;
    vec_push(&periods->columns, column_name(im, tables, s, head, c));
    used[c] = true;
  }
}

// The columns that are kept as they are, told by name so that nobody takes one
// of them for read.
struct kept_columns {
  struct buf names;
  size_t n;
};

static void add_kept(struct kept_columns *k, const char *column) {
  if (k->n++ < KEPT_SHOWN)
    buf_addf(&k->names, "%s`%s`", k->names.n ? ", " : "", column);
}

static void tell_kept(struct import *im, const struct table_sheet *s,
                      struct kept_columns *k) {
  if (k->n > KEPT_SHOWN)
    buf_addf(&k->names, " and %zu more", k->n - KEPT_SHOWN);
  if (k->n)
    import_tell(im,
                "%s: %s %s kept under %s of the ledger's own (`x-…`), and "
                "not read as anything",
                s->name, buf_text(&k->names), k->n == 1 ? "is" : "are",
                k->n == 1 ? "a key" : "keys");
  buf_drop(&k->names);
}

// What is not looked at is said.
static void tell_beyond(struct import *im, const struct tables *tables,
                        const struct table_sheet *s, size_t head) {
  const uint32_t width = sheet_width(s, head);
  uint32_t n = 0;
  for (uint32_t c = HEAD_WIDEST; c < width; c++)
    n += has_something(tables, s, head, c);
  if (n)
    import_tell(im,
                "%s has %u columns: the first %d are read, and %u behind "
                "them %s left out",
                s->name, width, HEAD_WIDEST, n, n == 1 ? "is" : "are");
}

// What no key is for goes into one of the ledger's own.
static void add_others(struct import *im, struct map_table *t,
                       const struct tables *tables, const struct table_sheet *s,
                       size_t head, const bool *used) {
  struct kept_columns kept = {0};
  for (uint32_t c = 0; c < sheet_width(s, head) && c < HEAD_WIDEST; c++) {
    struct buf slug = {0}, key = {0};
    slug_add(&slug, sheet_text(tables, s, head, c));
    map_own_key(&key, t, buf_text(&slug));
    if (!used[c] && slug.n && has_something(tables, s, head, c) &&
        !denied_take(im, t, tables, s, head, c,
                     column_name(im, tables, s, head, c))) {
      struct map_use *u = map_use(t, TAKE_EXTRA);
      u->key = map_text(&im->map, buf_str(&key));
      vec_push(&u->columns, column_name(im, tables, s, head, c));
      add_kept(&kept, u->columns.at[0]);
    }
    buf_drop(&slug);
    buf_drop(&key);
  }
  tell_kept(im, s, &kept);
  tell_beyond(im, tables, s, head);
}

static void add_columns(struct import *im, struct map_table *t,
                        const struct tables *tables,
                        const struct table_sheet *s, size_t head,
                        struct table_head *h) {
  bool used[HEAD_WIDEST] = {false};
  bool periods = t->rows == ROWS_TIES && has_periods(tables, s, head);
  uint32_t when = h->column[TAKE_WHEN];
  if (t->rows == ROWS_TIES) {
    prefer_days(tables, s, head, h);
    choose_times(h, periods,
                 when != NO_COLUMN &&
                     str_is(sheet_text(tables, s, head, when), "spells"));
  }
  add_known(im, t, tables, s, head, h, used);
  if (periods)
    add_periods(im, t, tables, s, head, used);
  add_others(im, t, tables, s, head, used);
}

static struct map_use *use_of(struct map_table *t, enum take what) {
  for (size_t i = 0; i < t->uses.n; i++)
    if (t->uses.at[i].what == what)
      return &t->uses.at[i];
  return NULL;
}

// Ties of which nothing says what they are.
static void fit_type(struct map_table *t) {
  if (t->rows == ROWS_MATRIX || use_of(t, TAKE_TYPE) || use_of(t, TAKE_SIGN) ||
      t->rows == ROWS_ACTORS)
    return;
  struct map_use *u = map_use(t, TAKE_TYPE);
  u->value = "linked-to";
}

// Gephi's `Type` says whether an edge has a direction, and `Kind` what it is.
static bool says_direction(const struct tables *tables,
                           const struct table_sheet *s, size_t head,
                           uint32_t column) {
  bool some = false;
  for (size_t row = head + 1; row < sheet_rows(s); row++) {
    struct str text = sheet_text(tables, s, row, column);
    if (text.n && !header_is(text, "directed") &&
        !header_is(text, "undirected") && !header_is(text, "mutual"))
      return false;
    some = some || text.n;
  }
  return some;
}

static void choose_type(const struct tables *tables,
                        const struct table_sheet *s, size_t head,
                        struct table_head *h) {
  uint32_t *type = &h->column[TAKE_TYPE];
  if (*type == NO_COLUMN || !says_direction(tables, s, head, *type))
    return;
  if (h->column[TAKE_DIRECTED] == NO_COLUMN)
    h->column[TAKE_DIRECTED] = *type;
  *type = NO_COLUMN;
  for (uint32_t c = 0; c < sheet_width(s, head); c++)
    if (header_is(sheet_text(tables, s, head, c), "kind"))
      *type = c;
}

static void add_ties(struct import *im, const struct tables *tables,
                     const struct table_sheet *s, const char *name, size_t head,
                     struct table_head *h) {
  struct map_table *t = map_add_table(&im->map, name, ROWS_TIES);
  t->header = s->lines.at[head];
  choose_type(tables, s, head, h);
  add_columns(im, t, tables, s, head, h);
  fit_type(t);
}

static void add_actors(struct import *im, const struct tables *tables,
                       const struct table_sheet *s, const char *name,
                       size_t head, struct table_head *h) {
  struct map_table *t = map_add_table(&im->map, name, ROWS_ACTORS);
  t->header = s->lines.at[head];
  add_columns(im, t, tables, s, head, h);
}

// Ties of a file of one relation are called as the file is, if there are
// several such files, or its name is that of a type.
static const char *type_by_name(struct import *im, const char *file) {
  struct str name = str_of(file);
  size_t networks = 0, n = name.n;
  while (n > 0 && name.at[n - 1] != '.')
    n--;
  name = str_n(name.at, n > 1 ? n - 1 : name.n);
  for (size_t i = 0; i < im->files.n; i++)
    networks += form_holds(im->files.at[i].tables.form.form) == HOLDS_NETWORK;
  bool known = false;
  for (size_t i = 0; i < im->book->types.n; i++)
    known = known || str_eq(book_str(im->book, im->book->types.at[i].id), name);
  if (!name.n || (!known && networks < 2))
    return "linked-to";
  import_tell(im,
              "what %s ties are of is not said in it: `%.*s`, as it is "
              "called",
              file, STR_ARG(name));
  return map_text(&im->map, name);
}

// The sheets of a network, or of a list of works.
static void add_form(struct import *im, const struct tables *tables,
                     size_t number) {
  const struct table_sheet *s = &tables->sheets.at[number];
  const char *name = import_sheet_name(im, tables, s);
  struct table_head h;
  bool ties = number == 1;
  if (form_holds(tables->form.form) == HOLDS_RECORDS) {
    records_guess(im, tables, s);
    return;
  }
  if (own_guess(im, tables, s))
    return;
  if (form_holds(tables->form.form) == HOLDS_WORKS) {
    head_read(tables, s, 0, OF_WORKS, &h);
    struct map_table *t = map_add_table(&im->map, name, ROWS_WORKS);
    add_columns(im, t, tables, s, 0, &h);
    return;
  }
  head_read(tables, s, 0, ties ? OF_TIES : OF_ACTORS, &h);
  if (!ties) {
    add_actors(im, tables, s, name, 0, &h);
    return;
  }
  add_ties(im, tables, s, name, 0, &h);
  struct map_use *type =
      use_of(&im->map.tables.at[im->map.tables.n - 1], TAKE_TYPE);
  if (type && !type->columns.n)
    type->value = type_by_name(im, name);
}

// A matrix comes first: its actors may be called as heads are.
static void add_table(struct import *im, const struct tables *tables,
                      const struct table_sheet *s) {
  struct table_head ties, actors;
  const char *name = import_sheet_name(im, tables, s);
  if (own_guess(im, tables, s) || spells_guess(im, tables, s))
    return;
  if (is_matrix(tables, s)) {
    struct map_table *t = map_add_table(&im->map, name, ROWS_MATRIX);
    t->header = s->lines.at[0];
    map_use(t, TAKE_TYPE)->value = "linked-to";
    return;
  }
  size_t head = head_find(tables, s, OF_TIES, &ties);
  size_t other = head_find(tables, s, OF_ACTORS, &actors);
  if (head != SIZE_MAX)
    known_tell(im, tables, s, head);
  if (head != SIZE_MAX)
    add_ties(im, tables, s, name, head, &ties);
  else if (other != SIZE_MAX)
    add_actors(im, tables, s, name, other, &actors);
  else
    import_tell(im,
                "%s is left out: no row of it names columns for two "
                "actors, or for one",
                s->name);
}

// Works alone are enough, and so is a network without edges.
static bool has_ties(const struct mapping *m) {
  for (size_t i = 0; i < m->tables.n; i++)
    if (m->tables.at[i].rows != ROWS_ACTORS)
      return true;
  return false;
}

bool import_guess(struct import *im) {
  im->guessed = true;
  for (size_t i = 0; i < im->files.n; i++) {
    const struct tables *t = &im->files.at[i].tables;
    for (size_t k = 0; k < t->sheets.n; k++)
      if (!sheet_rows(&t->sheets.at[k]))
        continue;
      else if (form_holds(t->form.form) != HOLDS_ROWS)
        add_form(im, t, k);
      else
        add_table(im, t, &t->sheets.at[k]);
  }
  if (has_ties(&im->map))
    return true;
  diag(im->d, ENT_ERROR, "import/no-ties", SPAN_NONE,
       "no table has two columns that are known to name actors");
  diag_help(im->d, "call them `from` and `to`, or say which they are in a map: "
                   "\1map=FILE\2; docs/import.md shows one");
  return false;
}
