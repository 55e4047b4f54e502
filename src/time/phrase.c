// SPDX-License-Identifier: GPL-2.0-or-later
// A date is told by the shape of its words, a row a shape.
#include "time/phrase.h"

#include "time/edtf.h"
#include "time/words.h"
#include <stdio.h>

typedef bool writer(const struct date_word *w, struct phrase *out);

static void put_day(char *out, int y, int m, int d) {
  snprintf(out, sizeof((struct phrase *)0)->text, "%04d-%02d-%02d", y, m, d);
}

static void put_month(struct phrase *out, int y, int m) {
  snprintf(out->text, sizeof out->text, "%04d-%02d", y, m);
}

// Words are not parted by a slash, which means a stretch of time.
static bool loose(const struct date_word *w, size_t n) {
  for (size_t i = 1; i < n; i++)
    if (w[i].before == '/')
      return false;
  return true;
}

static bool day_month_year(const struct date_word *w, struct phrase *out) {
  put_day(out->text, w[2].value, w[1].value, w[0].value);
  return loose(w, 3);
}

static bool month_day_year(const struct date_word *w, struct phrase *out) {
  put_day(out->text, w[2].value, w[0].value, w[1].value);
  return loose(w, 3);
}

static bool year_month_day(const struct date_word *w, struct phrase *out) {
  put_day(out->text, w[0].value, w[1].value, w[2].value);
  return loose(w, 3);
}

static bool month_year(const struct date_word *w, struct phrase *out) {
  put_month(out, w[1].value, w[0].value);
  return loose(w, 2);
}

static bool year_month(const struct date_word *w, struct phrase *out) {
  put_month(out, w[0].value, w[1].value);
  return loose(w, 2);
}

// Q3 is no date, so that a slash beside it parts no stretch.
static bool quarter_year(const struct date_word *w, struct phrase *out) {
  put_month(out, w[1].value, 32 + w[0].value);
  return true;
}

static bool year_quarter(const struct date_word *w, struct phrase *out) {
  put_month(out, w[0].value, 32 + w[1].value);
  return true;
}

static bool half_year(const struct date_word *w, struct phrase *out) {
  put_month(out, w[1].value, 39 + w[0].value);
  return true;
}

static bool year_half(const struct date_word *w, struct phrase *out) {
  put_month(out, w[0].value, 39 + w[1].value);
  return true;
}

// A winter has two years, and to name one of them is not enough.
static bool season_year(const struct date_word *w, struct phrase *out) {
  int year = w[1].value;
  if (!loose(w, 2))
    return false;
  if (w[0].value != 24 || year == 0) {
    put_month(out, year, w[0].value);
    return true;
  }
  snprintf(out->text, sizeof out->text, "winter %04d/%02d", year - 1,
           year % 100);
  snprintf(out->other, sizeof out->other, "winter %04d/%02d", year,
           (year + 1) % 100);
  return true;
}

static bool season_years(const struct date_word *w, struct phrase *out) {
  int from = w[1].value, to = w[2].value, size = w[2].kind == 'y' ? 10000 : 100;
  put_month(out, from, 24);
  return w[0].value == 24 && w[2].text.n > 1 && (from + 1) % size == to;
}

static bool nth_century(const struct date_word *w, struct phrase *out) {
  int nth = w[0].value;
  snprintf(out->text, sizeof out->text, "%02dXX", (nth - 1) % 100);
  return nth >= 1 && nth < WORD_LAST;
}

static bool year_alone(const struct date_word *w, struct phrase *out) {
  snprintf(out->text, sizeof out->text, "%04d", w[0].value);
  return true;
}

static bool decade(const struct date_word *w, struct phrase *out) {
  snprintf(out->text, sizeof out->text, "%.3sX", w[0].text.at);
  return true;
}

static bool eight_digits(const struct date_word *w, struct phrase *out) {
  int v = w[0].value;
  put_day(out->text, v / 10000, v / 100 % 100, v % 100);
  return true;
}

// ---------------------------------------------------------------- numbers

// Numbers are parted by one and the same mark.
static bool tight(const struct date_word *w, size_t n) {
  for (size_t i = 1; i < n; i++)
    if (w[i].before != w[1].before || !strchr("/.-", w[i].before))
      return false;
  return true;
}

static bool year_numbers(const struct date_word *w, struct phrase *out) {
  put_day(out->text, w[0].value, w[1].value, w[2].value);
  return tight(w, 3);
}

// A number above 12 is the day. Points commonly stand behind the day, but not
// wherever English is written: of 3.4.2021 both readings are told.
static bool numbers_year(const struct date_word *w, struct phrase *out) {
  int a = w[0].value, b = w[1].value, y = w[2].value;
  if (!tight(w, 3))
    return false;
  const bool american = b > 12 && a <= 12 && w[1].before != '.';
  put_day(out->text, y, american ? a : b, american ? b : a);
  if (a <= 12 && b <= 12 && a != b && a && b)
    put_day(out->other, y, a, b);
  return true;
}

static bool number_year(const struct date_word *w, struct phrase *out) {
  put_month(out, w[1].value, w[0].value);
  return tight(w, 2) && w[0].value <= 12;
}

// 2009/10 and 1986/7 may be a month, or two years; 2021/10 is a month.
static bool year_number(const struct date_word *w, struct phrase *out) {
  int y = w[0].value, n = w[1].value, size = w[1].text.n == 2 ? 100 : 10;
  if (!tight(w, 2) || n > 12)
    return false;
  if (w[1].before == '/' && n > y % size)
    snprintf(out->other, sizeof out->other, "%04d/%04d", y, y - y % size + n);
  put_month(out, y, n);
  return true;
}

static const struct form {
  const char *shape;
  writer *write;
} forms[] = {
    {"nMy", day_month_year}, {"oMy", day_month_year}, {"Mny", month_day_year},
    {"Moy", month_day_year}, {"yMn", year_month_day}, {"yMo", year_month_day},
    {"My", month_year},      {"yM", year_month},      {"Sy", season_year},
    {"Syn", season_years},   {"Syy", season_years},   {"Qy", quarter_year},
    {"yQ", year_quarter},    {"Hy", half_year},       {"yH", year_half},
    {"oC", nth_century},     {"D", decade},           {"8", eight_digits},
    {"ynn", year_numbers},   {"nny", numbers_year},   {"ny", number_year},
    {"yn", year_number},     {"y", year_alone},
};

bool phrase_read(struct str s, struct phrase *out) {
  struct date_words w;
  *out = (struct phrase){{0}, {0}};
  if (s.n == 0 || !words_split(s, &w))
    return false;
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (!strcmp(w.shape, forms[i].shape))
      return forms[i].write(w.at, out);
  return false;
}

// "1980s" as EDTF has it: 198X.
static bool take_decade(struct str s, char *body) {
  if (s.n != 5 || (s.at[4] != 's' && s.at[4] != 'S') || s.at[3] != '0' ||
      edtf_digits(s.at, 4) < 0)
    return false;
  memcpy(body, s.at, 3);
  memcpy(body + 3, "X", 2);
  return true;
}

struct str date_body(struct str s, struct phrase *in) {
  *in = (struct phrase){{0}, {0}};
  if (take_decade(s, in->text) || (phrase_read(s, in) && !in->other[0]))
    return str_of(in->text);
  return s;
}
