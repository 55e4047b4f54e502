// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of time: EDTF intervals, and spans such as 18m.
#include "time/edtf.h"

static const struct days unknown = {DAY_MIN, DAY_MAX};

static bool read_side(const struct reading *r, struct str s, day open,
                      struct days *out, bool *season) {
  struct date d;
  if (s.n == 0 || str_is(s, "..")) {
    *out = s.n ? (struct days){open, open} : unknown;
    return true;
  }
  if (!read_date(r, s, &d))
    return false;
  *out = d.wide;
  *season |= d.season;
  return true;
}

// Someone who writes 2001/10 or 1986/now did not slip on one side only.
static bool blame_side(const struct reading *r, struct str s) {
  static const char *const loose[] = {"date/syntax", "date/unknown-period"};
  char guess[96];
  for (size_t i = 0; r->fault && i < sizeof loose / sizeof *loose; i++)
    if (!strcmp(r->fault->code, loose[i]) && date_guess(s, true, guess))
      fault_hint(r, "did you mean %s?", guess);
  return false;
}

static bool has_side(struct str s) { return s.n && !str_is(s, ".."); }

bool read_interval(const struct reading *r, struct str s, struct days *start,
                   struct days *end, bool *season) {
  const struct period *p = period_find(r->periods, s);
  bool more;
  size_t at = edtf_slash(s, &more);
  *season = false;
  if (p) {
    *start = p->start;
    *end = p->end;
    return true;
  }
  if (more)
    return date_blame(r, s);
  if (at == s.n) {
    struct date d;
    if (!read_date(r, s, &d))
      return false;
    *start = *end = d.wide;
    *season = d.season;
    return true;
  }
  struct str a = {s.at, at}, b = {s.at + at + 1, s.n - at - 1};
  if (!has_side(a) && !has_side(b)) {
    fault_at(r, "date/syntax", s, "`%s` has no date on either side",
             quote(s).at);
    return fault_hint(r,
                      "write one of the two dates, as in 1986/.. or ../1989");
  }
  return (read_side(r, a, DAY_MIN, start, season) &&
          read_side(r, b, DAY_MAX, end, season)) ||
         blame_side(r, s);
}

static bool blame_order(const struct reading *r, struct str s) {
  bool more;
  size_t at = edtf_slash(s, &more);
  fault_at(r, "date/reversed-interval", s, "`%s` ends before it begins",
           quote(s).at);
  if (at == s.n)
    return fault_hint(r, "correct the period under `periods:`");
  struct str a = {s.at, at}, b = {s.at + at + 1, s.n - at - 1};
  return fault_hint(r, "did you mean %s/%s?", quote(b).at, quote(a).at);
}

static bool read_forward(const struct reading *r, struct str s,
                         struct days *start, struct days *end) {
  bool season;
  *start = *end = unknown;
  if (!read_interval(r, s, start, end, &season))
    return false;
  return start->lo <= end->hi || blame_order(r, s);
}

bool interval_read(struct str text, const struct date_context *c,
                   struct days *start, struct days *end,
                   struct date_fault *fault) {
  struct reading r = {.text = text,
                      .rules = &c->rules,
                      .periods = c->periods,
                      .interval = true,
                      .fault = fault};
  return read_forward(&r, str_trim(text), start, end);
}

bool days_read(struct str text, const struct date_context *c, struct days *out,
               struct date_fault *fault) {
  struct days start, end;
  if (!interval_read(text, c, &start, &end, fault))
    return false;
  *out = (struct days){start.lo, end.hi};
  return true;
}

bool span_read(struct str text, int *months, int *days,
               struct date_fault *fault) {
  static const struct {
    char letter;
    const char *word;
    int months, days;
  } units[] = {{'y', "year", 12, 0},
               {'m', "month", 1, 0},
               {'w', "week", 0, 7},
               {'d', "day", 0, 1}};
  struct reading r = {.text = text, .fault = fault};
  struct str s = str_trim(text);
  size_t n = 0;
  while (n < s.n && n < 7 && s.at[n] >= '0' && s.at[n] <= '9')
    n++;
  int value = edtf_digits(s.at, n);
  *months = *days = 0;
  if (n && n == s.n && value == 0)
    return true;
  for (size_t i = 0; i < sizeof units / sizeof *units && n && n < 6; i++)
    if (s.n == n + 1 && s.at[n] == units[i].letter) {
      *months = value * units[i].months;
      *days = value * units[i].days;
      return true;
    }
  fault_at(&r, "value/span", s, "`%s` is not a span of time", quote(s).at);
  fault_hint(&r, "write 1y, 18m, 2w, 90d or 0");
  struct str word = str_trim((struct str){s.at + n, s.n - n});
  for (size_t i = 0; i < sizeof units / sizeof *units && n && n < 6; i++)
    if (word.n && str_starts(word, units[i].word) &&
        word.n <= strlen(units[i].word) + 1)
      fault_hint(&r, "did you mean %d%c?", value, units[i].letter);
  return false;
}
