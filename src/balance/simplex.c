// SPDX-License-Identifier: GPL-2.0-or-later
// Dual simplex with bounded variables and bound flipping on a dense dictionary.
// It stays dual feasible when a cycle is added and when bounds change, so each
// step of a branch and cut begins where the last one ended. Costs are raised by
// up to a millionth, differently for each edge: with equal ones most pivots
// would lead nowhere.
#include "balance/simplex.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double tiny = 1e-9, pivot_least = 1e-7;

static double cost_of(const struct simplex *s, uint32_t e) {
  uint64_t z = (e + 1) * 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 29)) * 0xBF58476D1CE4E5B9u;
  const double part = (double)(z >> 11) * 0x1p-53;
  return fabs((double)s->g->edge[e].w) / s->norm * (1 + 1e-6 * part);
}

struct simplex simplex_new(const struct net *g) {
  struct simplex s = {.g = g};
  for (size_t e = 0; e < g->m; e++)
    s.total += g->edge[e].w < 0 ? -g->edge[e].w : g->edge[e].w;
  s.norm = g->m ? (double)s.total / (double)g->m : 1;
  s.low = mem_new(g->m + 1, sizeof *s.low);
  s.up = mem_new(g->m + 1, sizeof *s.up);
  s.column_of = mem_new(g->m + 1, sizeof *s.column_of);
  s.row_of = mem_new(g->m + 1, sizeof *s.row_of);
  for (size_t e = 0; e < g->m; e++) {
    s.up[e] = 1;
    s.column_of[e] = s.row_of[e] = BALANCE_NONE;
  }
  vec_push(&s.cycles, 0);
  return s;
}

void simplex_drop(struct simplex *s) {
  for (size_t r = 0; r < s->rows.n; r++)
    mem_free(s->rows.at[r].cell);
  vec_drop(&s->rows);
  vec_drop(&s->columns);
  vec_drop(&s->cycles);
  vec_drop(&s->edges);
  vec_drop(&s->full);
  mem_free(s->low);
  mem_free(s->up);
  mem_free(s->column_of);
  mem_free(s->row_of);
}

static double low(const struct simplex *s, uint32_t var) {
  return var < s->g->m ? s->low[var] : 0;
}

static double up(const struct simplex *s, uint32_t var) {
  return var < s->g->m ? s->up[var] : INFINITY;
}

static void widen(struct simplex *s, size_t wide) {
  if (wide <= s->wide)
    return;
  const size_t old = s->wide;
  s->wide = (wide + wide / 2 + 16) / 4 * 4;
  for (size_t r = 0; r < s->rows.n; r++) {
    double *cell = mem_grow(s->rows.at[r].cell, s->wide, sizeof *cell);
    memset(cell + old, 0, (s->wide - old) * sizeof *cell);
    s->rows.at[r].cell = cell;
  }
}

// A column for an edge that no cycle had.
static void touch(struct simplex *s, uint32_t e) {
  if (s->column_of[e] != BALANCE_NONE || s->row_of[e] != BALANCE_NONE)
    return;
  widen(s, s->columns.n + 1);
  s->column_of[e] = (uint32_t)s->columns.n;
  vec_push(&s->columns, ((struct simplex_column){e, cost_of(s, e), s->low[e]}));
}

static void add_row(struct simplex *s, uint32_t cycle) {
  const uint32_t *edge = &s->edges.at[s->cycles.at[cycle]];
  const size_t n = s->cycles.at[cycle + 1] - s->cycles.at[cycle];
  for (size_t i = 0; i < n; i++)
    touch(s, edge[i]);
  struct simplex_row r = {
      .var = (uint32_t)s->g->m + cycle, .value = -1, .weight = 1};
  r.cell = mem_new(s->wide, sizeof *r.cell);
  for (size_t i = 0; i < n; i++) {
    const uint32_t in = s->row_of[edge[i]];
    if (in == BALANCE_NONE) {
      r.cell[s->column_of[edge[i]]] += 1;
      r.value += s->columns.at[s->column_of[edge[i]]].at;
      continue;
    }
    const struct simplex_row *x = &s->rows.at[in];
    for (size_t c = 0; c < s->columns.n; c++)
      r.cell[c] += x->cell[c];
    r.value += x->value;
  }
  s->work += s->columns.n * n;
  vec_push(&s->rows, r);
}

