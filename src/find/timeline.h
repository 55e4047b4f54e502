// SPDX-License-Identifier: GPL-2.0-or-later
// Ties over a stretch of time, and what else happened then, for a table and a
// chart.
#ifndef FIND_TIMELINE_H
#define FIND_TIMELINE_H

#include "find/asked.h"
#include "timeline/bars.h"

struct lanes {
  const ent_query *q; // as asked; the caller's
  struct asked_range asked;
  struct slice *slice; // of the whole range, possible ties too
  verdict least;       // of a tie or an event that is shown
  uint32_t about;      // the one actor asked about, or NONE
  struct bars bars;    // less sure ones too
  struct bar_events events;
  struct arena arena;
};

// NULL on error. Freed by lanes_free.
struct lanes *timeline_find(const ent_account *l, const ent_query *q,
                            ent_diags *d);
// A bar cut into the records that are told alike, in the arena.
struct bars lanes_alike(const struct lanes *x, const struct bar *b,
                        struct arena *arena);
void lanes_free(struct lanes *x);

#endif
