// SPDX-License-Identifier: GPL-2.0-or-later
// Dual simplex with bounded variables and bound flipping; the basis is kept as
// a sparse factor. It stays dual feasible when a cycle is added and when bounds
// change, so each step of a branch and cut begins where the last one ended.
// Costs are raised by up to a millionth, differently for each edge: with equal
// ones most pivots would lead nowhere.
//
// A row is: sum of its terms - slack = least. "Cells" are what the basic
// variable of a row grows by with a unit of one outside of the basis.
#include "balance/simplex.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double tiny = 1e-9, pivot_least = 1e-7;
enum { CHANGES_MOST = 64 };

static double cost_of(const struct simplex *s, uint32_t e) {
  uint64_t z = (e + 1) * 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 29)) * 0xBF58476D1CE4E5B9u;
  const double part = (double)(z >> 11) * 0x1p-53;
  return fabs((double)s->g->edge[e].w) / s->norm * (1 + 1e-6 * part);
}

struct simplex simplex_new(const struct balance_net *g) {
  struct simplex s = {.g = g, .unset = true};
  for (size_t e = 0; e < g->m; e++)
    s.total += g->edge[e].w < 0 ? -g->edge[e].w : g->edge[e].w;
  s.norm = g->m ? (double)s.total / (double)g->m : 1;
  s.low = mem_new(g->m + 1, sizeof *s.low);
  s.up = mem_new(g->m + 1, sizeof *s.up);
  s.edge = mem_new(g->m + 1, sizeof *s.edge);
  s.cell = mem_new(g->m + 1, sizeof *s.cell);
  for (uint32_t e = 0; e < g->m; e++) {
    s.up[e] = 1;
    s.edge[e].place = BALANCE_NONE;
    s.edge[e].cost = cost_of(&s, e);
  }
  vec_push(&s.first, 0);
  return s;
}

void simplex_drop(struct simplex *s) {
  for (size_t e = 0; e < s->g->m; e++)
    vec_drop(&s->edge[e].in);
  mem_free(s->edge);
  mem_free(s->low);
  mem_free(s->up);
  mem_free(s->cell);
  mem_free(s->row_work);
  mem_free(s->x);
  mem_free(s->y);
  vec_drop(&s->rows);
  vec_drop(&s->first);
  vec_drop(&s->terms);
  vec_drop(&s->touched);
  factor_drop(&s->factor);
}

static double low(const struct simplex *s, uint32_t var) {
  return var < s->g->m ? s->low[var] : 0;
}

static double up(const struct simplex *s, uint32_t var) {
  return var < s->g->m ? s->up[var] : INFINITY;
}

double simplex_at(const struct simplex *s, uint32_t edge) {
  const struct simplex_edge *x = &s->edge[edge];
  return x->place == BALANCE_NONE ? x->at : s->rows.at[x->place].value;
}

void simplex_add(struct simplex *s, const struct simplex_term *term, size_t n,
                 uint32_t least) {
  const uint32_t row = (uint32_t)s->rows.n;
  struct simplex_row r = {.least = least,
                          .basic = (uint32_t)s->g->m + row,
                          .value = -(double)least,
                          .weight = 1,
                          .place = row};
  for (size_t i = 0; i < n; i++) {
    const struct simplex_term t = term[i];
    r.value += t.times * simplex_at(s, t.edge);
    vec_push(&s->terms, t);
    vec_push(&s->edge[t.edge].in, ((struct factor_term){row, t.times}));
  }
  vec_push(&s->first, s->terms.n);
  vec_push(&s->rows, r);
  s->unset = true;
}

void simplex_bounds(struct simplex *s, uint32_t edge, unsigned lowest,
                    unsigned most) {
  s->low[edge] = (uint8_t)lowest;
  s->up[edge] = (uint8_t)most;
  struct simplex_edge *x = &s->edge[edge];
  const double at = x->cost >= 0 ? lowest : most;
  if (x->place != BALANCE_NONE || fabs(at - x->at) < tiny)
    return;
  x->at = at;
  s->stale = true;
}

static void set_place(struct simplex *s, uint32_t var, uint32_t place) {
  if (var < s->g->m)
    s->edge[var].place = place;
  else
    s->rows.at[var - s->g->m].place = place;
}

