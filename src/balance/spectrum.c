// SPDX-License-Identifier: GPL-2.0-or-later
// Householder's reduction to tridiagonal form and implicit QL, eigenvalues
// alone; each connected component by itself. Own code because the same bits
// are wanted on every run, whatever BLAS is installed and on however many
// threads.
#include "balance/balance.h"

#include "base/alloc.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

struct matrix {
  size_t n;
  double *at, *u, *p; // the lower triangle counts
  double *diagonal, *beside;
  const struct split_options *o;
};

// u and p are set for the i-th reflection; gives half of |u|^2, 0 to leave the
// row as it is.
static double reflect(struct matrix *x, size_t i) {
  double *row = &x->at[i * x->n], sum = 0, scale = 0;
  for (size_t k = 0; k + 1 < i; k++)
    scale += fabs(row[k]);
  x->beside[i] = row[i - 1];
  if (scale == 0)
    return 0;
  scale += fabs(row[i - 1]);
  for (size_t k = 0; k < i; k++) {
    x->u[k] = row[k] / scale;
    sum += x->u[k] * x->u[k];
  }
  const double f = x->u[i - 1], g = f >= 0 ? -sqrt(sum) : sqrt(sum);
  x->beside[i] = scale * g;
  x->u[i - 1] = f - g;
  return sum - f * g;
}

static void update(struct matrix *x, size_t i, double h) {
  const double *u = x->u;
  double *p = x->p, dot = 0;
  for (size_t j = 0; j < i; j++)
    p[j] = 0;
  for (size_t j = 0; j < i; j++) {
    const double *row = &x->at[j * x->n];
    double sum = row[j] * u[j];
    for (size_t k = 0; k < j; k++) {
      sum += row[k] * u[k];
      p[k] += row[k] * u[j];
    }
    p[j] += sum;
  }
  for (size_t j = 0; j < i; j++) {
    p[j] /= h;
    dot += p[j] * u[j];
  }
  for (size_t j = 0; j < i; j++)
    p[j] -= dot / (2 * h) * u[j];
  for (size_t j = 0; j < i; j++) {
    double *row = &x->at[j * x->n];
    const double a = u[j], b = p[j];
    for (size_t k = 0; k <= j; k++)
      row[k] -= a * p[k] + b * u[k];
  }
}

// Each row is as many steps as the matrix has cells.
static bool goes_on(const struct matrix *x, size_t done) {
  return watch_on(x->o->watch, "finding eigenvalues", done, x->n) &&
         !moment_over(x->o->until);
}

static bool tridiagonal(struct matrix *x) {
  for (size_t i = x->n; i-- > 1;) {
    const double h = reflect(x, i);
    if (h > 0)
      update(x, i, h);
    if (!goes_on(x, x->n - i))
      return false;
  }
  for (size_t i = 0; i < x->n; i++)
    x->diagonal[i] = x->at[i * x->n + i];
  return true;
}

