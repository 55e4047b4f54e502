// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/run.h"

struct route_run run_of(const struct curve *c) {
  return (struct route_run){.at = {*c}, .n = 1};
}

double run_length(const struct route_run *r) {
  double all = 0;
  for (size_t i = 0; i < r->n; i++)
    all += curve_length(&r->at[i]);
  return all;
}

// The curve in which a length ends, and how far along that is.
static const struct curve *find(const struct route_run *r, double length,
                                double *t) {
  for (size_t i = 0; i + 1 < r->n; i++) {
    double here = curve_length(&r->at[i]);
    if (length <= here) {
      *t = curve_after(&r->at[i], length);
      return &r->at[i];
    }
    length -= here;
  }
  *t = curve_after(run_last(r), length);
  return run_last(r);
}

void run_at(const struct route_run *r, double length, double *x, double *y) {
  double t;
  const struct curve *c = find(r, length, &t);
  curve_at(c, t, x, y);
}

void run_way(const struct route_run *r, double length, double *x, double *y) {
  double t;
  const struct curve *c = find(r, length, &t);
  curve_way(c, t, x, y);
}

struct route_run run_part(const struct route_run *r, double from, double to) {
  double u, v;
  to = to > from ? to : from;
  size_t first = (size_t)(find(r, from, &u) - r->at);
  size_t last = (size_t)(find(r, to, &v) - r->at);
  struct route_run part = {.n = 0};
  for (size_t i = first; i <= last; i++)
    part.at[part.n++] =
        curve_part(&r->at[i], i == first ? u : 0, i == last ? v : 1);
  return part;
}

struct route_run run_beside(const struct route_run *r, double distance) {
  struct route_run b = {.n = r->n};
  for (size_t i = 0; i < r->n; i++)
    b.at[i] = curve_beside(&r->at[i], distance);
  return b;
}

struct route_run run_reversed(const struct route_run *r) {
  struct route_run b = {.n = r->n};
  for (size_t i = 0; i < r->n; i++) {
    const struct curve *c = &r->at[r->n - 1 - i];
    b.at[i] = (struct curve){c->x1, c->y1, c->cx, c->cy, c->x0, c->y0};
  }
  return b;
}

void run_move(struct route_run *r, double dx, double dy) {
  for (size_t i = 0; i < r->n; i++) {
    struct curve *c = &r->at[i];
    *c = (struct curve){c->x0 + dx, c->y0 + dy, c->cx + dx,
                        c->cy + dy, c->x1 + dx, c->y1 + dy};
  }
}
