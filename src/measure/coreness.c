// SPDX-License-Identifier: GPL-2.0-or-later
// Peeling: the vertex of the fewest links left is taken away, again and again;
// what it had left, or anybody before it, is its coreness. Vertices lie sorted
// by links left, so losing one is a swap with the first of its kind: O(m).
// Batagelj, V., Zaversnik, M. (2003). An O(m) algorithm for cores
// decomposition of networks. arXiv:cs/0310049.
#include "measure/measure.h"

struct peel {
  struct graph_links links;
  size_t *left;     // links of a vertex to those not taken away
  size_t *first;    // of a number of links: where its vertices begin in order
  uint32_t *order;  // vertices, by links left
  size_t *position; // of a vertex in order
};

static struct peel peel_begin(const struct graph *g) {
  const size_t n = g->actor.n;
  struct peel p = {.links = graph_links(g, false),
                   .left = mem_new(n, sizeof *p.left),
                   .order = mem_new(n, sizeof *p.order),
                   .position = mem_new(n, sizeof *p.position)};
  p.first = mem_new(p.links.list.n + 2, sizeof *p.first);
  for (size_t v = 0; v < n; v++) {
    p.left[v] = p.links.first.at[v + 1] - p.links.first.at[v];
    p.first[p.left[v] + 1]++;
  }
  for (size_t k = 0; k <= p.links.list.n; k++)
    p.first[k + 1] += p.first[k];
  for (uint32_t v = 0; v < n; v++) {
    p.position[v] = p.first[p.left[v]]++;
    p.order[p.position[v]] = v;
  }
  // Each has moved on to where the next begins.
  for (size_t k = p.links.list.n + 1; k > 0; k--)
    p.first[k] = p.first[k - 1];
  p.first[0] = 0;
  return p;
}

// One link fewer: to the front of its kind, which then begins behind it.
static void lose_one(struct peel *p, uint32_t v) {
  const size_t to = p->first[p->left[v]]++, from = p->position[v];
  const uint32_t other = p->order[to];
  p->order[from] = other;
  p->position[other] = from;
  p->order[to] = v;
  p->position[v] = to;
  p->left[v]--;
}

static void peel_drop(struct peel *p) {
  mem_free(p->position);
  mem_free(p->order);
  mem_free(p->first);
  mem_free(p->left);
  graph_links_drop(&p->links);
}

static bool run(const struct graph *g, double *score, ent_diags *d) {
  (void)d;
  struct peel p = peel_begin(g);
  for (size_t i = 0; i < g->actor.n; i++) {
    const uint32_t v = p.order[i];
    score[v] = (double)p.left[v];
    for (size_t k = p.links.first.at[v]; k < p.links.first.at[v + 1]; k++) {
      const uint32_t u = p.links.list.at[k].vertex;
      if (p.left[u] > p.left[v])
        lose_one(&p, u);
    }
  }
  peel_drop(&p);
  return true;
}

const struct measure measure_coreness = {
    .name = "coreness",
    .title = "Coreness",
    .summary = "A high value means a place in a tightly knit group.",
    .definition = "the largest k such that the actor belongs to a group in "
                  "which everybody has ties with at least k others of the "
                  "group. Not normalised.",
    .reference =
        "Seidman, S. B. (1983). Network structure and minimum degree. Social "
        "Networks 5(3), 269-287. doi:10.1016/0378-8733(83)90028-X",
    .same_as = "igraph_coreness(g, res, IGRAPH_ALL) and NetworkX "
               "core_number(G) on the simple graph; R igraph coreness(g)",
    .needs = "hostile ties knit no group together",
    .layer = LAYER_POSITIVE,
    .undirected_only = true,
    .run = run,
};