static double *cost(struct simplex *s, uint32_t var) {
  return var < s->g->m ? &s->edge[var].cost : &s->rows.at[var - s->g->m].cost;
}

// Adds `times` the variable's column to `to`, by rows.
static void add_column(const struct simplex *s, uint32_t var, double times,
                       double *to) {
  if (var >= s->g->m) {
    to[var - s->g->m] -= times;
    return;
  }
  for (size_t i = 0; i < s->edge[var].in.n; i++)
    to[s->edge[var].in.at[i].at] += times * s->edge[var].in.at[i].x;
}

static void reserve(struct simplex *s) {
  if (s->room >= s->rows.n + 1)
    return;
  s->room = 2 * s->rows.n + 64;
  mem_free(s->row_work);
  mem_free(s->x);
  mem_free(s->y);
  s->row_work = mem_new(s->room, sizeof *s->row_work);
  s->x = mem_new(s->room, sizeof *s->x);
  s->y = mem_new(s->room, sizeof *s->y);
}

static bool set_factor(struct simplex *s) {
  const size_t n = s->rows.n;
  size_t *first = mem_new(n + 1, sizeof *first);
  VEC(struct factor_term) term = {0};
  vec_reserve(&term, s->terms.n + n);
  for (size_t p = 0; p < n; p++) {
    const uint32_t var = s->rows.at[p].basic;
    if (var >= s->g->m)
      vec_push(&term, ((struct factor_term){var - (uint32_t)s->g->m, -1}));
    else
      for (size_t i = 0; i < s->edge[var].in.n; i++)
        vec_push(&term, s->edge[var].in.at[i]);
    first[p + 1] = term.n;
  }
  const bool good = factor_set(&s->factor, n, first, term.at);
  s->work += 4 * (s->factor.lower.n + s->factor.upper.n) + 20 * n;
  mem_free(first);
  vec_drop(&term);
  return good;
}

// Reduced costs from the basis, so that errors do not pile up.
static void set_costs(struct simplex *s) {
  const size_t m = s->g->m, n = s->rows.n;
  for (size_t p = 0; p < n; p++)
    s->x[p] = s->rows.at[p].basic < m ? cost_of(s, s->rows.at[p].basic) : 0;
  factor_solve_left(&s->factor, s->x, s->y);
  for (size_t r = 0; r < n; r++)
    s->rows.at[r].cost = s->rows.at[r].place == BALANCE_NONE ? s->y[r] : 0;
  for (uint32_t e = 0; e < m; e++) {
    struct simplex_edge *x = &s->edge[e];
    if (!x->in.n || x->place != BALANCE_NONE) {
      x->cost = x->in.n ? 0 : x->cost;
      continue;
    }
    x->cost = cost_of(s, e);
    for (size_t i = 0; i < x->in.n; i++)
      x->cost -= x->in.at[i].x * s->y[x->in.at[i].at];
    if (fabs(x->cost) > tiny)
      x->at = x->cost > 0 ? s->low[e] : s->up[e];
  }
  s->stale = true;
}

static void set_values(struct simplex *s) {
  const size_t n = s->rows.n;
  for (size_t r = 0; r < n; r++)
    s->row_work[r] = s->rows.at[r].least;
  for (uint32_t e = 0; e < s->g->m; e++)
    if (s->edge[e].place == BALANCE_NONE && s->edge[e].at > 0)
      add_column(s, e, -s->edge[e].at, s->row_work);
  factor_solve(&s->factor, s->row_work, s->x);
  for (size_t p = 0; p < n; p++)
    s->rows.at[p].value = s->x[p];
  s->stale = false;
  s->work += n + s->factor.lower.n + s->factor.upper.n + s->factor.change.n;
}

static void slack_basis(struct simplex *s) {
  const uint32_t m = (uint32_t)s->g->m;
  for (uint32_t e = 0; e < m; e++) {
    s->edge[e].place = BALANCE_NONE;
    s->edge[e].cost = cost_of(s, e);
    s->edge[e].at = s->low[e];
  }
  for (uint32_t r = 0; r < s->rows.n; r++)
    s->rows.at[r] = (struct simplex_row){
        .least = s->rows.at[r].least, .basic = m + r, .weight = 1, .place = r};
}

