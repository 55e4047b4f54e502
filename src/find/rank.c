// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/rank.h"

#include <math.h>

// ---------------------------------------------------------------- question

// What all measures of the rankings have in common.
struct dates {
  struct slice_options now, then;
};

static bool read_date(struct rankings *x, const char *at,
                      struct slice_options *o, ent_diags *d) {
  const struct ranking *r = x->list;
  ent_query lasting = *r->q;
  lasting.recent = r->q->recent ? r->q->recent : "0";
  return query_slice(r->l, &lasting, at, &x->arena, o, d);
}

static bool same_graph(const struct graph_options *a,
                       const struct graph_options *b) {
  return a->layer == b->layer && a->directed == b->directed &&
         a->parallel == b->parallel;
}

// The slice is that of the first, the graph that of whoever has one like it.
static void begin_like(struct rankings *x, size_t nth, bool then,
                       const struct graph_options *g) {
  struct ranking *r = &x->list[nth];
  struct scores *of = then ? &r->then : &r->now;
  for (size_t i = 0; i < nth; i++) {
    const struct scores *other = then ? &x->list[i].then : &x->list[i].now;
    if (same_graph(&other->graph->options, g)) {
      scores_begin_as(of, other);
      return;
    }
  }
  const struct scores *first = then ? &x->list->then : &x->list->now;
  scores_begin_on(of, first->slice, g, r->alpha);
}

static void begin(struct rankings *x, size_t nth, const struct dates *on,
                  const struct graph_options *g) {
  struct ranking *r = &x->list[nth];
  if (nth == 0)
    scores_begin(&r->now, r->l, &on->now, g, r->alpha);
  else
    begin_like(x, nth, false, g);
  if (r->q->since && nth == 0)
    scores_begin(&r->then, r->l, &on->then, g, r->alpha);
  else if (r->q->since)
    begin_like(x, nth, true, g);
}

// One alpha for both dates.
static bool choose_alpha(struct ranking *r, ent_diags *d) {
  double top = 0;
  if (!r->m->takes_alpha)
    return true;
  if (!(r->alpha > 0)) {
    if (!measure_bound(r->m, r->now.graph, &top, d) ||
        (r->then.graph && !measure_bound(r->m, r->then.graph, &top, d)))
      return false;
    r->alpha = r->m->alpha_for(top);
  }
  r->now.graph->alpha = r->alpha;
  if (r->then.graph)
    r->then.graph->alpha = r->alpha;
  return true;
}

// A move is told from the earlier date to the later.
static bool since_ok(const struct ranking *r, ent_diags *d) {
  struct days since = r->then.slice->options.q, at = r->now.slice->options.q;
  if (since.hi < at.lo)
    return true;
  struct buf x = {0}, y = {0};
  days_print(&x, since);
  days_print(&y, at);
  diag_usage(d, "usage/since", "\1since=%s\2 is not before %s", buf_text(&x),
             buf_text(&y));
  diag_help(d, "give the earlier date to \1since\2, the later one to \1at\2");
  buf_drop(&x);
  buf_drop(&y);
  return false;
}

// What is wrong with any of the measures is told of all.
static bool read_options(struct rankings *x, struct graph_options *g,
                         ent_diags *d) {
  const unsigned seconds = x->list->q->seconds;
  const double until = seconds ? moment_in(seconds) : 0;
  bool good = true;
  for (size_t i = 0; i < x->of.n; i++) {
    struct ranking *r = &x->list[i];
    const ent_query *q = r->q;
    r->m = x->of.list[i];
    good = measure_options(r->m, q->layer, q->directed, q->undirected,
                           q->parallel, &g[i], d) &&
           measures_alpha(&x->of, i, q->alpha, &r->alpha, d) && good;
    g[i].until = until;
  }
  return good;
}

