// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"
#include "measure/paths.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  const double n = (double)g->actor.n;
  const double most = n * (n - 1) / (g->options.directed ? 1 : 2);
  const bool ok = paths_through_edges(g, score);
  for (size_t e = 0; e < g->edges.n; e++)
    score[e] /= most;
  if (!ok) {
    diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
         "edge-betweenness could not be computed: two actors are joined by "
         "more shortest paths than can be counted");
    diag_help(d, "try another measure, or a part of the network: \1actor\2, "
                 "\1family\2, \1focus\2");
  }
  return ok;
}

const struct measure measure_edge_betweenness = {
    .name = "edge-betweenness",
    .title = "Edge betweenness",
    .summary = "A high value means that others reach each other by this pair's "
               "tie.",
    .definition = "the share of shortest paths between two actors that lead "
                  "over the pair's tie, summed over all pairs of actors and "
                  "divided by their number: n(n-1)/2, or n(n-1) if directed. "
                  "Unweighted.",
    .reference =
        "Girvan, M., Newman, M. E. J. (2002). Community structure in social "
        "and biological networks. PNAS 99(12), 7821-7826. "
        "doi:10.1073/pnas.122653799. Computed as in Brandes, U. (2008). On "
        "variants of shortest-path betweenness centrality and their generic "
        "computation. Social Networks 30(2), 136-145. "
        "doi:10.1016/j.socnet.2007.11.001",
    .same_as = "NetworkX edge_betweenness_centrality(G); "
               "igraph_edge_betweenness() divided by the number of pairs; so "
               "R igraph edge_betweenness(g, weights=NA)",
    .needs = "support does not flow along hostile ties, so no shortest path "
             "runs through them",
    .layer = LAYER_POSITIVE,
    .of_pairs = true,
    .decimals = 3,
    .of_ways = true,
    .run = run,
};
