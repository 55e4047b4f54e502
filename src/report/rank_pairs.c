// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

enum column_number {
  RANK,
  PAIR,
  VALUE,
  BAR,
  TIES,
  SIGNS,
  SINCE,
  D_DATE,
  D_FROM,
  D_FROM_NAME,
  D_TO,
  D_TO_NAME,
  D_MEASURE,
  D_VALUE,
  D_RANK,
  D_SINCE,
  D_TIES,
  D_POSITIVE,
  D_NEGATIVE,
  COLUMNS
};

static struct ent_table *make_table(struct ranking *r) {
  struct column c[COLUMNS] = {
      [RANK] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [PAIR] = {"", "Pair", FOR_PEOPLE, COLUMN_WRAP, 0},
      [VALUE] = {"", r->m->title, FOR_PEOPLE, COLUMN_RIGHT, r->m->decimals},
      [BAR] = {"", "", FOR_PEOPLE, 0, 0},
      [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [SIGNS] = {"", "Signs", FOR_PEOPLE, 0, 0},
      [SINCE] = {"", r->q->since, FOR_PEOPLE, 0, 0},
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_FROM] = {"from", "", FOR_DATA, 0, 0},
      [D_FROM_NAME] = {"from_name", "", FOR_DATA, 0, 0},
      [D_TO] = {"to", "", FOR_DATA, 0, 0},
      [D_TO_NAME] = {"to_name", "", FOR_DATA, 0, 0},
      [D_MEASURE] = {"measure", "", FOR_DATA, 0, 0},
      [D_VALUE] = {"value", "", FOR_DATA, 0, 0},
      [D_RANK] = {"rank", "", FOR_DATA, 0, 0},
      [D_SINCE] = {"rank_since", "", FOR_DATA, 0, 0},
      [D_TIES] = {"ties", "", FOR_DATA, 0, 0},
      [D_POSITIVE] = {"positive", "", FOR_DATA, 0, 0},
      [D_NEGATIVE] = {"negative", "", FOR_DATA, 0, 0},
  };
  if (!r->then.graph) {
    c[SINCE] = (struct column){"", "", FOR_DATA, 0, 0};
    c[SINCE].use = 0;
  }
  return answer_table(r->a, NULL, c, COLUMNS);
}

// Whether the pair is listed at all.
static bool listed(const struct ranking *r, const struct scores *s,
                   uint32_t edge) {
  return s->value[edge] > 0 || !r->m->only_found;
}

// The rank of the same two actors at the other date, 0 if they have none.
static uint32_t rank_then(const struct ranking *r, uint32_t from, uint32_t to) {
  const struct graph *g = r->then.graph;
  const uint32_t u = g->vertex.at[from], v = g->vertex.at[to];
  size_t low = 0, high = g->edges.n;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const struct graph_edge *e = &g->edges.at[middle];
    if (e->from < u || (e->from == u && e->to < v))
      low = middle + 1;
    else
      high = middle;
  }
  if (low == g->edges.n || g->edges.at[low].from != u ||
      g->edges.at[low].to != v || !listed(r, &r->then, (uint32_t)low))
    return 0;
  return r->then.rank[low];
}

static void add_row(struct ranking *r, struct ent_table *t, uint32_t edge,
                    double best) {
  struct arena *m = &r->a->arena;
  const struct graph *g = r->now.graph;
  const ent_account *l = r->now.slice->ledger;
  const struct graph_edge e = g->edges.at[edge];
  const uint32_t from = g->actor.at[e.from], to = g->actor.at[e.to];
  const uint32_t rank = r->now.rank[edge];
  const uint32_t was = r->then.graph ? rank_then(r, from, to) : 0;
  struct value **c = table_row(r->a, t)->cell;
  c[RANK] = value_int(m, rank);
  c[PAIR] =
      value_string(m, arena_format(m, "%s %s %s", actor_label(l, from),
                                   g->options.directed ? arrow_out() : "–",
                                   actor_label(l, to)));
  c[VALUE] = c[D_VALUE] = value_real(m, r->now.value[edge]);
  c[BAR] = value_string(m, rank_bar(m, r->now.value[edge], best));
  c[TIES] = c[D_TIES] = value_int(m, e.ties);
  c[SIGNS] = value_string(m, rank_signs(m, e.positive, e.negative));
  if (r->then.graph)
    c[SINCE] = value_string(m, rank_move(m, was, rank));
  c[D_DATE] = rank_date(r);
  c[D_FROM] = sym_value(m, l, l->facts->actors.at[from].id);
  c[D_FROM_NAME] = sym_value(m, l, l->facts->actors.at[from].name);
  c[D_TO] = sym_value(m, l, l->facts->actors.at[to].id);
  c[D_TO_NAME] = sym_value(m, l, l->facts->actors.at[to].name);
  c[D_MEASURE] = value_string(m, r->m->name);
  c[D_RANK] = value_int(m, rank);
  c[D_SINCE] = was ? value_int(m, was) : value_null(m);
  c[D_POSITIVE] = value_int(m, e.positive);
  c[D_NEGATIVE] = value_int(m, e.negative);
}

bool rank_pairs(struct ranking *r, ent_diags *d) {
  struct ent_table *t = make_table(r);
  const size_t n = r->now.graph->edges.n;
  const double best = n ? r->now.value[r->now.order[0]] : 0;
  for (size_t i = 0; i < n; i++)
    if (listed(r, &r->now, r->now.order[i]))
      add_row(r, t, r->now.order[i], best);
  return report_trim(r->a, t, r->q, "pairs", d);
}