static bool both_dates(struct rankings *x, ent_diags *d) {
  const ent_query *q = x->list->q;
  struct graph_options g[MEASURES_MOST];
  struct dates on = {0};
  if (!read_options(x, g, d) || !read_date(x, q->at, &on.now, d) ||
      (q->since && !read_date(x, q->since, &on.then, d)))
    return false;
  for (size_t i = 0; i < x->of.n; i++) {
    struct ranking *r = &x->list[i];
    begin(x, i, &on, &g[i]);
    if ((i == 0 && q->since && !since_ok(r, d)) || !choose_alpha(r, d) ||
        !scores_finish(&r->now, r->m, d) ||
        (q->since && !scores_finish(&r->then, r->m, d)))
      return false;
  }
  return true;
}

// ------------------------------------------------------------------ actors

// What there is of an actor: natural keys, and the records behind them.
struct tally {
  size_t ties, positive, negative;
  struct run records; // of the ranking's `ties`
};

static const struct slice_tie *nth(const struct slice *s,
                                   const struct slice_line *k, uint32_t i) {
  return &s->ties.at[k->ties.first + i];
}

static uint32_t likely(const struct slice *s, const struct slice_line *k) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < k->ties.n; i++)
    n += nth(s, k, i)->certainty >= slice_counted(s);
  return n;
}

static void count_line(const struct slice *s, const struct slice_line *k,
                       struct tally *of) {
  const struct tie *t = &s->ledger->ties.at[nth(s, k, 0)->tie];
  int sign = type_of(s->ledger, t)->sign;
  uint32_t end[2] = {t->from, t->to};
  for (int e = 0; e < 2; e++) {
    of[end[e]].ties++;
    of[end[e]].positive += sign > 0;
    of[end[e]].negative += sign < 0;
    of[end[e]].records.n += likely(s, k);
  }
}

static void keep_line(struct ranking *r, const struct slice_line *k,
                      struct tally *of) {
  const struct slice *s = r->now.slice;
  const struct tie *t = &r->l->ties.at[nth(s, k, 0)->tie];
  uint32_t end[2] = {t->from, t->to};
  for (int e = 0; e < 2; e++)
    for (uint32_t i = 0; i < k->ties.n; i++)
      if (nth(s, k, i)->certainty >= slice_counted(s)) {
        struct run *run = &of[end[e]].records;
        r->ties.at[run->first + run->n++] = nth(s, k, i)->tie;
      }
}

// Room for the records of each, one after the other.
static void lay_out(struct ranking *r, struct tally *of, size_t actors) {
  for (size_t a = 0; a < actors; a++) {
    of[a].records.first = (uint32_t)r->ties.n;
    r->ties.n += of[a].records.n;
    of[a].records.n = 0;
  }
  vec_reserve(&r->ties, r->ties.n);
}

static struct tally *tallies(struct ranking *r) {
  size_t actors = r->l->facts->actors.n;
  struct tally *of = mem_new(actors + 1, sizeof *of);
  struct slice_lines keys = slice_group(r->now.slice);
  for (size_t i = 0; i < keys.lines.n; i++)
    if (keys.lines.at[i].certainty >= slice_counted(r->now.slice))
      count_line(r->now.slice, &keys.lines.at[i], of);
  lay_out(r, of, actors);
  for (size_t i = 0; i < keys.lines.n; i++)
    if (keys.lines.at[i].certainty >= slice_counted(r->now.slice))
      keep_line(r, &keys.lines.at[i], of);
  vec_drop(&keys.lines);
  return of;
}

// The actor's rank, or 0 if it has none.
static uint32_t rank_in(const struct scores *s, uint32_t actor) {
  uint32_t v = s->graph ? s->graph->vertex.at[actor] : NONE;
  return v == NONE ? 0 : s->rank[v];
}

