// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"
#include <math.h>

enum {
  RANK,
  ACTOR,
  VALUE,
  BAR,
  TIES,
  SIGNS,
  SINCE,
  D_DATE,
  D_ID,
  D_NAME,
  D_MEASURE,
  D_VALUE,
  D_RANK,
  D_SINCE,
  D_TIES,
  D_POSITIVE,
  D_NEGATIVE,
  COLUMNS
};

static bool scores_at(struct scores *out, const ent_account *l,
                      const ent_query *q, const char *at,
                      const struct measure *m, struct graph_options g,
                      double alpha, struct arena *arena, ent_diags *d) {
  struct slice_options o = {0};
  ent_query lasting = *q;
  lasting.recent = q->recent ? q->recent : "0";
  if (!query_slice(l, &lasting, at, arena, &o, d))
    return false;
  scores_begin(out, l, &o, &g, alpha);
  return scores_finish(out, m, d);
}

struct counts {
  size_t ties, positive, negative;
};

static struct counts *tie_counts(const struct slice *s) {
  const ent_account *l = s->ledger;
  struct counts *n = mem_new(l->facts->actors.n + 1, sizeof *n);
  struct slice_lines keys = slice_group(s);
  for (size_t i = 0; i < keys.lines.n; i++) {
    const struct slice_line *k = &keys.lines.at[i];
    if (k->certainty < LIKELY)
      continue;
    const struct tie *t = &l->ties.at[s->ties.at[k->ties.first].tie];
    int sign = type_of(l, t)->sign;
    uint32_t end[2] = {t->from, t->to};
    for (int e = 0; e < 2; e++) {
      n[end[e]].ties++;
      n[end[e]].positive += sign > 0;
      n[end[e]].negative += sign < 0;
    }
  }
  vec_drop(&keys.lines);
  return n;
}

// The actor's rank, or 0 if it has none.
static uint32_t rank_in(const struct scores *s, uint32_t actor) {
  uint32_t v = s->graph->vertex.at[actor];
  return v == NONE ? 0 : s->rank[v];
}

// The greatest amount of all values; 0 without any.
static double largest(const struct scores *s) {
  double most = 0;
  for (size_t v = 0; v < s->graph->actor.n; v++)
    most = fmax(most, fabs(s->value[v]));
  return most;
}

static struct ent_table *make_table(struct ranking *r) {
  struct column c[COLUMNS] = {
      [RANK] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [ACTOR] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
      [VALUE] = {"", r->m->title, FOR_PEOPLE, COLUMN_RIGHT,
                 rank_decimals(r->m, largest(&r->now))},
      [BAR] = {"", "", FOR_PEOPLE, 0, 0},
      [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [SIGNS] = {"", "Signs", FOR_PEOPLE, 0, 0},
      [SINCE] = {"", r->q->since, FOR_PEOPLE, 0, 0},
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_ID] = {"actor", "", FOR_DATA, 0, 0},
      [D_NAME] = {"actor_name", "", FOR_DATA, 0, 0},
      [D_MEASURE] = {"measure", "", FOR_DATA, 0, 0},
      [D_VALUE] = {"value", "", FOR_DATA, 0, 0},
      [D_RANK] = {"rank", "", FOR_DATA, 0, 0},
      [D_SINCE] = {"rank_since", "", FOR_DATA, 0, 0},
      [D_TIES] = {"ties", "", FOR_DATA, 0, 0},
      [D_POSITIVE] = {"positive", "", FOR_DATA, 0, 0},
      [D_NEGATIVE] = {"negative", "", FOR_DATA, 0, 0},
  };
  if (!r->then.graph) {
    c[SINCE] = (struct column){"", "", FOR_DATA, 0, 0};
    c[SINCE].use = 0;
  }
  return answer_table(r->a, NULL, c, COLUMNS);
}

static void add_row(struct ranking *r, struct ent_table *t, uint32_t v,
                    double best, const struct counts *counts) {
  struct arena *m = &r->a->arena;
  const ent_account *l = r->now.slice->ledger;
  uint32_t actor = r->now.graph->actor.at[v], rank = r->now.rank[v];
  double value = r->now.value[v];
  struct counts n = counts[actor];
  struct value **c = table_row(r->a, t)->cell;
  c[RANK] = rank ? value_int(m, rank) : value_string(m, "-");
  c[ACTOR] = value_string(m, actor_label(l, actor));
  c[VALUE] = value_real(m, value);
  c[BAR] = value_string(m, rank_bar(m, value, best));
  c[TIES] = value_int(m, (int64_t)n.ties);
  c[SIGNS] = value_string(m, rank_signs(m, n.positive, n.negative));
  uint32_t was = r->then.graph ? rank_in(&r->then, actor) : 0;
  if (r->then.graph)
    c[SINCE] = value_string(m, rank_move(m, was, rank));
  c[D_DATE] = rank_date(r);
  c[D_ID] = sym_value(m, l, l->facts->actors.at[actor].id);
  c[D_NAME] = sym_value(m, l, l->facts->actors.at[actor].name);
  c[D_MEASURE] = value_string(m, r->m->name);
  c[D_VALUE] = value_real(m, value);
  c[D_RANK] = rank ? value_int(m, rank) : value_null(m);
  c[D_SINCE] = was ? value_int(m, was) : value_null(m);
  c[D_TIES] = value_int(m, (int64_t)n.ties);
  c[D_POSITIVE] = value_int(m, (int64_t)n.positive);
  c[D_NEGATIVE] = value_int(m, (int64_t)n.negative);
}

