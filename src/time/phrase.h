// SPDX-License-Identifier: GPL-2.0-or-later
// One date in words or in numbers, as people write them, put into EDTF.
#ifndef TIME_PHRASE_H
#define TIME_PHRASE_H

#include "base/str.h"
#include <stdbool.h>

struct phrase {
  char text[40];
  // What else it may mean; then both are texts that a person can write, and
  // there is no telling which was meant. Else empty.
  char other[40];
};

// "23 December 2021", "Dec. 2021", "31/12/2021", "Q1 2022", "summer of 2021",
// "18th century": false if it is none of these. Whether there is such a day is
// not looked at.
bool phrase_read(struct str s, struct phrase *out);
// `s`, or what it is in EDTF, then in *in, if it is such a date and there is no
// doubt.
struct str date_body(struct str s, struct phrase *in);

#endif
