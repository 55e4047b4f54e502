// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/seen.h"

#include "time/date.h"

static struct str cell_of(struct import_row *r, enum take what, size_t nth) {
  const struct import_use *u = row_use(r, what);
  return u && nth < u->columns.n
             ? import_cell(r->im, r->table, r->row, u->columns.at[nth])
             : STR("");
}

static bool is_day(struct str s, day *out) {
  const struct date_context c = {.rules = DATE_RULES};
  struct date d;
  if (!s.n || !date_read(s, &c, &d, NULL) || d.strict.lo != d.strict.hi)
    return false;
  *out = d.strict.lo;
  return true;
}

// A day on which it was seen, as exact as it was written: 2005, of which the
// table has the first day and the last.
static ent_sym seen_in(struct import_row *r, struct str day_of_it,
                       struct str first, struct str last) {
  struct days q;
  struct buf b = {0};
  if (!day_of_it.n || !is_day(first, &q.lo) || !is_day(last, &q.hi) ||
      q.lo >= q.hi)
    return day_of_it.n ? book_text(r->im->book, day_of_it) : 0;
  days_print(&b, q);
  if (memchr(b.at, '/', b.n)) {
    buf_clear(&b);
    buf_addf(&b, "[%.*s..%.*s]", STR_ARG(first), STR_ARG(last));
  }
  ent_sym text = book_text(r->im->book, buf_str(&b));
  buf_drop(&b);
  return text;
}

// The days on which it was seen: the first of them is the last on which it may
// have begun, the last the first on which it may have ended.
void row_seen(struct import_row *r, struct import_draft *x) {
  struct str first = cell_of(r, TAKE_SEEN, 0), last = cell_of(r, TAKE_SEEN, 1);
  struct buf one = {0};
  if (first.n && last.n && str_cmp(last, first) <= 0) {
    buf_addf(&one, "[%.*s..%.*s]", STR_ARG(last), STR_ARG(first));
    x->seen =
        book_text(r->im->book, str_eq(first, last) ? first : buf_str(&one));
  } else {
    x->seen = x->start ? 0 : seen_in(r, first, cell_of(r, TAKE_SEEN, 2), first);
    x->again = x->end ? 0 : seen_in(r, last, last, cell_of(r, TAKE_SEEN, 3));
  }
  if (!x->seen) {
    x->seen = x->again;
    x->again = 0;
  }
  buf_drop(&one);
}

// What goes on does so on the last day that the ledger looked at, if on no
// later one.
void row_looked(struct import_row *r) {
  struct import *im = r->im;
  day last;
  if (!str_is(row_text(r, TAKE_END), "..") ||
      !is_day(cell_of(r, TAKE_SEEN, 1), &last))
    return;
  if (!im->dated || last < im->looked)
    im->looked = last;
  im->dated = true;
}
