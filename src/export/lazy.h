// SPDX-License-Identifier: GPL-2.0-or-later
// Libraries that one format needs are loaded when that is asked for: linked,
// those behind them would take longer at every start than most commands run.
#ifndef EXPORT_LAZY_H
#define EXPORT_LAZY_H

#include <stdbool.h>
#include <stddef.h>

struct lazy_function {
  const char *name;
  void *at; // a pointer to the function, to be set
};

// The library, for dlclose, with all functions set; NULL if it is not
// installed or lacks one.
void *lazy_load(const char *soname, const struct lazy_function *f, size_t n);

#endif
