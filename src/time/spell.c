// SPDX-License-Identifier: GPL-2.0-or-later
// Reading a life: rules R1 to R6 of the format. What depends on the as-of
// day, the coverage and the actors waits for spell_close.
#include "time/spell.h"
#include "time/stretch.h"
#include "time/words.h"

static const struct days unknown = {DAY_MIN, DAY_MAX};
static const struct days open_end = {DAY_MAX, DAY_MAX};

static bool same(struct days a, struct days b) {
  return a.lo == b.lo && a.hi == b.hi;
}

static struct spell one_day(struct days q) {
  struct spell s = spell_unknown();
  s.s0 = s.e0 = q.lo;
  s.s1 = s.e1 = q.hi;
  s.flags = SPELL_INSTANT | (q.lo != DAY_MIN ? SPELL_START_KNOWN : 0) |
            (q.hi != DAY_MAX ? SPELL_END_KNOWN : 0) |
            (same(q, unknown) ? SPELL_UNDATED : 0);
  return s;
}

static struct spell life(struct days start, struct days end) {
  struct spell s = spell_unknown();
  s.s0 = start.lo;
  s.s1 = start.hi;
  s.flags = same(start, unknown) ? 0 : SPELL_START_KNOWN;
  if (same(end, open_end)) {
    s.flags |= SPELL_ONGOING;
    return s;
  }
  s.e0 = end.lo;
  s.e1 = end.hi;
  s.flags |= same(end, unknown) ? 0 : SPELL_END_KNOWN;
  if (!s.flags)
    s.flags = SPELL_UNDATED;
  return s;
}

// Held on some day of q. The best estimate is the period written, so it is
// kept from here on.
static struct spell seen(struct days q) {
  struct spell s = spell_unknown();
  s.s1 = q.hi;
  s.e0 = q.lo;
  s.a = q.lo;
  s.b = q.hi;
  s.flags = SPELL_OBSERVED;
  return s;
}

static void put_manner(struct spell *s, uint32_t from, uint32_t to) {
  s->flags |= from * SPELL_START_MANNER | to * SPELL_END_MANNER;
}

static void end_series(struct spell *s, bool event, bool season) {
  s->flags |= (event ? SPELL_SERIES : 0) | (season ? SPELL_SEASON : 0);
}

// "Between March and May" of what lasts: all that time, or some of it?
static bool blame_between(const struct reading *r, struct str s,
                          const struct date_stretch *w) {
  struct days hull = {w->start.lo, w->end.hi};
  struct spell all = life(w->start, w->end), part = life(hull, hull);
  struct buf whole = {0}, within = {0};
  if (hull.lo > hull.hi) {
    fault_at(r, "date/reversed-interval", s, "`%s` ends before it begins",
             quote(s).at);
    return fault_hint(r, "swap the two dates");
  }
  spell_print(&whole, &all);
  spell_print(&within, &part);
  fault_at(r, "date/ambiguous", s,
           "`%s` does not say whether it lasted all that time", quote(s).at);
  fault_hint(r, "write `%s` if it did, `%s` if it began and ended within",
             buf_text(&whole), buf_text(&within));
  buf_drop(&whole);
  buf_drop(&within);
  return false;
}

static bool from_stretch(const struct reading *r, struct str s, bool event,
                         const struct date_stretch *w, struct spell *out) {
  struct days hull = {w->start.lo, w->end.hi};
  bool lasts = w->how == STRETCH_LASTS;
  if (w->how == STRETCH_BETWEEN && !event)
    return blame_between(r, s, w);
  if (event && !lasts)
    *out = one_day(hull);
  else if (w->how == STRETCH_SEEN || w->how == STRETCH_DATE)
    *out = seen(hull);
  else
    *out = life(w->start, w->end);
  out->flags |= w->how == STRETCH_DATE && !event ? SPELL_AS_OF : 0;
  end_series(out, event && lasts, w->season);
  put_manner(out, w->from, w->to);
  return true;
}

static bool read_lasting(const struct reading *r, struct str s, bool event,
                         struct spell *out) {
  struct date_stretch w;
  bool fits;
  return stretch_read(r, s, &fits, &w) && from_stretch(r, s, event, &w, out);
}

