// SPDX-License-Identifier: GPL-2.0-or-later
#include "graph/ig.h"
#include "measure/measure.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  bool ok = false;
  igraph_t ig = {0};
  igraph_vector_t h = {0};
  const double others = g->actor.n < 2 ? 1 : (double)(g->actor.n - 1);
  if (!ig_enter())
    return measure_end("harmonic", false, d);
  IG(ig_graph(g, &ig));
  IG(igraph_vector_init(&h, 0));
  IG(igraph_harmonic_centrality(&ig, &h, igraph_vss_all(), IGRAPH_OUT, NULL,
                                false));
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = VECTOR(h)[v] / others;
  ok = true;
fail:
  igraph_vector_destroy(&h);
  igraph_destroy(&ig);
  return measure_end("harmonic", ok, d);
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
               "n-1 (of the reversed graph if directed)",
    .needs = "to be near one's enemies is no closeness",
    .layer = LAYER_POSITIVE,
    .decimals = 3,
    .run = run,
};
