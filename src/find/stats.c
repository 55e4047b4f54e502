// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/stats.h"

#include "measure/cuts.h"

#include <math.h>
#include <stdlib.h>

// ----------------------------------------------------------------- records

static void add(struct stats *x, enum tally_of of, size_t which, size_t n) {
  vec_push(&x->rows, ((struct stats_row){of, (uint32_t)which, n}));
}

static void count_records(struct stats *x, const ent_account *l) {
  const ent_counts n = ent_account_counts(l);
  const size_t counts[] = {
      [TALLY_FILES] = n.files,
      [TALLY_ACTORS] = n.actors,
      [TALLY_TIE_RECORDS] = n.records,
      [TALLY_TIES] = n.ties,
      [TALLY_KEYS] = l->keys.n ? l->keys.n - 1 : 0,
      [TALLY_SOURCES] = n.sources,
      [TALLY_CLAIMS] = l->facts->claims.n,
      [TALLY_EVENTS] = n.events,
      [TALLY_EXPECTATIONS] = n.expectations,
  };
  for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
    add(x, TALLY_RECORDS, i, counts[i]);
}

static void count_kinds(struct stats *x, const ent_account *l) {
  for (size_t k = 0; k < l->facts->kinds.n; k++) {
    size_t n = 0;
    for (size_t i = 0; i < l->facts->actors.n; i++)
      n += l->facts->actors.at[i].kind == k;
    if (n)
      add(x, TALLY_KIND, k, n);
  }
}

static void count_types(struct stats *x, const ent_account *l) {
  size_t *n = mem_new(l->facts->types.n + 1, sizeof *n);
  size_t family[FAMILIES] = {0};
  for (size_t i = 0; i < l->ties.n; i++) {
    n[l->ties.at[i].type]++;
    family[type_of(l, &l->ties.at[i])->family]++;
  }
  for (size_t f = 0; f < FAMILIES; f++)
    if (family[f])
      add(x, TALLY_FAMILY, f, family[f]);
  for (size_t k = 0; k < l->facts->types.n; k++)
    if (n[k])
      add(x, TALLY_TYPE, k, n[k]);
  mem_free(n);
}

// How sure the file itself is: what is plainly stated counts as definite.
static void count_words(struct stats *x, const ent_account *l) {
  size_t belief[DEFINITE + 1] = {0}, standing[STANDINGS] = {0}, stated = 0;
  for (size_t i = 0; i < l->ties.n; i++) {
    belief[tie_belief(&l->ties.at[i])]++;
    standing[l->ties.at[i].standing]++;
    stated += !l->ties.at[i].likelihood_given;
  }
  add(x, TALLY_STATED, 0, stated);
  for (int v = DEFINITE; v >= NO; v--)
    if (belief[v])
      add(x, TALLY_LIKELIHOOD, (size_t)v, belief[v]);
  for (size_t s = 0; s < STANDINGS; s++)
    if (standing[s])
      add(x, TALLY_STANDING, s, standing[s]);
}

static void count_at_date(struct stats *x) {
  size_t n[DEFINITE + 1] = {0};
  for (size_t i = 0; i < x->slice->ties.n; i++)
    n[x->slice->ties.at[i].certainty]++;
  for (int v = DEFINITE; v > NO; v--)
    add(x, TALLY_AT_DATE, (size_t)v, n[v]);
  if (account_told(x->l, ROLLED_UP))
    add(x, TALLY_WITHIN, 0, x->slice->hidden.internal);
}

// ----------------------------------------------------------------- network

struct network {
  struct graph *plain, *directed;
};

static const struct graph *graph_for(const struct network *n,
                                     const struct network_measure *m) {
  return m->directed ? n->directed : n->plain;
}