void simplex_add(struct simplex *s, const uint32_t *edge, size_t n) {
  for (size_t i = 0; i < n; i++)
    vec_push(&s->edges, edge[i]);
  vec_push(&s->cycles, s->edges.n);
  add_row(s, (uint32_t)(s->cycles.n - 2));
}

// Moves a column's variable, and all that depends on it.
static void move(struct simplex *s, size_t c, double to) {
  const double by = to - s->columns.at[c].at;
  if (fabs(by) < tiny)
    return;
  s->columns.at[c].at = to;
  for (size_t r = 0; r < s->rows.n; r++)
    s->rows.at[r].value += s->rows.at[r].cell[c] * by;
}

void simplex_bounds(struct simplex *s, uint32_t edge, unsigned lowest,
                    unsigned most) {
  s->low[edge] = (uint8_t)lowest;
  s->up[edge] = (uint8_t)most;
  const uint32_t c = s->column_of[edge];
  if (c != BALANCE_NONE)
    move(s, c, s->columns.at[c].cost >= 0 ? lowest : most);
}

// The row that is farthest outside its bounds by Devex weights (Forrest and
// Goldfarb 1992), or rows.n.
static size_t leaving(const struct simplex *s) {
  size_t row = s->rows.n;
  double most = 0;
  for (size_t r = 0; r < s->rows.n; r++) {
    const struct simplex_row *x = &s->rows.at[r];
    const double a = low(s, x->var) - x->value, b = x->value - up(s, x->var);
    const double out = a > b ? a : b;
    if (out > 1e-7 && out * out > most * x->weight) {
      most = out * out / x->weight;
      row = r;
    }
  }
  return row;
}

struct option {
  double ratio, size;
  uint32_t column;
};

static int by_ratio(const void *x, const void *y) {
  const struct option *a = x, *b = y;
  if (a->ratio < b->ratio || a->ratio > b->ratio)
    return a->ratio < b->ratio ? -1 : 1;
  if (a->size < b->size || a->size > b->size)
    return a->size > b->size ? -1 : 1;
  return (a->column > b->column) - (a->column < b->column);
}

static double range(const struct simplex *s, uint32_t column) {
  const uint32_t var = s->columns.at[column].var;
  return up(s, var) - low(s, var);
}

// The column that enters when the row's variable has to grow by `by`;
// BALANCE_NONE if none can. Columns passed on the way change to their other
// bound.
static uint32_t entering(struct simplex *s, size_t row, double by) {
  const double *cell = s->rows.at[row].cell;
  VEC(struct option) list = {0};
  for (size_t c = 0; c < s->columns.n; c++) {
    const struct simplex_column *x = &s->columns.at[c];
    const double t = by > 0 ? cell[c] : -cell[c];
    if (fabs(t) < pivot_least || low(s, x->var) >= up(s, x->var))
      continue;
    const bool at_low = x->var >= s->g->m || x->at < .5;
    if ((t > 0) == at_low)
      vec_push(&list, ((struct option){fabs(x->cost) / fabs(t), fabs(t),
                                       (uint32_t)c}));
  }
  double left = fabs(by), reach = 0;
  for (size_t i = 0; i < list.n; i++)
    reach += list.at[i].size * range(s, list.at[i].column);
  uint32_t found = BALANCE_NONE;
  if (list.n && reach > left - tiny)
    qsort(list.at, list.n, sizeof *list.at, by_ratio);
  for (size_t i = 0; reach > left - tiny && i < list.n; i++) {
    found = list.at[i].column;
    left -= list.at[i].size * range(s, found);
    reach = INFINITY;
    if (left <= tiny || i + 1 == list.n)
      break;
    move(s, found, s->columns.at[found].at < .5 ? 1 : 0);
  }
  vec_drop(&list);
  return found;
}

static void set_place(struct simplex *s, uint32_t var, size_t row,
                      size_t column) {
  if (var >= s->g->m)
    return;
  s->row_of[var] = (uint32_t)row;
  s->column_of[var] = (uint32_t)column;
}

