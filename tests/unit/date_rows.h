// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of good and bad dates, and how a reading is compared with one.
#ifndef DATE_ROWS_H
#define DATE_ROWS_H

#include "dates.h"

// Filled by main.
static struct periods periods;

static inline struct date_context context(void) {
  return (struct date_context){DATE_RULES, &periods};
}

static inline void expect_days(const char *text, struct days got,
                               struct days want) {
  if (got.lo == want.lo && got.hi == want.hi)
    return;
  struct buf b = {0};
  put_day(&b, got.lo);
  buf_add(&b, " ");
  put_day(&b, got.hi);
  fail_msg("%s: %s", text, buf_text(&b));
}

struct good_row {
  const char *text, *strict, *wide; // wide NULL: the same
};

struct bad_row {
  const char *text, *code, *hint, *at; // hint: part of it; at: its bytes
};

static inline void expect_fault(const struct bad_row *r,
                                const struct date_fault *f) {
  if (strcmp(f->code, r->code) != 0)
    fail_msg("%s: %s: %s", r->text, f->code, f->message);
  if (!strstr(f->hint, r->hint))
    fail_msg("%s: hint: %s", r->text, f->hint);
  assert_true(f->message[0] && f->hint[0]);
  assert_true(f->start <= f->end && f->end <= strlen(r->text));
  if (r->at && (f->end - f->start != strlen(r->at) ||
                strncmp(r->text + f->start, r->at, strlen(r->at)) != 0))
    fail_msg("%s: at %zu to %zu", r->text, f->start, f->end);
}

#endif
