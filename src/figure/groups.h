// SPDX-License-Identifier: GPL-2.0-or-later
// Groups as shaded areas with their names beside them.
#ifndef FIGURE_GROUPS_H
#define FIGURE_GROUPS_H

#include "figure/frame.h"
#include "route/hull.h"

// How wide and high the names are.
void groups_measure(struct hulls *h, const struct preset *p);
void groups_draw(struct scene *s, const struct preset *p,
                 const struct hulls *h);
void groups_draw_names(struct scene *s, const struct preset *p,
                       const struct hulls *h);
// A rectangle in the colours of what lies behind it.
void groups_clear(struct scene *s, const struct preset *p,
                  const struct hulls *h, const struct area *a);

#endif
