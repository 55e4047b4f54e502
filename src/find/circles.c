// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/circles.h"

#include "base/choice.h"

static const char *nth_way(size_t k) {
  if (k == 0)
    return BLOCS_EXACT;
  const struct community_way *way = community_way_at(k - 1);
  return way ? way->name : NULL;
}

bool blocs_by(const char *const *asked, const struct community_way **out,
              ent_diags *d) {
  const struct str name = str_of(asked ? *asked : BLOCS_EXACT);
  if (asked && asked[1]) {
    diag_usage(d, "usage/measures",
               "blocs are found in one way, not by %s "
               "and %s",
               asked[0], asked[1]);
    diag_help(d, "ask for the one, then for the other");
    return false;
  }
  *out = community_way_named(name);
  if (*out || str_is(name, BLOCS_EXACT))
    return true;
  diag_usage(d, "usage/unknown-way", "there is no way `%s` to find blocs",
             name.at);
  choice_help(d, name, nth_way);
  return false;
}

static struct circles *begin(const ent_account *l, const ent_query *q,
                             enum layer layer, ent_diags *d) {
  struct circles *c = mem_new(1, sizeof *c);
  struct graph_options g = {.layer = layer};
  struct slice_options o = {0};
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  c->l = l;
  if (!query_slice(l, &lasting, q->at, &c->arena, &o, d)) {
    circles_free(c);
    return NULL;
  }
  c->slice = slice_at(l, &o);
  g.possible = o.include == POSSIBLE;
  c->graph = graph_of(c->slice, &g);
  return c;
}

// Of every community the member whose ties with the others weigh most.
static uint32_t *heads_of(const struct graph *g, const struct communities *c) {
  double *inside = mem_new(g->actor.n, sizeof *inside);
  uint32_t *head = mem_new(c->list.n, sizeof *head);
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    if (c->of[e->from] != c->of[e->to])
      continue;
    inside[e->from] += e->weight;
    inside[e->to] += e->weight;
  }
  for (size_t k = 0; k < c->list.n; k++)
    head[k] = NONE;
  for (uint32_t v = 0; v < g->actor.n; v++) {
    uint32_t *at = c->of[v] ? &head[c->of[v] - 1] : NULL;
    if (at && (*at == NONE || inside[v] > inside[*at]))
      *at = v;
  }
  for (size_t k = 0; k < c->list.n; k++)
    head[k] = g->actor.at[head[k]];
  mem_free(inside);
  return head;
}

struct circles *circles_communities(const ent_account *l, const ent_query *q,
                                    const struct community_way *way,
                                    ent_diags *d) {
  struct circles *c = begin(l, q, LAYER_POSITIVE, d);
  if (!c)
    return NULL;
  c->way = way;
  if (!communities_find(c->graph, way, &c->communities, d)) {
    circles_free(c);
    return NULL;
  }
  c->head = heads_of(c->graph, &c->communities);
  c->rests_on = mem_new(c->communities.list.n + 1, sizeof *c->rests_on);
  for (uint32_t k = 0; k < c->communities.list.n; k++)
    c->rests_on[k] = rests_on_graph(c->graph, c->communities.of, k + 1);
  return c;
}

static bool least_good(const ent_query *q, ent_diags *d) {
  if (q->least == 0 || q->least >= CLIQUE_LEAST)
    return true;
  diag_usage(d, "usage/least",
             "\1least\2 takes a number from %d on, not %u: a clique has at "
             "least %d actors",
             CLIQUE_LEAST, q->least, CLIQUE_LEAST);
  diag_help(d, "two who are tied are a pair, and listed by `\3ties\2`");
  return false;
}

struct circles *circles_cliques(const ent_account *l, const ent_query *q,
                                ent_diags *d) {
  enum layer layer = LAYER_POSITIVE;
  if (!least_good(q, d) || (q->layer && !layer_asked(q->layer, &layer, d)))
    return NULL;
  struct circles *c = begin(l, q, layer, d);
  if (!c)
    return NULL;
  c->least = q->least ? q->least : CLIQUE_LEAST;
  if (!cliques_find(c->graph, c->least, &c->cliques, d)) {
    circles_free(c);
    return NULL;
  }
  return c;
}

void circles_free(struct circles *c) {
  if (!c)
    return;
  for (size_t k = 0; c->rests_on && k < c->communities.list.n; k++)
    rests_on_drop(&c->rests_on[k]);
  mem_free(c->rests_on);
  communities_drop(&c->communities);
  cliques_drop(&c->cliques);
  mem_free(c->head);
  graph_free(c->graph);
  slice_free(c->slice);
  arena_drop(&c->arena);
  mem_free(c);
}
