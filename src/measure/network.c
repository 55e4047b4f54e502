// SPDX-License-Identifier: GPL-2.0-or-later
// Triangles are found edge by edge: of the neighbours of both ends the fewer
// are looked for among the more, O(m^1.5 log n).
#include "measure/network.h"

#include "measure/measure.h"
#include "parts/shape.h"
#include <math.h>

static double actors(const struct graph *g) { return (double)g->actor.n; }

static double edges(const struct graph *g) { return (double)g->edges.n; }

static double density(const struct graph *g) {
  const double n = (double)g->actor.n;
  return n > 1 ? (double)g->edges.n / (n * (n - 1) / 2) : NAN;
}

static size_t degree(const struct graph_links *l, uint32_t v) {
  return l->first.at[v + 1] - l->first.at[v];
}

static double reciprocity(const struct graph *g) {
  struct graph_links l = graph_links(g, false);
  double mutual = 0;
  for (size_t i = 0; i < g->edges.n; i++)
    mutual += graph_linked(&l, g->edges.at[i].to, g->edges.at[i].from);
  graph_links_drop(&l);
  return g->edges.n ? mutual / (double)g->edges.n : NAN;
}

static double transitivity(const struct graph *g) {
  struct graph_links l = graph_links(g, false);
  double closed = 0, paths = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge e = g->edges.at[i];
    const bool fewer = degree(&l, e.from) <= degree(&l, e.to);
    const uint32_t few = fewer ? e.from : e.to, many = fewer ? e.to : e.from;
    for (size_t k = l.first.at[few]; k < l.first.at[few + 1]; k++)
      closed += graph_linked(&l, many, l.list.at[k].vertex);
  }
  for (uint32_t v = 0; v < g->actor.n; v++)
    paths += (double)degree(&l, v) * ((double)degree(&l, v) - 1) / 2;
  graph_links_drop(&l);
  return paths > 0 ? closed / paths : NAN;
}

// How many parts there are, how large the largest is, how many are of one.
struct parts {
  size_t count, largest, single;
};

static struct parts parts_of(const struct graph *g) {
  const size_t n = g->actor.n;
  uint32_t *component = mem_new(n + 1, sizeof *component);
  size_t *size = mem_new(n + 1, sizeof *size);
  struct parts p = {.count = graph_components(g, component)};
  for (size_t v = 0; v < n; v++)
    size[component[v]]++;
  p.largest = size[0];
  for (size_t c = 0; c < p.count; c++)
    p.single += size[c] == 1;
  mem_free(size);
  mem_free(component);
  return p;
}

static double components(const struct graph *g) {
  return (double)parts_of(g).count;
}

static double largest(const struct graph *g) {
  return (double)parts_of(g).largest;
}

static double isolates(const struct graph *g) {
  return (double)parts_of(g).single;
}

static bool strong(const struct graph *g, double *x, ent_diags *d) {
  struct strong_parts p;
  const bool good = shape_strong(g, &p, d);
  *x = (double)p.n;
  return good;
}

static bool largest_strong(const struct graph *g, double *x, ent_diags *d) {
  struct strong_parts p;
  const bool good = shape_strong(g, &p, d);
  *x = (double)p.largest;
  return good;
}

static bool diameter(const struct graph *g, double *x, ent_diags *d) {
  struct distances far;
  const bool good = shape_distances(g, &far, d);
  *x = far.longest;
  return good;
}

static bool mean_distance(const struct graph *g, double *x, ent_diags *d) {
  struct distances far;
  const bool good = shape_distances(g, &far, d);
  *x = far.mean;
  return good;
}

// A search from every actor looks at every tie.
static bool few_searches(const struct graph *g) {
  return (double)g->actor.n * (double)g->edges.n <= 1e9;
}

// The census looks at every two ties that share an actor.
static bool few_pairs_of_ties(const struct graph *g) {
  struct graph_links out = graph_links(g, false), in = graph_links(g, true);
  double n = 0;
  for (uint32_t v = 0; v < g->actor.n; v++) {
    const double k = (double)(degree(&out, v) + degree(&in, v));
    n += k * (k - 1) / 2;
  }
  graph_links_drop(&in);
  graph_links_drop(&out);
  return n <= 1e8;
}

static const char wasserman[] =
    "Wasserman, S., Faust, K. (1994). Social Network Analysis: Methods and "
    "Applications. Cambridge University Press, chapter 4";

