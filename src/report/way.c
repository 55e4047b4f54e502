// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/way.h"

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

void way_asked(struct report_way *w) {
  const struct graph_options *g = &w->of->graph->options;
  report_query(w->a, w->of->slice);
  const struct actor *actors = w->of->l->facts->actors.at;
  value_set(w->a->query, "from",
            sym_value(&w->a->arena, w->of->l, actors[w->of->from].id));
  value_set(w->a->query, "to",
            sym_value(&w->a->arena, w->of->l, actors[w->of->to].id));
  value_set(w->a->query, "layer",
            value_string(&w->a->arena, layer_name(g->layer)));
  value_set(w->a->query, "directed", value_bool(&w->a->arena, g->directed));
  report_stand_in(w->a, w->of->l, &w->of->named[0]);
  report_stand_in(w->a, w->of->l, &w->of->named[1]);
}

struct value *way_value(const struct report_way *w, const struct line *line,
                        uint32_t from, uint32_t to) {
  struct arena *m = &w->a->arena;
  const struct tie *t = line_tie(line);
  struct value *o = value_object(m);
  value_set(o, "tie", value_string(m, line_id(m, line)));
  value_set(o, "from",
            sym_value(m, w->of->l, w->of->l->facts->actors.at[from].id));
  value_set(o, "to", sym_value(m, w->of->l, w->of->l->facts->actors.at[to].id));
  value_set(o, "type", sym_value(m, w->of->l, type_of(w->of->l, t)->id));
  value_set(o, "certainty", value_string(m, verdict_name(line->certainty)));
  value_set(o, "at", value_null(m)); // departure: time-respecting paths only
  return o;
}

void way_row(struct report_way *w, struct ent_table *t, size_t step,
             const struct line *line, uint32_t from, uint32_t to) {
  struct arena *m = &w->a->arena;
  const struct tie *tie = line_tie(line);
  bool directed = type_of(w->of->l, tie)->directed;
  bool back = directed && tie->from != from;
  struct value **c = table_row(w->a, t)->cell;
  c[WAY_STEP] = value_int(m, (int64_t)step);
  c[WAY_FROM] = value_string(m, actor_label(w->of->l, from));
  c[WAY_ARROW] = value_string(m, !directed ? arrow_mutual()
                                 : back    ? arrow_in()
                                           : arrow_out());
  c[WAY_TO] = value_string(m, actor_label(w->of->l, to));
  c[WAY_TIE] = value_string(m, line_words(m, line));
  c[WAY_IN_FORCE] = value_string(m, line_in_force(m, line));
  w->part |= line_partly(line, w->of->slice->options.q);
  c[WAY_CERTAINTY] =
      value_string(m, line_certainty(m, line, w->of->slice->options.q));
  c[WAY_SOURCES] = value_string(m, line_cited(m, line));
}

const char *way_when(const struct report_way *w) {
  struct buf b = {0};
  slice_caption(&b, w->of->slice);
  const char *words = arena_text(&w->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

void way_close(const struct report_way *w) {
  if (w->part)
    answer_foot(w->a,
                "in part: definite at some time in those days, not throughout");
}

void way_doubts_note(const struct report_way *w) {
  const struct doubts *x = &w->of->graph->left_out;
  static const char *const rest[] = {"tie less than likely",
                                     "ties less than likely"};
  struct buf b = {0};
  doubts_words(&b, x, rest);
  if (b.n)
    answer_note(w->a, "%s make%s no way", buf_text(&b),
                doubts_all(x) == 1 ? "s" : "");
  buf_drop(&b);
  report_possible(w->a, w->of->slice);
}

void way_layer_note(const struct report_way *w, const char *what) {
  bool directed = w->of->graph->options.directed;
  answer_note(w->a, "%s run on %s ties, %s (\1layer\2, %s)", what,
              layer_name(w->of->graph->options.layer),
              directed ? "directed" : "undirected",
              directed ? OPT("-directed") : OPT("directed"));
}

static bool tied(const struct report_way *w, uint32_t actor) {
  for (size_t i = 0; i < w->of->lines.n; i++) {
    const struct tie *t = line_tie(&w->of->lines.at[i]);
    if (t->from == actor || t->to == actor)
      return true;
  }
  return false;
}

// What an actor lacks who has no tie in the slice.
static const char *without(const struct report_way *w, uint32_t actor) {
  const ent_account *view = account_view(w->of->l);
  switch (way_lacks(w->of, actor)) {
  case LACKS_LET_THROUGH:
    return "no tie in force then that passes the filters";
  case LACKS_SURE:
    return "only ties then that may not have been in force";
  case LACKS_TOLD:
    return arena_format(&w->a->arena, "no tie in force then %s %s",
                        account_retelling(view->told.how)->words,
                        view->told.shown);
  default:
    return "no tie in force then";
  }
}

const char *way_loner(const struct report_way *w) {
  uint32_t loner = !tied(w, w->of->from) ? w->of->from : w->of->to;
  return tied(w, loner)
             ? ""
             : arena_format(&w->a->arena, " (%s has %s)",
                            actor_label(w->of->l, loner), without(w, loner));
}
