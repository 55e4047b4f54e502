// SPDX-License-Identifier: GPL-2.0-or-later
// x = 1 + α Aᵀ x, step by step. The sum converges while α is below one over
// the largest eigenvalue of A. For a directed graph that of the ties taken
// both ways is used, which is never smaller, is easily found, and is not 0
// where no tie leads back.
#include "base/num.h"
#include "measure/eigen.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

static const double share = 0.85;
static const double tolerance = 1e-15; // of each value's change, relative
static const double most_work = 3e8;   // multiplications

struct one_way {
  uint32_t a, b; // a < b
  bool back;     // from b to a
  double weight;
};

static int by_pair(const void *px, const void *py) {
  const struct one_way *x = px, *y = py;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  if (x->b != y->b)
    return x->b < y->b ? -1 : 1;
  if (x->back != y->back)
    return x->back ? 1 : -1;
  return x->weight < y->weight ? -1 : x->weight > y->weight;
}

static struct one_way *ways_of(const struct graph *g) {
  struct one_way *ways = mem_new(g->edges.n + 1, sizeof *ways);
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge e = g->edges.at[i];
    ways[i] = e.from < e.to ? (struct one_way){e.from, e.to, false, e.weight}
                            : (struct one_way){e.to, e.from, true, e.weight};
  }
  if (g->edges.n)
    qsort(ways, g->edges.n, sizeof *ways, by_pair);
  return ways;
}

// Every pair once, with the larger of its two weights.
static struct graph *both_ways(const struct graph *g) {
  const size_t m = g->edges.n;
  struct one_way *w = ways_of(g);
  struct graph_arc *arcs = mem_new(m, sizeof *arcs);
  size_t pairs = 0;
  for (size_t i = 0; i < m; pairs++) {
    const struct one_way first = w[i];
    double sum[2] = {0, 0};
    for (; i < m && w[i].a == first.a && w[i].b == first.b; i++)
      sum[w[i].back] += w[i].weight;
    arcs[pairs] = (struct graph_arc){
        .from = first.a, .to = first.b, .weight = fmax(sum[0], sum[1])};
  }
  struct graph *both =
      graph_from_arcs(g->actor.n, arcs, pairs,
                      &(struct graph_options){.layer = LAYER_ALL,
                                              .watch = g->options.watch,
                                              .until = g->options.until});
  mem_free(arcs);
  mem_free(w);
  return both;
}

// The largest eigenvalue of the ties taken both ways; 0 without ties.
static bool top_of(const struct graph *g, double *top, ent_diags *d) {
  struct graph *both = both_ways(g);
  struct eigen e;
  const bool ok = eigen_for("katz", both, &e, d);
  *top = 0;
  for (size_t c = 0; ok && c < e.parts; c++)
    *top = fmax(*top, e.value[c]);
  eigen_drop(&e);
  graph_free(both);
  return ok;
}

// Six digits, so that the α we print is the α we take.
static double rounded(double x) {
  struct buf b = {0};
  num_short(&b, x, 6);
  (void)num_parse(buf_str(&b), &x);
  buf_drop(&b);
  return x;
}

static double alpha_for(double top) {
  return rounded(top > 0 ? share / top : share);
}

// Whether no value changed by more than the tolerance.
static bool step(const struct graph *g, const struct graph_links *from,
                 double alpha, const double *x, double *y) {
  bool settled = true;
  for (size_t v = 0; v < g->actor.n; v++) {
    double sum = 0;
    for (size_t i = from->first.at[v]; i < from->first.at[v + 1]; i++) {
      const struct graph_link k = from->list.at[i];
      sum += alpha * g->edges.at[k.edge].weight * x[k.vertex];
    }
    y[v] = 1 + sum;
    settled = settled && fabs(y[v] - x[v]) <= tolerance * y[v];
  }
  return settled;
}

static bool iterate(const struct graph *g, double alpha, double *score) {
  const size_t n = g->actor.n;
  struct graph_links from = graph_links(g, true);
  double *next = mem_new(n, sizeof *next);
  const double work = (double)(n + from.list.n);
  bool settled = false, finite = true;
  for (size_t v = 0; v < n; v++)
    score[v] = 1;
  for (size_t k = 0; !settled && finite && (double)k * work < most_work &&
                     iteration_goes_on(g, k);
       k++) {
    settled = step(g, &from, alpha, score, next);
    memcpy(score, next, n * sizeof *score);
    for (size_t v = 0; v < n && finite; v++)
      finite = isfinite(score[v]);
  }
  mem_free(next);
  graph_links_drop(&from);
  return settled && finite;
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  double top;
  if (!top_of(g, &top, d))
    return false;
  const double alpha = g->alpha > 0 ? g->alpha : alpha_for(top);
  const bool endless = !g->options.directed && alpha * top >= 1;
  if (!endless && iterate(g, alpha, score))
    return true;
  if (!endless && !iteration_goes_on(g, 0))
    return iteration_left(g, "katz", d);
  struct buf given = {0}, limit = {0};
  num_short(&given, alpha, 6);
  num_short(&limit, 1 / top, 6);
  diag_usage(d, "usage/alpha",
             "katz has no values with an alpha of %s: long "
             "walks count for more than short ones, and the sum has no end",
             buf_text(&given));
  diag_help(d, "take an alpha below %s, or leave out \1-alpha\2",
            buf_text(&limit));
  buf_drop(&given);
  buf_drop(&limit);
  return false;
}

const struct measure measure_katz = {
    .name = "katz",
    .title = "Katz centrality",
    .proper = true,
    .summary = "A high value means that many walks lead to the actor, short "
               "ones counting most.",
    .definition = "the sum over all walks that end at the actor, the empty one "
                  "included, of alpha to the power of their length, times the "
                  "weights of their ties. Alpha is given by \1alpha\2, or is "
                  "0.85 divided by the largest eigenvalue of the ties (taken "
                  "both ways), and is printed; where several dates are "
                  "compared, by the largest of all, so that one alpha does for "
                  "them. Not normalised: 1 without ties.",
    .reference = "Katz, L. (1953). A new status index derived from "
                 "sociometric analysis. Psychometrika 18(1), 39-43. "
                 "doi:10.1007/BF02289026",
    .same_as = "NetworkX katz_centrality(G, alpha=the one printed, beta=1, "
               "normalized=False, weight='weight', tol=1e-12, "
               "max_iter=100000); R igraph alpha_centrality(g, alpha=the one "
               "printed)",
    .needs = "an enemy's enemies hand on no standing",
    .layer = LAYER_POSITIVE,
    .weighted = true,
    .takes_alpha = true,
    .decimals = 3,
    .of_ways = true,
    .run = run,
    .bound = top_of,
    .alpha_for = alpha_for,
};
