// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

static void head(ent_answer *a, const struct rankings *x) {
  struct buf b = {0};
  slice_caption(&b, x->list->now.slice);
  answer_head(a, "%s: %s", rank_titles(&a->arena, &x->of), buf_text(&b));
  buf_drop(&b);
}

static void foot(ent_answer *a, const struct ranking *r) {
  const struct graph *g = r->now.graph;
  struct arena *m = &a->arena;
  answer_foot(
      a, "%s over %s ties: %s, %s, %s, %s%s%s", r->m->title,
      layer_name(g->options.layer), count_of(m, g->actor.n, "actor", "actors"),
      count_of(m, g->edges.n, "edge", "edges"),
      g->options.directed ? "directed" : "undirected",
      parallel_words(g->options.parallel), rank_alpha(m, r->alpha),
      r->then.slice ? arena_format(m, "; ▲▼ places since %s", r->q->since)
                    : "");
  const char *same =
      g->options.parallel == KEEP ? r->m->same_kept : r->m->same_as;
  answer_foot(a, "%s",
              same ? arena_format(m, "same numbers: %s", same)
                   : "no single igraph or NetworkX call gives these numbers");
}

static void notes(ent_answer *a, const struct rankings *x) {
  struct rank_notes all = {0};
  struct arena *m = &a->arena;
  for (size_t i = 0; i < x->of.n; i++) {
    const struct ranking *r = &x->list[i];
    if (r->m->of_ways && graph_joins_times(r->now.graph))
      rank_note(&all, i, "paths may join ties of different times", false);
    rank_unplaced(m, &all, i, r);
    rank_note(&all, i,
              left_out_words(m, &r->now.graph->left_out, "tie less than likely",
                             "ties less than likely"),
              false);
  }
  rank_notes_tell(a, &all, &x->of);
  report_possible(a, x->list->now.slice);
}

static void feet(ent_answer *a, const struct rankings *x) {
  bool again = false;
  for (size_t i = 0; i < x->of.n; i++) {
    foot(a, &x->list[i]);
    again = again || x->list[i].now.graph->again;
  }
  if (again)
    answer_foot(a, "several records of one tie count once");
  notes(a, x);
}

// ------------------------------------------------------------------- query

// How many rows have no rank.
static size_t unranked(const struct ranking *r) {
  size_t n = 0;
  for (size_t i = 0; i < r->rows.n; i++)
    n += r->rows.at[i].rank == 0;
  return n;
}

static void measure_keys(struct arena *m, struct value *q,
                         const struct ranking *r) {
  const struct graph *g = r->now.graph;
  value_set(q, "measure", value_string(m, r->m->name));
  value_set(q, "layer", value_string(m, layer_name(g->options.layer)));
  value_set(q, "directed", value_bool(m, g->options.directed));
  value_set(q, "parallel", value_string(m, parallel_name(g->options.parallel)));
  if (r->m->takes_alpha)
    value_set(q, "alpha", value_real(m, r->alpha));
  value_set(q, "actors", value_int(m, (int64_t)g->actor.n));
  value_set(q, "edges", value_int(m, (int64_t)g->edges.n));
  value_set(q, "unranked", value_int(m, (int64_t)unranked(r)));
}

static void since(ent_answer *a, const struct slice *then) {
  struct arena *m = &a->arena;
  answer_warn(a, then->note);
  value_set(a->query, "since_from_day", day_value(m, then->options.q.lo));
  value_set(a->query, "since_to_day", day_value(m, then->options.q.hi));
}

static void query(ent_answer *a, const struct rankings *x) {
  struct arena *m = &a->arena;
  report_query(a, x->list->now.slice);
  if (x->list->then.slice)
    since(a, x->list->then.slice);
  if (x->of.n == 1) {
    measure_keys(m, a->query, x->list);
    return;
  }
  struct value *all = value_list(m);
  for (size_t i = 0; i < x->of.n; i++) {
    struct value *one = value_object(m);
    measure_keys(m, one, &x->list[i]);
    value_append(all, one);
  }
  value_set(a->query, "measures", all);
}

// What came or went between the two dates only by a first or last sight.
static void note_seen_since(ent_answer *a, const struct ranking *r) {
  if (!r->then.slice)
    return;
  struct series two = {0};
  vec_push(&two.steps, r->then.slice->options.q);
  vec_push(&two.steps, r->now.slice->options.q);
  const struct beginnings begun =
      series_beginnings(&two, r->l, &r->now.slice->options);
  report_begun(a, &begun);
  series_drop(&two);
}

static ent_answer *rank_table(struct rankings *x, ent_diags *d) {
  ent_answer *a = answer_for("rank", x->list->q->spell);
  query(a, x);
  head(a, x);
  feet(a, x);
  if (x->of.n == 1 ? rank_one(a, x->list, d) : rank_several(a, x, d)) {
    note_seen_since(a, x->list);
    return a;
  }
  ent_answer_free(a);
  return NULL;
}

static ent_answer *at_date(const ent_account *l, const ent_query *q,
                           ent_diags *d) {
  struct rankings *x = rankings_find(l, q, d);
  ent_answer *a = x ? rank_table(x, d) : NULL;
  rankings_free(x);
  return a;
}

// A series each, one after the other.
static ent_answer *over_range(const ent_account *l, const ent_query *q,
                              ent_diags *d) {
  struct measures of;
  struct rank_series *all[MEASURES_MOST];
  size_t n = 0;
  if (!measures_asked(&of, q->by, d))
    return NULL;
  while (n < of.n && (all[n] = rank_series_find(l, q, &of, n, d)))
    n++;
  ent_answer *a = n == of.n ? rank_steps(all, n, d) : NULL;
  while (n-- > 0)
    rank_series_free(all[n]);
  return a;
}

ent_answer *ent_rank(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_RANK, d)))
    return NULL;
  switch (asked_span(q, d)) {
  case SPAN_DATE:
    return report_whole(at_date(l, q, d), l, q);
  case SPAN_RANGE:
    return report_whole(over_range(l, q, d), l, q);
  default:
    return NULL;
  }
}
