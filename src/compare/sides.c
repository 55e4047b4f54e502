// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/sides.h"
#include "timeline/records.h"

#include <math.h>

// Sums that differ by no more than this part of them differ by rounding.
static const double rounding = 1e-12;

struct weights {
  double plus, minus;
};

// A turned pair is judged on the day that its state is about.
bool sides_weighs(const struct slice *s, const struct pair *p, uint32_t tie) {
  struct slice_options o = s->options;
  o.q = p->q;
  return type_of(s->ledger, &s->ledger->ties.at[tie])->sign != 0 &&
         slice_judge(s->ledger, tie, &o).certainty >= slice_counted(s);
}

static size_t weighed(const struct slice *s, const struct pair *p) {
  size_t n = 0;
  for (uint32_t i = 0; i < p->ties.n; i++)
    n += sides_weighs(s, p, p->ties.at[i]);
  return n;
}

static struct weights weigh(const struct slice *s, const struct pair *p) {
  const ent_account *l = s->ledger;
  struct weights w = {0, 0};
  uint32_t *by = mem_new(p->ties.n + 1, sizeof *by);
  for (uint32_t i = 0; i < p->ties.n; i++)
    by[i] = sides_weighs(s, p, p->ties.at[i]) ? i : NONE;
  records_weigh_once(l, p->ties.at, p->ties.n, by);
  for (uint32_t i = 0; i < p->ties.n; i++) {
    const struct tie *t = &l->ties.at[p->ties.at[i]];
    const struct tie_type *type = type_of(l, t);
    const double weight = type->strength * more(l, t)->weight;
    if (by[i] == i)
      *(type->sign > 0 ? &w.plus : &w.minus) += weight > 0 ? weight : NAN;
  }
  mem_free(by);
  return w;
}

static bool no_sum(const ent_account *l, const struct pair *p, ent_diags *d) {
  if (p)
    diag(d, ENT_ERROR, "measure/weights", SPAN_NONE,
         "the weights of the ties between `%s` and `%s` are too large or too "
         "small to be added up",
         text(l, l->facts->actors.at[p->a].id),
         text(l, l->facts->actors.at[p->b].id));
  else
    diag(d, ENT_ERROR, "measure/weights", SPAN_NONE,
         "the weights of all ties are too large to be added up");
  diag_help(d, "a tie weighs its type's `strength` times its own `weight`: "
               "keep both between 0.001 and 1000");
  return false;
}

static void add_edge(struct sides *s, size_t pair, struct weights w) {
  const struct pair *p = &s->pairs.list.at[pair];
  s->vertex.at[p->a] = s->vertex.at[p->b] = 0;
  vec_push(&s->a, p->a);
  vec_push(&s->b, p->b);
  vec_push(&s->w, w.plus - w.minus);
  vec_push(&s->plus, w.plus);
  vec_push(&s->minus, w.minus);
  vec_push(&s->pair, (uint32_t)pair);
  s->positive += w.plus > w.minus;
  s->negative += w.plus < w.minus;
  s->mixed += w.plus > 0 && w.minus > 0;
}

static bool add_pair(struct sides *s, size_t pair, ent_diags *d) {
  const struct pair *p = &s->pairs.list.at[pair];
  const struct weights w = weigh(s->slice, p);
  const double sum = w.plus + w.minus;
  if (!isfinite(sum))
    return no_sum(s->slice->ledger, p, d);
  if (!(sum > 0))
    return true;
  s->total += sum;
  s->graph.residual += fmin(w.plus, w.minus);
  if (fabs(w.plus - w.minus) > rounding * sum)
    add_edge(s, pair, w);
  else
    vec_push(&s->even, ((struct even){p->a, p->b, sum / 2}));
  return true;
}

// Ends of edges are actors until all are known.
static void number(struct sides *s) {
  const struct slice *slice = s->slice;
  for (uint32_t a = 0; a < slice->ledger->facts->actors.n; a++) {
    if (s->vertex.at[a] == NONE) {
      s->idle += slice->alive[a] != NO;
      continue;
    }
    s->vertex.at[a] = (uint32_t)s->actor.n;
    vec_push(&s->actor, a);
  }
  for (size_t e = 0; e < s->w.n; e++) {
    s->a.at[e] = s->vertex.at[s->a.at[e]];
    s->b.at[e] = s->vertex.at[s->b.at[e]];
  }
  s->graph.n = s->actor.n;
  s->graph.m = s->w.n;
  s->graph.a = s->a.at;
  s->graph.b = s->b.at;
  s->graph.w = s->w.at;
}

