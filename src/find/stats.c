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
  for (size_t i = 0; i < account_ties(l); i++) {
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

// How sure the file itself is, by likelihood or else by standing.
static void count_words(struct stats *x, const ent_account *l) {
  size_t belief[DEFINITE + 1] = {0}, standing[STANDINGS] = {0}, stated = 0;
  for (size_t i = 0; i < account_ties(l); i++) {
    belief[tie_belief(&l->ties.at[i])]++;
    standing[l->ties.at[i].standing]++;
    stated += !l->ties.at[i].likelihood_given;
  }
  add(x, TALLY_STATED, 0, stated);
  add(x, TALLY_GIVEN, 0, account_ties(l) - stated);
  for (int v = DEFINITE; v >= NO; v--)
    if (belief[v])
      add(x, TALLY_BELIEF, (size_t)v, belief[v]);
  for (size_t s = 0; s < STANDINGS; s++)
    if (standing[s])
      add(x, TALLY_STANDING, s, standing[s]);
}

// Rolled up, several may be made of one.
static size_t count_origins(const struct slice *s) {
  const size_t n = account_ties(account_written(s->ledger));
  bool *seen = mem_new(n + 1, sizeof *seen);
  size_t found = 0;
  for (size_t i = 0; i < s->ties.n; i++) {
    bool *met = &seen[account_origin(s->ledger, s->ties.at[i].tie)];
    found += !*met;
    *met = true;
  }
  mem_free(seen);
  return found;
}

static void count_at_date(struct stats *x) {
  x->made_of = count_origins(x->slice);
  size_t n[DEFINITE + 1] = {0};
  for (size_t i = 0; i < x->slice->ties.n; i++)
    n[x->slice->ties.at[i].certainty]++;
  for (int v = DEFINITE; v > NO; v--)
    add(x, TALLY_AT_DATE, (size_t)v, n[v]);
  if (account_told(x->l, ROLLED_UP)) {
    add(x, TALLY_WITHIN, 0, x->slice->hidden.internal);
    add(x, TALLY_CARRYING, 0, x->slice->hidden.carrying);
  }
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
  size_t all = 0;
  while (network_measure_at(all))
    all++;
  for (size_t i = 0; good && i < all; i++) {
    if (!watch_on(d->watch, "measuring", i, all) && diags_stopped(d))
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
  x->left_out = n.plain->left_out;
  graph_free(n.plain);
  graph_free(n.directed);
  slice_free(s);
  return good;
}

// Both ways to look at a time: all ties for the counts, and the lasting ones
// that make the network.
struct looks_at {
  struct slice_options all, lasting;
};

static bool read_options(struct stats *x, const char *at, struct looks_at *o,
                         ent_diags *d) {
  ent_query lasting = *x->q;
  lasting.recent = "0";
  x->layer = LAYER_ALL;
  *o = (struct looks_at){0};
  bool good = query_slice(x->l, x->q, at, &x->arena, &o->all, d) &&
              (!x->q->layer || layer_asked(x->q->layer, &x->layer, d)) &&
              query_slice(x->l, &lasting, at, &x->arena, &o->lasting, d);
  o->all.include = POSSIBLE;
  return good;
}

static bool find_then(struct stats *x, const struct looks_at *o, ent_diags *d) {
  x->slice = slice_at(x->l, &o->all);
  count_at_date(x);
  return take_network(x, &o->lasting, d);
}

// ------------------------------------------------------------------- whole

static bool find(struct stats *x, ent_diags *d) {
  struct looks_at o;
  if (!read_options(x, x->q->at, &o, d))
    return false;
  x->narrowed =
      x->q->at || (o.all.filter && *o.all.filter->words) || x->l->from;
  const ent_account *written = account_written(x->l);
  count_records(x, written);
  count_kinds(x, written);
  count_types(x, written);
  count_words(x, written);
  return find_then(x, &o, d);
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

static void drop(struct stats *x) {
  vec_drop(&x->rows);
  vec_drop(&x->numbers);
  vec_drop(&x->passed);
  vec_drop(&x->holders);
  slice_free(x->slice);
  x->slice = NULL;
  arena_drop(&x->arena);
}

void stats_free(struct stats *x) {
  if (!x)
    return;
  drop(x);
  mem_free(x);
}

// ------------------------------------------------------------------- series

// Only of one date: there is no room for them, and they take long.
static bool few_enough(const ent_query *q, ent_diags *d) {
  if (!q->network)
    return true;
  diag_usage(d, "usage/series", "\1network\2 is of one date");
  diag_help(d, "leave it out, or give a date with \1at\2 instead of a range");
  return false;
}

static bool take_step(struct stats_series *s, size_t i, struct stats *like,
                      struct looks_at *o, ent_diags *d) {
  struct stats *x = &s->at[i];
  o->all.q = o->lasting.q = s->steps.steps.at[i];
  x->l = like->l;
  x->q = like->q;
  x->layer = like->layer;
  const bool good =
      watch_on(d->watch, "following steps", i, s->steps.steps.n) &&
      find_then(x, o, d);
  slice_free(x->slice);
  x->slice = NULL;
  s->joined += x->joins_times;
  s->left_out += doubts_all(&x->left_out) > 0;
  return good;
}

static bool find_steps(struct stats_series *s, struct stats *x, ent_diags *d) {
  struct looks_at o;
  if (!few_enough(x->q, d) || !read_options(x, NULL, &o, d) ||
      !query_range(x->l, x->q, &o.all.q, d) ||
      !series_cut(&s->steps, x->l, &o.all, x->q->every, d))
    return false;
  s->asked = o.all;
  s->note =
      asked_range_of(&x->arena, x->l, o.all.q, o.all.filter, o.all.throughout)
          .note;
  s->begun = series_beginnings(&s->steps, x->l, &s->asked);
  s->at = mem_new(s->steps.steps.n + 1, sizeof *s->at);
  for (size_t i = 0; i < s->steps.steps.n; i++)
    if (!take_step(s, i, x, &o, d))
      return false;
  return true;
}

// What the options are kept in is the series' from then on.
struct stats_series *stats_series_find(const ent_account *l, const ent_query *q,
                                       ent_diags *d) {
  struct stats_series *s = mem_new(1, sizeof *s);
  struct stats x = {.l = l, .q = q};
  const bool good = find_steps(s, &x, d);
  s->arena = x.arena;
  if (good && !diags_stopped(d))
    return s;
  stats_series_free(s);
  return NULL;
}

void stats_series_free(struct stats_series *s) {
  if (!s)
    return;
  for (size_t i = 0; s->at && i < s->steps.steps.n; i++)
    drop(&s->at[i]);
  mem_free(s->at);
  series_drop(&s->steps);
  arena_drop(&s->arena);
  mem_free(s);
}
