// SPDX-License-Identifier: GPL-2.0-or-later
// Places that were found for a page, or for a panel, are drawn to the sides of
// a panel, and whoever then stands too near to somebody who is there at the
// same date is pushed aside; down where the panel is not wide enough.
#include "figure/panels.h"

#include <math.h>

static const double GAP = 8;         // between panels
static const double LEAST = 150;     // of their width
static const double APART = 13;      // between boxes: an arrow and some line
static const double NEAR = 6;        // the same where it cannot be had
static const double SLACK = 0.5;     // of that, what may be missing
static const double EDGE = 4;        // around them, where lines may bend to
static const double MOST_EDGE = 0.1; // of the width
static const double OVER = 0.4;      // of a gap: so far lines may reach into it

enum { PUSHES = 400, STRETCHES = 12, TRIES = 3 };

struct fit {
  struct page *g;
  double *x, *y; // where actors stand on a whole page
  bool *meet;    // n by n: both are there at some date
  size_t n;
  double left, top, wide, high; // of the centres
};

struct preset page_small_preset(const struct preset *p) {
  struct preset small = *p;
  double k = p->legend / 7;
  small.actor = fmin(p->actor, 6.2 * k);
  small.more = fmin(p->more, 2.2 * k);
  small.person = fmin(p->person, 6 * k);
  return small;
}

// ----------------------------------------------------------------- measure

static void find_meetings(struct fit *f) {
  const struct page *g = f->g;
  struct arena *a = &g->f->scene.arena;
  uint32_t *there = arena_new(a, f->n + 1, sizeof *there);
  f->meet = arena_new(a, f->n * f->n + 1, sizeof *f->meet);
  for (size_t i = 0; i < g->n; i++) {
    size_t m = 0;
    for (uint32_t k = 0; k < f->n; k++)
      if (cast_has(&g->cast, &g->nets[i], k))
        there[m++] = k;
    for (size_t p = 0; p < m; p++)
      for (size_t q = 0; q < m; q++)
        f->meet[there[p] * f->n + there[q]] = true;
  }
}

static struct fit fit_of(struct page *g) {
  struct fit f = {.g = g, .n = g->cast.n};
  struct arena *a = &g->f->scene.arena;
  double right = -INFINITY, low = -INFINITY;
  f.left = f.top = INFINITY;
  f.x = arena_new(a, f.n + 1, sizeof *f.x);
  f.y = arena_new(a, f.n + 1, sizeof *f.y);
  for (size_t k = 0; k < f.n; k++) {
    f.x[k] = g->cast.spots[k].x;
    f.y[k] = g->cast.spots[k].y;
    f.left = fmin(f.left, f.x[k]);
    f.top = fmin(f.top, f.y[k]);
    right = fmax(right, f.x[k]);
    low = fmax(low, f.y[k]);
  }
  f.wide = f.n > 0 ? fmax(right - f.left, 1) : 1;
  f.high = f.n > 0 ? fmax(low - f.top, 1) : 1;
  find_meetings(&f);
  return f;
}

// ------------------------------------------------------------------- place

// The page drawn together to a panel.
static void shrink(const struct fit *f, double w, double h, double edge) {
  for (size_t k = 0; k < f->n; k++) {
    struct spot *s = &f->g->cast.spots[k];
    double across = fmax(w - s->w - 2 * edge, 0);
    double down = fmax(h - s->h - 2 * edge, 0);
    s->x = edge + s->w / 2 + (f->x[k] - f->left) / f->wide * across;
    s->y = edge + s->h / 2 + (f->y[k] - f->top) / f->high * down;
  }
}

// How far a spot can go to a side within the panel.
static double free_way(const struct spot *s, bool right, double w,
                       double edge) {
  double way = right ? w - edge - s->w / 2 - s->x : s->x - edge - s->w / 2;
  return fmax(way, 0);
}

