// SPDX-License-Identifier: GPL-2.0-or-later
// igraph sees the actors who have a tie, numbered anew: some of its functions
// have no place for others. What it finds is numbered by size, so that its own
// order of communities is nobody's concern.
#include "parts/communities.h"

#include "base/opt.h"
#include "graph/ig.h"
#include <math.h>
#include <stdlib.h>

// What a way to find communities starts from, and where it leaves them.
struct search {
  const struct graph *g;
  size_t n;      // vertices that igraph sees
  double weight; // of all edges
  igraph_t ig;
  igraph_vector_t weights;
  igraph_vector_t strength; // of a vertex
  igraph_vector_int_t of;   // of a vertex: its community, any number
};

static void scale(igraph_vector_t *x, size_t n, double by) {
  for (size_t i = 0; i < n; i++)
    VECTOR(*x)[i] *= by;
}

// Round after round until one makes nothing better. (With a negative number of
// rounds igraph is to do so itself, but before 0.10.17 ends too early.) Only a
// gain counts that is no noise of adding up. Since chance is measured against
// gains as they are, the mean tie is made to weigh 1: only relations count.
static igraph_error_t leiden(struct search *s) {
  static const double chance = .01, least_gain = 1e-12;
  const double edges = (double)s->g->edges.n;
  igraph_error_t e = IGRAPH_SUCCESS;
  scale(&s->weights, s->g->edges.n, edges / s->weight);
  scale(&s->strength, s->n, edges / s->weight);
  double best = -INFINITY, quality = 0;
  for (bool go_on = false; e == IGRAPH_SUCCESS; go_on = true) {
    igraph_integer_t count = 0;
    e = igraph_community_leiden(&s->ig, &s->weights, &s->strength,
                                1 / (2 * edges), chance, go_on, 1, &s->of,
                                &count, &quality);
    if (!(quality > best + least_gain))
      break;
    best = quality;
  }
  return e;
}

// 0.10.2 wants the merges and modularities although they are said to be
// optional.
static igraph_error_t walktrap(struct search *s) {
  static const igraph_integer_t steps = 4;
  igraph_matrix_int_t merges = {0};
  igraph_vector_t modularity = {0};
  igraph_error_t e = IGRAPH_SUCCESS;
  IG(e = igraph_matrix_int_init(&merges, 0, 0));
  IG(e = igraph_vector_init(&modularity, 0));
  e = igraph_community_walktrap(&s->ig, &s->weights, steps, &merges,
                                &modularity, &s->of);
fail:
  igraph_vector_destroy(&modularity);
  igraph_matrix_int_destroy(&merges);
  return e;
}

static igraph_error_t infomap(struct search *s) {
  static const igraph_integer_t tries = 10;
  igraph_real_t bits = 0;
  return igraph_community_infomap(&s->ig, &s->weights, NULL, tries, &s->of,
                                  &bits);
}

// Before 0.10.3 igraph adds labels' weights up in whole numbers. So they are
// made whole, times a power of two, up to 2^30.
static igraph_error_t label_propagation(struct search *s) {
  const size_t n = s->g->edges.n;
  double most = 0;
  for (size_t i = 0; i < n; i++)
    most = fmax(most, VECTOR(s->weights)[i]);
  const int shift = 29 - ilogb(most);
  for (size_t i = 0; i < n; i++)
    VECTOR(s->weights)
  [i] = fmax(1, round(scalbn(VECTOR(s->weights)[i], shift)));
  return igraph_community_label_propagation(&s->ig, &s->of, IGRAPH_ALL,
                                            &s->weights, NULL, NULL);
}

struct named_way {
  struct community_way way;
  igraph_error_t (*find)(struct search *s);
};

static const struct named_way ways[] = {
#define COMMUNITIES(name, find, seeded, most, title, definition, reference,    \
                    same_as)                                                   \
  {{name, title, definition, reference, same_as, most,                         \
    (seeded) ? IG_SEED : 0},                                                   \
   find},
#include "parts/communities.def"
#undef COMMUNITIES
};

static const size_t ways_n = sizeof ways / sizeof *ways;

const struct community_way *community_way_at(size_t i) {
  return i < ways_n ? &ways[i].way : NULL;
}

const struct community_way *community_way_named(struct str name) {
  for (size_t i = 0; i < ways_n; i++)
    if (str_is(name, ways[i].way.name))
      return &ways[i].way;
  return NULL;
}

// -------------------------------------------------------------- to igraph

// Numbers the vertices that have an edge; gives how many there are.
static size_t number_tied(const struct graph *g, uint32_t *number) {
  size_t n = 0;
  for (size_t v = 0; v < g->actor.n; v++)
    number[v] = NONE;
  for (size_t i = 0; i < g->edges.n; i++)
    number[g->edges.at[i].from] = number[g->edges.at[i].to] = 0;
  for (size_t v = 0; v < g->actor.n; v++)
    if (number[v] != NONE)
      number[v] = (uint32_t)n++;
  return n;
}