// to += x * from; four at a time, so that compilers use wide registers.
static void add_times(double *restrict to, const double *restrict from,
                      double x, size_t n) {
  for (size_t c = 0; c < n; c += 4) {
    to[c] += x * from[c];
    to[c + 1] += x * from[c + 1];
    to[c + 2] += x * from[c + 2];
    to[c + 3] += x * from[c + 3];
  }
}

// The pivot row solved for the column; `full` takes its columns that are not 0.
static void solve_row(struct simplex *s, size_t row, size_t column) {
  struct simplex_row *p = &s->rows.at[row];
  struct simplex_column *q = &s->columns.at[column];
  const double t = p->cell[column], d = q->cost / t;
  s->full.n = 0;
  for (size_t c = 0; c < s->columns.n; c++) {
    if (fabs(p->cell[c]) < 1e-11)
      p->cell[c] = 0;
    if (p->cell[c] == 0 || c == column)
      continue;
    s->columns.at[c].cost -= d * p->cell[c];
    p->cell[c] /= -t;
    vec_push(&s->full, (uint32_t)c);
  }
  q->cost = d;
  p->cell[column] = 0;
}

static void exchange(struct simplex *s, size_t row, size_t column) {
  struct simplex_row *p = &s->rows.at[row];
  struct simplex_column *q = &s->columns.at[column];
  const double t = p->cell[column];
  solve_row(s, row, column);
  const bool sparse = s->full.n < s->columns.n / 6;
  for (size_t r = 0; r < s->rows.n; r++) {
    double *cell = s->rows.at[r].cell;
    const double x = cell[column];
    if (x == 0 || r == row)
      continue;
    s->rows.at[r].weight =
        fmax(s->rows.at[r].weight, x / t * (x / t) * p->weight);
    if (sparse)
      for (size_t i = 0; i < s->full.n; i++)
        cell[s->full.at[i]] += x * p->cell[s->full.at[i]];
    else
      add_times(cell, p->cell, x, s->columns.n);
    cell[column] = fabs(x) < 1e-11 ? 0 : x / t;
    s->work += sparse ? 2 * s->full.n : s->columns.n / 2;
  }
  s->work += s->rows.n * 4;
  p->weight = fmax(p->weight / (t * t), 1);
  p->cell[column] = 1 / t;
  const uint32_t var = p->var;
  p->var = q->var;
  q->var = var;
  set_place(s, p->var, row, BALANCE_NONE);
  set_place(s, q->var, BALANCE_NONE, column);
}

static void pivot(struct simplex *s, size_t row, size_t column, double bound) {
  const double t = s->rows.at[row].cell[column];
  const double by = (bound - s->rows.at[row].value) / t;
  const double at = s->columns.at[column].at + by;
  move(s, column, at);
  exchange(s, row, column);
  s->columns.at[column].at = bound;
  s->rows.at[row].value = at;
}

double simplex_value(const struct simplex *s) {
  double sum = 0;
  for (size_t c = 0; c < s->columns.n; c++)
    if (s->columns.at[c].var < s->g->m)
      sum += cost_of(s, s->columns.at[c].var) * s->columns.at[c].at;
  for (size_t r = 0; r < s->rows.n; r++)
    if (s->rows.at[r].var < s->g->m)
      sum += cost_of(s, s->rows.at[r].var) * s->rows.at[r].value;
  return sum * s->norm;
}

double simplex_edge(const struct simplex *s, uint32_t edge) {
  if (s->row_of[edge] != BALANCE_NONE)
    return s->rows.at[s->row_of[edge]].value;
  if (s->column_of[edge] != BALANCE_NONE)
    return s->columns.at[s->column_of[edge]].at;
  return s->low[edge];
}

bool simplex_spend(struct simplex *s) {
  const uint64_t work = s->work / 40 + 1;
  s->work = 0;
  return effort_spend(s->e, work) && s->e->nodes <= s->until;
}

size_t simplex_room(const struct simplex *s) {
  const size_t most = SIMPLEX_CELLS / (s->wide + 1);
  const size_t rows = most < SIMPLEX_ROWS ? most : SIMPLEX_ROWS;
  return rows > s->rows.n ? rows - s->rows.n : 0;
}

