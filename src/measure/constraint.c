// SPDX-License-Identifier: GPL-2.0-or-later
// One row of p and one of its square at a time, so the cost is the sum over
// actors of their contacts' contacts. Shares are taken actor by actor, which
// makes the values the same for weights of any size.
#include "measure/measure.h"

#include <math.h>

struct shares {
  struct graph_links links;
  double *p; // of each link: the share of its first end's weight
};

static struct shares shares_of(const struct graph *g) {
  struct shares s = {.links = graph_links(g, false)};
  s.p = mem_new(s.links.list.n, sizeof *s.p);
  for (size_t v = 0; v < g->actor.n; v++) {
    const size_t from = s.links.first.at[v], to = s.links.first.at[v + 1];
    double sum = 0;
    for (size_t i = from; i < to; i++)
      sum += g->edges.at[s.links.list.at[i].edge].weight;
    for (size_t i = from; i < to; i++)
      s.p[i] = g->edges.at[s.links.list.at[i].edge].weight / sum;
  }
  return s;
}

// spent[] is zero before and after.
static double constraint(const struct shares *s, uint32_t v, double *spent) {
  const size_t from = s->links.first.at[v], to = s->links.first.at[v + 1];
  const struct graph_link *link = s->links.list.at;
  for (size_t i = from; i < to; i++) {
    const uint32_t q = link[i].vertex;
    spent[q] += s->p[i];
    for (size_t k = s->links.first.at[q]; k < s->links.first.at[q + 1]; k++)
      spent[link[k].vertex] += s->p[i] * s->p[k];
  }
  double sum = 0;
  for (size_t i = from; i < to; i++) {
    const uint32_t j = link[i].vertex;
    sum += spent[j] * spent[j];
    spent[j] = 0; // a parallel tie to j adds nothing more
  }
  for (size_t i = from; i < to; i++) {
    const uint32_t q = link[i].vertex;
    for (size_t k = s->links.first.at[q]; k < s->links.first.at[q + 1]; k++)
      spent[link[k].vertex] = 0;
  }
  return from == to ? NAN : sum;
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  struct shares s = shares_of(g);
  double *spent = mem_new(g->actor.n, sizeof *spent);
  for (uint32_t v = 0; v < g->actor.n; v++)
    score[v] = constraint(&s, v, spent);
  mem_free(spent);
  mem_free(s.p);
  graph_links_drop(&s.links);
  return true;
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
