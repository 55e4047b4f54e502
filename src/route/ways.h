// SPDX-License-Identifier: GPL-2.0-or-later
// The ways that the line of a tie may take, each with what it costs whatever
// the others do; and a grid in which lines that come near are found.
#ifndef ROUTE_WAYS_H
#define ROUTE_WAYS_H

#include "base/alloc.h"
#include "route/route.h"

struct way {
  struct route_run run; // from the end with the smaller number
  double length;
  double cost;          // of its bend, and of actors in its way
  bool through;         // runs through an actor
  size_t first, points; // in ways.xy: the corners of the line
  struct box box;
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
  double lane; // beside the middle of the actors: of several between the same
  double fan;  // ends, and the bend it has by itself
  double gap;
  bool few;              // bends are tried
  struct routes *routes; // NULL: no way around several actors is looked for
};

// Adds the ways of a tie; those that run through an actor only if there is no
// other.
void ways_add(struct ways *w, const struct way_ask *ask);
void ways_drop(struct ways *w);
// The point at such a share of a way.
void way_at(const struct way *x, double share, double *px, double *py);

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

#endif
