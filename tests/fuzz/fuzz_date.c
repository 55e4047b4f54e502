// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a date, a stretch, a span and a life. The first line is read in
// each of these ways; further lines are the end and the observations of a life
// whose start is the first.
#include "time/verdict.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
  if (!holds)
    abort();
}

static const struct days ever = {DAY_MIN, DAY_MAX};

static struct periods make_periods(void) {
  static const struct period list[] = {
      {{"soviet-war", 10}, {3644, 3644}, {6985, 6985}},
      {{"drone-war", 9}, {12418, 12783}, {DAY_MAX, DAY_MAX}},
      {{"cold-war", 8}, {DAY_MIN, DAY_MAX}, {7670, 8034}},
  };
  struct periods p = {0};
  for (uint32_t i = 0; i < 3; i++) {
    vec_push(&p.list, list[i]);
    map_put(&p.names, list[i].name, i);
  }
  return p;
}

static void check_fault(const struct date_fault *f, struct str s) {
  must(f->code && f->message[0] && f->hint[0]);
  must(memchr(f->message, 0, sizeof f->message) != NULL);
  must(memchr(f->hint, 0, sizeof f->hint) != NULL);
  must(f->start <= f->end && f->end <= s.n);
}

static void check_days(struct str s, const struct date_context *c) {
  struct date_fault f = {0};
  struct days q, back;
  struct buf b = {0};
  if (!days_read(s, c, &q, &f)) {
    check_fault(&f, s);
    return;
  }
  must(q.lo <= q.hi);
  days_prose(&b, q);
  buf_clear(&b);
  days_print(&b, q);
  if (q.lo != DAY_MIN || q.hi != DAY_MAX) {
    must(days_read(buf_str(&b), c, &back, &f));
    must(back.lo == q.lo && back.hi == q.hi);
  }
  buf_drop(&b);
}

static void check_date(struct str s, const struct date_context *c) {
  struct date_fault f = {0};
  struct date d;
  struct days start, end;
  int months, days;
  if (date_read(s, c, &d, &f)) {
    must(d.strict.lo <= d.strict.hi);
    must(d.wide.lo <= d.strict.lo && d.strict.hi <= d.wide.hi);
    must(!c->rules.strict ||
         (d.wide.lo == d.strict.lo && d.wide.hi == d.strict.hi));
  } else {
    check_fault(&f, s);
  }
  if (interval_read(s, c, &start, &end, &f))
    must(start.lo <= start.hi && end.lo <= end.hi && start.lo <= end.hi);
  else
    check_fault(&f, s);
  if (span_read(s, &months, &days, &f))
    must(months >= 0 && days >= 0 && (!months || !days));
  else
    check_fault(&f, s);
}

static void check_closed(struct spell s, day first, struct days alive) {
  static const struct days q = {4000, 9000};
  struct buf b = {0};
  spell_close(&s, 15244, first, alive);
  spell_brief(&b, &s, true);
  spell_print(&b, &s);
  buf_drop(&b);
  must(spell_all(&s, q) <= spell_any(&s, q));
  must(spell_joint(&s, q, (struct days){9001, 9002}) != 0);
  if (s.flags & (SPELL_WRITTEN_REVERSED | SPELL_OUTSIDE)) {
    must(spell_any(&s, ever) == NO);
    return;
  }
  must(s.s0 <= s.s1 && s.s1 <= s.e1 && s.s0 <= s.e0 && s.e0 <= s.e1);
  must(s.a <= s.b || (s.a == DAY_MAX && s.b == DAY_MIN));
  must(spell_any(&s, ever) == DEFINITE);
  must(s.s0 >= alive.lo && s.e1 <= alive.hi);
}

static void check_spell(const struct spell *s) {
  // An event that ends before it begins has no day at all.
  must((s->flags & SPELL_INSTANT) || (s->s0 <= s->s1 && s->e0 <= s->e1));
  must(!(s->flags & SPELL_INSTANT) || (s->s0 == s->e0 && s->s1 == s->e1));
  check_closed(*s, DAY_MIN, ever);
  check_closed(*s, 3287, ever);
  check_closed(*s, 3287, (struct days){5000, 8000});
  check_closed(*s, DAY_MIN, (struct days){8000, 5000});
}

static void check_when(struct str s, const struct date_context *c, bool event) {
  struct date_fault f = {0};
  struct spell spell, back;
  struct buf b = {0};
  if (!spell_read(s, c, event, &spell, &f)) {
    check_fault(&f, s);
    return;
  }
  check_spell(&spell);
  // Backwards is readable; it is spell_close that says so. An event's days
  // have no text then.
  if (spell.s0 <= spell.e1) {
    spell_print(&b, &spell);
    must(spell_read(buf_str(&b), c, event, &back, &f));
    must(back.s0 == spell.s0 && back.s1 == spell.s1);
    must(back.e0 == spell.e0 && back.e1 == spell.e1);
    // How it was said; what was seen is printed as the date alone.
    const uint32_t aside = SPELL_SEASON | SPELL_MANNERS | SPELL_AS_OF;
    must((back.flags | aside) == (spell.flags | aside));
    buf_drop(&b);
  }
}

static void check_fields(struct str text, const struct date_context *c) {
  struct str line[6], rest = text;
  size_t n = 0, item = 0;
  bool more = true;
  while (more && n < 6)
    more = str_cut(rest, "\n", &line[n++], &rest);
  struct spell_fields f = {.start = line[0],
                           .end = n > 1 ? line[1] : (struct str){0},
                           .seen = line + 2,
                           .nseen = n > 2 ? n - 2 : 0};
  struct date_fault fault = {0};
  enum spell_field which = SPELL_FIELD_ON;
  struct spell s;
  if (spell_from_fields(&f, c, n % 2, &s, &fault, &which, &item))
    check_spell(&s);
  else if (which == SPELL_FIELD_SEEN)
    check_fault(&fault, line[2 + item]);
  else
    check_fault(&fault, line[which == SPELL_FIELD_END]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct periods p = make_periods();
  struct date_context c = {DATE_RULES, &p};
  struct str text = {(const char *)data, size}, line, rest;
  if (size && memchr(data, '\n', size))
    check_fields(text, &c);
  str_cut(text, "\n", &line, &rest);
  for (int strict = 0; strict < 2; strict++) {
    c.rules.strict = strict;
    check_days(line, &c);
    check_date(line, &c);
    check_when(line, &c, false);
    check_when(line, &c, true);
  }
  map_drop(&p.names);
  vec_drop(&p.list);
  return 0;
}
