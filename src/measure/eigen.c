// SPDX-License-Identifier: GPL-2.0-or-later
// Power iteration, one component at a time. igraph's solver begins at a random
// vector and mixes equal components at random, hence not that one. Here the
// start is fixed and every step adds numbers that are not negative, so small
// values far from the centre are as exact as large ones.
//
// Each step is y = A x + s x with s half the current estimate of the largest
// eigenvalue: without the shift a bipartite component would swing for ever.
// On long chains the steps shrink by a ratio r near 1; the rest of such a
// geometric series, step * r / (1 - r), is then added at once (Aitken).
//
// Two parts of a network that are nearly of one strength need more steps than
// anybody waits for. Then a conjugate climb on the Rayleigh quotient takes over
// (Knyazev 2001, SIAM J. Sci. Comput. 23(2), doi:10.1137/S1064827500366124):
// the best of what the vector, its residual and the last direction span. Plain
// steps follow, which make the small values exact again.
#include "measure/eigen.h"

#include <math.h>

static const double tolerance = 1e-14; // relative change of every value
static const double acceptable = 1e-9; // when the work is used up
static const double most_work = 2e9;   // multiplications; some ten seconds
static const size_t leap_every = 16;
static const size_t climb_after = 1024, climb_steps = 512;

bool iteration_goes_on(const struct graph *g, size_t k) {
  enum { NOW_AND_THEN = 16 };
  return k % NOW_AND_THEN || (watch_on(g->options.watch, "iterating", k, 0) &&
                              !moment_over(g->options.until));
}

bool iteration_left(const struct graph *g, const char *name, ent_diags *d) {
  if (!d || diags_stopped(d) || !moment_over(g->options.until))
    return false;
  diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
       "%s could not be computed in the time that there was", name);
  diag_help(d, "give it more with \1seconds=S\2, or take another measure, or a "
               "part of the network: \1actor\2, \1family\2, \1focus\2");
  return false;
}

struct solver {
  const struct graph *g;
  struct graph_links links;
  uint32_t *member; // vertices of the component
  size_t n;
  double largest; // weight in the component; all are divided by it
  double *x, *y;
  double quotient;        // Rayleigh's, the estimate of the eigenvalue
  double step, last_step; // largest change of a value, relative to the top
};

