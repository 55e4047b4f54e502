// SPDX-License-Identifier: GPL-2.0-or-later
// Six measures that count the ends of edges. Where parallel ties are
// collapsed an edge is a neighbour, where they are kept it is a tie.
#include "measure/measure.h"

static void count(const struct graph *g, bool from, bool to, double *score) {
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    if (from)
      score[g->edges.at[i].from]++;
    if (to)
      score[g->edges.at[i].to]++;
  }
}

static bool both(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  count(g, true, true, score);
  return true;
}

static bool in(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  count(g, false, true, score);
  return true;
}

static bool out(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  count(g, true, false, score);
  return true;
}

static bool ties(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    score[g->edges.at[i].from] += g->edges.at[i].ties;
    score[g->edges.at[i].to] += g->edges.at[i].ties;
  }
  return true;
}

static const char freeman[] =
    "Freeman, L. C. (1978). Centrality in social networks: conceptual "
    "clarification. Social Networks 1(3), 215-239. "
    "doi:10.1016/0378-8733(78)90021-7";

static const char everett[] =
    "Everett, M. G., Borgatti, S. P. (2014). Networks containing negative "
    "ties. Social Networks 38, 111-120. doi:10.1016/j.socnet.2014.03.005";

const struct measure measure_degree = {
    .name = "degree",
    .title = "Degree",
    .summary = "A high value means ties with many others.",
    .definition = "the number of distinct neighbours in the layer; with "
                  "parallel ties kept, the number of ties. Not normalised.",
    .reference = freeman,
    .same_as = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
               "G.degree() on the simple graph",
    .same_kept = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
                 "G.degree() on the multigraph",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .run = both,
};

const struct measure measure_in_degree = {
    .name = "in-degree",
    .title = "In-degree",
    .summary = "A high value means that many others direct a tie at the "
               "actor.",
    .definition = "the number of distinct actors with a tie to this one; a "
                  "symmetric tie counts both ways. Not normalised.",
    .reference = freeman,
    .same_as = "igraph_degree(g, res, vids, IGRAPH_IN, loops) and NetworkX "
               "D.in_degree() on the simple digraph",
    .same_kept = "igraph_degree(g, res, vids, IGRAPH_IN, loops) and NetworkX "
                 "D.in_degree() on the multidigraph",
    .layer = LAYER_ALL,
    .directed = true,
    .directed_only = true,
    .signed_layers = true,
    .run = in,
};

const struct measure measure_out_degree = {
    .name = "out-degree",
    .title = "Out-degree",
    .summary = "A high value means that the actor directs ties at many "
               "others.",
    .definition = "the number of distinct actors this one has a tie to; a "
                  "symmetric tie counts both ways. Not normalised.",
    .reference = freeman,
    .same_as = "igraph_degree(g, res, vids, IGRAPH_OUT, loops) and NetworkX "
               "D.out_degree() on the simple digraph",
    .same_kept = "igraph_degree(g, res, vids, IGRAPH_OUT, loops) and NetworkX "
                 "D.out_degree() on the multidigraph",
    .layer = LAYER_ALL,
    .directed = true,
    .directed_only = true,
    .signed_layers = true,
    .run = out,
};

const struct measure measure_positive_degree = {
    .name = "positive-degree",
    .title = "Positive degree",
    .summary = "A high value means many friends and supporters.",
    .definition = "the number of distinct neighbours by positive ties. Not "
                  "normalised.",
    .reference = everett,
    .same_as = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
               "G.degree() on the simple graph of positive ties",
    .same_kept = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
                 "G.degree() on the multigraph of positive ties",
    .needs = "it counts positive ties",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .layer_only = true,
    .run = both,
};

const struct measure measure_negative_degree = {
    .name = "negative-degree",
    .title = "Negative degree",
    .summary = "A high value means many enemies.",
    .definition = "the number of distinct neighbours by negative ties. Not "
                  "normalised.",
    .reference = everett,
    .same_as = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
               "G.degree() on the simple graph of negative ties",
    .same_kept = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
                 "G.degree() on the multigraph of negative ties",
    .needs = "it counts negative ties",
    .layer = LAYER_NEGATIVE,
    .undirected_only = true,
    .signed_layers = true,
    .layer_only = true,
    .run = both,
};

const struct measure measure_ties = {
    .name = "ties",
    .title = "Number of ties",
    .summary = "A high value means many recorded ties, be they with few or "
               "with many others.",
    .definition = "the number of records of ties of the actor in the layer, "
                  "several with the same other counted each, records of one "
                  "tie once. Not normalised.",
    .reference = freeman,
    .same_as = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
               "G.degree() on the multigraph",
    .same_kept = "igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX "
                 "G.degree() on the multigraph",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .run = ties,
};
