// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    score[g->edges.at[i].from] += g->edges.at[i].weight;
    score[g->edges.at[i].to] += g->edges.at[i].weight;
  }
  return true;
}

const struct measure measure_strength = {
    .name = "strength",
    .title = "Strength",
    .summary = "A high value means many or strong ties.",
    .definition = "the sum of the weights of the actor's ties in the layer; a "
                  "tie weighs its type's strength times its own weight. Not "
                  "normalised.",
    .reference = "Barrat, A., Barthélemy, M., Pastor-Satorras, R., "
                 "Vespignani, A. (2004). The architecture of complex weighted "
                 "networks. PNAS 101(11), 3747-3752. "
                 "doi:10.1073/pnas.0400087101",
    .same_as = "igraph_strength(g, res, vids, IGRAPH_ALL, loops, weights) and "
               "NetworkX G.degree(weight='weight')",
    .same_kept = "igraph_strength(g, res, vids, IGRAPH_ALL, loops, weights) "
                 "and NetworkX G.degree(weight='weight') on the multigraph",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .weighted = true,
    .decimals = 2,
    .run = run,
};
