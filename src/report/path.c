// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/way.h"

static const struct column data_columns[] = {
    {"from", "", FOR_DATA, 0, 0},  {"from_name", "", FOR_DATA, 0, 0},
    {"to", "", FOR_DATA, 0, 0},    {"to_name", "", FOR_DATA, 0, 0},
    {"steps", "", FOR_DATA, 0, 0}, {"length", "", FOR_DATA, 0, 0},
    {"paths", "", FOR_DATA, 0, 0}, {"certainty", "", FOR_DATA, 0, 0},
};

static struct value *steps(struct report_way *w, const struct find_route *r,
                           verdict *weakest) {
  struct ent_table *t = answer_table(w->a, NULL, way_columns, WAY_COLUMNS);
  t->people_only = true;
  struct value *list = value_list(&w->a->arena);
  *weakest = DEFINITE;
  for (size_t i = 0; i + 1 < r->n; i++) {
    const uint32_t x = r->actor[i], y = r->actor[i + 1];
    const struct line *line = way_line(w->of, r, i);
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

// How sure the way is, and why.
static void certainty(struct report_way *w, const struct find_route *r,
                      verdict weakest, verdict all) {
  if (weakest <= r->together)
    answer_foot(w->a, "%s %s: as sure as the weakest tie on it",
                certainty_sign(weakest),
                w->part && weakest == DEFINITE ? "in part"
                                               : verdict_name(weakest));
  else if (r->together == NO)
    answer_warn(w->a, "its ties were never in force together, so this way is "
                      "possible at most");
  else
    answer_foot(w->a, "%s %s: its ties %s been in force together",
                certainty_sign(all), verdict_name(all),
                r->together == LIKELY ? "have, by the best estimate,"
                                      : "may have");
  if (r->shorter)
    answer_note(w->a,
                "passed over: a way of %s, whose ties %s in force "
                "together",
                count_of(&w->a->arena, r->shorter, "step", "steps"),
                r->other == NO ? "were never" : "may never have been");
}

static void show(struct report_way *w, const struct find_route *r) {
  struct arena *m = &w->a->arena;
  size_t n = r->n - 1;
  verdict weakest, all;
  struct buf paths = {0};
  num_short(&paths, r->count, 12);
  answer_head(w->a, "%s to %s, %s: shortest %s, %s path%s",
              actor_label(w->of->l, w->of->from),
              actor_label(w->of->l, w->of->to), way_when(w),
              count_of(m, n, "step", "steps"), buf_text(&paths),
              r->count == 1 ? "" : "s of that length");
  buf_drop(&paths);
  struct value *list = steps(w, r, &weakest);
  all = weakest < r->together ? weakest : r->together;
  all = all == NO ? POSSIBLE : all;
  struct ent_table *t = data_table(w);
  struct value **c = table_row(w->a, t)->cell;
  c[0] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->from].id);
  c[1] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->from].name);
  c[2] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->to].id);
  c[3] = sym_value(m, w->of->l, w->of->l->facts->actors.at[w->of->to].name);
  c[4] = list;
  c[5] = value_int(m, (int64_t)n);
  c[6] = value_real(m, r->count);
  c[7] = value_string(m, verdict_name(all));
  if (n)
    certainty(w, r, weakest, all);
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
  way_asked(&w);
  const struct find_route r = way_shortest(of);
  if (r.n) {
    show(&w, &r);
    way_layer_note(&w, "paths");
  } else {
    none(&w);
  }
  way_doubts_note(&w);
  way_free(of);
  return report_whole(w.a, l, q);
}
