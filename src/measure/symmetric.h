// SPDX-License-Identifier: GPL-2.0-or-later
// Eigenvalues of a dense symmetric matrix, as many as are asked for, without
// a random start.
#ifndef MEASURE_SYMMETRIC_H
#define MEASURE_SYMMETRIC_H

#include <stddef.h>

struct symmetric {
  size_t n;
  double *a;           // n rows of n; reduced: the reflections, in columns
  double *main, *side; // reduced: the diagonal, and what stands beside it
};

// A matrix of zeroes to be filled with both halves.
struct symmetric symmetric_new(size_t n);
// Makes it tridiagonal; must come before the functions below. O(n^3).
void symmetric_reduce(struct symmetric *s);
// The k-th eigenvalue from below, k < n. O(n).
double symmetric_value(const struct symmetric *s, size_t k);
// The eigenvector of a simple eigenvalue, of length 1. O(n^2).
void symmetric_vector(const struct symmetric *s, double value, double *x);
void symmetric_drop(struct symmetric *s);

#endif