// Sidewards where that is the shorter way and both can go it, else up and down.
static bool push(struct spot *a, struct spot *b, double w, double edge) {
  double dx = b->x - a->x, dy = b->y - a->y;
  double x = (a->w + b->w) / 2 + APART - fabs(dx);
  double y = (a->h + b->h) / 2 + APART - fabs(dy);
  bool right = dx >= 0, down = dy >= 0;
  if (x <= SLACK || y <= SLACK)
    return false;
  double mine = free_way(a, !right, w, edge),
         other = free_way(b, right, w, edge);
  if (x < y && mine + other >= x) {
    double by = fmin(mine, fmax(x / 2, x - other));
    a->x -= right ? by : -by;
    b->x += right ? x - by : by - x;
    return true;
  }
  a->y -= down ? y / 2 : -y / 2;
  b->y += down ? y / 2 : -y / 2;
  return true;
}

// How far apart the nearest two are that meet; APART at most.
static double closest(const struct fit *f) {
  const struct spot *s = f->g->cast.spots;
  double least = APART;
  for (size_t i = 0; i < f->n; i++)
    for (size_t k = i + 1; k < f->n; k++)
      if (f->meet[i * f->n + k])
        least =
            fmin(least, fmax(fabs(s[k].x - s[i].x) - (s[i].w + s[k].w) / 2,
                             fabs(s[k].y - s[i].y) - (s[i].h + s[k].h) / 2));
  return least;
}

// Whether nobody is too near to anybody then.
static bool push_apart(const struct fit *f, double w, double edge) {
  struct spot *s = f->g->cast.spots;
  bool moved = true;
  for (size_t turn = 0; moved && turn < PUSHES; turn++) {
    moved = false;
    for (size_t i = 0; i < f->n; i++)
      for (size_t k = i + 1; k < f->n; k++)
        if (f->meet[i * f->n + k])
          moved = push(&s[i], &s[k], w, edge) || moved;
  }
  return !moved || closest(f) >= NEAR;
}

// Taller and taller, until all have room.
static void seat(const struct fit *f, double w, double h, double edge) {
  for (size_t k = 0; k < STRETCHES; k++, h *= 1.08) {
    shrink(f, w, h, edge);
    if (push_apart(f, w, edge))
      break;
  }
}

// Lines and areas that reach beyond the panel at its sides.
static double place(struct page *g, struct panels *x) {
  double right = -INFINITY, low = -INFINITY;
  x->left = x->top = INFINITY;
  for (size_t i = 0; i < g->n; i++) {
    struct net *n = &g->nets[i];
    cast_seat(&g->cast, n);
    n->room = x->w;
    net_place(n);
    if (n->n == 0)
      continue;
    x->left = fmin(x->left, n->left);
    x->top = fmin(x->top, n->top);
    right = fmax(right, n->right);
    low = fmax(low, n->low);
  }
  if (!(x->left <= right))
    x->left = x->top = right = low = 0;
  x->h = low - x->top;
  return right - x->left;
}

// ------------------------------------------------------------------ panels

void panels_divide(const struct page *g, struct panels *x) {
  double inner = g->p.width - 2 * g->p.margin, k = g->p.legend / 7;
  x->gap = GAP * k;
  x->columns = (size_t)((inner + x->gap) / (LEAST * k + x->gap) + 1e-6);
  x->columns = x->columns < 1 ? 1 : x->columns > g->n ? g->n : x->columns;
  x->rows = (g->n + x->columns - 1) / x->columns;
  while (x->columns > 1 && (x->columns - 1) * x->rows >= g->n)
    x->columns--; // rows of equal length
  x->w = (inner - (double)(x->columns - 1) * x->gap) / (double)x->columns;
}

bool panels_seat(struct page *g, struct panels *x, double high) {
  const struct fit f = fit_of(g);
  double edge = EDGE, used = 0;
  for (size_t k = 0; k < TRIES; k++) {
    seat(&f, x->w, high, edge);
    used = place(g, x);
    if (used <= x->w + 2 * OVER * x->gap)
      break;
    edge = fmin(edge + (used - x->w) / 2, MOST_EDGE * x->w);
  }
  x->left -= (x->w - used) / 2; // in the middle
  return used <= x->w + 2 * OVER * x->gap;
}
