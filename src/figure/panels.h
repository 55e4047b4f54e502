// SPDX-License-Identifier: GPL-2.0-or-later
// Small multiples on a page of a given width: how many stand beside each other,
// where actors stand within each, and what all of them have to say in common.
#ifndef FIGURE_PANELS_H
#define FIGURE_PANELS_H

#include "figure/page.h"

struct panels {
  size_t columns, rows;
  double gap;             // between them
  double left, top, w, h; // of what all panels have room for
  double head;            // of a panel: its date and what is shown
};

// Finds columns and the room of a panel; seats and places all nets of the page
// in it. The page grows wider only where a single column is not wide enough.
void panels_fit(struct page *g, struct panels *x);

#endif