static void set_basis(struct simplex *s) {
  reserve(s);
  if (!set_factor(s)) {
    slack_basis(s);
    set_factor(s);
  }
  set_costs(s);
  s->unset = false;
}

// The row that is farthest outside its bounds by Devex weights (Forrest and
// Goldfarb 1992), or rows.n.
static size_t leaving(const struct simplex *s) {
  size_t row = s->rows.n;
  double most = 0;
  for (size_t r = 0; r < s->rows.n; r++) {
    const struct simplex_row *x = &s->rows.at[r];
    const double a = low(s, x->basic) - x->value;
    const double b = x->value - up(s, x->basic);
    const double out = a > b ? a : b;
    if (out > 1e-7 && out * out > most * x->weight) {
      most = out * out / x->weight;
      row = r;
    }
  }
  return row;
}

// The cells of a row: those of slacks in s->y, of edges in s->cell.
static void set_cells(struct simplex *s, size_t row) {
  const size_t n = s->rows.n;
  for (size_t i = 0; i < s->touched.n; i++)
    s->cell[s->touched.at[i]] = 0;
  s->touched.n = 0;
  memset(s->x, 0, n * sizeof *s->x);
  s->x[row] = 1;
  factor_solve_left(&s->factor, s->x, s->y);
  for (size_t r = 0; r < n; r++) {
    const double y = s->y[r];
    if (fabs(y) < 1e-12)
      continue;
    s->work += s->first.at[r + 1] - s->first.at[r];
    for (size_t i = s->first.at[r]; i < s->first.at[r + 1]; i++) {
      const uint32_t e = s->terms.at[i].edge;
      if (s->edge[e].place != BALANCE_NONE)
        continue;
      if (s->cell[e] == 0)
        vec_push(&s->touched, e);
      s->cell[e] -= y * s->terms.at[i].times;
      // One that cancels stays listed, once.
      if (s->cell[e] == 0)
        s->cell[e] = DBL_MIN;
    }
  }
  s->work += n + s->factor.lower.n + s->factor.upper.n + s->factor.change.n;
}

struct option {
  double ratio, size;
  uint32_t var;
};

static bool option_before(struct option x, struct option y) {
  if (x.ratio < y.ratio || x.ratio > y.ratio)
    return x.ratio < y.ratio;
  if (x.size < y.size || x.size > y.size)
    return x.size > y.size;
  return x.var < y.var;
}

static double range(const struct simplex *s, uint32_t var) {
  return up(s, var) - low(s, var);
}

struct options {
  VEC(struct option) list;
  double reach;
};

// Takes the first option out of the list; few are ever taken.
static struct option option_next(struct options *o) {
  size_t best = 0;
  for (size_t i = 1; i < o->list.n; i++)
    if (option_before(o->list.at[i], o->list.at[best]))
      best = i;
  const struct option x = o->list.at[best];
  o->list.at[best] = o->list.at[--o->list.n];
  return x;
}

static struct options list_options(const struct simplex *s, double by) {
  struct options o = {0};
  const uint32_t m = (uint32_t)s->g->m;
  for (size_t i = 0; i < s->touched.n; i++) {
    const uint32_t e = s->touched.at[i];
    const double t = by > 0 ? s->cell[e] : -s->cell[e];
    if (fabs(t) >= pivot_least && s->low[e] < s->up[e] &&
        (t > 0) == (s->edge[e].at < .5))
      vec_push(&o.list,
               ((struct option){fabs(s->edge[e].cost) / fabs(t), fabs(t), e}));
  }
  for (uint32_t r = 0; r < s->rows.n; r++) {
    const double t = by > 0 ? s->y[r] : -s->y[r];
    if (t >= pivot_least && s->rows.at[r].place == BALANCE_NONE)
      vec_push(&o.list,
               ((struct option){fabs(s->rows.at[r].cost) / t, t, m + r}));
  }
  for (size_t i = 0; i < o.list.n; i++)
    o.reach += o.list.at[i].size * range(s, o.list.at[i].var);
  return o;
}

