// SPDX-License-Identifier: GPL-2.0-or-later
// Why a text is no date. Each check knows one mistake; the first that fits
// speaks.
#include "base/utf8.h"
#include "time/edtf.h"
#include "time/phrase.h"

#include <stdio.h>

enum { LAST_PART = 41 };

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool mark(char c) { return c == '~' || c == '?' || c == '%'; }

static bool has(struct str s, char c) {
  return s.n && memchr(s.at, c, s.n) != NULL;
}

// Whether the text has the shape: 9 a digit, X a digit or X, else itself.
static bool shaped(struct str s, const char *shape) {
  if (s.n != strlen(shape))
    return false;
  for (size_t i = 0; i < s.n; i++)
    if (shape[i] == '9'   ? !digit(s.at[i])
        : shape[i] == 'X' ? !digit(s.at[i]) && s.at[i] != 'X'
                          : s.at[i] != shape[i])
      return false;
  return true;
}

static struct str part(struct str s, size_t at, size_t n) {
  return (struct str){s.at + at, n};
}

static bool is_empty(const struct reading *r, struct str s) {
  if (s.n)
    return false;
  fault_at(r, "date/empty", s, "a date is missing here");
  fault_hint(r, "write one as `1986`, `2001-10` or `2001-10-07`");
  return true;
}

// Years are looked at before anything else: a text with a year that is out
// of range has no other fault worth naming.
static bool is_out_of_range(const struct reading *r, struct str s) {
  bool letter = s.at[0] == 'Y' && s.n > 1 &&
                (digit(s.at[1]) || (s.at[1] == '-' && s.n > 2));
  bool minus = s.at[0] == '-' && s.n > 1 && digit(s.at[1]);
  bool zero = (s.n >= 4 && shaped(part(s, 0, 4), "0000") &&
               (s.n == 4 || !digit(s.at[4]))) ||
              (s.n < 4 && edtf_digits(s.at, s.n) == 0);
  size_t n = 0;
  while (n < s.n && digit(s.at[n]))
    n++;
  bool many = n == s.n && (n == 5 || n == 7 || n > 8);
  if (!letter && !minus && !zero && !many)
    return false;
  fault_at(r, "date/year-range", s, "`%s` is outside the years 0001 to 9999",
           quote(s).at);
  fault_hint(r, minus || zero
                    ? "years before 0001 cannot be written: leave the date out "
                      "and tell it in `note:`"
                    : "write the year with four digits, as in `1986`");
  return true;
}

static bool is_time(const struct reading *r, struct str s) {
  if (s.n < 12 || !shaped(part(s, 0, 10), "9999-99-99") ||
      (s.at[10] != 'T' && s.at[10] != ' ') || !digit(s.at[11]))
    return false;
  fault_at(r, "date/time-of-day", part(s, 10, s.n - 10),
           "`%s` has a time of day; dates are whole days here", quote(s).at);
  fault_hint(r, "write the day alone, as in `2001-10-07`");
  return true;
}

static bool is_beyond(const struct reading *r, struct str s) {
  size_t marks = 0;
  for (size_t i = 0; i < s.n; i++)
    marks += mark(s.at[i]);
  const char *what = NULL;
  if (has(s, '{'))
    what = "sets of dates that are all meant are not supported";
  else if (s.n > 5 && s.at[4] == 'S' && shaped(part(s, 0, 4), "9999"))
    what = "significant digits are not supported";
  else if (marks && s.at[0] == '[')
    what = "`~`, `?` and `%` go with a date inside the set, not with the set";
  else if (marks && (marks > 1 || !mark(s.at[s.n - 1])) && !has(s, ' '))
    what = "`~`, `?` and `%` are supported once, at the end of the date";
  if (!what)
    return false;
  fault_at(r, "date/unsupported", s, "`%s`: %s", quote(s).at, what);
  if (marks)
    fault_hint(r, "write ~ (about), ? (perhaps) or %% (both) once, last, as in "
                  "`1986~`");
  else
    fault_hint(r, "write one date, or `[1960,1961]` for one of several");
  return true;
}

