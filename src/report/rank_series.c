// SPDX-License-Identifier: GPL-2.0-or-later
// A measure over many dates. People get a line an actor, with a bar a step;
// data is a row an actor and step, with the values that `rank --at STEP` has.
#include "base/work.h"
#include "compare/series.h"
#include "report/rank.h"

#include <math.h>
#include <stdlib.h>

enum { ACTOR, LINE, BEST, WHEN, LAST, FIRST, PEOPLE };
enum { D_DATE, D_ID, D_NAME, D_MEASURE, D_VALUE, D_RANK, DATA_COLUMNS };
enum { LINE_MOST = 40, ROWS = 20 };

struct step {
  size_t left_out; // ties
  bool same;       // network as at the step before
  bool failed;
  bool undefined; // the failure is of this network, not of what is asked
};

struct over_time {
  ent_answer *a;
  const ent_ledger *l;
  const ent_query *q;
  const struct measure *m;
  struct graph_options graph;
  struct slice_options asked;
  struct series series;
  double *value;  // step * actors + actor; NaN: not there
  uint32_t *rank; // the same; 0: none
  struct step *state;
  double alpha;
  size_t computed, left_out;
  size_t undefined; // steps
};

// ---------------------------------------------------------------- computing

static void keep(struct over_time *o, const struct scores *s, size_t step) {
  double *value = o->value + step * o->l->actors.n;
  uint32_t *rank = o->rank + step * o->l->actors.n;
  for (size_t v = 0; v < s->graph->actor.n; v++) {
    value[s->graph->actor.at[v]] = s->value[v];
    rank[s->graph->actor.at[v]] = s->rank[v];
  }
}

static void begin_step(const struct over_time *o, struct scores *s,
                       size_t step) {
  struct slice_options at = o->asked;
  at.q = o->series.steps.at[step];
  scores_begin(s, o->l, &at, &o->graph, o->alpha);
}

// Without values where the measure fails, so that nobody takes them for some.
static void finish_step(struct over_time *o, struct scores *s, size_t step) {
  ent_diags *d = ent_diags_new();
  o->state[step].failed = !scores_finish(s, o->m, d);
  o->state[step].undefined = ent_diags_has(d, "measure/ambiguous");
  ent_diags_free(d);
  if (!o->state[step].failed) {
    keep(o, s, step);
    return;
  }
  mem_free(s->value);
  s->value = NULL;
}

// Steps [from, end). A network that is the same as at the step before is not
// computed again, but for the first, whose predecessor is another's work.
static void compute(void *context, size_t from, size_t end) {
  struct over_time *o = context;
  struct scores last = {0};
  if (from > 0)
    begin_step(o, &last, from - 1);
  for (size_t i = from; i < end; i++) {
    struct scores now = {0};
    begin_step(o, &now, i);
    bool same = last.graph && graph_equal(last.graph, now.graph);
    o->state[i] = (struct step){.left_out = now.graph->left_out, .same = same};
    if (same && last.value) {
      keep(o, &last, i);
      scores_drop(&now);
      continue;
    }
    finish_step(o, &now, i);
    scores_drop(&last);
    last = now;
  }
  scores_drop(&last);
}

// The first step that failed fails again, to say why.
static bool complain(struct over_time *o, size_t step, ent_diags *d) {
  struct scores s = {0};
  begin_step(o, &s, step);
  bool good = scores_finish(&s, o->m, d);
  scores_drop(&s);
  return good;
}

static bool compute_all(struct over_time *o, ent_diags *d) {
  size_t steps = o->series.steps.n, cells = steps * o->l->actors.n;
  o->value = mem_new(cells + 1, sizeof *o->value);
  o->rank = mem_new(cells + 1, sizeof *o->rank);
  o->state = mem_new(steps + 1, sizeof *o->state);
  for (size_t i = 0; i < cells; i++)
    o->value[i] = NAN;
  if (o->m->alone)
    compute(o, 0, steps);
  else
    work_share(steps, 4, compute, o);
  size_t first = steps;
  for (size_t i = 0; i < steps; i++) {
    if (o->state[i].failed && !o->state[i].undefined)
      return complain(o, i, d);
    if (o->state[i].undefined && o->undefined++ == 0)
      first = i;
    o->computed += !o->state[i].same;
    o->left_out += o->state[i].left_out;
  }
  return o->undefined < steps || complain(o, first, d);
}

