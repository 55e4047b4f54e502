// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of days as text. Both ends of a stretch are written with one
// precision, the coarsest that loses nothing.
#include "time/day.h"

enum unit { YEAR, MONTH, DAY };

struct civil {
  int year, month, dom;
};

static bool infinite(day d) { return d == DAY_MIN || d == DAY_MAX; }

static struct civil split(day d) {
  struct civil c;
  day_split(d, &c.year, &c.month, &c.dom);
  return c;
}

// The coarsest unit that begins on this day.
static enum unit unit_begun(day d) {
  if (infinite(d))
    return YEAR;
  struct civil c = split(d);
  return c.dom != 1 ? DAY : c.month != 1 ? MONTH : YEAR;
}

// The coarsest unit that ends on this day.
static enum unit unit_ended(day d) {
  if (infinite(d))
    return YEAR;
  struct civil c = split(d);
  return c.dom != day_in_month(c.year, c.month) ? DAY
         : c.month != 12                        ? MONTH
                                                : YEAR;
}

static enum unit unit_of(struct days q) {
  enum unit a = unit_begun(q.lo), b = unit_ended(q.hi);
  return a > b ? a : b;
}

static bool one_unit(struct days q, enum unit u) {
  if (infinite(q.lo) || infinite(q.hi))
    return false;
  struct civil a = split(q.lo), b = split(q.hi);
  return a.year == b.year && (u == YEAR || a.month == b.month) &&
         (u != DAY || a.dom == b.dom);
}

static void put(struct buf *b, day d, enum unit u) {
  struct buf whole = {0};
  day_print(&whole, d);
  buf_addn(b, whole.at,
           infinite(d) || u == DAY ? whole.n
           : u == MONTH            ? whole.n - 3
                                   : whole.n - 6);
  buf_drop(&whole);
}

static void say(struct buf *b, day d, enum unit u, enum unit until) {
  static const char *const names[] = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  struct civil c = split(d);
  const char *gap = "";
  if (u == DAY) {
    buf_addf(b, "%d", c.dom);
    gap = " ";
  }
  if (u >= MONTH && until <= MONTH) {
    buf_addf(b, "%s%s", gap, names[c.month - 1]);
    gap = " ";
  }
  if (until == YEAR)
    buf_addf(b, "%s%04d", gap, c.year);
}

void days_print_lo(struct buf *b, struct days q) { put(b, q.lo, unit_of(q)); }
void days_print_hi(struct buf *b, struct days q) { put(b, q.hi, unit_of(q)); }
bool days_one(struct days q) { return one_unit(q, unit_of(q)); }

void days_print(struct buf *b, struct days q) {
  days_print_lo(b, q);
  if (days_one(q))
    return;
  buf_addc(b, '/');
  days_print_hi(b, q);
}

void days_prose(struct buf *b, struct days q) {
  enum unit u = unit_of(q);
  if (infinite(q.lo) && infinite(q.hi)) {
    buf_add(b, "all time");
  } else if (infinite(q.lo)) {
    buf_add(b, "up to ");
    say(b, q.hi, u, YEAR);
  } else if (infinite(q.hi)) {
    buf_add(b, "from ");
    say(b, q.lo, u, YEAR);
    buf_add(b, " on");
  } else if (one_unit(q, u)) {
    say(b, q.lo, u, YEAR);
  } else {
    // What both ends share is said once: "7 to 9 October 2001".
    enum unit shared = u == DAY && one_unit(q, MONTH)   ? DAY
                       : u != YEAR && one_unit(q, YEAR) ? MONTH
                                                        : YEAR;
    say(b, q.lo, u, shared);
    buf_add(b, " to ");
    say(b, q.hi, u, YEAR);
  }
}

void days_prose_pair(struct buf *b, struct days one, struct days two) {
  days_prose(b, one);
  buf_add(b, days_one(one) && days_one(two) ? " to " : " with ");
  days_prose(b, two);
}
