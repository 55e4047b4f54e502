// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/communities.h"

#include "base/choice.h"
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

struct community_telling {
  ent_answer *a;
  const ent_account *l;
  const struct slice *s;
  const struct graph *g;
  const struct community_way *way;
  struct communities found;
  uint32_t *head; // of a community: who has most weight inside, an actor
};

// Of every community the member whose ties with the others weigh most.
static uint32_t *heads_of(const struct graph *g, const struct communities *c) {
  double *inside = mem_new(g->actor.n, sizeof *inside);
  uint32_t *head = mem_new(c->list.n, sizeof *head);
  for (size_t i = 0; i < g->edges.n; i++) {
    const struct graph_edge *e = &g->edges.at[i];
    if (c->of[e->from] != c->of[e->to])
      continue;
    inside[e->from] += e->weight;
    inside[e->to] += e->weight;
  }
  for (size_t k = 0; k < c->list.n; k++)
    head[k] = NONE;
  for (uint32_t v = 0; v < g->actor.n; v++) {
    uint32_t *at = c->of[v] ? &head[c->of[v] - 1] : NULL;
    if (at && (*at == NONE || inside[v] > inside[*at]))
      *at = v;
  }
  for (size_t k = 0; k < c->list.n; k++)
    head[k] = g->actor.at[head[k]];
  mem_free(inside);
  return head;
}

// Ids and labels of the members, in the order of ids.
static void set_members(const struct community_telling *t, struct value **c,
                        uint32_t which) {
  struct arena *m = &t->a->arena;
  struct buf names = {0};
  c[C_MEMBERS] = value_list(m);
  for (size_t v = 0; v < t->g->actor.n; v++) {
    if (t->found.of[v] != which)
      continue;
    const uint32_t actor = t->g->actor.at[v];
    value_append(c[C_MEMBERS],
                 sym_value(m, t->l, t->l->facts->actors.at[actor].id));
    buf_addf(&names, "%s%s", names.n ? ", " : "", actor_label(t->l, actor));
  }
  c[C_NAMES] = value_string(m, arena_text(m, buf_text(&names), names.n));
  buf_drop(&names);
}

static const char *date_of(const struct community_telling *t) {
  struct buf b = {0};
  series_name(&b, t->s->options.q);
  const char *words = arena_text(&t->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void add_row(const struct community_telling *t, struct ent_table *table,
                    uint32_t k) {
  struct arena *m = &t->a->arena;
  const struct community *x = &t->found.list.at[k];
  const uint32_t head = t->head[k];
  struct value **c = table_row(t->a, table)->cell;
  c[C_NUMBER] = c[C_COMMUNITY] = value_int(m, k + 1);
  c[C_LABEL] = value_string(m, actor_label(t->l, head));
  set_members(t, c, k + 1);
  c[C_INSIDE] = c[C_PAIRS_INSIDE] = value_int(m, (int64_t)x->inside);
  c[C_OUTSIDE] = c[C_PAIRS_OUTSIDE] = value_int(m, (int64_t)x->outside);
  c[C_DATE] = value_string(m, date_of(t));
  c[C_BY] = value_string(m, t->way->name);
  c[C_HEAD] = sym_value(m, t->l, t->l->facts->actors.at[head].id);
  c[C_SIZE] = value_int(m, x->members);
  c[C_WEIGHT_INSIDE] = value_real(m, x->weight_inside);
  c[C_WEIGHT_OUTSIDE] = value_real(m, x->weight_outside);
  c[C_SHARE] = value_real(m, x->modularity);
  c[C_MODULARITY] = value_real(m, t->found.modularity);
}

static void feet(const struct community_telling *t) {
  struct buf q = {0};
  num_fixed(&q, t->found.modularity, 3);
  answer_foot(t->a, "modularity %s at resolution 1%s; tied: pairs of members",
              buf_text(&q),
              t->way->seed
                  ? arena_format(&t->a->arena, "; chance begins with seed %u",
                                 t->way->seed)
                  : "");
  answer_foot(t->a, "%s: %s", t->way->title, t->way->definition);
  answer_foot(t->a, "%s", t->way->reference);
  answer_foot(t->a, "same communities: %s", t->way->same_as);
  buf_drop(&q);
}

static void notes(const struct community_telling *t) {
  struct arena *m = &t->a->arena;
  if (!t->found.list.n)
    answer_note(t->a, "nobody has a positive tie");
  else if (t->found.untied)
    answer_note(t->a, "%s no positive tie and %s in no community",
                count_of(m, t->found.untied, "actor has", "actors have"),
                t->found.untied == 1 ? "is" : "are");
  if (t->g->left_out)
    answer_note(t->a, "%s left out",
                count_of(m, t->g->left_out, "positive tie below likely is",
                         "positive ties below likely are"));
  const size_t possible = t->s->hidden.possible;
  if (possible)
    answer_note(t->a, "%s only possible by %s dates and do%s not count",
                count_of(m, possible, "record is", "records are"),
                possible == 1 ? "its" : "their", possible == 1 ? "es" : "");
}

static void asked(const struct community_telling *t) {
  struct arena *m = &t->a->arena;
  report_query(t->a, t->s);
  value_set(t->a->query, "by", value_string(m, t->way->name));
  value_set(t->a->query, "layer",
            value_string(m, layer_name(t->g->options.layer)));
  value_set(t->a->query, "resolution", value_int(m, 1));
  value_set(t->a->query, "seed",
            t->way->seed ? value_int(m, t->way->seed) : value_null(m));
}

static void tell(struct community_telling *t) {
  struct buf when = {0};
  slice_caption(&when, t->s);
  answer_head(t->a, "Communities by %s: %s", t->way->name, buf_text(&when));
  buf_drop(&when);
  asked(t);
  struct ent_table *table = answer_table(t->a, NULL, columns, COLUMNS);
  t->head = heads_of(t->g, &t->found);
  for (uint32_t k = 0; k < t->found.list.n; k++)
    add_row(t, table, k);
  mem_free(t->head);
  if (t->found.list.n)
    feet(t);
  notes(t);
}

static const char *nth_way(size_t k) {
  if (k == 0)
    return BLOCS_EXACT;
  const struct community_way *way = community_way_at(k - 1);
  return way ? way->name : NULL;
}

bool blocs_by(const char *asked, const struct community_way **out,
              ent_diags *d) {
  const struct str name = str_of(asked ? asked : BLOCS_EXACT);
  *out = community_way_named(name);
  if (*out || str_is(name, BLOCS_EXACT))
    return true;
  diag_usage(d, "usage/unknown-way", "there is no way `%s` to find blocs",
             name.at);
  choice_help(d, name, nth_way);
  return false;
}

ent_answer *report_communities(const ent_account *l, const ent_query *q,
                               const struct community_way *way, ent_diags *d) {
  if (!(q = query_for(q, ASK_COMMUNITIES, d)))
    return NULL;
  struct community_telling t = {
      .a = answer_for("blocs", q->spell), .l = l, .way = way};
  // As for the exact blocs, happenings count only if it says for how long.
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  struct slice *s = report_slice(l, &lasting, &t.a->arena, d);
  bool good = s != NULL;
  if (good) {
    const struct graph_options o = {.layer = LAYER_POSITIVE};
    struct graph *g = graph_of(s, &o);
    t.s = s;
    t.g = g;
    good = communities_find(g, way, &t.found, d);
    if (good)
      tell(&t);
    communities_drop(&t.found);
    graph_free(g);
  }
  slice_free(s);
  if (good)
    return t.a;
  ent_answer_free(t.a);
  return NULL;
}
