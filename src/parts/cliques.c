// SPDX-License-Identifier: GPL-2.0-or-later
// igraph's search: Eppstein, D., Löffler, M., Strash, D. (2010). Listing all
// maximal cliques in sparse graphs in near-optimal time. ISAAC 2010, LNCS 6506,
// 403-414. It hands over one clique after the other and ends when it is told
// that there are too many. It is always asked for the smallest size, and what
// is too small is passed over here: asked for large ones alone, it may search
// for hours before it finds the first, and cannot be told to end.
#include "parts/cliques.h"

#include "base/opt.h"
#include "graph/ig.h"
#include <stdlib.h>

struct taking {
  struct cliques *out;
  size_t least, seen;
  bool too_many;
};

static int by_number(const void *pa, const void *pb) {
  const uint32_t a = *(const uint32_t *)pa, b = *(const uint32_t *)pb;
  return a < b ? -1 : a > b;
}

static igraph_error_t take(const igraph_vector_int_t *clique, void *context) {
  struct taking *l = context;
  struct cliques *c = l->out;
  const size_t n = (size_t)igraph_vector_int_size(clique);
  l->too_many = c->n == CLIQUES_MOST && n >= l->least;
  if (l->too_many || l->seen++ == CLIQUES_SOUGHT)
    return IGRAPH_STOP;
  if (n < l->least)
    return IGRAPH_SUCCESS;
  vec_push(&c->first, c->vertex.n);
  for (size_t i = 0; i < n; i++)
    vec_push(&c->vertex, (uint32_t)VECTOR(*clique)[i]);
  qsort(c->vertex.at + c->first.at[c->n++], n, sizeof *c->vertex.at, by_number);
  return IGRAPH_SUCCESS;
}

struct circle {
  const uint32_t *at;
  size_t n;
};

static int largest_first(const void *pa, const void *pb) {
  const struct circle *a = pa, *b = pb;
  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;
  for (size_t i = 0; i < a->n; i++)
    if (a->at[i] != b->at[i])
      return a->at[i] < b->at[i] ? -1 : 1;
  return 0;
}

static void sort(struct cliques *c) {
  struct cliques sorted = {.n = c->n};
  struct circle *circles = mem_new(c->n, sizeof *circles);
  vec_push(&c->first, c->vertex.n);
  for (size_t i = 0; i < c->n; i++)
    circles[i] = (struct circle){c->vertex.at + c->first.at[i],
                                 c->first.at[i + 1] - c->first.at[i]};
  if (c->n)
    qsort(circles, c->n, sizeof *circles, largest_first);
  for (size_t i = 0; i < c->n; i++) {
    vec_push(&sorted.first, sorted.vertex.n);
    for (size_t k = 0; k < circles[i].n; k++)
      vec_push(&sorted.vertex, circles[i].at[k]);
  }
  vec_push(&sorted.first, sorted.vertex.n);
  mem_free(circles);
  cliques_drop(c);
  *c = sorted;
}

static bool ask(const struct graph *g, struct taking *l, ent_diags *d) {
  igraph_t ig = {0};
  bool ok = false;
  if (!ig_enter())
    return ig_end("the list of cliques", false, d);
  IG(ig_graph(g, &ig));
  IG(igraph_maximal_cliques_callback(&ig, take, l, CLIQUE_LEAST, 0));
  ok = true;
fail:
  igraph_destroy(&ig);
  return ig_end("the list of cliques", ok, d);
}

static bool too_many(const struct taking *l, ent_diags *d) {
  if (l->too_many)
    diag(d, ENT_ERROR, "cliques/too-many", SPAN_NONE,
         "there are more than %d cliques of at least %zu actors", CLIQUES_MOST,
         l->least);
  else
    diag(d, ENT_ERROR, "cliques/too-many", SPAN_NONE,
         "there are more than %d cliques to look through for those of at "
         "least %zu actors",
         CLIQUES_SOUGHT, l->least);
  diag_help(d,
            "%stake a part of the network (%s, %s, %s, another date), or find "
            "communities in blocs: %s",
            l->too_many ? "ask for larger ones (\1least=N\2), " : "",
            OPT("actor"), OPT("type"), OPT("family"), OPT("by=leiden"));
  return false;
}

bool cliques_find(const struct graph *g, size_t least, struct cliques *out,
                  ent_diags *d) {
  struct taking l = {.out = out, .least = least};
  *out = (struct cliques){0};
  if (!ask(g, &l, d))
    return false;
  if (l.too_many || l.seen > CLIQUES_SOUGHT)
    return too_many(&l, d);
  sort(out);
  return true;
}

void cliques_drop(struct cliques *c) {
  vec_drop(&c->first);
  vec_drop(&c->vertex);
}
