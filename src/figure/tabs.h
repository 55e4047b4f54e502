// SPDX-License-Identifier: GPL-2.0-or-later
// Groups that cannot all be shaded: a coloured tab with a letter on each
// member, which the legend names.
#ifndef FIGURE_TABS_H
#define FIGURE_TABS_H

#include "figure/frame.h"
#include "layout/box.h"
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
// Which of them it is, from 0; t->n: none, as for NULL.
size_t tab_of(const struct tabs *t, const char *group);
// Where it is on a member: on top of its upper edge, at the left.
struct point tab_place(const struct preset *p, const struct spot *spot);

#endif
