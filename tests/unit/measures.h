// SPDX-License-Identifier: GPL-2.0-or-later
// Measures by name, and a test of each of them.
#ifndef MEASURES_H
#define MEASURES_H

#include "measure/measure.h"

#include "test.h"

static inline const struct measure *named(const char *name) {
  const struct measure *m = measure_named(str_of(name));
  assert_non_null(m);
  return m;
}

// All measures as rows, so that a failure says which.
struct each {
  const char *name;
};
static struct each all[64];
static inline size_t names(void) {
  size_t n = 0;
  for (; measure_at(n); n++)
    all[n].name = measure_at(n)->name;
  return n;
}

static inline const struct measure *this(void **state) {
  const struct each *e = *state;
  return named(e->name);
}

// Runs `check` on every measure; `count` is what names() gave.
#define EACH(check) test_table(#check, all, count, sizeof *all, check)

#endif
