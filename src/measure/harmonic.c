// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"
#include "measure/paths.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  const size_t n = g->actor.n;
  struct reach *reach = mem_new(n, sizeof *reach);
  paths_reach(g, reach);
  for (size_t v = 0; v < n; v++)
    score[v] = n > 1 ? reach[v].inverse / (double)(n - 1) : 0;
  mem_free(reach);
  return true;
}

const struct measure measure_harmonic = {
    .name = "harmonic",
    .title = "Harmonic closeness",
    .summary = "A high value means that the actor has only a few steps to "
               "everybody else.",
    .definition = "the sum of 1/distance to every other actor, 0 for those out "
                  "of reach, divided by n-1. If directed, along the ties. "
                  "Unweighted.",
    .reference =
        "Marchiori, M., Latora, V. (2000). Harmony in the small-world. Physica "
        "A 285(3-4), 539-546. doi:10.1016/S0378-4371(00)00311-3. Boldi, P., "
        "Vigna, S. (2014). Axioms for centrality. Internet Mathematics "
        "10(3-4), 222-262. doi:10.1080/15427951.2013.865686",
    .same_as = "igraph_harmonic_centrality(g, res, vids, IGRAPH_OUT, NULL, "
               "normalized=true); NetworkX harmonic_centrality(G) divided by "
               "n-1 (of the reversed graph if directed); R igraph "
               "harmonic_centrality(g, weights=NA, normalized=TRUE)",
    .needs = "to be near one's enemies is no closeness",
    .layer = LAYER_POSITIVE,
    .decimals = 3,
    .of_ways = true,
    .run = run,
};