// The variable that enters when that of the row has to grow by `by`;
// BALANCE_NONE if none can. Those passed on the way change to their other
// bound; what that does is added to row_work, and `flipped` set.
static uint32_t entering(struct simplex *s, double by, bool *flipped) {
  struct options o = list_options(s, by);
  double left = fabs(by);
  uint32_t found = BALANCE_NONE;
  while (o.list.n && o.reach > left - tiny) {
    const struct option next = option_next(&o);
    o.reach = INFINITY;
    found = next.var;
    left -= next.size * range(s, found);
    if (left <= tiny || !o.list.n)
      break;
    struct simplex_edge *x = &s->edge[found];
    const double to = x->at < .5 ? 1 : 0;
    add_column(s, found, to - x->at, s->row_work);
    x->at = to;
    *flipped = true;
  }
  vec_drop(&o.list);
  return found;
}

// Brings costs up to date when `var` enters in the row with the cells at hand.
static void change_costs(struct simplex *s, size_t row, uint32_t var,
                         double t) {
  const double d = *cost(s, var) / t;
  for (size_t i = 0; i < s->touched.n; i++)
    s->edge[s->touched.at[i]].cost -= d * s->cell[s->touched.at[i]];
  for (size_t r = 0; r < s->rows.n; r++)
    if (s->rows.at[r].place == BALANCE_NONE)
      s->rows.at[r].cost -= d * s->y[r];
  *cost(s, var) = 0;
  *cost(s, s->rows.at[row].basic) = d;
}

// Moves the entering variable so far that the leaving one is at its bound.
// s->x is the entering column times the inverse of the basis.
static void change_values(struct simplex *s, size_t row, uint32_t var,
                          double bound) {
  struct simplex_row *p = &s->rows.at[row];
  const double t = -s->x[row], step = (bound - p->value) / t;
  const double at = (var < s->g->m ? s->edge[var].at : 0) + step;
  for (size_t r = 0; r < s->rows.n; r++) {
    const double x = -s->x[r];
    if (x == 0 || r == row)
      continue;
    s->rows.at[r].value += x * step;
    s->rows.at[r].weight =
        fmax(s->rows.at[r].weight, x / t * (x / t) * p->weight);
  }
  p->weight = fmax(p->weight / (t * t), 1);
  if (p->basic < s->g->m)
    s->edge[p->basic].at = bound;
  set_place(s, p->basic, BALANCE_NONE);
  set_place(s, var, (uint32_t)row);
  p->basic = var;
  p->value = at;
}

static void flip(struct simplex *s) {
  factor_solve(&s->factor, s->row_work, s->x);
  for (size_t p = 0; p < s->rows.n; p++)
    s->rows.at[p].value -= s->x[p];
}

// One change of the basis. False when there is no solution.
static bool pivot(struct simplex *s, size_t row) {
  const struct simplex_row *p = &s->rows.at[row];
  const double bound =
      p->value < low(s, p->basic) ? low(s, p->basic) : up(s, p->basic);
  const size_t n = s->rows.n;
  bool flipped = false;
  set_cells(s, row);
  memset(s->row_work, 0, n * sizeof *s->row_work);
  const uint32_t var = entering(s, bound - p->value, &flipped);
  if (var == BALANCE_NONE)
    return false;
  if (flipped)
    flip(s);
  const double t = var < s->g->m ? s->cell[var] : s->y[var - s->g->m];
  memset(s->row_work, 0, n * sizeof *s->row_work);
  add_column(s, var, 1, s->row_work);
  factor_solve(&s->factor, s->row_work, s->x);
  if (fabs(s->x[row] + t) > 1e-6 * (1 + fabs(t)) && s->factor.changes.n) {
    // Rounding: the row and the column disagree.
    s->unset = true;
    return true;
  }
  change_costs(s, row, var, t);
  factor_change(&s->factor, (uint32_t)row, s->x);
  change_values(s, row, var, bound);
  s->work +=
      2 * (n + s->factor.lower.n + s->factor.upper.n) + 2 * s->factor.change.n;
  s->unset = s->factor.changes.n >= CHANGES_MOST;
  return true;
}

double simplex_value(const struct simplex *s) {
  double sum = 0;
  for (uint32_t e = 0; e < s->g->m; e++)
    sum += cost_of(s, e) * simplex_at(s, e);
  return sum * s->norm;
}

