// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of time in words, and dates of which one of several is meant.
#ifndef TIME_STRETCH_H
#define TIME_STRETCH_H

#include "time/edtf.h"

enum stretch_how {
  STRETCH_DATE,    // a date alone
  STRETCH_SPAN,    // A/B, A to B, a period's name
  STRETCH_LASTS,   // since A, until B, from A to B
  STRETCH_BETWEEN, // between A and B: whether a day or all of them is open
  STRETCH_SEEN     // as of A: it was seen then
};

struct date_stretch {
  struct days start, end; // as interval_read has them
  enum stretch_how how;
  bool season;
  uint8_t from, to; // the manners of both dates
};

// "from 2017 to 2022", "since at least 2018", "27–31 March 2022", "2021
// onwards", "between March and May 2022". *fits unless it has none of their
// words.
bool stretch_read(const struct reading *r, struct str s, bool *fits,
                  struct date_stretch *out);
// Any of these, a date, an interval with a slash, a period's name. The order of
// its ends is not looked at.
bool read_interval(const struct reading *r, struct str s,
                   struct date_stretch *out);
// "2018 or 2019", "between 2017 and 2019": somewhere in these.
bool choice_read(const struct reading *r, struct str s, struct date *out);
// The bounds of a start or an end that a date says: in ledgers whose units are
// whole a year begins on its first day and ends on its last.
struct days stretch_edge(const struct reading *r, const struct date *d,
                         bool end);

#endif