// What igraph is asked; nothing where the network is too large for that.
static bool ask_igraph(struct stats *x, const struct network *n,
                       const struct network_measure *m, ent_diags *d) {
  const struct graph *g = graph_for(n, m);
  double found[NETWORK_PARTS];
  const bool small = !m->small || m->small(g);
  if (small && !m->find(g, found, d))
    return false;
  if (!small)
    vec_push(&x->passed, m);
  for (size_t i = 0; i < m->n; i++)
    vec_push(&x->numbers,
             ((struct network_number){m, i, small ? found[i] : NAN}));
  return true;
}

static bool measure_network(struct stats *x, const struct network *n,
                            ent_diags *d) {
  bool good = true;
  for (size_t i = 0; good && network_measure_at(i); i++) {
    if (!watch_on(d->watch, "measuring", i, 0) && diags_stopped(d))
      return false;
    const struct network_measure *m = network_measure_at(i);
    if (m->run)
      vec_push(&x->numbers,
               ((struct network_number){m, 0, m->run(graph_for(n, m))}));
    else if (x->q->network)
      good = ask_igraph(x, n, m, d);
  }
  return good;
}

static int most_first(const void *pa, const void *pb) {
  const struct holder *a = pa, *b = pb;
  if (a->parts != b->parts)
    return a->parts > b->parts ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

// Friends hold a network together, so without another wish they alone count.
static void find_holders(struct stats *x, const struct slice *s) {
  x->held = x->q->layer ? x->layer : LAYER_POSITIVE;
  struct graph *g = graph_of(s, &(struct graph_options){.layer = x->held});
  struct cuts c = cuts_of(g);
  for (size_t v = 0; v < g->actor.n; v++)
    if (c.parts[v])
      vec_push(&x->holders, ((struct holder){g->actor.at[v], c.parts[v]}));
  if (x->holders.n)
    qsort(x->holders.at, x->holders.n, sizeof *x->holders.at, most_first);
  cuts_drop(&c);
  graph_free(g);
}

static bool take_network(struct stats *x, const struct slice_options *o,
                         ent_diags *d) {
  struct slice *s = slice_at(x->l, o);
  struct graph_options g = {.layer = x->layer}, arrows = g;
  arrows.directed = true;
  struct network n = {graph_of(s, &g), graph_of(s, &arrows)};
  const bool good = measure_network(x, &n, d);
  if (good && x->q->network)
    find_holders(x, s);
  x->joins_times = good && graph_joins_times(n.plain);
  graph_free(n.plain);
  graph_free(n.directed);
  slice_free(s);
  return good;
}

static bool find_network(struct stats *x, ent_diags *d) {
  struct slice_options o = {0};
  ent_query lasting = *x->q;
  lasting.recent = "0";
  x->layer = LAYER_ALL;
  return (!x->q->layer || layer_asked(x->q->layer, &x->layer, d)) &&
         query_slice(x->l, &lasting, x->q->at, &x->arena, &o, d) &&
         take_network(x, &o, d);
}

// ------------------------------------------------------------------- whole

static bool find(struct stats *x, ent_diags *d) {
  struct slice_options o = {0};
  if (!query_slice(x->l, x->q, x->q->at, &x->arena, &o, d))
    return false;
  o.include = POSSIBLE;
  x->slice = slice_at(x->l, &o);
  x->narrowed = x->q->at || (o.filter && *o.filter->words) || x->l->from;
  const ent_account *written = account_written(x->l);
  count_records(x, written);
  count_kinds(x, written);
  count_types(x, written);
  count_words(x, written);
  count_at_date(x);
  return find_network(x, d);
}

struct stats *stats_find(const ent_account *l, const ent_query *q,
                         ent_diags *d) {
  struct stats *x = mem_new(1, sizeof *x);
  x->l = l;
  x->q = q;
  if (find(x, d))
    return x;
  stats_free(x);
  return NULL;
}

void stats_free(struct stats *x) {
  if (!x)
    return;
  vec_drop(&x->rows);
  vec_drop(&x->numbers);
  vec_drop(&x->passed);
  vec_drop(&x->holders);
  slice_free(x->slice);
  arena_drop(&x->arena);
  mem_free(x);
}
