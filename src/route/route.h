// SPDX-License-Identifier: GPL-2.0-or-later
// The shortest way around actors, from corner to corner of their boxes.
#ifndef ROUTE_ROUTE_H
#define ROUTE_ROUTE_H

#include "route/arc.h"

#include <stdint.h>

struct route_corner {
  struct point at;
  uint32_t of;   // spot
  double dx, dy; // away from its spot
};

struct routes {
  const struct spot *spots;
  size_t n;
  struct route_corner *corners; // those that are on no actor
  size_t corners_n;
  float *far; // between corners that see each other, else infinite; of a row
              // that is not known yet, the first is negative
};

struct routes routes_of(const struct spot *spots, size_t n);
void routes_drop(struct routes *r);

// The corners past which the shortest way from a to b leads, at most
// ARC_CORNERS; 0 when there is none, or none is needed.
size_t route_find(struct routes *r, uint32_t a, uint32_t b, struct point from,
                  struct point to, struct route_corner *past);

#endif
