// SPDX-License-Identifier: GPL-2.0-or-later
// Stata's .dta, versions 104 to 119, by ReadStat: a table of variables. The
// file is gone through twice, as the words that stand for numbers come behind
// the rows. A date is as exact as its format: %tm is a month. Bytes are handed
// over as they stand and decoded here: iconv would open files.
#include "sheet/encoding.h"
#include "sheet/readers.h"

#include "base/num.h"
#include "base/utf8.h"
#include "time/day.h"

#include <math.h>
#include <readstat.h>

enum { VARIABLES = 32767, LAST_OF_8_BITS = 117, NEWEST = 119 };

enum counted { MISSING, TIMES, NO_DATES, LABELLED, COUNTED };

struct stata {
  struct netfile *g;
  struct str bytes;
  size_t at; // of what ReadStat reads
  struct table_sheet *sheet;
  struct map labels; // "SET 7" to a text of `words`
  struct arena arena;
  VEC(struct str) words;
  VEC(const char *) sets; // of labels, by variable; NULL: none
  uint32_t width, row;
  int64_t version;
  bool stopped;
  size_t counts[COUNTED];
  struct buf key;
};

static bool stata_is(struct str bytes, struct str name) {
  (void)name;
  return str_starts(bytes, "<stata_dta>") ||
         (bytes.n > 60 && bytes.at[0] >= 104 && bytes.at[0] <= 115 &&
          (bytes.at[1] == 1 || bytes.at[1] == 2) && bytes.at[2] == 1);
}

// ---------------------------------------------------------------- its bytes

static int no_open(const char *path, void *context) {
  (void)path;
  (void)context;
  return 0;
}

static int no_close(void *context) {
  (void)context;
  return 0;
}

static readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence,
                           void *context) {
  struct stata *x = context;
  const readstat_off_t from = whence == READSTAT_SEEK_SET ? 0
                              : whence == READSTAT_SEEK_CUR
                                  ? (readstat_off_t)x->at
                                  : (readstat_off_t)x->bytes.n;
  const readstat_off_t to = from + offset;
  if (to < 0 || to > (readstat_off_t)x->bytes.n)
    return -1;
  x->at = (size_t)to;
  return to;
}

static ssize_t read_some(void *to, size_t n, void *context) {
  struct stata *x = context;
  const size_t left = x->bytes.n - x->at;
  n = n < left ? n : left;
  if (n > 0) // of nothing ReadStat has no place for it
    memcpy(to, x->bytes.at + x->at, n);
  x->at += n;
  return (ssize_t)n;
}

static readstat_error_t update(long size, readstat_progress_handler progress,
                               void *user, void *context) {
  (void)size;
  (void)progress;
  (void)user;
  (void)context;
  return READSTAT_OK;
}

// ------------------------------------------------------------------- cells

static void decode(struct stata *x, const char *text, struct buf *out) {
  struct str s = str_of(text ? text : "");
  const enum encoding e =
      x->version > LAST_OF_8_BITS && utf8_valid(s.at, s.n) == s.n
          ? UTF_8
          : WINDOWS_1252;
  encoding_decode(out, s, e, &x->g->t->form.undefined);
}

static bool add_cell(struct stata *x, const struct buf *b,
                     enum cell_kind kind) {
  struct tables *t = x->g->t;
  const size_t at = t->text.n, n = b->n;
  if (x->sheet->cells.n >= x->g->limits->most[LIMIT_CELLS])
    return tables_too_much(t, LIMIT_CELLS, x->row, "cells of a table");
  if (n > x->g->limits->most[LIMIT_TEXT] || n > CELL_LONGEST)
    return tables_too_much(t, LIMIT_TEXT, x->row, "bytes of a cell");
  if (t->text.n + n >= UINT32_MAX)
    return tables_too_much(t, LIMIT_UNPACKED, x->row, "bytes of a file");
  buf_adds(&t->text, buf_str(b));
  sheet_add_cell(x->sheet, at, n, n ? kind : CELL_NONE);
  return true;
}

static void add_text(struct stata *x, const char *text, struct buf *out) {
  decode(x, text, out);
  while (out->n && out->at[out->n - 1] == ' ')
    out->n--;
}

// ------------------------------------------------------------------- dates

// What a format counts from the beginning of 1960: 'd' days, 'm' months; 0: it
// is none of a date.
static char unit_of(const char *format) {
  if (*format != '%')
    return 0;
  format += format[1] == '-' ? 2 : 1;
  if (*format == 'd')
    return 'd';
  return *format == 't' && format[1] && strchr("cCdwmqhy", format[1])
             ? format[1]
             : 0;
}

static void add_week(struct buf *out, int year, int week) {
  const day first = day_of(year, 1, 1) + 7 * week;
  const day last = week == 51 ? day_of(year, 12, 31) : first + 6;
  buf_addc(out, '[');
  day_print(out, first);
  buf_add(out, "..");
  day_print(out, last);
  buf_addc(out, ']');
}

