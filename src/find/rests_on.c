// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/rests_on.h"

#include <stdlib.h>

static int ascending(const void *x, const void *y) {
  const uint32_t *a = x, *b = y;
  return *a < *b ? -1 : *a > *b;
}

static bool touches(const struct sides *s, const struct pair *p,
                    const uint32_t *of, uint32_t which) {
  return !of || (s->vertex.at[p->a] != NONE && of[p->a] == which) ||
         (s->vertex.at[p->b] != NONE && of[p->b] == which);
}

struct rests_on rests_on_sides(const struct sides *s, const uint32_t *of,
                               uint32_t which) {
  struct rests_on x = {0};
  for (size_t i = 0; i < s->pairs.list.n; i++) {
    const struct pair *p = &s->pairs.list.at[i];
    if (!touches(s, p, of, which))
      continue;
    for (size_t k = 0; k < p->ties.n; k++)
      if (sides_weighs(s->slice, p, p->ties.at[k]))
        vec_push(&x.ties, p->ties.at[k]);
  }
  if (x.ties.n > 0)
    qsort(x.ties.at, x.ties.n, sizeof *x.ties.at, ascending);
  return x;
}

struct rests_on rests_on_graph(const struct graph *g, const uint32_t *of,
                               uint32_t which) {
  const struct slice *s = g->slice;
  struct rests_on x = {0};
  for (size_t i = 0; i < s->ties.n; i++) {
    const uint32_t tie = s->ties.at[i].tie;
    const struct tie *t = &s->ledger->ties.at[tie];
    uint32_t u = g->vertex.at[t->from], v = g->vertex.at[t->to];
    if (s->ties.at[i].certainty >= LIKELY && u != NONE && v != NONE && u != v &&
        layer_holds(g->options.layer, type_of(s->ledger, t)->sign) &&
        (of[u] == which || of[v] == which))
      vec_push(&x.ties, tie);
  }
  return x;
}

void rests_on_drop(struct rests_on *x) { vec_drop(&x->ties); }
