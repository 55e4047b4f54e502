// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/sides.h"

#include <math.h>

// --------------------------------------------------------------------- data

enum {
  DATE,
  ACTORS,
  TIED,
  PAIRS,
  POSITIVE,
  NEGATIVE,
  WEIGHT,
  BOTH,
  TRIADS,
  STRONG,
  WEAK,
  WALK,
  CONFLICT,
  BALANCED,
  CLUSTERABLE,
  FRUSTRATION,
  FRUSTRATION_BOUND,
  LINE_BALANCE,
  CLUSTERING,
  CLUSTERING_BOUND,
  CLUSTER_BALANCE,
  POLARIZATION,
  EI,
  CAMPS,
  FRUSTRATED,
  OPTIMA,
  UNIQUE,
  PROVEN,
  DATA
};

#define DATA_COLUMN(n)                                                         \
  { n, "", FOR_DATA, 0, 0 }
static const struct column data_columns[DATA] = {
    [DATE] = DATA_COLUMN("date"),
    [ACTORS] = DATA_COLUMN("actors"),
    [TIED] = DATA_COLUMN("tied"),
    [PAIRS] = DATA_COLUMN("pairs"),
    [POSITIVE] = DATA_COLUMN("positive"),
    [NEGATIVE] = DATA_COLUMN("negative"),
    [WEIGHT] = DATA_COLUMN("weight"),
    [BOTH] = DATA_COLUMN("set_off"),
    [TRIADS] = DATA_COLUMN("triads"),
    [STRONG] = DATA_COLUMN("strong"),
    [WEAK] = DATA_COLUMN("weak"),
    [WALK] = DATA_COLUMN("walk"),
    [CONFLICT] = DATA_COLUMN("conflict"),
    [BALANCED] = DATA_COLUMN("balanced"),
    [CLUSTERABLE] = DATA_COLUMN("clusterable"),
    [FRUSTRATION] = DATA_COLUMN("frustration"),
    [FRUSTRATION_BOUND] = DATA_COLUMN("frustration_bound"),
    [LINE_BALANCE] = DATA_COLUMN("line_balance"),
    [CLUSTERING] = DATA_COLUMN("clustering"),
    [CLUSTERING_BOUND] = DATA_COLUMN("clustering_bound"),
    [CLUSTER_BALANCE] = DATA_COLUMN("cluster_balance"),
    [POLARIZATION] = DATA_COLUMN("polarization"),
    [EI] = DATA_COLUMN("ei"),
    [CAMPS] = DATA_COLUMN("camps"),
    [FRUSTRATED] = DATA_COLUMN("frustrated"),
    [OPTIMA] = DATA_COLUMN("optima"),
    [UNIQUE] = DATA_COLUMN("unique"),
    [PROVEN] = DATA_COLUMN("proven"),
};

static uint32_t *camps_of(const struct sides *s, const struct split *split) {
  uint32_t *camp = mem_new(s->vertex.n + 1, sizeof *camp);
  for (size_t a = 0; a < s->vertex.n; a++)
    camp[a] = s->vertex.at[a] == NONE ? NONE : split->camp[s->vertex.at[a]];
  return camp;
}

static struct value *camp_lists(struct arena *m, const struct sides *s,
                                const struct split *split) {
  uint32_t *camp = camps_of(s, split);
  struct value *list = value_list(m);
  for (uint32_t c = 0; c < split->camps; c++)
    value_append(list, ids_where(m, s->slice->ledger, camp, s->vertex.n, c));
  mem_free(camp);
  return list;
}

static void set_indices(struct arena *m, struct value **c,
                        const struct sides *s, const struct sides_balance *b) {
  c[TRIADS] = value_list(m);
  for (size_t i = 0; i < 4; i++)
    value_append(c[TRIADS], value_int(m, (int64_t)b->triads.negative[i]));
  c[STRONG] = value_real(m, triads_strong(&b->triads));
  c[WEAK] = value_real(m, triads_weak(&b->triads));
  c[WALK] = value_real(m, b->spectrum.walk);
  c[CONFLICT] = value_real(m, b->spectrum.conflict);
  c[BALANCED] = value_bool(m, b->balanced);
  c[CLUSTERABLE] = value_bool(m, b->clusterable);
  c[FRUSTRATION] = value_real(m, b->camps.cost);
  c[FRUSTRATION_BOUND] = value_real(m, b->camps.lower);
  c[LINE_BALANCE] = value_real(m, sides_share(s, b->camps.cost, .5));
  c[CLUSTERING] = value_real(m, b->blocs.cost);
  c[CLUSTERING_BOUND] = value_real(m, b->blocs.lower);
  c[CLUSTER_BALANCE] = value_real(m, sides_share(s, b->blocs.cost, 1));
  c[POLARIZATION] = value_real(m, sides_share(s, b->camps.cost, 1));
  c[EI] = value_real(m, b->outward);
}