static bool signed_one(const ent_account *l, uint32_t tie) {
  const struct tie_type *type = type_of(l, &l->ties.at[tie]);
  return type->sign != 0 && type->family != STRUCTURE;
}

static struct doubts unsure(const struct slice *s) {
  uint32_t *ties = mem_new(s->ties.n + s->unsure.n + 1, sizeof *ties);
  size_t n = 0;
  for (size_t i = 0; i < s->ties.n; i++)
    if (s->ties.at[i].certainty < slice_counted(s) &&
        signed_one(s->ledger, s->ties.at[i].tie))
      ties[n++] = s->ties.at[i].tie;
  for (size_t i = 0; i < s->unsure.n; i++)
    if (signed_one(s->ledger, s->unsure.at[i]))
      ties[n++] = s->unsure.at[i];
  struct doubts x = doubts_of(s, ties, n, slice_counted(s));
  mem_free(ties);
  for (size_t i = 0; i < s->gone.n; i++)
    if (signed_one(s->ledger, s->gone.at[i]))
      doubts_add(&x, s->ledger, s->gone.at[i]);
  return x;
}

static size_t past(const struct sides *s) {
  const struct slice *slice = s->slice;
  size_t all = 0;
  for (size_t i = 0; i < slice->ties.n; i++)
    all += slice->ties.at[i].certainty >= slice_counted(slice) &&
           signed_one(slice->ledger, slice->ties.at[i].tie);
  for (size_t i = 0; i < s->pairs.list.n; i++)
    all -= weighed(slice, &s->pairs.list.at[i]);
  return all;
}

struct sides *sides_of(struct slice *slice, ent_diags *d) {
  struct sides *s = mem_new(1, sizeof *s);
  s->slice = slice;
  s->pairs = pairs_of(slice);
  s->left_out = unsure(slice);
  for (size_t a = 0; a < slice->ledger->facts->actors.n; a++)
    vec_push(&s->vertex, NONE);
  bool good = true;
  for (size_t i = 0; good && i < s->pairs.list.n; i++)
    good = add_pair(s, i, d);
  if (good && !isfinite(s->total))
    good = no_sum(slice->ledger, NULL, d);
  if (good) {
    s->past = past(s);
    number(s);
    return s;
  }
  sides_free(s);
  return NULL;
}

void sides_free(struct sides *s) {
  if (!s)
    return;
  pairs_drop(&s->pairs);
  slice_free(s->slice);
  vec_drop(&s->actor);
  vec_drop(&s->vertex);
  vec_drop(&s->a);
  vec_drop(&s->b);
  vec_drop(&s->w);
  vec_drop(&s->plus);
  vec_drop(&s->minus);
  vec_drop(&s->pair);
  vec_drop(&s->even);
  mem_free(s);
}

static bool same_life(const struct sides *x, const struct sides *y) {
  for (size_t a = 0; a < x->vertex.n; a++)
    if ((x->slice->alive[a] != NO) != (y->slice->alive[a] != NO) ||
        x->vertex.at[a] != y->vertex.at[a])
      return false;
  return true;
}

static bool same_even(const struct sides *x, const struct sides *y) {
  if (x->even.n != y->even.n)
    return false;
  for (size_t i = 0; i < x->even.n; i++) {
    const struct even *p = &x->even.at[i], *q = &y->even.at[i];
    if (p->a != q->a || p->b != q->b || p->weight < q->weight ||
        p->weight > q->weight)
      return false;
  }
  return true;
}

bool sides_equal(const struct sides *x, const struct sides *y) {
  if (x->w.n != y->w.n || !same_even(x, y) || !same_life(x, y) ||
      x->total < y->total || x->total > y->total)
    return false;
  for (size_t e = 0; e < x->w.n; e++)
    if (x->a.at[e] != y->a.at[e] || x->b.at[e] != y->b.at[e] ||
        x->plus.at[e] < y->plus.at[e] || x->plus.at[e] > y->plus.at[e] ||
        x->minus.at[e] < y->minus.at[e] || x->minus.at[e] > y->minus.at[e])
      return false;
  return true;
}

