// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/moment.h"

#include "base/num.h"
#include "base/utf8.h"
#include "time/date.h"

#include <limits.h>
#include <stdio.h>

enum { PARTS = 3, CENTURY = 30 };

// A date in figures: three parts as they stand, of which some may be unknown.
struct figures {
  struct str part[PARTS];
  char between;
};

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_unknown(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!strchr("?#Xx0", s.at[i]))
      return false;
  return s.n > 0;
}

static bool is_number(struct str s, size_t least, size_t most) {
  for (size_t i = 0; i < s.n; i++)
    if (!is_digit(s.at[i]))
      return false;
  return s.n >= least && s.n <= most;
}

// What its first digits say. More digits than any date has are left out: no
// date is that large.
static int number(struct str s) {
  int n = 0;
  for (size_t i = 0; i < s.n && is_digit(s.at[i]) && n < INT_MAX / 100; i++)
    n = n * 10 + (s.at[i] - '0');
  return n;
}

// A whole date as ledgers have it: most dates of most tables.
static bool is_iso(struct str s) {
  static const char shape[] = "0000-00-00";
  if (s.n != sizeof shape - 1 || (s.at[5] == '0' && s.at[6] == '0') ||
      (s.at[8] == '0' && s.at[9] == '0'))
    return false;
  for (size_t i = 0; i < s.n; i++)
    if (shape[i] == '-' ? s.at[i] != '-' : !is_digit(s.at[i]))
      return false;
  return true;
}

// "2011-05-02 00:00:00" and "2011-05-02T10:00Z" without the time.
static struct str without_time(struct str s, bool *timed) {
  for (size_t i = 5; i + 4 < s.n; i++) {
    bool cut = (s.at[i] == ' ' || s.at[i] == 'T') && is_digit(s.at[i - 1]);
    size_t k = i + 1;
    while (k < s.n && is_digit(s.at[k]))
      k++;
    if (cut && k > i + 1 && k <= i + 3 && k < s.n && s.at[k] == ':') {
      *timed = true;
      return str_n(s.at, i);
    }
  }
  return s;
}

static bool split(struct str s, char between, struct figures *f) {
  struct str rest = s;
  const char sep[] = {between, 0};
  for (int i = 0; i < PARTS - 1; i++)
    if (!str_cut(rest, sep, &f->part[i], &rest))
      return false;
  f->part[PARTS - 1] = rest;
  f->between = between;
  for (int i = 0; i < PARTS; i++)
    f->part[i] = str_trim(f->part[i]);
  return true;
}

static bool is_small(struct str s) {
  return is_number(s, 1, 2) || (is_unknown(s) && s.n <= 2);
}

// A year last: 3/4/1986, 10/?/2002, 29.02.86.
static bool year_last(struct str s, struct figures *f) {
  static const char between[] = {'/', '.', '-'};
  for (size_t i = 0; i < sizeof between; i++)
    if (split(s, between[i], f))
      return is_small(f->part[0]) && is_small(f->part[1]) &&
             (is_number(f->part[2], 4, 4) ||
              (between[i] != '-' && is_number(f->part[2], 2, 2)));
  return false;
}

static bool is_masked_year(struct str s) {
  size_t known = 0;
  while (known < s.n && is_digit(s.at[known]))
    known++;
  struct str rest = str_n(s.at + known, s.n - known);
  return s.n > 0 && s.n <= 4 && (rest.n == 0 || is_unknown(rest));
}

// A year first, with parts that are unknown: 2001-00-00, 195#-##-##.
static bool year_first(struct str s, struct figures *f) {
  if (!split(s, '-', f) && !split(s, '/', f))
    return false;
  return is_masked_year(f->part[0]) && f->part[0].n >= 3 &&
         is_small(f->part[1]) && is_small(f->part[2]);
}

enum moment_tells moment_tells(struct str s) {
  struct figures f;
  bool timed = false;
  if (is_iso(s))
    return TELLS_NOTHING;
  if (!year_last(without_time(s, &timed), &f) || is_unknown(f.part[0]) ||
      is_unknown(f.part[1]))
    return TELLS_NOTHING;
  int a = number(f.part[0]), b = number(f.part[1]);
  if (a > 12 && b <= 12)
    return TELLS_DMY;
  if (b > 12 && a <= 12)
    return TELLS_MDY;
  return a == b || a > 12 ? TELLS_NOTHING : TELLS_EITHER;
}

bool moment_is_short(struct str s) {
  struct figures f;
  bool timed = false;
  return !is_iso(s) && year_last(without_time(s, &timed), &f) &&
         f.part[2].n == 2;
}

bool moment_is_year(struct str s) { return is_number(s, 4, 4); }

// ------------------------------------------------------------------- print

// Year, month and day in EDTF; a part that is unknown takes along those behind
// it, but for a year of which some figures are known.
struct moment {
  char year[8];
  int month, day;
};

static bool put_year(struct moment *m, struct str s) {
  size_t known = 0;
  while (known < s.n && is_digit(s.at[known]))
    known++;
  if (known == 0)
    return false;
  int year = number(str_n(s.at, known));
  if (known < s.n) {
    snprintf(m->year, sizeof m->year, "%.*sXXX", (int)known, s.at);
    m->year[4] = 0;
    return true;
  }
  if (s.n == 2)
    year += year < CENTURY ? 2000 : 1900;
  snprintf(m->year, sizeof m->year, "%04d", year % 10000);
  return true;
}

static int small(struct str s) { return is_unknown(s) ? 0 : number(s); }

static bool is_month(const char *precision) {
  return precision && str_starts(str_of(precision), "month");
}
static bool is_year(const char *precision) {
  return precision && str_starts(str_of(precision), "year");
}