static const struct network_measure measures[] = {
    {.name = "actors",
     .title = "Actors",
     .summary = "How many actors the network has.",
     .definition =
         "n: all actors who may be alive at the date, those without ties too.",
     .reference = wasserman,
     .same_as = "igraph_vcount(g) and NetworkX G.number_of_nodes()",
     .run = actors},
    {.name = "pairs",
     .title = "Pairs",
     .summary = "How many pairs of actors are tied.",
     .definition =
         "m: pairs with at least one tie in the layer, whatever its direction.",
     .reference = wasserman,
     .same_as = "igraph_ecount(g) and NetworkX G.number_of_edges() on the "
                "simple graph",
     .run = edges},
    {.name = "density",
     .title = "Density",
     .summary = "A high value means that most pairs there could be are tied.",
     .definition = "m / (n(n-1)/2), the share of pairs that are tied. Not "
                   "defined for one actor.",
     .reference = wasserman,
     .same_as = "igraph_density(g, res, false) and NetworkX density(G)",
     .share = true,
     .run = density},
    {.name = "reciprocity",
     .title = "Reciprocity",
     .summary = "A high value means that most ties are returned.",
     .definition = "the share of directed ties with one in return, parallel "
                   "ones collapsed; a symmetric tie counts as one each way. "
                   "Not defined without ties.",
     .reference = wasserman,
     .same_as = "igraph_reciprocity(g, res, true, IGRAPH_RECIPROCITY_DEFAULT) "
                "and NetworkX overall_reciprocity(D)",
     .directed = true,
     .share = true,
     .run = reciprocity},
    {.name = "transitivity",
     .title = "Transitivity",
     .summary = "A high value means that those who have a contact in common "
                "are mostly tied themselves.",
     .definition =
         "three times the number of triangles, divided by the number of pairs "
         "of ties that share an actor. Not defined without such a pair.",
     .reference =
         "Newman, M. E. J., Strogatz, S. H., Watts, D. J. (2001). Random "
         "graphs with arbitrary degree distributions and their applications. "
         "Physical Review E 64, 026118. doi:10.1103/PhysRevE.64.026118",
     .same_as =
         "igraph_transitivity_undirected(g, res, IGRAPH_TRANSITIVITY_NAN) and "
         "NetworkX transitivity(G), which gives 0 where it is not defined",
     .share = true,
     .run = transitivity},
    {.name = "components",
     .title = "Components",
     .summary = "A high value means that the network is in many parts.",
     .definition = "the number of connected parts, direction ignored; an actor "
                   "without ties is one.",
     .reference = wasserman,
     .same_as = "igraph_connected_components(g, ..., IGRAPH_WEAK) and NetworkX "
                "number_connected_components(G)",
     .run = components},
    {.name = "largest-component",
     .title = "Largest component",
     .summary = "How many actors hang together in the largest part.",
     .definition = "the number of actors of the largest connected part.",
     .reference = wasserman,
     .same_as = "NetworkX max(map(len, connected_components(G)))",
     .run = largest},
    {.name = "isolates",
     .title = "Isolates",
     .summary = "How many actors have no tie.",
     .definition = "the number of actors without a tie in the layer.",
     .reference = wasserman,
     .same_as = "NetworkX number_of_isolates(G)",
     .run = isolates},
    {.name = "strong-components",
     .title = "Strong components",
     .summary = "A high value means that ties mostly lead one way.",
     .definition = "the number of parts in which everybody reaches everybody "
                   "along the direction of ties; an actor without ties is one.",
     .reference = wasserman,
     .same_as = "igraph_connected_components(g, ..., IGRAPH_STRONG) and "
                "NetworkX number_strongly_connected_components(D)",
     .directed = true,
     .find = strong,
     .n = 1},
    {.name = "largest-strong",
     .title = "Largest strong component",
     .summary = "How many actors all reach each other.",
     .definition = "the number of actors of the largest part in which "
                   "everybody reaches everybody along the direction of ties.",
     .reference = wasserman,
     .same_as = "NetworkX max(map(len, strongly_connected_components(D)))",
     .directed = true,
     .find = largest_strong,
     .n = 1},
    {.name = "diameter",
     .title = "Diameter",
     .summary = "A high value means that some are a long way from others.",
     .definition = "the largest number of steps between two actors who are "
                   "connected at all. Not defined without ties; not taken "
                   "where actors times pairs are more than a thousand million.",
     .reference = wasserman,
     .same_as = "igraph_diameter(g, res, ..., directed = false, unconn = true) "
                "and, in a connected network, NetworkX diameter(G)",
     .find = diameter,
     .n = 1,
     .small = few_searches},
    {.name = "mean-distance",
     .title = "Mean distance",
     .summary = "A high value means that news takes many steps to get around.",
     .definition = "the mean number of steps between two actors, of all pairs "
                   "that are connected: the others have no distance and do not "
                   "count. Not taken where the diameter is not.",
     .reference =
         "Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of "
         "'small-world' networks. Nature 393, 440-442. doi:10.1038/30918",
     .same_as = "igraph_average_path_length(g, res, NULL, directed = false, "
                "unconn = true) and, in a connected network, NetworkX "
                "average_shortest_path_length(G)",
     .share = true,
     .find = mean_distance,
     .n = 1,
     .small = few_searches},
    {.name = "triad-census",
     .title = "Triad census",
     .summary = "How many threes of actors are of each of the 16 types.",
     .definition =
         "of all threes of actors, how many are 003: not tied; 012: a→b; 102: "
         "a↔b; 021D: a←b→c; 021U: a→b←c; 021C: a→b→c; 111D: a↔b←c; 111U: "
         "a↔b→c; 030T: a→b→c, a→c; 030C: a→b→c→a; 201: a↔b↔c; 120D: a←b→c, "
         "a↔c; 120U: a→b←c, a↔c; 120C: a→b→c, a↔c; 210: a→b↔c, a↔c; 300: all "
         "ways. The digits count mutual, one-way and absent pairs. Not taken "
         "where more than a hundred million pairs of ties share an actor.",
     .reference =
         "Holland, P. W., Leinhardt, S. (1970). A method for detecting "
         "structure in sociometric data. American Journal of Sociology 76(3), "
         "492-513; Davis, J. A., Leinhardt, S. (1972). The structure of "
         "positive interpersonal relations in small groups. In: Berger, J. "
         "(ed.), Sociological Theories in Progress 2, 218-251",
     .same_as = "igraph_triad_census(g, res) and NetworkX triadic_census(D)",
     .directed = true,
     .find = shape_triads,
     .parts = triad_names,
     .n = TRIADS,
     .small = few_pairs_of_ties},
};

static const size_t count = sizeof measures / sizeof *measures;

const struct network_measure *network_measure_at(size_t i) {
  return i < count ? &measures[i] : NULL;
}

const struct network_measure *network_measure_named(struct str name) {
  for (size_t i = 0; i < count; i++)
    if (measure_is(name, measures[i].name))
      return &measures[i];
  return NULL;
}
