// SPDX-License-Identifier: GPL-2.0-or-later
// Depth first, with a stack of our own. A vertex is left for good when all
// below it are; if nothing below it leads further up than itself, it holds
// that part. Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient
// algorithms for graph manipulation. Communications of the ACM 16(6), 372-378.
#include "measure/cuts.h"
#include "measure/measure.h"

struct walk {
  struct graph_links links;
  struct cuts cuts;
  uint32_t *met;        // when, from 1; 0: not yet
  uint32_t *high;       // the earliest met that can be reached from below
  uint32_t *size;       // of what is below, itself included
  size_t *next;         // link to look at
  uint32_t *stack, *by; // vertices, and the edges that led to them
  uint32_t depth, clock;
};

static void enter(struct walk *w, uint32_t v, uint32_t by) {
  w->met[v] = w->high[v] = ++w->clock;
  w->size[v] = 1;
  w->next[v] = w->links.first.at[v];
  w->stack[w->depth] = v;
  w->by[w->depth++] = by;
}

static void leave(struct walk *w) {
  const uint32_t v = w->stack[--w->depth], by = w->by[w->depth];
  if (w->depth == 0) {
    // The first of a part holds it together from its second branch on.
    w->cuts.parts[v] -= w->cuts.parts[v] > 0;
    return;
  }
  const uint32_t up = w->stack[w->depth - 1];
  w->size[up] += w->size[v];
  if (w->high[v] < w->high[up])
    w->high[up] = w->high[v];
  w->cuts.parts[up] += w->high[v] >= w->met[up];
  if (w->high[v] > w->met[up])
    w->cuts.lost[by] = w->size[v];
}

static void search(struct walk *w, uint32_t root) {
  enter(w, root, NONE);
  while (w->depth) {
    const uint32_t v = w->stack[w->depth - 1];
    if (w->next[v] == w->links.first.at[v + 1]) {
      leave(w);
      continue;
    }
    const struct graph_link k = w->links.list.at[w->next[v]++];
    if (!w->met[k.vertex])
      enter(w, k.vertex, k.edge);
    else if (k.edge != w->by[w->depth - 1] && w->met[k.vertex] < w->high[v])
      w->high[v] = w->met[k.vertex];
  }
}

// Of the two sides of a bridge the smaller one.
static void take_smaller(const struct graph *g, uint32_t *lost) {
  uint32_t *component = mem_new(g->actor.n, sizeof *component);
  uint32_t *size = mem_new(g->actor.n, sizeof *size);
  graph_components(g, component);
  for (size_t v = 0; v < g->actor.n; v++)
    size[component[v]]++;
  for (size_t e = 0; e < g->edges.n; e++) {
    const uint32_t rest = size[component[g->edges.at[e].from]] - lost[e];
    if (lost[e] > rest)
      lost[e] = rest;
  }
  mem_free(size);
  mem_free(component);
}

struct cuts cuts_of(const struct graph *g) {
  const size_t n = g->actor.n;
  struct walk w = {.links = graph_links(g, false),
                   .cuts = {mem_new(n, sizeof(uint32_t)),
                            mem_new(g->edges.n, sizeof(uint32_t))},
                   .met = mem_new(n, sizeof *w.met),
                   .high = mem_new(n, sizeof *w.high),
                   .size = mem_new(n, sizeof *w.size),
                   .next = mem_new(n, sizeof *w.next),
                   .stack = mem_new(n, sizeof *w.stack),
                   .by = mem_new(n, sizeof *w.by)};
  for (uint32_t v = 0; v < n; v++)
    if (!w.met[v])
      search(&w, v);
  take_smaller(g, w.cuts.lost);
  mem_free(w.by);
  mem_free(w.stack);
  mem_free(w.next);
  mem_free(w.size);
  mem_free(w.high);
  mem_free(w.met);
  graph_links_drop(&w.links);
  return w.cuts;
}

void cuts_drop(struct cuts *c) {
  mem_free(c->parts);
  mem_free(c->lost);
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  struct cuts c = cuts_of(g);
  for (size_t v = 0; v < g->actor.n; v++)
    score[v] = c.parts[v];
  cuts_drop(&c);
  return true;
}

const struct measure measure_cut_point = {
    .name = "cut-point",
    .title = "Cut point",
    .summary = "A value above 0 means that the network falls apart without "
               "this actor.",
    .definition = "how many more connected parts the network would have "
                  "without the actor and its ties. 0 without ties. Not "
                  "normalised.",
    .reference =
        "Harary, F., Norman, R. Z., Cartwright, D. (1965). Structural Models: "
        "An Introduction to the Theory of Directed Graphs. Wiley, chapter 8",
    .same_as = "above 0 for the actors that igraph_articulation_points(g, "
               "res), NetworkX articulation_points(G) and sna cutpoints(g) "
               "name",
    .needs = "hostile ties hold no network together",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .of_ways = true,
    .run = run,
};
