// SPDX-License-Identifier: GPL-2.0-or-later
// What no single cell says, but a column does. Whatever is decided here goes
// into the map, and is told.
#include "base/utf8.h"
#include "import/ends.h"
#include "import/import.h"
#include "import/moment.h"
#include "import/spells.h"
#include "import/value.h"

#include <stdio.h>

static bool is_date(enum take what) {
  return what == TAKE_START || what == TAKE_END || what == TAKE_WHEN ||
         what == TAKE_ON || what == TAKE_SEEN;
}

// ------------------------------------------------------------------- order

// How many dates of a table tell the order of day and month, and how.
struct telling {
  size_t dmy, mdy, either, brief;
  const struct import_table *table; // of the first that may be both
  size_t row;
  uint32_t column;
};

static void look_at(struct import *im, struct telling *x,
                    const struct import_table *t, size_t row, uint32_t c) {
  struct str s = import_cell(im, t, row, c);
  if (s.n < 6)
    return;
  enum moment_tells tells = moment_tells(s);
  x->dmy += tells == TELLS_DMY;
  x->mdy += tells == TELLS_MDY;
  x->brief += moment_is_short(s);
  if (tells == TELLS_EITHER && x->either++ == 0) {
    x->table = t;
    x->row = row;
    x->column = c;
  }
}

static void each_date(struct import *im, struct telling *x) {
  for (size_t i = 0; i < im->read.n; i++) {
    const struct import_table *t = &im->read.at[i];
    for (size_t u = 0; u < t->uses.n; u++)
      for (size_t c = 0;
           is_date(t->uses.at[u].use->what) && c < t->uses.at[u].columns.n; c++)
        for (size_t row = t->begin; row < sheet_rows(t->sheet); row++)
          look_at(im, x, t, row, t->uses.at[u].columns.at[c]);
  }
}

static bool no_telling(struct import *im, const struct telling *x) {
  struct str s =
      sheet_text(x->table->tables, x->table->sheet, x->row, x->column);
  diag(im->d, ENT_ERROR, "import/day-or-month", SPAN_NONE,
       "%s, row %u: `%.*s` may be day/month/year or month/day/year%s",
       x->table->name, x->table->sheet->lines.at[x->row], STR_ARG(s),
       x->dmy ? ", and dates of both kinds are there"
              : ", and no date there tells which");
  diag_help(im->d, "say which they are: \1dates=d/m/y\2 or \1dates=m/d/y\2");
  return false;
}

static bool find_order(struct import *im) {
  struct telling x = {.dmy = 0};
  each_date(im, &x);
  if (x.brief)
    import_tell(im, "years of two digits are read as 1930 to 2029 (%zu date%s)",
                x.brief, x.brief == 1 ? "" : "s");
  if (im->map.dates != ORDER_UNSAID || (!x.either && !x.dmy && !x.mdy))
    return true;
  if (!x.either) {
    if (x.dmy && !x.mdy)
      im->map.dates = ORDER_DMY;
    if (x.mdy && !x.dmy)
      im->map.dates = ORDER_MDY;
    return true;
  }
  if ((x.dmy > 0) == (x.mdy > 0))
    return no_telling(im, &x);
  im->map.dates = x.dmy ? ORDER_DMY : ORDER_MDY;
  import_tell(im,
              "dates are %s: %zu of them %s a day above 12, and none the other "
              "way round",
              x.dmy ? "day/month/year" : "month/day/year", x.dmy + x.mdy,
              x.dmy + x.mdy == 1 ? "has" : "have");
  return true;
}

// ------------------------------------------------------------- whole years

static bool is_side(struct str s) {
  return str_is(s, "99") || end_is_unknown(s) || moment_is_year(s) ||
         moment_is_open(s);
}

// "1990", and stretches as "1990/1995; 1997/..".
static bool are_years(struct str s) {
  struct str item, from, to;
  bool more = true;
  while (more) {
    more = str_cut(s, ";", &item, &s);
    item = str_trim(item);
    if (!is_side(item) &&
        !(str_cut(item, "/", &from, &to) && is_side(from) && is_side(to)))
      return false;
  }
  return true;
}

