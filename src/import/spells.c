// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/spells.h"
#include "import/ends.h"

#include "base/num.h"
#include "base/utf8.h"
#include "time/date.h"

enum { YEAR_LEAST = 1000, YEAR_MOST = 3000, FARTHEST = 4000000 };

// ------------------------------------------------------------------- guess

static bool has_column(const struct tables *t, const struct table_sheet *s,
                       const char *name) {
  return import_column(t, s, name) != NO_COLUMN;
}

static void use(struct import *im, struct map_table *t, enum take what,
                const char *column) {
  struct map_use *u = map_use(t, what);
  vec_push(&u->columns, map_text(&im->map, str_of(column)));
}

// Whether one of the other tables has the same edges, with all that is known of
// them.
static bool has_own_edges(const struct import *im) {
  for (size_t i = 0; i < im->files.n; i++) {
    const struct tables *t = &im->files.at[i].tables;
    for (size_t k = 0; k < t->sheets.n; k++)
      if (sheet_rows(&t->sheets.at[k]) &&
          has_column(t, &t->sheets.at[k], "edge.pid") &&
          has_column(t, &t->sheets.at[k], "when"))
        return true;
  }
  return false;
}

static void add_table(struct import *im, const struct tables *tables,
                      const struct table_sheet *s) {
  struct map_table *t =
      map_add_table(&im->map, import_sheet_name(im, tables, s), ROWS_TIES);
  t->header = s->lines.at[0];
  t->spells = t->together = true;
  use(im, t, TAKE_FROM, "tail");
  use(im, t, TAKE_TO, "head");
  map_use(t, TAKE_TYPE)->value = "linked-to";
  use(im, t, TAKE_START, "onset");
  use(im, t, TAKE_END, "terminus");
  if (has_column(tables, s, "onset.censored"))
    use(im, t, TAKE_START_OPEN, "onset.censored");
  if (has_column(tables, s, "terminus.censored"))
    use(im, t, TAKE_END_OPEN, "terminus.censored");
  if (!has_column(tables, s, "edge.id"))
    return;
  use(im, t, TAKE_EXTRA, "edge.id");
  t->uses.at[t->uses.n - 1].key = t->same = "x-edge";
}

bool spells_guess(struct import *im, const struct tables *tables,
                  const struct table_sheet *s) {
  if (!sheet_rows(s) || !has_column(tables, s, "onset") ||
      !has_column(tables, s, "terminus") || !has_column(tables, s, "tail") ||
      !has_column(tables, s, "head"))
    return false;
  if (has_own_edges(im))
    import_tell(im,
                "%s is left out: its times are those of the edges that are "
                "read",
                s->name);
  else
    add_table(im, tables, s);
  return true;
}

// ------------------------------------------------------------------ numbers

enum spells_end { SPELLS_NUMBER, SPELLS_OPEN, SPELLS_NONE, SPELLS_WRONG };

static enum spells_end read_end(struct str s, double *x) {
  if (!s.n)
    return SPELLS_NONE;
  if (utf8_same_folded(s, STR("inf")) || utf8_same_folded(s, STR("-inf")))
    return SPELLS_OPEN;
  return num_parse(s, x) ? SPELLS_NUMBER : SPELLS_WRONG;
}

static bool is_year(double x) { return x >= YEAR_LEAST && x < YEAR_MOST; }

static bool column_years(struct import *im, const struct import_table *t,
                         enum take what, size_t *numbers) {
  for (size_t u = 0; u < t->uses.n; u++) {
    const struct import_use *x = &t->uses.at[u];
    if (x->use->what != what || x->columns.n != 1)
      continue;
    for (size_t row = t->begin; row < sheet_rows(t->sheet); row++) {
      double n;
      if (read_end(import_cell(im, t, row, x->columns.at[0]), &n) !=
          SPELLS_NUMBER)
        continue;
      ++*numbers;
      if (!is_year(n))
        return false;
    }
  }
  return true;
}

static bool no_telling(struct import *im, const struct import_table *t) {
  diag(im->d, ENT_ERROR, "import/epoch", t->map->at,
       "the times of %s are numbers that are no years: what they count is not "
       "said",
       t->name);
  diag_help(im->d, "say which day is 0, if they are days: \1epoch=DATE\2");
  return false;
}

