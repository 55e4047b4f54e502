// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/boxes.h"
#include "figure/id.h"
#include "view/metrics.h"

#include <math.h>

// How wide borders are, and how much wider the most central actor's.
static const double PEN = 0.7, PEN_MORE = 0.9;
static const double INNER = 2.2; // of a double border
static const double CUT = 6;     // corners of a community's box
enum { MOST_LINES = 6 };         // of a name: the whole of it is told otherwise

static bool is(const struct theme_shape *s, const char *shape) {
  return strcmp(s->shape, shape) == 0;
}

enum outline shape_outline(const char *shape, double size, double *depth) {
  *depth = 0;
  if (strcmp(shape, "hexagon") == 0) {
    *depth = 9 + size / 4;
    return OUTLINE_HEXAGON;
  }
  if (strcmp(shape, "octagon") == 0) {
    *depth = CUT;
    return OUTLINE_OCTAGON;
  }
  return strcmp(shape, "pill") == 0 ? OUTLINE_PILL : OUTLINE_BOX;
}

// ----------------------------------------------------------------- measures

// In round ends the first line and the last have least room: what the circle
// leaves of them, at the height of their letters.
static double rounded_off(double size, double high, double all) {
  double r = all / 2, y = fmin(high / 2 - 0.2 * size, r);
  return r - sqrt(r * r - y * y) + 0.35 * size;
}

// `high`: of the lines; `all`: of the box.
static double beside(const struct theme_shape *s, double size, double depth,
                     double high, double all) {
  if (is(s, "hexagon"))
    return depth + 0.15 * size;
  if (is(s, "pill"))
    return fmax(0.95 * size, rounded_off(size, high, all));
  return 0.75 * size + (is(s, "double") ? 1.6 : 0);
}

struct face face_of(struct arena *a, const struct drawing_node *node,
                    const struct preset *p, struct spot *spot) {
  const struct theme_shape *ink =
      theme_actor(preset_theme(p), node->kind, node->shape);
  double share = sqrt(node->size), depth;
  struct face f = {.node = node, .ink = ink, .pen = PEN + PEN_MORE * share};
  f.size = ink->bold ? p->actor + p->more * share : p->person;
  enum outline outline = shape_outline(ink->shape, f.size, &depth);
  const char *name = text_shorten(a, node->label, MOST_LINES * ink->wide);
  struct text_lines t =
      text_balance(a, str_of(name), ink->wide, f.size, ink->bold);
  const char **lines = arena_new(a, t.lines.n, sizeof *lines);
  for (size_t i = 0; i < t.lines.n; i++)
    lines[i] =
        name == node->label ? t.lines.at[i] : text_alone(a, t.lines.at[i]);
  f.lines = lines;
  f.n = t.lines.n;
  double high = (double)f.n * f.size * LINE_HEIGHT;
  double all = high + f.size * (ink->bold ? 1.0 : 0.8) +
               (is(ink, "double") ? 2 * INNER - 1 : 0);
  *spot = (struct spot){
      .w = t.width + 2 * beside(ink, f.size, depth, high, all),
      .h = all,
      .outline = outline,
      .depth = depth,
  };
  if (spot->w < spot->h && outline != OUTLINE_BOX)
    spot->w = spot->h;
  vec_drop(&t.lines);
  return f;
}

// ------------------------------------------------------------------ shapes

static void hexagon(struct path *p, const struct spot *b) {
  double l = b->x - b->w / 2, r = b->x + b->w / 2, y = b->h / 2, d = b->depth;
  double xy[] = {l + d, b->y - y, r - d, b->y - y, r, b->y,
                 r - d, b->y + y, l + d, b->y + y, l, b->y};
  path_polygon(p, xy, 6);
}

static void octagon(struct path *p, const struct spot *b) {
  double l = b->x - b->w / 2, r = b->x + b->w / 2, d = b->depth;
  double t = b->y - b->h / 2, u = b->y + b->h / 2;
  double xy[] = {l + d, t, r - d, t, r, t + d, r, u - d,
                 r - d, u, l + d, u, l, u - d, l, t + d};
  path_polygon(p, xy, 8);
}

// The corner at the left above is folded over.
static void folded(struct scene *s, const struct spot *b,
                   const struct ink *ink) {
  double l = b->x - b->w / 2, r = b->x + b->w / 2, d = 5;
  double t = b->y - b->h / 2, u = b->y + b->h / 2;
  double xy[] = {l + d, t, r, t, r, u, l, u, l, t + d};
  struct path p = {0}, fold = {0};
  path_polygon(&p, xy, 5);
  scene_path(s, &p, ink);
  path_move(&fold, l, t + d);
  path_line(&fold, l + d, t + d);
  path_line(&fold, l + d, t);
  struct ink line = *ink;
  line.fill = NULL;
  line.width *= 0.8;
  scene_path(s, &fold, &line);
}

