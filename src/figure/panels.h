// SPDX-License-Identifier: GPL-2.0-or-later
// Small multiples on a page of a given width: how many stand beside each other,
// and where actors stand within each, everybody in one place in all of them.
#ifndef FIGURE_PANELS_H
#define FIGURE_PANELS_H

#include "figure/page.h"

struct panels {
  size_t columns, rows;
  double gap;             // between them
  double left, top, w, h; // of what all panels have room for
  double head;            // of a panel: its date and what is shown
};

// As many beside each other as are wide enough.
void panels_divide(const struct page *g, struct panels *x);
// Draws the places of the cast to the width and about the height of a panel,
// and places all nets of the page so. Whether they keep within it.
bool panels_seat(struct page *g, struct panels *x, double high);

#endif
