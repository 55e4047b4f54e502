// SPDX-License-Identifier: GPL-2.0-or-later
// The eigenvalues of each connected part come from a dense matrix, so that it
// is known whether the largest by amount stands alone. Its vector is then
// multiplied by the matrix some more times: actors in equal places get equal
// values to the last digits.
#include "measure/measure.h"
#include "measure/signed.h"
#include "measure/symmetric.h"

#include <math.h>

enum { MOST = 2000, POLISH = 64 };
static const double equal = 1e-6; // amounts of eigenvalues, relative

// The pairs with one sign, as a graph whose edges have weight 1.
struct signs {
  struct graph *g;
  int *sign; // of an edge
  uint32_t *component;
  size_t parts;
};

static struct signs signs_of(const struct graph *g) {
  struct signed_pairs p = signed_pairs_of(g);
  struct graph_arc *arcs = mem_new(p.list.n, sizeof *arcs);
  struct signs s = {.sign = mem_new(p.list.n, sizeof *s.sign),
                    .component = mem_new(g->actor.n, sizeof *s.component)};
  size_t m = 0;
  for (size_t i = 0; i < p.list.n; i++) {
    const struct signed_pair x = p.list.at[i];
    if (x.positive == x.negative)
      continue;
    s.sign[m] = x.positive ? 1 : -1; // pairs come in the order of edges
    arcs[m++] = (struct graph_arc){.from = x.from, .to = x.to, .weight = 1};
  }
  s.g = graph_from_arcs(g->actor.n, arcs, m,
                        &(struct graph_options){.layer = LAYER_ALL});
  s.parts = graph_components(s.g, s.component);
  mem_free(arcs);
  vec_drop(&p.list);
  return s;
}

static void signs_drop(struct signs *s) {
  graph_free(s->g);
  mem_free(s->sign);
  mem_free(s->component);
}

static struct symmetric matrix_of(const struct signs *s, size_t part,
                                  const uint32_t *place, size_t n) {
  struct symmetric m = symmetric_new(n);
  for (size_t i = 0; i < s->g->edges.n; i++) {
    const struct graph_edge e = s->g->edges.at[i];
    if (s->component[e.from] != part)
      continue;
    const uint32_t a = place[e.from], b = place[e.to];
    m.a[a * n + b] = m.a[b * n + a] = s->sign[i];
  }
  symmetric_reduce(&m);
  return m;
}

struct top {
  size_t part;
  double value;        // the eigenvalue of the largest amount
  double most, second; // amounts of it and of the next
};

static void consider(struct top *t, size_t part, double value) {
  const double amount = fabs(value);
  if (amount > t->most) {
    *t = (struct top){part, value, amount, t->most};
  } else if (amount > t->second) {
    t->second = amount;
  }
}

static void consider_part(struct top *t, size_t part,
                          const struct symmetric *m) {
  const size_t n = m->n;
  consider(t, part, symmetric_value(m, 0));
  consider(t, part, symmetric_value(m, n - 1));
  if (n > 2)
    consider(t, part, symmetric_value(m, 1));
  if (n > 3)
    consider(t, part, symmetric_value(m, n - 2));
}

// x = W x / value, over the edges in their order.
static void polish(const struct signs *s, double value, double *x, double *y) {
  const size_t n = s->g->actor.n;
  for (int k = 0; k < POLISH; k++) {
    for (size_t v = 0; v < n; v++)
      y[v] = 0;
    for (size_t i = 0; i < s->g->edges.n; i++) {
      const struct graph_edge e = s->g->edges.at[i];
      y[e.from] += s->sign[i] * x[e.to] / value;
      y[e.to] += s->sign[i] * x[e.from] / value;
    }
    memcpy(x, y, n * sizeof *x);
  }
}