// X stands for digits that are not known, from the right of a year, or for a
// whole month or day.
static bool is_unknown_digit(const struct reading *r, struct str s) {
  if (mark(s.at[s.n - 1]))
    s.n--;
  if (!has(s, 'X'))
    return false;
  const char *what;
  if (s.n >= 4 && shaped(part(s, 0, 4), "XXXX") && s.at[0] == 'X')
    what = "a date without any digit of its year is not supported";
  else if (shaped(s, "XXXX"))
    what = "X is supported for the last digits of a year, not before a digit";
  else if (s.n >= 7 && shaped(part(s, 0, 4), "XXXX") && has(part(s, 0, 4), 'X'))
    what = "a month of an unknown year is not supported";
  else if (shaped(s, "9999-XX-99"))
    what = "X is supported for a whole month or a whole day, and a day needs "
           "its month";
  else if (shaped(s, "XXXX-XX") || shaped(s, "XXXX-XX-XX"))
    what = "X is supported for a whole month or a whole day";
  else
    return false;
  fault_at(r, "date/unsupported", s, "`%s`: %s", quote(s).at, what);
  fault_hint(
      r,
      "write what is known: `1986`, `198X`, `19XX`, `1986-XX` or `1986-05-XX`");
  return true;
}

static bool is_no_month(const struct reading *r, struct str s) {
  static const char *const shapes[] = {"9999-99", "9999-99-99", "9999-99-XX"};
  bool fits = false;
  for (size_t i = 0; i < 3; i++)
    fits |= shaped(s, shapes[i]);
  int month = fits ? edtf_digits(s.at + 5, 2) : 1;
  if (month >= 1 && month <= 12)
    return false;
  if (month < 20 || (s.n > 7 && (month == 20 || month > LAST_PART))) {
    fault_at(r, "date/no-such-day", part(s, 5, 2),
             "`%s`: there is no month %02d", quote(s).at, month);
    fault_hint(r,
               "months are 01 to 12; if the month is not known, write `%.4s`",
               s.at);
    char years[96];
    if (s.n == 7 && date_guess(r, s, years))
      fault_hint(r,
                 "months are 01 to 12; for the year alone write `%.4s`, for "
                 "two years `%s`",
                 s.at, years);
    return true;
  }
  fault_at(r, "date/season-code", part(s, 5, s.n - 5),
           s.n > 7 ? "`%s`: a part of a year has no days"
                   : "`%s`: no part of a year has this code",
           quote(s).at);
  fault_hint(r, "seasons are 21 to 32, quarters 33 to 36, thirds 37 to 39, "
                "halves 40 and 41");
  char plain[40];
  part_plain(plain, part(s, 0, 7));
  if (s.n > 7)
    fault_hint(r, "leave the day out, as in `%s`", plain);
  char years[96];
  if (s.n == 7 && month > LAST_PART && date_guess(r, s, years))
    fault_hint(r,
               "did you mean `%s`? Seasons and quarters are 21 to 36, thirds "
               "and halves 37 to 41",
               years);
  return true;
}

static bool is_no_day(const struct reading *r, struct str s) {
  static const char *const names[] = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (!shaped(s, "9999-99-99"))
    return false;
  int year = edtf_digits(s.at, 4), month = edtf_digits(s.at + 5, 2),
      dom = edtf_digits(s.at + 8, 2), last = day_in_month(year, month);
  if (dom >= 1 && dom <= last)
    return false;
  fault_at(r, "date/no-such-day", part(s, 8, 2), "`%s`: %s %.4s has %d days",
           quote(s).at, names[month - 1], s.at, last);
  if (dom)
    fault_hint(r, "the last day of the month is `%.7s-%d`", s.at, last);
  else
    fault_hint(r, "if the day is not known, write `%.7s`", s.at);
  return true;
}

