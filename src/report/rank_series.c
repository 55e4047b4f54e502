// SPDX-License-Identifier: GPL-2.0-or-later
// A measure over many dates. People get a line an actor, with a bar a step;
// data is a row an actor and step, with the values that `rank --at STEP` has.
#include "report/rank.h"

#include <math.h>

enum { ACTOR, LINE, BEST, WHEN, LAST, FIRST, PEOPLE };
enum { D_DATE, D_ID, D_NAME, D_MEASURE, D_VALUE, D_RANK, DATA_COLUMNS };
enum { LINE_MOST = 40, ROWS = 20 };

struct over_time {
  ent_answer *a;
  const struct rank_series *s;
  const struct ranks *r; // those of the series
};

// ------------------------------------------------------------------ lines

// The highest value of an actor in the steps that share a cell of the line.
static double highest(const struct over_time *o, uint32_t actor, size_t from,
                      size_t end) {
  double most = NAN;
  for (size_t i = from; i < end; i++)
    most = fmax(most, o->r->value[i * o->r->l->facts->actors.n + actor]);
  return most;
}

static const char *line(const struct over_time *o, uint32_t actor,
                        double best) {
  static const char *const ink[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  size_t steps = o->r->series.steps.n;
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
  series_name(&b, o->r->series.steps.at[step]);
  const char *text = arena_text(&o->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

static void people(struct over_time *o) {
  size_t n = o->s->n, actors = o->r->l->facts->actors.n;
  const struct rank_course *c = o->s->courses;
  double best = 0;
  for (size_t i = 0; i < n; i++)
    best = fmax(best, c[i].best);
  const int decimals = rank_decimals(o->r->m, best);
  const struct column columns[PEOPLE] = {
      [ACTOR] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
      [LINE] = {"", "", FOR_PEOPLE, 0, 0},
      [BEST] = {"", "Highest", FOR_PEOPLE, COLUMN_RIGHT, decimals},
      [WHEN] = {"", "in", FOR_PEOPLE, COLUMN_WRAP, 0},
      [LAST] = {"", "Last", FOR_PEOPLE, COLUMN_RIGHT, decimals},
      [FIRST] = {"", "First", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  struct arena *m = &o->a->arena;
  struct ent_table *t = answer_table(o->a, NULL, columns, PEOPLE);
  t->people_only = true;
  size_t most = o->r->q->limit ? o->r->q->limit : ROWS;
  for (size_t i = 0; i < n && i < most; i++) {
    struct value **cell = table_row(o->a, t)->cell;
    size_t last = (o->r->series.steps.n - 1) * actors + c[i].actor;
    cell[ACTOR] = value_string(m, actor_label(o->r->l, c[i].actor));
    cell[LINE] = value_string(m, line(o, c[i].actor, best));
    cell[BEST] = value_real(m, c[i].best);
    cell[WHEN] = value_string(m, step_name(o, c[i].best_step));
    cell[LAST] = isnan(o->r->value[last]) ? value_string(m, "-")
                                          : value_real(m, o->r->value[last]);
    cell[FIRST] = value_int(m, (int64_t)c[i].firsts);
  }
  if (n > most)
    answer_note(
        o->a,
        "%zu more %s (\1limit=N\2 for more, or \1output-format=csv\2 for all)",
        n - most, n - most == 1 ? "actor" : "actors");
}

// ------------------------------------------------------------------- data

// Whose rows are wanted: all, or as many of the first as --limit says.
static bool *wanted(const struct over_time *o) {
  bool *in = mem_new(o->r->l->facts->actors.n + 1, sizeof *in);
  for (size_t a = 0; a < o->r->l->facts->actors.n; a++)
    in[a] = !o->r->q->limit;
  for (size_t i = 0; i < o->s->n && i < o->r->q->limit; i++)
    in[o->s->courses[i].actor] = true;
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
  const struct actor *of = &o->r->l->facts->actors.at[actor];
  struct arena *m = &o->a->arena;
  struct value **cell = table_row(o->a, t)->cell;
  if (!s->id) {
    s->id = sym_value(m, o->r->l, of->id);
    s->name = sym_value(m, o->r->l, of->name);
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
  struct value *measure = value_string(m, o->r->m->name);
  struct shared *shared = mem_new(o->r->l->facts->actors.n + 1, sizeof *shared);
  bool *in = wanted(o);
  for (size_t i = 0; i < o->r->series.steps.n; i++) {
    struct value *date = value_string(m, step_name(o, i));
    for (uint32_t a = 0; a < o->r->l->facts->actors.n; a++) {
      double x = o->r->value[i * o->r->l->facts->actors.n + a];
      if (isnan(x) || !in[a])
        continue;
      share_value(&shared[a], m, x,
                  o->r->rank[i * o->r->l->facts->actors.n + a]);
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
  ent_query sorted = *o->r->q;
  sorted.limit = 0;
  return report_trim(o->a, t, &sorted, "rows", d);
}

// ------------------------------------------------------------------ answer

static void undefined_note(struct over_time *o) {
  if (o->r->undefined == 0)
    return;
  const char *on = step_name(o, o->r->first_undefined);
  answer_warn(o->a,
              arena_format(&o->a->arena,
                           "%s has no one value at %zu of %zu steps, the first "
                           "%s: they are empty (\1by=%s\2 \1at=%s\2 says why)",
                           o->r->m->name, o->r->undefined, o->r->series.steps.n,
                           on, o->r->m->name, on));
}

static void unplaced_note(struct over_time *o) {
  if (o->r->unplaced == 0)
    return;
  const char *on = step_name(o, o->r->first_unplaced);
  answer_warn(o->a,
              arena_format(&o->a->arena,
                           "by %s nobody has a rank at %zu of %zu steps, the "
                           "first %s (\1by=%s\2 \1at=%s\2 says why)",
                           o->r->m->name, o->r->unplaced, o->r->series.steps.n,
                           on, o->r->m->name, on));
}

static void head(struct over_time *o) {
  struct arena *m = &o->a->arena;
  struct buf b = {0};
  report_range(&b, o->r->l, &o->r->asked);
  answer_head(o->a, "%s: %s", o->r->m->title, buf_text(&b));
  buf_drop(&b);
  answer_foot(
      o->a, "%s over %s ties, %s, %s%s; %s, %s", o->r->m->title,
      layer_name(o->r->graph.layer),
      o->r->graph.directed ? "directed" : "undirected",
      parallel_words(o->r->graph.parallel), rank_alpha(m, o->r->alpha),
      count_of(m, o->r->series.steps.n, "step", "steps"),
      count_of(m, o->r->computed, "different network", "different networks"));
  answer_foot(o->a,
              "a bar a step, the highest of several where there are more "
              "than %d; First: at how many steps",
              LINE_MOST);
  if (o->r->joined)
    answer_note(o->a, "at %s paths may join ties of different times",
                count_of(m, o->r->joined, "step", "steps"));
  struct doubts_among among = {0};
  for (int sign = -1; sign <= 1; sign++)
    among.no_sign[sign + 1] = !layer_holds(o->r->graph.layer, sign);
  report_left_out_between(o->a, o->r->l, &o->r->asked, &among,
                          o->r->left_out > 0);
  undefined_note(o);
  unplaced_note(o);
  report_begun(o->a, &o->s->begun);
}

static void query(struct over_time *o) {
  struct arena *m = &o->a->arena;
  struct value *q = o->a->query;
  report_series(o->a, o->r->l, &o->r->asked, o->r->q->every);
  value_set(q, "measure", value_string(m, o->r->m->name));
  value_set(q, "layer", value_string(m, layer_name(o->r->graph.layer)));
  value_set(q, "directed", value_bool(m, o->r->graph.directed));
  value_set(q, "parallel",
            value_string(m, parallel_name(o->r->graph.parallel)));
  if (o->r->m->takes_alpha)
    value_set(q, "alpha", value_real(m, o->r->alpha));
}

ent_answer *rank_steps(const struct rank_series *s, ent_diags *d) {
  struct over_time o = {answer_for("rank", s->r.q->spell), s, &s->r};
  query(&o);
  head(&o);
  people(&o);
  bool good = data(&o, d);
  answer_warn(o.a, s->asked.note);
  if (good)
    return o.a;
  ent_answer_free(o.a);
  return NULL;
}
