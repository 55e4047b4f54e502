// SPDX-License-Identifier: GPL-2.0-or-later
// Reads graphs, "n m directed" and m lines "from to weight" each, and prints
// one line of JSON a graph: every measure's values by name.
#include "measure/measure.h"

#include "base/num.h"
#include <stdio.h>

static void add_values(struct buf *b, const struct measure *m,
                       const struct graph *g) {
  double *score = mem_new(g->actor.n, sizeof *score);
  buf_addf(b, "%s\"%s\":", b->n > 1 ? "," : "", m->name);
  ent_diags *d = ent_diags_new();
  const bool given = measure_run(m, g, score, d);
  ent_diags_free(d);
  if (!given)
    buf_add(b, "null");
  for (size_t v = 0; given && v < g->actor.n; v++) {
    buf_add(b, v ? "," : "[");
    if (score[v] == score[v])
      num_short(b, score[v], 15);
    else
      buf_add(b, "null");
  }
  buf_add(b, given && g->actor.n ? "]" : given ? "[]" : "");
  mem_free(score);
}

static void print(size_t n, const struct graph_arc *arcs, size_t count,
                  bool directed) {
  struct buf b = {0};
  buf_add(&b, "{");
  for (size_t i = 0; measure_at(i); i++) {
    const struct measure *m = measure_at(i);
    const struct graph_options o = {
        .layer = LAYER_ALL,
        .directed = m->directed_only || (directed && !m->undirected_only)};
    struct graph *g = graph_from_arcs(n, arcs, count, &o);
    g->alpha = 0.02; // katz: below one over the largest eigenvalue
    add_values(&b, m, g);
    graph_free(g);
  }
  printf("%s}\n", buf_text(&b));
  buf_drop(&b);
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
