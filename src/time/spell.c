// SPDX-License-Identifier: GPL-2.0-or-later
// Reading a life: rules R1 to R6 of the format. What depends on the as-of
// day, the coverage and the actors waits for spell_close.
#include "time/spell.h"
#include "time/edtf.h"

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

// The word " until " in a text, with what stands on either side.
static bool cut_until(struct str s, struct str *a, struct str *b) {
  for (size_t i = 1; i + 1 < s.n; i++) {
    struct str tail = {s.at + i, s.n - i};
    if ((s.at[i - 1] != ' ' && s.at[i - 1] != '\t') ||
        !word_take(tail, "until", true, b))
      continue;
    *a = str_trim((struct str){s.at, i - 1});
    return true;
  }
  return false;
}

static void end_series(struct spell *s, bool event, bool season) {
  s->flags |= (event ? SPELL_SERIES : 0) | (season ? SPELL_SEASON : 0);
}

static bool read_since(const struct reading *r, struct str s, bool event,
                       struct spell *out) {
  struct str a = s, b = {NULL, 0};
  struct date from, to = {.wide = open_end};
  bool both = !period_find(r->periods, s) && cut_until(s, &a, &b);
  if (!read_date(r, a, &from) || (both && !read_date(r, b, &to)))
    return false;
  *out = life(from.wide, to.wide);
  end_series(out, event, from.season || to.season);
  return true;
}

static bool read_until(const struct reading *r, struct str s, bool event,
                       struct spell *out) {
  struct date to;
  if (!read_date(r, s, &to))
    return false;
  *out = life(unknown, to.wide);
  end_series(out, event, to.season);
  return true;
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
  return true;
}

static bool read_in(const struct reading *r, struct str s, bool event,
                    struct spell *out) {
  struct date d;
  if (!read_date(r, s, &d))
    return false;
  *out = event ? one_day(d.wide) : life(d.wide, d.wide);
  end_series(out, false, d.season);
  return true;
}

// An interval, a period's name or a bare date.
static bool read_stretch(const struct reading *r, struct str s, bool event,
                         struct spell *out) {
  struct days start, end;
  bool season, more;
  bool bare = edtf_slash(s, &more) == s.n && !period_find(r->periods, s);
  if (!read_interval(r, s, &start, &end, &season))
    return false;
  if (event) {
    *out = one_day((struct days){start.lo, end.hi});
  } else if (bare) {
    *out = seen(start);
    out->flags |= SPELL_AS_OF;
  } else {
    *out = life(start, end);
  }
  end_series(out, false, season);
  return true;
}

// An end of a life as the keys `start` and `end` have it.
static bool read_side(const struct reading *r, day open, struct days *out,
                      bool *season) {
  struct str s = str_trim(r->text);
  struct date d = {.wide = unknown};
  if (str_is(s, ".."))
    d.wide = (struct days){open, open};
  else if (!word_unknown(s) && !read_date(r, s, &d))
    return false;
  *out = d.wide;
  *season |= d.season;
  return true;
}

// R6: narrows the inner bounds to include one observation.
static bool observe(const struct reading *r, struct spell *s, size_t *count) {
  struct date d;
  struct str text = str_trim(r->text);
  if (word_unknown(text))
    return true;
  if (!read_date(r, text, &d))
    return false;
  struct days q = d.wide;
  if (q.hi < s->s0 || q.lo > s->e1) {
    fault_at(r, "date/seen-outside", r->text,
             q.hi < s->s0 ? "it was seen in `%s`, before it began"
                          : "it was seen in `%s`, after it had ended",
             quote(text).at);
    return fault_hint(r, "correct one of the two dates, or write two spells "
                         "of time");
  }
  s->s1 = q.hi < s->s1 ? q.hi : s->s1;
  s->e0 = q.lo > s->e0 ? q.lo : s->e0;
  s->a = *count == 0 || q.lo < s->a ? q.lo : s->a;
  s->b = *count == 0 || q.hi > s->b ? q.hi : s->b;
  s->flags |= d.season ? SPELL_SEASON : 0;
  ++*count;
  return true;
}

static struct reading reading_of(struct str text, const struct date_context *c,
                                 struct date_fault *fault) {
  return (struct reading){
      .text = text, .rules = &c->rules, .periods = c->periods, .fault = fault};
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

bool spell_read(struct str text, const struct date_context *c, bool event,
                struct spell *out, struct date_fault *fault) {
  static const struct {
    const char *word;
    bool (*read)(const struct reading *, struct str, bool, struct spell *);
  } words[] = {{"since", read_since},
               {"until", read_until},
               {"by", read_by},
               {"in", read_in}};
  struct reading r = reading_of(text, c, fault);
  struct str s = str_trim(text), rest;
  if (word_unknown(s)) {
    *out = event ? one_day(unknown) : spell_unknown();
    return true;
  }
  if (!period_find(r.periods, s))
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
      if (word_take(s, words[i].word, true, &rest))
        return words[i].read(&r, rest, event, out);
  r.interval = true;
  return read_stretch(&r, s, event, out);
}

static bool read_on(const struct spell_fields *f, const struct reading *r,
                    struct spell *out) {
  struct date d;
  struct str s = str_trim(r->text);
  if (f->start.at || f->end.at || f->nseen) {
    fault_at(r, "date/on-and-more", r->text,
             "`on` is the day of something that happened; it does not go with "
             "`start`, `end` or `seen`");
    return fault_hint(r, "keep either `on`, or the others");
  }
  d = (struct date){.wide = unknown};
  if (!word_unknown(s) && !read_date(r, s, &d))
    return false;
  *out = one_day(d.wide);
  end_series(out, false, d.season);
  return true;
}

bool spell_from_fields(const struct spell_fields *f,
                       const struct date_context *c, bool event,
                       struct spell *out, struct date_fault *fault,
                       enum spell_field *which, size_t *item) {
  struct days start = unknown, end = unknown;
  bool season = false;
  size_t count = 0;
  struct reading r = reading_of(f->on, c, fault);
  *which = SPELL_FIELD_ON;
  *item = 0;
  if (f->on.at)
    return read_on(f, &r, out);
  *which = SPELL_FIELD_START;
  r.text = f->start;
  if (f->start.at && !read_side(&r, DAY_MIN, &start, &season))
    return false;
  *which = SPELL_FIELD_END;
  r.text = f->end;
  if (f->end.at && !read_side(&r, DAY_MAX, &end, &season))
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
  return true;
}