// Whether all dates of all tables that begin or end something are plain years,
// and there are some.
static bool all_years(struct import *im) {
  size_t years = 0;
  for (size_t i = 0; i < im->read.n; i++) {
    const struct import_table *t = &im->read.at[i];
    for (size_t u = 0; u < t->uses.n; u++) {
      const struct import_use *x = &t->uses.at[u];
      if (!is_date(x->use->what) || t->map->exported || t->map->spells ||
          import_is_records(t) || map_rows_of(t->map->rows) != OF_TIES)
        continue;
      if (x->columns.n != 1 || x->use->what == TAKE_ON ||
          x->use->what == TAKE_SEEN)
        return false;
      for (size_t row = t->begin; row < sheet_rows(t->sheet); row++) {
        struct str s = import_cell(im, t, row, x->columns.at[0]);
        if (s.n && !are_years(s))
          return false;
        years += s.n > 0 && !moment_is_open(s) && !end_is_unknown(s);
      }
    }
  }
  return years > 0;
}

static bool has_periods(const struct import *im) {
  for (size_t i = 0; i < im->read.n; i++)
    for (size_t u = 0; u < im->read.at[i].uses.n; u++)
      if (im->read.at[i].uses.at[u].use->what == TAKE_PERIODS)
        return true;
  return false;
}

static void find_units(struct import *im) {
  if (!im->guessed || im->map.whole)
    return;
  if (!has_periods(im) && !all_years(im))
    return;
  im->map.whole = true;
  import_tell(im, "dates are plain years, and each is meant whole, from its "
                  "first day to its last (`units: whole`)");
}

static bool says_open(struct str s) {
  return moment_is_open(s) || end_is_far(s);
}

// Where some ends say that a tie goes on, those that are empty do not.
static void find_open_ends(struct import *im) {
  size_t n = 0;
  for (size_t i = 0; i < im->read.n; i++) {
    const struct import_table *t = &im->read.at[i];
    for (size_t u = 0; u < t->uses.n; u++) {
      const struct import_use *x = &t->uses.at[u];
      if (x->use->what != TAKE_END || x->columns.n != 1 || t->map->exported ||
          import_is_records(t))
        continue;
      for (size_t row = t->begin; row < sheet_rows(t->sheet); row++)
        n += says_open(import_cell(im, t, row, x->columns.at[0]));
    }
  }
  im->ends_known = n > 0;
  if (n)
    import_tell(im,
                "%zu end%s that a tie goes on, so one that is empty is "
                "not known",
                n, n == 1 ? " says" : "s say");
}

// ---------------------------------------------------------- decimal commas

// A number with a comma in it: 0,75.
static bool has_comma(struct str s) {
  size_t commas = 0, digits = 0;
  for (size_t i = 0; i < s.n; i++) {
    commas += s.at[i] == ',';
    digits += s.at[i] >= '0' && s.at[i] <= '9';
    if (!strchr("0123456789,+-", s.at[i]))
      return false;
  }
  return commas == 1 && digits > 0;
}

static void find_decimal(struct import *im) {
  size_t n = 0;
  for (size_t i = 0; i < im->read.n && !im->map.decimal; i++) {
    const struct import_table *t = &im->read.at[i];
    for (size_t u = 0; u < t->uses.n; u++) {
      const struct import_use *x = &t->uses.at[u];
      if (x->use->what != TAKE_WEIGHT && x->use->what != TAKE_PERIODS &&
          x->use->what != TAKE_LIKELIHOOD)
        continue;
      for (size_t c = 0; c < x->columns.n; c++)
        for (size_t row = t->begin; row < sheet_rows(t->sheet); row++)
          n += has_comma(import_cell(im, t, row, x->columns.at[c]));
    }
  }
  if (n == 0)
    return;
  im->map.decimal = ',';
  import_tell(im, "numbers have a decimal comma (%zu of them)", n);
}

// ------------------------------------------------------- several in a cell

static bool may_split(enum take what) {
  return what == TAKE_SOURCE || what == TAKE_ALIASES || what == TAKE_TAGS ||
         what == TAKE_WHEN || what == TAKE_DENIED_BY || what == TAKE_DOUBTED_BY;
}

static bool has_word(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (((unsigned char)s.at[i] | 0x20) >= 'a')
      return true;
  return false;
}

// "Smith; 2001" is one source, and no list of two.
static bool cuts_words(struct str s, const char *separator) {
  struct str head, rest = s;
  while (str_cut(rest, separator, &head, &rest))
    if (!has_word(head) || !has_word(rest))
      return false;
  return true;
}

