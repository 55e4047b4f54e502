// SPDX-License-Identifier: GPL-2.0-or-later
// Days: the only unit of time. A day is a number in the proleptic Gregorian
// calendar, day 0 being 1970-01-01; DAY_MIN and DAY_MAX stand for "since
// ever" and "for ever". Every pair of days here is inclusive at both ends.
#ifndef TIME_DAY_H
#define TIME_DAY_H

#include "base/buf.h"
#include <stdint.h>

typedef int32_t day;

#define DAY_MIN INT32_MIN
#define DAY_MAX INT32_MAX

struct days {
  day lo, hi;
};

day day_of(int year, int month, int dom); // any month 1-12, day 1-31
void day_split(day d, int *year, int *month, int *dom);
int day_in_month(int year, int month);
// Saturates at the infinities and at 0001-01-01 and 9999-12-31.
day day_plus(day d, int32_t n);
// `d` moved by whole months, the day of the month cut to the month's length.
day day_plus_months(day d, int months);
// "2001-10-07"; ".." for an infinity.
void day_print(struct buf *b, day d);
// The shortest text that says just these days: 1986, 2001-10, 2001-10-07,
// or A/B; an infinite side is "..".
void days_print(struct buf *b, struct days q);
// One side of it: what stands before the "/", or behind; of one date that.
void days_print_lo(struct buf *b, struct days q);
void days_print_hi(struct buf *b, struct days q);
// Whether they are one date when printed: a day, a month or a year.
bool days_one(struct days q);
// For prose: "1986", "October 2001", "7 October 2001", "1986 to 1989".
void days_prose(struct buf *b, struct days q);
// Two of them that are compared: "1986 to 1989", but where one of them is
// longer than a year, "1986 to 1989 with 1990".
void days_prose_pair(struct buf *b, struct days one, struct days two);

#endif
