// SPDX-License-Identifier: GPL-2.0-or-later
// With B = P - 2N and A = B / (2n - 2), the undirected values are what
// x = 1 + A x leaves as it is, those by incoming and outgoing ties what
// x = 1 + Aᵀ y and y = 1 + A x leave: put into each other they are Everett and
// Borgatti's formulas. Nobody's row of A adds up to more than 1, so going
// round converges, quickly unless nearly all are enemies of nearly all. Then
// the equations are solved by elimination, while there are not too many.
#include "measure/measure.h"
#include "measure/signed.h"

#include <math.h>

enum { MOST_ROUNDS = 1000, MOST_DENSE = 2000 };
static const double tolerance = 1e-15;  // of a round's change
static const double acceptable = 1e-12; // where elimination is too much work

enum form { MUTUAL, IN, OUT };

struct system {
  struct signed_pairs pairs;
  enum form form;
  size_t n;
};

// A's entry: mixed pairs have both signs.
static double entry(const struct system *s, const struct signed_pair *p) {
  return ((double)p->positive - 2 * (double)p->negative) /
         (double)(2 * s->n - 2);
}

// y = 1 + A x, or 1 + Aᵀ x when `back`.
static void multiply(const struct system *s, bool back, const double *x,
                     double *y) {
  for (size_t v = 0; v < s->n; v++)
    y[v] = 0;
  for (size_t i = 0; i < s->pairs.list.n; i++) {
    const struct signed_pair *p = &s->pairs.list.at[i];
    const double a = entry(s, p);
    if (s->form == MUTUAL || !back)
      y[p->from] += a * x[p->to];
    if (s->form == MUTUAL || back)
      y[p->to] += a * x[p->from];
  }
  for (size_t v = 0; v < s->n; v++)
    y[v] += 1;
}

// Gives the largest change relative to the largest value.
static double go_round(const struct system *s, double *x, double *y) {
  double change = 0, most = 0;
  double *next = mem_new(s->n, sizeof *next);
  if (s->form == MUTUAL) {
    multiply(s, false, x, next);
  } else {
    multiply(s, s->form == OUT, x, y);
    multiply(s, s->form == IN, y, next);
  }
  for (size_t v = 0; v < s->n; v++) {
    change = fmax(change, fabs(next[v] - x[v]));
    most = fmax(most, fabs(next[v]));
    x[v] = next[v];
  }
  mem_free(next);
  return most > 0 ? change / most : 0;
}

static double iterate(const struct system *s, double *x) {
  double *y = mem_new(s->n, sizeof *y), change = INFINITY;
  for (size_t v = 0; v < s->n; v++)
    x[v] = 1;
  for (int k = 0; k < MOST_ROUNDS && change > tolerance; k++)
    change = go_round(s, x, y);
  mem_free(y);
  return change;
}

// Row v of `matrix` has n coefficients and the right side.
static double *equations(const struct system *s) {
  const size_t n = s->n, width = n + 1;
  double *a = mem_new(n * n, sizeof *a);
  for (size_t i = 0; i < s->pairs.list.n; i++) {
    const struct signed_pair *p = &s->pairs.list.at[i];
    a[s->form == IN ? p->to * n + p->from : p->from * n + p->to] = entry(s, p);
    if (s->form == MUTUAL)
      a[p->to * n + p->from] = entry(s, p);
  }
  double *matrix = mem_new(n * width, sizeof *matrix);
  for (size_t v = 0; v < n; v++) {
    double *row = matrix + v * width;
    row[v] = row[n] = 1;
    for (size_t u = 0; u < n && s->form == MUTUAL; u++)
      row[u] -= a[v * n + u];
    for (size_t u = 0; u < n && s->form != MUTUAL; u++) {
      row[n] += a[v * n + u];
      for (size_t k = 0; k < n; k++)
        row[u] -= a[v * n + k] * a[u * n + k];
    }
  }
  mem_free(a);
  return matrix;
}

static void swap_rows(double *a, double *b, size_t n) {
  for (size_t i = 0; i < n && a != b; i++) {
    const double x = a[i];
    a[i] = b[i];
    b[i] = x;
  }
}

// Gauss's elimination, by the largest entry of each column.
static bool eliminate(double *matrix, size_t n, double *x) {
  const size_t width = n + 1;
  for (size_t k = 0; k < n; k++) {
    size_t best = k;
    for (size_t i = k + 1; i < n; i++)
      if (fabs(matrix[i * width + k]) > fabs(matrix[best * width + k]))
        best = i;
    double *pivot = matrix + k * width;
    swap_rows(pivot, matrix + best * width, width);
    if (!(fabs(pivot[k]) > 1e-13))
      return false;
    for (size_t i = k + 1; i < n; i++) {
      double *row = matrix + i * width;
      const double f = row[k] / pivot[k];
      for (size_t j = k; j < width && f != 0; j++)
        row[j] -= f * pivot[j];
    }
  }
  for (size_t k = n; k-- > 0;) {
    double sum = matrix[k * width + n];
    for (size_t j = k + 1; j < n; j++)
      sum -= matrix[k * width + j] * x[j];
    x[k] = sum / matrix[k * width + k];
  }
  return true;
}

