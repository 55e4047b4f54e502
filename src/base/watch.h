// SPDX-License-Identifier: GPL-2.0-or-later
// Long work that somebody watches and may stop. It goes the way of the
// diagnostics, whose list holds it; where none are handed on, it goes alone.
#ifndef BASE_WATCH_H
#define BASE_WATCH_H

#include "entente.h"

#include <stdatomic.h>

struct watch {
  ent_watcher *watcher;
  void *context;
  atomic_bool stopped;
};

// Says how far the work is; false when it has to end. Whoever is told so leaves
// off as soon as it can, and what it has is good for nothing. In a thread of
// work_share's own nobody is asked: it ends when another was told to. NULL: it
// goes on.
bool watch_on(struct watch *w, const char *work, size_t done, size_t all);
// Whether it was to end.
bool watch_stopped(const struct watch *w);

// The moment so many seconds from now, which work in a row may share.
double moment_in(double seconds);
// Whether it is over; never of 0.
bool moment_over(double until);

#endif
