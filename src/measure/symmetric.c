// SPDX-License-Identifier: GPL-2.0-or-later
// Householder's reflections make the matrix tridiagonal; Sturm's sequences
// count its eigenvalues below a number, so that each is found by halving; its
// vector comes from inverse iteration and is reflected back. Golub, G. H., Van
// Loan, C. F. (2013). Matrix Computations, chapter 8.
#include "measure/symmetric.h"

#include "base/alloc.h"
#include <float.h>
#include <math.h>

struct symmetric symmetric_new(size_t n) {
  return (struct symmetric){.n = n,
                            .a = mem_new(n * n, sizeof(double)),
                            .main = mem_new(n, sizeof(double)),
                            .side = mem_new(n, sizeof(double))};
}

void symmetric_drop(struct symmetric *s) {
  mem_free(s->a);
  mem_free(s->main);
  mem_free(s->side);
}

// Turns row j from j + 1 on into a reflection v with v'v = 2, which sends it
// to side[j] and zeroes; all zeroes when there is nothing to reflect.
static void reflection(struct symmetric *s, size_t j) {
  double *v = s->a + j * s->n, sum = 0;
  for (size_t i = j + 1; i < s->n; i++)
    sum += v[i] * v[i];
  const double first = v[j + 1], length = sqrt(sum);
  s->side[j] = first > 0 ? -length : length;
  const double squared = 2 * (sum - first * s->side[j]);
  v[j + 1] = first - s->side[j];
  for (size_t i = j + 1; i < s->n; i++)
    v[i] = squared > 0 ? v[i] * sqrt(2 / squared) : 0;
}

// A becomes H A H with H = I - v v' on what is below and right of j.
static void reflect(struct symmetric *s, size_t j, double *p) {
  const size_t n = s->n;
  const double *v = s->a + j * n;
  double half = 0;
  for (size_t i = j + 1; i < n; i++) {
    const double *row = s->a + i * n;
    p[i] = 0;
    for (size_t k = j + 1; k < n; k++)
      p[i] += row[k] * v[k];
    half += p[i] * v[i];
  }
  for (size_t i = j + 1; i < n; i++)
    p[i] -= half / 2 * v[i];
  for (size_t i = j + 1; i < n; i++) {
    double *row = s->a + i * n;
    for (size_t k = j + 1; k < n; k++)
      row[k] -= p[i] * v[k] + v[i] * p[k];
  }
}

void symmetric_reduce(struct symmetric *s) {
  double *p = mem_new(s->n, sizeof *p);
  for (size_t j = 0; j < s->n; j++) {
    s->main[j] = s->a[j * s->n + j];
    if (j + 1 == s->n)
      break;
    reflection(s, j);
    reflect(s, j, p);
  }
  mem_free(p);
}

// How many eigenvalues are smaller than x.
static size_t below(const struct symmetric *s, double x) {
  size_t count = 0;
  double q = 1;
  for (size_t i = 0; i < s->n; i++) {
    const double beside = i ? s->side[i - 1] : 0;
    q = s->main[i] - x - beside * beside / q;
    if (fabs(q) < DBL_MIN)
      q = -DBL_MIN;
    count += q < 0;
  }
  return count;
}

double symmetric_value(const struct symmetric *s, size_t k) {
  double high = 0;
  for (size_t i = 0; i < s->n; i++)
    high = fmax(high, fabs(s->main[i]) + fabs(s->side[i]) +
                          (i ? fabs(s->side[i - 1]) : 0));
  double low = -high;
  for (int step = 0; step < 200; step++) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high)
      break;
    if (below(s, middle) > k)
      high = middle;
    else
      low = middle;
  }
  return low + (high - low) / 2;
}

// The tridiagonal matrix less `value`, made triangular with rows exchanged:
// each row has its diagonal and two more to the right.
struct triangle {
  double *d, *e, *f;
  double *factor;
  char *exchanged;
};

static struct triangle factor(const struct symmetric *s, double value) {
  const size_t n = s->n;
  struct triangle t = {mem_new(n, sizeof(double)), mem_new(n, sizeof(double)),
                       mem_new(n, sizeof(double)), mem_new(n, sizeof(double)),
                       mem_new(n, 1)};
  double d = s->main[0] - value, e = n > 1 ? s->side[0] : 0;
  for (size_t i = 0; i + 1 < n; i++) {
    const double next_d = s->main[i + 1] - value, below_d = s->side[i];
    const double next_e = i + 2 < n ? s->side[i + 1] : 0;
    t.exchanged[i] = fabs(below_d) > fabs(d);
    if (t.exchanged[i]) {
      t.d[i] = below_d, t.e[i] = next_d, t.f[i] = next_e;
      t.factor[i] = d / below_d;
      d = e - t.factor[i] * next_d;
      e = -t.factor[i] * next_e;
    } else {
      t.d[i] = d != 0 ? d : DBL_EPSILON, t.e[i] = e;
      t.factor[i] = below_d / t.d[i];
      d = next_d - t.factor[i] * e;
      e = next_e;
    }
  }
  t.d[n - 1] = d;
  return t;
}

static void triangle_drop(struct triangle *t) {
  mem_free(t->d);
  mem_free(t->e);
  mem_free(t->f);
  mem_free(t->factor);
  mem_free(t->exchanged);
}

static void solve(const struct triangle *t, size_t n, double *x) {
  for (size_t i = 0; i + 1 < n; i++) {
    if (t->exchanged[i]) {
      const double swap = x[i];
      x[i] = x[i + 1];
      x[i + 1] = swap;
    }
    x[i + 1] -= t->factor[i] * x[i];
  }
  for (size_t i = n; i-- > 0;) {
    if (i + 1 < n)
      x[i] -= t->e[i] * x[i + 1];
    if (i + 2 < n)
      x[i] -= t->f[i] * x[i + 2];
    x[i] /= fabs(t->d[i]) > DBL_EPSILON ? t->d[i] : DBL_EPSILON;
  }
}

static void normalise(double *x, size_t n) {
  double most = 0, sum = 0;
  for (size_t i = 0; i < n; i++)
    most = fmax(most, fabs(x[i]));
  for (size_t i = 0; i < n; i++) {
    x[i] /= most;
    sum += x[i] * x[i];
  }
  for (size_t i = 0; i < n; i++)
    x[i] /= sqrt(sum);
}

void symmetric_vector(const struct symmetric *s, double value, double *x) {
  const size_t n = s->n;
  struct triangle t = factor(s, value);
  for (size_t i = 0; i < n; i++)
    x[i] = 1 / (double)(i + 1);
  for (int round = 0; round < 4; round++) {
    solve(&t, n, x);
    normalise(x, n);
  }
  triangle_drop(&t);
  for (size_t j = n - 1; j-- > 0;) {
    const double *v = s->a + j * n;
    double dot = 0;
    for (size_t i = j + 1; i < n; i++)
      dot += v[i] * x[i];
    for (size_t i = j + 1; i < n; i++)
      x[i] -= dot * v[i];
  }
  normalise(x, n);
}
