// SPDX-License-Identifier: GPL-2.0-or-later
// Uncertain dates as people write them: our profile of EDTF (Library of
// Congress, 2019; ISO 8601-2:2019), the English shorthands, named periods.
//
// A date is known to lie within `strict`; `~` and `?` widen that by one unit
// of the precision written, `%` by two (date_rules says how many), into `wide`.
#ifndef TIME_DATE_H
#define TIME_DATE_H

#include "base/map.h"
#include "time/day.h"
#include <stdbool.h>

struct date_rules {
  uint8_t approximate, uncertain, both; // units: 1, 1, 2 unless the file says
  bool strict;                          // --strict-dates: never widen
  // A plain year or month that begins or ends a stretch is meant whole, from
  // its first day to its last.
  bool whole_units;
};

#define DATE_RULES ((struct date_rules){1, 1, 2, false, false})

// How a date was written: printed it is as exact as that, at least.
enum date_manner {
  DATE_ABOUT = 1,
  DATE_MONTHS = 2,
  DATE_DAYS = 4,
  DATE_EXACT = DATE_MONTHS | DATE_DAYS
};

struct date {
  struct days strict, wide;
  uint8_t manner; // bits
  bool season;    // a code 21-32 was used: bounds rest on northern seasons
  bool whole;     // a plain year, month or day: nothing uncertain about it
};

// What is wrong with a text, in words for its author. Of a text that could be
// read it says what else may have been meant, or has no code.
struct date_fault {
  const char *code; // "date/…", static
  char message[200];
  // Or empty. What stands there between backticks can be written instead, but
  // for keys, which end with a colon.
  char hint[240];
  size_t start, end; // bytes of the text at fault
};

// Named periods of a ledger: name -> interval.
struct period {
  struct str name;
  struct days start, end; // bounds of the first and of the last day
};
struct periods {
  struct map names; // to index in `list`
  VEC(struct period) list;
};

struct date_context {
  struct date_rules rules;
  const struct periods *periods; // may be NULL
};

// A date as `D` of the format page: EDTF, words and numbers as people write
// them ("23 December 2021", "mid-1980s", "circa 1986", "before 1990"), or a
// period's NAME (some day in it), NAME.start or NAME.end. Here and below
// `fault` may be NULL; of a text that is read its code is NULL unless there is
// another reading to be told of.
bool date_read(struct str text, const struct date_context *c, struct date *out,
               struct date_fault *fault);

// A stretch of time a question asks about: any `D`, an EDTF interval with
// open sides, its words ("from 1986 to 1989"), or a period's name; the widened
// bounds.
bool days_read(struct str text, const struct date_context *c, struct days *out,
               struct date_fault *fault);

// An EDTF interval A/B, A/.., ../B, /B … of any `D`, the same in words, or a
// period's name: bounds of its start and of its end.
// An open side (..) gives {DAY_MIN, DAY_MIN} or {DAY_MAX, DAY_MAX}, an unknown
// side (nothing) {DAY_MIN, DAY_MAX}. A bare D is its own start and end.
bool interval_read(struct str text, const struct date_context *c,
                   struct days *start, struct days *end,
                   struct date_fault *fault);

// A span of time like 1y, 18m, 90d, 2w, or 0: whole months and days.
bool span_read(struct str text, int *months, int *days,
               struct date_fault *fault);

#endif
