// SPDX-License-Identifier: GPL-2.0-or-later
// What the readers of dates share: the strict parser, which only says yes or
// no, and the words for a no.
//
// Parsing never explains. Only when all readings of a text have failed does
// blame look at it again, so that the common path stays short and a fault can
// take its time to find what was meant.
#ifndef TIME_EDTF_H
#define TIME_EDTF_H

#include "time/date.h"

// One text being read.
struct reading {
  struct str text; // the whole of it: faults count its bytes
  const struct date_rules *rules;
  const struct periods *periods; // may be NULL
  bool interval;                 // a stretch A/B may stand here
  struct date_fault *fault;      // may be NULL
};

// A date or a set, nothing around it. `qualifier` is 0, or one that is added
// to a date that has none.
bool edtf_read(struct str s, char qualifier, const struct date_rules *rules,
               struct date *out);
// The next item of a set's inside, which is cut off `rest`.
struct str edtf_item(struct str *rest);
// Whether the item is a range a..b; else *a is the item.
bool edtf_range(struct str item, struct str *a, struct str *b);
// The number written by n digits, or -1.
int edtf_digits(const char *at, size_t n);
// The position of the only slash outside brackets; s.n if there is none, and
// *more tells whether there are several.
size_t edtf_slash(struct str s, bool *more);

// `s` begins with the word, in any case, and a blank or a hyphen follows
// (a blank only if `blank`); *rest is what comes then.
bool word_take(struct str s, const char *word, bool blank, struct str *rest);
bool word_is(struct str s, const char *word);
// "", "~", "null", "unknown": nothing is known.
bool word_unknown(struct str s);

// The same as date_read, interval_read; `season` tells of season codes.
bool read_date(const struct reading *r, struct str s, struct date *out);
bool read_interval(const struct reading *r, struct str s, struct days *start,
                   struct days *end, bool *season);
const struct period *period_find(const struct periods *p, struct str name);

// Fills the fault: always false, to be returned.
__attribute__((format(printf, 4, 5))) bool fault_at(const struct reading *r,
                                                    const char *code,
                                                    struct str at,
                                                    const char *format, ...);
__attribute__((format(printf, 2, 3))) bool fault_hint(const struct reading *r,
                                                      const char *format, ...);
// A text of somebody's, short enough to quote, on one line.
struct quoted {
  char at[64];
};
struct quoted quote(struct str s);

// Says why `s`, which no reader took, is no date.
bool date_blame(const struct reading *r, struct str s);
// What was probably meant, as a text that can be read; false if there is no
// telling. Room for 96 bytes in *out.
bool date_guess(struct str s, bool interval, char out[96]);
// The same if a decade was meant: "80s", "the eighties", "1980's".
bool date_guess_decade(struct str s, char out[96]);

#endif
