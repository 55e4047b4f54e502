// SPDX-License-Identifier: GPL-2.0-or-later
// A date covers whole months, or it is one day. Months are counted from
// 0000-01, so that a decade, a season and a month widen by the same sum.
#include "time/edtf.h"

enum { FIRST_MONTH = 12, LAST_MONTH = 9999 * 12 + 11 };

struct extent {
  int first, last; // months, both included
  int unit;        // months in the precision written; 0: one day
  int dom;
  bool season, whole;
};

// Sub-year codes from 21: the month they begin with, and their length. Winter
// comes last, so it runs into the year that follows.
struct part {
  signed char month, length;
};
static const struct part parts[] = {
    {2, 3}, {5, 3},  {8, 3}, {11, 3}, // seasons
    {2, 3}, {5, 3},  {8, 3}, {11, 3}, // of the north
    {8, 3}, {11, 3}, {2, 3}, {5, 3},  // of the south
    {0, 3}, {3, 3},  {6, 3}, {9, 3},  // quarters
    {0, 4}, {4, 4},  {8, 4},          // thirds
    {0, 6}, {6, 6},                   // halves
};
enum { FIRST_PART = 21, LAST_SEASON = 32, LAST_PART = 41 };

static int min(int a, int b) { return a < b ? a : b; }
static int max(int a, int b) { return a > b ? a : b; }

static day first_day(int month) {
  return day_of(month / 12, month % 12 + 1, 1);
}

static day last_day(int month) {
  int y = month / 12, m = month % 12 + 1;
  return day_of(y, m, day_in_month(y, m));
}

int edtf_digits(const char *at, size_t n) {
  int value = 0;
  for (size_t i = 0; i < n; i++) {
    if (at[i] < '0' || at[i] > '9')
      return -1;
    value = value * 10 + (at[i] - '0');
  }
  return value;
}

// YYYY, YYYX, YYXX or YXXX.
static bool read_year(const char *at, struct extent *e) {
  size_t known = 4;
  int years = 1;
  for (; known > 1 && at[known - 1] == 'X'; known--)
    years *= 10;
  int value = edtf_digits(at, known);
  if (value < 0 || (value == 0 && years == 1))
    return false;
  *e = (struct extent){.first = max(value * years * 12, FIRST_MONTH),
                       .last = (value * years + years) * 12 - 1,
                       .unit = years * 12,
                       .whole = years == 1};
  return true;
}

static bool read_month(const char *at, struct extent *e) {
  if (e->unit != 12)
    return false;
  if (at[0] == 'X' && at[1] == 'X') {
    e->whole = false;
    return true;
  }
  int m = edtf_digits(at, 2), year = e->first;
  if (m >= 1 && m <= 12) {
    e->first = e->last = year + m - 1;
    e->unit = 1;
    return true;
  }
  if (m < FIRST_PART || m > LAST_PART)
    return false;
  struct part p = parts[m - FIRST_PART];
  *e = (struct extent){.first = year + p.month,
                       .last = min(year + p.month + p.length - 1, LAST_MONTH),
                       .unit = p.length,
                       .season = m <= LAST_SEASON};
  return true;
}

// What follows a month or, if that was XX, a year.
static bool read_day(const char *at, struct extent *e) {
  if (at[0] == 'X' && at[1] == 'X' && e->unit % 12 <= 1) {
    e->whole = false;
    return true;
  }
  int d = edtf_digits(at, 2);
  if (d < 1 || e->unit != 1 ||
      d > day_in_month(e->first / 12, e->first % 12 + 1))
    return false;
  e->unit = 0;
  e->dom = d;
  return true;
}

static bool read_body(struct str s, struct extent *e) {
  if (s.n < 4 || !read_year(s.at, e))
    return false;
  if (s.n == 4)
    return true;
  if (s.n < 7 || s.at[4] != '-' || !read_month(s.at + 5, e))
    return false;
  if (s.n == 7)
    return true;
  return s.n == 10 && s.at[7] == '-' && read_day(s.at + 8, e);
}

static int steps(char qualifier, const struct date_rules *r) {
  if (r->strict)
    return 0;
  return qualifier == '~'   ? r->approximate
         : qualifier == '?' ? r->uncertain
         : qualifier == '%' ? r->both
                            : 0;
}

