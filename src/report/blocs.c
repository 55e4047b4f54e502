// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/communities.h"
#include "report/sides.h"

// The unaligned who have friends or foes.
static const char *unaligned(struct arena *m, const struct sides *s,
                             const uint32_t *bloc) {
  struct buf b = {0};
  for (size_t v = 0; v < s->actor.n; v++)
    if (bloc[s->actor.at[v]] == BLOC_UNALIGNED)
      add_to_list(&b, actor_label(s->slice->ledger, s->actor.at[v]));
  const char *words = b.n ? arena_text(m, buf_text(&b), b.n) : NULL;
  buf_drop(&b);
  return words;
}

// "Britain, France; Italy, Spain": the groups of a bloc that are together in
// every optimal split.
static const char *groups(struct arena *m, const struct bloc_walk *w,
                          uint32_t which) {
  const struct sides *s = w->now.sides;
  const uint32_t *always = w->now.split.always;
  struct buf b = {0};
  for (size_t u = 0; u < s->actor.n; u++) {
    struct buf group = {0};
    size_t n = 0;
    for (size_t v = u; v < s->actor.n; v++) {
      if (always[v] != always[u] || w->f.bloc[s->actor.at[v]] != which)
        continue;
      add_to_list(&group, actor_label(s->slice->ledger, s->actor.at[v]));
      n++;
    }
    if (always[u] == u && n > 1)
      buf_addf(&b, "%s%s", b.n ? "; " : "", buf_text(&group));
    buf_drop(&group);
  }
  const char *words = b.n ? arena_text(m, buf_text(&b), b.n) : "nobody";
  buf_drop(&b);
  return words;
}

static void people(ent_answer *a, const struct bloc_walk *w) {
  static const struct column columns[4] = {
      {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      {"", "Bloc", FOR_PEOPLE, 0, 0},
      {"", "Members", FOR_PEOPLE, COLUMN_WRAP, 0},
      {"", "Together in every optimal split", FOR_PEOPLE, COLUMN_WRAP, 0},
  };
  const struct sides *s = w->now.sides;
  const struct bloc_follow *f = &w->f;
  const bool several = w->now.split.always && w->now.split.optima > 1;
  const ent_account *l = s->slice->ledger;
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, NULL, columns, several ? 4 : 3);
  t->people_only = true;
  for (uint32_t k = 1; k <= f->blocs; k++) {
    struct value **c = table_row(a, t)->cell;
    c[0] = value_int(m, k);
    c[1] = value_string(m, actor_label(l, bloc_head(s, f->bloc, k)));
    c[2] = value_string(m, actors_where(m, l, f->bloc, f->n, k));
    if (several)
      c[3] = value_string(m, groups(m, w, k));
  }
  const char *rest = unaligned(m, s, f->bloc);
  if (!rest)
    return;
  struct value **c = table_row(a, t)->cell;
  c[0] = value_string(m, "-");
  c[1] = value_string(m, "unaligned");
  c[2] = value_string(m, rest);
  if (w->of->q->camps)
    answer_foot(a, "unaligned: no friend in its camp, and so in no bloc; "
                   "`balance` counts it in its camp");
}

