// SPDX-License-Identifier: GPL-2.0-or-later
#include "graph/graph.h"
#include "base/choice.h"
#include "timeline/records.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

static const char *const names[LAYERS] = {"positive", "negative", "neutral",
                                          "all"};

const char *layer_name(enum layer l) { return names[l]; }

bool layer_parse(struct str s, enum layer *out) {
  for (int i = 0; i < LAYERS; i++)
    if (str_is(s, names[i])) {
      *out = (enum layer)i;
      return true;
    }
  return false;
}

const char *parallel_name(enum parallel p) {
  static const char *const name[PARALLELS] = {"collapse", "keep", "sum"};
  return name[p];
}

const char *parallel_words(enum parallel p) {
  static const char *const words[PARALLELS] = {
      "several ties of a pair count once", "several ties of a pair count each",
      "all records of a pair added up"};
  return words[p];
}

static const char *nth_layer(size_t k) { return k < LAYERS ? names[k] : NULL; }

bool layer_asked(const char *asked, enum layer *out, ent_diags *d) {
  if (layer_parse(str_of(asked), out))
    return true;
  diag_usage(d, "usage/unknown-layer", "there is no layer `%s`", asked);
  choice_help(d, str_of(asked), nth_layer);
  return false;
}

bool layer_holds(enum layer l, int sign) {
  switch (l) {
  case LAYER_POSITIVE:
    return sign > 0;
  case LAYER_NEGATIVE:
    return sign < 0;
  case LAYER_NEUTRAL:
    return sign == 0;
  default:
    return true;
  }
}

// Until the edges are sorted each is of one record, which it holds itself. Of
// one that counts by another nothing weighs.
static void add(struct graph *g, uint32_t from, uint32_t to,
                const struct graph_arc *a, uint32_t tie, uint32_t by) {
  const bool counts = tie == by;
  const struct graph_edge e = {.from = from,
                               .to = to,
                               .weight = counts ? a->weight : 0,
                               .first = tie,
                               .by = by,
                               .records = 1,
                               .ties = counts,
                               .positive = counts && a->sign > 0,
                               .negative = counts && a->sign < 0};
  vec_push(&g->edges, e);
}

// A tie between two vertices as one edge or as two arcs.
static void add_tie(struct graph *g, const struct graph_arc *a, uint32_t tie,
                    uint32_t by) {
  const uint32_t u = g->vertex.at[a->from], v = g->vertex.at[a->to];
  if (u == v || u == NONE || v == NONE)
    return;
  if (g->options.directed) {
    add(g, u, v, a, tie, by);
    if (!a->directed)
      add(g, v, u, a, tie, by);
  } else {
    add(g, u < v ? u : v, u < v ? v : u, a, tie, by);
  }
}

static int by_ends(const void *pa, const void *pb) {
  const struct graph_edge *a = pa, *b = pb;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  if (a->to != b->to)
    return a->to < b->to ? -1 : 1;
  return a->first < b->first ? -1 : a->first > b->first;
}

// Kept apart, the records of one tie are neighbours.
static int by_ends_and_tie(const void *pa, const void *pb) {
  const struct graph_edge *a = pa, *b = pb;
  if (a->from == b->from && a->to == b->to && a->by != b->by)
    return a->by < b->by ? -1 : 1;
  return by_ends(pa, pb);
}

static void put_ties_aside(struct graph *g) {
  vec_reserve(&g->ties, g->edges.n);
  for (uint32_t i = 0; i < g->edges.n; i++) {
    vec_push(&g->ties, g->edges.at[i].first);
    g->edges.at[i].first = i;
  }
}

// Edges come sorted, so parallel ones are neighbours, their records too, and
// their weights are summed in the order of the ties.
static void collapse(struct graph *g) {
  const bool apart = g->options.parallel == KEEP;
  size_t kept = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge e = g->edges.at[i];
    struct graph_edge *last = kept ? &g->edges.at[kept - 1] : NULL;
    if (last && last->from == e.from && last->to == e.to &&
        (!apart || last->by == e.by)) {
      last->weight += e.weight;
      last->records++;
      last->ties += e.ties;
      last->positive += e.positive;
      last->negative += e.negative;
    } else {
      g->edges.at[kept++] = e;
    }
  }
  g->edges.n = kept;
}

