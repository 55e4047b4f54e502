// SPDX-License-Identifier: GPL-2.0-or-later
// Triangles are found edge by edge: of the neighbours of both ends the fewer
// are looked for among the more, O(m^1.5 log n).
#include "measure/network.h"

#include "measure/measure.h"
#include <math.h>

static double actors(const struct graph *g) { return (double)g->actor.n; }

static double edges(const struct graph *g) { return (double)g->edges.n; }

static double density(const struct graph *g) {
  const double n = (double)g->actor.n;
  return n > 1 ? (double)g->edges.n / (n * (n - 1) / 2) : NAN;
}

static bool linked(const struct graph_links *l, uint32_t v, uint32_t wanted) {
  size_t low = l->first.at[v], high = l->first.at[v + 1];
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const uint32_t u = l->list.at[middle].vertex;
    if (u == wanted)
      return true;
    if (u < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return false;
}

static size_t degree(const struct graph_links *l, uint32_t v) {
  return l->first.at[v + 1] - l->first.at[v];
}

static double reciprocity(const struct graph *g) {
  struct graph_links l = graph_links(g, false);
  double mutual = 0;
  for (size_t i = 0; i < g->edges.n; i++)
    mutual += linked(&l, g->edges.at[i].to, g->edges.at[i].from);
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
      closed += linked(&l, many, l.list.at[k].vertex);
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

static const char wasserman[] =
    "Wasserman, S., Faust, K. (1994). Social Network Analysis: Methods and "
    "Applications. Cambridge University Press, chapter 4";

static const struct network_measure measures[] = {
    {"actors", "Actors", "How many actors the network has.",
     "n: all actors who may be alive at the date, those without ties too.",
     wasserman, "igraph_vcount(g) and NetworkX G.number_of_nodes()", false,
     false, actors},
    {"pairs", "Pairs", "How many pairs of actors are tied.",
     "m: pairs with at least one tie in the layer, whatever its direction.",
     wasserman,
     "igraph_ecount(g) and NetworkX G.number_of_edges() on the "
     "simple graph",
     false, false, edges},
    {"density", "Density",
     "A high value means that most pairs there could be are tied.",
     "m / (n(n-1)/2), the share of pairs that are tied. Not defined for one "
     "actor.",
     wasserman, "igraph_density(g, res, false) and NetworkX density(G)", false,
     true, density},
    {"reciprocity", "Reciprocity",
     "A high value means that most ties are returned.",
     "the share of directed ties with one in return, parallel ones collapsed; "
     "a symmetric tie counts as one each way. Not defined without ties.",
     wasserman,
     "igraph_reciprocity(g, res, true, IGRAPH_RECIPROCITY_DEFAULT) and "
     "NetworkX overall_reciprocity(D)",
     true, true, reciprocity},
    {"transitivity", "Transitivity",
     "A high value means that those who have a contact in common are mostly "
     "tied themselves.",
     "three times the number of triangles, divided by the number of pairs of "
     "ties that share an actor. Not defined without such a pair.",
     "Newman, M. E. J., Strogatz, S. H., Watts, D. J. (2001). Random graphs "
     "with arbitrary degree distributions and their applications. Physical "
     "Review E 64, 026118. doi:10.1103/PhysRevE.64.026118",
     "igraph_transitivity_undirected(g, res, IGRAPH_TRANSITIVITY_NAN) and "
     "NetworkX transitivity(G), which gives 0 where it is not defined",
     false, true, transitivity},
    {"components", "Components",
     "A high value means that the network is in many parts.",
     "the number of connected parts, direction ignored; an actor without ties "
     "is one.",
     wasserman,
     "igraph_connected_components(g, ..., IGRAPH_WEAK) and NetworkX "
     "number_connected_components(G)",
     false, false, components},
    {"largest-component", "Largest component",
     "How many actors hang together in the largest part.",
     "the number of actors of the largest connected part.", wasserman,
     "NetworkX max(map(len, connected_components(G)))", false, false, largest},
    {"isolates", "Isolates", "How many actors have no tie.",
     "the number of actors without a tie in the layer.", wasserman,
     "NetworkX number_of_isolates(G)", false, false, isolates},
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
