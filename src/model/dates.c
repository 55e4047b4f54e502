// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/freeze.h"

static void tell(struct freeze *f, ent_severity severity,
                 const struct date_fault *fault, struct span at) {
  diag(f->d, severity, fault->code, at, "%s", fault->message);
  if (fault->hint[0])
    diag_help(f->d, "%s", fault->hint);
}

// What is wrong with a date; or, of one that is read, what else it may mean.
static void report(struct freeze *f, const struct date_fault *fault,
                   struct span at) {
  tell(f, ENT_ERROR, fault, at);
}

static void warn(struct freeze *f, const struct date_fault *fault,
                 struct place place, const char *field, uint32_t item) {
  if (fault->code)
    tell(f, ENT_WARNING, fault, place_span(f->l, place, field, item));
}

// ----------------------------------------------------- periods, coverage

static bool read_period(struct freeze *f, const struct written_period *w,
                        struct date_fault *fault) {
  struct periods *periods = &f->facts->periods;
  struct period p = {.name = book_str(f->b, w->name)};
  if (!interval_read(book_str(f->b, w->text), &f->dates, &p.start, &p.end,
                     fault))
    return false;
  warn(f, fault, w->place, NULL, 0);
  map_put(&periods->names, p.name, (uint32_t)periods->list.n);
  vec_push(&periods->list, p);
  return true;
}

enum { CHAIN = 16 }; // periods told by periods told by … this many times

// A period may be told by another that comes later in the files.
static void read_periods(struct freeze *f) {
  struct date_fault fault;
  numbers waiting = {0};
  for (uint32_t i = 0; i < f->b->periods.n; i++)
    vec_push(&waiting, i);
  for (size_t round = 0, before = SIZE_MAX;
       round < CHAIN && waiting.n > 0 && waiting.n < before; round++) {
    before = waiting.n;
    waiting.n = 0;
    for (size_t i = 0; i < before; i++)
      if (!read_period(f, &f->b->periods.at[waiting.at[i]], &fault))
        waiting.at[waiting.n++] = waiting.at[i];
  }
  for (size_t i = 0; i < waiting.n; i++) {
    const struct written_period *w = &f->b->periods.at[waiting.at[i]];
    if (!read_period(f, w, &fault))
      report(f, &fault, place_span(f->l, w->place, NULL, 0));
  }
  vec_drop(&waiting);
}

static void read_coverage(struct freeze *f) {
  struct date_fault fault;
  struct days start, end;
  if (!f->b->coverage)
    return;
  const struct place root = {1, 0};
  if (!interval_read(book_str(f->b, f->b->coverage), &f->dates, &start, &end,
                     &fault)) {
    report(f, &fault, place_span(f->l, root, "coverage", 0));
    return;
  }
  f->facts->coverage = (struct days){start.lo, end.hi};
  warn(f, &fault, root, "coverage", 0);
}

void freeze_times(struct freeze *f) {
  read_periods(f);
  read_coverage(f);
}

// --------------------------------------------------------------- records

struct days freeze_date(struct freeze *f, ent_sym text, struct place place,
                        const char *field) {
  struct date_fault fault;
  struct date date;
  if (!text)
    return (struct days){DAY_MIN, DAY_MAX};
  if (date_read(book_str(f->b, text), &f->dates, &date, &fault)) {
    warn(f, &fault, place, field, 0);
    return date.wide;
  }
  report(f, &fault, place_span(f->l, place, field, 0));
  return (struct days){DAY_MIN, DAY_MAX};
}

bool freeze_days(struct freeze *f, ent_sym text, struct days *out,
                 struct place place, const char *field, uint32_t item) {
  struct date_fault fault;
  if (days_read(book_str(f->b, text), &f->dates, out, &fault)) {
    warn(f, &fault, place, field, item);
    return true;
  }
  report(f, &fault, place_span(f->l, place, field, item));
  return false;
}

bool freeze_spell(struct freeze *f, ent_sym text, bool event, struct spell *out,
                  struct place place, const char *field, uint32_t item) {
  struct date_fault fault;
  if (spell_read(book_str(f->b, text), &f->dates, event, out, &fault)) {
    warn(f, &fault, place, field, item);
    return true;
  }
  report(f, &fault, place_span(f->l, place, field, item));
  return false;
}

// ------------------------------------------------------------------ ties

static bool read_items(struct freeze *f, const struct written_tie *t,
                       struct run items, bool event) {
  bool good = true;
  for (uint32_t k = 0; k < items.n; k++) {
    struct spell s = {0};
    good &= freeze_spell(f, f->b->lists.at[items.first + k], event, &s,
                         t->place, "when", k < UINT8_MAX ? k + 1 : 0);
    vec_push(&f->spells, s);
  }
  return good;
}

static bool read_fields(struct freeze *f, const struct written_tie *t,
                        const struct written_dates *d, bool event) {
  static const char *const names[] = {
      [SPELL_FIELD_START] = "start",
      [SPELL_FIELD_END] = "end",
      [SPELL_FIELD_ON] = "on",
      [SPELL_FIELD_SEEN] = "seen",
  };
  const struct str absent = {NULL, 0};
  VEC(struct str) seen = {0};
  for (uint32_t k = 0; k < d->seen.n; k++)
    vec_push(&seen, book_str(f->b, f->b->lists.at[d->seen.first + k]));
  struct spell_fields fields = {
      d->has_start ? book_str(f->b, d->start) : absent,
      d->has_end ? book_str(f->b, d->end) : absent,
      d->has_on ? book_str(f->b, d->on) : absent, seen.at, seen.n};
  enum spell_field which = SPELL_FIELD_START;
  struct date_fault fault;
  size_t item = 0;
  struct spell s = {0};
  bool good =
      spell_from_fields(&fields, &f->dates, event, &s, &fault, &which, &item);
  uint32_t nth =
      which != SPELL_FIELD_SEEN || d->seen.n < 2 ? 0 : (uint32_t)item + 1;
  if (!good)
    report(f, &fault, place_span(f->l, t->place, names[which], nth));
  else
    warn(f, &fault, t->place, NULL, 0);
  vec_drop(&seen);
  vec_push(&f->spells, s);
  return good;
}

bool freeze_spells(struct freeze *f, const struct written_tie *t, bool event) {
  const struct written_dates *d = pile_at(&f->b->dates, t->dates);
  f->spells.n = 0;
  if (d->list)
    return read_items(f, t, d->items, event);
  if (d->has_start || d->has_end || d->has_on || d->has_seen)
    return read_fields(f, t, d, event);
  struct spell s = {0};
  bool good = freeze_spell(f, t->when, event, &s, t->place, "when", 0);
  vec_push(&f->spells, s);
  return good;
}