static bool has_separator(struct str s, const char *separator) {
  struct str head, rest;
  return str_cut(s, separator, &head, &rest);
}

static const char *separator_in(struct import *im, const struct import_table *t,
                                uint32_t column, bool words) {
  static const char *const all[] = {";", "|", "\n"};
  for (size_t i = 0; i < 3; i++) {
    bool found = false, good = true;
    for (size_t row = t->begin; row < sheet_rows(t->sheet) && good; row++) {
      struct str s = import_cell(im, t, row, column);
      found = found || has_separator(s, all[i]);
      good = !words || cuts_words(s, all[i]);
    }
    if (found && good)
      return all[i];
  }
  return NULL;
}

static void find_lists(struct import *im) {
  for (size_t i = 0; i < im->read.n && im->guessed; i++) {
    struct import_table *t = &im->read.at[i];
    for (size_t u = 0; u < t->uses.n; u++) {
      struct map_use *x = &t->map->uses.at[u];
      if (!may_split(x->what) || x->columns.n != 1 || t->map->exported ||
          import_is_records(t))
        continue;
      x->split = separator_in(im, t, t->uses.at[u].columns.at[0],
                              x->what == TAKE_SOURCE);
      if (x->split)
        import_tell(im, "`%s` of %s may hold several, with `%s` between",
                    x->columns.at[0], t->name,
                    *x->split == '\n' ? "line ends" : x->split);
    }
  }
}

// --------------------------------------------------------------- misfits

// How many cells of a column no ledger would take for its key.
static size_t misfits(struct import *im, const struct import_table *t,
                      const struct import_use *x, size_t *all) {
  struct buf value = {0};
  const char *wanted;
  size_t n = 0;
  *all = 0;
  for (size_t c = 0; c < x->columns.n; c++)
    for (size_t row = t->begin; row < sheet_rows(t->sheet); row++) {
      struct str s = import_cell(im, t, row, x->columns.at[c]);
      buf_clear(&value);
      *all += s.n > 0;
      n += s.n > 0 &&
           !value_add(&value, x->use->what, s, im->map.decimal, &wanted);
    }
  buf_drop(&value);
  return n;
}

static bool may_misfit(enum take what) {
  return what == TAKE_LIKELIHOOD || what == TAKE_CONFIDENCE ||
         what == TAKE_GRADE || what == TAKE_STANCE || what == TAKE_COUNT ||
         what == TAKE_WEIGHT || what == TAKE_DIRECTED;
}

// Whoever is named beside a stance may deny the tie: it is never left unread,
// and its rows are rejected where it says what no ledger does.
static bool is_needed(const struct import_table *t, const struct map_use *x) {
  if (x->what != TAKE_STANCE)
    return false;
  for (size_t u = 0; u < t->uses.n; u++)
    if (t->uses.at[u].use->what == TAKE_BY)
      return true;
  return utf8_same_folded(str_of(x->columns.at[0]), STR("stance"));
}

// A head may mean something else than it does here: a confidence from 0 to 10.
static void find_misfits(struct import *im) {
  for (size_t i = 0; i < im->read.n && im->guessed; i++) {
    struct import_table *t = &im->read.at[i];
    for (size_t u = 0; u < t->uses.n; u++) {
      struct map_use *x = &t->map->uses.at[u];
      struct buf key = {0};
      size_t all;
      if (!may_misfit(x->what) || t->map->exported || import_is_records(t) ||
          t->map->rows == ROWS_ACTORS || is_needed(t, x) ||
          misfits(im, t, &t->uses.at[u], &all) * 2 <= all)
        continue;
      map_own_key(&key, t->map, x->columns.at[0]);
      import_tell(im,
                  "`%s` of %s is no `%s` as ledgers have it, and is kept "
                  "as `%s`",
                  x->columns.at[0], t->name, x->key, buf_text(&key));
      x->what = TAKE_EXTRA;
      x->key = map_text(&im->map, buf_str(&key));
      buf_drop(&key);
    }
  }
}

bool import_columns(struct import *im) {
  find_lists(im);
  find_decimal(im);
  find_misfits(im);
  if (!find_order(im))
    return false;
  if (!spells_columns(im))
    return false;
  find_open_ends(im);
  find_units(im);
  return true;
}
