// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/cut.h"
#include "report/way.h"

enum {
  D_CUT,
  D_ACTOR,
  D_ACTOR_NAME,
  D_FROM,
  D_FROM_NAME,
  D_TO,
  D_TO_NAME,
  D_TIES,
  D_SIZE,
  D_ONLY,
  D_FROM_SIDE,
  D_TO_SIDE,
  DATA
};

static const struct column data_columns[DATA] = {
    [D_CUT] = {"cut", "", FOR_DATA, 0, 0},
    [D_ACTOR] = {"actor", "", FOR_DATA, 0, 0},
    [D_ACTOR_NAME] = {"actor_name", "", FOR_DATA, 0, 0},
    [D_FROM] = {"from", "", FOR_DATA, 0, 0},
    [D_FROM_NAME] = {"from_name", "", FOR_DATA, 0, 0},
    [D_TO] = {"to", "", FOR_DATA, 0, 0},
    [D_TO_NAME] = {"to_name", "", FOR_DATA, 0, 0},
    [D_TIES] = {"ties", "", FOR_DATA, 0, 0},
    [D_SIZE] = {"size", "", FOR_DATA, 0, 0},
    [D_ONLY] = {"only", "", FOR_DATA, 0, 0},
    [D_FROM_SIDE] = {"from_side", "", FOR_DATA, 0, 0},
    [D_TO_SIDE] = {"to_side", "", FOR_DATA, 0, 0},
};

struct cutting {
  struct report_way w;
  const struct cut *of;
  uint32_t cut; // the actor being told
  struct ent_table *people, *data;
};

static void set_actor(const struct cutting *c, struct value **cell,
                      uint32_t actor) {
  const struct actor *a = &c->w.of->l->facts->actors.at[actor];
  cell[0] = sym_value(&c->w.a->arena, c->w.of->l, a->id);
  cell[1] = sym_value(&c->w.a->arena, c->w.of->l, a->name);
}

// The graph has ties that are likely or better, and so has the cut.
static void add_tie(struct cutting *c, struct value *list, size_t step,
                    const struct line *line, uint32_t from, uint32_t to) {
  if (line->certainty <
          (c->w.of->graph->options.possible ? POSSIBLE : LIKELY) ||
      !way_leads(c->w.of, line, from, to))
    return;
  const struct tie *t = line_tie(line); // in data as it is recorded
  const bool back = !c->of->by_pairs && to == c->cut;
  way_row(&c->w, c->people, step, line, back ? to : from, back ? from : to);
  value_append(list, way_value(&c->w, line, t->from, t->to));
}

// All by which the actor is on ways from the one side to the other.
static struct value *actor_ties(struct cutting *c, size_t step) {
  struct value *list = value_list(&c->w.a->arena);
  for (int side = SIDE_FROM; side <= SIDE_TO; side++)
    for (size_t i = 0; i < c->w.of->lines.n; i++) {
      const struct line *line = &c->w.of->lines.at[i];
      const struct tie *t = line_tie(line);
      if (t->from != c->cut && t->to != c->cut)
        continue;
      const uint32_t other = t->from == c->cut ? t->to : t->from;
      const uint32_t vertex = c->w.of->graph->vertex.at[other];
      if (vertex == NONE || c->of->found.side[vertex] != (enum part_side)side)
        continue;
      if (side == SIDE_FROM)
        add_tie(c, list, step, line, other, c->cut);
      else
        add_tie(c, list, step, line, c->cut, other);
    }
  return list;
}

static struct value *pair_ties(struct cutting *c, size_t step, uint32_t from,
                               uint32_t to) {
  struct value *list = value_list(&c->w.a->arena);
  for (size_t i = 0; i < c->w.of->lines.n; i++)
    add_tie(c, list, step, &c->w.of->lines.at[i], from, to);
  return list;
}

static struct value **add_row(struct cutting *c) {
  struct arena *m = &c->w.a->arena;
  struct value **cell = table_row(c->w.a, c->data)->cell;
  cell[D_CUT] = value_string(m, c->of->by_pairs ? "pair" : "actor");
  cell[D_SIZE] = value_int(m, (int64_t)c->of->found.lost.n);
  cell[D_ONLY] = value_bool(m, c->of->found.only);
  cell[D_FROM_SIDE] = value_int(m, (int64_t)c->of->found.from);
  cell[D_TO_SIDE] = value_int(m, (int64_t)c->of->found.to);
  return cell;
}

static void add_actor(struct cutting *c, size_t step, uint32_t vertex) {
  struct value **cell = add_row(c);
  c->cut = c->w.of->graph->actor.at[vertex];
  set_actor(c, cell + D_ACTOR, c->cut);
  cell[D_TIES] = actor_ties(c, step);
}