static void add_actors(struct ranking *r) {
  struct tally *of = tallies(r);
  for (size_t i = 0; i < r->now.graph->actor.n; i++) {
    uint32_t v = r->now.order[i], actor = r->now.graph->actor.at[v];
    const struct tally *t = &of[actor];
    struct rank_row row = {actor,
                           NONE,
                           r->now.value[v],
                           r->now.rank[v],
                           rank_in(&r->then, actor),
                           t->ties,
                           t->positive,
                           t->negative,
                           t->records};
    vec_push(&r->rows, row);
    r->best = row.value > r->best ? row.value : r->best;
    r->largest = fmax(r->largest, fabs(row.value));
  }
  mem_free(of);
}

// ------------------------------------------------------------------- pairs

// Whether the pair is listed at all.
static bool listed(const struct ranking *r, const struct scores *s,
                   size_t edge) {
  return s->value[edge] > 0 || !r->m->only_found;
}

// The first edge between two vertices, or SIZE_MAX.
static size_t edge_between(const struct graph *g, uint32_t u, uint32_t v) {
  size_t low = 0, high = g->edges.n;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const struct graph_edge *e = &g->edges.at[middle];
    if (e->from < u || (e->from == u && e->to < v))
      low = middle + 1;
    else
      high = middle;
  }
  bool found = low < g->edges.n && g->edges.at[low].from == u &&
               g->edges.at[low].to == v;
  return found ? low : SIZE_MAX;
}

// The rank of the same two actors at the other date, 0 if they have none.
static uint32_t rank_then(const struct ranking *r, uint32_t from, uint32_t to) {
  const struct graph *g = r->then.graph;
  if (!g)
    return 0;
  size_t edge = edge_between(g, g->vertex.at[from], g->vertex.at[to]);
  return edge == SIZE_MAX || !listed(r, &r->then, edge) ? 0
                                                        : r->then.rank[edge];
}

// The records of all edges, in their runs.
static void keep_records(struct ranking *r) {
  const struct graph *g = r->now.graph;
  vec_reserve(&r->ties, g->ties.n);
  for (size_t i = 0; i < g->ties.n; i++)
    vec_push(&r->ties, r->now.slice->ties.at[g->ties.at[i]].tie);
}

static void add_pairs(struct ranking *r) {
  const struct graph *g = r->now.graph;
  keep_records(r);
  r->best = g->edges.n ? r->now.value[r->now.order[0]] : 0;
  for (size_t i = 0; i < g->edges.n; i++) {
    const uint32_t edge = r->now.order[i];
    const struct graph_edge e = g->edges.at[edge];
    const uint32_t from = g->actor.at[e.from], to = g->actor.at[e.to];
    struct rank_row row = {from,
                           to,
                           r->now.value[edge],
                           r->now.rank[edge],
                           rank_then(r, from, to),
                           e.ties,
                           e.positive,
                           e.negative,
                           {e.first, e.records}};
    if (listed(r, &r->now, edge))
      vec_push(&r->rows, row);
  }
}

// ------------------------------------------------------------------- whole

struct rankings *rankings_find(const ent_account *l, const ent_query *q,
                               ent_diags *d) {
  struct rankings *x = mem_new(1, sizeof *x);
  if (!measures_asked(&x->of, q->by, d)) {
    mem_free(x);
    return NULL;
  }
  x->list = mem_new(x->of.n, sizeof *x->list);
  for (size_t i = 0; i < x->of.n; i++) {
    x->list[i].l = l;
    x->list[i].q = q;
  }
  if (!both_dates(x, d)) {
    rankings_free(x);
    return NULL;
  }
  for (size_t i = 0; i < x->of.n; i++)
    if (x->list[i].m->of_pairs)
      add_pairs(&x->list[i]);
    else
      add_actors(&x->list[i]);
  return x;
}

// Those who lent what they have go last.
void rankings_free(struct rankings *x) {
  if (!x)
    return;
  for (size_t i = x->of.n; i-- > 0;) {
    struct ranking *r = &x->list[i];
    scores_drop(&r->now);
    scores_drop(&r->then);
    vec_drop(&r->rows);
    vec_drop(&r->ties);
  }
  vec_drop(&x->lines);
  arena_drop(&x->arena);
  mem_free(x->list);
  mem_free(x);
}
