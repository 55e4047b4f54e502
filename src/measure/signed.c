// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/signed.h"

#include "measure/measure.h"
#include <math.h>

struct signed_pairs signed_pairs_of(const struct graph *g) {
  struct signed_pairs s = {0};
  for (size_t i = 0; i < g->edges.n;) {
    const struct graph_edge e = g->edges.at[i];
    struct signed_pair p = {e.from, e.to, false, false};
    for (; i < g->edges.n && g->edges.at[i].from == e.from &&
           g->edges.at[i].to == e.to;
         i++) {
      p.positive |= g->edges.at[i].positive > 0;
      p.negative |= g->edges.at[i].negative > 0;
    }
    if (p.positive || p.negative)
      vec_push(&s.list, p);
  }
  return s;
}

struct counts {
  double positive, negative;
};

static struct counts *count(const struct graph *g) {
  struct counts *n = mem_new(g->actor.n, sizeof *n);
  struct signed_pairs s = signed_pairs_of(g);
  for (size_t i = 0; i < s.list.n; i++) {
    const struct signed_pair p = s.list.at[i];
    const uint32_t end[2] = {p.from, p.to};
    for (int k = 0; k < 2; k++) {
      n[end[k]].positive += p.positive;
      n[end[k]].negative += p.negative;
    }
  }
  vec_drop(&s.list);
  return n;
}

static bool net(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  struct counts *n = count(g);
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = n[v].positive - n[v].negative;
  mem_free(n);
  return true;
}

static bool ratio(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  struct counts *n = count(g);
  for (size_t v = 0; v < g->actor.n; v++) {
    const double all = n[v].positive + n[v].negative;
    score[v] = all > 0 ? n[v].positive / all : NAN;
  }
  mem_free(n);
  return true;
}

static const char everett[] =
    "Everett, M. G., Borgatti, S. P. (2014). Networks containing negative "
    "ties. Social Networks 38, 111-120. doi:10.1016/j.socnet.2014.03.005";

const struct measure measure_net_degree = {
    .name = "net-degree",
    .title = "Net degree",
    .summary = "A high value means more friends than enemies, a negative one "
               "more enemies.",
    .definition = "the number of distinct neighbours by positive ties less "
                  "that of neighbours by negative ties; who is both counts in "
                  "both. Not normalised.",
    .reference = everett,
    .same_as = "R signnet degree_signed(g, type = \"net\") on the simple graph",
    .needs = "it sets positive ties against negative ones",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .layer_only = true,
    .run = net,
};

const struct measure measure_ratio = {
    .name = "ratio",
    .title = "Share of friends",
    .summary = "A high value means that most of the actor's signed ties are "
               "friendly.",
    .definition = "p/(p+n), where p is the number of distinct neighbours by "
                  "positive ties and n that of neighbours by negative ties. "
                  "An actor without signed ties has none.",
    .reference = everett,
    .same_as = "R signnet degree_signed(g, type = \"ratio\") on the simple "
               "graph",
    .needs = "it sets positive ties against negative ones",
    .layer = LAYER_ALL,
    .undirected_only = true,
    .signed_layers = true,
    .layer_only = true,
    .decimals = 3,
    .run = ratio,
};
