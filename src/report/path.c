// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"
#include "report/report.h"

enum {
  P_STEP,
  P_FROM,
  P_ARROW,
  P_TO,
  P_TIE,
  P_IN_FORCE,
  P_CERTAINTY,
  P_SOURCES,
  D_FROM,
  D_FROM_NAME,
  D_TO,
  D_TO_NAME,
  D_STEPS,
  D_LENGTH,
  D_PATHS,
  D_CERTAINTY
};

static const struct column step_columns[] = {
    [P_STEP] = {"", "", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [P_FROM] = {"", "From", FOR_PEOPLE, COLUMN_WRAP, 0},
    [P_ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [P_TO] = {"", "To", FOR_PEOPLE, COLUMN_WRAP, 0},
    [P_TIE] = {"", "Tie", FOR_PEOPLE, COLUMN_WRAP, 0},
    [P_IN_FORCE] = {"", "In force", FOR_PEOPLE, 0, 0},
    [P_CERTAINTY] = {"", "Certainty", FOR_PEOPLE, 0, 0},
    [P_SOURCES] = {"", "Sources", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
};

static const struct column data_columns[] = {
    {"from", "", FOR_DATA, 0, 0},  {"from_name", "", FOR_DATA, 0, 0},
    {"to", "", FOR_DATA, 0, 0},    {"to_name", "", FOR_DATA, 0, 0},
    {"steps", "", FOR_DATA, 0, 0}, {"length", "", FOR_DATA, 0, 0},
    {"paths", "", FOR_DATA, 0, 0}, {"certainty", "", FOR_DATA, 0, 0},
};

struct found {
  ent_answer *a;
  const ent_account *l;
  const struct slice *s;
  const struct graph *g;
  struct lines lines;
  uint32_t from, to;
  verdict weakest;
  bool part; // some step is in force in part only
};

// The line that an edge of the graph stands for: the surest between its ends
// in the layer, the first of equals.
static const struct line *edge_line(const struct found *f, uint32_t x,
                                    uint32_t y) {
  const struct line *best = NULL;
  enum layer layer = f->g->options.layer;
  for (size_t i = 0; i < f->lines.n; i++) {
    const struct line *line = &f->lines.at[i];
    const struct tie *t = line_tie(line);
    const struct tie_type *type = type_of(f->l, t);
    bool ends = (t->from == x && t->to == y) ||
                (t->from == y && t->to == x &&
                 (!f->g->options.directed || !type->directed));
    bool layered = layer == LAYER_ALL ||
                   (layer == LAYER_POSITIVE && type->sign > 0) ||
                   (layer == LAYER_NEGATIVE && type->sign < 0) ||
                   (layer == LAYER_NEUTRAL && type->sign == 0);
    if (ends && layered && (!best || line->certainty > best->certainty))
      best = line;
  }
  return best;
}

static struct value *step_value(const struct found *f, const struct line *line,
                                uint32_t x, uint32_t y) {
  struct arena *m = &f->a->arena;
  const struct tie *t = line_tie(line);
  struct value *o = value_object(m);
  value_set(o, "tie", value_string(m, line_id(m, line)));
  value_set(o, "from", sym_value(m, f->l, f->l->facts->actors.at[x].id));
  value_set(o, "to", sym_value(m, f->l, f->l->facts->actors.at[y].id));
  value_set(o, "type", sym_value(m, f->l, type_of(f->l, t)->id));
  value_set(o, "certainty", value_string(m, verdict_name(line->certainty)));
  value_set(o, "at", value_null(m)); // departure: time-respecting paths only
  return o;
}

static void step_row(struct found *f, struct ent_table *t,
                     const struct line *line, uint32_t x, uint32_t y) {
  struct arena *m = &f->a->arena;
  const struct tie *tie = line_tie(line);
  bool directed = type_of(f->l, tie)->directed;
  bool back = directed && tie->from != x;
  struct value **c = table_row(f->a, t)->cell;
  c[P_STEP] = value_int(m, (int64_t)t->rows.n);
  c[P_FROM] = value_string(m, actor_label(f->l, x));
  c[P_ARROW] = value_string(m, !directed ? arrow_mutual()
                               : back    ? arrow_in()
                                         : arrow_out());
  c[P_TO] = value_string(m, actor_label(f->l, y));
  c[P_TIE] = value_string(m, line_words(m, line));
  c[P_IN_FORCE] = value_string(m, line_in_force(m, line));
  f->part |= line_partly(line, f->s->options.q);
  c[P_CERTAINTY] = value_string(m, line_certainty(m, line, f->s->options.q));
  c[P_SOURCES] = value_string(m, line_cited(m, line));
}

static struct value *steps(struct found *f, const struct route *r) {
  struct ent_table *t = answer_table(f->a, NULL, step_columns, P_SOURCES + 1);
  t->people_only = true;
  struct value *list = value_list(&f->a->arena);
  f->weakest = DEFINITE;
  for (size_t i = 0; i + 1 < r->vertices.n; i++) {
    uint32_t x = f->g->actor.at[r->vertices.at[i]];
    uint32_t y = f->g->actor.at[r->vertices.at[i + 1]];
    const struct line *line = edge_line(f, x, y);
    if (!line) // cannot be: the edge came from a line of the slice
      continue;
    step_row(f, t, line, x, y);
    value_append(list, step_value(f, line, x, y));
    if (line->certainty < f->weakest)
      f->weakest = line->certainty;
  }
  return list;
}

static struct ent_table *data_table(struct found *f) {
  struct ent_table *t = answer_table(
      f->a, NULL, data_columns, sizeof data_columns / sizeof *data_columns);
  t->data_only = true;
  return t;
}

static void show(struct found *f, const struct route *r) {
  struct arena *m = &f->a->arena;
  size_t n = r->vertices.n - 1;
  struct buf when = {0}, paths = {0};
  slice_caption(&when, f->s);
  num_short(&paths, r->count, 12);
  answer_head(f->a, "%s to %s, %s: shortest %s, %s path%s",
              actor_label(f->l, f->from), actor_label(f->l, f->to),
              buf_text(&when), count_of(m, n, "step", "steps"),
              buf_text(&paths), r->count == 1 ? "" : "s of that length");
  struct value *list = steps(f, r);
  struct ent_table *t = data_table(f);
  struct value **c = table_row(f->a, t)->cell;
  c[0] = sym_value(m, f->l, f->l->facts->actors.at[f->from].id);
  c[1] = sym_value(m, f->l, f->l->facts->actors.at[f->from].name);
  c[2] = sym_value(m, f->l, f->l->facts->actors.at[f->to].id);
  c[3] = sym_value(m, f->l, f->l->facts->actors.at[f->to].name);
  c[4] = list;
  c[5] = value_int(m, (int64_t)n);
  c[6] = value_real(m, r->count);
  c[7] = value_string(m, verdict_name(f->weakest));
  if (n)
    answer_foot(f->a, "%s %s: as sure as the weakest tie on it",
                certainty_sign(f->weakest),
                f->part && f->weakest == DEFINITE ? "in part"
                                                  : verdict_name(f->weakest));
  if (f->part)
    answer_foot(f->a, "in part: definite on some day of that time, not on all");
  if (r->count > 1)
    answer_note(f->a, "shown is the first in the order of ids");
  buf_drop(&when);
  buf_drop(&paths);
}

static bool tied(const struct found *f, uint32_t actor) {
  for (size_t i = 0; i < f->lines.n; i++) {
    const struct tie *t = line_tie(&f->lines.at[i]);
    if (t->from == actor || t->to == actor)
      return true;
  }
  return false;
}

static void layer_note(const struct found *f) {
  answer_note(f->a, "paths run on %s ties, %s (\1layer\2, \1directed\2)",
              layer_name(f->g->options.layer),
              f->g->options.directed ? "directed" : "undirected");
}

static void none(struct found *f) {
  struct buf b = {0};
  slice_caption(&b, f->s);
  const char *why = "";
  uint32_t loner = !tied(f, f->from) ? f->from : f->to;
  if (!tied(f, loner))
    why = arena_format(&f->a->arena, " (%s has no tie in force then)",
                       actor_label(f->l, loner));
  answer_head(f->a, "no path from %s to %s, %s%s", actor_label(f->l, f->from),
              actor_label(f->l, f->to), buf_text(&b), why);
  layer_note(f);
  data_table(f); // without a row: its columns are the same
  f->a->negative = true;
  buf_drop(&b);
}

static bool path_layer(const ent_query *q, enum layer *out, ent_diags *d) {
  *out = LAYER_POSITIVE;
  // A family or sign asked for says which ties the path may use.
  if (!q->layer && (q->families || q->signs || q->types))
    *out = LAYER_ALL;
  return !q->layer || layer_asked(q->layer, out, d);
}

static bool one_direction(const ent_query *q, ent_diags *d) {
  if (!q->directed || !q->undirected)
    return true;
  diag_usage(d, "usage/direction", "%s and %s exclude each other",
             OPT("directed"), OPT("undirected"));
  diag_help(d, "paths are undirected unless %s is given", OPT("directed"));
  return false;
}

static void answer(struct found *f) {
  uint32_t x = f->g->vertex.at[f->from], y = f->g->vertex.at[f->to];
  if (x == NONE || y == NONE) {
    none(f);
    return;
  }
  struct route r = measure_route(f->g, x, y);
  if (r.found) {
    show(f, &r);
    layer_note(f);
  } else {
    none(f);
  }
  route_drop(&r);
}

ent_answer *ent_path(const ent_account *l, const char *from, const char *to,
                     const ent_query *q, ent_diags *d) {
  q = query_for(q, ASK_PATH, d);
  if (!q || !one_direction(q, d))
    return NULL;
  struct found f = {.a = answer_for("path", q->spell), .l = l};
  f.from = ledger_find_actor(l, str_of(from), d);
  f.to = ledger_find_actor(l, str_of(to), d);
  struct graph_options g = {.directed = q->directed};
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  bool good = path_layer(q, &g.layer, d);
  struct slice *s = report_slice(l, &lasting, &f.a->arena, d);
  good = good && s && f.from != NONE && f.to != NONE;
  if (good) {
    f.s = s;
    f.lines = lines_of(&f.a->arena, s, false);
    struct graph *graph = graph_of(s, &g);
    f.g = graph;
    report_query(f.a, s);
    report_stand_in(f.a, l, from);
    report_stand_in(f.a, l, to);
    answer(&f);
    graph_free(graph);
  }
  slice_free(s);
  if (good)
    return f.a;
  ent_answer_free(f.a);
  return NULL;
}
