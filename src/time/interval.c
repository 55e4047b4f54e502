// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of time: EDTF intervals, and spans such as 18m.
#include "time/edtf.h"
#include "time/phrase.h"
#include "time/stretch.h"
#include "time/words.h"

static const struct days unknown = {DAY_MIN, DAY_MAX};

static bool read_side(const struct reading *r, struct str s, day open,
                      struct days *out, struct date_stretch *w) {
  struct date d;
  if (s.n == 0 || str_is(s, "..") || (open == DAY_MAX && words_present(s))) {
    *out = s.n ? (struct days){open, open} : unknown;
    return true;
  }
  if (!read_date(r, s, &d))
    return false;
  *out = stretch_edge(r, &d, open == DAY_MAX);
  w->season |= d.season;
  *(open == DAY_MAX ? &w->to : &w->from) = d.manner;
  return true;
}

static bool has_side(struct str s) {
  return s.n && !str_is(s, "..") && !words_present(s);
}

static bool blame_sides(const struct reading *r, struct str s) {
  fault_at(r, "date/syntax", s, "`%s` has no date on either side", quote(s).at);
  return fault_hint(r, "write one of the two dates, as in `1986/..` or "
                       "`../1989`");
}

static bool read_slashed(const struct reading *r, struct str s, size_t at,
                         struct date_stretch *out) {
  struct str a = {s.at, at}, b = {s.at + at + 1, s.n - at - 1};
  if (!has_side(a) && !has_side(b))
    return blame_sides(r, s);
  *out = (struct date_stretch){unknown, unknown, STRETCH_SPAN, false, 0, 0};
  return read_side(r, a, DAY_MIN, &out->start, out) &&
         read_side(r, b, DAY_MAX, &out->end, out);
}

static bool read_one(const struct reading *r, struct str s,
                     struct date_stretch *out) {
  struct date d;
  if (!read_date(r, s, &d))
    return false;
  *out = (struct date_stretch){d.wide,   d.wide,   STRETCH_DATE,
                               d.season, d.manner, d.manner};
  return true;
}

// "5/9 March 2022" lacks the month of the first day, "2001-05/06" the year of
// the second month: what the one side says is lent to the other.
static bool guess_lent(const struct reading *r, struct str s, size_t at) {
  struct str a = {s.at, at}, b = {s.at + at + 1, s.n - at - 1}, head = a;
  struct buf text = {0};
  bool days = a.n <= 2 && edtf_digits(a.at, a.n) > 0 && b.n > 4 && b.n < 40;
  bool tail = b.n == 2 && edtf_digits(b.at, 2) > 0 && a.n > 4 && a.n <= 10;
  head.n -= tail ? 2 : 0;
  if (days)
    buf_addf(&text, "%.*s–%.*s", STR_ARG(a), STR_ARG(b));
  else if (tail && head.at[head.n - 1] == '-')
    buf_addf(&text, "%.*s/%.*s%.*s", STR_ARG(a), STR_ARG(head), STR_ARG(b));
  bool good = text.n > 0 && reading_accepts(r, buf_str(&text));
  if (good)
    fault_hint(r, "did you mean `%s`?", buf_text(&text));
  buf_drop(&text);
  return good;
}

// Someone who writes 2001/10 or 1986/89 did not slip on one side only.
static bool blame_slashed(const struct reading *r, struct str s, size_t at) {
  struct date_stretch w;
  char guess[96];
  read_slashed(r, s, at, &w);
  if (date_near(r, s))
    return false;
  if (s.n <= 5 && edtf_digits(s.at, at) >= 0 &&
      edtf_digits(s.at + at + 1, s.n - at - 1) >= 0)
    return date_blame(r, s);
  if (!strcmp(r->fault->code, "date/syntax") ||
      !strcmp(r->fault->code, "date/unknown-period")) {
    struct phrase p;
    if (phrase_read(s, &p))
      return date_blame(r, s);
    if (!guess_lent(r, s, at) && date_guess(r, s, guess))
      fault_hint(r, "did you mean `%s`?", guess);
  }
  return false;
}

bool read_interval(const struct reading *r, struct str s,
                   struct date_stretch *out) {
  const struct period *p = period_find(r->periods, s);
  bool more, fits = true;
  size_t at = edtf_slash(s, &more);
  struct reading q = *r;
  q.fault = NULL;
  if (p) {
    *out = (struct date_stretch){p->start, p->end,    STRETCH_SPAN,
                                 false,    DATE_DAYS, DATE_DAYS};
    return true;
  }
  if ((at < s.n && !more && read_slashed(&q, s, at, out)) ||
      read_one(&q, s, out) || stretch_read(&q, s, &fits, out))
    return true;
  if (!r->fault)
    return false;
  if (fits)
    return stretch_read(r, s, &fits, out);
  if (at < s.n && !more)
    return blame_slashed(r, s, at);
  return more ? date_blame(r, s) : read_one(r, s, out);
}

static void blame_order(const struct reading *r, struct str s,
                        struct days start, struct days end) {
  bool more;
  size_t at = edtf_slash(s, &more);
  if (!r->fault)
    return;
  fault_at(r, "date/reversed-interval", s, "`%s` ends before it begins",
           quote(s).at);
  if (period_find(r->periods, s)) {
    fault_hint(r, "correct the period under `periods:`");
    return;
  }
  struct str a = {s.at, at}, b = {s.at + at + 1, at < s.n ? s.n - at - 1 : 0};
  struct buf text = {0};
  if (at < s.n && !more && s.n < 40)
    buf_addf(&text, "%.*s/%.*s", STR_ARG(b), STR_ARG(a));
  if (!text.n || !reading_accepts(r, buf_str(&text))) {
    buf_clear(&text);
    days_print(&text, (struct days){end.lo, start.hi});
  }
  fault_hint(r, "did you mean `%s`?", buf_text(&text));
  buf_drop(&text);
}

static bool try_interval(const struct reading *r, void *out) {
  struct date_stretch *w = out;
  struct str s = str_trim(r->text);
  *w = (struct date_stretch){unknown, unknown, STRETCH_DATE, false, 0, 0};
  if (!read_interval(r, s, w))
    return false;
  if (w->start.lo <= w->end.hi)
    return true;
  blame_order(r, s, w->start, w->end);
  return false;
}

static bool accepts(const struct reading *r, struct str s) {
  struct date_stretch w;
  struct reading t = *r;
  t.text = s;
  return try_interval(&t, &w);
}

bool interval_read(struct str text, const struct date_context *c,
                   struct days *start, struct days *end,
                   struct date_fault *fault) {
  struct reading r = reading_quiet(text, c, fault);
  struct date_stretch w;
  r.interval = true;
  r.accepts = accepts;
  bool good =
      try_interval(&r, &w) || reading_again(&r, try_interval, &w, fault);
  *start = w.start;
  *end = w.end;
  return good;
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