static bool read_by(const struct reading *r, struct str s, bool event,
                    struct spell *out) {
  struct date d;
  if (!read_date(r, s, &d))
    return false;
  if (event) {
    *out = one_day((struct days){DAY_MIN, d.wide.hi});
  } else {
    *out = seen(d.wide);
    out->flags |= SPELL_START_KNOWN;
  }
  end_series(out, false, d.season);
  put_manner(out, d.manner, d.manner);
  return true;
}

static bool read_in(const struct reading *r, struct str s, bool event,
                    struct spell *out) {
  struct date d;
  if (!read_date(r, s, &d))
    return false;
  *out = event ? one_day(d.wide) : life(d.wide, d.wide);
  end_series(out, false, d.season);
  put_manner(out, d.manner, d.manner);
  return true;
}

// An interval, a period's name or a bare date.
static bool read_stretch(const struct reading *r, struct str s, bool event,
                         struct spell *out) {
  struct date_stretch w;
  return read_interval(r, s, &w) && from_stretch(r, s, event, &w, out);
}

// One date of a key. What was noted of another key is kept.
static bool read_field(const struct reading *r, struct date *out) {
  return try_date(r, out) || reading_again(r, try_date, out, r->note);
}

// An end of a life as the keys `start` and `end` have it.
static bool read_side(const struct reading *r, day open, struct days *out,
                      uint8_t *manner, bool *season) {
  struct str s = str_trim(r->text);
  struct date d = {.wide = unknown};
  if (str_is(s, "..") || (open == DAY_MAX && words_present(s)))
    d.wide = (struct days){open, open};
  else if (!word_unknown(s) && !read_field(r, &d))
    return false;
  *out = stretch_edge(r, &d, open == DAY_MAX);
  *manner = d.manner;
  *season |= d.season;
  return true;
}

// R6: narrows the inner bounds to include one observation.
static bool observe(const struct reading *r, struct spell *s, size_t *count) {
  struct date d;
  struct str text = str_trim(r->text);
  if (word_unknown(text))
    return true;
  if (!read_field(r, &d))
    return false;
  struct days q = d.wide;
  if (q.hi < s->s0 || q.lo > s->e1) {
    struct reading loud = *r;
    loud.fault = r->note;
    fault_at(&loud, "date/seen-outside", r->text,
             q.hi < s->s0 ? "it was seen in `%s`, before it began"
                          : "it was seen in `%s`, after it had ended",
             quote(text).at);
    return fault_hint(&loud, "correct one of the two dates, or write two "
                             "spells of time");
  }
  s->s1 = q.hi < s->s1 ? q.hi : s->s1;
  s->e0 = q.lo > s->e0 ? q.lo : s->e0;
  s->a = *count == 0 || q.lo < s->a ? q.lo : s->a;
  s->b = *count == 0 || q.hi > s->b ? q.hi : s->b;
  s->flags |= d.season ? SPELL_SEASON : 0;
  ++*count;
  return true;
}

struct spell spell_unknown(void) {
  return (struct spell){.s0 = DAY_MIN,
                        .s1 = DAY_MAX,
                        .e0 = DAY_MIN,
                        .e1 = DAY_MAX,
                        .a = DAY_MAX,
                        .b = DAY_MIN,
                        .flags = SPELL_UNDATED};
}

// What lasts began then or later; of its end that says nothing.
static bool read_not_before(const struct reading *r, struct str s,
                            struct spell *out) {
  struct date d;
  if (!read_date(r, s, &d))
    return false;
  *out = life((struct days){d.wide.lo, DAY_MAX}, unknown);
  end_series(out, false, d.season);
  put_manner(out, d.manner, d.manner);
  return true;
}

// "2021 at the latest" and "no later than 2021" are "by 2021".
static bool read_worded(const struct reading *r, struct str s, bool event,
                        struct spell *out) {
  struct str rest;
  bool worded = s.n < 100 && memchr(s.at, ' ', s.n) != NULL;
  bool latest = worded && words_latest(s, &rest);
  if (!latest && (event || !worded || !words_earliest(s, &rest)))
    return read_stretch(r, s, event, out);
  struct reading one = *r;
  one.interval = false;
  if (!latest)
    return read_not_before(&one, rest, out);
  return read_by(&one, rest, event, out);
}

