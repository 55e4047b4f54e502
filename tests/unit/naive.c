// SPDX-License-Identifier: GPL-2.0-or-later
#include "naive.h"

#include <math.h>
#include <string.h>

static bool on(enum layer l, int sign) {
  return l == LAYER_ALL || (l == LAYER_POSITIVE && sign == 1) ||
         (l == LAYER_NEGATIVE && sign == -1) ||
         (l == LAYER_NEUTRAL && sign == 0);
}

struct naive naive_of(size_t n, const struct graph_arc *arcs, size_t m,
                      enum layer layer, bool directed) {
  struct naive g = {.n = n};
  for (size_t i = 0; i < m; i++) {
    const struct graph_arc a = arcs[i];
    if (!on(layer, a.sign) || a.from == a.to)
      continue;
    for (int back = 0; back < (directed && a.directed ? 1 : 2); back++) {
      const uint32_t i1 = back ? a.to : a.from, i2 = back ? a.from : a.to;
      g.w[i1][i2] += a.weight;
      g.ties[i1][i2]++;
      g.plus[i1][i2] += a.sign > 0;
      g.minus[i1][i2] += a.sign < 0;
    }
  }
  return g;
}

void naive_neighbours(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    for (size_t j = 0; j < g->n; j++)
      score[i] += g->w[i][j] > 0;
  }
}

void naive_in_neighbours(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    for (size_t j = 0; j < g->n; j++)
      score[i] += g->w[j][i] > 0;
  }
}

void naive_strength(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    for (size_t j = 0; j < g->n; j++)
      score[i] += g->w[i][j];
  }
}

static void distances(const struct naive *g, double d[NAIVE_MOST][NAIVE_MOST]) {
  for (size_t i = 0; i < g->n; i++)
    for (size_t j = 0; j < g->n; j++)
      d[i][j] = i == j ? 0 : g->w[i][j] > 0 ? 1 : INFINITY;
  for (size_t k = 0; k < g->n; k++)
    for (size_t i = 0; i < g->n; i++)
      for (size_t j = 0; j < g->n; j++)
        d[i][j] = fmin(d[i][j], d[i][k] + d[k][j]);
}

// A walk as long as the distance is a shortest path, and the walks of k steps
// are the entries of the k-th power.
static void shortest_paths(const struct naive *g,
                           double d[NAIVE_MOST][NAIVE_MOST],
                           double paths[NAIVE_MOST][NAIVE_MOST]) {
  double walks[NAIVE_MOST][NAIVE_MOST] = {0};
  for (size_t i = 0; i < g->n; i++)
    walks[i][i] = 1;
  for (size_t steps = 0; steps < g->n; steps++) {
    double next[NAIVE_MOST][NAIVE_MOST] = {0};
    for (size_t i = 0; i < g->n; i++)
      for (size_t j = 0; j < g->n; j++) {
        if (d[i][j] == (double)steps)
          paths[i][j] = walks[i][j];
        for (size_t k = 0; k < g->n; k++)
          next[i][j] += walks[i][k] * (g->w[k][j] > 0);
      }
    memcpy(walks, next, sizeof walks);
  }
}

void naive_betweenness(const struct naive *g, bool directed, double *score) {
  double d[NAIVE_MOST][NAIVE_MOST], paths[NAIVE_MOST][NAIVE_MOST] = {0};
  (void)directed; // both orders of a pair are summed, and both counted
  distances(g, d);
  shortest_paths(g, d, paths);
  for (size_t v = 0; v < g->n; v++) {
    size_t pairs = 0;
    score[v] = 0;
    for (size_t s = 0; s < g->n; s++)
      for (size_t t = 0; t < g->n; t++) {
        if (s == t || s == v || t == v)
          continue;
        pairs++;
        if (isfinite(d[s][t]) && d[s][v] + d[v][t] == d[s][t])
          score[v] += paths[s][v] * paths[v][t] / paths[s][t];
      }
    if (pairs)
      score[v] /= (double)pairs;
  }
}

void naive_harmonic(const struct naive *g, bool directed, double *score) {
  double d[NAIVE_MOST][NAIVE_MOST];
  (void)directed;
  distances(g, d);
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    for (size_t j = 0; j < g->n; j++)
      if (i != j)
        score[i] += 1 / d[i][j] / (double)(g->n - 1);
  }
}

void naive_coreness(const struct naive *g, bool directed, double *score) {
  (void)directed;
  for (size_t i = 0; i < g->n; i++)
    score[i] = 0;
  for (size_t k = 1; k < g->n; k++) {
    bool in[NAIVE_MOST];
    for (size_t i = 0; i < g->n; i++)
      in[i] = true;
    for (bool moved = true; moved;) {
      moved = false;
      for (size_t i = 0; i < g->n; i++) {
        size_t near = 0;
        for (size_t j = 0; j < g->n; j++)
          near += in[j] && g->w[i][j] > 0;
        if (in[i] && near < k) {
          in[i] = false;
          moved = true;
        }
      }
    }
    for (size_t i = 0; i < g->n; i++)
      if (in[i])
        score[i] = (double)k;
  }
}

void naive_constraint(const struct naive *g, bool directed, double *score) {
  double p[NAIVE_MOST][NAIVE_MOST];
  (void)directed;
  for (size_t i = 0; i < g->n; i++) {
    double sum = 0;
    for (size_t j = 0; j < g->n; j++)
      sum += g->w[i][j] + g->w[j][i];
    for (size_t j = 0; j < g->n; j++)
      p[i][j] = sum > 0 ? (g->w[i][j] + g->w[j][i]) / sum : NAN;
  }
  for (size_t i = 0; i < g->n; i++) {
    score[i] = 0;
    bool alone = true;
    for (size_t j = 0; j < g->n; j++) {
      if (j == i || !(p[i][j] > 0))
        continue;
      alone = false;
      double spent = p[i][j];
      for (size_t q = 0; q < g->n; q++)
        if (q != i && q != j && p[i][q] > 0)
          spent += p[i][q] * p[q][j];
      score[i] += spent * spent;
    }
    if (alone)
      score[i] = NAN;
  }
}

