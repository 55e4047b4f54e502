// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers of stats at each step of a range. People get a line a step; data
// the rows that stats has for that date, behind the step.
#include "report/stats.h"

#include <assert.h>
#include <math.h>

// Before the numbers of the network.
enum { STEP, SURE, LIKELY_ONES, POSSIBLE_ONES, TIED, BEFORE };
enum { D_DATE, D_WHAT, D_NAME, D_COUNT, DATA_COLUMNS };
enum { NUMBERS_MOST = 16 };

static const char *step_name(struct arena *m, struct days step) {
  struct buf b = {0};
  series_name(&b, step);
  const char *text = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

static double number(const struct stats *x, const char *name) {
  for (size_t i = 0; i < x->numbers.n; i++)
    if (strcmp(x->numbers.at[i].m->name, name) == 0)
      return x->numbers.at[i].x;
  return NAN;
}

static struct value *tally(struct arena *m, const struct stats *x, verdict v) {
  for (size_t i = 0; i < x->rows.n; i++)
    if (x->rows.at[i].of == TALLY_AT_DATE && x->rows.at[i].which == (uint32_t)v)
      return value_int(m, (int64_t)x->rows.at[i].n);
  return value_null(m);
}

static struct ent_table *people_table(ent_answer *a, const struct stats *x) {
  struct column c[BEFORE + NUMBERS_MOST] = {
      [STEP] = {"", "Step", FOR_PEOPLE, 0, 0},
      [SURE] = {"", "Definite", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [LIKELY_ONES] = {"", "Likely", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [POSSIBLE_ONES] = {"", "Possible", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [TIED] = {"", "Tied", FOR_PEOPLE, COLUMN_RIGHT, 0},
  };
  const size_t n = x->numbers.n;
  assert(n <= NUMBERS_MOST);
  for (size_t i = 0; i < n; i++)
    c[BEFORE + i] =
        (struct column){"", x->numbers.at[i].m->title, FOR_PEOPLE, COLUMN_RIGHT,
                        x->numbers.at[i].m->share ? 3 : 0};
  struct ent_table *t = answer_table(a, NULL, c, BEFORE + n);
  t->people_only = true;
  return t;
}

static void people(ent_answer *a, const struct stats_series *of) {
  struct arena *m = &a->arena;
  if (of->steps.steps.n == 0)
    return;
  struct ent_table *t = people_table(a, of->at);
  for (size_t i = 0; i < of->steps.steps.n; i++) {
    const struct stats *x = &of->at[i];
    struct value **c = table_row(a, t)->cell;
    c[STEP] = value_string(m, step_name(m, of->steps.steps.at[i]));
    c[SURE] = tally(m, x, DEFINITE);
    c[LIKELY_ONES] = tally(m, x, LIKELY);
    c[POSSIBLE_ONES] = tally(m, x, POSSIBLE);
    c[TIED] =
        value_int(m, (int64_t)(number(x, "actors") - number(x, "isolates")));
    for (size_t k = 0; k < x->numbers.n; k++)
      c[BEFORE + k] = isnan(x->numbers.at[k].x)
                          ? value_string(m, "-")
                          : stats_number(m, &x->numbers.at[k]);
  }
}

static void data_row(ent_answer *a, struct ent_table *t, struct value *date,
                     const char *what, const char *name, struct value *count) {
  struct value **c = table_row(a, t)->cell;
  c[D_DATE] = date;
  c[D_WHAT] = value_string(&a->arena, what);
  c[D_NAME] = value_string(&a->arena, name);
  c[D_COUNT] = count;
}

static void data(ent_answer *a, const struct stats_series *of) {
  static const struct column columns[DATA_COLUMNS] = {
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_WHAT] = {"what", "", FOR_DATA, 0, 0},
      [D_NAME] = {"name", "", FOR_DATA, 0, 0},
      [D_COUNT] = {"count", "", FOR_DATA, 0, 0},
  };
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, NULL, columns, DATA_COLUMNS);
  t->data_only = true;
  for (size_t i = 0; i < of->steps.steps.n; i++) {
    const struct stats *x = &of->at[i];
    struct value *date = value_string(m, step_name(m, of->steps.steps.at[i]));
    for (size_t k = 0; k < x->rows.n; k++)
      data_row(a, t, date, stats_what(x->rows.at[k].of),
               stats_name(x->l, &x->rows.at[k]),
               value_int(m, (int64_t)x->rows.at[k].n));
    for (size_t k = 0; k < x->numbers.n; k++)
      data_row(a, t, date, stats_network(m, x->layer), x->numbers.at[k].m->name,
               stats_number(m, &x->numbers.at[k]));
  }
}

ent_answer *stats_steps(const ent_account *l, const ent_query *q,
                        const struct stats_series *of) {
  ent_answer *a = answer_for("stats", q->spell);
  struct arena *m = &a->arena;
  const enum layer held = of->steps.steps.n ? of->at->layer : LAYER_ALL;
  const char *layer = layer_name(held);
  struct buf b = {0};
  report_series(a, l, &of->asked, q->every);
  value_set(a->query, "layer", value_string(m, layer));
  report_range(&b, l, &of->asked);
  answer_head(a, "%s: %s", buf_text(&b),
              count_of(m, of->steps.steps.n, "step", "steps"));
  buf_drop(&b);
  people(a, of);
  data(a, of);
  answer_foot(a, "Definite, Likely, Possible: ties in force in the step; Tied: "
                 "actors with a tie in the network");
  answer_foot(a,
              "the network: %s ties, likely or better, no events before the "
              "step",
              layer);
  if (of->joined)
    answer_note(a, "at %s paths may join ties of different times",
                count_of(m, of->joined, "step", "steps"));
  report_left_out_between(
      a, l, &of->asked,
      &(struct doubts_among){.no_sign = {!layer_holds(held, -1),
                                         !layer_holds(held, 0),
                                         !layer_holds(held, 1)}},
      of->left_out > 0);
  report_begun(a, &of->begun);
  answer_warn(a, of->note);
  return a;
}
