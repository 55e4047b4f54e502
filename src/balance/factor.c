// SPDX-License-Identifier: GPL-2.0-or-later
// Left-looking LU. Columns with one row left go first, then rows with one
// column left: neither fills anything in. What remains is taken by columns of
// few rows, in each the row with fewest columns among those that are not much
// smaller than its largest. Changes are kept as a product of single columns.
#include "balance/factor.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double share = .05, least = 1e-8;

struct order {
  size_t n, done;
  const size_t *first; // columns
  const struct factor_term *term;
  size_t *row_first; // rows
  uint32_t *row_column;
  uint32_t *rows_left, *columns_left; // of each column, of each row
  bool *row_done, *column_done;
  VEC(uint32_t) queue;
};

static struct order order_new(size_t n, const size_t *first,
                              const struct factor_term *term) {
  struct order o = {.n = n, .first = first, .term = term};
  o.row_first = mem_new(n + 2, sizeof *o.row_first);
  o.row_column = mem_new(first[n] + 1, sizeof *o.row_column);
  o.rows_left = mem_new(n + 1, sizeof *o.rows_left);
  o.columns_left = mem_new(n + 1, sizeof *o.columns_left);
  o.row_done = mem_new(n + 1, sizeof *o.row_done);
  o.column_done = mem_new(n + 1, sizeof *o.column_done);
  for (size_t i = 0; i < first[n]; i++)
    o.row_first[term[i].at + 2]++;
  for (size_t r = 2; r < n + 2; r++)
    o.row_first[r] += o.row_first[r - 1];
  for (uint32_t c = 0; c < n; c++)
    for (size_t i = first[c]; i < first[c + 1]; i++)
      o.row_column[o.row_first[term[i].at + 1]++] = c;
  for (size_t v = 0; v < n; v++) {
    o.rows_left[v] = (uint32_t)(first[v + 1] - first[v]);
    o.columns_left[v] = (uint32_t)(o.row_first[v + 1] - o.row_first[v]);
  }
  return o;
}

static void order_drop(struct order *o) {
  mem_free(o->row_first);
  mem_free(o->row_column);
  mem_free(o->rows_left);
  mem_free(o->columns_left);
  mem_free(o->row_done);
  mem_free(o->column_done);
  vec_drop(&o->queue);
}

// A step is taken; `by_rows` tells which counts are of interest.
static void strike(struct order *o, uint32_t row, uint32_t column,
                   bool by_rows) {
  o->row_done[row] = o->column_done[column] = true;
  for (size_t i = o->row_first[row]; i < o->row_first[row + 1]; i++) {
    const uint32_t c = o->row_column[i];
    if (--o->rows_left[c] == 1 && !by_rows && !o->column_done[c])
      vec_push(&o->queue, c);
  }
  for (size_t i = o->first[column]; i < o->first[column + 1]; i++) {
    const uint32_t r = o->term[i].at;
    if (--o->columns_left[r] == 1 && by_rows && !o->row_done[r])
      vec_push(&o->queue, r);
  }
}

static void step(struct factor *f, struct order *o, uint32_t row,
                 uint32_t column, double pivot) {
  const size_t i = o->done++;
  f->row[i] = row;
  f->column[i] = column;
  f->pivot[i] = pivot;
  f->lower_first[i + 1] = f->lower.n;
  f->upper_first[i + 1] = f->upper.n;
}

// Steps that fill nothing in. A column's terms are in rows that are done, which
// are upper ones, or yet to be done.
static bool take(struct factor *f, struct order *o, uint32_t row,
                 uint32_t column, bool by_rows) {
  double pivot = 0;
  for (size_t i = o->first[column]; i < o->first[column + 1]; i++)
    if (o->term[i].at == row)
      pivot = o->term[i].x;
  if (fabs(pivot) < least)
    return false;
  for (size_t i = o->first[column]; i < o->first[column + 1]; i++) {
    const struct factor_term x = o->term[i];
    if (o->row_done[x.at])
      vec_push(&f->upper, x);
    else if (x.at != row)
      vec_push(&f->lower, ((struct factor_term){x.at, x.x / pivot}));
  }
  strike(o, row, column, by_rows);
  step(f, o, row, column, pivot);
  return true;
}