static void finish(struct graph *g) {
  if (g->edges.n)
    qsort(g->edges.at, g->edges.n, sizeof *g->edges.at,
          g->options.parallel == KEEP ? by_ends_and_tie : by_ends);
  put_ties_aside(g);
  collapse(g);
  collapse(g);
}

static struct graph *begin(const struct slice *s,
                           const struct graph_options *o) {
  struct graph *g = mem_new(1, sizeof *g);
  g->slice = s;
  g->options = *o;
  return g;
}

// Numbers the actors: those of a slice that live, or all n.
static void add_actors(struct graph *g, size_t n) {
  vec_reserve(&g->actor, n);
  vec_reserve(&g->vertex, n);
  vec_reserve(&g->kind, n);
  for (uint32_t a = 0; a < n; a++) {
    const bool alive = !g->slice || g->slice->alive[a] != NO;
    vec_push(&g->vertex, alive ? (uint32_t)g->actor.n : NONE);
    if (!alive)
      continue;
    vec_push(&g->actor, a);
    vec_push(&g->kind,
             g->slice ? g->slice->ledger->facts->actors.at[a].kind : 0);
  }
}

static bool takes(const struct graph *g, const struct slice_tie *x) {
  const ent_account *l = g->slice->ledger;
  return layer_holds(g->options.layer, type_of(l, &l->ties.at[x->tie])->sign) &&
         x->certainty >= (g->options.possible ? POSSIBLE : LIKELY);
}

// From the first of a tie's days within those asked to its last.
static struct days stretch_of(const struct slice *s, uint32_t tie) {
  const ent_account *l = s->ledger;
  const struct tie *t = &l->ties.at[tie];
  const struct days q = s->options.q;
  struct days out = {DAY_MAX, DAY_MIN};
  for (uint32_t k = 0; k < t->spells; k++) {
    struct days d = spell_days(&l->spells.at[t->spell + k], LIKELY);
    if (type_of(l, t)->event && d.lo <= d.hi)
      d.hi = recent_until(d.hi, &s->options);
    if (d.lo > d.hi || d.lo > q.hi || d.hi < q.lo)
      continue;
    out.lo = d.lo < out.lo ? d.lo : out.lo;
    out.hi = d.hi > out.hi ? d.hi : out.hi;
  }
  return out;
}

// The same of each tie that counts, with all its records.
static struct days *stretches_of(const struct graph *g) {
  const struct slice *s = g->slice;
  struct days *of = mem_new(s->ties.n + 1, sizeof *of);
  for (size_t i = 0; i < s->ties.n; i++)
    of[i] = (struct days){DAY_MAX, DAY_MIN};
  for (size_t i = 0; i < s->ties.n; i++) {
    if (g->by.at[i] == NONE)
      continue;
    const struct days d = stretch_of(s, s->ties.at[i].tie);
    struct days *all = &of[g->by.at[i]];
    all->lo = d.lo < all->lo ? d.lo : all->lo;
    all->hi = d.hi > all->hi ? d.hi : all->hi;
  }
  return of;
}

bool graph_joins_times(const struct graph *g) {
  const struct slice *s = g->slice;
  day last_first = DAY_MIN, first_last = DAY_MAX;
  if (!s || s->options.throughout || s->options.q.lo == s->options.q.hi)
    return false;
  struct days *of = stretches_of(g);
  for (size_t i = 0; i < s->ties.n; i++) {
    if (of[i].lo > of[i].hi)
      continue;
    last_first = of[i].lo > last_first ? of[i].lo : last_first;
    first_last = of[i].hi < first_last ? of[i].hi : first_last;
  }
  mem_free(of);
  return last_first > first_last;
}

// The ties of the slice that count: those of the layer that are sure enough,
// and each once, in however many records it is written down.
static void count_ties(struct graph *g) {
  const struct slice *s = g->slice;
  const ent_account *l = s->ledger;
  uint32_t *ties = mem_new(s->ties.n + 1, sizeof *ties);
  for (uint32_t i = 0; i < s->ties.n; i++) {
    ties[i] = s->ties.at[i].tie;
    vec_push(&g->by, takes(g, &s->ties.at[i]) ? i : NONE);
  }
  if (g->options.parallel != SUM)
    g->again = records_weigh_once(l, ties, s->ties.n, g->by.at);
  mem_free(ties);
}