void naive_rotate(double a[NAIVE_MOST][NAIVE_MOST],
                  double v[NAIVE_MOST][NAIVE_MOST], size_t n, size_t p,
                  size_t q) {
  if (a[p][q] == 0)
    return;
  const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const double t =
      (theta >= 0 ? 1 : -1) / (fabs(theta) + sqrt(theta * theta + 1));
  const double c = 1 / sqrt(t * t + 1), s = t * c;
  for (size_t k = 0; k < n; k++) {
    const double x = a[k][p], y = a[k][q];
    a[k][p] = c * x - s * y;
    a[k][q] = s * x + c * y;
  }
  for (size_t k = 0; k < n; k++) {
    const double x = a[p][k], y = a[q][k];
    a[p][k] = c * x - s * y;
    a[q][k] = s * x + c * y;
  }
  for (size_t k = 0; k < n; k++) {
    const double x = v[k][p], y = v[k][q];
    v[k][p] = c * x - s * y;
    v[k][q] = s * x + c * y;
  }
}

// The eigenvectors of one component, the rest of the matrix being 0.
static void solve(double a[NAIVE_MOST][NAIVE_MOST], size_t n, double *score) {
  double v[NAIVE_MOST][NAIVE_MOST] = {0};
  for (size_t i = 0; i < n; i++)
    v[i][i] = 1;
  for (int sweep = 0; sweep < 20; sweep++)
    for (size_t p = 0; p < n; p++)
      for (size_t q = p + 1; q < n; q++)
        naive_rotate(a, v, n, p, q);
  size_t best = 0;
  for (size_t i = 1; i < n; i++)
    if (a[i][i] > a[best][best])
      best = i;
  double top = 0;
  for (size_t i = 0; i < n; i++)
    top = fmax(top, fabs(v[i][best]));
  for (size_t i = 0; i < n; i++)
    score[i] = fabs(v[i][best]) / top;
}

void naive_eigenvector(const struct naive *g, bool directed, double *score) {
  double d[NAIVE_MOST][NAIVE_MOST];
  (void)directed;
  distances(g, d);
  for (size_t v = 0; v < g->n; v++) {
    size_t member[NAIVE_MOST], n = 0, mine = 0;
    double a[NAIVE_MOST][NAIVE_MOST] = {0}, part[NAIVE_MOST];
    for (size_t u = 0; u < g->n; u++)
      if (isfinite(d[v][u])) {
        if (u == v)
          mine = n;
        member[n++] = u;
      }
    for (size_t i = 0; i < n; i++)
      for (size_t j = 0; j < n; j++)
        a[i][j] = g->w[member[i]][member[j]];
    solve(a, n, part);
    score[v] = n == 1 ? 0 : part[mine];
  }
}

// Solves (I - .85 M) x = .15/n with M's columns the chances to go on.
void naive_pagerank(const struct naive *g, bool directed, double *score) {
  const size_t n = g->n;
  double a[NAIVE_MOST][NAIVE_MOST + 1];
  (void)directed;
  for (size_t j = 0; j < n; j++) {
    double sum = 0;
    for (size_t i = 0; i < n; i++)
      sum += g->w[j][i];
    for (size_t i = 0; i < n; i++) {
      const double chance = sum > 0 ? g->w[j][i] / sum : 1 / (double)n;
      a[i][j] = (i == j) - .85 * chance;
    }
  }
  for (size_t i = 0; i < n; i++)
    a[i][n] = .15 / (double)n;
  // Columns are diagonally dominant: no pivoting is needed.
  for (size_t k = 0; k < n; k++)
    for (size_t i = 0; i < n; i++) {
      const double f = i == k ? 0 : a[i][k] / a[k][k];
      for (size_t j = k; j <= n; j++)
        a[i][j] -= f * a[k][j];
    }
  for (size_t i = 0; i < n; i++)
    score[i] = a[i][n] / a[i][i];
}

struct trail {
  const struct naive *g;
  size_t goal, steps;
  size_t at[NAIVE_MOST];
  size_t *first; // the first walk found
  double count;
};

// All walks of `steps` steps, in the order of the vertices.
static void try_all(struct trail *t, size_t done) {
  const size_t here = t->at[done];
  if (done == t->steps) {
    if (here != t->goal)
      return;
    if (t->count == 0)
      memcpy(t->first, t->at, (done + 1) * sizeof *t->first);
    t->count++;
    return;
  }
  for (size_t next = 0; next < t->g->n; next++)
    if (t->g->w[here][next] > 0) {
      t->at[done + 1] = next;
      try_all(t, done + 1);
    }
}

size_t naive_route(const struct naive *g, size_t a, size_t b, size_t *vertices,
                   double *count) {
  struct trail t = {.g = g, .goal = b, .first = vertices};
  t.at[0] = a;
  // Past half a dozen steps only a chain is left, or nothing; a walk that is
  // hopeless is told apart by its distance.
  double d[NAIVE_MOST][NAIVE_MOST];
  distances(g, d);
  *count = 0;
  if (!isfinite(d[a][b]))
    return SIZE_MAX;
  for (t.steps = 0; t.count == 0; t.steps++)
    try_all(&t, 0);
  *count = t.count;
  return t.steps - 1;
}