double sides_alignment(const struct sides *s, uint32_t actor, const bool *in) {
  const size_t n = s->w.n + s->even.n;
  uint32_t *a = mem_new(n + 1, sizeof *a), *b = mem_new(n + 1, sizeof *b);
  double *plus = mem_new(n + 1, sizeof *plus);
  double *minus = mem_new(n + 1, sizeof *minus);
  for (size_t e = 0; e < s->w.n; e++) {
    a[e] = s->actor.at[s->a.at[e]];
    b[e] = s->actor.at[s->b.at[e]];
    plus[e] = s->plus.at[e];
    minus[e] = s->minus.at[e];
  }
  for (size_t i = 0; i < s->even.n; i++) {
    const struct even *p = &s->even.at[i];
    a[s->w.n + i] = p->a;
    b[s->w.n + i] = p->b;
    plus[s->w.n + i] = minus[s->w.n + i] = p->weight;
  }
  const struct signed_graph g = {.n = s->vertex.n, .m = n, .a = a, .b = b};
  const double x = bloc_alignment(&g, plus, minus, actor, in);
  mem_free(a);
  mem_free(b);
  mem_free(plus);
  mem_free(minus);
  return x;
}

double sides_share(const struct sides *s, double cost, double worst) {
  const double share = s->total > 0 ? cost / s->total / worst : NAN;
  // Below 0 or above 1 can only be rounding.
  return isnan(share) ? NAN : fmin(1, fmax(0, 1 - share));
}

void sides_camps(const struct sides *s, const uint32_t *camp, uint32_t *out) {
  uint32_t next = 0;
  for (size_t v = 0; v < s->actor.n; v++)
    next = camp[v] >= next ? camp[v] + 1 : next;
  for (size_t a = 0; a < s->vertex.n; a++) {
    const uint32_t v = s->vertex.at[a];
    out[a] = v != NONE                  ? camp[v]
             : s->slice->alive[a] != NO ? next++
                                        : BALANCE_NONE;
  }
}

static double outward(const struct sides *s, const struct split *blocs) {
  double out = 0, in = 0;
  for (size_t e = 0; e < s->w.n; e++) {
    if (s->w.at[e] < 0)
      continue;
    const bool within = blocs->camp[s->a.at[e]] == blocs->camp[s->b.at[e]];
    *(within ? &in : &out) += 1;
  }
  return out + in > 0 ? (out - in) / (out + in) : NAN;
}

struct sides_balance sides_balance_of(const struct sides *s,
                                      const struct split_options *o) {
  struct signed_graph living = s->graph;
  living.n += s->idle;
  struct sides_balance b = {
      .triads = balance_triads(&s->graph),
      .spectrum = balance_spectrum(&living, o),
      .balanced = balance_is_balanced(&s->graph) && !(s->graph.residual > 0),
      .clusterable =
          balance_is_clusterable(&s->graph) && !(s->graph.residual > 0),
      .camps = frustration_split(&s->graph, o),
      .blocs = clusters_split(&s->graph, o),
  };
  b.outward = outward(s, &b.blocs);
  return b;
}

void sides_balance_drop(struct sides_balance *b) {
  split_drop(&b->camps);
  split_drop(&b->blocs);
}

// ----------------------------------------------------------------- question

static bool one_or_many(const ent_query *q, ent_diags *d) {
  if (!q->at || (!q->from && !q->to && !q->every))
    return true;
  diag_usage(d, "usage/series", "a series has a range, not a date");
  diag_help(d, "give \1from\2 and \1to\2, and leave out \1-at\2");
  return false;
}

bool sides_ask(const ent_account *l, const ent_query *q, struct arena *arena,
               struct slice_options *asked, struct series *series,
               ent_diags *d) {
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  if (!one_or_many(q, d) || !query_slice(l, &lasting, q->at, arena, asked, d))
    return false;
  if (q->from || q->to || q->every)
    return query_range(l, q, &asked->q, d) &&
           series_cut(series, l, asked, q->every, d) &&
           series_affordable(series, l, asked, d);
  vec_push(&series->steps, asked->q);
  return true;
}
