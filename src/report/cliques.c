// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/circles.h"
#include "report/report.h"

enum { C_NUMBER, C_NAMES, C_CLIQUE, C_SIZE, C_MEMBERS, COLUMNS };

static const struct column columns[COLUMNS] = {
    [C_NUMBER] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [C_NAMES] = {"", "Members", FOR_PEOPLE, COLUMN_WRAP, 0},
    [C_CLIQUE] = {"clique", "", FOR_DATA, 0, 0},
    [C_SIZE] = {"size", "Size", FOR_BOTH, COLUMN_RIGHT, 0},
    [C_MEMBERS] = {"members", "", FOR_DATA, 0, 0},
};

struct telling {
  ent_answer *a;
  const struct circles *of;
};

static void add_row(struct telling *t, struct ent_table *table, size_t i) {
  const size_t first = t->of->cliques.first.at[i],
               end = t->of->cliques.first.at[i + 1];
  struct arena *m = &t->a->arena;
  struct buf names = {0};
  struct value **c = table_row(t->a, table)->cell;
  c[C_NUMBER] = c[C_CLIQUE] = value_int(m, (int64_t)i + 1);
  c[C_SIZE] = value_int(m, (int64_t)(end - first));
  c[C_MEMBERS] = value_list(m);
  for (size_t k = first; k < end; k++) {
    const uint32_t actor = t->of->graph->actor.at[t->of->cliques.vertex.at[k]];
    value_append(c[C_MEMBERS],
                 sym_value(m, t->of->l, t->of->l->facts->actors.at[actor].id));
    add_to_list(&names, actor_label(t->of->l, actor));
  }
  c[C_NAMES] = value_string(m, arena_text(m, buf_text(&names), names.n));
  buf_drop(&names);
}

// How many actors are in one of those shown.
static size_t members(const struct telling *t) {
  bool *in = mem_new(t->of->graph->actor.n, sizeof *in);
  size_t n = 0;
  for (size_t k = 0; k < t->of->cliques.first.at[t->of->cliques.n]; k++) {
    n += !in[t->of->cliques.vertex.at[k]];
    in[t->of->cliques.vertex.at[k]] = true;
  }
  mem_free(in);
  return n;
}

static void notes(const struct telling *t) {
  struct arena *m = &t->a->arena;
  if (t->of->cliques.n)
    answer_foot(
        t->a,
        "%s, of %zu actors or more who are all tied to each other: "
        "nobody could be added; %s",
        count_of(m, t->of->cliques.n, "clique", "cliques"), t->of->least,
        count_of(m, members(t), "actor is in one", "actors are in one"));
  else
    answer_note(t->a, "no %zu actors are all tied to each other", t->of->least);
  report_left_out(t->a, &t->of->graph->left_out, "tie less than likely",
                  "ties less than likely");
  report_possible(t->a, t->of->slice);
}

static bool tell(struct telling *t, const ent_query *q, ent_diags *d) {
  struct buf when = {0};
  slice_caption(&when, t->of->slice);
  answer_head(t->a, "Cliques of %s ties: %s",
              layer_name(t->of->graph->options.layer), buf_text(&when));
  buf_drop(&when);
  report_query(t->a, t->of->slice);
  value_set(
      t->a->query, "layer",
      value_string(&t->a->arena, layer_name(t->of->graph->options.layer)));
  value_set(t->a->query, "least",
            value_int(&t->a->arena, (int64_t)t->of->least));
  struct ent_table *table = answer_table(t->a, NULL, columns, COLUMNS);
  for (size_t i = 0; i < t->of->cliques.n; i++)
    add_row(t, table, i);
  notes(t);
  return report_trim(t->a, table, q, "cliques", d);
}

ent_answer *ent_cliques(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  if (!(q = query_for(q, ASK_CLIQUES, d)))
    return NULL;
  struct circles *of = circles_cliques(l, q, d);
  if (!of)
    return NULL;
  struct telling t = {.a = answer_for("cliques", q->spell), .of = of};
  const bool good = tell(&t, q, d);
  circles_free(of);
  if (good)
    return report_whole(t.a, l, q);
  ent_answer_free(t.a);
  return NULL;
}
