// SPDX-License-Identifier: GPL-2.0-or-later
// A square sparse matrix taken apart into triangles, so that equations with it
// are solved at the price of its entries; and changed by single columns.
#ifndef BALANCE_FACTOR_H
#define BALANCE_FACTOR_H

#include "base/alloc.h"
#include <stdbool.h>
#include <stdint.h>

struct factor_term {
  uint32_t at;
  double x;
};

struct factor_change {
  uint32_t column;
  double pivot;
  size_t from; // of its terms
};

// Step i takes pivot[i] in row[i] of column[i]. `lower` are the multiples of
// that row to be taken from others, `upper` the column's terms in the rows of
// steps before.
struct factor {
  size_t n;
  uint32_t *row, *column;
  double *pivot;
  size_t *lower_first, *upper_first; // n + 1
  VEC(struct factor_term) lower, upper, change;
  VEC(struct factor_change) changes;
  double *work;
};

void factor_drop(struct factor *f);

// Columns' terms from first[i] up to first[i + 1]: rows and values. False if
// the matrix is singular, or nearly; nothing can be solved then.
bool factor_set(struct factor *f, size_t n, const size_t *first,
                const struct factor_term *term);

// Solves B x = b: b by rows, which is used up; x by columns.
void factor_solve(const struct factor *f, double *b, double *x);
// Solves y B = c: c by columns, which is used up; y by rows.
void factor_solve_left(const struct factor *f, double *c, double *y);

// Puts another column in the place of one: `x` is what factor_solve gave for
// it, and x[column] must not be near 0.
void factor_change(struct factor *f, uint32_t column, const double *x);

#endif
