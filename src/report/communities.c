// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/communities.h"
#include "report/rests.h"

#include "base/num.h"
#include "compare/series.h"

enum {
  C_NUMBER,
  C_LABEL,
  C_NAMES,
  C_INSIDE,
  C_OUTSIDE,
  C_DATE,
  C_BY,
  C_COMMUNITY,
  C_HEAD,
  C_MEMBERS,
  C_SIZE,
  C_PAIRS_INSIDE,
  C_PAIRS_OUTSIDE,
  C_WEIGHT_INSIDE,
  C_WEIGHT_OUTSIDE,
  C_SHARE,
  C_MODULARITY,
  COLUMNS
};

static const struct column columns[COLUMNS] = {
    [C_NUMBER] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [C_LABEL] = {"", "Community", FOR_PEOPLE, 0, 0},
    [C_NAMES] = {"", "Members", FOR_PEOPLE, COLUMN_WRAP, 0},
    [C_INSIDE] = {"", "Tied inside", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [C_OUTSIDE] = {"", "with others", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [C_DATE] = {"date", "", FOR_DATA, 0, 0},
    [C_BY] = {"by", "", FOR_DATA, 0, 0},
    [C_COMMUNITY] = {"community", "", FOR_DATA, 0, 0},
    [C_HEAD] = {"head", "", FOR_DATA, 0, 0},
    [C_MEMBERS] = {"members", "", FOR_DATA, 0, 0},
    [C_SIZE] = {"size", "", FOR_DATA, 0, 0},
    [C_PAIRS_INSIDE] = {"pairs_inside", "", FOR_DATA, 0, 0},
    [C_PAIRS_OUTSIDE] = {"pairs_outside", "", FOR_DATA, 0, 0},
    [C_WEIGHT_INSIDE] = {"weight_inside", "", FOR_DATA, 0, 0},
    [C_WEIGHT_OUTSIDE] = {"weight_outside", "", FOR_DATA, 0, 0},
    [C_SHARE] = {"share", "", FOR_DATA, 0, 0},
    [C_MODULARITY] = {"modularity", "", FOR_DATA, 0, 0},
};

struct telling {
  ent_answer *a;
  const struct circles *of;
  struct rests *rests;
};

// Ids and labels of the members, in the order of ids.
static void set_members(const struct telling *t, struct value **c,
                        uint32_t which) {
  struct arena *m = &t->a->arena;
  struct buf names = {0};
  c[C_MEMBERS] = value_list(m);
  for (size_t v = 0; v < t->of->graph->actor.n; v++) {
    if (t->of->communities.of[v] != which)
      continue;
    const uint32_t actor = t->of->graph->actor.at[v];
    value_append(c[C_MEMBERS],
                 sym_value(m, t->of->l, t->of->l->facts->actors.at[actor].id));
    add_to_list(&names, actor_label(t->of->l, actor));
  }
  c[C_NAMES] = value_string(m, arena_text(m, buf_text(&names), names.n));
  buf_drop(&names);
}

static const char *date_of(const struct telling *t) {
  struct buf b = {0};
  series_name(&b, t->of->slice->options.q);
  const char *words = arena_text(&t->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void add_row(const struct telling *t, struct ent_table *table,
                    uint32_t k) {
  struct arena *m = &t->a->arena;
  const struct community *x = &t->of->communities.list.at[k];
  const uint32_t head = t->of->head[k];
  struct row *row = table_row(t->a, table);
  struct value **c = row->cell;
  rests_add(t->rests, row, &t->of->rests_on[k]);
  c[C_NUMBER] = c[C_COMMUNITY] = value_int(m, k + 1);
  c[C_LABEL] = value_string(m, actor_label(t->of->l, head));
  set_members(t, c, k + 1);
  c[C_INSIDE] = c[C_PAIRS_INSIDE] = value_int(m, (int64_t)x->inside);
  c[C_OUTSIDE] = c[C_PAIRS_OUTSIDE] = value_int(m, (int64_t)x->outside);
  c[C_DATE] = value_string(m, date_of(t));
  c[C_BY] = value_string(m, t->of->way->name);
  c[C_HEAD] = sym_value(m, t->of->l, t->of->l->facts->actors.at[head].id);
  c[C_SIZE] = value_int(m, x->members);
  c[C_WEIGHT_INSIDE] = value_real(m, x->weight_inside);
  c[C_WEIGHT_OUTSIDE] = value_real(m, x->weight_outside);
  c[C_SHARE] = value_real(m, x->modularity);
  c[C_MODULARITY] = value_real(m, t->of->communities.modularity);
}

static void feet(const struct telling *t) {
  struct buf q = {0};
  num_fixed(&q, t->of->communities.modularity, 3);
  answer_foot(t->a, "modularity %s at resolution 1%s; tied: pairs of members",
              buf_text(&q),
              t->of->way->seed
                  ? arena_format(&t->a->arena, "; chance begins with seed %u",
                                 t->of->way->seed)
                  : "");
  answer_foot(t->a, "%s: %s", t->of->way->title, t->of->way->definition);
  answer_foot(t->a, "%s", t->of->way->reference);
  answer_foot(t->a, "same communities: %s", t->of->way->same_as);
  buf_drop(&q);
}

static void notes(const struct telling *t) {
  struct arena *m = &t->a->arena;
  if (!t->of->communities.list.n)
    answer_note(t->a, "nobody has a positive tie");
  else if (t->of->communities.untied)
    answer_note(
        t->a, "%s no positive tie and %s in no community",
        count_of(m, t->of->communities.untied, "actor has", "actors have"),
        t->of->communities.untied == 1 ? "is" : "are");
  report_left_out(t->a, &t->of->graph->left_out,
                  "positive tie less than likely",
                  "positive ties less than likely");
  report_possible(t->a, t->of->slice);
}

static void asked(const struct telling *t) {
  struct arena *m = &t->a->arena;
  report_query(t->a, t->of->slice);
  value_set(t->a->query, "by", value_string(m, t->of->way->name));
  value_set(t->a->query, "layer",
            value_string(m, layer_name(t->of->graph->options.layer)));
  value_set(t->a->query, "resolution", value_int(m, 1));
  value_set(t->a->query, "seed",
            t->of->way->seed ? value_int(m, t->of->way->seed) : value_null(m));
}

static void tell(struct telling *t) {
  struct buf when = {0};
  slice_caption(&when, t->of->slice);
  answer_head(t->a, "Communities by %s: %s", t->of->way->name, buf_text(&when));
  buf_drop(&when);
  asked(t);
  struct ent_table *table = answer_table(t->a, NULL, columns, COLUMNS);
  t->rests = rests_beside(t->a, table, t->of->l);
  for (uint32_t k = 0; k < t->of->communities.list.n; k++)
    add_row(t, table, k);
  if (t->of->communities.list.n)
    feet(t);
  notes(t);
}

ent_answer *report_communities(const ent_account *l, const ent_query *q,
                               const struct community_way *way, ent_diags *d) {
  if (!(q = query_for(q, ASK_COMMUNITIES, d)))
    return NULL;
  struct circles *of = circles_communities(l, q, way, d);
  if (!of)
    return NULL;
  struct telling t = {.a = answer_for("blocs", q->spell), .of = of};
  tell(&t);
  circles_free(of);
  return report_whole(t.a, l, q);
}