// 21-12, 23.12.21
static bool is_without_century(const struct reading *r, struct str s) {
  size_t digits = 0, marks = 0, last = 0;
  for (size_t i = 0; i < s.n; i++) {
    bool is_mark = s.at[i] == '-' || s.at[i] == '.' || s.at[i] == '/';
    if ((!digit(s.at[i]) && !is_mark) || (last == 2 && !is_mark))
      return false;
    last = is_mark ? 0 : last + 1;
    digits += !is_mark;
    marks += is_mark;
  }
  if (!digits || !marks || marks > 2 || !last)
    return false;
  fault_at(r, "date/syntax", s,
           "`%s` has no year of four digits, so that there is no telling what "
           "its numbers are",
           quote(s).at);
  fault_hint(r, "write the year in full, as in `2001-10` or `2001-10-07`");
  return true;
}

static bool is_short(const struct reading *r, struct str s) {
  if (!shaped(s, "99") && !shaped(s, "999") && !shaped(s, "9"))
    return false;
  fault_at(r, "date/syntax", s, "`%s` is no date: a year has four digits",
           quote(s).at);
  if (s.n == 2)
    fault_hint(r, "write the century too, as in `19%.2s`", s.at);
  else
    fault_hint(r, "write the zeros too, as in `%s%.*s`", s.n == 3 ? "0" : "000",
               STR_ARG(s));
  return true;
}

static bool is_stretch(const struct reading *r, struct str s) {
  bool more;
  size_t at = edtf_slash(s, &more);
  if (at == s.n || more || r->interval)
    return false;
  fault_at(r, "date/syntax", s, "`%s` is a stretch of time; one date is meant",
           quote(s).at);
  struct str a = {s.at, at}, b = {s.at + at + 1, s.n - at - 1};
  struct date from = {0}, to = {0};
  bool plain = edtf_read(a, 0, r->rules, &from) &&
               edtf_read(b, 0, r->rules, &to) && a.at[0] != '[' &&
               b.at[0] != '[';
  bool reversed = plain && from.strict.lo > to.strict.hi;
  if (plain)
    fault_hint(r, "for a day somewhere in it, write `[%s..%s]`",
               quote(reversed ? b : a).at, quote(reversed ? a : b).at);
  else
    fault_hint(r, "write one date, as in `1986`");
  return true;
}

// What may be a day or a month, the one or the other winter.
static bool is_ambiguous(const struct reading *r, struct str s) {
  struct phrase p;
  char guess[96], slashed[8];
  struct str t = s;
  if ((s.n == 8 || s.n == 9) && !memcmp(s.at + 4, "–", 3)) {
    snprintf(slashed, sizeof slashed, "%.4s/%.*s", s.at, (int)(s.n - 7),
             s.at + 7);
    t = str_of(slashed);
  }
  if (!phrase_read(t, &p) || !p.other[0] || !date_guess(r, t, guess))
    return false;
  fault_at(r, "date/ambiguous", s, "`%s` has two readings", quote(s).at);
  fault_hint(r, "write `%s`, whichever is meant", guess);
  return true;
}

// `guess`: what was probably meant helps more than the rule.
static const struct {
  bool (*fits)(const struct reading *r, struct str s);
  bool guess;
} checks[] = {
    {is_empty, false},        {is_out_of_range, false},    {is_time, true},
    {is_ambiguous, false},    {is_without_century, false}, {is_beyond, true},
    {is_unknown_digit, true}, {is_no_month, false},        {is_no_day, false},
    {is_short, false},        {is_stretch, false},
};

