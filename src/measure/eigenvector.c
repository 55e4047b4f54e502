// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/eigen.h"
#include "measure/measure.h"

static bool run(const struct graph *g, double *score, ent_diags *d) {
  struct eigen e;
  const bool ok = eigen_for("eigenvector", g, &e, d);
  memcpy(score, e.vector, g->actor.n * sizeof *score);
  eigen_drop(&e);
  return ok;
}

const struct measure measure_eigenvector = {
    .name = "eigenvector",
    .title = "Eigenvector centrality",
    .summary = "A high value means ties with others who are central "
               "themselves.",
    .definition = "the values for which every actor's is proportional to the "
                  "weighted sum of its neighbours', in each connected "
                  "component by itself, its largest value 1. Values of two "
                  "components cannot be compared: only the largest component "
                  "is ranked, and nobody where two are as large. 0 without "
                  "ties.",
    .reference =
        "Bonacich, P. (1972). Factoring and weighting approaches to status "
        "scores and clique identification. Journal of Mathematical Sociology "
        "2(1), 113-120. doi:10.1080/0022250X.1972.9989806",
    .same_as = "on a connected graph igraph_eigenvector_centrality(g, res, "
               "NULL, false, scale=true, weights, options), and NetworkX "
               "eigenvector_centrality(G, weight='weight', tol=1e-12, "
               "max_iter=100000) divided by its largest value; R igraph "
               "eigen_centrality(g)$vector",
    .needs = "signed values need not have one sign, so they are no ranking",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .weighted = true,
    .ranks_largest = true,
    .decimals = 3,
    .run = run,
};