// Kahan's sum: the error of a plain one grows with the number of neighbours,
// and the steps of a large star would never become small enough.
static double sum_of_neighbours(const struct solver *s, uint32_t v) {
  double sum = 0, lost = 0;
  for (size_t i = s->links.first.at[v]; i < s->links.first.at[v + 1]; i++) {
    const struct graph_link k = s->links.list.at[i];
    const double w = s->g->edges.at[k.edge].weight / s->largest;
    const double term = w * s->x[k.vertex] - lost, next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  return sum;
}

// y = A x, and the Rayleigh quotient of x.
static double multiply(struct solver *s) {
  double top = 0, bottom = 0;
  for (size_t i = 0; i < s->n; i++) {
    const uint32_t v = s->member[i];
    s->y[v] = sum_of_neighbours(s, v);
    top += s->x[v] * s->y[v];
    bottom += s->x[v] * s->x[v];
  }
  return top / bottom;
}

static void normalise(struct solver *s, double *x) {
  double top = 0;
  for (size_t i = 0; i < s->n; i++)
    top = fmax(top, x[s->member[i]]);
  for (size_t i = 0; i < s->n; i++)
    x[s->member[i]] /= top;
}

// Gives the largest relative change of a value.
static double advance(struct solver *s) {
  s->quotient = multiply(s);
  const double shift = s->quotient / 2;
  for (size_t i = 0; i < s->n; i++)
    s->y[s->member[i]] += shift * s->x[s->member[i]];
  normalise(s, s->y);
  double change = 0;
  s->last_step = s->step;
  s->step = 0;
  for (size_t i = 0; i < s->n; i++) {
    const uint32_t v = s->member[i];
    const double moved = fabs(s->y[v] - s->x[v]);
    s->step = fmax(s->step, moved);
    if (moved > 0)
      change = fmax(change, moved / s->y[v]);
  }
  return change;
}

// y becomes where the steps seem to lead, unless a value would not stay
// positive or nothing is known of the ratio.
static void leap(struct solver *s) {
  const double r = s->step / s->last_step;
  if (!(r > 0.5 && r < 1))
    return;
  const double ahead = r / (1 - r);
  for (size_t i = 0; i < s->n; i++) {
    const uint32_t v = s->member[i];
    if (s->y[v] + (s->y[v] - s->x[v]) * ahead <= s->y[v] / 2)
      return;
  }
  for (size_t i = 0; i < s->n; i++) {
    const uint32_t v = s->member[i];
    s->y[v] += (s->y[v] - s->x[v]) * ahead;
  }
  normalise(s, s->y);
}

// ------------------------------------------------------------------- climb

// Vectors of one climb, by place in the component: what they are, and what A
// makes of them.
enum { HERE, AHEAD, BEFORE, SPAN };
struct climb {
  double *at[SPAN], *to[SPAN];
  bool used[SPAN];
};

static double dot(const double *a, const double *b, size_t n) {
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += a[i] * b[i];
  return sum;
}

static void apply(struct solver *s, const double *from, double *to) {
  for (size_t i = 0; i < s->n; i++)
    s->x[s->member[i]] = from[i];
  for (size_t i = 0; i < s->n; i++)
    to[i] = sum_of_neighbours(s, s->member[i]);
}

static void add(double *to, const double *from, double by, size_t n) {
  for (size_t i = 0; i < n; i++)
    to[i] += by * from[i];
}

// Makes vector k orthogonal to those before it, and of length 1; twice, as
// once leaves too much.
static void straighten(struct climb *c, unsigned k, size_t n) {
  const double before = sqrt(dot(c->at[k], c->at[k], n));
  for (unsigned turn = 0; turn < 2; turn++)
    for (unsigned j = 0; j < k; j++) {
      if (!c->used[j])
        continue;
      const double by = -dot(c->at[j], c->at[k], n);
      add(c->at[k], c->at[j], by, n);
      add(c->to[k], c->to[j], by, n);
    }
  const double length = sqrt(dot(c->at[k], c->at[k], n));
  c->used[k] = before > 0 && length > 1e-9 * before;
  for (size_t i = 0; c->used[k] && i < n; i++) {
    c->at[k][i] /= length;
    c->to[k][i] /= length;
  }
}

// The eigenvector of the largest eigenvalue of a small symmetric matrix, by
// Jacobi's rotations.
static void best_mix(double m[SPAN][SPAN], double mix[SPAN]) {
  double v[SPAN][SPAN] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  for (unsigned turn = 0; turn < 24; turn++)
    for (unsigned p = 0; p < SPAN; p++)
      for (unsigned q = p + 1; q < SPAN; q++) {
        if (m[p][q] == 0)
          continue;
        const double angle = 0.5 * atan2(2 * m[p][q], m[q][q] - m[p][p]);
        const double cosine = cos(angle), sine = sin(angle);
        for (unsigned k = 0; k < SPAN; k++) {
          const double a = m[k][p], b = m[k][q];
          m[k][p] = cosine * a - sine * b;
          m[k][q] = sine * a + cosine * b;
        }
        for (unsigned k = 0; k < SPAN; k++) {
          const double a = m[p][k], b = m[q][k], e = v[k][p], f = v[k][q];
          m[p][k] = cosine * a - sine * b;
          m[q][k] = sine * a + cosine * b;
          v[k][p] = cosine * e - sine * f;
          v[k][q] = sine * e + cosine * f;
        }
      }
  unsigned top = 0;
  for (unsigned k = 1; k < SPAN; k++)
    top = m[k][k] > m[top][top] ? k : top;
  for (unsigned k = 0; k < SPAN; k++)
    mix[k] = v[k][top];
}

// One step; false when the residual is as small as rounding leaves it.
static bool climb_step(struct solver *s, struct climb *c) {
  const size_t n = s->n;
  c->used[HERE] = false;
  straighten(c, HERE, n);
  const double value = dot(c->at[HERE], c->to[HERE], n);
  for (size_t i = 0; i < n; i++)
    c->at[AHEAD][i] = c->to[HERE][i] - value * c->at[HERE][i];
  const double rest = sqrt(dot(c->at[AHEAD], c->at[AHEAD], n));
  if (!(rest > 1e-15 * fabs(value)))
    return false;
  apply(s, c->at[AHEAD], c->to[AHEAD]);
  straighten(c, AHEAD, n);
  straighten(c, BEFORE, n);
  double m[SPAN][SPAN] = {{0}}, mix[SPAN];
  for (unsigned p = 0; p < SPAN; p++)
    for (unsigned q = 0; q < SPAN; q++)
      if (c->used[p] && c->used[q])
        m[p][q] = (dot(c->at[p], c->to[q], n) + dot(c->at[q], c->to[p], n)) / 2;
      else if (p == q)
        m[p][p] = value - 1; // never the largest
  best_mix(m, mix);
  for (size_t i = 0; i < n; i++) {
    double at = 0, to = 0;
    for (unsigned k = AHEAD; k < SPAN; k++) {
      at += c->used[k] ? mix[k] * c->at[k][i] : 0;
      to += c->used[k] ? mix[k] * c->to[k][i] : 0;
    }
    c->at[BEFORE][i] = at;
    c->to[BEFORE][i] = to;
    c->at[HERE][i] = mix[HERE] * c->at[HERE][i] + at;
    c->to[HERE][i] = mix[HERE] * c->to[HERE][i] + to;
  }
  return true;
}

// From the vector x to a better one, in at most so many steps.
static void climb(struct solver *s, size_t steps) {
  const size_t n = s->n;
  struct climb c = {0};
  for (unsigned k = 0; k < SPAN; k++) {
    c.at[k] = mem_new(n, sizeof *c.at[k]);
    c.to[k] = mem_new(n, sizeof *c.to[k]);
  }
  for (size_t i = 0; i < n; i++)
    c.at[HERE][i] = s->x[s->member[i]];
  for (size_t k = 0; k < steps && iteration_goes_on(s->g, k); k++) {
    if (k % 32 == 0) // what rounding has added up
      apply(s, c.at[HERE], c.to[HERE]);
    if (!climb_step(s, &c))
      break;
  }
  double top = 0;
  for (size_t i = 0; i < n; i++)
    top = fmax(top, fabs(c.at[HERE][i]));
  // Nobody's value is negative, or nothing but rounding has made it so.
  for (size_t i = 0; i < n; i++)
    s->x[s->member[i]] = fmax(fabs(c.at[HERE][i]) / top, 1e-300);
  for (unsigned k = 0; k < SPAN; k++) {
    mem_free(c.at[k]);
    mem_free(c.to[k]);
  }
}

// Begins a component anew. Gives what one step costs.
static double begin(struct solver *s) {
  s->largest = s->step = s->last_step = 0;
  double work = (double)s->n;
  for (size_t i = 0; i < s->n; i++) {
    const uint32_t v = s->member[i];
    work += (double)(s->links.first.at[v + 1] - s->links.first.at[v]);
    for (size_t k = s->links.first.at[v]; k < s->links.first.at[v + 1]; k++)
      s->largest =
          fmax(s->largest, s->g->edges.at[s->links.list.at[k].edge].weight);
    s->x[v] = 1;
  }
  return work;
}

static bool solve(struct solver *s) {
  const double work = begin(s);
  double change = INFINITY;
  size_t next = climb_after;
  for (size_t k = 1;
       (double)k * work <= most_work && iteration_goes_on(s->g, k); k++) {
    change = advance(s);
    if (change > tolerance && k % leap_every == 0)
      leap(s);
    double *const swap = s->x;
    s->x = s->y;
    s->y = swap;
    if (change <= tolerance)
      return true;
    if (k >= next) {
      climb(s, climb_steps);
      k += climb_steps;
      next = 2 * k;
    }
  }
  return change <= acceptable && iteration_goes_on(s->g, 0);
}

// The vertices by component: those of c are all[first[c]] and on.
static void group(const uint32_t *component, size_t n, size_t parts,
                  size_t *first, uint32_t *all) {
  for (size_t v = 0; v < n; v++)
    first[component[v] + 1]++;
  for (size_t c = 0; c < parts; c++)
    first[c + 1] += first[c];
  size_t *next = mem_new(parts + 1, sizeof *next);
  memcpy(next, first, (parts + 1) * sizeof *next);
  for (uint32_t v = 0; v < n; v++)
    all[next[component[v]]++] = v;
  mem_free(next);
}

static bool solve_all(struct solver *s, const size_t *first, uint32_t *all,
                      struct eigen *e) {
  bool ok = true;
  for (size_t c = 0; c < e->parts && ok; c++) {
    s->member = all + first[c];
    s->n = first[c + 1] - first[c];
    // An actor without ties has nobody to be central for.
    const bool alone = s->n == 1;
    ok = alone || (iteration_goes_on(s->g, 0) && solve(s));
    e->value[c] = alone ? 0 : s->quotient * s->largest;
    for (size_t i = 0; i < s->n; i++)
      e->vector[s->member[i]] = alone ? 0 : s->x[s->member[i]];
  }
  return ok;
}

bool eigen_solve(const struct graph *g, struct eigen *e) {
  const size_t n = g->actor.n;
  struct solver s = {.g = g,
                     .links = graph_links(g, false),
                     .x = mem_new(n, sizeof *s.x),
                     .y = mem_new(n, sizeof *s.y)};
  *e = (struct eigen){.component = mem_new(n, sizeof *e->component),
                      .vector = mem_new(n, sizeof *e->vector)};
  e->parts = graph_components(g, e->component);
  e->value = mem_new(e->parts, sizeof *e->value);
  size_t *first = mem_new(e->parts + 1, sizeof *first);
  uint32_t *all = mem_new(n, sizeof *all);
  group(e->component, n, e->parts, first, all);
  const bool ok = solve_all(&s, first, all, e);
  mem_free(all);
  mem_free(first);
  mem_free(s.x);
  mem_free(s.y);
  graph_links_drop(&s.links);
  return ok;
}

void eigen_drop(struct eigen *e) {
  mem_free(e->component);
  mem_free(e->vector);
  mem_free(e->value);
}

bool eigen_for(const char *name, const struct graph *g, struct eigen *e,
               ent_diags *d) {
  const bool ok = eigen_solve(g, e);
  if (!ok && !iteration_goes_on(g, 0))
    return iteration_left(g, name, d);
  if (!ok && d) {
    diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
         "%s could not be computed: two parts of the network are so evenly "
         "matched that the iteration does not settle",
         name);
    diag_help(d, "try another measure, or a part of the network: \1actor\2, "
                 "\1family\2, \1focus\2");
  }
  return ok;
}
