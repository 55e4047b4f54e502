// SPDX-License-Identifier: GPL-2.0-or-later
// Works that can be cited: rows of a bibliography.
#include "base/utf8.h"
#include "import/moment.h"
#include "import/row.h"
#include "time/date.h"

static ent_sym text_of(struct import_row *r, enum take what) {
  row_values(r, row_use(r, what));
  struct buf all = {0};
  for (size_t k = 0; k < r->values.n; k++) {
    buf_add(&all, k ? "; " : "");
    buf_adds(&all, r->values.at[k]);
  }
  ent_sym sym = all.n ? import_text(r->im, buf_str(&all)) : 0;
  buf_drop(&all);
  return sym;
}

static void add_said(struct import *im, struct run *run,
                     const struct import_said *s) {
  vec_push(&im->works_said, *s);
  run->n++;
}

static void say(struct import_row *r, struct import_work *w, const char *key,
                ent_sym text) {
  struct import_said s = {TAKE_EXTRA, book_text(r->im->book, str_of(key)),
                          text};
  add_said(r->im, &w->said, &s);
}

// A date that no ledger takes is kept in words.
static ent_sym date_of(struct import_row *r, struct import_work *w,
                       enum take what, const char *own) {
  const struct date_context c = {.rules = DATE_RULES};
  struct str s = row_text(r, what);
  struct buf text = {0};
  struct date date;
  bool timed = false;
  if (s.n)
    moment_add(&text, s, r->im->map.dates, NULL, &timed);
  r->im->timed += timed;
  bool good = text.n && date_read(buf_str(&text), &c, &date, NULL);
  ent_sym sym = good ? import_text(r->im, buf_str(&text)) : 0;
  buf_drop(&text);
  if (good || !s.n)
    return sym;
  say(r, w, own, import_text(r->im, s));
  r->im->unplaced++;
  return 0;
}

static char letter_of(struct import_row *r) {
  struct str s = row_text(r, TAKE_RELIABILITY);
  return s.n == 1 && *s.at >= 'A' && *s.at <= 'F' ? *s.at : 0;
}

bool row_work(struct import_row *r) {
  struct import_work w = {.exact = r->table->map->exported,
                          .by_id = import_is_records(r->table),
                          .said = {(uint32_t)r->im->works_said.n, 0}};
  struct written_source *s = &w.as;
  s->id = text_of(r, TAKE_ACTOR);
  s->title = text_of(r, TAKE_TITLE);
  if (!s->id && !s->title)
    return row_refuse(r, "it has neither a title nor an id");
  s->author = text_of(r, TAKE_AUTHOR);
  s->publisher = text_of(r, TAKE_PUBLISHER);
  s->url = text_of(r, TAKE_URL);
  s->archived = text_of(r, TAKE_ARCHIVED);
  s->language = text_of(r, TAKE_LANGUAGE);
  s->origin = text_of(r, TAKE_ORIGIN);
  s->note = text_of(r, TAKE_NOTE);
  s->marking = text_of(r, TAKE_MARKING);
  s->reliability = letter_of(r);
  s->marking = text_of(r, TAKE_MARKING);
  r->im->book->marked |= s->marking != 0;
  s->published = date_of(r, &w, TAKE_PUBLISHED, "x-published");
  s->accessed = date_of(r, &w, TAKE_ACCESSED, "x-accessed");
  row_extras(r, add_said, &w.said);
  vec_push(&r->im->works, w);
  return true;
}
