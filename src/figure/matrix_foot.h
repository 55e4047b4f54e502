// SPDX-License-Identifier: GPL-2.0-or-later
// What stands below a matrix: how it is read, who denies what, the notes, the
// works. All of it is there at first; where the page has no room, works stand
// closer, then some are counted, and at last denials are told more briefly.
#ifndef FIGURE_MATRIX_FOOT_H
#define FIGURE_MATRIX_FOOT_H

#include "figure/chart.h"
#include "figure/numbers.h"

struct matrix_table {
  struct chart_page *g;
  double cell, type;   // side of a cell; size of names
  double names, heads; // room for those of rows, of columns
  double x, y;         // of the first cell
  double gap;          // around frames
  double share;        // of the page's width, for names and cells
  double beside;       // where a column of legend and notes begins; 0: they
                       // stand below
  double *at;          // of each seat, from the first
  struct numbers numbers;
  const char **notes; // with room for one more
  size_t notes_n;
  size_t *denied, denied_n; // edges
  size_t denials;           // the note that tells them
  bool brief;               // without their words
  // How high legend and foot are, as they are now.
  double (*height)(const struct matrix_table *t);
};

// Fills the foot of the page with all that there is.
void matrix_foot_fill(struct matrix_table *t);
// The same again, after it was pressed.
void matrix_foot_renew(struct matrix_table *t);
// Puts the works closer, then counts those behind the first, until what is
// below has the room; denials stay as they are.
void matrix_foot_press_works(struct matrix_table *t, double room);
// Tells denials without words, then counts those behind the first.
void matrix_foot_press_denials(struct matrix_table *t, double room);

#endif