static void stances(ent_answer *a, const struct sides *s,
                    const struct bloc_follow *f, const uint32_t *asked) {
  static const struct column columns[3] = {
      {"", "Actor", FOR_PEOPLE, COLUMN_SPARSE, 0},
      {"", "Bloc", FOR_PEOPLE, 0, 0},
      {"", "", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, "Alignment", columns, 3);
  t->people_only = true;
  t->headings = false;
  for (; *asked != NONE; asked++)
    for (uint32_t k = 1; k <= f->blocs; k++) {
      const double x = bloc_stance(s, f->bloc, k, *asked);
      struct value **c = table_row(a, t)->cell;
      c[0] = value_string(m, actor_label(s->slice->ledger, *asked));
      c[1] = value_string(m, bloc_label(m, s, f->bloc, k));
      c[2] = value_string(m, stance_words(m, x));
    }
}

static void alike(ent_answer *a, const struct sides *s, const uint32_t *asked) {
  static const struct column columns[2] = {
      {"", "", FOR_PEOPLE, 0, 0},
      {"", "", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  struct arena *m = &a->arena;
  const ent_account *l = s->slice->ledger;
  struct ent_table *t = answer_table(a, "Likeness", columns, 2);
  t->people_only = true;
  t->headings = false;
  for (size_t i = 0; asked[i] != NONE; i++)
    for (size_t k = i + 1; asked[k] != NONE; k++) {
      struct value **c = table_row(a, t)->cell;
      c[0] = value_format(m, "%s – %s", actor_label(l, asked[i]),
                          actor_label(l, asked[k]));
      c[1] = value_string(
          m, stance_words(m, bloc_likeness(s, asked[i], asked[k])));
    }
}

static void asked_tables(ent_answer *a, const struct sides *s,
                         const struct bloc_follow *f, const uint32_t *asked) {
  if (asked[0] == NONE)
    return;
  stances(a, s, f, asked);
  answer_foot(a, "Alignment: weight of friends in the bloc less that of foes, "
                 "of both: −1 to 1");
  if (asked[1] == NONE)
    return;
  alike(a, s, asked);
  answer_foot(a, "Likeness: cosine of their friends and foes among all third "
                 "actors: −1 to 1");
}

static void foot(ent_answer *a, const struct bloc_date *b, bool camps) {
  struct arena *m = &a->arena;
  const struct split *split = &b->split;
  answer_foot(a, "weight %s%s of %s is against %s; %s",
              split->proven ? "" : "≤ ", weight_words(m, split->cost),
              weight_words(m, b->sides->total),
              camps ? "these camps" : "these blocs", split_words(a, split));
  if (b->sides->graph.residual > 0)
    answer_foot(a,
                "of it %s cancels out within pairs that are both friends "
                "and foes",
                weight_words(m, b->sides->graph.residual));
}

static void tell(ent_answer *a, const struct siding *q,
                 const struct bloc_walk *w) {
  const struct sides *sides = w->now.sides;
  siding_head(a, q, q->q->camps ? "Camps" : "Blocs", sides);
  struct sides_data data = blocs_data_table(a, q->l);
  if (sides->w.n) {
    people(a, w);
    frustrated_table(a, sides, &w->now.split);
    foot(a, &w->now, q->q->camps);
    asked_tables(a, sides, &w->f, q->stance);
  }
  blocs_data(a, &data, w);
  siding_notes(a, sides);
}

static bool one_date(ent_answer *a, const struct siding *q, ent_diags *d) {
  struct bloc_walk w = bloc_walk_new(q);
  bool good = bloc_walk_next(&w, d);
  if (good)
    tell(a, q, &w);
  bloc_walk_drop(&w);
  return good;
}

static ent_answer *blocs_table(const struct siding *s, ent_diags *d) {
  ent_answer *a = answer_for("blocs", s->q->spell);
  if (s->range ? blocs_series(a, s, d) : one_date(a, s, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

// How they were found; null camps: as many as fit best.
static void say_way(ent_answer *a, const ent_query *q) {
  struct arena *m = &a->arena;
  value_set(a->query, "by", value_string(m, BLOCS_EXACT));
  value_set(a->query, "camps",
            q->camps ? value_int(m, q->camps) : value_null(m));
}

ent_answer *ent_blocs(const ent_account *l, const ent_query *q, ent_diags *d) {
  const struct community_way *way = NULL;
  if (!blocs_by(q ? q->by : NULL, &way, d))
    return NULL;
  if (way)
    return report_communities(l, q, way, d);
  if (!(q = query_for(q, ASK_BLOCS, d)))
    return NULL;
  struct siding *s = siding_find_blocs(l, q, d);
  ent_answer *a = s ? blocs_table(s, d) : NULL;
  siding_free(s);
  if (a)
    say_way(a, q);
  return report_whole(a, l, q);
}