// A pair is told in the direction of the way.
static void add_pair(struct cutting *c, size_t step, uint32_t edge) {
  const struct graph *g = c->w.of->graph;
  const struct graph_edge *e = &g->edges.at[edge];
  const bool back = c->of->found.side[e->to] == SIDE_FROM;
  const uint32_t from = g->actor.at[back ? e->to : e->from];
  const uint32_t to = g->actor.at[back ? e->from : e->to];
  struct value **cell = add_row(c);
  set_actor(c, cell + D_FROM, from);
  set_actor(c, cell + D_TO, to);
  cell[D_TIES] = pair_ties(c, step, from, to);
}

static void tables(struct cutting *c) {
  struct column columns[WAY_COLUMNS];
  memcpy(columns, way_columns, sizeof columns);
  columns[WAY_STEP].flags |= COLUMN_SPARSE;
  columns[WAY_FROM].flags |= COLUMN_SPARSE;
  columns[WAY_FROM].heading = c->of->by_pairs ? "From" : "Actor";
  columns[WAY_TO].heading = c->of->by_pairs ? "To" : "Tied with";
  if (c->of->found.lost.n) {
    c->people = answer_table(c->w.a, NULL, columns, WAY_COLUMNS);
    c->people->people_only = true;
  }
  c->data = answer_table(c->w.a, NULL, data_columns, DATA);
  c->data->data_only = true;
}

static const char *lost(const struct cutting *c) {
  struct arena *m = &c->w.a->arena;
  return c->of->by_pairs ? count_of(m, c->of->found.lost.n, "pair", "pairs")
                         : count_of(m, c->of->found.lost.n, "actor", "actors");
}

static void head(const struct cutting *c) {
  const struct report_way *w = &c->w;
  answer_head(w->a, "%s from %s, %s: the loss of %s parts them",
              actor_label(w->of->l, w->of->from),
              actor_label(w->of->l, w->of->to), way_when(w), lost(c));
  if (c->of->tied)
    answer_warn(w->a, "the two are tied directly, so no loss of actors parts "
                      "them: it is pairs that are lost here");
}

static void feet(const struct cutting *c) {
  const struct report_way *w = &c->w;
  struct arena *m = &w->a->arena;
  const char *from = actor_label(w->of->l, w->of->from);
  answer_foot(w->a, "then %s on the side of %s, %s on that of %s",
              count_of(m, c->of->found.from, "actor is", "actors are"), from,
              count_of(m, c->of->found.to, "actor", "actors"),
              actor_label(w->of->l, w->of->to));
  if (c->of->found.only)
    answer_foot(w->a, "no other cut of this size would do");
  else
    answer_foot(w->a,
                "another cut of this size would do as well; this is the "
                "one nearest to %s",
                from);
  way_close(w);
}

static void none(struct cutting *c) {
  struct report_way *w = &c->w;
  answer_head(w->a, "%s and %s are apart already, %s%s",
              actor_label(w->of->l, w->of->from),
              actor_label(w->of->l, w->of->to), way_when(w), way_loner(w));
  w->a->negative = true;
}

static void notes(struct cutting *c) {
  const struct report_way *w = &c->w;
  if (c->of->found.lost.n && graph_joins_times(w->of->graph))
    answer_warn(w->a, "paths join ties of different times, some of which were "
                      "never in force together: the cut is possible at most");
  way_layer_note(w, "ways");
  way_doubts_note(w);
}

static void asked(const struct cutting *c) {
  struct arena *m = &c->w.a->arena;
  const struct report_way *w = &c->w;
  struct value *q = w->a->query;
  value_set(q, "pairs", value_bool(m, c->of->by_pairs && !c->of->tied));
}

static ent_answer *tell(struct cutting *c) {
  tables(c);
  asked(c);
  for (size_t i = 0; i < c->of->found.lost.n; i++)
    (c->of->by_pairs ? add_pair : add_actor)(c, i + 1, c->of->found.lost.at[i]);
  if (c->of->found.lost.n) {
    head(c);
    feet(c);
  } else {
    none(c);
  }
  notes(c);
  return c->w.a;
}

ent_answer *ent_cut(const ent_account *l, const char *from, const char *to,
                    const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_CUT, d)))
    return NULL;
  struct cut *of = cut_find(l, from, to, q, d);
  if (!of)
    return NULL;
  struct cutting c = {.w = {.a = answer_for("cut", q->spell), .of = of->way},
                      .of = of};
  way_asked(&c.w);
  ent_answer *a = tell(&c);
  cut_free(of);
  return report_whole(a, l, q);
}
