// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/row.h"

void row_drop(struct import_row *r) {
  vec_drop(&r->values);
  vec_drop(&r->from);
  vec_drop(&r->to);
}

const struct import_use *row_use(const struct import_row *r, enum take what) {
  for (size_t i = 0; i < r->table->uses.n; i++)
    if (r->table->uses.at[i].use->what == what)
      return &r->table->uses.at[i];
  return NULL;
}

bool row_has(const struct import_row *r, enum take what) {
  return row_use(r, what) != NULL;
}

// What is between brackets is one, as a set of dates: "[1984, 1986], 1990".
static void add_split(struct import_row *r, struct str s, const char *split) {
  size_t n = strlen(split), from = 0, open = 0;
  for (size_t i = 0; i + n <= s.n && n; i++) {
    open += *split == ',' && strchr("[{", s.at[i]) != NULL;
    open -= *split == ',' && open && strchr("]}", s.at[i]) != NULL;
    if (!open && memcmp(s.at + i, split, n) == 0) {
      vec_push(&r->values, str_trim(str_n(s.at + from, i - from)));
      from = i + n;
      i = from - 1;
    }
  }
  vec_push(&r->values, str_trim(str_n(s.at + from, s.n - from)));
}

// Whose word it is and what they say stand side by side, and so do works and
// where in them: one that is not named has a place, too.
static bool keeps_gaps(const struct import_use *u) {
  return u->use->split &&
         (u->use->what == TAKE_BY || u->use->what == TAKE_STANCE ||
          u->use->what == TAKE_AT || u->use->what == TAKE_QUOTE ||
          u->use->what == TAKE_CLAIM_WHEN || u->use->what == TAKE_ABOUT ||
          u->use->what == TAKE_CLAIM_GRADE);
}

void row_values(struct import_row *r, const struct import_use *u) {
  r->values.n = 0;
  if (!u)
    return;
  for (size_t i = 0; i < u->columns.n; i++) {
    struct str s = import_cell(r->im, r->table, r->row, u->columns.at[i]);
    if (s.n && u->use->split)
      add_split(r, s, u->use->split);
    else if (s.n)
      vec_push(&r->values, s);
  }
  if (r->values.n == 0 && u->use->value)
    vec_push(&r->values, str_of(u->use->value));
  size_t n = 0;
  for (size_t i = 0; i < r->values.n; i++)
    if (r->values.at[i].n || keeps_gaps(u))
      r->values.at[n++] = r->values.at[i];
  r->values.n = n;
}

void row_ends(struct import_row *r, const struct import_use *u) {
  if (!import_is_network(r->table) || u->use->split || !u->columns.n) {
    row_values(r, u);
    return;
  }
  r->values.n = 0;
  for (size_t i = 0; i < u->columns.n; i++) {
    struct str s =
        sheet_text(r->table->tables, r->table->sheet, r->row, u->columns.at[i]);
    if (s.n)
      vec_push(&r->values, s);
  }
}

bool row_extra(struct import *im, struct str *s, struct import_said *out) {
  struct str key, text, rest = *s;
  if (!str_starts(rest, "x-") || !str_cut(rest, "=", &key, &text) || key.n < 3)
    return false;
  size_t n = 0;
  while (n < text.n && !str_starts(str_n(text.at + n, text.n - n), ";x-"))
    n++;
  *s = n < text.n ? str_n(text.at + n + 1, text.n - n - 1) : STR("");
  *out = (struct import_said){TAKE_EXTRA, book_text(im->book, key),
                              import_text(im, str_n(text.at, n))};
  return true;
}

struct str row_text(const struct import_row *r, enum take what) {
  const struct import_use *u = row_use(r, what);
  for (size_t i = 0; u && i < u->columns.n; i++) {
    struct str s = import_cell(r->im, r->table, r->row, u->columns.at[i]);
    if (s.n)
      return s;
  }
  return u && u->use->value ? str_of(u->use->value) : STR("");
}

ent_sym row_sym(struct import_row *r, enum take what) {
  struct str s = row_text(r, what);
  return s.n ? import_text(r->im, s) : 0;
}

bool row_refuse(struct import_row *r, const char *format, ...) {
  struct buf reason = {0};
  va_list args;
  if (r->trying)
    return false;
  va_start(args, format);
  buf_vaddf(&reason, format, args);
  va_end(args);
  import_reject(r->im, r->number, r->row, buf_text(&reason));
  buf_drop(&reason);
  return false;
}

bool row_counts(const struct import_row *r) {
  for (size_t i = 0; i < r->table->conditions.n; i++) {
    const struct map_condition *c = &r->table->map->only_if.at[i];
    struct str s =
        import_cell(r->im, r->table, r->row, r->table->conditions.at[i]);
    bool good = c->values.n == 0 && s.n > 0;
    for (size_t k = 0; k < c->values.n; k++)
      good = good || str_is(s, c->values.at[k]);
    if (!good)
      return false;
  }
  return true;
}