bool simplex_spend(struct simplex *s) {
  const uint64_t work = s->work / 15 + 1;
  s->work = 0;
  return effort_spend(s->e, work) && s->e->nodes <= s->until;
}

size_t simplex_room(const struct simplex *s) {
  return SIMPLEX_ROWS > s->rows.n ? SIMPLEX_ROWS - s->rows.n : 0;
}

enum simplex_end simplex_solve(struct simplex *s, double enough, size_t most) {
  for (size_t i = 0; i < most; i++) {
    if (s->unset)
      set_basis(s);
    if (s->stale)
      set_values(s);
    const size_t row = leaving(s);
    if (row == s->rows.n)
      return SIMPLEX_BEST;
    if (!pivot(s, row))
      return SIMPLEX_NONE;
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
  for (size_t r = 0; r < s->rows.n; r++) {
    const double y = s->rows.at[r].cost * s->norm * (double)fine;
    if (s->rows.at[r].place != BALANCE_NONE || !(y >= 1))
      continue;
    const int64_t whole = y < (double)most ? (int64_t)nearbyint(y) : most;
    sum += whole * s->rows.at[r].least;
    for (size_t i = s->first.at[r]; i < s->first.at[r + 1]; i++)
      left[s->terms.at[i].edge] -= whole * s->terms.at[i].times;
  }
  for (size_t e = 0; e < m; e++)
    if (s->low[e] || (s->up[e] && left[e] < 0))
      sum += left[e];
  if (!slack)
    mem_free(left);
  return sum;
}

// Rows that are not kept must have their slacks in the basis.
static void keep_rows(struct simplex *s, const bool *keep) {
  const size_t m = s->g->m, n = s->rows.n;
  VEC(struct simplex_row) basis = {0};
  uint32_t *name = mem_new(n + 1, sizeof *name);
  size_t kept = 0, terms = 0;
  for (size_t r = 0; r < n; r++) {
    const struct simplex_row x = s->rows.at[r];
    if (x.basic < m || keep[x.basic - m])
      vec_push(&basis, x);
    name[r] = (uint32_t)kept;
    if (!keep[r])
      continue;
    const size_t from = s->first.at[r], to = s->first.at[r + 1];
    s->first.at[kept] = terms;
    s->rows.at[kept].least = x.least;
    s->rows.at[kept].cost = x.cost;
    s->rows.at[kept++].place = x.place;
    for (size_t j = from; j < to; j++)
      s->terms.at[terms++] = s->terms.at[j];
  }
  s->first.at[kept] = terms;
  s->first.n = kept + 1;
  s->terms.n = terms;
  s->rows.n = kept;
  for (uint32_t p = 0; p < kept; p++) {
    const struct simplex_row x = basis.at[p];
    s->rows.at[p].value = x.value;
    s->rows.at[p].weight = x.weight;
    s->rows.at[p].basic =
        x.basic < m ? x.basic : (uint32_t)m + name[x.basic - m];
    set_place(s, s->rows.at[p].basic, p);
  }
  vec_drop(&basis);
  mem_free(name);
}

void simplex_purge(struct simplex *s, size_t most) {
  if (s->rows.n <= most)
    return;
  const size_t m = s->g->m;
  bool *keep = mem_new(s->rows.n + 1, sizeof *keep);
  for (size_t r = 0; r < s->rows.n; r++)
    keep[r] = true;
  for (size_t r = 0; r < s->rows.n; r++) {
    const struct simplex_row *x = &s->rows.at[r];
    if (x->basic >= m && x->value > 1e-6)
      keep[x->basic - m] = false;
  }
  keep_rows(s, keep);
  mem_free(keep);
  for (size_t e = 0; e < m; e++)
    s->edge[e].in.n = 0;
  for (uint32_t r = 0; r < s->rows.n; r++)
    for (size_t i = s->first.at[r]; i < s->first.at[r + 1]; i++) {
      const struct simplex_term t = s->terms.at[i];
      vec_push(&s->edge[t.edge].in, ((struct factor_term){r, t.times}));
    }
  s->unset = true;
}

void simplex_mend(struct simplex *s) {
  slack_basis(s);
  s->unset = true;
}