static bool take_columns(struct factor *f, struct order *o) {
  for (uint32_t c = 0; c < o->n; c++)
    if (o->rows_left[c] == 1)
      vec_push(&o->queue, c);
  while (o->queue.n) {
    const uint32_t c = o->queue.at[--o->queue.n];
    if (o->column_done[c])
      continue;
    size_t i = o->first[c];
    while (i < o->first[c + 1] && o->row_done[o->term[i].at])
      i++;
    if (i == o->first[c + 1] || !take(f, o, o->term[i].at, c, false))
      return false;
  }
  return true;
}

static bool take_rows(struct factor *f, struct order *o) {
  for (uint32_t r = 0; r < o->n; r++)
    if (!o->row_done[r] && o->columns_left[r] == 1)
      vec_push(&o->queue, r);
  while (o->queue.n) {
    const uint32_t r = o->queue.at[--o->queue.n];
    if (o->row_done[r])
      continue;
    size_t i = o->row_first[r];
    while (i < o->row_first[r + 1] && o->column_done[o->row_column[i]])
      i++;
    if (i == o->row_first[r + 1] || !take(f, o, r, o->row_column[i], true))
      return false;
  }
  return true;
}

struct choice {
  uint32_t count, column;
};

static int by_count(const void *x, const void *y) {
  const struct choice *a = x, *b = y;
  if (a->count != b->count)
    return a->count < b->count ? -1 : 1;
  return (a->column > b->column) - (a->column < b->column);
}

// The column as the steps from `begin` on leave it, in f->work, and its rows in
// o->queue.
static void bring_up(struct factor *f, struct order *o, size_t begin,
                     uint32_t column) {
  o->queue.n = 0;
  for (size_t i = o->first[column]; i < o->first[column + 1]; i++) {
    f->work[o->term[i].at] = o->term[i].x;
    vec_push(&o->queue, o->term[i].at);
  }
  for (size_t p = begin; p < o->done; p++) {
    const double x = f->work[f->row[p]];
    if (x == 0)
      continue;
    for (size_t i = f->lower_first[p]; i < f->lower_first[p + 1]; i++) {
      const struct factor_term l = f->lower.at[i];
      if (f->work[l.at] == 0)
        vec_push(&o->queue, l.at);
      f->work[l.at] -= l.x * x;
      // One that cancels stays listed, once.
      if (f->work[l.at] == 0)
        f->work[l.at] = DBL_MIN;
    }
  }
}

static bool take_filled(struct factor *f, struct order *o, size_t begin,
                        uint32_t column) {
  bring_up(f, o, begin, column);
  double most = 0;
  uint32_t row = UINT32_MAX;
  for (size_t i = 0; i < o->queue.n; i++)
    if (!o->row_done[o->queue.at[i]])
      most = fmax(most, fabs(f->work[o->queue.at[i]]));
  for (size_t i = 0; i < o->queue.n; i++) {
    const uint32_t r = o->queue.at[i];
    if (!o->row_done[r] && fabs(f->work[r]) >= share * most &&
        (row == UINT32_MAX || o->columns_left[r] < o->columns_left[row]))
      row = r;
  }
  const double pivot = most < least ? 1 : f->work[row];
  for (size_t i = 0; i < o->queue.n; i++) {
    const uint32_t r = o->queue.at[i];
    const double x = f->work[r];
    f->work[r] = 0;
    if (r == row || fabs(x) < 1e-14)
      continue;
    if (o->row_done[r])
      vec_push(&f->upper, ((struct factor_term){r, x}));
    else
      vec_push(&f->lower, ((struct factor_term){r, x / pivot}));
  }
  if (most < least)
    return false;
  o->row_done[row] = o->column_done[column] = true;
  step(f, o, row, column, pivot);
  return true;
}

