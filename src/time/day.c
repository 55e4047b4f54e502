// SPDX-License-Identifier: GPL-2.0-or-later
// Civil dates by the shifted-year method: years begin in March, so that the
// leap day is the last of its year; eras have 400 years or 146,097 days.
#include "time/day.h"

enum { FIRST_YEAR = 1, LAST_YEAR = 9999, ERA_DAYS = 146097 };
// 0001-01-01 and 9999-12-31; 0000-03-01 is day -719468.
enum { FIRST_DAY = -719162, LAST_DAY = 2932896, SHIFT = 719468 };

static bool leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

static day clamp(int64_t d) {
  return d < FIRST_DAY ? FIRST_DAY : d > LAST_DAY ? LAST_DAY : (day)d;
}

static void put_digits(struct buf *b, unsigned value, int digits) {
  char text[8];
  for (int i = digits; i-- > 0; value /= 10)
    text[i] = (char)('0' + value % 10);
  buf_addn(b, text, (size_t)digits);
}

int day_in_month(int year, int month) {
  static const signed char length[] = {31, 28, 31, 30, 31, 30,
                                       31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : length[month - 1];
}

day day_of(int year, int month, int dom) {
  int y = month <= 2 ? year - 1 : year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int of_era = y - era * 400;
  int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dom - 1;
  return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year -
         SHIFT;
}

void day_split(day d, int *year, int *month, int *dom) {
  int64_t z = (int64_t)d + SHIFT;
  int64_t era = (z >= 0 ? z : z - (ERA_DAYS - 1)) / ERA_DAYS;
  int in_era = (int)(z - era * ERA_DAYS);
  int of_era =
      (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  int of_year = in_era - (365 * of_era + of_era / 4 - of_era / 100);
  int m = (5 * of_year + 2) / 153;
  *dom = of_year - (153 * m + 2) / 5 + 1;
  *month = m < 10 ? m + 3 : m - 9;
  *year = (int)(of_era + era * 400) + (*month <= 2);
}

day day_plus(day d, int32_t n) {
  return infinite(d) ? d : clamp((int64_t)d + n);
}

day day_plus_months(day d, int months) {
  if (infinite(d))
    return d;
  int year, month, dom;
  day_split(d, &year, &month, &dom);
  int64_t at = (int64_t)year * 12 + (month - 1) + months;
  if (at / 12 < FIRST_YEAR)
    return FIRST_DAY;
  if (at / 12 > LAST_YEAR)
    return LAST_DAY;
  year = (int)(at / 12);
  month = (int)(at % 12) + 1;
  int most = day_in_month(year, month);
  return clamp(day_of(year, month, dom < most ? dom : most));
}

void day_print(struct buf *b, day d) {
  if (infinite(d)) {
    buf_add(b, "..");
    return;
  }
  int year, month, dom;
  day_split(clamp(d), &year, &month, &dom);
  put_digits(b, (unsigned)year, 4);
  buf_addc(b, '-');
  put_digits(b, (unsigned)month, 2);
  buf_addc(b, '-');
  put_digits(b, (unsigned)dom, 2);
}
