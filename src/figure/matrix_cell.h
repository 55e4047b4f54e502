// SPDX-License-Identifier: GPL-2.0-or-later
// A cell of a matrix: the colour of a family, and the same in signs, for print
// without colours. Full: definite; striped: likely; dotted: possible.
#ifndef FIGURE_MATRIX_CELL_H
#define FIGURE_MATRIX_CELL_H

#include "figure/chart.h"

// Where it is, its side, and how large its numbers are; of a cell that has no
// room for them 0.
struct matrix_place {
  double x, y, side, type;
};

void matrix_cell_draw(struct chart_page *g, const struct chart_cell *c,
                      const struct matrix_place *at);
// Whether its number of ties is drawn.
bool matrix_cell_counts(const struct chart_cell *c,
                        const struct matrix_place *at);

#endif