static bool take_rest(struct factor *f, struct order *o) {
  const size_t begin = o->done;
  VEC(struct choice) list = {0};
  for (uint32_t c = 0; c < o->n; c++)
    if (!o->column_done[c])
      vec_push(&list, ((struct choice){o->rows_left[c], c}));
  if (list.n)
    qsort(list.at, list.n, sizeof *list.at, by_count);
  bool good = true;
  for (size_t i = 0; good && i < list.n; i++)
    good = take_filled(f, o, begin, list.at[i].column);
  vec_drop(&list);
  return good;
}

void factor_drop(struct factor *f) {
  mem_free(f->row);
  mem_free(f->column);
  mem_free(f->pivot);
  mem_free(f->lower_first);
  mem_free(f->upper_first);
  mem_free(f->work);
  vec_drop(&f->lower);
  vec_drop(&f->upper);
  vec_drop(&f->change);
  vec_drop(&f->changes);
}

bool factor_set(struct factor *f, size_t n, const size_t *first,
                const struct factor_term *term) {
  factor_drop(f);
  *f = (struct factor){.n = n};
  f->row = mem_new(n + 1, sizeof *f->row);
  f->column = mem_new(n + 1, sizeof *f->column);
  f->pivot = mem_new(n + 1, sizeof *f->pivot);
  f->lower_first = mem_new(n + 1, sizeof *f->lower_first);
  f->upper_first = mem_new(n + 1, sizeof *f->upper_first);
  f->work = mem_new(n + 1, sizeof *f->work);
  struct order o = order_new(n, first, term);
  const bool good = take_columns(f, &o) && take_rows(f, &o) && take_rest(f, &o);
  order_drop(&o);
  return good;
}

void factor_solve(const struct factor *f, double *b, double *x) {
  for (size_t p = 0; p < f->n; p++) {
    const double t = b[f->row[p]];
    if (t != 0)
      for (size_t i = f->lower_first[p]; i < f->lower_first[p + 1]; i++)
        b[f->lower.at[i].at] -= f->lower.at[i].x * t;
  }
  for (size_t p = f->n; p-- > 0;) {
    const double t = b[f->row[p]] / f->pivot[p];
    x[f->column[p]] = t;
    if (t != 0)
      for (size_t i = f->upper_first[p]; i < f->upper_first[p + 1]; i++)
        b[f->upper.at[i].at] -= f->upper.at[i].x * t;
  }
  for (size_t k = 0; k < f->changes.n; k++) {
    const struct factor_change c = f->changes.at[k];
    if (x[c.column] == 0)
      continue;
    const size_t to =
        k + 1 < f->changes.n ? f->changes.at[k + 1].from : f->change.n;
    const double t = x[c.column] / c.pivot;
    for (size_t i = c.from; i < to; i++)
      x[f->change.at[i].at] -= f->change.at[i].x * t;
    x[c.column] = t;
  }
}

void factor_solve_left(const struct factor *f, double *c, double *y) {
  for (size_t k = f->changes.n; k-- > 0;) {
    const struct factor_change x = f->changes.at[k];
    const size_t to =
        k + 1 < f->changes.n ? f->changes.at[k + 1].from : f->change.n;
    double sum = c[x.column];
    for (size_t i = x.from; i < to; i++)
      sum -= f->change.at[i].x * c[f->change.at[i].at];
    c[x.column] = sum / x.pivot;
  }
  for (size_t p = 0; p < f->n; p++) {
    double sum = c[f->column[p]];
    for (size_t i = f->upper_first[p]; i < f->upper_first[p + 1]; i++)
      sum -= f->upper.at[i].x * y[f->upper.at[i].at];
    y[f->row[p]] = sum / f->pivot[p];
  }
  for (size_t p = f->n; p-- > 0;) {
    double sum = y[f->row[p]];
    for (size_t i = f->lower_first[p]; i < f->lower_first[p + 1]; i++)
      sum -= f->lower.at[i].x * y[f->lower.at[i].at];
    y[f->row[p]] = sum;
  }
}

void factor_change(struct factor *f, uint32_t column, const double *x) {
  vec_push(&f->changes,
           ((struct factor_change){column, x[column], f->change.n}));
  for (uint32_t i = 0; i < f->n; i++)
    if (i != column && fabs(x[i]) > 1e-12)
      vec_push(&f->change, ((struct factor_term){i, x[i]}));
}
