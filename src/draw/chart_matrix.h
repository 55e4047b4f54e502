// SPDX-License-Identifier: GPL-2.0-or-later
// From a matrix that was found to the chart of it: what one of a date and one
// of two dates have in common.
#ifndef DRAW_CHART_MATRIX_H
#define DRAW_CHART_MATRIX_H

#include "draw/canvas.h"
#include "find/matrix_find.h"
#include "view/chart.h"

// So many rows have cells of 5.5 points on a page of the preset "report".
enum { MATRIX_MOST = 65 };

struct matrix_plot {
  struct canvas c;
  const struct tie_matrix *x;
  struct chart *chart;
  size_t first[2]; // of each date, its first mark
};

// Begins the drawing, with a mark for each tie that has a cell.
struct matrix_plot matrix_plot_of(const struct tie_matrix *x);
// The seats that a question asks for.
struct matrix_asked matrix_plot_asked(const ent_query *q);
// Who sits where, and what frames them.
void matrix_plot_seats(struct matrix_plot *p);
// The cell of the chart for one that was found; its edges are there once the
// canvas is filled.
struct chart_cell matrix_plot_cell(struct matrix_plot *p, size_t date,
                                   const struct matrix_cell *c);
// "48 of 67 actors, 118 of 148 ties", and what has no room.
void matrix_plot_counts(struct buf *b, const struct matrix_plot *p);
// By what the rows are framed, and in which order they stand: sentences.
void matrix_plot_framing(struct buf *b, const struct matrix_plot *p);
// What is told of every tie, for those who do not see the cells.
void matrix_plot_described(struct matrix_plot *p);

#endif
