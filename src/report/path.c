// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/way.h"

static const struct column data_columns[] = {
    {"from", "", FOR_DATA, 0, 0},  {"from_name", "", FOR_DATA, 0, 0},
    {"to", "", FOR_DATA, 0, 0},    {"to_name", "", FOR_DATA, 0, 0},
    {"steps", "", FOR_DATA, 0, 0}, {"length", "", FOR_DATA, 0, 0},
    {"paths", "", FOR_DATA, 0, 0}, {"certainty", "", FOR_DATA, 0, 0},
};

// The line that an edge of the graph stands for: the surest between its ends
// in the layer, the first of equals.
static const struct line *edge_line(const struct report_way *w, uint32_t x,
                                    uint32_t y) {
  const struct line *best = NULL;
  for (size_t i = 0; i < w->of->lines.n; i++) {
    const struct line *line = &w->of->lines.at[i];
    if (way_leads(w, line, x, y) &&
        (!best || line->certainty > best->certainty))
      best = line;
  }
  return best;
}

static struct value *steps(struct report_way *w, const struct route *r,
                           verdict *weakest) {
  struct ent_table *t = answer_table(w->a, NULL, way_columns, WAY_COLUMNS);
  t->people_only = true;
  struct value *list = value_list(&w->a->arena);
  *weakest = DEFINITE;
  for (size_t i = 0; i + 1 < r->vertices.n; i++) {
    uint32_t x = w->of->graph->actor.at[r->vertices.at[i]];
    uint32_t y = w->of->graph->actor.at[r->vertices.at[i + 1]];
    const struct line *line = edge_line(w, x, y);
    if (!line) // cannot be: the edge came from a line of the slice
      continue;
    way_row(w, t, t->rows.n + 1, line, x, y);
    value_append(list, way_value(w, line, x, y));
    if (line->certainty < *weakest)
      *weakest = line->certainty;
  }
  return list;
}

static struct ent_table *data_table(struct report_way *w) {
  struct ent_table *t = answer_table(
      w->a, NULL, data_columns, sizeof data_columns / sizeof *data_columns);
  t->data_only = true;
  return t;
}

static void show(struct report_way *w, const struct route *r) {
  struct arena *m = &w->a->arena;
  size_t n = r->vertices.n - 1;
  verdict weakest;
  struct buf paths = {0};
  num_short(&paths, r->count, 12);
  answer_head(w->a, "%s to %s, %s: shortest %s, %s path%s",
              actor_label(w->of->l, w->of->from),
              actor_label(w->of->l, w->of->to), way_when(w),
              count_of(m, n, "step", "steps"), buf_text(&paths),
              r->count == 1 ? "" : "s of that length");
  buf_drop(&paths);
  struct value *list = steps(w, r, &weakest);
  struct ent_table *t = data_table(w);
  struct value **c = table_row(w->a, t)->cell;
  c[0] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->from].id);
  c[1] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->from].name);
  c[2] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->to].id);
  c[3] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->to].name);
  c[4] = list;
  c[5] = value_int(m, (int64_t)n);
  c[6] = value_real(m, r->count);
  c[7] = value_string(m, verdict_name(weakest));
  if (n)
    answer_foot(w->a, "%s %s: as sure as the weakest tie on it",
                certainty_sign(weakest),
                w->part && weakest == DEFINITE ? "in part"
                                               : verdict_name(weakest));
  way_close(w);
  if (r->count > 1)
    answer_note(w->a, "shown is the first in the order of ids");
}

static void none(struct report_way *w) {
  answer_head(w->a, "no path from %s to %s, %s%s",
              actor_label(w->of->l, w->of->from),
              actor_label(w->of->l, w->of->to), way_when(w), way_loner(w));
  way_layer_note(w, "paths");
  data_table(w); // without a row: its columns are the same
  w->a->negative = true;
}

ent_answer *ent_path(const ent_account *l, const char *from, const char *to,
                     const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_PATH, d)))
    return NULL;
  struct find_way *of = way_find(l, from, to, q, d);
  if (!of)
    return NULL;
  struct report_way w = {.a = answer_for("path", q->spell), .of = of};
  way_asked(&w, from, to);
  struct route r = way_shortest(of);
  if (r.found) {
    show(&w, &r);
    way_layer_note(&w, "paths");
  } else {
    none(&w);
  }
  way_doubts_note(&w);
  route_drop(&r);
  way_free(of);
  return w.a;
}