// A word that goes before a date stands behind one: at the end, or with a
// second date.
static bool blame_second(const struct reading *r, struct str s) {
  static const char *const words[] = {"since", "until", "by", "in"};
  for (size_t i = 1; i < s.n; i++)
    for (size_t k = 0; s.at[i - 1] == ' ' && k < 4; k++) {
      struct str rest = {s.at + i, s.n - i}, second;
      if (word_is(rest, words[k])) {
        fault_at(r, "date/empty", rest, "a date is missing after `%s`",
                 words[k]);
        return fault_hint(r, "write one, as in `1986`");
      }
      if (!word_take(rest, words[k], true, &second))
        continue;
      fault_at(r, "date/syntax", s, "`%s`: `%s` does not go between two dates",
               quote(s).at, words[k]);
      return fault_hint(r, r->interval
                               ? "write one stretch, as in `since 1986 until "
                                 "1990`, or a list: [in 1979, since 1986]"
                               : "write one date, as in `1986`");
    }
  return false;
}

// 31 June 2021, 2021/13/40: no such day, in whatever way it is written.
static bool blame_number(const struct reading *r, struct str s) {
  struct phrase p;
  struct str body = date_body(s, &p);
  if (body.at == s.at)
    return false;
  struct reading t = *r;
  t.text = body;
  if (!is_out_of_range(&t, body) && !is_no_month(&t, body) &&
      !is_no_day(&t, body))
    return false;
  if (r->fault) {
    r->fault->start = (size_t)(s.at - r->text.at);
    r->fault->end = r->fault->start + s.n;
  }
  return true;
}

// A letter that has no place in a date, though it may look as if it had.
static bool blame_letter(const struct reading *r, struct str s) {
  size_t column = 1;
  if (s.n > 200 || utf8_valid(s.at, s.n) != s.n)
    return false;
  for (const char *at = s.at; at < s.at + s.n; column++) {
    uint32_t cp = utf8_next(&at);
    if (cp < 0x250 || cp == 0x2013 || cp == 0x2026)
      continue;
    fault_at(r, "date/syntax", s,
             "`%s` is not written as a date: its character %zu is U+%04X",
             quote(s).at, column, (unsigned)cp);
    fault_hint(r, "write it as `1986`, `2001-10` or `2001-10-07`");
    return true;
  }
  return false;
}

// A date that is no set.
static bool blame_one(const struct reading *r, struct str s) {
  bool may_guess = true, named = false;
  for (size_t i = 0; i < sizeof checks / sizeof *checks && !named; i++) {
    named = checks[i].fits(r, s);
    may_guess = !named || checks[i].guess;
  }
  if (!named) {
    fault_at(r, "date/syntax", s, "`%s` is not written as a date", quote(s).at);
    fault_hint(r, "write it as `1986`, `2001-10` or `2001-10-07`");
  }
  char guess[96];
  if (may_guess && date_guess(r, s, guess))
    fault_hint(r, "did you mean `%s`?", guess);
  else if (!named && !blame_number(r, s) && !blame_letter(r, s))
    blame_second(r, s);
  return false;
}

// One end of a range, or an item that is none.
static bool end_is_good(const struct reading *r, struct str s, struct date *d) {
  if (s.n && s.at[0] != '[' && edtf_read(s, 0, r->rules, d))
    return true;
  return blame_one(r, s);
}

static bool item_is_good(const struct reading *r, struct str item) {
  struct str a, b;
  struct date from = {0}, to = {0};
  if (!edtf_range(item, &a, &b))
    return end_is_good(r, item, &from);
  if ((a.n || !b.n) && !end_is_good(r, a, &from))
    return false;
  if (b.n && !end_is_good(r, b, &to))
    return false;
  if (!a.n || !b.n || from.strict.lo <= to.strict.hi)
    return true;
  fault_at(r, "date/reversed-set", item, "`%s` ends before it begins",
           quote(item).at);
  return fault_hint(r, "did you mean `[%s..%s]`?", quote(b).at, quote(a).at);
}

bool date_blame(const struct reading *r, struct str s) {
  if (s.n < 2 || s.at[0] != '[' || s.at[s.n - 1] != ']' || has(s, ' '))
    return blame_one(r, s);
  // One of them is bad, or the set would have been read; behind the last there
  // is an empty one.
  struct str inside = {s.at + 1, s.n - 2};
  while (item_is_good(r, edtf_item(&inside)))
    ;
  return false;
}
