// SPDX-License-Identifier: GPL-2.0-or-later
// Twins of the signed measures, of brokerage, and of those made of matrices.
#include "naive.h"

#include "base/num.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef double matrix[NAIVE_MOST][NAIVE_MOST];

static void distances(const struct naive *g, matrix d) {
  for (size_t i = 0; i < g->n; i++)
    for (size_t j = 0; j < g->n; j++)
      d[i][j] = i == j ? 0 : g->w[i][j] > 0 ? 1 : INFINITY;
  for (size_t k = 0; k < g->n; k++)
    for (size_t i = 0; i < g->n; i++)
      for (size_t j = 0; j < g->n; j++)
        d[i][j] = fmin(d[i][j], d[i][k] + d[k][j]);
}

void naive_closeness(const struct naive *g, bool directed, double *score) {
  (void)directed;
  matrix d;
  distances(g, d);
  for (size_t i = 0; i < g->n; i++) {
    double near = 0, sum = 0;
    for (size_t j = 0; j < g->n; j++)
      if (i != j && isfinite(d[i][j])) {
        near++;
        sum += d[i][j];
      }
    score[i] = near > 0 ? near * near / sum / (double)(g->n - 1) : 0;
  }
}

static size_t parts_without(const struct naive *g, size_t gone) {
  bool met[NAIVE_MOST] = {0};
  size_t parts = 0;
  for (size_t i = 0; i < g->n; i++) {
    if (met[i] || i == gone)
      continue;
    parts++;
    met[i] = true;
    for (size_t again = 0; again < g->n; again++)
      for (size_t u = 0; u < g->n; u++)
        for (size_t v = 0; v < g->n; v++)
          if (met[u] && u != gone && v != gone && g->w[u][v] > 0)
            met[v] = true;
  }
  return parts;
}

void naive_cut_point(const struct naive *g, bool directed, double *score) {
  (void)directed;
  const size_t parts = parts_without(g, g->n);
  for (size_t v = 0; v < g->n; v++) {
    const size_t without = parts_without(g, v);
    score[v] = without > parts ? (double)(without - parts) : 0;
  }
}

void naive_effective_size(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    double sum = 0;
    score[i] = NAN;
    for (size_t j = 0; j < g->n; j++)
      sum += g->w[i][j];
    for (size_t j = 0; j < g->n; j++) {
      double most = 0, redundant = 0;
      for (size_t q = 0; q < g->n; q++)
        most = fmax(most, g->w[j][q]);
      if (!(g->w[i][j] > 0))
        continue;
      for (size_t q = 0; q < g->n; q++)
        if (q != i && q != j)
          redundant += g->w[i][q] / sum * g->w[j][q] / most;
      score[i] = (isnan(score[i]) ? 0 : score[i]) + 1 - redundant;
    }
  }
}

void naive_ties(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    for (size_t j = 0; j < g->n; j++)
      score[i] += g->ties[i][j];
  }
}

void naive_net(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    for (size_t j = 0; j < g->n; j++)
      score[i] += (g->plus[i][j] > 0) - (g->minus[i][j] > 0);
  }
}

void naive_ratio(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    double plus = 0, minus = 0;
    for (size_t j = 0; j < g->n; j++) {
      plus += g->plus[i][j] > 0;
      minus += g->minus[i][j] > 0;
    }
    score[i] = plus / (plus + minus); // NaN without either
  }
}

// --- matrices

// Solves a x = b; false when no pivot is left.
static bool solve(size_t n, matrix a, double *b, double *x) {
  for (size_t k = 0; k < n; k++) {
    size_t best = k;
    for (size_t i = k; i < n; i++)
      if (fabs(a[i][k]) > fabs(a[best][k]))
        best = i;
    if (fabs(a[best][k]) < 1e-12)
      return false;
    for (size_t j = 0; j < n; j++) {
      const double swap = a[k][j];
      a[k][j] = a[best][j];
      a[best][j] = swap;
    }
    const double swap = b[k];
    b[k] = b[best];
    b[best] = swap;
    for (size_t i = 0; i < n; i++) {
      const double f = i == k ? 0 : a[i][k] / a[k][k];
      for (size_t j = 0; j < n; j++)
        a[i][j] -= f * a[k][j];
      b[i] -= f * b[k];
    }
  }
  for (size_t i = 0; i < n; i++)
    x[i] = b[i] / a[i][i];
  return true;
}

