// SPDX-License-Identifier: GPL-2.0-or-later
// Independent jobs, shared among the processors at hand.
#ifndef BASE_WORK_H
#define BASE_WORK_H

#include <stdbool.h>
#include <stddef.h>

// Does the jobs [from, end).
typedef void work_run(void *context, size_t from, size_t end);

// Cuts `jobs` into as many runs, in a row, as there are processors (8 at most,
// and none shorter than `least`) and does them at the same time; returns when
// all are done. What a job gives must not depend on where the cuts fall.
void work_share(size_t jobs, size_t least, work_run *run, void *context);
// Whether this thread is one of those that were started for it.
bool work_is_hired(void);

#endif
