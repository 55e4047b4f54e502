// SPDX-License-Identifier: GPL-2.0-or-later
#include "layout/spot.h"
#include "base/alloc.h"

#include <math.h>
#include <stdlib.h>

// From a box whose slanted sides leave out so much of its width per height.
static double slanted(double x, double y, double w, double h, double k) {
  double far = greater(x - w / 2, y - h / 2);
  return greater(far, (x + k * y - w / 2) / sqrt(1 + k * k));
}

static double round_ends(double x, double y, double w, double h) {
  double r = lesser(w, h) / 2;
  return span(greater(x - (w / 2 - r), 0), greater(y - (h / 2 - r), 0)) - r;
}

double outline_far(const struct spot *s, double x, double y) {
  double dx = fabs(x - s->x), dy = fabs(y - s->y);
  double box = greater(dx - s->w / 2, dy - s->h / 2);
  switch (s->outline) {
  case OUTLINE_HEXAGON:
    return s->h > 0 ? slanted(dx, dy, s->w, s->h, 2 * s->depth / s->h) : box;
  case OUTLINE_OCTAGON:
    return greater(box, (dx + dy - s->w / 2 - s->h / 2 + s->depth) * M_SQRT1_2);
  case OUTLINE_PILL:
    return round_ends(dx, dy, s->w, s->h);
  case OUTLINE_BOX:
    break;
  }
  return box;
}

int bond_order(const void *p, const void *q) {
  const struct bond *a = p, *b = q;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (a->b > b->b) - (a->b < b->b);
}

bool boxes_meet(const struct spot *a, const struct spot *b, double gap) {
  return fabs(a->x - b->x) < (a->w + b->w) / 2 + gap &&
         fabs(a->y - b->y) < (a->h + b->h) / 2 + gap;
}

void spot_edge(const struct spot *s, double px, double py, double *x,
               double *y) {
  enum { HALVINGS = 40 };
  double dx = px - s->x, dy = py - s->y, length = span(dx, dy);
  *x = s->x;
  *y = s->y;
  if (!(length > 0) || !isfinite(length))
    return;
  double in = 0, out = span(s->w, s->h); // beyond all outlines
  for (int i = 0; i < HALVINGS; i++) {
    double at = (in + out) / 2;
    bool inside =
        outline_far(s, s->x + dx / length * at, s->y + dy / length * at) < 0;
    *(inside ? &in : &out) = at;
  }
  *x = s->x + dx / length * out;
  *y = s->y + dy / length * out;
}

struct numbered {
  uint32_t rank, number;
};

static int by_rank(const void *p, const void *q) {
  const struct numbered *a = p, *b = q;
  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  return (a->number > b->number) - (a->number < b->number);
}

void spots_in_order(const struct spot *spots, size_t n, struct spot *to,
                    uint32_t *number) {
  struct numbered *order = mem_new(n + 1, sizeof *order);
  for (uint32_t i = 0; i < n; i++)
    order[i] = (struct numbered){spots[i].rank, i};
  qsort(order, n, sizeof *order, by_rank);
  for (uint32_t i = 0; i < n; i++) {
    to[i] = spots[order[i].number];
    number[order[i].number] = i;
  }
  mem_free(order);
}