bool spells_columns(struct import *im) {
  for (size_t i = 0; i < im->read.n && !im->map.numbers; i++) {
    const struct import_table *t = &im->read.at[i];
    size_t numbers = 0;
    if (!t->map->spells)
      continue;
    if (!column_years(im, t, TAKE_START, &numbers) ||
        !column_years(im, t, TAKE_END, &numbers))
      return no_telling(im, t);
    if (!numbers)
      continue;
    im->map.numbers = "years";
    im->map.whole = true;
    import_tell(im,
                "the times of %s are years (`numbers: years`), and each is "
                "meant whole (`units: whole`)",
                t->name);
  }
  return true;
}

// --------------------------------------------------------------------- rows

static double whole(double x) { // no larger
  double n = (double)(int32_t)x;
  return n > x ? n - 1 : n;
}

// The day that a number is in, counted by days or by years.
static day day_in(const struct import *im, double x, bool *good) {
  const struct date_context c = {.rules = DATE_RULES};
  struct date zero;
  *good = x > -FARTHEST && x < FARTHEST;
  if (!*good)
    return 0;
  if (strcmp(im->map.numbers, "years") == 0) {
    const int year = (int)whole(x);
    *good = year >= 1 && year <= 9998;
    const day first = *good ? day_of(year, 1, 1) : 0;
    const int length = *good ? day_of(year + 1, 1, 1) - first : 0;
    return day_plus(first, (int32_t)((x - year) * length));
  }
  *good = date_read(str_of(im->map.numbers), &c, &zero, NULL) &&
          zero.strict.lo != DAY_MIN;
  return *good ? day_plus(zero.strict.lo, (int32_t)whole(x)) : 0;
}

// The last day before a number.
static day day_before(const struct import *im, double x, bool *good) {
  const day d = day_in(im, x, good);
  // A part of a day is on it.
  const bool part =
      *good && strcmp(im->map.numbers, "years") != 0 && x > whole(x);
  return part ? d : day_plus(d, -1);
}

static bool refuse_number(struct import_row *r, struct str s) {
  return row_refuse(r, "`%.*s` is no time that can be counted to a day",
                    STR_ARG(utf8_head(s, 40)));
}

static bool whole_years(const struct import *im, double x) {
  return strcmp(im->map.numbers, "years") == 0 && !(x > whole(x));
}

static void add_day(struct buf *out, day d, bool year) {
  int y, month, dom;
  day_split(d, &y, &month, &dom);
  if (year)
    buf_addf(out, "%04d", y);
  else
    day_print(out, d);
}

static bool add_start(struct import_row *r, struct str s, double x,
                      enum spells_end kind, struct buf *out) {
  bool good = true;
  if (kind == SPELLS_WRONG)
    return refuse_number(r, s);
  if (kind == SPELLS_OPEN || row_open(r, TAKE_START_OPEN))
    buf_add(out, "..");
  else if (kind == SPELLS_NUMBER) {
    const day d = day_in(r->im, x, &good);
    if (good)
      add_day(out, d, whole_years(r->im, x));
  }
  return good || refuse_number(r, s);
}

// A spell of no length is a day, or a year.
static bool add_end(struct import_row *r, struct str s, double x,
                    enum spells_end kind, bool point, struct buf *out) {
  bool good = true;
  if (kind == SPELLS_WRONG)
    return refuse_number(r, s);
  if (kind == SPELLS_OPEN || row_open(r, TAKE_END_OPEN))
    buf_add(out, "..");
  else if (kind == SPELLS_NUMBER) {
    const day d = point ? day_in(r->im, x, &good) : day_before(r->im, x, &good);
    if (good)
      add_day(out, d, whole_years(r->im, x));
  }
  return good || refuse_number(r, s);
}

bool spells_row(struct import_row *r, struct buf *start, struct buf *end) {
  struct str a = row_text(r, TAKE_START), b = row_text(r, TAKE_END);
  double x = 0, y = 0;
  const enum spells_end from = read_end(a, &x), to = read_end(b, &y);
  const bool both = from == SPELLS_NUMBER && to == SPELLS_NUMBER;
  if (from == SPELLS_OPEN && to == SPELLS_OPEN && str_eq(a, b))
    return row_refuse(r, "its spell is empty: from %.*s to %.*s", STR_ARG(a),
                      STR_ARG(b));
  if (both && y < x)
    return row_refuse(r, "it ends before it begins: %.*s to %.*s", STR_ARG(a),
                      STR_ARG(b));
  return add_start(r, a, x, from, start) &&
         add_end(r, b, y, to, both && !(y > x), end);
}
