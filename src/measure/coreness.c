// SPDX-License-Identifier: GPL-2.0-or-later
#include "graph/ig.h"
#include "measure/measure.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  bool ok = false;
  igraph_t ig = {0};
  igraph_vector_int_t c = {0};
  if (!ig_enter())
    return measure_end("coreness", false, d);
  IG(ig_graph(g, &ig));
  IG(igraph_vector_int_init(&c, 0));
  IG(igraph_coreness(&ig, &c, IGRAPH_ALL));
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = (double)VECTOR(c)[v];
  ok = true;
fail:
  igraph_vector_int_destroy(&c);
  igraph_destroy(&ig);
  return measure_end("coreness", ok, d);
}

const struct measure measure_coreness = {
    .name = "coreness",
    .title = "Coreness",
    .summary = "A high value means a place in a tightly knit group.",
    .definition = "the largest k such that the actor belongs to a group in "
                  "which everybody has ties with at least k others of the "
                  "group. Not normalised.",
    .reference =
        "Seidman, S. B. (1983). Network structure and minimum degree. Social "
        "Networks 5(3), 269-287. doi:10.1016/0378-8733(83)90028-X",
    .same_as = "igraph_coreness(g, res, IGRAPH_ALL) and NetworkX "
               "core_number(G) on the simple graph",
    .needs = "hostile ties knit no group together",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .alone = true,
    .run = run,
};
