// SPDX-License-Identifier: GPL-2.0-or-later
// Where actors stand. Positions come from Graphviz's stress layout in a process
// of its own, from several starts of which the best drawing is taken; actors
// that have their place keep it. When there is no layout to be had, a circle.
#ifndef FIGURE_LAYOUT_H
#define FIGURE_LAYOUT_H

#include "entente.h"
#include "figure/spot.h"
#include <stdint.h>

enum bond_kind { BOND_STRUCTURE, BOND_FRIENDLY, BOND_OTHER };

// A pair of actors with a tie at any date asked about; once a pair.
struct bond {
  uint32_t a, b;
  enum bond_kind kind;
  double label; // width of the widest label on it
};

struct layout_options {
  const char *program; // entente-gv
  unsigned seconds;    // 0: 10
  bool layered;        // from above downwards rather than by stress
  double width;        // of the page: positions keep within, if they can
  double base;         // what a tie is long, in points; 0: made for the page
};

// Fills x and y of all spots: no box is on another, the leftmost and topmost
// edges are at 0. When some are pinned, those stay where they are and nothing
// is moved to 0: the others find room near the actors they are tied to. The
// same input gives the same positions. A circle, with a warning layout/circle
// that says why, when Graphviz cannot be had.
void layout_find(struct spot *spots, size_t n, const struct bond *bonds,
                 size_t m, const struct layout_options *o, ent_diags *diags);

#endif