enum simplex_end simplex_solve(struct simplex *s, double enough, size_t most) {
  for (size_t i = 0; i < most; i++) {
    const size_t row = leaving(s);
    if (row == s->rows.n)
      return SIMPLEX_BEST;
    const struct simplex_row *x = &s->rows.at[row];
    const double bound =
        x->value < low(s, x->var) ? low(s, x->var) : up(s, x->var);
    const uint32_t column = entering(s, row, bound - x->value);
    if (column == BALANCE_NONE)
      return SIMPLEX_NONE;
    pivot(s, row, column, bound);
    if (i % 16 == 15 && (simplex_value(s) > enough || !simplex_spend(s)))
      return SIMPLEX_LATE;
  }
  return SIMPLEX_LATE;
}

int64_t simplex_fine(const struct simplex *s) {
  int64_t fine = 1;
  while (fine < (int64_t)1 << 40 && s->total * fine < (int64_t)1 << 49)
    fine *= 2;
  return fine;
}

int64_t simplex_bound(const struct simplex *s, int64_t *slack) {
  const int64_t fine = simplex_fine(s), most = s->total * fine;
  const size_t m = s->g->m;
  int64_t *left = slack ? slack : mem_new(m + 1, sizeof *left), sum = 0;
  for (size_t e = 0; e < m; e++)
    left[e] = llabs(s->g->edge[e].w) * fine;
  for (size_t c = 0; c < s->columns.n; c++) {
    const struct simplex_column x = s->columns.at[c];
    const double y = x.cost * s->norm * (double)fine;
    if (x.var < m || !(y >= 1))
      continue;
    const int64_t whole = y < (double)most ? (int64_t)nearbyint(y) : most;
    sum += whole;
    for (size_t i = s->cycles.at[x.var - m]; i < s->cycles.at[x.var - m + 1];
         i++)
      left[s->edges.at[i]] -= whole;
  }
  for (size_t e = 0; e < m; e++)
    if (s->low[e] || (s->up[e] && left[e] < 0))
      sum += left[e];
  if (!slack)
    mem_free(left);
  return sum;
}

static void keep_cycles(struct simplex *s, const bool *keep) {
  const size_t n = s->cycles.n - 1;
  uint32_t *name = mem_new(n + 1, sizeof *name);
  size_t kept = 0, edges = 0;
  for (size_t i = 0; i < n; i++) {
    const size_t from = s->cycles.at[i], to = s->cycles.at[i + 1];
    if (!keep[i])
      continue;
    name[i] = (uint32_t)kept;
    s->cycles.at[kept++] = edges;
    for (size_t j = from; j < to; j++)
      s->edges.at[edges++] = s->edges.at[j];
  }
  s->cycles.at[kept] = edges;
  s->cycles.n = kept + 1;
  s->edges.n = edges;
  for (size_t r = 0; r < s->rows.n; r++)
    if (s->rows.at[r].var >= s->g->m)
      s->rows.at[r].var = (uint32_t)s->g->m + name[s->rows.at[r].var - s->g->m];
  for (size_t c = 0; c < s->columns.n; c++)
    if (s->columns.at[c].var >= s->g->m)
      s->columns.at[c].var =
          (uint32_t)s->g->m + name[s->columns.at[c].var - s->g->m];
  mem_free(name);
}

void simplex_purge(struct simplex *s, size_t most) {
  if (s->rows.n <= most)
    return;
  bool *keep = mem_new(s->cycles.n, sizeof *keep);
  for (size_t i = 0; i + 1 < s->cycles.n; i++)
    keep[i] = true;
  size_t kept = 0;
  for (size_t r = 0; r < s->rows.n; r++) {
    const struct simplex_row x = s->rows.at[r];
    if (x.var >= s->g->m && x.value > 1e-6) {
      keep[x.var - s->g->m] = false;
      mem_free(x.cell);
      continue;
    }
    set_place(s, x.var, kept, BALANCE_NONE);
    s->rows.at[kept++] = x;
  }
  s->rows.n = kept;
  keep_cycles(s, keep);
  mem_free(keep);
}

void simplex_mend(struct simplex *s) {
  for (size_t r = 0; r < s->rows.n; r++)
    mem_free(s->rows.at[r].cell);
  s->rows.n = s->columns.n = 0;
  for (size_t e = 0; e < s->g->m; e++)
    s->column_of[e] = s->row_of[e] = BALANCE_NONE;
  for (uint32_t i = 0; i + 1 < s->cycles.n; i++)
    add_row(s, i);
}