// ------------------------------------------------------------------ lines

struct course {
  uint32_t actor;
  double sum, best;
  size_t best_step, firsts, steps; // there at so many
};

static struct course course_of(const struct over_time *o, uint32_t actor) {
  struct course c = {.actor = actor, .best = -INFINITY};
  for (size_t i = 0; i < o->series.steps.n; i++) {
    double x = o->value[i * o->l->actors.n + actor];
    if (isnan(x))
      continue;
    c.steps++;
    c.sum += x;
    c.firsts += o->rank[i * o->l->actors.n + actor] == 1 && x > 0;
    if (x > c.best) {
      c.best = x;
      c.best_step = i;
    }
  }
  return c;
}

static int by_sum(const void *x, const void *y) {
  const struct course *a = x, *b = y;
  if (a->sum != b->sum)
    return a->sum > b->sum ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

// The highest value of an actor in the steps that share a cell of the line.
static double highest(const struct over_time *o, uint32_t actor, size_t from,
                      size_t end) {
  double most = NAN;
  for (size_t i = from; i < end; i++)
    most = fmax(most, o->value[i * o->l->actors.n + actor]);
  return most;
}

static const char *line(const struct over_time *o, uint32_t actor,
                        double best) {
  static const char *const ink[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  size_t steps = o->series.steps.n;
  size_t cells = steps < LINE_MOST ? steps : LINE_MOST;
  struct buf b = {0};
  for (size_t i = 0; i < cells; i++) {
    double x = highest(o, actor, i * steps / cells, (i + 1) * steps / cells);
    double part = best > 0 ? x / best : 0;
    size_t level = part >= 1 ? 7 : part > 0 ? (size_t)(part * 8) : 0;
    buf_add(&b, isnan(x) ? " " : x > 0 ? ink[level] : "·");
  }
  const char *text = arena_text(&o->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

static const char *step_name(const struct over_time *o, size_t step) {
  struct buf b = {0};
  series_name(&b, o->series.steps.at[step]);
  const char *text = arena_text(&o->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

// Those who matter at some step, by the sum of their values, and how many.
static struct course *courses(const struct over_time *o, size_t *n) {
  size_t actors = o->l->actors.n;
  struct course *c = mem_new(actors + 1, sizeof *c);
  *n = 0;
  for (uint32_t a = 0; a < actors; a++) {
    c[*n] = course_of(o, a);
    *n += c[*n].best != 0 && c[*n].steps > 0;
  }
  if (*n)
    qsort(c, *n, sizeof *c, by_sum);
  return c;
}

static void people(struct over_time *o) {
  const struct column columns[PEOPLE] = {
      [ACTOR] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
      [LINE] = {"", "", FOR_PEOPLE, 0, 0},
      [BEST] = {"", "Highest", FOR_PEOPLE, COLUMN_RIGHT, o->m->decimals},
      [WHEN] = {"", "in", FOR_PEOPLE, COLUMN_WRAP, 0},
      [LAST] = {"", "Last", FOR_PEOPLE, COLUMN_RIGHT, o->m->decimals},
      [FIRST] = {"", "First", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  struct arena *m = &o->a->arena;
  struct ent_table *t = answer_table(o->a, NULL, columns, PEOPLE);
  t->people_only = true;
  size_t n = 0, actors = o->l->actors.n;
  struct course *c = courses(o, &n);
  double best = 0;
  for (size_t i = 0; i < n; i++)
    best = fmax(best, c[i].best);
  size_t most = o->q->limit ? o->q->limit : ROWS;
  for (size_t i = 0; i < n && i < most; i++) {
    struct value **cell = table_row(o->a, t)->cell;
    size_t last = (o->series.steps.n - 1) * actors + c[i].actor;
    cell[ACTOR] = value_string(m, actor_label(o->l, c[i].actor));
    cell[LINE] = value_string(m, line(o, c[i].actor, best));
    cell[BEST] = value_real(m, c[i].best);
    cell[WHEN] = value_string(m, step_name(o, c[i].best_step));
    cell[LAST] = isnan(o->value[last]) ? value_string(m, "-")
                                       : value_real(m, o->value[last]);
    cell[FIRST] = value_int(m, (int64_t)c[i].firsts);
  }
  if (n > most)
    answer_note(o->a, "%zu more %s (--limit N for more, or -O csv for all)",
                n - most, n - most == 1 ? "actor" : "actors");
  mem_free(c);
}

// ------------------------------------------------------------------- data

// Whose rows are wanted: all, or as many of the first as --limit says.
static bool *wanted(const struct over_time *o) {
  bool *in = mem_new(o->l->actors.n + 1, sizeof *in);
  size_t n = 0;
  struct course *c = courses(o, &n);
  for (size_t a = 0; a < o->l->actors.n; a++)
    in[a] = !o->q->limit;
  for (size_t i = 0; i < n && i < o->q->limit; i++)
    in[c[i].actor] = true;
  mem_free(c);
  return in;
}

// What rows have in common, made once: of an actor, and of its last value.
struct shared {
  struct value *id, *name, *real, *place;
  double x;
  uint32_t rank;
};

static void share_value(struct shared *s, struct arena *m, double x,
                        uint32_t rank) {
  if (!s->real || s->x < x || s->x > x)
    s->real = value_real(m, x);
  if (!s->place || s->rank != rank)
    s->place = rank ? value_int(m, rank) : value_null(m);
  s->x = x;
  s->rank = rank;
}

static void data_row(struct over_time *o, struct ent_table *t, struct shared *s,
                     uint32_t actor, struct value *date,
                     struct value *measure) {
  const struct actor *of = &o->l->actors.at[actor];
  struct arena *m = &o->a->arena;
  struct value **cell = table_row(o->a, t)->cell;
  if (!s->id) {
    s->id = sym_value(m, o->l, of->id);
    s->name = sym_value(m, o->l, of->name);
  }
  cell[D_DATE] = date;
  cell[D_ID] = s->id;
  cell[D_NAME] = s->name;
  cell[D_MEASURE] = measure;
  cell[D_VALUE] = s->real;
  cell[D_RANK] = s->place;
}

static void data_rows(struct over_time *o, struct ent_table *t) {
  struct arena *m = &o->a->arena;
  struct value *measure = value_string(m, o->m->name);
  struct shared *shared = mem_new(o->l->actors.n + 1, sizeof *shared);
  bool *in = wanted(o);
  for (size_t i = 0; i < o->series.steps.n; i++) {
    struct value *date = value_string(m, step_name(o, i));
    for (uint32_t a = 0; a < o->l->actors.n; a++) {
      double x = o->value[i * o->l->actors.n + a];
      if (isnan(x) || !in[a])
        continue;
      share_value(&shared[a], m, x, o->rank[i * o->l->actors.n + a]);
      data_row(o, t, &shared[a], a, date, measure);
    }
  }
  mem_free(in);
  mem_free(shared);
}

static bool data(struct over_time *o, ent_diags *d) {
  static const struct column columns[DATA_COLUMNS] = {
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_ID] = {"actor", "", FOR_DATA, 0, 0},
      [D_NAME] = {"actor_name", "", FOR_DATA, 0, 0},
      [D_MEASURE] = {"measure", "", FOR_DATA, 0, 0},
      [D_VALUE] = {"value", "", FOR_DATA, 0, 0},
      [D_RANK] = {"rank", "", FOR_DATA, 0, 0},
  };
  struct ent_table *t = answer_table(o->a, NULL, columns, DATA_COLUMNS);
  t->data_only = true;
  data_rows(o, t);
  // --limit is of actors here, and done.
  ent_query sorted = *o->q;
  sorted.limit = 0;
  return report_trim(o->a, t, &sorted, "rows", d);
}

// ------------------------------------------------------------------ answer

static void undefined_note(struct over_time *o) {
  size_t first = 0;
  if (o->undefined == 0)
    return;
  while (!o->state[first].undefined)
    first++;
  const char *on = step_name(o, first);
  answer_warn(o->a,
              arena_format(&o->a->arena,
                           "%s has no one value at %zu of %zu steps, the first "
                           "%s: they are empty (--by %s --at %s says why)",
                           o->m->name, o->undefined, o->series.steps.n, on,
                           o->m->name, on));
}

static void head(struct over_time *o) {
  struct arena *m = &o->a->arena;
  struct buf b = {0};
  days_prose(&b, o->asked.q);
  buf_add(&b, ", as of ");
  day_print(&b, o->l->as_of);
  caption_filter(&b, o->l, o->asked.filter);
  answer_head(o->a, "%s: %s", o->m->title, buf_text(&b));
  buf_drop(&b);
  answer_foot(
      o->a, "%s on the %s layer, %s, parallel ties %s; %s, %s", o->m->title,
      layer_name(o->graph.layer), o->graph.directed ? "directed" : "undirected",
      o->graph.keep_parallel ? "kept" : "collapsed",
      count_of(m, o->series.steps.n, "step", "steps"),
      count_of(m, o->computed, "different network", "different networks"));
  answer_foot(o->a,
              "a bar a step, the highest of several where there are more "
              "than %d; First: at how many steps",
              LINE_MOST);
  if (o->left_out)
    answer_note(o->a, "ties below likely are left out");
  undefined_note(o);
}

static void query(struct over_time *o) {
  struct arena *m = &o->a->arena;
  struct value *q = o->a->query;
  report_series(o->a, o->l, &o->asked, o->q->every);
  value_set(q, "measure", value_string(m, o->m->name));
  value_set(q, "layer", value_string(m, layer_name(o->graph.layer)));
  value_set(q, "directed", value_bool(m, o->graph.directed));
  value_set(q, "parallel",
            value_string(m, o->graph.keep_parallel ? "keep" : "collapse"));
}

static bool ask(struct over_time *o, ent_diags *d) {
  ent_query lasting = *o->q;
  lasting.recent = o->q->recent ? o->q->recent : "0";
  o->m = rank_measure(o->q, d);
  if (o->m && o->m->of_pairs) {
    diag_usage(d, "usage/series",
               "%s is a measure of pairs: a series follows "
               "actors",
               o->m->name);
    diag_help(d, "give a date with --at instead of a range, or take another "
                 "measure");
    return false;
  }
  return o->m &&
         measure_options(o->m, o->q->layer, o->q->directed, o->q->undirected,
                         o->q->parallel, &o->graph, d) &&
         measure_alpha(o->m, o->q->alpha, &o->alpha, d) &&
         query_slice(o->l, &lasting, NULL, &o->a->arena, &o->asked, d) &&
         query_range(o->l, o->q, &o->asked.q, d) &&
         series_cut(&o->series, o->l, &o->asked, o->q->every, d);
}

ent_answer *rank_series(const ent_ledger *l, const ent_query *q, ent_diags *d) {
  struct over_time o = {.a = answer_new("rank"), .l = l, .q = q};
  bool good = ask(&o, d) && compute_all(&o, d);
  if (good) {
    query(&o);
    head(&o);
    people(&o);
    good = data(&o, d);
    char *note = coverage_note(l, o.asked.q, o.asked.throughout);
    answer_warn(o.a, note);
    mem_free(note);
  }
  mem_free(o.value);
  mem_free(o.rank);
  mem_free(o.state);
  series_drop(&o.series);
  if (good)
    return o.a;
  ent_answer_free(o.a);
  return NULL;
}
