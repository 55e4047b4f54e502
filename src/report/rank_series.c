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

static void people(struct over_time *o, const char *title) {
  size_t n = o->s->n, actors = o->r->l->facts->actors.n;
  const struct rank_course *c = o->s->courses;
  double best = 0;
  for (size_t i = 0; i < n; i++)
    best = fmax(best, c[i].best);
  const int decimals = rank_decimals(o->r->m, best);
  const struct column columns[PEOPLE] = {
      [ACTOR] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
      [LINE] = {"", "", FOR_PEOPLE, COLUMN_WHOLE, 0},
      [BEST] = {"", "Highest", FOR_PEOPLE, COLUMN_RIGHT, decimals},
      [WHEN] = {"", "in", FOR_PEOPLE, COLUMN_WRAP, 0},
      [LAST] = {"", "Last", FOR_PEOPLE, COLUMN_RIGHT, decimals},
      [FIRST] = {"", "First", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  struct arena *m = &o->a->arena;
  struct ent_table *t = answer_table(o->a, title, columns, PEOPLE);
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
        "%s%s%zu more %s (\1limit=N\2 for more, or \1output-format=csv\2 for "
        "all)",
        title ? o->r->m->name : "", title ? ": " : "", n - most,
        n - most == 1 ? "actor" : "actors");
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

static struct ent_table *data_table(ent_answer *a) {
  static const struct column columns[DATA_COLUMNS] = {
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_ID] = {"actor", "", FOR_DATA, 0, 0},
      [D_NAME] = {"actor_name", "", FOR_DATA, 0, 0},
      [D_MEASURE] = {"measure", "", FOR_DATA, 0, 0},
      [D_VALUE] = {"value", "", FOR_DATA, 0, 0},
      [D_RANK] = {"rank", "", FOR_DATA, 0, 0},
  };
  struct ent_table *t = answer_table(a, NULL, columns, DATA_COLUMNS);
  t->data_only = true;
  return t;
}

static bool data(struct over_time *all, size_t n, ent_diags *d) {
  struct ent_table *t = data_table(all->a);
  for (size_t i = 0; i < n; i++)
    data_rows(&all[i], t);
  // --limit is of actors here, and done.
  ent_query sorted = *all->r->q;
  sorted.limit = 0;
  return report_trim(all->a, t, &sorted, "rows", d);
}

// ------------------------------------------------------------------ answer

static const char *undefined_note(struct over_time *o) {
  if (o->r->undefined == 0)
    return NULL;
  const char *on = step_name(o, o->r->first_undefined);
  return arena_format(&o->a->arena,
                      "%s has no one value at %zu of %zu steps, the first "
                      "%s: they are empty (\1by=%s\2 \1at=%s\2 says why)",
                      o->r->m->name, o->r->undefined, o->r->series.steps.n, on,
                      o->r->m->name, on);
}

static const char *unplaced_note(struct over_time *o) {
  if (o->r->unplaced == 0)
    return NULL;
  const char *on = step_name(o, o->r->first_unplaced);
  return arena_format(&o->a->arena,
                      "nobody has a rank by %s at %zu of %zu steps, the first "
                      "%s (\1by=%s\2 \1at=%s\2 says why)",
                      o->r->m->name, o->r->unplaced, o->r->series.steps.n, on,
                      o->r->m->name, on);
}

static void notes_of(struct over_time *o, size_t nth, struct rank_notes *all) {
  struct arena *m = &o->a->arena;
  if (o->r->joined)
    rank_note(all, nth,
              arena_format(m, "at %s paths may join ties of different times",
                           count_of(m, o->r->joined, "step", "steps")),
              false);
  struct doubts_among among = {0};
  for (int sign = -1; sign <= 1; sign++)
    among.no_sign[sign + 1] = !layer_holds(o->r->graph.layer, sign);
  rank_note(
      all, nth,
      left_out_between(m, o->r->l, &o->r->asked, &among, o->r->left_out > 0),
      false);
  rank_note(all, nth,
            report_possible_steps(m, &o->r->possible, o->r->asked.include),
            false);
  rank_note(all, nth, undefined_note(o), true);
  rank_note(all, nth, unplaced_note(o), true);
}

static void foot(struct over_time *o) {
  struct arena *m = &o->a->arena;
  answer_foot(
      o->a, "%s over %s ties, %s, %s%s; %s, %s", o->r->m->title,
      layer_name(o->r->graph.layer),
      o->r->graph.directed ? "directed" : "undirected",
      parallel_words(o->r->graph.parallel), rank_alpha(m, o->r->alpha),
      count_of(m, o->r->series.steps.n, "step", "steps"),
      count_of(m, o->r->computed, "different network", "different networks"));
}

static void tell(struct over_time *all, const struct measures *of) {
  ent_answer *a = all->a;
  struct rank_notes notes = {0};
  struct buf b = {0};
  report_range(&b, all->r->l, &all->r->asked);
  answer_head(a, "%s: %s", rank_titles(&a->arena, of), buf_text(&b));
  buf_drop(&b);
  for (size_t i = 0; i < of->n; i++) {
    foot(&all[i]);
    notes_of(&all[i], i, &notes);
  }
  answer_foot(a,
              "a bar a step, the highest of several where there are more "
              "than %d; First: at how many steps",
              LINE_MOST);
  rank_notes_tell(a, &notes, of);
  report_begun(a, &all->s->begun);
}

static void measure_keys(struct value *q, struct over_time *o) {
  struct arena *m = &o->a->arena;
  value_set(q, "measure", value_string(m, o->r->m->name));
  value_set(q, "layer", value_string(m, layer_name(o->r->graph.layer)));
  value_set(q, "directed", value_bool(m, o->r->graph.directed));
  value_set(q, "parallel",
            value_string(m, parallel_name(o->r->graph.parallel)));
  if (o->r->m->takes_alpha)
    value_set(q, "alpha", value_real(m, o->r->alpha));
}

static void query(struct over_time *all, size_t n) {
  struct arena *m = &all->a->arena;
  report_series(all->a, all->r->l, &all->r->asked, all->r->q->every);
  if (n == 1) {
    measure_keys(all->a->query, all);
    return;
  }
  struct value *list = value_list(m);
  for (size_t i = 0; i < n; i++) {
    struct value *one = value_object(m);
    measure_keys(one, &all[i]);
    value_append(list, one);
  }
  value_set(all->a->query, "measures", list);
}

ent_answer *rank_steps(struct rank_series *const *of, size_t n, ent_diags *d) {
  ent_answer *a = answer_for("rank", of[0]->r.q->spell);
  struct over_time all[MEASURES_MOST] = {{a, of[0], &of[0]->r}};
  struct measures names = {.n = n};
  for (size_t i = 0; i < n; i++) {
    all[i] = (struct over_time){a, of[i], &of[i]->r};
    names.list[i] = of[i]->r.m;
  }
  query(all, n);
  tell(all, &names);
  for (size_t i = 0; i < n; i++)
    people(&all[i], n > 1 ? of[i]->r.m->title : NULL);
  bool good = data(all, n, d);
  answer_warn(a, of[0]->asked.note);
  if (good)
    return a;
  ent_answer_free(a);
  return NULL;
}
