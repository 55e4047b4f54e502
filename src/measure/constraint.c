// SPDX-License-Identifier: GPL-2.0-or-later
#include "graph/ig.h"
#include "measure/measure.h"
#include <math.h>

static bool run(const struct graph *g, double *score, ent_diags *d) {
  bool ok = false;
  igraph_t ig = {0};
  igraph_vector_t c = {0}, w = {0};
  ig_enter();
  IG(ig_graph(g, &ig));
  IG(ig_weights(g, &w));
  IG(igraph_vector_init(&c, 0));
  IG(igraph_constraint(&ig, &c, igraph_vss_all(), &w));
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = VECTOR(c)[v];
  ok = true;
fail:
  igraph_vector_destroy(&c);
  igraph_vector_destroy(&w);
  igraph_destroy(&ig);
  return measure_end("constraint", ok, d);
}

const struct measure measure_constraint = {
    .name = "constraint",
    .title = "Constraint",
    .summary = "A high value means that the actor's contacts are tied to each "
               "other and leave him no gap to broker; a low one means room.",
    .definition = "the sum over contacts j of (p(i,j) + sum over q of "
                  "p(i,q) p(q,j)) squared, where p(i,j) is the share of i's "
                  "tie weight spent on j. An actor without ties has none.",
    .reference = "Burt, R. S. (1992). Structural Holes: The Social Structure "
                 "of Competition. Harvard University Press, chapter 2",
    .same_as = "igraph_constraint(g, res, vids, weights) and NetworkX "
               "constraint(G, weight='weight')",
    .needs = "a share of one's effort spent on an enemy is no investment",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .weighted = true,
    .decimals = 3,
    .run = run,
};
