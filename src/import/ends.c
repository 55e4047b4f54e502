// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/ends.h"

#include "base/utf8.h"

bool end_is_unknown(struct str s) {
  static const char *const words[] = {
      "?",  "unknown",   "unbekannt", "inconnu",     "n.d.", "\xe2\x80\x93",
      "--", "not known", "unclear",   "\xe2\x80\x94"};
  enum { MOST = 16 };
  struct buf folded = {0};
  bool found = false;
  if (!s.n || s.n > MOST || (s.at[0] >= '0' && s.at[0] <= '9'))
    return false;
  utf8_fold(&folded, s);
  for (size_t i = 0; i < sizeof words / sizeof *words && !found; i++)
    found = str_is(buf_str(&folded), words[i]);
  buf_drop(&folded);
  return found;
}

bool row_unknown(struct import_row *r, enum take what) {
  const struct import_use *u = row_use(r, what);
  return u && u->columns.n &&
         end_is_unknown(sheet_text(r->table->tables, r->table->sheet, r->row,
                                   u->columns.at[0]));
}

static bool is_year(struct str s) {
  size_t n = 0;
  while (n < s.n && s.at[n] >= '0' && s.at[n] <= '9')
    n++;
  return n == 4 && (s.n == 4 || s.at[4] == '-');
}

bool end_is_far(struct str s) {
  return is_year(s) && (str_starts(s, "9999") || str_starts(s, "9998"));
}

static void open_end(struct import_row *r, struct buf *end) {
  buf_add(end, "..");
  r->im->endless++;
}

void row_near(struct import_row *r, struct buf *end) {
  if (r->table->map->exported ||
      (!end_is_far(buf_str(end)) &&
       !(str_is(buf_str(end), "99") && is_year(row_text(r, TAKE_START)))))
    return;
  buf_clear(end);
  open_end(r, end);
}

void row_near_stretch(struct import_row *r, struct buf *when) {
  struct str from, to;
  if (r->table->map->exported || !str_cut(buf_str(when), "/", &from, &to) ||
      !end_is_far(to))
    return;
  when->n = from.n + 1;
  open_end(r, when);
}

bool row_open(const struct import_row *r, enum take what) {
  struct str s = row_text(r, what);
  return utf8_same_folded(s, STR("true")) || utf8_same_folded(s, STR("yes")) ||
         str_is(s, "1");
}

static void put_between(struct buf *b, const char *before, const char *behind) {
  struct buf date = {0};
  if (b->n == 0 || str_is(buf_str(b), "..") || *b->at == '[')
    return;
  buf_addf(&date, "[%s%s%s]", before, buf_text(b), behind);
  buf_clear(b);
  buf_adds(b, buf_str(&date));
  buf_drop(&date);
}

void row_censored(const struct import_row *r, struct buf *start,
                  struct buf *end) {
  if (row_open(r, TAKE_START_OPEN))
    put_between(start, "..", "");
  if (row_open(r, TAKE_END_OPEN))
    put_between(end, "", "..");
}