// Where everybody is everybody's enemy the directed equations have no single
// solution, and for two actors no equations have. The series then swings
// between two values, and its mean is what smaller weights lead to.
static bool everybody_enemies(const struct system *s) {
  const size_t most = s->n * (s->n - 1) / (s->form == MUTUAL ? 2 : 1);
  size_t enemies = 0;
  for (size_t i = 0; i < s->pairs.list.n; i++)
    enemies += !s->pairs.list.at[i].positive;
  return enemies == most;
}

static void solve_two(const struct system *s, double *x) {
  x[0] = x[1] = 1;
  for (size_t i = 0; i < s->pairs.list.n; i++) {
    const struct signed_pair *p = &s->pairs.list.at[i];
    const double value = 1 / (1 - entry(s, p));
    if (s->form != IN)
      x[p->from] = value;
    if (s->form != OUT)
      x[p->to] = value;
  }
}

static bool solve(const struct system *s, double *x) {
  const size_t n = s->n;
  if (n == 2)
    solve_two(s, x);
  for (size_t v = 0; v < n && n != 2; v++)
    x[v] = n == 1 ? 1 : 0.5;
  if (n <= 2 || everybody_enemies(s))
    return true;
  const double change = iterate(s, x);
  if (change <= tolerance)
    return true;
  if (n > MOST_DENSE)
    return change <= acceptable;
  double *matrix = equations(s);
  const bool ok = eliminate(matrix, n, x);
  mem_free(matrix);
  return ok;
}

static bool run(const char *name, enum form form, const struct graph *g,
                double *score, ent_diags *d) {
  struct system s = {
      .pairs = signed_pairs_of(g), .form = form, .n = g->actor.n};
  const bool ok = solve(&s, score);
  vec_drop(&s.pairs.list);
  if (!ok) {
    diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
         "%s could not be computed: nearly all of more than %d actors are "
         "enemies of nearly all others",
         name, MOST_DENSE);
    diag_help(d, "try another measure, or a part of the network: \1actor\2, "
                 "\1family\2, \1focus\2");
  }
  return ok;
}

static bool mutual(const struct graph *g, double *score, ent_diags *d) {
  return run("pn", MUTUAL, g, score, d);
}

static bool in(const struct graph *g, double *score, ent_diags *d) {
  return run("pn-in", IN, g, score, d);
}

static bool out(const struct graph *g, double *score, ent_diags *d) {
  return run("pn-out", OUT, g, score, d);
}

static const char everett[] =
    "Everett, M. G., Borgatti, S. P. (2014). Networks containing negative "
    "ties. Social Networks 38, 111-120. doi:10.1016/j.socnet.2014.03.005";

const struct measure measure_pn = {
    .name = "pn",
    .title = "PN centrality",
    .proper = true,
    .summary = "A high value means friends who have friends and few enemies; "
               "1 is nobody's friend or foe, below 1 the hostile side "
               "outweighs.",
    .definition = "the row sums of the inverse of I - B/(2n-2), where B is 1 "
                  "for a pair with a positive tie, -2 for one with a negative "
                  "tie, -1 for one with both. 2 where all are friends of all, "
                  "0.5 where all are enemies of all.",
    .reference = everett,
    .same_as = "R signnet pn_index(g), where no pair has both signs",
    .needs = "it weighs positive ties against negative ones",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .layer_only = true,
    .decimals = 3,
    .run = mutual,
};

const struct measure measure_pn_in = {
    .name = "pn-in",
    .title = "PN centrality, incoming",
    .proper = true,
    .summary = "A high value means that actors with standing direct positive "
               "ties at this one, and few direct negative ones.",
    .definition = "the row sums of the inverse of I - B'B/(2n-2)^2, times I + "
                  "B'/(2n-2), where B(i,j) is 1 for a positive tie from i to "
                  "j, -2 for a negative one, -1 for both, and B' is its "
                  "transpose.",
    .reference = everett,
    .same_as = "R signnet pn_index(g, mode = \"in\"), where no pair has both "
               "signs",
    .needs = "it weighs positive ties against negative ones",
    .layer = LAYER_ALL,
    .directed = true,
    .directed_only = true,
    .signed_layers = true,
    .layer_only = true,
    .decimals = 3,
    .run = in,
};

const struct measure measure_pn_out = {
    .name = "pn-out",
    .title = "PN centrality, outgoing",
    .proper = true,
    .summary = "A high value means that the actor directs positive ties at "
               "those whom others favour too, and few negative ones.",
    .definition = "the row sums of the inverse of I - BB'/(2n-2)^2, times I + "
                  "B/(2n-2), where B(i,j) is 1 for a positive tie from i to "
                  "j, -2 for a negative one, -1 for both, and B' is its "
                  "transpose.",
    .reference = everett,
    .same_as = "R signnet pn_index(g, mode = \"out\"), where no pair has both "
               "signs",
    .needs = "it weighs positive ties against negative ones",
    .layer = LAYER_ALL,
    .directed = true,
    .directed_only = true,
    .signed_layers = true,
    .layer_only = true,
    .decimals = 3,
    .run = out,
};