// The eigenvalues of a symmetric matrix; column k of v is the vector of the
// k-th.
static void eigen(size_t n, matrix a, double *values, matrix v) {
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      v[i][j] = i == j;
  for (int sweep = 0; sweep < 30; sweep++)
    for (size_t p = 0; p < n; p++)
      for (size_t q = p + 1; q < n; q++)
        naive_rotate(a, v, n, p, q);
  for (size_t i = 0; i < n; i++)
    values[i] = a[i][i];
}

void naive_katz(const struct naive *g, bool directed, double *score) {
  (void)directed;
  const size_t n = g->n;
  matrix a = {0}, v;
  double values[NAIVE_MOST], top = 0, ones[NAIVE_MOST];
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      a[i][j] = fmax(g->w[i][j], g->w[j][i]);
  eigen(n, a, values, v);
  for (size_t i = 0; i < n; i++)
    top = fmax(top, values[i]);
  char digits[40];
  snprintf(digits, sizeof digits, "%.6g", top > 0 ? .85 / top : .85);
  double alpha = 0;
  num_parse(str_of(digits), &alpha);
  for (size_t i = 0; i < n; i++) {
    ones[i] = 1;
    for (size_t j = 0; j < n; j++)
      a[i][j] = (i == j) - alpha * g->w[j][i];
  }
  solve(n, a, ones, score);
}

// Equal values projected on the vectors of the largest eigenvalue of A A'.
static void hubs(const struct naive *g, double *score) {
  const size_t n = g->n;
  matrix a = {0}, v;
  double values[NAIVE_MOST], top = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      for (size_t k = 0; k < n; k++)
        a[i][j] += g->w[i][k] * g->w[j][k];
  eigen(n, a, values, v);
  for (size_t i = 0; i < n; i++) {
    top = fmax(top, values[i]);
    score[i] = 0;
  }
  for (size_t k = 0; k < n && top > 0; k++) {
    double share = 0;
    for (size_t i = 0; i < n; i++)
      share += v[i][k];
    for (size_t i = 0; i < n && values[k] > top * (1 - 1e-9); i++)
      score[i] += share * v[i][k];
  }
}

static void scale(double *x, size_t n) {
  double most = 0;
  for (size_t i = 0; i < n; i++)
    most = fmax(most, fabs(x[i]));
  for (size_t i = 0; i < n && most > 0; i++)
    x[i] /= most;
}

void naive_hub(const struct naive *g, bool directed, double *score) {
  (void)directed;
  hubs(g, score);
  scale(score, g->n);
}

void naive_authority(const struct naive *g, bool directed, double *score) {
  (void)directed;
  double h[NAIVE_MOST];
  hubs(g, h);
  for (size_t j = 0; j < g->n; j++) {
    score[j] = 0;
    for (size_t i = 0; i < g->n; i++)
      score[j] += g->w[i][j] * h[i];
  }
  scale(score, g->n);
}

static void hostility(const struct naive *g, matrix b) {
  for (size_t i = 0; i < g->n; i++)
    for (size_t j = 0; j < g->n; j++)
      b[i][j] = (g->plus[i][j] > 0) - 2 * (g->minus[i][j] > 0);
}

// (I - t^2 B B' / (2n-2)^2) x = (I + t B / (2n-2)) 1, or the undirected form.
static bool pn_at(const struct naive *g, matrix b, double t, bool mutual,
                  double *x) {
  const size_t n = g->n;
  const double f = n > 1 ? t / (double)(2 * n - 2) : 0;
  matrix a = {0};
  double right[NAIVE_MOST];
  for (size_t i = 0; i < n; i++) {
    right[i] = 1;
    for (size_t j = 0; j < n; j++) {
      a[i][j] = i == j;
      if (mutual)
        a[i][j] -= f * b[i][j];
      for (size_t k = 0; k < n && !mutual; k++)
        a[i][j] -= f * f * b[i][k] * b[j][k];
      right[i] += mutual ? 0 : f * b[i][j];
    }
  }
  return solve(n, a, right, x);
}