// Quarters and halves have numbers of EDTF behind their year.
static bool add_part(struct buf *out, long n, int parts, char unit) {
  const long year = 1960 + (n >= 0 ? n / parts : (n - parts + 1) / parts);
  const int part = (int)(n - (year - 1960) * parts);
  if (year < 1 || year > 9999)
    return false;
  if (unit == 'w')
    add_week(out, (int)year, part);
  else if (unit == 'q')
    buf_addf(out, "%04ld-%d", year, 33 + part);
  else if (unit == 'h')
    buf_addf(out, "%04ld-%d", year, 40 + part);
  else
    buf_addf(out, "%04ld-%02d", year, part + 1);
  return true;
}

static bool add_day(struct buf *out, double n) {
  const day first = day_of(1960, 1, 1);
  if (n < day_of(1, 1, 1) - first || n > day_of(9999, 12, 31) - first)
    return false;
  day_print(out, first + (day)n);
  return true;
}

static bool add_date(struct stata *x, struct buf *out, double n, char unit) {
  enum { A_DAY = 86400000 };
  if (unit == 'c' || unit == 'C') {
    x->counts[TIMES] += fmod(n, A_DAY) != 0;
    return add_day(out, floor(n / A_DAY));
  }
  n = floor(n);
  if (unit == 'd')
    return add_day(out, n);
  if (unit == 'y') {
    if (n < 1 || n > 9999)
      return false;
    buf_addf(out, "%04d", (int)n);
    return true;
  }
  if (n < -1e6 || n > 1e6)
    return false;
  return add_part(out, (long)n,
                  unit == 'w'   ? 52
                  : unit == 'm' ? 12
                  : unit == 'q' ? 4
                                : 2,
                  unit);
}

// ----------------------------------------------------------------- numbers

static struct str label_key(struct stata *x, const char *set, long n) {
  buf_clear(&x->key);
  buf_addf(&x->key, "%ld %s", n, set);
  return buf_str(&x->key);
}

static const struct str *label_of(struct stata *x, int variable, double n) {
  const char *set = x->sets.at[variable];
  if (!set || floor(n) != n || n < INT32_MIN || n > INT32_MAX)
    return NULL;
  const uint32_t k = map_get(&x->labels, label_key(x, set, (long)n));
  return k == MAP_NONE ? NULL : &x->words.at[k];
}

static double number_of(readstat_value_t v) {
  switch (v.type) {
  case READSTAT_TYPE_INT8:
    return v.v.i8_value;
  case READSTAT_TYPE_INT16:
    return v.v.i16_value;
  case READSTAT_TYPE_INT32:
    return v.v.i32_value;
  case READSTAT_TYPE_FLOAT:
    return (double)v.v.float_value;
  default:
    return v.v.double_value;
  }
}

static enum cell_kind add_number(struct stata *x, struct buf *out,
                                 const readstat_variable_t *variable,
                                 readstat_value_t v) {
  const double n = number_of(v);
  const char unit = unit_of(variable->format);
  const struct str *label = label_of(x, variable->index, n);
  if (label) {
    x->counts[LABELLED]++;
    buf_adds(out, *label);
    return CELL_TEXT;
  }
  if (unit && add_date(x, out, n, unit))
    return CELL_DATE;
  x->counts[NO_DATES] += unit != 0;
  num_short(out, n, v.type == READSTAT_TYPE_FLOAT ? 7 : 15);
  return CELL_NUMBER;
}

// --------------------------------------------------------- what it tells of

static int stop(struct stata *x) {
  x->stopped = true;
  return READSTAT_HANDLER_ABORT;
}

static int take_metadata(readstat_metadata_t *m, void *context) {
  struct stata *x = context;
  const struct netfile *g = x->g;
  x->version = m->file_format_version;
  if (x->sheet)
    return READSTAT_HANDLER_OK;
  if (m->row_count > 0 && (size_t)m->row_count > g->limits->most[LIMIT_ROWS]) {
    tables_too_much(g->t, LIMIT_ROWS, 0, "rows of a table");
    return stop(x);
  }
  if (m->var_count > VARIABLES) {
    tables_fault(g->t, "table/form", 0, "it has more than %d variables",
                 VARIABLES);
    return stop(x);
  }
  struct buf title = {0};
  add_text(x, m->file_label, &title);
  if (title.n)
    g->t->title = netfile_text(x->g, buf_str(&title));
  buf_drop(&title);
  return READSTAT_HANDLER_OK;
}

static int take_label(const char *set, readstat_value_t v, const char *label,
                      void *context) {
  struct stata *x = context;
  struct buf text = {0};
  if (!set || readstat_value_type_class(v) != READSTAT_TYPE_CLASS_NUMERIC ||
      v.is_system_missing || v.is_tagged_missing)
    return READSTAT_HANDLER_OK;
  add_text(x, label, &text);
  struct str key = label_key(x, set, (long)number_of(v));
  if (text.n && map_get(&x->labels, key) == MAP_NONE) {
    map_put(&x->labels, str_n(arena_text(&x->arena, key.at, key.n), key.n),
            (uint32_t)x->words.n);
    vec_push(&x->words, str_n(arena_text(&x->arena, text.at, text.n), text.n));
  }
  buf_drop(&text);
  return READSTAT_HANDLER_OK;
}

