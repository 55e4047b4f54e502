// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/ways.h"

#include <math.h>

enum { MOST_CELLS = 96 };  // across and down
#define CELL 20.0          // at least
#define PIECE (1.5 * CELL) // a piece is found by its middle if it is no longer

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
