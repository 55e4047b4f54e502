// SPDX-License-Identifier: GPL-2.0-or-later
#include "parts/cliques.h"
#include "report/report.h"

enum { C_NUMBER, C_NAMES, C_CLIQUE, C_SIZE, C_MEMBERS, COLUMNS };

static const struct column columns[COLUMNS] = {
    [C_NUMBER] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [C_NAMES] = {"", "Members", FOR_PEOPLE, COLUMN_WRAP, 0},
    [C_CLIQUE] = {"clique", "", FOR_DATA, 0, 0},
    [C_SIZE] = {"size", "Size", FOR_BOTH, COLUMN_RIGHT, 0},
    [C_MEMBERS] = {"members", "", FOR_DATA, 0, 0},
};

struct clique_telling {
  ent_answer *a;
  const ent_account *l;
  const struct slice *s;
  const struct graph *g;
  struct cliques found;
  size_t least, shown;
};

static void add_row(struct clique_telling *t, struct ent_table *table,
                    size_t i) {
  const size_t first = t->found.first.at[i], end = t->found.first.at[i + 1];
  struct arena *m = &t->a->arena;
  struct buf names = {0};
  struct value **c = table_row(t->a, table)->cell;
  c[C_NUMBER] = c[C_CLIQUE] = value_int(m, (int64_t)i + 1);
  c[C_SIZE] = value_int(m, (int64_t)(end - first));
  c[C_MEMBERS] = value_list(m);
  for (size_t k = first; k < end; k++) {
    const uint32_t actor = t->g->actor.at[t->found.vertex.at[k]];
    value_append(c[C_MEMBERS],
                 sym_value(m, t->l, t->l->facts->actors.at[actor].id));
    buf_addf(&names, "%s%s", k > first ? ", " : "", actor_label(t->l, actor));
  }
  c[C_NAMES] = value_string(m, arena_text(m, buf_text(&names), names.n));
  buf_drop(&names);
}

// How many actors are in one of those shown.
static size_t members(const struct clique_telling *t) {
  bool *in = mem_new(t->g->actor.n, sizeof *in);
  size_t n = 0;
  for (size_t k = 0; k < t->found.first.at[t->shown]; k++) {
    n += !in[t->found.vertex.at[k]];
    in[t->found.vertex.at[k]] = true;
  }
  mem_free(in);
  return n;
}

static void notes(const struct clique_telling *t) {
  struct arena *m = &t->a->arena;
  if (t->shown)
    answer_foot(
        t->a,
        "%s, of %zu actors or more who are all tied to each other: "
        "nobody could be added; %s",
        count_of(m, t->shown, "clique", "cliques"), t->least,
        count_of(m, members(t), "actor is in one", "actors are in one"));
  else
    answer_note(t->a, "no %zu actors are all tied to each other", t->least);
  if (t->g->left_out)
    answer_note(t->a, "%s left out",
                count_of(m, t->g->left_out, "tie below likely is",
                         "ties below likely are"));
}

static bool tell(struct clique_telling *t, const ent_query *q, ent_diags *d) {
  struct buf when = {0};
  slice_caption(&when, t->s);
  answer_head(t->a, "Cliques, %s layer: %s", layer_name(t->g->options.layer),
              buf_text(&when));
  buf_drop(&when);
  report_query(t->a, t->s);
  value_set(t->a->query, "layer",
            value_string(&t->a->arena, layer_name(t->g->options.layer)));
  value_set(t->a->query, "least", value_int(&t->a->arena, (int64_t)t->least));
  struct ent_table *table = answer_table(t->a, NULL, columns, COLUMNS);
  // The largest come first.
  while (t->shown < t->found.n &&
         t->found.first.at[t->shown + 1] - t->found.first.at[t->shown] >=
             t->least)
    add_row(t, table, t->shown++);
  notes(t);
  return report_trim(t->a, table, q, "cliques", d);
}

static bool least_good(const ent_query *q, ent_diags *d) {
  if (q->least == 0 || q->least >= CLIQUE_LEAST)
    return true;
  diag_usage(d, "usage/least", "a clique has at least %d actors, not %u",
             CLIQUE_LEAST, q->least);
  diag_help(d, "two who are tied are a pair");
  return false;
}

ent_answer *ent_cliques(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  if (!(q = query_for(q, ASK_CLIQUES, d)))
    return NULL;
  struct clique_telling t = {.a = answer_for("cliques", q->spell), .l = l};
  struct graph_options o = {.layer = LAYER_POSITIVE};
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  t.least = q->least ? q->least : CLIQUE_LEAST;
  bool good =
      least_good(q, d) && (!q->layer || layer_asked(q->layer, &o.layer, d));
  struct slice *s = good ? report_slice(l, &lasting, &t.a->arena, d) : NULL;
  good = s != NULL;
  if (good) {
    struct graph *g = graph_of(s, &o);
    t.s = s;
    t.g = g;
    good = cliques_find(g, &t.found, d) && tell(&t, q, d);
    cliques_drop(&t.found);
    graph_free(g);
  }
  slice_free(s);
  if (good)
    return t.a;
  ent_answer_free(t.a);
  return NULL;
}
