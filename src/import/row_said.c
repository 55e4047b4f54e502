// SPDX-License-Identifier: GPL-2.0-or-later
// What a row says beyond who, what and when, and whether it may be read at all.
#include "import/marks.h"
#include "import/row.h"
#include "import/value.h"
#include "read/text.h"

static bool add_said(struct import_row *r, const struct import_use *u,
                     struct str text) {
  struct import_said extra;
  while (u->use->what == TAKE_EXTRAS && row_extra(r->im, &text, &extra))
    vec_push(&r->im->said, extra);
  if (u->use->what == TAKE_EXTRAS)
    return true;
  struct buf value = {0};
  const char *wanted;
  enum take what = u->use->what;
  bool good = value_add(&value, what, text, r->im->map.decimal, &wanted);
  if (good) {
    struct import_said s = {what, book_text(r->im->book, str_of(u->use->key)),
                            import_text(r->im, buf_str(&value))};
    vec_push(&r->im->said, s);
  } else {
    row_refuse(r, "`%s` is `%.*s`, and takes %s", u->use->key, STR_ARG(text),
               wanted);
  }
  buf_drop(&value);
  return good;
}

void row_extras(struct import_row *r, add_said_fn *add, struct run *run) {
  for (size_t i = 0; i < r->table->uses.n; i++) {
    const struct import_use *u = &r->table->uses.at[i];
    const bool several = u->use->what == TAKE_EXTRAS;
    if (u->use->what != TAKE_EXTRA && !several)
      continue;
    row_values(r, u);
    for (size_t k = 0; k < r->values.n; k++) {
      struct str rest = r->values.at[k];
      struct import_said s = {TAKE_EXTRA, 0, 0};
      while (several && row_extra(r->im, &rest, &s))
        add(r->im, run, &s);
      if (several)
        continue;
      s.key = book_text(r->im->book, str_of(u->use->key));
      s.text = import_text(r->im, rest);
      add(r->im, run, &s);
    }
  }
}

static bool is_aside(enum take t) {
  return t == TAKE_FROM || t == TAKE_TO || t == TAKE_TYPE || t == TAKE_SIGN ||
         t == TAKE_WHEN || t == TAKE_START || t == TAKE_END || t == TAKE_ON ||
         t == TAKE_SEEN || t == TAKE_PERIODS || t == TAKE_FROM_KIND ||
         t == TAKE_TO_KIND || t == TAKE_FAMILY || t == TAKE_DIRECTED ||
         t == TAKE_ASPECT || t == TAKE_START_OPEN || t == TAKE_END_OPEN ||
         t == TAKE_DISPUTE || t == TAKE_SIDE || t == TAKE_NAME ||
         t == TAKE_KIND || t == TAKE_CALLED || t == TAKE_TIE;
}

// What the row says beyond who, what and when.
bool row_said(struct import_row *r, struct run *out) {
  out->first = (uint32_t)r->im->said.n;
  for (size_t i = 0; i < r->table->uses.n; i++) {
    const struct import_use *u = &r->table->uses.at[i];
    if (is_aside(u->use->what))
      continue;
    row_values(r, u);
    for (size_t k = 0; k < r->values.n; k++)
      if (!add_said(r, u, r->values.at[k]))
        return false;
  }
  out->n = (uint32_t)r->im->said.n - out->first;
  return true;
}

static bool has_control(const struct import_row *r) {
  const struct table_sheet *s = r->table->sheet;
  for (uint32_t c = 0; c < sheet_width(s, r->row); c++) {
    struct str text = sheet_text(r->table->tables, s, r->row, c);
    if (text_control(text) < text.n)
      return true;
  }
  return false;
}

// Cells beyond those that the head names would be lost.
static bool is_ragged(const struct import_row *r) {
  const struct table_sheet *s = r->table->sheet;
  if (r->table->begin == 0)
    return false;
  uint32_t head = sheet_width(s, r->table->begin - 1);
  for (uint32_t c = head; c < sheet_width(s, r->row); c++)
    if (sheet_text(r->table->tables, s, r->row, c).n)
      return true;
  return false;
}

bool row_sound(struct import_row *r) {
  struct str why = sheet_reason(r->table->tables, r->table->sheet, r->row);
  if (why.n)
    return row_refuse(r, "%.*s", STR_ARG(why));
  if (has_control(r))
    return row_refuse(r, "a cell has a control character");
  if (is_ragged(r))
    return row_refuse(r, "it has %u cells, and the head %u",
                      sheet_width(r->table->sheet, r->row),
                      sheet_width(r->table->sheet, r->table->begin - 1));
  // The row on the whole brings its own words.
  return r->table->map->rows == ROWS_LEDGER || marks_take(r);
}
