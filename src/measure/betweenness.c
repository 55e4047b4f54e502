// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/brandes.h"
#include "measure/measure.h"

// The most an actor can have: every pair of others, or every ordered pair.
static double most(const struct graph *g) {
  const double n = (double)g->actor.n;
  if (n < 3)
    return 1; // nobody is between anybody
  return (n - 1) * (n - 2) / (g->options.directed ? 1 : 2);
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  brandes(g, score);
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] /= most(g);
  return true;
}

const struct measure measure_betweenness = {
    .name = "betweenness",
    .title = "Betweenness",
    .summary = "A high value means that others reach each other through this "
               "actor: a broker.",
    .definition = "the share of shortest paths between two others that pass "
                  "through the actor, summed over all pairs of others and "
                  "divided by the number of pairs: (n-1)(n-2)/2, or "
                  "(n-1)(n-2) if directed. Unweighted.",
    .reference =
        "Freeman, L. C. (1977). A set of measures of centrality based on "
        "betweenness. Sociometry 40(1), 35-41. doi:10.2307/3033543. Computed "
        "as in Brandes, U. (2001). A faster algorithm for betweenness "
        "centrality. Journal of Mathematical Sociology 25(2), 163-177. "
        "doi:10.1080/0022250X.2001.9990249",
    .same_as = "NetworkX betweenness_centrality(G); igraph_betweenness() "
               "divided by the number of pairs; R igraph betweenness(g, "
               "weights=NA, normalized=TRUE)",
    .needs = "support does not flow along hostile ties, so no shortest path "
             "runs through them",
    .layer = LAYER_POSITIVE,
    .decimals = 3,
    .of_ways = true,
    .run = run,
};
