// SPDX-License-Identifier: GPL-2.0-or-later
// igraph's PRPACK adds up with OpenMP atomics; ig_enter holds it to one
// thread, or its low bits would differ from call to call.
#include "graph/ig.h"
#include "measure/measure.h"

static const double damping = 0.85;

static bool run(const struct graph *g, double *score, ent_diags *d) {
  bool ok = false;
  igraph_t ig = {0};
  igraph_vector_t p = {0}, w = {0};
  ig_enter();
  IG(ig_graph(g, &ig));
  IG(ig_weights(g, &w));
  IG(igraph_vector_init(&p, 0));
  IG(igraph_pagerank(&ig, IGRAPH_PAGERANK_ALGO_PRPACK, &p, NULL,
                     igraph_vss_all(), g->options.directed, damping, &w, NULL));
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = VECTOR(p)[v];
  ok = true;
fail:
  igraph_vector_destroy(&p);
  igraph_vector_destroy(&w);
  igraph_destroy(&ig);
  return measure_end("pagerank", ok, d);
}

const struct measure measure_pagerank = {
    .name = "pagerank",
    .title = "PageRank",
    .summary = "A high value means that actors who are themselves supported "
               "direct their ties at this one.",
    .definition = "the share of time a walker spends at the actor who with "
                  "probability 0.85 follows a tie from where he is, with "
                  "chances by weight, and otherwise, or where no tie leads "
                  "on, starts again at any actor. The values add up to 1.",
    .reference =
        "Brin, S., Page, L. (1998). The anatomy of a large-scale hypertextual "
        "Web search engine. Computer Networks and ISDN Systems 30(1-7), "
        "107-117. doi:10.1016/S0169-7552(98)00110-X",
    .same_as = "igraph_pagerank(g, IGRAPH_PAGERANK_ALGO_PRPACK, ..., 0.85, "
               "weights, NULL) and NetworkX pagerank(G, alpha=0.85)",
    .needs = "a hostile tie hands on no standing",
    .layer = LAYER_POSITIVE,
    .directed = true,
    .weighted = true,
    .decimals = 3,
    .run = run,
};