static igraph_error_t make(struct search *s, const uint32_t *number) {
  const struct graph *g = s->g;
  const size_t n = s->n;
  igraph_vector_int_t ends = {0};
  igraph_error_t e = IGRAPH_SUCCESS;
  IG(e = igraph_vector_int_init(&ends, (igraph_integer_t)(2 * g->edges.n)));
  IG(e = igraph_vector_int_init(&s->of, 0));
  IG(e = igraph_vector_init(&s->strength, (igraph_integer_t)n));
  IG(e = ig_weights(g, &s->weights));
  for (size_t i = 0; i < g->edges.n; i++) {
    const uint32_t from = number[g->edges.at[i].from];
    const uint32_t to = number[g->edges.at[i].to];
    VECTOR(ends)[2 * i] = from;
    VECTOR(ends)[2 * i + 1] = to;
    VECTOR(s->strength)[from] += g->edges.at[i].weight;
    VECTOR(s->strength)[to] += g->edges.at[i].weight;
    s->weight += g->edges.at[i].weight;
  }
  e = ig_create(&s->ig, &ends, n, false);
fail:
  igraph_vector_int_destroy(&ends);
  return e;
}

// ------------------------------------------------------------ from igraph

struct found {
  uint32_t first, members, name; // its first vertex; as igraph has it
};

static int largest_first(const void *pa, const void *pb) {
  const struct found *a = pa, *b = pb;
  if (a->members != b->members)
    return a->members > b->members ? -1 : 1;
  return a->first < b->first ? -1 : a->first > b->first;
}

// The communities in their order; igraph's names for them are below n.
static void put_in_order(struct communities *c, const struct graph *g,
                         size_t n) {
  struct found *found = mem_new(n, sizeof *found);
  uint32_t *rank = mem_new(n, sizeof *rank);
  size_t count = 0;
  for (uint32_t v = 0; v < g->actor.n; v++) {
    if (c->of[v] == NONE)
      continue;
    struct found *q = &found[c->of[v]];
    if (!q->members++)
      *q = (struct found){v, 1, c->of[v]};
  }
  for (size_t k = 0; k < n; k++)
    if (found[k].members)
      found[count++] = found[k];
  if (count)
    qsort(found, count, sizeof *found, largest_first);
  for (uint32_t k = 0; k < count; k++) {
    rank[found[k].name] = k + 1;
    vec_push(&c->list, (struct community){.members = found[k].members});
  }
  for (size_t v = 0; v < g->actor.n; v++)
    c->of[v] = c->of[v] == NONE ? 0 : rank[c->of[v]];
  mem_free(rank);
  mem_free(found);
}

// Newman, M. E. J., Girvan, M. (2004). Finding and evaluating community
// structure in networks. Physical Review E 69, 026113.
static void weigh(struct communities *c, const struct graph *g) {
  double m = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    struct community *a = &c->list.at[c->of[e->from] - 1];
    struct community *b = &c->list.at[c->of[e->to] - 1];
    m += e->weight;
    a->inside += a == b;
    a->weight_inside += a == b ? e->weight : 0;
    a->outside += a != b;
    b->outside += a != b;
    a->weight_outside += a != b ? e->weight : 0;
    b->weight_outside += a != b ? e->weight : 0;
  }
  c->modularity = c->list.n ? 0 : NAN;
  for (size_t k = 0; k < c->list.n; k++) {
    struct community *a = &c->list.at[k];
    const double half = (a->weight_inside + a->weight_outside / 2) / m;
    a->modularity = a->weight_inside / m - half * half;
    c->modularity += a->modularity;
  }
}

static igraph_error_t find(struct search *s, const struct community_way *way) {
  size_t i = 0;
  while (&ways[i].way != way)
    i++;
  return ways[i].find(s);
}

// `of` comes with the numbers of the n vertices that have an edge.
static bool ask(const struct graph *g, const struct community_way *way,
                uint32_t *of, size_t n, ent_diags *d) {
  struct search s = {.g = g, .n = n};
  bool ok = false;
  if (!ig_enter())
    return ig_end(way->name, false, d);
  IG(make(&s, of));
  IG(find(&s, way));
  for (size_t v = 0; v < g->actor.n; v++)
    of[v] = of[v] == NONE ? NONE : (uint32_t)VECTOR(s.of)[of[v]];
  ok = true;
fail:
  igraph_vector_int_destroy(&s.of);
  igraph_vector_destroy(&s.strength);
  igraph_vector_destroy(&s.weights);
  igraph_destroy(&s.ig);
  return ig_end(way->name, ok, d);
}

static bool small_enough(const struct graph *g, const struct community_way *way,
                         ent_diags *d) {
  if (!way->most || g->edges.n <= way->most)
    return true;
  diag(d, ENT_ERROR, "communities/too-large", SPAN_NONE,
       "%s is not taken of a network of %zu pairs: it would take too long",
       way->name, g->edges.n);
  diag_help(d, "use %s or %s, or take a part of the network: %s, %s",
            OPT("by=leiden"), OPT("by=label-propagation"), OPT("actor"),
            OPT("family"));
  return false;
}

bool communities_find(const struct graph *g, const struct community_way *way,
                      struct communities *out, ent_diags *d) {
  *out = (struct communities){.of = mem_new(g->actor.n, sizeof *out->of)};
  if (!graph_weights_good(g, way->name, d) || !small_enough(g, way, d))
    return false;
  const size_t n = number_tied(g, out->of);
  out->untied = g->actor.n - n;
  if (n && !ask(g, way, out->of, n, d))
    return false;
  put_in_order(out, g, n);
  weigh(out, g);
  return true;
}

void communities_drop(struct communities *c) {
  vec_drop(&c->list);
  mem_free(c->of);
}
