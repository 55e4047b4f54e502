// SPDX-License-Identifier: GPL-2.0-or-later
// What the tests of lives share: how one is written, read and closed.
#ifndef LIVES_H
#define LIVES_H

#include "dates.h"
#include "time/spell.h"

// Filled by main.
static struct periods periods;

static inline struct date_context context(void) {
  return (struct date_context){DATE_RULES, &periods};
}

static inline day as_of(void) { return day_of(2011, 9, 27); }

static const struct days ever = {DAY_MIN, DAY_MAX};

// How a life is written: `when`, or the keys apart. `seen` is split at "|".
struct written {
  const char *when, *start, *end, *on, *seen;
  bool event;
};

static inline bool read_written(const struct written *w, struct spell *s,
                                struct date_fault *f) {
  struct date_context c = context();
  struct str seen[4], rest = str_of(w->seen);
  struct spell_fields fields = {.start = str_of(w->start),
                                .end = str_of(w->end),
                                .on = str_of(w->on),
                                .seen = seen};
  enum spell_field which;
  size_t item;
  if (w->when)
    return spell_read(str_of(w->when), &c, w->event, s, f);
  while (w->seen && fields.nseen < 4 &&
         str_cut(rest, "|", &seen[fields.nseen++], &rest))
    ;
  return spell_from_fields(&fields, &c, w->event, s, f, &which, &item);
}

static inline struct spell read_open(const struct written *w) {
  struct spell s;
  struct date_fault f;
  if (!read_written(w, &s, &f))
    fail_msg("%s: %s", w->when ? w->when : "fields", f.message);
  return s;
}

static inline struct spell make(const struct written *w, day first,
                                struct days alive) {
  struct spell s = read_open(w);
  spell_close(&s, as_of(), first, alive);
  return s;
}

static inline void expect_bounds(const char *name, const struct spell *s,
                                 const char *want) {
  const day at[] = {s->s0, s->s1, s->e0, s->e1};
  struct buf b = {0};
  for (size_t i = 0; i < 4; i++) {
    buf_add(&b, i ? " " : "");
    put_day(&b, at[i]);
  }
  if (strcmp(buf_text(&b), want) != 0)
    fail_msg("%s: %s, not %s", name, buf_text(&b), want);
  buf_drop(&b);
}

#define K "2011-09-27 +inf"

#endif