static void add_week(struct buf *out, const struct moment *m) {
  day d = day_of(number(str_of(m->year)), m->month, m->day);
  buf_addc(out, '[');
  day_print(out, day_plus(d, -3));
  buf_add(out, "..");
  day_print(out, day_plus(d, 3));
  buf_addc(out, ']');
}

static bool is_whole(const struct moment *m) {
  return is_number(str_of(m->year), 4, 4) && m->month >= 1 && m->month <= 12 &&
         m->day >= 1 &&
         m->day <= day_in_month(number(str_of(m->year)), m->month);
}

static void add_moment(struct buf *out, const struct moment *m,
                       const char *precision) {
  if (precision && !strcmp(precision, "week") && is_whole(m)) {
    add_week(out, m);
    return;
  }
  buf_add(out, m->year);
  if (m->month && !is_year(precision)) {
    buf_addf(out, "-%02d", m->month);
    if (m->day && !is_month(precision))
      buf_addf(out, "-%02d", m->day);
  }
  if (precision && str_ends(str_of(precision), "~"))
    buf_addc(out, '~');
}

static bool read_figures(struct str s, enum date_order order,
                         struct moment *m) {
  struct figures f;
  struct str year;
  *m = (struct moment){.month = 0};
  if (year_first(s, &f)) {
    year = f.part[0];
    m->month = small(f.part[1]);
    m->day = small(f.part[2]);
  } else if (year_last(s, &f)) {
    enum moment_tells tells = moment_tells(s);
    bool last =
        tells == TELLS_DMY || (tells != TELLS_MDY && order == ORDER_DMY);
    if (tells == TELLS_EITHER && order == ORDER_UNSAID)
      return false;
    year = f.part[2];
    m->month = small(f.part[last ? 1 : 0]);
    m->day = small(f.part[last ? 0 : 1]);
  } else {
    return false;
  }
  return put_year(m, year);
}

// A day in words, of which a code says how exact it is.
static bool read_words(struct str s, struct moment *m) {
  const struct date_context c = {.rules = DATE_RULES};
  struct date d;
  int year;
  if (!date_read(s, &c, &d, NULL) || d.strict.lo != d.strict.hi)
    return false;
  day_split(d.strict.lo, &year, &m->month, &m->day);
  snprintf(m->year, sizeof m->year, "%04d", year % 10000);
  return true;
}

// A month and a year, 5/2011.
static bool month_year(struct str s, struct moment *m) {
  struct str month, year;
  if (!str_cut(s, "/", &month, &year) && !str_cut(s, ".", &month, &year))
    return false;
  *m = (struct moment){.month = small(month)};
  return is_small(month) && m->month <= 12 && is_number(year, 4, 4) &&
         put_year(m, year);
}

static bool all_unknown(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (!strchr("?#Xx0-/. ", s.at[i]))
      return false;
  return true;
}

// Eight figures, 20110502.
static bool is_run(struct str s) { return is_number(s, 8, 8); }

void moment_add(struct buf *out, struct str s, enum date_order order,
                const char *precision, bool *timed) {
  struct moment m = {.month = 0};
  s = without_time(str_trim(s), timed);
  if (!precision && is_iso(s) && !all_unknown(s)) {
    buf_adds(out, s);
    return;
  }
  if (all_unknown(s) || (precision && !strcmp(precision, "unknown")))
    return;
  bool read = read_figures(s, order, &m) || month_year(s, &m);
  if (!read && is_run(s)) {
    m.month = number(str_n(s.at + 4, 2));
    m.day = number(str_n(s.at + 6, 2));
    read = put_year(&m, str_n(s.at, 4));
  } else if (!read && s.n >= 4 && s.n <= 7 && precision &&
             is_number(str_n(s.at, 4), 4, 4) && (s.n == 4 || s.n == 7)) {
    m.month = s.n == 7 ? number(str_n(s.at + 5, 2)) : 0;
    read = put_year(&m, str_n(s.at, 4));
  } else if (!read && is_masked_year(s) && !is_number(s, s.n, s.n)) {
    read = put_year(&m, s);
  }
  if (!read && precision)
    read = read_words(s, &m);
  if (read)
    add_moment(out, &m, precision);
  else
    buf_adds(out, s);
}

bool moment_is_open(struct str s) {
  static const char *const words[] = {
      "ongoing",    "present",   "now",      "current", "open",
      "today",      "heute",     "..",       "still",   "to date",
      "continuing", "continues", "en cours", "laufend", "to present"};
  struct buf folded = {0};
  bool found = false;
  if (!s.n || s.n > 10 || is_digit(*s.at))
    return false;
  utf8_fold(&folded, s);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    found = found || str_is(buf_str(&folded), words[i]);
  buf_drop(&folded);
  return found;
}

bool moment_before(struct buf *out, struct str s) {
  struct figures f;
  if (is_number(s, 4, 4) && number(s) > 1) {
    buf_addf(out, "%04d", number(s) - 1);
    return true;
  }
  if (s.n == 7 && is_number(str_n(s.at, 4), 4, 4) && s.at[4] == '-' &&
      is_number(str_n(s.at + 5, 2), 2, 2)) {
    int months = number(str_n(s.at, 4)) * 12 + number(str_n(s.at + 5, 2)) - 2;
    buf_addf(out, "%04d-%02d", months / 12, months % 12 + 1);
    return true;
  }
  if (!split(s, '-', &f) || !is_number(f.part[0], 4, 4) ||
      !is_number(f.part[1], 2, 2) || !is_number(f.part[2], 2, 2))
    return false;
  int month = number(f.part[1]), dom = number(f.part[2]);
  if (month < 1 || month > 12 || dom < 1)
    return false;
  day_print(out, day_plus(day_of(number(f.part[0]), month, dom), -1));
  return true;
}
