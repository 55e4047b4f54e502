// SPDX-License-Identifier: GPL-2.0-or-later
// The ways that the line of a tie may take, each with what it costs whatever
// the others do; and a grid in which lines that come near are found.
#ifndef FIGURE_WAYS_H
#define FIGURE_WAYS_H

#include "base/alloc.h"
#include "figure/arc.h"
#include "figure/spot.h"

struct box {
  double left, top, right, low;
};

struct way {
  struct curve arc; // from the end with the smaller number
  double length;
  double cost;          // of its bend, and of actors in its way
  bool through;         // runs through an actor
  size_t first, points; // in ways.xy: the corners of the line
  struct box box;
};

struct point {
  double x, y;
};

struct ways {
  VEC(struct way) list;
  VEC(struct point) xy;
};

struct way_ask {
  const struct spot *spots;
  size_t n;
  uint32_t a, b;          // ends, a <= b
  const struct box *page; // lines outside of it cost more
  double fan; // the bend it has by itself: of several between the same ends
  double gap;
  bool few; // bends are tried
};

// Adds the ways of a tie; those that run through an actor only if there is no
// other.
void ways_add(struct ways *w, const struct way_ask *ask);
void ways_drop(struct ways *w);

struct piece {
  struct point a, b;
  uint32_t of; // the tie
};

struct piece_cell {
  VEC(struct piece) pieces;
};

struct grid {
  struct piece_cell *cells;
  size_t across, down;
  double left, top, size; // of a cell
};

struct grid grid_over(const struct box *all);
void grid_drop(struct grid *g);
void grid_put(struct grid *g, const struct ways *w, const struct way *x,
              uint32_t of);
void grid_take(struct grid *g, const struct ways *w, const struct way *x,
               uint32_t of);

// The cells that may have pieces within `by` of a box.
struct cells {
  size_t left, top, right, low;
};
struct cells grid_near(const struct grid *g, const struct box *box, double by);

static inline struct box box_of(double x, double y, double w, double h) {
  return (struct box){x - w / 2, y - h / 2, x + w / 2, y + h / 2};
}
static inline bool boxes_apart(const struct box *a, const struct box *b,
                               double gap) {
  return a->left >= b->right + gap || b->left >= a->right + gap ||
         a->top >= b->low + gap || b->top >= a->low + gap;
}
double boxes_share(const struct box *a, const struct box *b); // area
struct box box_with(struct box a, const struct box *b);

// How long the part of a piece within a box is.
double piece_within(const struct piece *p, const struct box *b);
bool pieces_cross(const struct piece *p, const struct piece *q);
// Whether the middle of p is nearer to q.
bool piece_beside(const struct piece *p, const struct piece *q, double by);

#endif
