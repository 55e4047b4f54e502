// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/cuts.h"
#include "measure/measure.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  struct cuts c = cuts_of(g);
  for (size_t e = 0; e < g->edges.n; e++)
    score[e] = c.lost[e];
  cuts_drop(&c);
  return true;
}

const struct measure measure_bridges = {
    .name = "bridges",
    .title = "Bridges",
    .summary = "A value above 0 means that the pair's tie alone keeps that "
               "many actors joined to the rest.",
    .definition = "the number of actors in the smaller of the two parts into "
                  "which a connected part falls without the tie; 0 where it "
                  "holds together, and then the pair is not listed. Not "
                  "normalised.",
    .reference =
        "Harary, F., Norman, R. Z., Cartwright, D. (1965). Structural Models: "
        "An Introduction to the Theory of Directed Graphs. Wiley, chapter 7",
    .same_as = "the pairs listed are those of igraph_bridges(g, res) and "
               "NetworkX bridges(G)",
    .needs = "hostile ties hold no network together",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .of_pairs = true,
    .only_found = true,
    .of_ways = true,
    .run = run,
};