// The name of a set of labels, or NULL. ReadStat hands it over as it stands in
// the file, where a name that fills its place has no end.
static const char *set_of(struct stata *x, const char *set) {
  const size_t place = x->version >= 118 ? 129 : x->version >= 110 ? 33 : 9;
  const size_t n = set ? strnlen(set, place) : 0;
  return n ? arena_text(&x->arena, set, n) : NULL;
}

// The second time: heads, then rows.
static int take_variable(int index, readstat_variable_t *variable,
                         const char *set, void *context) {
  struct stata *x = context;
  struct buf name = {0};
  (void)index;
  if (!x->width++)
    sheet_add_row(x->sheet, 1);
  decode(x, variable->name, &name);
  vec_push(&x->sets, set_of(x, set));
  const bool good = add_cell(x, &name, CELL_TEXT);
  buf_drop(&name);
  return good ? READSTAT_HANDLER_OK : stop(x);
}

static int take_value(int row, readstat_variable_t *variable,
                      readstat_value_t v, void *context) {
  struct stata *x = context;
  struct buf text = {0};
  enum cell_kind kind = CELL_TEXT;
  if (variable->index < 0 || (size_t)variable->index >= x->sets.n)
    return stop(x);
  if (variable->index == 0) {
    x->row = (uint32_t)row + 2;
    sheet_add_row(x->sheet, x->row);
  }
  if (readstat_value_type_class(v) == READSTAT_TYPE_CLASS_STRING)
    add_text(x, v.v.string_value, &text);
  else if (!v.is_system_missing && !v.is_tagged_missing)
    kind = add_number(x, &text, variable, v);
  x->counts[MISSING] += v.is_tagged_missing;
  const bool good = add_cell(x, &text, kind);
  buf_drop(&text);
  return good ? READSTAT_HANDLER_OK : stop(x);
}

// -------------------------------------------------------------------- whole

static void tell(struct stata *x) {
  static const struct {
    const char *one, *many;
  } rows[COUNTED] = {
      [MISSING] = {"cell is missing for a reason (.a to .z), and is empty",
                   "cells are missing for a reason (.a to .z), and are empty"},
      [TIMES] = {"time of day is left out", "times of day are left out"},
      [NO_DATES] = {"date is none of the years 1 to 9999, and stays a number",
                    "dates are none of the years 1 to 9999, and stay numbers"},
      [LABELLED] = {"number has a label, which is read in its place",
                    "numbers have labels, which are read in their place"}};
  struct buf b = {0};
  for (int i = 0; i < COUNTED; i++) {
    buf_clear(&b);
    buf_addf(&b, "%s: %zu %s", x->sheet->name, x->counts[i],
             x->counts[i] == 1 ? rows[i].one : rows[i].many);
    if (x->counts[i])
      vec_push(&x->g->t->notes, netfile_text(x->g, buf_str(&b)));
  }
  buf_drop(&b);
}

static bool go_through(struct stata *x) {
  readstat_parser_t *p = readstat_parser_init();
  x->at = 0;
  readstat_set_io_ctx(p, x);
  readstat_set_open_handler(p, no_open);
  readstat_set_close_handler(p, no_close);
  readstat_set_seek_handler(p, seek);
  readstat_set_read_handler(p, read_some);
  readstat_set_update_handler(p, update);
  readstat_set_handler_character_encoding(p, NULL); // none but the file's
  readstat_set_metadata_handler(p, take_metadata);
  if (x->sheet) {
    readstat_set_variable_handler(p, take_variable);
    readstat_set_value_handler(p, take_value);
  } else {
    readstat_set_value_label_handler(p, take_label);
  }
  const readstat_error_t e = readstat_parse_dta(p, "", x);
  readstat_parser_free(p);
  return !x->stopped &&
         (e == READSTAT_OK || tables_fault(x->g->t, "table/form", x->row,
                                           "it cannot be read as Stata's: %s",
                                           readstat_error_message(e)));
}

// ReadStat finds them empty.
static bool has_lost_texts(struct stata *x) {
  static const char first[] = "<strls>GSO";
  const size_t n = sizeof first - 1;
  struct str s = x->bytes;
  for (size_t i = 0; x->version == NEWEST && i + n <= s.n; i++)
    if (s.at[i] == '<' && memcmp(s.at + i, first, n) == 0)
      return !tables_fault(x->g->t, "table/form", 0,
                           "its texts of any length (strL) cannot be read in "
                           "version 119: save it as version 118");
  return false;
}

static bool stata_read(struct netfile *g, struct str bytes) {
  struct stata x = {.g = g, .bytes = bytes};
  bool good = go_through(&x) && !has_lost_texts(&x);
  if (good) {
    x.sheet = tables_sheet(g->t, g->file);
    good = go_through(&x);
    tell(&x);
  }
  map_drop(&x.labels);
  arena_drop(&x.arena);
  vec_drop(&x.words);
  vec_drop(&x.sets);
  buf_drop(&x.key);
  return good;
}

const struct form_reader form_stata = {stata_is, stata_read};