static bool read_one(struct str s, char qualifier, const struct date_rules *r,
                     struct date *out) {
  struct extent e = {0};
  char last = 0;
  if (s.n)
    last = s.at[s.n - 1];
  if (last == '~' || last == '?' || last == '%') {
    if (qualifier)
      return false;
    qualifier = last;
    s.n--;
  }
  if (!read_body(s, &e))
    return false;
  int n = steps(qualifier, r);
  *out = (struct date){.season = e.season, .whole = e.whole && !qualifier};
  out->manner =
      (uint8_t)((n > 0 ? DATE_ABOUT : 0) | (e.unit == 0   ? DATE_DAYS
                                            : e.unit < 12 ? DATE_MONTHS
                                                          : 0));
  if (e.unit == 0) {
    day d = day_of(e.first / 12, e.first % 12 + 1, e.dom);
    out->strict = (struct days){d, d};
    out->wide = (struct days){day_plus(d, -n), day_plus(d, n)};
    return true;
  }
  out->strict = (struct days){first_day(e.first), last_day(e.last)};
  out->wide = (struct days){first_day(max(e.first - n * e.unit, FIRST_MONTH)),
                            last_day(min(e.last + n * e.unit, LAST_MONTH))};
  return true;
}

struct str edtf_item(struct str *rest) {
  struct str item = {rest->at, 0};
  while (item.n < rest->n && rest->at[item.n] != ',')
    item.n++;
  size_t used = item.n < rest->n ? item.n + 1 : item.n;
  rest->at += used;
  rest->n -= used;
  return item;
}

bool edtf_range(struct str item, struct str *a, struct str *b) {
  return str_cut(item, "..", a, b) || (*a = item, false);
}

// One item of a set; a range lies between the bounds of its ends.
static bool read_item(struct str item, const struct date_rules *r,
                      struct date *out) {
  struct str from, to;
  if (!edtf_range(item, &from, &to))
    return read_one(item, 0, r, out);
  const struct days ever = {DAY_MIN, DAY_MAX};
  struct date a = {.strict = ever, .wide = ever}, b = a;
  if ((!from.n && !to.n) || (from.n && !read_one(from, 0, r, &a)) ||
      (to.n && !read_one(to, 0, r, &b)) || a.strict.lo > b.strict.hi)
    return false;
  *out = (struct date){.strict = {a.strict.lo, b.strict.hi},
                       .wide = {a.wide.lo, b.wide.hi},
                       .manner = (a.manner | b.manner) & DATE_EXACT,
                       .season = a.season || b.season};
  return true;
}

static void hull(struct days *h, struct days q) {
  h->lo = q.lo < h->lo ? q.lo : h->lo;
  h->hi = q.hi > h->hi ? q.hi : h->hi;
}

static bool read_set(struct str inside, const struct date_rules *r,
                     struct date *out) {
  const struct days none = {DAY_MAX, DAY_MIN};
  struct date sum = {.strict = none, .wide = none}, d;
  bool comma;
  do {
    struct str item = edtf_item(&inside);
    comma = item.at + item.n < inside.at;
    if (!read_item(item, r, &d))
      return false;
    hull(&sum.strict, d.strict);
    hull(&sum.wide, d.wide);
    sum.season |= d.season;
    sum.manner |= d.manner & DATE_EXACT;
  } while (comma);
  *out = sum;
  return true;
}

bool edtf_read(struct str s, char qualifier, const struct date_rules *rules,
               struct date *out) {
  if (s.n >= 2 && s.at[0] == '[') {
    if (qualifier || s.at[s.n - 1] != ']')
      return false;
    return read_set((struct str){s.at + 1, s.n - 2}, rules, out);
  }
  return read_one(s, qualifier, rules, out);
}

size_t edtf_slash(struct str s, bool *more) {
  size_t at = s.n;
  bool inside = false;
  *more = false;
  for (size_t i = 0; i < s.n; i++) {
    if (s.at[i] == '[')
      inside = true;
    else if (s.at[i] == ']')
      inside = false;
    else if (s.at[i] == '/' && !inside) {
      *more |= at != s.n;
      at = at == s.n ? i : at;
    }
  }
  return at;
}
