// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/watch.h"
#include "base/work.h"

#include <time.h>

bool watch_stopped(const struct watch *w) {
  return w && atomic_load_explicit(&w->stopped, memory_order_relaxed);
}

bool watch_on(struct watch *w, const char *work, size_t done, size_t all) {
  if (w && w->watcher && !watch_stopped(w) && !work_is_hired() &&
      !w->watcher(w->context, work, all && done > all ? all : done, all))
    atomic_store_explicit(&w->stopped, true, memory_order_relaxed);
  return !watch_stopped(w);
}

double moment_in(double seconds) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec + seconds;
}

bool moment_over(double until) { return until > 0 && moment_in(0) > until; }
