// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/cross.h"
#include "base/alloc.h"
#include "layout/box.h"

enum { PARTS = 12 }; // of each curve

// A line as straight pieces.
struct crossing_line {
  VEC(struct piece) pieces;
  struct box box;
};

static struct crossing_line line_of(const struct route_run *r) {
  struct crossing_line l = {0};
  struct point p = {run_first(r)->x0, run_first(r)->y0};
  l.box = box_of(p.x, p.y, 0, 0);
  for (size_t i = 0; i < r->n; i++)
    for (int k = 1; k <= PARTS; k++) {
      struct point q;
      curve_at(&r->at[i], (double)k / PARTS, &q.x, &q.y);
      vec_push(&l.pieces, ((struct piece){p, q, 0}));
      l.box = box_with(l.box, &(struct box){q.x, q.y, q.x, q.y});
      p = q;
    }
  return l;
}

static size_t crossings(const struct crossing_line *a,
                        const struct crossing_line *b) {
  size_t found = 0;
  if (boxes_apart(&a->box, &b->box, 0))
    return 0;
  for (size_t i = 0; i < a->pieces.n; i++)
    for (size_t k = 0; k < b->pieces.n; k++)
      found += pieces_cross(&a->pieces.at[i], &b->pieces.at[k]);
  return found;
}

size_t courses_crossed(const struct course *courses, size_t n) {
  struct crossing_line *lines = mem_new(n + 1, sizeof *lines);
  size_t found = 0;
  for (size_t i = 0; i < n; i++) {
    lines[i] = line_of(&courses[i].line);
    for (size_t k = 0; k < i; k++)
      found += crossings(&lines[i], &lines[k]);
  }
  for (size_t i = 0; i < n; i++)
    vec_drop(&lines[i].pieces);
  mem_free(lines);
  return found;
}

double courses_tangle(const struct course *courses, size_t n) {
  return n > 0 ? 2 * (double)courses_crossed(courses, n) / (double)n : 0;
}
