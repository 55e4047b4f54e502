// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/place.h"

#include <math.h>

static void straight(const struct spot *spots, struct course *c) {
  const struct spot *a = &spots[c->from], *b = &spots[c->to];
  spot_edge(a, b->x, b->y, &c->x0, &c->y0);
  spot_edge(b, a->x, a->y, &c->x1, &c->y1);
  c->cx = c->lx = (c->x0 + c->x1) / 2;
  c->cy = c->ly = (c->y0 + c->y1) / 2;
  c->shown = c->form[0].w > 0 ? 0 : LABEL_FORMS;
}

static void widen(struct place_result *r, double x, double y, double w,
                  double h) {
  r->left = fmin(r->left, x - w / 2);
  r->right = fmax(r->right, x + w / 2);
  r->top = fmin(r->top, y - h / 2);
  r->low = fmax(r->low, y + h / 2);
}

struct place_result place_courses(const struct spot *spots, size_t n,
                                  struct course *courses, size_t m,
                                  const struct place_options *o) {
  (void)o;
  struct place_result r = {
      .left = INFINITY, .top = INFINITY, .right = -INFINITY, .low = -INFINITY};
  for (size_t i = 0; i < n; i++)
    widen(&r, spots[i].x, spots[i].y, spots[i].w, spots[i].h);
  for (size_t i = 0; i < m; i++) {
    straight(spots, &courses[i]);
    if (courses[i].shown < LABEL_FORMS)
      widen(&r, courses[i].lx, courses[i].ly, courses[i].form[0].w,
            courses[i].form[0].h);
  }
  if (n == 0)
    r.left = r.top = r.right = r.low = 0;
  return r;
}
