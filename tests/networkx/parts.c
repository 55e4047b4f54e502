// SPDX-License-Identifier: GPL-2.0-or-later
// Reads graphs, "n m directed" and m lines "from to weight" each, and prints
// one line of JSON a graph: what igraph was asked of it. Cuts are from vertex 0
// and from the last to each of the first few.
#include "parts/cliques.h"
#include "parts/communities.h"
#include "parts/parting.h"
#include "parts/shape.h"

#include "base/buf.h"
#include "base/num.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { CUTS = 6 };

static void must(bool good) {
  if (!good)
    exit(1);
}

static void add_list(struct buf *b, const uint32_t *at, size_t n) {
  buf_add(b, "[");
  for (size_t i = 0; i < n; i++)
    buf_addf(b, "%s%u", i ? "," : "", at[i]);
  buf_add(b, "]");
}

static void add_real(struct buf *b, double x) {
  if (isnan(x))
    buf_add(b, "null");
  else
    num_short(b, x, 15);
}

static void add_communities(struct buf *b, const struct graph *g) {
  buf_add(b, "\"communities\":{");
  for (size_t i = 0; community_way_at(i); i++) {
    struct communities c;
    must(communities_find(g, community_way_at(i), &c, NULL));
    buf_addf(b, "%s\"%s\":{\"of\":", i ? "," : "", community_way_at(i)->name);
    add_list(b, c.of, g->actor.n);
    buf_add(b, ",\"modularity\":");
    add_real(b, c.modularity);
    buf_add(b, "}");
    communities_drop(&c);
  }
  buf_add(b, "}");
}

static void add_cliques(struct buf *b, const struct graph *g) {
  struct cliques c;
  must(cliques_find(g, CLIQUE_LEAST, &c, NULL));
  buf_add(b, ",\"cliques\":[");
  for (size_t i = 0; i < c.n; i++) {
    buf_add(b, i ? "," : "");
    add_list(b, c.vertex.at + c.first.at[i], c.first.at[i + 1] - c.first.at[i]);
  }
  buf_add(b, "]");
  cliques_drop(&c);
}

static void add_shape(struct buf *b, const struct graph *plain,
                      const struct graph *arrows) {
  struct strong_parts strong;
  struct distances far;
  double triads[TRIADS];
  must(shape_strong(arrows, &strong, NULL));
  must(shape_distances(plain, &far, NULL));
  must(shape_triads(arrows, triads, NULL));
  buf_addf(b, ",\"strong\":[%zu,%zu],\"distances\":[", strong.n,
           strong.largest);
  add_real(b, far.longest);
  buf_add(b, ",");
  add_real(b, far.mean);
  buf_add(b, "],\"triads\":{");
  for (size_t i = 0; i < TRIADS; i++) {
    buf_addf(b, "%s\"%s\":", i ? "," : "", triad_names[i]);
    add_real(b, triads[i]);
  }
  buf_add(b, "}");
}

static bool tied(const struct graph *g, uint32_t from, uint32_t to) {
  struct graph_links l = graph_links(g, false);
  const bool is = graph_linked(&l, from, to);
  graph_links_drop(&l);
  return is;
}

static void add_pairs(struct buf *b, const struct graph *g,
                      const struct parting *p) {
  buf_add(b, "[");
  for (size_t i = 0; i < p->lost.n; i++) {
    const struct graph_edge *e = &g->edges.at[p->lost.at[i]];
    buf_addf(b, "%s[%u,%u]", i ? "," : "", e->from, e->to);
  }
  buf_add(b, "]");
}

static void add_cut(struct buf *b, const struct graph *g, uint32_t from,
                    uint32_t to) {
  struct parting p;
  buf_addf(b, "%s{\"from\":%u,\"to\":%u,\"actors\":",
           buf_text(b)[b->n - 1] == '[' ? "" : ",", from, to);
  if (tied(g, from, to)) {
    buf_add(b, "null");
  } else {
    must(parting_find(g, from, to, false, &p, NULL));
    add_list(b, p.lost.at, p.lost.n);
    parting_drop(&p);
  }
  buf_add(b, ",\"pairs\":");
  must(parting_find(g, from, to, true, &p, NULL));
  add_pairs(b, g, &p);
  parting_drop(&p);
  buf_add(b, "}");
}

static void print(size_t n, const struct graph_arc *arcs, size_t count,
                  bool directed) {
  struct graph *plain = graph_from_arcs(
      n, arcs, count, &(struct graph_options){.layer = LAYER_ALL});
  struct graph *arrows = graph_from_arcs(
      n, arcs, count,
      &(struct graph_options){.layer = LAYER_ALL, .directed = true});
  const struct graph *asked = directed ? arrows : plain;
  struct buf b = {0};
  buf_add(&b, "{");
  add_communities(&b, plain);
  add_cliques(&b, plain);
  add_shape(&b, plain, arrows);
  buf_add(&b, ",\"cuts\":[");
  for (uint32_t v = 1; v < n && v <= CUTS; v++) {
    add_cut(&b, asked, 0, v);
    if (v + 1 < n)
      add_cut(&b, asked, (uint32_t)n - 1, v);
  }
  printf("%s]}\n", buf_text(&b));
  buf_drop(&b);
  graph_free(plain);
  graph_free(arrows);
}

int main(void) {
  size_t n, m;
  unsigned directed;
  while (scanf("%zu %zu %u", &n, &m, &directed) == 3) {
    struct graph_arc *arcs = mem_new(m, sizeof *arcs);
    for (size_t i = 0; i < m; i++) {
      arcs[i].directed = directed;
      if (scanf("%u %u %lf", &arcs[i].from, &arcs[i].to, &arcs[i].weight) != 3)
        return 1;
    }
    print(n, arcs, m, directed);
    mem_free(arcs);
  }
  return 0;
}
