// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/chronicle_steps.h"
#include "time/day.h"

enum { MOST_STEPS = 1200 };

static size_t steps_between(struct days range, unsigned months) {
  int y1, m1, y2, m2, dom;
  day_split(range.lo, &y1, &m1, &dom);
  day_split(range.hi, &y2, &m2, &dom);
  int first = (y1 * 12 + m1 - 1) / (int)months;
  return (size_t)((y2 * 12 + m2 - 1) / (int)months - first) + 1;
}

static void month_of(const struct chronicle_steps *s, size_t k, int *year,
                     int *month) {
  int n = s->year * 12 + (int)s->month - 1 + (int)(k * s->months);
  *year = n / 12;
  *month = n % 12 + 1;
}

struct days chronicle_days(const struct chronicle_steps *s, size_t k) {
  int year, month;
  if (s->partial)
    return s->alone;
  month_of(s, k, &year, &month);
  struct days q = {.lo = year < 1 ? DAY_MIN : day_of(year, month, 1)};
  month_of(s, k + 1, &year, &month);
  q.hi =
      year > 9999 ? day_of(9999, 12, 31) : day_plus(day_of(year, month, 1), -1);
  return q;
}

struct chronicle_steps chronicle_steps_of(struct days range) {
  static const unsigned lengths[] = {1, 12, 120};
  struct chronicle_steps s = {0};
  int dom, month;
  size_t k = 0;
  while (k < 2 && steps_between(range, lengths[k]) > MOST_STEPS)
    k++;
  s.months = lengths[k];
  s.n = steps_between(range, s.months);
  day_split(range.lo, &s.year, &month, &dom);
  s.month = s.months == 1 ? (unsigned)month : 1;
  s.year -= s.months == 120 ? s.year % 10 : 0;
  const struct days whole = chronicle_days(&s, 0);
  s.alone = range;
  s.partial = s.n == 1 && (range.lo > whole.lo || range.hi < whole.hi);
  return s;
}

struct days chronicle_whole(const struct chronicle_steps *s) {
  return (struct days){chronicle_days(s, 0).lo, chronicle_days(s, s->n - 1).hi};
}

uint32_t chronicle_step(const struct chronicle_steps *s, day on) {
  int year, month, dom;
  day_split(on, &year, &month, &dom);
  int first = s->year * 12 + (int)s->month - 1;
  int step = (year * 12 + month - 1 - first) / (int)s->months;
  int last = (int)s->n - 1;
  return (uint32_t)(step < 0 ? 0 : step > last ? last : step);
}

void chronicle_date(struct buf *b, const struct chronicle_steps *s, size_t k) {
  int year, month;
  month_of(s, k, &year, &month);
  if (s->partial)
    days_print(b, s->alone);
  else if (s->months == 120)
    buf_addf(b, "%03dX", year / 10);
  else if (s->months == 12)
    buf_addf(b, "%04d", year);
  else
    buf_addf(b, "%04d-%02d", year, month);
}
