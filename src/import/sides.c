// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/sides.h"

#include "time/date.h"

#include <stdlib.h>

// A row: who, on which side of what, and when.
struct taking_part {
  ent_sym of, side;
  size_t row;
  uint32_t actor, type; // NO_COLUMN: it does nothing to the others
  struct days start, end;
  struct run said;
  bool dated, meets;
};

struct sides {
  struct import_row r;
  VEC(struct taking_part) list; // by what they are of, then by row
};

// -------------------------------------------------------------------- rows

// What the map's `types` call `none` is no tie.
static bool is_none(const struct import *im, struct str word) {
  for (size_t i = 0; i < im->map.types.n; i++)
    if (str_is(word, im->map.types.at[i].word))
      return !strcmp(im->map.types.at[i].id, "none");
  return false;
}

static bool find_type(struct import_row *r, struct taking_part *p) {
  struct str word = row_text(r, TAKE_TYPE);
  struct import_nature n;
  bool turned = false;
  p->type = NO_COLUMN;
  if (!word.n)
    return row_refuse(r, "`type` is empty");
  if (is_none(r->im, word))
    return true;
  if (!row_nature(r, 0, &n))
    return false;
  word = book_str(r->im->book, import_name(r->im, word));
  p->type = import_type(r->im, word, &n, &turned);
  return true;
}

static bool find_time(struct import_row *r, struct taking_part *p) {
  struct date_context c = {.rules = DATE_RULES};
  struct import_draft x = {.table = r->number};
  c.rules.whole_units = r->im->map.whole;
  if (!row_dates(r, &x))
    return false;
  p->dated = x.when != 0;
  p->start = (struct days){DAY_MIN, DAY_MAX};
  p->end = p->start;
  return !p->dated ||
         interval_read(book_str(r->im->book, x.when), &c, &p->start, &p->end,
                       NULL) ||
         row_refuse(r, "its time is no stretch: %s",
                    book_says(r->im->book, x.when));
}

static ent_sym sym_of(struct import_row *r, enum take what) {
  struct str s = row_text(r, what);
  return s.n ? import_text(r->im, s) : 0;
}

static bool take_row(struct sides *s) {
  struct import_row *r = &s->r;
  struct taking_part p = {.of = sym_of(r, TAKE_DISPUTE),
                          .side = sym_of(r, TAKE_SIDE),
                          .row = r->row};
  struct str name = row_text(r, TAKE_NAME);
  if (!p.of || !p.side || !name.n)
    return row_refuse(r, "`%s` is empty",
                      !p.of    ? "of"
                      : p.side ? "name"
                               : "side");
  if (!find_type(r, &p) || !find_time(r, &p) || !row_said(r, &p.said))
    return false;
  p.actor = people_meant(&r->im->people,
                         book_str(r->im->book, import_name(r->im, name)));
  struct person *who = &r->im->people.list.at[p.actor];
  who->kind = who->kind ? who->kind : sym_of(r, TAKE_KIND);
  vec_push(&s->list, p);
  return true;
}

// -------------------------------------------------------------------- ties

static day larger(day a, day b) { return a > b ? a : b; }
static day smaller(day a, day b) { return a < b ? a : b; }

static void add_side(struct buf *out, struct days q) {
  if (q.lo == DAY_MAX || q.hi == DAY_MAX || q.lo == DAY_MIN)
    buf_add(out, "..");
  else if (days_one(q))
    days_print(out, q);
  else {
    buf_addc(out, '[');
    day_print(out, q.lo);
    buf_add(out, "..");
    day_print(out, q.hi);
    buf_addc(out, ']');
  }
}

// From the later beginning to the earlier end; false if they cannot have met.
static bool time_of_both(struct import *im, const struct taking_part *a,
                         const struct taking_part *b, struct import_draft *x) {
  const struct days start = {larger(a->start.lo, b->start.lo),
                             larger(a->start.hi, b->start.hi)};
  const struct days end = {smaller(a->end.lo, b->end.lo),
                           smaller(a->end.hi, b->end.hi)};
  if (!a->dated || !b->dated)
    return true;
  if (start.lo > end.hi)
    return false;
  struct buf text = {0};
  add_side(&text, start);
  buf_addc(&text, '/');
  add_side(&text, end);
  x->when = book_text(im->book, buf_str(&text));
  x->first = start.lo;
  x->last = x->reach = end.hi;
  x->exact = start.lo == start.hi && end.lo == end.hi;
  x->starts = x->ends = true;
  buf_drop(&text);
  return true;
}

static bool tie(struct sides *s, const struct taking_part *a,
                const struct taking_part *b) {
  struct import *im = s->r.im;
  struct import_draft x = {.table = s->r.number,
                           .line = s->r.table->sheet->lines.at[a->row],
                           .rows = 1,
                           .from = a->actor,
                           .to = b->actor,
                           .type = a->type,
                           .said = a->said};
  if (a->actor == b->actor || !time_of_both(im, a, b, &x))
    return false;
  if (a->type != NO_COLUMN)
    vec_push(&im->drafts, x);
  return true;
}

static int by_what(const void *a, const void *b) {
  const struct taking_part *x = a, *y = b;
  if (x->of != y->of)
    return x->of < y->of ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

static void tie_all(struct sides *s, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    for (size_t k = from; k < to; k++) {
      struct taking_part *a = &s->list.at[i], *b = &s->list.at[k];
      if (a->side != b->side)
        a->meets = tie(s, a, b) || a->meets;
    }
  for (size_t i = from; i < to; i++) {
    s->r.row = s->list.at[i].row;
    if (s->list.at[i].meets)
      s->r.table->records++;
    else
      row_refuse(&s->r, "nobody is on another side of `%s` in its time",
                 book_says(s->r.im->book, s->list.at[i].of));
  }
}

void import_sides(struct import *im, uint32_t table) {
  struct sides s = {
      .r = {.im = im, .table = &im->read.at[table], .number = table}};
  struct import_table *t = s.r.table;
  for (s.r.row = t->begin; s.r.row < sheet_rows(t->sheet); s.r.row++) {
    if (!watch_on(im->d->watch, "reading rows", s.r.row, sheet_rows(t->sheet)))
      break;
    t->rows++;
    if (!row_counts(&s.r))
      t->skipped++;
    else if (row_sound(&s.r))
      take_row(&s);
  }
  if (s.list.n)
    qsort(s.list.at, s.list.n, sizeof *s.list.at, by_what);
  for (size_t i = 0, to; i < s.list.n; i = to) {
    for (to = i; to < s.list.n && s.list.at[to].of == s.list.at[i].of; to++)
      ;
    tie_all(&s, i, to);
  }
  vec_drop(&s.list);
  row_drop(&s.r);
}