static void head(struct ranking *r) {
  struct buf b = {0};
  slice_caption(&b, r->now.slice);
  answer_head(r->a, "%s: %s", r->m->title, buf_text(&b));
  buf_drop(&b);
}

// "; alpha 0.17": what the measure chose for this network.
static const char *chosen(struct ranking *r) {
  struct buf b = {0};
  if (r->m->tell && r->now.graph->actor.n)
    r->m->tell(r->now.graph, &b);
  const char *text =
      b.n ? arena_format(&r->a->arena, "; %s", buf_text(&b)) : "";
  buf_drop(&b);
  return text;
}

static void foot(struct ranking *r) {
  const struct graph *g = r->now.graph;
  struct arena *m = &r->a->arena;
  answer_foot(
      r->a, "%s on the %s layer: %s, %s, %s, parallel ties %s%s%s", r->m->title,
      layer_name(g->options.layer), count_of(m, g->actor.n, "actor", "actors"),
      count_of(m, g->edges.n, "edge", "edges"),
      g->options.directed ? "directed" : "undirected",
      g->options.keep_parallel ? "kept" : "collapsed", chosen(r),
      r->then.graph ? arena_format(m, "; ▲▼ places since %s", r->q->since)
                    : "");
  answer_foot(r->a, "%s",
              r->m->same_as
                  ? arena_format(m, "same numbers: %s", r->m->same_as)
                  : "no single igraph or NetworkX call gives these numbers");
  if (g->left_out)
    answer_note(r->a, "%s left out",
                count_of(m, g->left_out, "tie below likely is",
                         "ties below likely are"));
}

static bool rank_actors(struct ranking *r, ent_diags *d) {
  struct ent_table *t = make_table(r);
  size_t n = r->now.graph->actor.n;
  double best = 0;
  for (size_t i = 0; i < n; i++)
    if (r->now.value[i] > best)
      best = r->now.value[i];
  struct counts *counts = tie_counts(r->now.slice);
  for (size_t i = 0; i < n; i++)
    add_row(r, t, r->now.order[i], best, counts);
  mem_free(counts);
  return report_trim(r->a, t, r->q, "actors", d);
}

// A move is told from the earlier date to the later.
static bool since_ok(const struct ranking *r, ent_diags *d) {
  struct days since = r->then.slice->options.q, at = r->now.slice->options.q;
  if (since.hi < at.lo)
    return true;
  struct buf x = {0}, y = {0};
  days_print(&x, since);
  days_print(&y, at);
  diag_usage(d, "usage/since", "\1since=%s\2 is not before %s", buf_text(&x),
             buf_text(&y));
  diag_help(d, "give the earlier date to \1since\2, the later one to \1at\2");
  buf_drop(&x);
  buf_drop(&y);
  return false;
}

static bool run(struct ranking *r, const ent_account *l, ent_diags *d) {
  struct graph_options g = {0};
  double alpha;
  r->m = measure_asked(r->q->measure, d);
  if (!r->m ||
      !measure_options(r->m, r->q->layer, r->q->directed, r->q->undirected,
                       r->q->parallel, &g, d) ||
      !measure_alpha(r->m, r->q->alpha, &alpha, d))
    return false;
  if (!scores_at(&r->now, l, r->q, r->q->at, r->m, g, alpha, &r->a->arena, d))
    return false;
  if (r->q->since && !scores_at(&r->then, l, r->q, r->q->since, r->m, g, alpha,
                                &r->a->arena, d))
    return false;
  if (r->then.slice && !since_ok(r, d))
    return false;
  report_query(r->a, r->now.slice);
  if (r->then.slice)
    answer_warn(r->a, r->then.slice->note);
  struct arena *m = &r->a->arena;
  value_set(r->a->query, "measure", value_string(m, r->m->name));
  value_set(r->a->query, "layer", value_string(m, layer_name(g.layer)));
  value_set(r->a->query, "directed", value_bool(m, g.directed));
  value_set(r->a->query, "parallel",
            value_string(m, g.keep_parallel ? "keep" : "collapse"));
  value_set(r->a->query, "actors",
            value_int(m, (int64_t)r->now.graph->actor.n));
  value_set(r->a->query, "edges", value_int(m, (int64_t)r->now.graph->edges.n));
  head(r);
  foot(r);
  return r->m->of_pairs ? rank_pairs(r, d) : rank_actors(r, d);
}

// A series takes a range, a ranking one date.
static bool one_or_many(const ent_query *q, ent_diags *d) {
  bool range = q->from || q->to || q->every;
  if (!range || (!q->at && !q->since))
    return true;
  diag_usage(d, "usage/series", "a series has a range, not a date");
  diag_help(d, "give \1from\2 and \1to\2, and leave out %s",
            q->at ? OPT("at") : OPT("since"));
  return false;
}

ent_answer *ent_rank(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_RANK, d)))
    return NULL;
  if (!one_or_many(q, d))
    return NULL;
  if (q->from || q->to || q->every)
    return rank_series(l, q, d);
  struct ranking r = {.a = answer_for("rank", q->spell), .q = q};
  bool good = run(&r, l, d);
  scores_drop(&r.now);
  scores_drop(&r.then);
  if (good)
    return r.a;
  ent_answer_free(r.a);
  return NULL;
}
