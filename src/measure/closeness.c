// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"
#include "measure/paths.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  const size_t n = g->actor.n;
  struct reach *reach = mem_new(n, sizeof *reach);
  paths_reach(g, reach);
  for (size_t v = 0; v < n; v++) {
    const double r = (double)reach[v].others;
    score[v] = r > 0 ? r / (double)(n - 1) * (r / reach[v].steps) : 0;
  }
  mem_free(reach);
  return true;
}

const struct measure measure_closeness = {
    .name = "closeness",
    .title = "Closeness",
    .summary = "A high value means that the actor has few steps to those it "
               "can reach, and can reach many.",
    .definition = "r/(n-1) times r/s, where r is the number of others in reach "
                  "and s the sum of the distances to them; 0 if there are "
                  "none. If directed, along the ties. Unweighted.",
    .reference =
        "Freeman, L. C. (1978). Centrality in social networks: conceptual "
        "clarification. Social Networks 1(3), 215-239. "
        "doi:10.1016/0378-8733(78)90021-7. For networks in parts: Wasserman, "
        "S., Faust, K. (1994). Social Network Analysis: Methods and "
        "Applications. Cambridge University Press, equation 5.22",
    .same_as = "NetworkX closeness_centrality(G), of the reversed graph if "
               "directed; igraph_closeness(normalized=true) on a connected "
               "graph, elsewhere not: it leaves out who is out of reach; so "
               "does R igraph closeness(g, weights=NA, normalized=TRUE)",
    .needs = "to be near one's enemies is no closeness",
    .layer = LAYER_POSITIVE,
    .decimals = 3,
    .of_ways = true,
    .run = run,
};
