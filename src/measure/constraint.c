// SPDX-License-Identifier: GPL-2.0-or-later
// Burt's two measures of structural holes. One row of p and one of its square
// at a time, so the cost is the sum over actors of their contacts' contacts.
// Shares are taken actor by actor, which makes the values the same for weights
// of any size.
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

static bool constraints(const struct graph *g, double *score, ent_diags *d) {
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

// Of each vertex: its strongest contact's weight, parallel ties added up.
static double *strongest(const struct graph *g, const struct graph_links *l) {
  double *most = mem_new(g->actor.n, sizeof *most);
  for (size_t v = 0; v < g->actor.n; v++)
    for (size_t i = l->first.at[v]; i < l->first.at[v + 1];) {
      const uint32_t u = l->list.at[i].vertex;
      double sum = 0;
      for (; i < l->first.at[v + 1] && l->list.at[i].vertex == u; i++)
        sum += g->edges.at[l->list.at[i].edge].weight;
      most[v] = fmax(most[v], sum);
    }
  return most;
}

// spent[] is zero before and after; it has what v spends on each contact.
static double effective(const struct graph *g, const struct shares *s,
                        const double *most, uint32_t v, double *spent) {
  const size_t from = s->links.first.at[v], to = s->links.first.at[v + 1];
  const struct graph_link *link = s->links.list.at;
  for (size_t i = from; i < to; i++)
    spent[link[i].vertex] += s->p[i];
  double sum = 0;
  for (size_t i = from; i < to; i++) {
    const uint32_t j = link[i].vertex;
    if (i > from && link[i - 1].vertex == j)
      continue; // a parallel tie
    double redundant = 0;
    for (size_t k = s->links.first.at[j]; k < s->links.first.at[j + 1]; k++)
      redundant +=
          spent[link[k].vertex] * (g->edges.at[link[k].edge].weight / most[j]);
    sum += 1 - redundant;
  }
  for (size_t i = from; i < to; i++)
    spent[link[i].vertex] = 0;
  return from == to ? NAN : sum;
}

static bool effective_sizes(const struct graph *g, double *score,
                            ent_diags *d) {
  (void)d;
  struct shares s = shares_of(g);
  double *most = strongest(g, &s.links);
  double *spent = mem_new(g->actor.n, sizeof *spent);
  for (uint32_t v = 0; v < g->actor.n; v++)
    score[v] = effective(g, &s, most, v, spent);
  mem_free(spent);
  mem_free(most);
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
               "constraint(G, weight='weight'); R igraph constraint(g)",
    .needs = "a share of one's effort spent on an enemy is no investment",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .weighted = true,
    .decimals = 3,
    .run = constraints,
};

const struct measure measure_effective_size = {
    .name = "effective-size",
    .title = "Effective size",
    .summary = "A high value means many contacts who are not tied to each "
               "other: room to broker.",
    .definition = "the sum over contacts j of 1 minus the sum over q of "
                  "p(i,q) m(j,q), where p(i,q) is the share of i's tie weight "
                  "spent on q, and m(j,q) the weight between j and q divided "
                  "by that of j's strongest tie. With equal weights: the "
                  "number of contacts less the mean number of ties that one "
                  "has to the others. An actor without ties has none.",
    .reference =
        "Burt, R. S. (1992). Structural Holes: The Social Structure of "
        "Competition. Harvard University Press, chapter 2. With equal "
        "weights: Borgatti, S. P. (1997). Structural holes: unpacking Burt's "
        "redundancy measures. Connections 20(1), 35-38",
    .same_as = "NetworkX effective_size(G, weight='weight')",
    .needs = "enemies of an actor who fight each other are no opportunity to "
             "broker support",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .weighted = true,
    .decimals = 2,
    .run = effective_sizes,
};
