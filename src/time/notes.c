// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that are read, and may have been meant otherwise.
#include "time/edtf.h"

#include <stdio.h>

static bool digit(char c) { return c >= '0' && c <= '9'; }

// What a code from 21 to 41 is in words; before and behind the year.
static const struct {
  const char *before;
  bool winter; // of two years
} codes[] = {
    {"spring", false}, {"summer", false}, {"autumn", false}, {"winter", true},
    {"spring", false}, {"summer", false}, {"autumn", false}, {"winter", true},
    {NULL, false},     {NULL, false},     {NULL, false},     {NULL, false},
    {"Q1", false},     {"Q2", false},     {"Q3", false},     {"Q4", false},
    {"early", false},  {"mid", false},    {"late", false},   {"H1", false},
    {"H2", false},
};
enum { FIRST_CODE = 21, LAST_CODE = 41 };

// The part of the year, in a way that cannot be misread.
static void put_part(char out[40], int year, int code, struct days q) {
  const char *word = codes[code - FIRST_CODE].before;
  int y, m, d, last, end;
  day_split(q.lo, &y, &m, &d);
  day_split(q.hi, &last, &end, &d);
  if (!word)
    snprintf(out, 40, "[%04d-%02d..%04d-%02d]", y, m, last, end);
  else if (codes[code - FIRST_CODE].winter)
    snprintf(out, 40, "%s %04d/%02d", word, year, (year + 1) % 100);
  else
    snprintf(out, 40, "%s %04d", word, year);
}

void part_plain(char out[40], struct str code) {
  static const struct date_rules rules = {.strict = true};
  struct date d;
  int part = edtf_digits(code.at + 5, 2);
  snprintf(out, 40, "%.7s", code.at);
  if (part < FIRST_CODE || part > LAST_CODE)
    return;
  edtf_read(code, 0, &rules, &d);
  put_part(out, edtf_digits(code.at, 4), part, d.strict);
}

// `s` has been read.
static void note_code(const struct reading *r, struct str s) {
  static const struct date_rules rules = {.strict = true};
  int year = edtf_digits(s.at, 4), code = edtf_digits(s.at + 5, 2),
      to = year - year % 100 + code;
  struct date d;
  if (code < FIRST_CODE || to <= year)
    return;
  edtf_read(s, 0, &rules, &d);
  char part[40];
  struct buf words = {0};
  put_part(part, year, code, d.strict);
  days_prose(&words, d.strict);
  fault_note(r, "date/part-of-year", "`%.*s` is read as %s", STR_ARG(s),
             buf_text(&words));
  fault_note_hint(
      r,
      r->interval ? "if the years are meant, write `%04d/%04d`; if not, `%s`"
                  : "if the years are meant, write `[%04d..%04d]`; if not, "
                    "`%s`",
      year, to, part);
  buf_drop(&words);
}

// A code stands behind the first hyphen of a date, a set has several dates; all
// of them have been read.
void note_codes(const struct reading *r, struct str s) {
  if (!r->note || s.n < 7 || (s.n == 10 && s.at[0] != '['))
    return;
  for (size_t i = 4; i + 2 < s.n; i++) {
    if (s.at[i] == '-' && s.at[i + 1] > '1' && (i == 4 || !digit(s.at[i - 5])))
      note_code(r, (struct str){s.at + i - 4, 7});
  }
}

// 1936-9, read as `body`: the one digit may be that of another year.
void note_month(const struct reading *r, struct str s, struct str body) {
  if (!r->note || s.n != 6 || s.at[4] != '-')
    return;
  int year = edtf_digits(s.at, 4), nth = edtf_digits(s.at + 5, 1),
      to = year - year % 10 + nth;
  struct date d;
  if (to <= year)
    return;
  edtf_read(body, 0, r->rules, &d);
  struct buf words = {0};
  days_prose(&words, d.strict);
  fault_note(r, "date/part-of-year", "`%.*s` is read as %s", STR_ARG(s),
             buf_text(&words));
  fault_note_hint(
      r,
      r->interval ? "if the years are meant, write `%04d/%04d`; if not, `%.7s`"
                  : "if the years are meant, write `[%04d..%04d]`; if not, "
                    "`%.7s`",
      year, to, body.at);
  buf_drop(&words);
}

// --------------------------------------------------------------- decades

static const char *ending(int nth) {
  static const char *const ends[] = {"th", "st", "nd", "rd"};
  return nth / 10 % 10 == 1 || nth % 10 > 3 ? ends[0] : ends[nth % 10];
}

static bool first_decade(struct str body) {
  return body.n == 4 && body.at[3] == 'X' && body.at[2] == '0';
}

void note_decade(const struct reading *r, struct str s, struct str body) {
  if (!r->note || !first_decade(body))
    return;
  int year = edtf_digits(body.at, 3) * 10;
  fault_note(r, "date/decade", "`%s` is read as the years %04d to %04d",
             quote(s).at, year, year + 9);
  fault_note_hint(r, "write `%.3sX` for these, `%.2sXX` for the century",
                  body.at, body.at);
}

void note_part_of_decade(const struct reading *r, struct str s, struct str body,
                         struct days q) {
  int from, to, m, d;
  if (!r->note || !first_decade(body))
    return;
  day_split(q.lo, &from, &m, &d);
  day_split(q.hi, &to, &m, &d);
  int nth = edtf_digits(body.at, 2) + 1;
  fault_note(r, "date/decade", "`%s` is read as the years %04d to %04d",
             quote(s).at, from, to);
  fault_note_hint(r,
                  "write `[%04d..%04d]` for these; for a part of the century "
                  "name it, as in `late %d%s century`",
                  from, to, nth, ending(nth));
}
