// SPDX-License-Identifier: GPL-2.0-or-later
// Groups that cannot all be shaded: a coloured tab with a letter on each
// member, which the legend names.
#ifndef FIGURE_TABS_H
#define FIGURE_TABS_H

#include "figure/frame.h"
#include "layout/spot.h"

struct tabs {
  const char **names; // of groups that have several members, sorted
  size_t n;
};

// `groups`: of so many actors, NULL is none. In the arena.
struct tabs tabs_of(struct arena *a, const char *const *groups, size_t n);
// How wide and high a tab is.
double tab_size(const struct preset *p);
// That of the k-th group, around a point.
void tab_draw(struct scene *s, const struct preset *p, size_t k, double x,
              double y);
// At the upper left corner of a member; nothing for who is of no group.
void tab_put(struct scene *s, const struct preset *p, const struct tabs *t,
             const char *group, const struct spot *spot);

#endif
