// SPDX-License-Identifier: GPL-2.0-or-later
// Ways to write a date that are not read, each with the one that is. What is
// offered can be read where the text stands.
#include "time/edtf.h"
#include "time/phrase.h"
#include "time/words.h"

enum { LONGEST = 60, LATE_IN_CENTURY = 60 };

static bool digit(char c) { return c >= '0' && c <= '9'; }

static bool is_year(struct str s) {
  return s.n == 4 && edtf_digits(s.at, 4) > 0;
}

static bool take_end(struct str s, const char *end, struct str *head) {
  size_t n = strlen(end);
  if (s.n <= n || !word_is(str_n(s.at + s.n - n, n), end))
    return false;
  *head = str_trim(str_n(s.at, s.n - n));
  return true;
}

// ------------------------------------------------------------------ offers

// c1986
static bool near_about(const struct reading *r, struct str s, struct buf *out) {
  (void)r;
  size_t n = (s.at[1] | 32) == 'a' ? 2 : 1;
  if (s.n < n + 4 || (s.at[0] | 32) != 'c' || !digit(s.at[n]))
    return false;
  buf_addf(out, "circa %.*s", (int)(s.n - n), s.at + n);
  return true;
}

// pre-1986, post-1986
static bool near_bound(const struct reading *r, struct str s, struct buf *out) {
  (void)r;
  struct str rest;
  const bool pre = word_take(s, "pre", false, &rest);
  if (!pre && !word_take(s, "post", false, &rest))
    return false;
  buf_addf(out, "%s %.*s", pre ? "before" : "after", STR_ARG(rest));
  return true;
}

// 1986 or later
static bool near_tail(const struct reading *r, struct str s, struct buf *out) {
  (void)r;
  struct str date;
  const bool later =
      take_end(s, " or later", &date) || take_end(s, " or after", &date);
  if (!later && !take_end(s, " or earlier", &date) &&
      !take_end(s, " or before", &date))
    return false;
  buf_addf(out, "%s %.*s", later ? "not before" : "not after", STR_ARG(date));
  return true;
}

// 3rd quarter 2021, 2nd half of 2021
static bool near_share(const struct reading *r, struct str s, struct buf *out) {
  (void)r;
  static const char *const nths[] = {"1st",   "2nd",    "3rd",   "4th",
                                     "first", "second", "third", "fourth"};
  struct str rest, year;
  for (size_t i = 0; i < sizeof nths / sizeof *nths; i++) {
    if (!word_take(s, nths[i], true, &rest))
      continue;
    const bool half = word_take(rest, "half", true, &year);
    if (!half && !word_take(rest, "quarter", true, &year))
      return false;
    if (word_take(year, "of", true, &rest))
      year = rest;
    buf_addf(out, "%c%zu %.*s", half ? 'H' : 'Q', i % 4 + 1, STR_ARG(year));
    return is_year(year);
  }
  return false;
}

// November/December 1986
static bool near_pair(const struct reading *r, struct str s, struct buf *out) {
  struct str a, b;
  if (!str_cut(s, "/", &a, &b) || !a.n || memchr(a.at, ' ', a.n) ||
      digit(a.at[a.n - 1]) || digit(a.at[0]) || !b.n || digit(b.at[0]))
    return false;
  buf_addf(out, "%.*s %s %.*s", STR_ARG(a), r->interval ? "to" : "or",
           STR_ARG(str_trim(b)));
  return true;
}

// The days from the first of one date to the last of another, as a date.
static bool put_days(const struct reading *r, struct str a, struct str b,
                     struct buf *out) {
  struct reading q = *r;
  struct date first, last;
  q.fault = q.note = NULL;
  if (!q.date(&q, a, &first) || !q.date(&q, b, &last))
    return false;
  buf_add(out, "[");
  day_print(out, first.strict.lo);
  buf_add(out, "..");
  day_print(out, last.strict.hi);
  buf_add(out, "]");
  return true;
}

// mid-to-late 2010s
static bool near_parts(const struct reading *r, struct str s, struct buf *out) {
  struct str a, b, part, date;
  struct buf first = {0};
  if (!str_cut(s, "-to-", &a, &b) || !str_cut(b, " ", &part, &date))
    return false;
  buf_addf(&first, "%.*s %.*s", STR_ARG(a), STR_ARG(date));
  bool good = r->interval || put_days(r, buf_str(&first), b, out);
  if (r->interval)
    buf_addf(out, "%s to %.*s", buf_text(&first), STR_ARG(b));
  buf_drop(&first);
  return good;
}