// The largest amount becomes 1, the sum positive. Where friend and foe weigh
// the same the first actor decides.
static void normalise(double *x, size_t n) {
  double most = 0, sum = 0, all = 0, first = 0;
  for (size_t v = 0; v < n; v++) {
    most = fmax(most, fabs(x[v]));
    sum += x[v];
    all += fabs(x[v]);
  }
  for (size_t v = n; v-- > 0;)
    if (fabs(x[v]) > 1e-9 * most)
      first = x[v];
  const bool flip = fabs(sum) > 1e-9 * all ? sum < 0 : first < 0;
  for (size_t v = 0; v < n; v++)
    x[v] /= flip ? -most : most;
}

static void fill(const struct signs *s, const struct top *t,
                 const uint32_t *place, size_t size, double *score) {
  const size_t n = s->g->actor.n;
  struct symmetric m = matrix_of(s, t->part, place, size);
  double *x = mem_new(n, sizeof *x);
  symmetric_vector(&m, t->value, x);
  for (size_t v = 0; v < n; v++)
    score[v] = s->component[v] == t->part ? x[place[v]] : 0;
  polish(s, t->value, score, x);
  normalise(score, n);
  mem_free(x);
  symmetric_drop(&m);
}

static bool too_many(size_t n, ent_diags *d) {
  if (n <= MOST)
    return false;
  diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
       "status could not be computed: %zu actors hang together by signed ties, "
       "and it is computed for at most %d",
       n, MOST);
  diag_help(d, "take a part of the network: \1actor\2, \1family\2, \1focus\2");
  return true;
}

static bool no_top(ent_diags *d) {
  diag(d, ENT_ERROR, "measure/ambiguous", SPAN_NONE,
       "status is not defined for this network: no eigenvalue of its signed "
       "ties is the largest by itself, so several rankings fit as well");
  diag_help(d, "take `pn`, which is always defined, or a part of the network: "
               "\1actor\2, \1family\2, \1focus\2");
  return false;
}

static bool solve(const struct signs *s, double *score, ent_diags *d) {
  const size_t n = s->g->actor.n;
  uint32_t *place = mem_new(n, sizeof *place);
  size_t *size = mem_new(s->parts, sizeof *size);
  struct top top = {0};
  bool ok = true;
  for (size_t v = 0; v < n; v++) {
    place[v] = (uint32_t)size[s->component[v]]++;
    score[v] = 0;
  }
  for (size_t part = 0; part < s->parts && size[part] > 1 && ok; part++) {
    ok = !too_many(size[part], d);
    if (!ok)
      break;
    struct symmetric m = matrix_of(s, part, place, size[part]);
    consider_part(&top, part, &m);
    symmetric_drop(&m);
  }
  if (ok && top.most > 0 && top.second >= top.most * (1 - equal))
    ok = no_top(d);
  if (ok && top.most > 0)
    fill(s, &top, place, size[top.part], score);
  mem_free(size);
  mem_free(place);
  return ok;
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  struct signs s = signs_of(g);
  const bool ok = solve(&s, score, d);
  signs_drop(&s);
  return ok;
}

const struct measure measure_status = {
    .name = "status",
    .title = "Status",
    .summary = "A high value means friends of high status and enemies of low "
               "status; the other camp's values are negative.",
    .definition =
        "the values for which every actor's is proportional to the sum of its "
        "friends' less the sum of its enemies', for the eigenvalue of the "
        "largest amount, which must stand alone; the largest amount is 1, the "
        "sum positive. A pair with both signs counts as none. 0 without signed "
        "ties and outside the part that has this eigenvalue.",
    .reference =
        "Bonacich, P., Lloyd, P. (2004). Calculating status with negative "
        "relations. Social Networks 26(4), 331-338. "
        "doi:10.1016/j.socnet.2004.08.007",
    .same_as = "R signnet eigen_centrality_signed(g), but for the sign and the "
               "scale",
    .needs = "it sets positive ties against negative ones",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .layer_only = true,
    .decimals = 3,
    .run = run,
};
