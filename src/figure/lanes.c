// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/lanes.h"

#include <math.h>
#include <stdlib.h>

// ------------------------------------------------------------------- order

static const double KIN = 3; // a descent counts as so many bonds

static double apart(const struct lane_plot *x, uint32_t a, uint32_t b) {
  return a < x->n && b < x->n ? fabs((double)x->place[a] - (double)x->place[b])
                              : 0;
}

static double length_of(struct lane_plot *x) {
  const struct chart *c = x->g->c;
  double sum = 0;
  for (size_t i = 0; i < x->n; i++)
    x->place[x->order[i]] = i;
  for (size_t i = 0; i < c->bonds_n; i++)
    sum += apart(x, c->bonds[i].a, c->bonds[i].b);
  for (size_t i = 0; i < c->descents_n; i++)
    sum += KIN * apart(x, c->descents[i].was, c->descents[i].is);
  return sum;
}

static void move(uint32_t *order, size_t from, size_t to) {
  uint32_t lane = order[from];
  for (; from < to; from++)
    order[from] = order[from + 1];
  for (; from > to; from--)
    order[from] = order[from - 1];
  order[to] = lane;
}

// Whether moving one made it shorter.
static bool improve(struct lane_plot *x, double *least) {
  bool any = false;
  for (size_t i = 0; i < x->n; i++)
    for (size_t k = 0; k < x->n; k++) {
      if (i == k)
        continue;
      move(x->order, i, k);
      double now = length_of(x);
      if (now < *least - 0.5) {
        *least = now;
        any = true;
      } else {
        move(x->order, k, i);
      }
    }
  return any;
}

void lanes_order(struct lane_plot *x) {
  enum { TURNS = 40 };
  for (size_t i = 0; i < x->n; i++)
    x->order[i] = (uint32_t)i;
  double least = length_of(x);
  for (int turn = 0; turn < TURNS && improve(x, &least); turn++)
    continue;
  length_of(x);
}

// -------------------------------------------------------------------- rows

static int by_place(const void *p, const void *q) {
  const struct lane_item *a = p, *b = q;
  if (a->upper != b->upper)
    return a->upper < b->upper ? -1 : 1;
  if (a->x < b->x || a->x > b->x)
    return a->x < b->x ? -1 : 1;
  if (a->lower != b->lower)
    return a->lower < b->lower ? -1 : 1;
  if (!a->bond != !b->bond)
    return a->bond ? 1 : -1;
  return a->bond && a->bond->hostile != b->bond->hostile
             ? (a->bond->hostile ? 1 : -1)
             : 0;
}

static struct lane_item item_of(struct lane_plot *x, uint32_t a, uint32_t b) {
  size_t p = x->place[a], q = x->place[b];
  return (struct lane_item){.upper = p < q ? p : q, .lower = p < q ? q : p};
}

// From its first sign to its last; lines stand where times begin by the best
// estimate.
static void place_bond(struct lane_plot *x, struct lane_item *item) {
  const struct chart_bond *b = item->bond;
  const struct chart_page *g = x->g;
  item->strips =
      arena_new(&x->g->s->arena, b->spells_n + 1, sizeof *item->strips);
  item->from = INFINITY;
  item->to = -INFINITY;
  for (size_t i = 0; i < b->spells_n; i++) {
    const struct chart_spell *s = &b->spells[i];
    struct spell_bar strip = item->strips[i] = strip_of(&x->pen, s);
    double tip = s->ongoing ? 5 * g->k : 0;
    item->from = fmin(item->from, fmin(strip.x0, strip.dots0));
    item->to = fmax(item->to, fmax(strip.x1, strip.dots1) + tip);
  }
}

static void find_items(struct lane_plot *x) {
  const struct chart *c = x->g->c;
  x->items = arena_new(&x->g->s->arena, c->bonds_n + c->descents_n + 1,
                       sizeof *x->items);
  for (size_t i = 0; i < c->bonds_n; i++) {
    const struct chart_bond *b = &c->bonds[i];
    if (b->a >= x->n || b->b >= x->n || b->spells_n == 0)
      continue;
    struct lane_item item = item_of(x, b->a, b->b);
    item.bond = b;
    place_bond(x, &item);
    item.x = item.from;
    x->items[x->items_n++] = item;
  }
  for (size_t i = 0; i < c->descents_n; i++) {
    const struct chart_descent *d = &c->descents[i];
    if (d->was >= x->n || d->is >= x->n)
      continue;
    struct lane_item item = item_of(x, d->was, d->is);
    item.descent = d;
    item.x = item.from = item.to = chart_x(x->g, &x->axis, d->at);
    x->items[x->items_n++] = item;
  }
  if (x->items_n > 0)
    qsort(x->items, x->items_n, sizeof *x->items, by_place);
}

// Words begin where the time does, or end where the page does.
static void place_words(const struct lane_plot *x, struct lane_item *item,
                        double width) {
  const struct chart_page *g = x->g;
  item->words = fmax(item->from, x->axis.x0) + 3 * g->k;
  if (item->words + width > g->right)
    item->words = g->right - width;
  item->from = fmin(item->from, item->words) - 2 * g->k;
  item->to = fmax(item->to, item->words + width) + 5 * g->k;
}

// The first row in which nothing touches it.
static void find_row(struct lane_plot *x, size_t i) {
  struct lane_item *item = &x->items[i];
  bool touched = true;
  for (item->row = 0; touched; item->row += touched) {
    touched = false;
    for (size_t k = 0; k < i && !touched; k++) {
      const struct lane_item *o = &x->items[k];
      touched = o->upper == item->upper && o->row == item->row &&
                o->from < item->to && item->from < o->to;
    }
  }
  if (x->rows[item->upper] <= item->row)
    x->rows[item->upper] = item->row + 1;
}

void lanes_pack(struct lane_plot *x, lane_words *width) {
  find_items(x);
  for (size_t i = 0; i < x->items_n; i++) {
    place_words(x, &x->items[i], width(x, &x->items[i]));
    find_row(x, i);
  }
}