// 2021-W05: the first week of a year has its fourth of January; weeks begin on
// Mondays.
static bool near_week(const struct reading *r, struct str s, struct buf *out) {
  const size_t w = s.n == 8 ? 5 : 4;
  if ((s.n != 7 && s.n != 8) || (s.at[w] | 32) != 'w' ||
      (w == 5 && s.at[4] != '-'))
    return false;
  const int year = edtf_digits(s.at, 4), week = edtf_digits(s.at + w + 1, 2);
  if (year < 2 || week < 1 || week > 53)
    return false;
  const day fourth = day_of(year, 1, 4);
  const int since_monday = (int)(((fourth + 3) % 7 + 7) % 7);
  const day monday = fourth - since_monday + 7 * (week - 1);
  if (monday + 3 >= day_of(year + 1, 1, 1)) // there is no such week
    return false;
  buf_add(out, r->interval ? "" : "[");
  day_print(out, monday);
  buf_add(out, r->interval ? "/" : "..");
  day_print(out, monday + 6);
  buf_add(out, r->interval ? "" : "]");
  return true;
}

// 1999/00
static bool near_century(const struct reading *r, struct str s,
                         struct buf *out) {
  if (s.n != 7 || s.at[4] != '/' || memcmp(s.at + 5, "00", 2) != 0)
    return false;
  const int year = edtf_digits(s.at, 4);
  if (year < 0 || year % 100 < LATE_IN_CENTURY)
    return false;
  buf_addf(out, r->interval ? "%04d/%04d" : "[%04d..%04d]", year,
           year - year % 100 + 100);
  return true;
}

static bool (*const ways[])(const struct reading *r, struct str s,
                            struct buf *out) = {
    near_about, near_bound, near_tail, near_share,
    near_pair,  near_parts, near_week, near_century};

static bool offer(const struct reading *r, struct str s) {
  bool good = false;
  for (size_t i = 0; i < sizeof ways / sizeof *ways && !good; i++) {
    struct buf text = {0};
    good = ways[i](r, s, &text) && reading_accepts(r, buf_str(&text));
    if (good) {
      fault_at(r, "date/syntax", s, "`%s` is not written as a date",
               quote(s).at);
      fault_hint(r, "did you mean `%s`?", buf_text(&text));
    }
    buf_drop(&text);
  }
  return good;
}

// ---------------------------------------------------------------- quarters

// Q5, or 5Q: a quarter or a half that no year has.
static bool is_no_share(struct str s, bool *half) {
  if (s.n != 2)
    return false;
  const bool back = digit(s.at[0]);
  const char letter = (char)(s.at[back ? 1 : 0] | 32), nth = s.at[back ? 0 : 1];
  *half = letter == 'h';
  return (*half || letter == 'q') && digit(nth) &&
         (nth < '1' || nth > (*half ? '2' : '4'));
}

static bool blame_share(const struct reading *r, struct str s) {
  static const char *const between[] = {" ", "/", "-"};
  struct str a = str_n(s.at, s.n == 6 ? 4 : 0), b = str_n(s.at + a.n, 2), year;
  bool half = false, found = s.n == 6 && is_year(a) && is_no_share(b, &half);
  year = a;
  for (size_t i = 0; i < 3 && !found; i++) {
    if (!str_cut(s, between[i], &a, &b))
      continue;
    year = is_year(a) ? a : b;
    found = is_year(year) && is_no_share(year.at == a.at ? b : a, &half);
  }
  if (!found)
    return false;
  fault_at(r, "date/syntax", s, "`%s`: %s", quote(s).at,
           half ? "halves of a year are 1 and 2" : "quarters are 1 to 4");
  if (half)
    return fault_hint(r, "write `H1 %.4s` or `H2 %.4s`", year.at, year.at),
           true;
  return fault_hint(r, "write `Q1 %.4s` to `Q4 %.4s`", year.at, year.at), true;
}

// ------------------------------------------------------------------ choices

bool choice_is_unclear(struct str a, struct str b) {
  struct phrase p;
  return is_year(b) && phrase_read(a, &p) && strlen(p.text) > 4;
}

// Spring 2001 or 2002: the spring of both years, or all of the second?
static bool blame_choice(const struct reading *r, struct str s) {
  struct str a, b;
  if (!str_cut(s, " or ", &a, &b) || !choice_is_unclear(a, b) ||
      !is_year(str_n(a.at + a.n - 4, 4)))
    return false;
  struct buf same = {0}, all = {0};
  buf_addf(&same, "%.*s or %.*s%.*s", STR_ARG(a), (int)(a.n - 4), a.at,
           STR_ARG(b));
  const bool good = put_days(r, a, b, &all) &&
                    reading_accepts(r, buf_str(&same)) &&
                    reading_accepts(r, buf_str(&all));
  if (good) {
    fault_at(r, "date/ambiguous", s, "`%s` has two readings", quote(s).at);
    fault_hint(r, "write `%s` or `%s`, whichever is meant", buf_text(&same),
               buf_text(&all));
  }
  buf_drop(&same);
  buf_drop(&all);
  return good;
}

bool date_near(const struct reading *r, struct str s) {
  return r->fault && s.n > 3 && s.n < LONGEST &&
         (blame_share(r, s) || blame_choice(r, s) || offer(r, s));
}