static void add_data(ent_answer *a, const struct sides_data *t,
                     const struct balance_walk *w) {
  struct arena *m = &a->arena;
  const struct sides *s = w->sides;
  const struct sides_balance *b = &w->balance;
  const struct split *camps = &b->camps;
  struct row *row = table_row(a, t->table);
  struct value **c = row->cell;
  rests_add(t->rests, row, &w->rests_on);
  c[DATE] = value_string(m, siding_when(m, w->of, w->taken - 1, w->taken - 1));
  c[ACTORS] = value_int(m, (int64_t)(s->actor.n + s->idle));
  c[TIED] = value_int(m, (int64_t)s->actor.n);
  c[PAIRS] = value_int(m, (int64_t)s->w.n);
  c[POSITIVE] = value_int(m, (int64_t)s->positive);
  c[NEGATIVE] = value_int(m, (int64_t)s->negative);
  c[WEIGHT] = value_real(m, s->total);
  c[BOTH] = value_real(m, s->graph.residual);
  set_indices(m, c, s, b);
  c[CAMPS] = camp_lists(m, s, camps);
  c[FRUSTRATED] = frustrated_list(m, s, camps, NULL, 0);
  c[OPTIMA] = optima_value(m, camps);
  c[UNIQUE] = camps->optima > 1 || camps->all_counted
                  ? value_bool(m, camps->optima == 1)
                  : value_null(m);
  c[PROVEN] = value_bool(m, camps->proven && b->blocs.proven);
}

static struct sides_data data_table(ent_answer *a, const ent_account *l) {
  struct ent_table *t = answer_table(a, NULL, data_columns, DATA);
  t->data_only = true;
  return (struct sides_data){t, rests_beside(a, t, l)};
}

// ----------------------------------------------------------------- one date

static void add(ent_answer *a, struct ent_table *t, const char *name,
                const char *value, const char *words) {
  struct value **c = table_row(a, t)->cell;
  c[0] = value_string(&a->arena, name);
  c[1] = value_string(&a->arena, value);
  c[2] = value_string(&a->arena, words);
}

