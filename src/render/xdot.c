// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/xdot.h"
#include "base/num.h"

void xdot_number(struct buf *b, double x) { num_trimmed(b, x, 2); }

static void add_word(struct buf *b, char op, const char *word) {
  buf_addf(b, "%c %zu -%s ", op, strlen(word), word);
}

struct points {
  VEC(double) xy;
  bool curved, closed;
};

static void add_point(struct points *p, double x, double y) {
  vec_push(&p->xy, x);
  vec_push(&p->xy, y);
}

static bool is_curved(const struct scene_item *path) {
  for (size_t i = 0; i < path->path.n; i++)
    if (strchr("QC", path->path.steps[i].op))
      return true;
  return false;
}

// A step of a curved path: all of them become cubic.
static void add_curve(struct points *p, const struct path_step *s) {
  const double *v = s->x;
  double x = p->xy.n > 1 ? p->xy.at[p->xy.n - 2] : 0;
  double y = p->xy.n > 1 ? p->xy.at[p->xy.n - 1] : 0;
  if (s->op == 'L') {
    add_point(p, x + (v[0] - x) / 3, y + (v[1] - y) / 3);
    add_point(p, x + (v[0] - x) * 2 / 3, y + (v[1] - y) * 2 / 3);
    add_point(p, v[0], v[1]);
  } else if (s->op == 'Q') {
    add_point(p, x + (v[0] - x) * 2 / 3, y + (v[1] - y) * 2 / 3);
    add_point(p, v[2] + (v[0] - v[2]) * 2 / 3, v[3] + (v[1] - v[3]) * 2 / 3);
    add_point(p, v[2], v[3]);
  } else {
    add_point(p, v[0], v[1]);
    add_point(p, v[2], v[3]);
    add_point(p, v[4], v[5]);
  }
}

static struct points points_of(const struct scene_item *path) {
  struct points p = {.curved = is_curved(path)};
  for (size_t i = 0; i < path->path.n; i++) {
    const struct path_step *s = &path->path.steps[i];
    if (s->op == 'Z')
      p.closed = true;
    else if (s->op == 'M' || !p.curved)
      add_point(&p, s->x[0], s->x[1]);
    else
      add_curve(&p, s);
  }
  return p;
}

static char operation(const struct points *p, const struct ink *ink) {
  if (p->curved)
    return ink->fill ? 'b' : 'B';
  return ink->fill ? 'P' : p->closed ? 'p' : 'L';
}

static const char *style_of(const struct ink *ink) {
  return ink->dash <= 0 ? "solid" : ink->dash < 0.5 ? "dotted" : "dashed";
}

static void add_part(struct buf *b, const struct scene_item *path,
                     double height) {
  const struct ink *ink = &path->path.ink;
  struct points p = points_of(path);
  struct buf width = {0};
  buf_add(&width, "setlinewidth(");
  xdot_number(&width, ink->line ? ink->width : 0.1);
  buf_addc(&width, ')');
  if (ink->fill || ink->line) {
    add_word(b, 'c', ink->line ? ink->line : ink->fill);
    if (ink->fill)
      add_word(b, 'C', ink->fill);
    add_word(b, 'S', style_of(ink));
    add_word(b, 'S', width.at);
    buf_addf(b, "%c %zu ", operation(&p, ink), p.xy.n / 2);
    for (size_t i = 0; i < p.xy.n; i++) {
      xdot_number(b, i % 2 == 0 ? p.xy.at[i] : height - p.xy.at[i]);
      buf_addc(b, ' ');
    }
  }
  buf_drop(&width);
  vec_drop(&p.xy);
}

// An operation has one stroke of the pen: where it is put down anew, the next
// one begins.
void xdot_path(struct buf *b, const struct scene_item *path, double height) {
  for (size_t i = 0, n; i < path->path.n; i += n) {
    struct scene_item part = *path;
    for (n = 1; i + n < path->path.n && path->path.steps[i + n].op != 'M';)
      n++;
    part.path.steps = path->path.steps + i;
    part.path.n = n;
    add_part(b, &part, height);
  }
}
