// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

enum {
  RANK,
  ACTOR,
  VALUE,
  BAR,
  TIES,
  SIGNS,
  SINCE,
  D_DATE,
  D_ID,
  D_NAME,
  D_MEASURE,
  D_VALUE,
  D_RANK,
  D_SINCE,
  D_TIES,
  D_POSITIVE,
  D_NEGATIVE,
  COLUMNS
};

static struct ent_table *make_table(ent_answer *a, const struct ranking *r) {
  struct column c[COLUMNS] = {
      [RANK] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [ACTOR] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
      [VALUE] = {"", r->m->title, FOR_PEOPLE, COLUMN_RIGHT,
                 rank_decimals(r->m, r->largest)},
      [BAR] = {"", "", FOR_PEOPLE, 0, 0},
      [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [SIGNS] = {"", "Signs", FOR_PEOPLE, 0, 0},
      [SINCE] = {"", r->q->since, FOR_PEOPLE, 0, 0},
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_ID] = {"actor", "", FOR_DATA, 0, 0},
      [D_NAME] = {"actor_name", "", FOR_DATA, 0, 0},
      [D_MEASURE] = {"measure", "", FOR_DATA, 0, 0},
      [D_VALUE] = {"value", "", FOR_DATA, 0, 0},
      [D_RANK] = {"rank", "", FOR_DATA, 0, 0},
      [D_SINCE] = {"rank_since", "", FOR_DATA, 0, 0},
      [D_TIES] = {"ties", "", FOR_DATA, 0, 0},
      [D_POSITIVE] = {"positive", "", FOR_DATA, 0, 0},
      [D_NEGATIVE] = {"negative", "", FOR_DATA, 0, 0},
  };
  if (!r->then.slice) {
    c[SINCE] = (struct column){"", "", FOR_DATA, 0, 0};
    c[SINCE].use = 0;
  }
  return answer_table(a, NULL, c, COLUMNS);
}

static void add_row(ent_answer *a, const struct ranking *r, struct ent_table *t,
                    const struct rank_row *row) {
  struct arena *m = &a->arena;
  const struct actor *of = &r->l->facts->actors.at[row->a];
  struct value **c = table_row(a, t)->cell;
  c[RANK] = row->rank ? value_int(m, row->rank) : value_string(m, "-");
  c[ACTOR] = value_string(m, actor_label(r->l, row->a));
  c[VALUE] = value_real(m, row->value);
  c[BAR] = value_string(m, rank_bar(m, row->value, r->best));
  c[TIES] = value_int(m, (int64_t)row->ties);
  c[SIGNS] = value_string(m, rank_signs(m, row->positive, row->negative));
  if (r->then.slice)
    c[SINCE] = value_string(m, rank_move(m, row->was, row->rank));
  c[D_DATE] = rank_date(m, r);
  c[D_ID] = sym_value(m, r->l, of->id);
  c[D_NAME] = sym_value(m, r->l, of->name);
  c[D_MEASURE] = value_string(m, r->m->name);
  c[D_VALUE] = value_real(m, row->value);
  c[D_RANK] = row->rank ? value_int(m, row->rank) : value_null(m);
  c[D_SINCE] = row->was ? value_int(m, row->was) : value_null(m);
  c[D_TIES] = value_int(m, (int64_t)row->ties);
  c[D_POSITIVE] = value_int(m, (int64_t)row->positive);
  c[D_NEGATIVE] = value_int(m, (int64_t)row->negative);
}

static void head(ent_answer *a, const struct ranking *r) {
  struct buf b = {0};
  slice_caption(&b, r->now.slice);
  answer_head(a, "%s: %s", r->m->title, buf_text(&b));
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
  answer_foot(a, "%s",
              r->m->same_as
                  ? arena_format(m, "same numbers: %s", r->m->same_as)
                  : "no single igraph or NetworkX call gives these numbers");
  if (g->again)
    answer_foot(a, "several records of one tie count once");
  if (r->m->of_ways && graph_joins_times(g))
    answer_note(a, "paths may join ties of different times");
  rank_unplaced(a, r->m, &r->now.unplaced);
  report_left_out(a, &g->left_out, "tie less than likely",
                  "ties less than likely");
}

static bool rank_actors(ent_answer *a, const struct ranking *r, ent_diags *d) {
  struct ent_table *t = make_table(a, r);
  for (size_t i = 0; i < r->rows.n; i++)
    add_row(a, r, t, &r->rows.at[i]);
  return report_trim(a, t, r->q, "actors", d);
}

// How many rows have no rank.
static size_t unranked(const struct ranking *r) {
  size_t n = 0;
  for (size_t i = 0; i < r->rows.n; i++)
    n += r->rows.at[i].rank == 0;
  return n;
}

static void query(ent_answer *a, const struct ranking *r) {
  struct arena *m = &a->arena;
  const struct graph *g = r->now.graph;
  report_query(a, r->now.slice);
  if (r->then.slice)
    answer_warn(a, r->then.slice->note);
  value_set(a->query, "measure", value_string(m, r->m->name));
  value_set(a->query, "layer", value_string(m, layer_name(g->options.layer)));
  value_set(a->query, "directed", value_bool(m, g->options.directed));
  value_set(a->query, "parallel",
            value_string(m, parallel_name(g->options.parallel)));
  if (r->m->takes_alpha)
    value_set(a->query, "alpha", value_real(m, r->alpha));
  value_set(a->query, "actors", value_int(m, (int64_t)g->actor.n));
  value_set(a->query, "edges", value_int(m, (int64_t)g->edges.n));
  value_set(a->query, "unranked", value_int(m, (int64_t)unranked(r)));
}

static ent_answer *rank_table(const struct ranking *r, ent_diags *d) {
  ent_answer *a = answer_for("rank", r->q->spell);
  query(a, r);
  head(a, r);
  foot(a, r);
  if (r->m->of_pairs ? rank_pairs(a, r, d) : rank_actors(a, r, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

static ent_answer *at_date(const ent_account *l, const ent_query *q,
                           ent_diags *d) {
  struct ranking *r = rank_find(l, q, d);
  ent_answer *a = r ? rank_table(r, d) : NULL;
  ranking_free(r);
  return a;
}

static ent_answer *over_range(const ent_account *l, const ent_query *q,
                              ent_diags *d) {
  struct rank_series *s = rank_series_find(l, q, d);
  ent_answer *a = s ? rank_steps(s, d) : NULL;
  rank_series_free(s);
  return a;
}

ent_answer *ent_rank(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_RANK, d)))
    return NULL;
  switch (rank_span_asked(q, d)) {
  case RANK_DATE:
    return report_whole(at_date(l, q, d), l, q);
  case RANK_RANGE:
    return report_whole(over_range(l, q, d), l, q);
  default:
    return NULL;
  }
}
