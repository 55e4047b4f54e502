// SPDX-License-Identifier: GPL-2.0-or-later
// Ties over a stretch of time, in the order in which they are told, and what
// else happened then: the same for the table and for the picture.
#ifndef TIMELINE_BARS_H
#define TIMELINE_BARS_H

#include "timeline/slice.h"

// The records of one natural key.
struct bar {
  const uint32_t *ties; // the surest first
  size_t n;
  verdict certainty, dates; // of the whole stretch
  bool throughout;
  enum family family;
};
struct bars {
  struct bar *at;
  size_t n;
};

// Of a slice of the whole stretch made with `include` possible: by family, then
// by the beginning of the surest record. In the arena.
struct bars bars_of(struct arena *arena, const struct slice *s);
// As in a list, dates alone decide whether a bar is shown; it has its doubt.
static inline bool bar_shown(const struct bar *b, verdict least) {
  return b->dates >= least;
}
// Whether some record of it goes on.
bool bar_ongoing(const ent_account *l, const struct bar *b);

struct bar_events {
  const struct event **at; // by their days
  size_t n, hidden;        // hidden: less sure than `least`
};

// Events of the slice's days: of the actors that the filter names, or, if it
// names none, all.
struct bar_events bars_events(struct arena *arena, const struct slice *s,
                              verdict least);

#endif