static bool read_when(const struct reading *r, bool event, struct spell *out) {
  static const struct {
    const char *word;
    bool (*read)(const struct reading *, struct str, bool, struct spell *);
  } words[] = {{"by", read_by}, {"in", read_in}};
  struct str s = str_trim(r->text), rest;
  if ((s.n && s.at[0] <= '9') || period_find(r->periods, s))
    return read_worded(r, s, event, out);
  if (word_take(s, "since", true, &rest) || word_take(s, "until", true, &rest))
    return read_lasting(r, s, event, out);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (word_take(s, words[i].word, true, &rest)) {
      struct reading one = *r;
      one.interval = false;
      return words[i].read(&one, rest, event, out);
    }
  bool led = word_take(s, "between", true, &rest) ||
             word_take(s, "as of", true, &rest);
  return led ? read_lasting(r, s, event, out) : read_worded(r, s, event, out);
}

static bool try_lasting(const struct reading *r, void *out) {
  return read_when(r, false, out);
}

static bool try_event(const struct reading *r, void *out) {
  return read_when(r, true, out);
}

static bool accepts_lasting(const struct reading *r, struct str s) {
  struct spell out;
  struct reading t = *r;
  t.text = s;
  return read_when(&t, false, &out);
}

static bool accepts_event(const struct reading *r, struct str s) {
  struct spell out;
  struct reading t = *r;
  t.text = s;
  return read_when(&t, true, &out);
}

bool spell_read(struct str text, const struct date_context *c, bool event,
                struct spell *out, struct date_fault *fault) {
  reading_try *try = event ? try_event : try_lasting;
  struct reading r = reading_quiet(text, c, fault);
  if (word_unknown(str_trim(text))) {
    *out = event ? one_day(unknown) : spell_unknown();
    return true;
  }
  r.interval = true;
  r.accepts = event ? accepts_event : accepts_lasting;
  return try(&r, out) || reading_again(&r, try, out, fault);
}

static bool read_on(const struct spell_fields *f, const struct reading *r,
                    struct spell *out) {
  struct date d;
  struct str s = str_trim(r->text);
  if (f->start.at || f->end.at || f->nseen) {
    struct reading loud = *r;
    loud.fault = r->note;
    fault_at(&loud, "date/on-and-more", r->text,
             "`on` is the day of something that happened; it does not go with "
             "`start`, `end` or `seen`");
    return fault_hint(&loud, "keep either `on:`, or the others");
  }
  d = (struct date){.wide = unknown};
  if (!word_unknown(s) && !read_field(r, &d))
    return false;
  *out = one_day(d.wide);
  end_series(out, false, d.season);
  put_manner(out, d.manner, d.manner);
  return true;
}

bool spell_from_fields(const struct spell_fields *f,
                       const struct date_context *c, bool event,
                       struct spell *out, struct date_fault *fault,
                       enum spell_field *which, size_t *item) {
  struct days start = unknown, end = unknown;
  bool season = false;
  uint8_t from = 0, to = 0;
  size_t count = 0;
  struct reading r = reading_quiet(f->on, c, fault);
  *which = SPELL_FIELD_ON;
  *item = 0;
  if (f->on.at)
    return read_on(f, &r, out);
  *which = SPELL_FIELD_START;
  r.text = f->start;
  if (f->start.at && !read_side(&r, DAY_MIN, &start, &from, &season))
    return false;
  *which = SPELL_FIELD_END;
  r.text = f->end;
  if (f->end.at && !read_side(&r, DAY_MAX, &end, &to, &season))
    return false;
  // A start with nothing after it: as far as is known it goes on.
  if (!f->end.at && !f->nseen && !same(start, unknown))
    end = open_end;
  *out = life(start, end);
  bool bounded = !(out->flags & SPELL_UNDATED);
  *which = SPELL_FIELD_SEEN;
  for (; *item < f->nseen; ++*item) {
    r.text = f->seen[*item];
    if (!observe(&r, out, &count))
      return false;
  }
  if (count && !bounded)
    out->flags = (out->flags & ~(uint32_t)SPELL_UNDATED) | SPELL_OBSERVED;
  end_series(out, event && bounded, season);
  put_manner(out, from, to);
  return true;
}
