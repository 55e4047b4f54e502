// SPDX-License-Identifier: GPL-2.0-or-later
// What the tests of src/time share: a table of periods, and short ways to
// write days and to compare them as text.
#ifndef DATES_H
#define DATES_H

#include "test.h"
#include "time/verdict.h"

// A day from "2001-10-07"; ".." at the start or end of a bound is infinite.
static inline day day_from(const char *text, day open) {
  if (!strcmp(text, ".."))
    return open;
  struct str s = str_of(text);
  assert_int_equal(s.n, 10);
  int n[3] = {0};
  for (size_t i = 0, k = 0; i < s.n; i++)
    if (s.at[i] == '-')
      k++;
    else
      n[k] = n[k] * 10 + (s.at[i] - '0');
  return day_of(n[0], n[1], n[2]);
}

// "A B" as days: "1986-01-01 1986-12-31", ".." for an infinity.
static inline struct days days_from(const char *text) {
  struct str from, to;
  char a[16] = {0}, b[16] = {0};
  assert_true(str_cut(str_of(text), " ", &from, &to));
  assert_true(from.n < 16 && to.n < 16);
  memcpy(a, from.at, from.n);
  memcpy(b, to.at, to.n);
  return (struct days){day_from(a, DAY_MIN), day_from(b, DAY_MAX)};
}

static inline void put_day(struct buf *b, day d) {
  if (d == DAY_MIN || d == DAY_MAX)
    buf_add(b, d == DAY_MIN ? "-inf" : "+inf");
  else
    day_print(b, d);
}

static inline void add_period(struct periods *p, const char *name,
                              const char *text) {
  struct date_context c = {DATE_RULES, p};
  struct date_fault f;
  struct period made = {.name = str_of(name)};
  assert_true(interval_read(str_of(text), &c, &made.start, &made.end, &f));
  map_put(&p->names, made.name, (uint32_t)p->list.n);
  vec_push(&p->list, made);
}

static inline struct periods make_periods(void) {
  struct periods p = {0};
  add_period(&p, "soviet-war", "1979-12-24/1989-02-15");
  add_period(&p, "taliban-rule", "1996-09/2001-11");
  add_period(&p, "drone-war", "2004/..");
  add_period(&p, "cold-war", "/1991");
  add_period(&p, "mid-1990s", "1994/1997");
  return p;
}

static inline void drop_periods(struct periods *p) {
  map_drop(&p->names);
  vec_drop(&p->list);
}

// A small generator with a fixed start, for random lives and texts.
static inline uint32_t next_random(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(*state >> 33);
}

static inline int random_in(uint64_t *state, int lo, int hi) {
  return lo + (int)(next_random(state) % (uint32_t)(hi - lo + 1));
}

#endif
