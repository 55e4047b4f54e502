// SPDX-License-Identifier: GPL-2.0-or-later
// Several measures of one date. People get a line an actor, or a pair, with a
// column a measure; data is the rows of the one measure, then of the next.
// Who is in both is the same: --limit is of actors, the first by the first.
#include "report/rank.h"

#include <math.h>

// Before the values and behind them.
enum { RANK, WHOM, BEFORE };
enum { TIES, SIGNS, SINCE, BEHIND };
enum { MOST = BEFORE + MEASURES_MOST + BEHIND + RANK_DATA };

static double largest(const struct ranking *r) {
  double most = 0;
  for (size_t i = 0; i < r->rows.n; i++)
    most = fmax(most, fabs(r->rows.at[i].value));
  return most;
}

// The columns of data are here to sort by, and lose their names then: who asks
// for one by name means the other table.
static struct ent_table *make_wide(ent_answer *a, const struct rankings *x) {
  const struct ranking *first = x->list;
  const size_t n = x->of.n;
  struct column c[MOST] = {
      [RANK] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [WHOM] = {first->m->of_pairs ? "pair" : "actor",
                first->m->of_pairs ? "Pair" : "Actor", FOR_PEOPLE, COLUMN_WRAP,
                0},
  };
  for (size_t i = 0; i < n; i++)
    c[BEFORE + i] = (struct column){
        x->of.list[i]->name, x->of.list[i]->title, FOR_PEOPLE, COLUMN_RIGHT,
        rank_decimals(x->of.list[i], largest(&x->list[i]))};
  struct column *behind = c + BEFORE + n;
  behind[TIES] = (struct column){"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0};
  behind[SIGNS] = (struct column){"", "Signs", FOR_PEOPLE, 0, 0};
  behind[SINCE] = (struct column){"", first->q->since, FOR_PEOPLE, 0, 0};
  if (!first->then.slice)
    behind[SINCE] = (struct column){"", "", 0, 0, 0};
  const size_t data = rank_data_columns(first, behind + BEHIND);
  for (size_t i = 0; i < data; i++)
    behind[BEHIND + i].use = 0;
  struct ent_table *t = answer_table(a, NULL, c, BEFORE + n + BEHIND + data);
  t->people_only = true;
  return t;
}

// The first measure that lists the line, which all of it is about.
static size_t lister(const struct rankings *x, const struct rank_line *line) {
  size_t i = 0;
  while (i + 1 < x->of.n && !line->of[i])
    i++;
  return i;
}

static void add_wide(ent_answer *a, const struct rankings *x,
                     struct ent_table *t, const struct rank_line *line) {
  struct arena *m = &a->arena;
  const size_t n = x->of.n, by = lister(x, line);
  const struct ranking *r = &x->list[by];
  const struct rank_row *row = line->of[by], *first = line->of[0];
  struct value **c = table_row(a, t)->cell, **behind = c + BEFORE + n;
  c[RANK] =
      first && first->rank ? value_int(m, first->rank) : value_string(m, "-");
  c[WHOM] = value_string(m, rank_whom(m, r, row));
  for (size_t i = 0; i < n; i++)
    c[BEFORE + i] =
        line->of[i] ? value_real(m, line->of[i]->value) : value_null(m);
  behind[TIES] = value_int(m, (int64_t)row->ties);
  behind[SIGNS] = value_string(m, rank_signs(m, row->positive, row->negative));
  if (r->then.slice)
    behind[SINCE] =
        value_string(m, first ? rank_move(m, first->was, first->rank) : "");
  rank_data_cells(m, r, row, behind + BEHIND);
}

static bool wide(ent_answer *a, const struct rankings *x, ent_diags *d) {
  struct ent_table *t = make_wide(a, x);
  for (size_t i = 0; i < x->lines.n; i++)
    add_wide(a, x, t, &x->lines.at[i]);
  const bool good = report_trim(a, t, x->list->q,
                                x->list->m->of_pairs ? "pairs" : "actors", d);
  for (size_t i = 0; i < t->columns.n; i++)
    if (!t->columns.at[i].use)
      t->columns.at[i].name = "";
  return good;
}

// -------------------------------------------------------------------- data

// Leaves the rows of those who come first, as many as --limit says.
static void keep_first(struct ent_table *t, const uint32_t *whom, size_t whoms,
                       size_t most) {
  bool *seen = mem_new(whoms + 1, sizeof *seen);
  size_t kept = 0, n = 0;
  for (size_t i = 0; i < t->rows.n; i++) {
    const uint32_t who = whom[t->rows.at[i].nth];
    if (!seen[who] && n >= most)
      continue;
    n += !seen[who];
    seen[who] = true;
    t->rows.at[kept++] = t->rows.at[i];
  }
  t->rows.n = kept;
  mem_free(seen);
}

// `whom`: of each row, by its number, the line that it is of.
static void add_long(ent_answer *a, const struct rankings *x,
                     struct ent_table *t, uint32_t *whom) {
  for (size_t i = 0; i < x->of.n; i++) {
    const struct ranking *r = &x->list[i];
    const size_t before = t->rows.n;
    for (size_t k = 0; k < r->rows.n; k++) {
      struct row *row = table_row(a, t);
      row->nth = t->rows.n - 1;
      rank_data_cells(&a->arena, r, &r->rows.at[k], row->cell);
    }
    for (uint32_t k = 0; k < x->lines.n; k++) {
      const struct rank_row *own = x->lines.at[k].of[i];
      if (own)
        whom[before + (size_t)(own - r->rows.at)] = k;
    }
  }
}

static bool data(ent_answer *a, const struct rankings *x, ent_diags *d) {
  struct column c[RANK_DATA];
  const size_t n = rank_data_columns(x->list, c);
  struct ent_table *t = answer_table(a, NULL, c, n);
  t->data_only = true;
  size_t rows = 0;
  for (size_t i = 0; i < x->of.n; i++)
    rows += x->list[i].rows.n;
  uint32_t *whom = mem_new(rows + 1, sizeof *whom);
  add_long(a, x, t, whom);
  ent_query sorted = *x->list->q;
  sorted.limit = 0; // it is of actors, and these are several rows an actor
  const bool good = report_trim(a, t, &sorted, "rows", d);
  if (good && x->list->q->limit)
    keep_first(t, whom, x->lines.n, x->list->q->limit);
  mem_free(whom);
  return good;
}

bool rank_several(ent_answer *a, struct rankings *x, ent_diags *d) {
  rankings_line_up(x);
  return data(a, x, d) && wide(a, x, d);
}