static const char *index_words(struct arena *m, double x) {
  struct buf b = {0};
  if (isnan(x))
    buf_add(&b, "-");
  else if (fabs(x) < 1e6)
    num_fixed(&b, x, 3);
  else
    num_short(&b, x, 6);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static const char *whole_words(struct arena *m, uint64_t n) {
  return arena_format(m, "%llu", (unsigned long long)n);
}

static void add_network(ent_answer *a, struct ent_table *t,
                        const struct sides *s) {
  struct arena *m = &a->arena;
  add(a, t, "Actors", whole_words(m, s->actor.n + s->idle),
      arena_format(m, "%zu with friends or foes", s->actor.n));
  add(a, t, "Pairs", whole_words(m, s->w.n),
      arena_format(
          m, "%s, %s%s", count_of(m, s->positive, "of friends", "of friends"),
          count_of(m, s->negative, "of foes", "of foes"),
          s->mixed ? arena_format(m, "; %zu with ties of both signs", s->mixed)
                   : ""));
}

static void add_triads(ent_answer *a, struct ent_table *t,
                       const struct sides_balance *b) {
  struct arena *m = &a->arena;
  const uint64_t *n = b->triads.negative;
  add(a, t, "Triads", whole_words(m, triads_all(&b->triads)),
      arena_format(m, "+++ %s, ++− %s, +−− %s, −−− %s", whole_words(m, n[0]),
                   whole_words(m, n[1]), whole_words(m, n[2]),
                   whole_words(m, n[3])));
  add(a, t, "Triad balance", index_words(m, triads_strong(&b->triads)),
      "share of +++ and +−−");
  add(a, t, "Weak balance", index_words(m, triads_weak(&b->triads)),
      "the same with −−−");
}

static void add_spectrum(ent_answer *a, struct ent_table *t,
                         const struct sides_balance *b) {
  struct arena *m = &a->arena;
  const char *refusal = b->spectrum.refusal;
  const char *why =
      refusal ? arena_format(m, "not computed: %s", refusal) : NULL;
  add(a, t, "Walk balance", index_words(m, b->spectrum.walk),
      isnan(b->spectrum.walk) && why
          ? why
          : "walks in circles, short ones above all");
  add(a, t, "Algebraic conflict", index_words(m, b->spectrum.conflict),
      isnan(b->spectrum.conflict) && why ? why
                                         : "0 if a connected part is balanced");
}

static void add_splits(ent_answer *a, struct ent_table *t,
                       const struct sides *s, const struct sides_balance *b) {
  struct arena *m = &a->arena;
  const char *total = weight_words(m, s->total);
  add(a, t, "Frustration index",
      arena_format(m, "%s%s", b->camps.proven ? "" : "≤ ",
                   weight_words(m, b->camps.cost)),
      arena_format(m, "of weight %s, against two camps; %s", total,
                   split_words(a, &b->camps)));
  add(a, t, "Line balance", index_words(m, sides_share(s, b->camps.cost, .5)),
      "1 − twice the frustrated share");
  add(a, t, "Cluster index",
      arena_format(m, "%s%s", b->blocs.proven ? "" : "≤ ",
                   weight_words(m, b->blocs.cost)),
      arena_format(m, "of weight %s, against any number of blocs; %s", total,
                   split_words(a, &b->blocs)));
  add(a, t, "Cluster balance", index_words(m, sides_share(s, b->blocs.cost, 1)),
      "1 − the share against the blocs");
  add(a, t, "Polarization", index_words(m, sides_share(s, b->camps.cost, 1)),
      "share of the weight that two camps explain");
  add(a, t, "E-I index", index_words(m, b->outward),
      "friends between blocs less those within, of all");
}

static void indices(ent_answer *a, const struct sides *s,
                    const struct sides_balance *b) {
  static const struct column columns[3] = {
      {"", "", FOR_PEOPLE, 0, 0},
      {"", "", FOR_PEOPLE, COLUMN_RIGHT, 0},
      {"", "", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
  };
  struct ent_table *t = answer_table(a, NULL, columns, 3);
  t->people_only = true;
  t->headings = false;
  add_network(a, t, s);
  add_triads(a, t, b);
  add_spectrum(a, t, b);
  add_splits(a, t, s, b);
}

static void two_camps(ent_answer *a, const struct sides *s,
                      const struct split *split) {
  static const struct column columns[2] = {
      {"", "Camp", FOR_PEOPLE, COLUMN_RIGHT, 0},
      {"", "Actors", FOR_PEOPLE, COLUMN_WRAP, 0},
  };
  if (!split->camps)
    return;
  struct arena *m = &a->arena;
  uint32_t *camp = camps_of(s, split);
  struct ent_table *t = answer_table(a, "Two camps", columns, 2);
  t->people_only = true;
  for (uint32_t k = 0; k < split->camps; k++) {
    struct value **c = table_row(a, t)->cell;
    c[0] = value_int(m, k + 1);
    c[1] = value_string(
        m, actors_where(m, s->slice->ledger, camp, s->vertex.n, k));
  }
  mem_free(camp);
}

// Whether no tie with a sign was left out: the notes say which were.
static bool explains_all(const struct sides *s) {
  return !s->past && !doubts_all(&s->left_out) && !s->slice->hidden.possible;
}

static const char *past_words(struct arena *m, const struct sides *s) {
  return s->past ? arena_format(m, "; %s set off, for %s pair turned later",
                                count_of(m, s->past, "tie is", "ties are"),
                                s->past == 1 ? "its" : "their")
                 : "";
}

static void verdict_words(ent_answer *a, const struct sides *s,
                          const struct sides_balance *b) {
  struct arena *m = &a->arena;
  if (!s->w.n && !s->even.n)
    return;
  if (b->balanced || b->clusterable)
    answer_foot(a, "%s camps explain all ties%s%s",
                b->balanced ? "balanced: two"
                            : "not balanced, but clusterable: more than two",
                explains_all(s) ? "" : " that count", past_words(m, s));
  else
    answer_foot(a, "not balanced, and not clusterable%s", past_words(m, s));
  if (b->camps.frustrated_edges)
    answer_foot(
        a, "two camps would explain all%s if %s above had the other sign",
        s->graph.residual > 0 ? " but what cancels out within pairs" : "",
        count_of(m, b->camps.frustrated_edges, "pair", "pairs"));
  if (s->graph.residual > 0)
    answer_foot(a,
                "weight %s cancels out within pairs that are both friends "
                "and foes, and is frustrated whatever the camps",
                weight_words(m, s->graph.residual));
}

static bool one_date(ent_answer *a, const struct siding *q, ent_diags *d) {
  struct balance_walk w = {.of = q};
  if (!balance_walk_next(&w, d))
    return false;
  const struct sides *s = w.sides;
  siding_head(a, q, "Balance", s);
  if (s->w.n) {
    indices(a, s, &w.balance);
    two_camps(a, s, &w.balance.camps);
    frustrated_table(a, s, &w.balance.camps);
  }
  struct sides_data data = data_table(a, q->l);
  add_data(a, &data, &w);
  verdict_words(a, s, &w.balance);
  if (s->w.n)
    answer_foot(a, "`\3help balance\2` says where each index is from");
  siding_notes(a, s);
  balance_walk_drop(&w);
  return true;
}

// ------------------------------------------------------------------- series

enum {
  WHEN,
  P_ACTORS,
  P_PAIRS,
  P_SIGNS,
  P_TRIADS,
  P_STRONG,
  P_WALK,
  P_FRUSTRATION,
  P_LINE,
  P_CLUSTERING,
  PEOPLE
};

static struct ent_table *people_table(ent_answer *a) {
  static const struct column columns[PEOPLE] = {
      [WHEN] = {"", "When", FOR_PEOPLE, 0, 0},
      [P_ACTORS] = {"", "Actors", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [P_PAIRS] = {"", "Pairs", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [P_SIGNS] = {"", "Signs", FOR_PEOPLE, 0, 0},
      [P_TRIADS] = {"", "Triads", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [P_STRONG] = {"", "Balance", FOR_PEOPLE, COLUMN_RIGHT, 3},
      [P_WALK] = {"", "Walks", FOR_PEOPLE, COLUMN_RIGHT, 3},
      [P_FRUSTRATION] = {"", "Frustration", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [P_LINE] = {"", "Line", FOR_PEOPLE, COLUMN_RIGHT, 3},
      [P_CLUSTERING] = {"", "Clusters", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  struct ent_table *t = answer_table(a, NULL, columns, PEOPLE);
  t->people_only = true;
  return t;
}

// A row a network, without when it was.
static struct value **add_network_row(ent_answer *a, struct ent_table *t,
                                      const struct balance_walk *w) {
  struct arena *m = &a->arena;
  const struct sides *s = w->sides;
  const struct sides_balance *b = &w->balance;
  struct value **c = table_row(a, t)->cell;
  c[P_ACTORS] = value_int(m, (int64_t)s->actor.n);
  c[P_PAIRS] = value_int(m, (int64_t)s->w.n);
  c[P_SIGNS] = value_format(m, "+%zu −%zu", s->positive, s->negative);
  c[P_TRIADS] = value_int(m, (int64_t)triads_all(&b->triads));
  c[P_STRONG] = value_string(m, index_words(m, triads_strong(&b->triads)));
  c[P_WALK] = value_string(m, index_words(m, b->spectrum.walk));
  c[P_FRUSTRATION] = value_format(m, "%s%s", b->camps.proven ? "" : "≤ ",
                                  weight_words(m, b->camps.cost));
  c[P_LINE] =
      value_string(m, index_words(m, sides_share(s, b->camps.cost, .5)));
  c[P_CLUSTERING] = value_format(m, "%s%s", b->blocs.proven ? "" : "≤ ",
                                 weight_words(m, b->blocs.cost));
  return c;
}

// Rows until the end, or until a step goes wrong.
static bool add_steps(ent_answer *a, struct balance_walk *w, ent_diags *d) {
  struct arena *m = &a->arena;
  struct ent_table *people = people_table(a);
  struct sides_data data = data_table(a, w->of->l);
  struct value **row = NULL;
  size_t first = 0;
  for (size_t i = 0; siding_goes_on(w->of, i); i++) {
    if (!balance_walk_next(w, d))
      return false;
    if (w->fresh) {
      row = add_network_row(a, people, w);
      first = i;
    }
    row[WHEN] = value_string(m, siding_when(m, w->of, first, i));
    add_data(a, &data, w);
  }
  return true;
}

static bool series(ent_answer *a, const struct siding *q, ent_diags *d) {
  struct arena *m = &a->arena;
  struct balance_walk w = {.of = q};
  siding_head(a, q, "Balance", NULL);
  bool good = add_steps(a, &w, d);
  answer_foot(a, "Frustration: weight against two camps; Line: 1 − twice "
                 "its share; Clusters: weight against any number of blocs");
  answer_foot(
      a, "%s, %s", count_of(m, w.taken, "step", "steps"),
      count_of(m, w.networks, "different network", "different networks"));
  const struct beginnings begun = siding_begun(q);
  report_begun(a, &begun);
  if (good)
    siding_late_note(a, q, w.taken);
  siding_range_notes(a, q, w.left_out, &w.possible);
  balance_walk_drop(&w);
  return good;
}

static ent_answer *balance_table(const struct siding *s, ent_diags *d) {
  ent_answer *a = answer_for("balance", s->q->spell);
  if (s->range ? series(a, s, d) : one_date(a, s, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

ent_answer *ent_balance(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  if (!(q = query_for(q, ASK_BALANCE, d)))
    return NULL;
  struct siding *s = siding_find(l, q, d);
  ent_answer *a = s ? balance_table(s, d) : NULL;
  siding_free(s);
  return report_whole(a, l, q);
}
