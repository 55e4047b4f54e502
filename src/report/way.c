// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/way.h"

#include "base/opt.h"

const struct column way_columns[WAY_COLUMNS] = {
    [WAY_STEP] = {"", "", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [WAY_FROM] = {"", "From", FOR_PEOPLE, COLUMN_WRAP, 0},
    [WAY_ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [WAY_TO] = {"", "To", FOR_PEOPLE, COLUMN_WRAP, 0},
    [WAY_TIE] = {"", "Tie", FOR_PEOPLE, COLUMN_WRAP, 0},
    [WAY_IN_FORCE] = {"", "In force", FOR_PEOPLE, 0, 0},
    [WAY_CERTAINTY] = {"", "Certainty", FOR_PEOPLE, 0, 0},
    [WAY_SOURCES] = {"", "Sources", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
};

static bool layer_of(const ent_query *q, enum layer *out, ent_diags *d) {
  *out = LAYER_POSITIVE;
  // A family or sign asked for says which ties the way may use.
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

bool way_ask(struct report_way *w, const char *from, const char *to,
             const ent_query *q, ent_diags *d) {
  w->from = ledger_find_actor(w->l, str_of(from), d);
  w->to = ledger_find_actor(w->l, str_of(to), d);
  struct graph_options g = {.directed = q->directed};
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  const bool good = one_direction(q, d) && layer_of(q, &g.layer, d);
  w->s = report_slice(w->l, &lasting, &w->a->arena, d);
  if (!good || !w->s || w->from == NONE || w->to == NONE)
    return false;
  w->lines = lines_of(&w->a->arena, w->s, false);
  w->g = graph_of(w->s, &g);
  report_query(w->a, w->s);
  report_stand_in(w->a, w->l, from);
  report_stand_in(w->a, w->l, to);
  return true;
}

void way_drop(struct report_way *w) {
  graph_free(w->g);
  slice_free(w->s);
}

bool way_leads(const struct report_way *w, const struct line *line,
               uint32_t from, uint32_t to) {
  const enum layer layer = w->g->options.layer;
  const struct tie *t = line_tie(line);
  const struct tie_type *type = type_of(w->l, t);
  const bool ends = (t->from == from && t->to == to) ||
                    (t->from == to && t->to == from &&
                     (!w->g->options.directed || !type->directed));
  return ends &&
         (layer == LAYER_ALL || (layer == LAYER_POSITIVE && type->sign > 0) ||
          (layer == LAYER_NEGATIVE && type->sign < 0) ||
          (layer == LAYER_NEUTRAL && type->sign == 0));
}

struct value *way_value(const struct report_way *w, const struct line *line,
                        uint32_t from, uint32_t to) {
  struct arena *m = &w->a->arena;
  const struct tie *t = line_tie(line);
  struct value *o = value_object(m);
  value_set(o, "tie", value_string(m, line_id(m, line)));
  value_set(o, "from", sym_value(m, w->l, w->l->facts->actors.at[from].id));
  value_set(o, "to", sym_value(m, w->l, w->l->facts->actors.at[to].id));
  value_set(o, "type", sym_value(m, w->l, type_of(w->l, t)->id));
  value_set(o, "certainty", value_string(m, verdict_name(line->certainty)));
  value_set(o, "at", value_null(m)); // departure: time-respecting paths only
  return o;
}

void way_row(struct report_way *w, struct ent_table *t, size_t step,
             const struct line *line, uint32_t from, uint32_t to) {
  struct arena *m = &w->a->arena;
  const struct tie *tie = line_tie(line);
  bool directed = type_of(w->l, tie)->directed;
  bool back = directed && tie->from != from;
  struct value **c = table_row(w->a, t)->cell;
  c[WAY_STEP] = value_int(m, (int64_t)step);
  c[WAY_FROM] = value_string(m, actor_label(w->l, from));
  c[WAY_ARROW] = value_string(m, !directed ? arrow_mutual()
                                 : back    ? arrow_in()
                                           : arrow_out());
  c[WAY_TO] = value_string(m, actor_label(w->l, to));
  c[WAY_TIE] = value_string(m, line_words(m, line));
  c[WAY_IN_FORCE] = value_string(m, line_in_force(m, line));
  w->part |= line_partly(line, w->s->options.q);
  c[WAY_CERTAINTY] = value_string(m, line_certainty(m, line, w->s->options.q));
  c[WAY_SOURCES] = value_string(m, line_cited(m, line));
}

const char *way_when(const struct report_way *w) {
  struct buf b = {0};
  slice_caption(&b, w->s);
  const char *words = arena_text(&w->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

void way_close(const struct report_way *w) {
  if (w->part)
    answer_foot(w->a, "in part: definite on some day of that time, not on all");
}

void way_layer_note(const struct report_way *w, const char *what) {
  answer_note(w->a, "%s run on %s ties, %s (\1layer\2, \1directed\2)", what,
              layer_name(w->g->options.layer),
              w->g->options.directed ? "directed" : "undirected");
}

static bool tied(const struct report_way *w, uint32_t actor) {
  for (size_t i = 0; i < w->lines.n; i++) {
    const struct tie *t = line_tie(&w->lines.at[i]);
    if (t->from == actor || t->to == actor)
      return true;
  }
  return false;
}

const char *way_loner(const struct report_way *w) {
  uint32_t loner = !tied(w, w->from) ? w->from : w->to;
  return tied(w, loner)
             ? ""
             : arena_format(&w->a->arena, " (%s has no tie in force then)",
                            actor_label(w->l, loner));
}
