// SPDX-License-Identifier: GPL-2.0-or-later
// Networks of several dates as one: who is in any of them, with whom in how
// many ways, and so who is drawn in all of them.
#ifndef FIGURE_SERIES_H
#define FIGURE_SERIES_H

#include "figure/core.h"

// An actor, at whatever date.
struct series_actor {
  const char *id;
  const char *label; // where they are first
  bool named;
  size_t partners, ties; // those of structure not counted; of all dates, each
                         // tie once a date
};

struct page_series {
  const ent_drawing *const *d;
  size_t n;
  struct series_actor *actors; // by id
  size_t actors_n;
  uint32_t *order; // as in a core; last those that have no tie but of structure
  size_t named;
  uint32_t **of;   // of each drawing, of each node: the actor
  uint32_t **node; // of each drawing, of each actor: the node, or UINT32_MAX
};

// In the arena.
struct page_series series_of(struct arena *a, const ent_drawing *const *d,
                             size_t n);
// The first k of the order that are in a drawing, by their nodes in it.
struct core_order series_core(struct arena *a, const struct page_series *s,
                              size_t k, size_t drawing);
// Whether an actor who is not in a drawing may be tied then all the same, by
// what is left out.
bool series_perhaps(const struct page_series *s, size_t drawing,
                    const char *id);

#endif