static bool of_layer(const struct graph *g, uint32_t tie) {
  const ent_account *l = g->slice->ledger;
  return layer_holds(g->options.layer, type_of(l, &l->ties.at[tie])->sign);
}

static void count_left_out(struct graph *g) {
  const struct slice *s = g->slice;
  uint32_t *ties = mem_new(s->ties.n + s->unsure.n + 1, sizeof *ties);
  size_t n = 0;
  for (uint32_t i = 0; i < s->ties.n; i++)
    if (!takes(g, &s->ties.at[i]) && of_layer(g, s->ties.at[i].tie))
      ties[n++] = s->ties.at[i].tie;
  for (size_t i = 0; i < s->unsure.n; i++)
    if (of_layer(g, s->unsure.at[i]))
      ties[n++] = s->unsure.at[i];
  g->left_out = doubts_of(s, ties, n, g->options.possible ? POSSIBLE : LIKELY);
  for (size_t i = 0; i < s->gone.n; i++)
    if (of_layer(g, s->gone.at[i]))
      doubts_add(&g->left_out, s->ledger, s->gone.at[i]);
  mem_free(ties);
}

struct graph *graph_of(const struct slice *s, const struct graph_options *o) {
  const ent_account *l = s->ledger;
  struct graph *g = begin(s, o);
  add_actors(g, l->facts->actors.n);
  count_ties(g);
  for (uint32_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &l->ties.at[s->ties.at[i].tie];
    const struct tie_type *type = type_of(l, t);
    const struct graph_arc a = {.from = t->from,
                                .to = t->to,
                                .sign = type->sign,
                                .directed = type->directed,
                                .weight = type->strength * more(l, t)->weight};
    if (g->by.at[i] != NONE)
      add_tie(g, &a, i, g->by.at[i]);
  }
  count_left_out(g);
  finish(g);
  return g;
}

struct graph *graph_from_arcs(size_t n, const struct graph_arc *arcs, size_t m,
                              const struct graph_options *o) {
  struct graph *g = begin(NULL, o);
  add_actors(g, n);
  for (size_t i = 0; i < m; i++)
    if (layer_holds(o->layer, arcs[i].sign))
      add_tie(g, &arcs[i], (uint32_t)i, (uint32_t)i);
  finish(g);
  return g;
}

void graph_free(struct graph *g) {
  if (!g)
    return;
  vec_drop(&g->actor);
  vec_drop(&g->vertex);
  vec_drop(&g->kind);
  vec_drop(&g->edges);
  vec_drop(&g->ties);
  vec_drop(&g->by);
  mem_free(g);
}

// A sum over both ends of all edges bounds every sum that is made of them, and
// what divides by a weight has no value if that is below the least normal
// number.
static bool weights_add_up(const struct graph *g) {
  double sum = 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    const double w = g->edges.at[i].weight;
    if (!(w >= DBL_MIN))
      return false;
    sum += 2 * w;
  }
  return isfinite(sum);
}

bool graph_weights_good(const struct graph *g, const char *what, ent_diags *d) {
  if (weights_add_up(g))
    return true;
  diag(d, ENT_ERROR, "measure/weights", SPAN_NONE,
       "%s cannot be computed: the ties' weights are too large or too small "
       "to be added up",
       what);
  diag_help(d, "a tie weighs its type's `strength` times its own `weight`: "
               "keep both between 0.001 and 1000");
  return false;
}

static bool same_edge(const struct graph_edge *a, const struct graph_edge *b) {
  return a->from == b->from && a->to == b->to && a->weight == b->weight &&
         a->ties == b->ties && a->positive == b->positive &&
         a->negative == b->negative;
}

bool graph_equal(const struct graph *a, const struct graph *b) {
  if (a->actor.n != b->actor.n || a->edges.n != b->edges.n)
    return false;
  for (size_t v = 0; v < a->actor.n; v++)
    if (a->actor.at[v] != b->actor.at[v])
      return false;
  for (size_t e = 0; e < a->edges.n; e++)
    if (!same_edge(&a->edges.at[e], &b->edges.at[e]))
      return false;
  return true;
}
