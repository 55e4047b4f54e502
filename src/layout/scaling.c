// SPDX-License-Identifier: GPL-2.0-or-later
// Classical scaling by some of the points: U. Brandes and C. Pich, Eigensolver
// methods for progressive multidimensional scaling of large data (GD 2006).
// The axes are found by the power method.
#include "layout/scaling.h"
#include "base/alloc.h"
#include "layout/spot.h"

#include <math.h>

enum { STEPS = 60 };

struct centred {
  double *of; // n rows of k
  size_t n, k;
};

// Squares with the means of rows and columns taken out.
static struct centred centre(const double *far, size_t n, size_t k) {
  struct centred c = {mem_new(n * k + 1, sizeof *c.of), n, k};
  double *column = mem_new(k + 1, sizeof *column), all = 0;
  double *row = mem_new(n + 1, sizeof *row);
  for (size_t i = 0; i < n * k; i++) {
    double square = far[i] * far[i];
    row[i / k] += square / (double)k;
    column[i % k] += square / (double)n;
    all += square / (double)(n * k);
  }
  for (size_t i = 0; i < n * k; i++)
    c.of[i] = (row[i / k] + column[i % k] - all - far[i] * far[i]) / 2;
  mem_free(row);
  mem_free(column);
  return c;
}

static void along(const struct centred *c, const double *axis, double *out) {
  for (size_t i = 0; i < c->n; i++) {
    out[i] = 0;
    for (size_t k = 0; k < c->k; k++)
      out[i] += c->of[i * c->k + k] * axis[k];
  }
}

static double product(const double *a, const double *b, size_t n) {
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += a[i] * b[i];
  return sum;
}

// Takes out what is in the direction of `other`, and makes it of length 1.
static void straighten(double *axis, const double *other, size_t k) {
  double by = other ? product(axis, other, k) : 0;
  for (size_t i = 0; other && i < k; i++)
    axis[i] -= by * other[i];
  double length = sqrt(product(axis, axis, k));
  for (size_t i = 0; length > 0 && i < k; i++)
    axis[i] /= length;
}

static void find_axis(const struct centred *c, const double *other,
                      double *axis, double *places) {
  for (size_t i = 0; i < c->k; i++)
    axis[i] = 1 + (double)(i * 7 % 11);
  for (int step = 0; step < STEPS; step++) {
    straighten(axis, other, c->k);
    along(c, axis, places);
    for (size_t k = 0; k < c->k; k++)
      axis[k] = 0;
    for (size_t i = 0; i < c->n; i++)
      for (size_t k = 0; k < c->k; k++)
        axis[k] += c->of[i * c->k + k] * places[i];
  }
  straighten(axis, other, c->k);
  along(c, axis, places);
}

// How much larger is as far as wanted, all in all.
static double scale(const double *far, const double *x, const double *y,
                    size_t n, size_t pivots) {
  double wanted = 0, is = 0;
  double mx = 0, my = 0;
  for (size_t i = 0; i < n; i++) {
    mx += x[i] / (double)n;
    my += y[i] / (double)n;
  }
  for (size_t i = 0; i < n; i++) {
    is += span(x[i] - mx, y[i] - my) / (double)n;
    for (size_t k = 0; k < pivots; k++)
      wanted += far[i * pivots + k] / (double)(n * pivots);
  }
  return is > 0 ? 0.7 * wanted / is : 1;
}

struct point *scaling_of(const double *far, size_t n, size_t pivots) {
  struct centred c = centre(far, n, pivots);
  double *first = mem_new(pivots + 1, sizeof *first);
  double *second = mem_new(pivots + 1, sizeof *second);
  double *x = mem_new(n + 1, sizeof *x), *y = mem_new(n + 1, sizeof *y);
  struct point *points = mem_new(n + 1, sizeof *points);
  find_axis(&c, NULL, first, x);
  find_axis(&c, first, second, y);
  double by = scale(far, x, y, n, pivots);
  for (size_t i = 0; i < n; i++)
    points[i] = (struct point){x[i] * by, y[i] * by};
  mem_free(c.of);
  mem_free(first);
  mem_free(second);
  mem_free(x);
  mem_free(y);
  return points;
}
