// SPDX-License-Identifier: GPL-2.0-or-later
// How long the reading of dates takes, by their kind: nanoseconds each. Plain
// EDTF comes first, for large ledgers have little else.
#include "time/spell.h"

#include <stdio.h>
#include <time.h>

enum { ROUNDS = 200000 };

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void time_dates(const char *text, const struct date_context *c) {
  struct date_fault f;
  struct spell s;
  size_t good = 0;
  double begun = seconds();
  for (int i = 0; i < ROUNDS; i++)
    good += spell_read(str_of(text), c, false, &s, &f);
  double each = (seconds() - begun) / ROUNDS * 1e9;
  printf("%6.0f ns  %s%s\n", each, text, good ? "" : " (refused)");
}

int main(void) {
  static const char *const texts[] = {
      "2001-10-07",       "2001",           "2001-10-07/2011-09-27",
      "since 2001-10-07", "by 1986",        "in 1986~",
      "since 1980s",      "mid-1980s/1990", "7 October 2001",
      "from 1986 to 1989"};
  const struct date_context c = {DATE_RULES, NULL};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    time_dates(texts[i], &c);
  return 0;
}
