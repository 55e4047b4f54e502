// SPDX-License-Identifier: GPL-2.0-or-later
// Every actor stands twice in an undirected graph, as one who directs ties
// (vertex v) and as one who receives them (vertex n + v). The eigenvector of
// such a graph holds hubs and authorities, and its parts can be solved one by
// one: the numbers of the part with the largest eigenvalue are the answer, all
// others are 0. Of several such parts each counts as much as equal hubs to
// start from give it, which is where Kleinberg's iteration ends.
#include "measure/eigen.h"
#include "measure/measure.h"

#include <math.h>

static const double equal = 1e-10; // eigenvalues, relative

static struct graph *twofold(const struct graph *g) {
  const size_t n = g->actor.n, m = g->edges.n;
  struct graph_arc *arcs = mem_new(m, sizeof *arcs);
  for (size_t i = 0; i < m; i++)
    arcs[i] = (struct graph_arc){.from = g->edges.at[i].from,
                                 .to = (uint32_t)n + g->edges.at[i].to,
                                 .weight = g->edges.at[i].weight};
  struct graph *two =
      graph_from_arcs(2 * n, arcs, m,
                      &(struct graph_options){.layer = LAYER_ALL,
                                              .watch = g->options.watch,
                                              .until = g->options.until});
  mem_free(arcs);
  return two;
}

static double top_of(const struct eigen *e) {
  double top = 0;
  for (size_t c = 0; c < e->parts; c++)
    top = fmax(top, e->value[c]);
  return top;
}

// What each part's values are multiplied by: 0 but for the parts at the top.
static double *portions(const struct eigen *e, size_t n, double top) {
  double *sum = mem_new(e->parts, sizeof *sum);
  double *squares = mem_new(e->parts, sizeof *squares);
  for (size_t v = 0; v < n; v++) {
    sum[e->component[v]] += e->vector[v];
    squares[e->component[v]] += e->vector[v] * e->vector[v];
  }
  for (size_t c = 0; c < e->parts; c++) {
    const bool at_top = top > 0 && e->value[c] >= top * (1 - equal);
    sum[c] = at_top && squares[c] > 0 ? sum[c] / squares[c] : 0;
  }
  mem_free(squares);
  return sum;
}

// The values of the vertices from `first` on.
static bool solve(const char *name, const struct graph *g, size_t first,
                  double *score, ent_diags *d) {
  const size_t n = g->actor.n;
  struct graph *two = twofold(g);
  struct eigen e;
  const bool ok = eigen_for(name, two, &e, d);
  double *portion = portions(&e, n, top_of(&e)), most = 0;
  for (size_t v = 0; v < n; v++) {
    score[v] = e.vector[first + v] * portion[e.component[first + v]];
    most = fmax(most, score[v]);
  }
  for (size_t v = 0; v < n && most > 0; v++)
    score[v] /= most;
  mem_free(portion);
  eigen_drop(&e);
  graph_free(two);
  return ok;
}

static bool hubs(const struct graph *g, double *score, ent_diags *d) {
  return solve("hub", g, 0, score, d);
}

static bool authorities(const struct graph *g, double *score, ent_diags *d) {
  return solve("authority", g, g->actor.n, score, d);
}

static const char kleinberg[] =
    "Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked "
    "environment. Journal of the ACM 46(5), 604-632. "
    "doi:10.1145/324133.324140";

const struct measure measure_hub = {
    .name = "hub",
    .title = "Hub",
    .summary = "A high value means that the actor directs ties at those whom "
               "other hubs favour too.",
    .definition = "the values for which every hub's is proportional to the "
                  "weighted sum of the authority of those it directs ties at, "
                  "and every authority's to that of the hubs that direct ties "
                  "at it; the largest value is 1. A part of the network whose "
                  "eigenvalue is smaller than another's has 0.",
    .reference = kleinberg,
    .same_as = "igraph_hub_and_authority_scores(g, hub, authority, NULL, "
               "scale=true, weights, options), and NetworkX hits(D) divided "
               "by its largest value, where one part has the largest "
               "eigenvalue alone; R igraph hub_score(g)$vector",
    .needs = "to attack the same enemies makes nobody a hub of support",
    .layer = LAYER_POSITIVE,
    .directed = true,
    .directed_only = true,
    .weighted = true,
    .decimals = 3,
    .run = hubs,
};

const struct measure measure_authority = {
    .name = "authority",
    .title = "Authority",
    .summary = "A high value means that those direct ties at the actor who "
               "direct them at other favourites too.",
    .definition = "the values for which every authority's is proportional to "
                  "the weighted sum of the hub values of those who direct "
                  "ties at it, and every hub's to the authority of those it "
                  "directs ties at; the largest value is 1. A part of the "
                  "network whose eigenvalue is smaller than another's has 0.",
    .reference = kleinberg,
    .same_as = "igraph_hub_and_authority_scores(g, hub, authority, NULL, "
               "scale=true, weights, options), and NetworkX hits(D) divided "
               "by its largest value, where one part has the largest "
               "eigenvalue alone; R igraph authority_score(g)$vector",
    .needs = "to be attacked by many lends no authority",
    .layer = LAYER_POSITIVE,
    .directed = true,
    .directed_only = true,
    .weighted = true,
    .decimals = 3,
    .run = authorities,
};
