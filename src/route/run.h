// SPDX-License-Identifier: GPL-2.0-or-later
// A line made of a few quadratic curves, each going on the way that the one
// before it ends.
#ifndef ROUTE_RUN_H
#define ROUTE_RUN_H

#include "route/curve.h"
#include <stddef.h>

enum { RUN_MOST = 9 };

struct route_run {
  struct curve at[RUN_MOST];
  size_t n; // 1 or more
};

struct route_run run_of(const struct curve *c);
double run_length(const struct route_run *r);
// The point that has a length of it behind it, and the direction there.
void run_at(const struct route_run *r, double length, double *x, double *y);
void run_way(const struct route_run *r, double length, double *x, double *y);
// What lies between two lengths; a point of it if there is nothing.
struct route_run run_part(const struct route_run *r, double from, double to);
struct route_run run_beside(const struct route_run *r, double distance);
struct route_run run_reversed(const struct route_run *r);
void run_move(struct route_run *r, double dx, double dy);

static inline const struct curve *run_first(const struct route_run *r) {
  return &r->at[0];
}
static inline const struct curve *run_last(const struct route_run *r) {
  return &r->at[r->n - 1];
}

#endif
