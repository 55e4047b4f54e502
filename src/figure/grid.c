// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/ways.h"

#include <math.h>

enum { MOST_CELLS = 96 };  // across and down
#define CELL 20.0          // at least
#define PIECE (1.5 * CELL) // a piece is found by its middle if it is no longer

double boxes_share(const struct box *a, const struct box *b) {
  double w = lesser(a->right, b->right) - greater(a->left, b->left);
  double h = lesser(a->low, b->low) - greater(a->top, b->top);
  return w > 0 && h > 0 ? w * h : 0;
}

struct box box_with(struct box a, const struct box *b) {
  a.left = lesser(a.left, b->left);
  a.top = lesser(a.top, b->top);
  a.right = greater(a.right, b->right);
  a.low = greater(a.low, b->low);
  return a;
}

// ------------------------------------------------------------------- pieces

static double side(struct point a, struct point b, struct point p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool pieces_cross(const struct piece *p, const struct piece *q) {
  double a = side(p->a, p->b, q->a), b = side(p->a, p->b, q->b);
  double c = side(q->a, q->b, p->a), d = side(q->a, q->b, p->b);
  // Half open, so that a line through a corner is counted once.
  return (a > 0) != (b > 0) && (c > 0) != (d > 0);
}

bool piece_beside(const struct piece *p, const struct piece *q, double by) {
  double x = (p->a.x + p->b.x) / 2, y = (p->a.y + p->b.y) / 2;
  double dx = q->b.x - q->a.x, dy = q->b.y - q->a.y, l = dx * dx + dy * dy;
  double t = l > 0 ? ((x - q->a.x) * dx + (y - q->a.y) * dy) / l : 0;
  t = lesser(greater(t, 0), 1);
  x -= q->a.x + t * dx;
  y -= q->a.y + t * dy;
  return x * x + y * y < by * by;
}

// Narrows from..to to what lies between two lines.
static void narrow(double at, double step, double low, double high,
                   double *from, double *to) {
  if (step == 0) {
    if (at < low || at > high)
      *to = -1;
    return;
  }
  double p = (low - at) / step, q = (high - at) / step;
  *from = greater(*from, lesser(p, q));
  *to = lesser(*to, greater(p, q));
}

double piece_within(const struct piece *p, const struct box *b) {
  if ((p->a.x < b->left && p->b.x < b->left) ||
      (p->a.x > b->right && p->b.x > b->right) ||
      (p->a.y < b->top && p->b.y < b->top) ||
      (p->a.y > b->low && p->b.y > b->low))
    return 0;
  double from = 0, to = 1, dx = p->b.x - p->a.x, dy = p->b.y - p->a.y;
  narrow(p->a.x, dx, b->left, b->right, &from, &to);
  narrow(p->a.y, dy, b->top, b->low, &from, &to);
  return to > from ? (to - from) * sqrt(dx * dx + dy * dy) : 0;
}

// --------------------------------------------------------------------- grid

struct grid grid_over(const struct box *all) {
  double w = all->right - all->left, h = all->low - all->top;
  struct grid g = {.left = all->left, .top = all->top};
  g.size = greater(CELL, greater(w, h) / MOST_CELLS);
  g.across = (size_t)(w / g.size) + 1;
  g.down = (size_t)(h / g.size) + 1;
  g.cells = mem_new(g.across * g.down, sizeof *g.cells);
  return g;
}

void grid_drop(struct grid *g) {
  for (size_t i = 0; i < g->across * g->down; i++)
    vec_drop(&g->cells[i].pieces);
  mem_free(g->cells);
}

static size_t cell_at(double at, double start, double size, size_t cells) {
  double k = (at - start) / size;
  return !(k > 0) ? 0 : k >= (double)cells ? cells - 1 : (size_t)k;
}

static struct piece_cell *cell_of(struct grid *g, const struct piece *p) {
  size_t x = cell_at((p->a.x + p->b.x) / 2, g->left, g->size, g->across);
  size_t y = cell_at((p->a.y + p->b.y) / 2, g->top, g->size, g->down);
  return &g->cells[y * g->across + x];
}

void grid_put(struct grid *g, const struct ways *w, const struct way *x,
              uint32_t of) {
  const struct point *p = &w->xy.at[x->first];
  for (size_t i = 0; i + 1 < x->points; i++) {
    struct piece piece = {p[i], p[i + 1], of};
    vec_push(&cell_of(g, &piece)->pieces, piece);
  }
}

void grid_take(struct grid *g, const struct ways *w, const struct way *x,
               uint32_t of) {
  const struct point *p = &w->xy.at[x->first];
  for (size_t i = 0; i + 1 < x->points; i++) {
    struct piece_cell *c = cell_of(g, &(struct piece){p[i], p[i + 1], of});
    size_t kept = 0;
    for (size_t k = 0; k < c->pieces.n; k++)
      if (c->pieces.at[k].of != of)
        c->pieces.at[kept++] = c->pieces.at[k];
    c->pieces.n = kept;
  }
}

struct cells grid_near(const struct grid *g, const struct box *b, double by) {
  by += PIECE / 2;
  return (struct cells){cell_at(b->left - by, g->left, g->size, g->across),
                        cell_at(b->top - by, g->top, g->size, g->down),
                        cell_at(b->right + by, g->left, g->size, g->across),
                        cell_at(b->low + by, g->top, g->size, g->down)};
}
