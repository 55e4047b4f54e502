// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/scene.h"
#include "base/buf.h"

// A quarter of a circle as a cubic curve.
static const double ROUND = 0.5522847498;

static void step(struct path *p, struct path_step s) { vec_push(&p->steps, s); }

void path_move(struct path *p, double x, double y) {
  step(p, (struct path_step){'M', {x, y}});
}

void path_line(struct path *p, double x, double y) {
  step(p, (struct path_step){'L', {x, y}});
}

void path_quad(struct path *p, double cx, double cy, double x, double y) {
  step(p, (struct path_step){'Q', {cx, cy, x, y}});
}

void path_cubic(struct path *p, double ax, double ay, double bx, double by,
                double x, double y) {
  step(p, (struct path_step){'C', {ax, ay, bx, by, x, y}});
}

void path_close(struct path *p) { step(p, (struct path_step){'Z', {0}}); }

void path_rect(struct path *p, double x, double y, double w, double h,
               double r) {
  if (r <= 0) {
    path_polygon(p, (double[]){x, y, x + w, y, x + w, y + h, x, y + h}, 4);
    return;
  }
  r = r > w / 2 ? w / 2 : r;
  r = r > h / 2 ? h / 2 : r;
  double k = r * (1 - ROUND), right = x + w, low = y + h;
  path_move(p, x + r, y);
  path_line(p, right - r, y);
  path_cubic(p, right - k, y, right, y + k, right, y + r);
  path_line(p, right, low - r);
  path_cubic(p, right, low - k, right - k, low, right - r, low);
  path_line(p, x + r, low);
  path_cubic(p, x + k, low, x, low - k, x, low - r);
  path_line(p, x, y + r);
  path_cubic(p, x, y + k, x + k, y, x + r, y);
  path_close(p);
}

void path_circle(struct path *p, double x, double y, double r) {
  path_rect(p, x - r, y - r, 2 * r, 2 * r, r);
}

void path_polygon(struct path *p, const double *xy, size_t corners) {
  for (size_t i = 0; i < corners; i++)
    if (i == 0)
      path_move(p, xy[0], xy[1]);
    else
      path_line(p, xy[2 * i], xy[2 * i + 1]);
  path_close(p);
}

// ------------------------------------------------------------------ scene

void scene_drop(struct scene *s) {
  vec_drop(&s->items);
  arena_drop(&s->arena);
}

static const char *kept(struct scene *s, const char *text) {
  return text ? arena_text(&s->arena, text, strlen(text)) : NULL;
}

void scene_open(struct scene *s, const struct scene_group *group) {
  struct scene_group *g = arena_new(&s->arena, 1, sizeof *g);
  struct scene_datum *data =
      arena_new(&s->arena, group->data_n + 1, sizeof *data);
  for (size_t i = 0; i < group->data_n; i++)
    data[i] = (struct scene_datum){kept(s, group->data[i].key),
                                   kept(s, group->data[i].value)};
  *g = (struct scene_group){.part = group->part,
                            .shape = kept(s, group->shape),
                            .id = kept(s, group->id),
                            .classes = kept(s, group->classes),
                            .title = kept(s, group->title),
                            .link = kept(s, group->link),
                            .data = data,
                            .data_n = group->data_n};
  vec_push(&s->items, ((struct scene_item){.what = SCENE_OPEN, .group = g}));
}

void scene_close(struct scene *s) {
  vec_push(&s->items, ((struct scene_item){.what = SCENE_CLOSE}));
}

void scene_path(struct scene *s, struct path *p, const struct ink *ink) {
  struct path_step *steps = arena_new(&s->arena, p->steps.n + 1, sizeof *steps);
  for (size_t i = 0; i < p->steps.n; i++)
    steps[i] = p->steps.at[i];
  struct scene_item item = {.what = SCENE_PATH,
                            .path = {steps, p->steps.n, *ink}};
  vec_push(&s->items, item);
  vec_drop(&p->steps);
}

void scene_line(struct scene *s, double x0, double y0, double x1, double y1,
                const struct ink *ink) {
  struct path p = {0};
  path_move(&p, x0, y0);
  path_line(&p, x1, y1);
  scene_path(s, &p, ink);
}

void scene_rect(struct scene *s, double x, double y, double w, double h,
                double r, const struct ink *ink) {
  struct path p = {0};
  path_rect(&p, x, y, w, h, r);
  scene_path(s, &p, ink);
}

void scene_text(struct scene *s, double x, double y, const char *text,
                const struct lettering *how) {
  struct scene_item item = {.what = SCENE_TEXT,
                            .text = {x, y, kept(s, text), *how}};
  vec_push(&s->items, item);
}

const char *scene_words(struct scene *s, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&b, format, args);
  va_end(args);
  const char *words = arena_text(&s->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}
