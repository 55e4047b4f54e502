// SPDX-License-Identifier: GPL-2.0-or-later
// What pairs were to each other, step by step.
#include "find/shifts.h"
#include "find/shifts_asked.h"

#include <stdlib.h>

enum { ROWS = 20 };

struct candidate {
  const struct pair *pair;
  size_t shifts, turns;
};

struct candidates {
  struct candidate *at; // most shifts first
  size_t n;
};

static int by_pair(const void *p, const void *q) {
  const struct pair *x = ((const struct candidate *)p)->pair;
  const struct pair *y = ((const struct candidate *)q)->pair;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static int by_shifts(const void *p, const void *q) {
  const struct candidate *x = p, *y = q;
  if (x->shifts != y->shifts)
    return x->shifts > y->shifts ? -1 : 1;
  if (x->turns != y->turns)
    return x->turns > y->turns ? -1 : 1;
  if (x->pair->ties.n != y->pair->ties.n)
    return x->pair->ties.n > y->pair->ties.n ? -1 : 1;
  return by_pair(p, q);
}

static void count_shifts(struct pair_strips *x, const struct candidates *pairs,
                         const struct shift_options *o) {
  struct shifts s = shifts_between(x->asked.l, o);
  for (size_t i = 0; i < s.list.n && pairs->n > 0; i++) {
    const struct shift *at = &s.list.at[i];
    const struct pair of = {.a = at->a, .b = at->b};
    const struct candidate key = {.pair = &of};
    struct candidate *c =
        bsearch(&key, pairs->at, pairs->n, sizeof key, by_pair);
    bool turns = shift_turning(at->from, at->to);
    if (!c || (x->q->turning && !turns))
      continue;
    c->shifts++;
    c->turns += turns || at->reversal;
    x->shifts++;
  }
  shifts_drop(&s);
}

static struct candidates find_pairs(struct pair_strips *x,
                                    const struct shift_options *o) {
  struct slice_options whole = shifts_slice(o);
  whole.include = POSSIBLE;
  struct slice *s = slice_at(x->asked.l, &whole);
  x->pairs = pairs_of(s);
  slice_free(s);
  struct candidates pairs = {.n = x->pairs.list.n};
  pairs.at = mem_new(pairs.n + 1, sizeof *pairs.at);
  for (size_t i = 0; i < pairs.n; i++)
    pairs.at[i].pair = &x->pairs.list.at[i];
  count_shifts(x, &pairs, o);
  if (pairs.n > 0)
    qsort(pairs.at, pairs.n, sizeof *pairs.at, by_shifts);
  return pairs;
}

// -------------------------------------------------------------------- rows

static struct strip_cell cell_of(const struct pair_course *c,
                                 struct days step) {
  struct strip_cell cell = {PAIR_NONE, false};
  bool last_sure = true, all_sure = true;
  for (size_t i = c->list.n; i-- > 0;) {
    const struct stretch *s = &c->list.at[i];
    bool sure = s->set == 1u << s->state;
    if (s->days.hi < step.lo || s->days.lo > step.hi)
      continue;
    if (s->days.hi >= step.hi)
      last_sure = sure;
    all_sure = all_sure && sure;
    if (cell.state == PAIR_NONE)
      cell.state = s->state;
    if (s->state != PAIR_NONE && s->state == cell.state && sure)
      cell.definite = true;
  }
  cell.definite =
      cell.state == PAIR_NONE ? all_sure : cell.definite && last_sure;
  return cell;
}

// Unless the pair has no state at any step.
static void add_row(struct pair_strips *x, const struct pair *p,
                    const struct shift_options *o) {
  size_t steps = x->steps.steps.n;
  bool any = false;
  struct pair_course course = course_of_pair(x->asked.l, p->a, p->b, o);
  struct strip_cell *cells = arena_new(&x->arena, steps + 1, sizeof *cells);
  for (size_t i = 0; i < steps; i++) {
    cells[i] = cell_of(&course, x->steps.steps.at[i]);
    any |= cells[i].state != PAIR_NONE;
  }
  course_drop(&course);
  if (any)
    vec_push(&x->rows, ((struct strip_row){p, cells}));
}

static void fill(struct pair_strips *x, const struct shift_options *o,
                 size_t room) {
  struct candidates pairs = find_pairs(x, o);
  size_t most = x->q->limit ? x->q->limit : ROWS;
  most = most < room ? most : room;
  for (size_t i = 0; i < pairs.n; i++) {
    if (x->rows.n < most)
      add_row(x, pairs.at[i].pair, o);
    else
      x->left_out += pairs.at[i].shifts > 0 || x->q->actors;
  }
  mem_free(pairs.at);
}

static bool few_enough(const struct pair_strips *x, size_t most, ent_diags *d) {
  if (x->steps.steps.n <= most)
    return true;
  diag_usage(d, "usage/too-many-steps",
             "a chart has room for %zu steps, and these are %zu", most,
             x->steps.steps.n);
  diag_help(d, "ask for a shorter range, or for longer steps with \1every\2");
  return false;
}

struct pair_strips *strips_find(const ent_account *l, const ent_query *q,
                                struct strip_room room, ent_diags *d) {
  struct pair_strips *x = mem_new(1, sizeof *x);
  struct shift_options o = {0};
  x->q = q;
  if (!shifts_ask(l, q, &x->arena, &o, d) ||
      !shifts_cut(&x->steps, l, &o, q->every, d) ||
      !few_enough(x, room.steps, d)) {
    strips_free(x);
    return NULL;
  }
  x->asked = asked_range_of(&x->arena, l, o.range, o.filter, false);
  x->asked.lasting = !q->with_events;
  fill(x, &o, room.rows);
  if (!diags_stopped(d))
    return x;
  strips_free(x);
  return NULL;
}

void strips_free(struct pair_strips *x) {
  if (!x)
    return;
  series_drop(&x->steps);
  pairs_drop(&x->pairs);
  vec_drop(&x->rows);
  arena_drop(&x->arena);
  mem_free(x);
}
