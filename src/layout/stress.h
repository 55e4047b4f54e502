// SPDX-License-Identifier: GPL-2.0-or-later
// Places by nearness: as far from each other as the ties between them are long.
#ifndef LAYOUT_STRESS_H
#define LAYOUT_STRESS_H

#include "base/watch.h"
#include "layout/box.h"
#include "layout/springs.h"

// n points for each of so many starts, one start after the other. The springs
// hold all n together. The same input gives the same points, whatever the
// number of processors, unless the watch (or NULL) ends it. The caller frees
// them.
struct point *stress_find(const struct springs *springs, size_t n,
                          unsigned starts, struct watch *watch);

#endif