static void rectangle(struct path *p, const struct spot *b, double in,
                      double r) {
  path_rect(p, b->x - b->w / 2 + in, b->y - b->h / 2 + in, b->w - 2 * in,
            b->h - 2 * in, r);
}

void shape_draw(struct scene *s, const struct theme_shape *shape,
                const struct spot *spot, const struct ink *ink) {
  struct path p = {0};
  struct ink inner = *ink;
  if (is(shape, "folded")) {
    folded(s, spot, ink);
    return;
  }
  if (is(shape, "hexagon"))
    hexagon(&p, spot);
  else if (is(shape, "octagon"))
    octagon(&p, spot);
  else if (is(shape, "pill"))
    rectangle(&p, spot, 0, spot->h / 2);
  else
    rectangle(&p, spot, 0, is(shape, "rounded") ? fmin(6.5, spot->h / 3) : 0);
  if (is(shape, "dotted") && inner.dash == 0) {
    inner.dash = 0.01;
    inner.gap = inner.width * 2.4;
    inner.round = true;
  }
  scene_path(s, &p, &inner);
  if (is(shape, "double")) {
    rectangle(&p, spot, INNER, 0);
    inner.fill = NULL;
    inner.width *= 0.7;
    scene_path(s, &p, &inner);
  }
}

// ----------------------------------------------------------------- drawing

static void draw_name(struct scene *s, const struct face *f,
                      const struct spot *b, const char *color) {
  struct lettering how = {.size = f->size,
                          .color = color,
                          .anchor = ANCHOR_MIDDLE,
                          .bold = f->ink->bold};
  double line = f->size * LINE_HEIGHT;
  double y = b->y - line * ((double)f->n - 1) / 2 + f->size * CAP_HEIGHT / 2;
  for (size_t i = 0; i < f->n; i++)
    scene_text(s, b->x, y + (double)i * line, f->lines[i], &how);
}

struct spot face_tag(const struct preset *p, const struct spot *b) {
  double size = p->note, w = text_width(STR("NEW"), size, true) + 5;
  double right = b->outline == OUTLINE_HEXAGON ? b->depth * 0.6 : 0;
  return (struct spot){.x = b->x + b->w / 2 - right - w / 2,
                       .y = b->y - b->h / 2 - size * 0.75 - 0.6,
                       .w = w,
                       .h = size * 1.3};
}

// Above the corner: this actor comes into the network.
static void draw_tag(struct scene *s, const struct spot *b,
                     const struct preset *p) {
  const struct theme *t = preset_theme(p);
  struct spot tag = face_tag(p, b);
  scene_rect(s, tag.x - tag.w / 2, tag.y - tag.h / 2, tag.w, tag.h, 1.6,
             &(struct ink){.fill = t->ink});
  scene_text(s, tag.x, tag.y + p->note * CAP_HEIGHT / 2, "NEW",
             &(struct lettering){.size = p->note,
                                 .color = t->paper,
                                 .anchor = ANCHOR_MIDDLE,
                                 .bold = true});
}

void face_draw(struct scene *s, const struct face *f, const struct spot *spot,
               const struct preset *p, const char *prefix) {
  const struct theme *t = preset_theme(p);
  const struct drawing_node *n = f->node;
  bool gone = n->change == DRAWN_GONE, fresh = n->change == DRAWN_NEW;
  struct ink ink = {.fill = gone ? t->paper : f->ink->fill,
                    .line = gone ? t->ended_line : f->ink->border,
                    .width = f->pen,
                    .dash = gone ? 3 : 0,
                    .gap = gone ? 2 : 0};
  struct scene_datum data[] = {{"kind", n->kind}, {"group", n->cluster}};
  struct scene_group group = {.part = PART_ACTOR,
                              .shape = f->ink->shape,
                              .id = scene_id(s, prefix, "actor-", n->id),
                              .classes =
                                  scene_words(s, "actor %s%s", f->ink->shape,
                                              gone    ? " gone"
                                              : fresh ? " new"
                                                      : ""),
                              .title = n->tooltip ? n->tooltip : n->name,
                              .data = data,
                              .data_n = n->cluster ? 2 : 1};
  scene_open(s, &group);
  shape_draw(s, f->ink, spot, &ink);
  draw_name(s, f, spot, gone ? t->ended_text : t->ink);
  if (fresh)
    draw_tag(s, spot, p);
  scene_close(s);
}