// One implicit QL step on the rows from l to m.
static void ql_step(double *d, double *e, size_t l, size_t m) {
  double g = (d[l + 1] - d[l]) / (2 * e[l]), r = hypot(g, 1);
  g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
  double s = 1, c = 1, p = 0;
  for (size_t i = m; i-- > l;) {
    const double f = s * e[i], b = c * e[i];
    r = hypot(f, g);
    e[i + 1] = r;
    if (r == 0) {
      d[i + 1] -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1] - p;
    r = (d[i] - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
  }
  d[l] -= p;
  e[l] = g;
  e[m] = 0;
}

static int by_size(const void *x, const void *y) {
  const double *a = x, *b = y;
  return (*a > *b) - (*a < *b);
}

// Eigenvalues into the diagonal, the smallest first. False if stopped, or if
// it does not converge.
static bool eigenvalues(struct matrix *x) {
  if (!tridiagonal(x))
    return false;
  double *d = x->diagonal, *e = x->beside;
  const size_t n = x->n;
  for (size_t i = 1; i < n; i++)
    e[i - 1] = e[i];
  e[n - 1] = 0;
  for (size_t l = 0; l < n; l++)
    for (size_t turn = 0;; turn++) {
      size_t m = l;
      while (m + 1 < n &&
             fabs(e[m]) > DBL_EPSILON * (fabs(d[m]) + fabs(d[m + 1])))
        m++;
      if (m == l)
        break;
      if (turn == 200)
        return false;
      ql_step(d, e, l, m);
    }
  qsort(d, n, sizeof *d, by_size);
  return true;
}

enum form { SIGNED, ABSOLUTE, LAPLACIAN };

struct spectra {
  const struct signed_graph *g;
  uint32_t *part, *place; // component, and place in it, of an actor
  int exponent;           // weights are divided by 2^exponent
  uint32_t *edge;         // edges by component,
  size_t *first;          // from this place on, up to that of the next
};

static void fill(const struct spectra *s, struct matrix *x, uint32_t part,
                 enum form f) {
  for (size_t i = 0; i < x->n * x->n; i++)
    x->at[i] = 0;
  for (size_t k = s->first[part]; k < s->first[part + 1]; k++) {
    const uint32_t e = s->edge[k], a = s->g->a[e], b = s->g->b[e];
    const size_t i = s->place[a], j = s->place[b];
    const double w = ldexp(s->g->w[e], -s->exponent), v = fabs(w);
    x->at[(i > j ? i : j) * x->n + (i > j ? j : i)] = f == SIGNED     ? w
                                                      : f == ABSOLUTE ? v
                                                                      : -w;
    x->at[i * x->n + i] += f == LAPLACIAN ? v : 0;
    x->at[j * x->n + j] += f == LAPLACIAN ? v : 0;
  }
}

// Components, numbered by first actor; gives how many.
static uint32_t set_parts(struct spectra *s, size_t *size) {
  const struct signed_graph *g = s->g;
  uint32_t *up = mem_new(g->n + 1, sizeof *up), parts = 0;
  for (uint32_t v = 0; v < g->n; v++)
    up[v] = v;
  for (size_t e = 0; e < g->m; e++) {
    uint32_t a = g->a[e], b = g->b[e];
    while (up[a] != a)
      a = up[a] = up[up[a]];
    while (up[b] != b)
      b = up[b] = up[up[b]];
    up[a > b ? a : b] = a > b ? b : a;
  }
  for (uint32_t v = 0; v < g->n; v++) {
    uint32_t r = v;
    while (up[r] != r)
      r = up[r];
    s->part[v] = r == v ? parts++ : s->part[r];
    s->place[v] = (uint32_t)size[s->part[v]]++;
  }
  mem_free(up);
  return parts;
}

static void sort_edges(struct spectra *s, uint32_t parts) {
  const struct signed_graph *g = s->g;
  s->edge = mem_new(g->m + 1, sizeof *s->edge);
  s->first = mem_new((size_t)parts + 2, sizeof *s->first);
  for (size_t e = 0; e < g->m; e++)
    s->first[s->part[g->a[e]] + 2]++;
  for (size_t p = 2; p < (size_t)parts + 2; p++)
    s->first[p] += s->first[p - 1];
  for (uint32_t e = 0; e < g->m; e++)
    s->edge[s->first[s->part[g->a[e]] + 1]++] = e;
}

struct sums {
  double *list[2]; // eigenvalues of all components: signed, absolute
  size_t n;
  double least; // of the Laplacians
};

static bool add_part(const struct spectra *s, struct sums *r, uint32_t part,
                     size_t n, const struct split_options *o) {
  struct matrix x = {.n = n, .o = o};
  x.at = mem_new(n * n, sizeof *x.at);
  x.u = mem_new(n, sizeof *x.u);
  x.p = mem_new(n, sizeof *x.p);
  x.diagonal = mem_new(n, sizeof *x.diagonal);
  x.beside = mem_new(n, sizeof *x.beside);
  bool ok = true;
  for (enum form f = SIGNED; ok && f <= LAPLACIAN; f++) {
    fill(s, &x, part, f);
    ok = eigenvalues(&x);
    for (size_t i = 0; f != LAPLACIAN && i < n; i++)
      r->list[f][r->n + i] = x.diagonal[i];
    if (f == LAPLACIAN && n > 1 && !(x.diagonal[0] >= r->least))
      r->least = x.diagonal[0];
  }
  r->n += n;
  mem_free(x.at);
  mem_free(x.u);
  mem_free(x.p);
  mem_free(x.diagonal);
  mem_free(x.beside);
  return ok;
}

static double walk(const struct spectra *s, struct sums *r) {
  double sum[2] = {0, 0};
  const size_t n = r->n;
  if (!n)
    return NAN;
  for (size_t i = 0; i < 2; i++)
    qsort(r->list[i], n, sizeof(double), by_size);
  const double most = r->list[1][n - 1];
  // What rounding leaves of the exponents.
  if (ldexp(most, s->exponent) * (double)n * DBL_EPSILON > 1e-7)
    return NAN;
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j < n; j++)
      sum[i] += exp(ldexp(r->list[i][j] - most, s->exponent));
  // More than 1 can only be rounding.
  return fmin(sum[0] / sum[1], 1);
}

struct spectrum balance_spectrum(const struct signed_graph *g,
                                 const struct split_options *o) {
  static const struct split_options none;
  o = o ? o : &none;
  struct spectrum out = {.walk = NAN, .conflict = NAN};
  struct spectra s = {.g = g};
  double most = 0;
  for (size_t e = 0; e < g->m; e++)
    most = fmax(most, fabs(g->w[e]));
  frexp(most, &s.exponent);
  s.part = mem_new(g->n + 1, sizeof *s.part);
  s.place = mem_new(g->n + 1, sizeof *s.place);
  size_t *size = mem_new(g->n + 1, sizeof *size);
  const uint32_t parts = set_parts(&s, size);
  sort_edges(&s, parts);
  struct sums r = {.least = NAN};
  for (size_t i = 0; i < 2; i++)
    r.list[i] = mem_new(g->n + 1, sizeof **r.list);
  for (uint32_t i = 0; !out.refusal && i < parts; i++)
    if (size[i] > SPECTRUM_MOST)
      out.refusal = "more than 2,000 connected actors";
  for (uint32_t i = 0; !out.refusal && i < parts; i++)
    if (!add_part(&s, &r, i, size[i], o))
      out.refusal = watch_stopped(o->watch) ? "stopped"
                    : moment_over(o->until) ? "the time was over"
                                            : "it does not converge";
  out.late = out.refusal && moment_over(o->until);
  if (!out.refusal) {
    out.conflict =
        r.least < 1e-14 * (double)g->n ? 0 : ldexp(r.least, s.exponent);
    out.walk = walk(&s, &r);
    if (isnan(out.walk))
      out.refusal = g->n ? "the weights are too large" : "there are no actors";
  }
  mem_free(s.part);
  mem_free(s.place);
  mem_free(s.edge);
  mem_free(s.first);
  mem_free(size);
  mem_free(r.list[0]);
  mem_free(r.list[1]);
  return out;
}
