// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of what is said of ties that another table has, and of the ledger as a
// whole.
#include "import/moment.h"
#include "import/row.h"
#include "model/marking.h"
#include "time/date.h"

static void say(struct import_row *r, struct run *run, enum take what,
                const char *key, ent_sym text) {
  const struct import_said s = {what, book_text(r->im->book, str_of(key)),
                                text};
  vec_push(&r->im->said, s);
  run->n++;
}

// A day that no ledger takes is kept in words.
static void find_day(struct import_row *r, struct run *run) {
  const struct date_context c = {.rules = DATE_RULES};
  struct str s = row_text(r, TAKE_WHEN);
  struct buf text = {0};
  struct date date;
  bool timed = false;
  if (!s.n)
    return;
  if (r->table->map->exported)
    buf_adds(&text, s);
  else
    moment_add(&text, s, r->im->map.dates, NULL, &timed);
  r->im->timed += timed;
  if (text.n && date_read(buf_str(&text), &c, &date, NULL)) {
    say(r, run, TAKE_WHEN, "when", import_text(r->im, buf_str(&text)));
  } else {
    r->im->unsaid++;
    say(r, run, TAKE_EXTRA, "x-when", import_text(r->im, s));
  }
  buf_drop(&text);
}

// Whoever holds it; one of whom no table tells is called as the row has it.
static uint32_t find_holder(struct import_row *r, struct run *run) {
  struct people *p = &r->im->people;
  struct str by = row_text(r, TAKE_BY);
  if (!by.n)
    return NO_ONE;
  uint32_t a = people_keyed(p, by);
  if (a == MAP_NONE)
    a = people_known(p, by);
  if (a != MAP_NONE) {
    p->list.at[a].used = true;
    return a;
  }
  say(r, run, TAKE_WORDS, "words", import_text(r->im, by));
  return NO_ONE;
}

bool row_spoken(struct import_row *r) {
  struct import *im = r->im;
  struct import_spoken x = {.exact = r->table->map->exported};
  struct str tie = row_text(r, TAKE_TIE);
  const uint32_t draft = map_get(&im->by_key, tie);
  if (!tie.n)
    return row_refuse(r, "`tie` is empty");
  if (draft == MAP_NONE)
    return row_refuse(r, "there is no tie `%.*s`", STR_ARG(tie));
  if (!row_said(r, &x.said))
    return false;
  x.holder = find_holder(r, &x.said);
  find_day(r, &x.said);
  vec_push(&im->spoken, x);
  const uint32_t own = (uint32_t)im->spoken.n;
  struct import_draft *d = &im->drafts.at[draft];
  if (d->last_said)
    im->spoken.at[d->last_said - 1].next = own;
  else
    d->first_said = own;
  d->last_said = own;
  return true;
}

// ------------------------------------------------------------------- ledger

// Words of the ledger's own for markings, as a ledger may have them.
static bool find_markings(struct import_row *r, struct run *run) {
  bool good = true;
  *run = (struct run){(uint32_t)r->im->said.n, 0};
  row_values(r, row_use(r, TAKE_MARKINGS));
  const size_t n = r->values.n;
  for (size_t i = 0; i < n && n <= MARKINGS_MOST; i++)
    for (size_t k = 0; k < i; k++)
      good &= !marking_same(r->values.at[i], r->values.at[k]);
  if (n == 1 || n > MARKINGS_MOST || !good)
    return row_refuse(r, "`markings` are two to %d different words",
                      MARKINGS_MOST);
  for (size_t k = 0; k < n; k++)
    say(r, run, TAKE_MARKINGS, "markings", import_text(r->im, r->values.at[k]));
  return true;
}

// Of several files the first that says something counts.
bool row_ledger(struct import_row *r) {
  struct import_ledger *x = &r->im->ledger;
  if (r->row > r->table->begin)
    return row_refuse(r, "the ledger has one row");
  if (!x->markings.n && !find_markings(r, &x->markings))
    return false;
  x->title = x->title ? x->title : row_sym(r, TAKE_TITLE);
  x->description =
      x->description ? x->description : row_sym(r, TAKE_DESCRIPTION);
  x->note = x->note ? x->note : row_sym(r, TAKE_NOTE);
  x->marking = x->marking ? x->marking : row_sym(r, TAKE_MARKING);
  x->coverage = x->coverage ? x->coverage : row_sym(r, TAKE_COVERAGE);
  return true;
}
