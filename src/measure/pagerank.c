// SPDX-License-Identifier: GPL-2.0-or-later
// The walker's chances are passed on step by step until they stay as they are.
// igraph's PRPACK adds up with OpenMP atomics, so its low bits differ from call
// to call, and above some hundred actors it stops at 1e-10, too early to see
// that two actors have equal places.
#include "measure/eigen.h"
#include "measure/measure.h"

#include <math.h>

static const double damping = 0.85;
static const double tolerance = 1e-14; // of each value's change, relative
static const size_t most_steps = 300;  // 0.85^300 is far below it

struct walk {
  size_t n;
  struct graph_links from; // where a step to a vertex may come from
  double *chance;          // of each of these links, where it comes from
  bool *dangling;          // vertices that no tie leads on from
};

static struct walk begin(const struct graph *g) {
  const size_t n = g->actor.n;
  struct walk w = {.n = n, .from = graph_links(g, true)};
  double *out = mem_new(n, sizeof *out);
  for (size_t i = 0; i < g->edges.n; i++) {
    out[g->edges.at[i].from] += g->edges.at[i].weight;
    if (!g->options.directed)
      out[g->edges.at[i].to] += g->edges.at[i].weight;
  }
  w.dangling = mem_new(n, sizeof *w.dangling);
  for (size_t v = 0; v < n; v++)
    w.dangling[v] = !(out[v] > 0);
  w.chance = mem_new(w.from.list.n, sizeof *w.chance);
  for (size_t i = 0; i < w.from.list.n; i++) {
    const struct graph_link k = w.from.list.at[i];
    w.chance[i] = g->edges.at[k.edge].weight / out[k.vertex];
  }
  mem_free(out);
  return w;
}

static void end(struct walk *w) {
  graph_links_drop(&w->from);
  mem_free(w->chance);
  mem_free(w->dangling);
}

// Whether no value changed by more than the tolerance.
static bool step(const struct walk *w, const double *x, double *y) {
  double stuck = 0;
  bool settled = true;
  for (size_t v = 0; v < w->n; v++)
    if (w->dangling[v])
      stuck += x[v];
  const double anywhere = (1 - damping + damping * stuck) / (double)w->n;
  for (size_t v = 0; v < w->n; v++) {
    double sum = 0;
    for (size_t i = w->from.first.at[v]; i < w->from.first.at[v + 1]; i++)
      sum += w->chance[i] * x[w->from.list.at[i].vertex];
    y[v] = anywhere + damping * sum;
    settled = settled && fabs(y[v] - x[v]) <= tolerance * y[v];
  }
  return settled;
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  struct walk w = begin(g);
  double *next = mem_new(w.n, sizeof *next);
  for (size_t v = 0; v < w.n; v++)
    score[v] = 1 / (double)w.n;
  bool settled = false, on = iteration_goes_on(g, 0);
  for (size_t k = 1; k <= most_steps && !settled && on; k++) {
    settled = step(&w, score, next);
    memcpy(score, next, w.n * sizeof *score);
    on = iteration_goes_on(g, k);
  }
  mem_free(next);
  end(&w);
  return settled || on || iteration_left(g, "pagerank", d);
}

const struct measure measure_pagerank = {
    .name = "pagerank",
    .title = "PageRank",
    .proper = true,
    .summary = "A high value means that actors who are themselves supported "
               "direct their ties at this one.",
    .definition = "the share of time a walker spends at the actor who with "
                  "probability 0.85 follows a tie from where he is, with "
                  "chances by weight, and otherwise, or where no tie leads "
                  "on, starts again at any actor. The values add up to 1.",
    .reference =
        "Brin, S., Page, L. (1998). The anatomy of a large-scale hypertextual "
        "Web search engine. Computer Networks and ISDN Systems 30(1-7), "
        "107-117. doi:10.1016/S0169-7552(98)00110-X",
    .same_as = "igraph_pagerank(g, IGRAPH_PAGERANK_ALGO_PRPACK, ..., 0.85, "
               "weights, NULL) and NetworkX pagerank(G, alpha=0.85, tol=1e-12, "
               "max_iter=100000); R igraph page_rank(g)$vector",
    .needs = "a hostile tie hands on no standing",
    .layer = LAYER_POSITIVE,
    .directed = true,
    .weighted = true,
    .decimals = 3,
    .run = run,
};