// Where there is no inverse, what it leads to for weights a little smaller.
static void pn(const struct naive *g, matrix b, bool mutual, double *score) {
  if (pn_at(g, b, 1, mutual, score))
    return;
  double near[NAIVE_MOST], nearer[NAIVE_MOST];
  pn_at(g, b, 1 - 2e-5, mutual, near);
  pn_at(g, b, 1 - 1e-5, mutual, nearer);
  for (size_t i = 0; i < g->n; i++)
    score[i] = 2 * nearer[i] - near[i];
}

void naive_pn(const struct naive *g, bool directed, double *score) {
  (void)directed;
  matrix b;
  hostility(g, b);
  pn(g, b, true, score);
}

void naive_pn_out(const struct naive *g, bool directed, double *score) {
  (void)directed;
  matrix b;
  hostility(g, b);
  pn(g, b, false, score);
}

void naive_pn_in(const struct naive *g, bool directed, double *score) {
  (void)directed;
  matrix b, back;
  hostility(g, b);
  for (size_t i = 0; i < g->n; i++)
    for (size_t j = 0; j < g->n; j++)
      back[i][j] = b[j][i];
  pn(g, back, false, score);
}

void naive_status(const struct naive *g, bool directed, double *score) {
  (void)directed;
  const size_t n = g->n;
  matrix a = {0}, v;
  double values[NAIVE_MOST], sum = 0, first = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      a[i][j] = (g->plus[i][j] > 0) - (g->minus[i][j] > 0);
  eigen(n, a, values, v);
  size_t best = 0, as_large = 0;
  for (size_t k = 1; k < n; k++)
    if (fabs(values[k]) > fabs(values[best]))
      best = k;
  for (size_t k = 0; k < n; k++)
    as_large += fabs(values[k]) > fabs(values[best]) - 1e-7;
  for (size_t i = 0; i < n; i++) {
    score[i] = as_large == 1 ? v[i][best] : NAN;
    if (fabs(values[best]) < 1e-9)
      score[i] = 0;
    sum += score[i];
    if (fabs(first) < 1e-9)
      first = score[i];
  }
  scale(score, n);
  for (size_t i = 0; i < n; i++)
    if (fabs(sum) > 1e-9 ? sum < 0 : first < 0)
      score[i] = -score[i];
}

// --- brokerage

// The groups of a, the broker and c are equal, or not, as the pattern says:
// "AAB" for a and the broker of one group. NULL: all of them.
static void triples(const struct naive *g, const char *pattern, double *score) {
  for (size_t b = 0; b < g->n; b++) {
    score[b] = 0;
    for (size_t a = 0; a < g->n; a++)
      for (size_t c = 0; c < g->n; c++) {
        const size_t who[3] = {a, b, c};
        bool fits = a != b && b != c && a != c && g->w[a][b] > 0 &&
                    g->w[b][c] > 0 && !(g->w[a][c] > 0);
        for (int i = 0; i < 3 && pattern; i++)
          for (int j = 0; j < 3; j++)
            fits &= (g->kind[who[i]] == g->kind[who[j]]) ==
                    (pattern[i] == pattern[j]);
        score[b] += fits;
      }
  }
}

#define ROLE(role, pattern)                                                    \
  void naive_##role(const struct naive *g, bool directed, double *score) {     \
    (void)directed;                                                            \
    triples(g, pattern, score);                                                \
  }
ROLE(brokerage, NULL)
ROLE(coordinator, "AAA")
ROLE(consultant, "ABA")
ROLE(gatekeeper, "ABB")
ROLE(representative, "AAB")
ROLE(liaison, "ABC")
