// SPDX-License-Identifier: GPL-2.0-or-later
// SVG 1.1 with presentation attributes alone, so that every program that shows
// SVG shows this, and a page that forbids styles too.
#include "render/svg.h"
#include "base/escape.h"
#include "base/num.h"
#include "base/ours.h"
#include "base/url.h"
#include "view/theme.h"

struct svg {
  struct buf *b;
  const struct scene *scene;
  const char *prefix;
  size_t shades; // of the next path with a shade of its own
};

static void add_number(struct buf *b, double x) { num_trimmed(b, x, 2); }

static void add_real(struct buf *b, const char *name, double x) {
  buf_addf(b, " %s=\"", name);
  add_number(b, x);
  buf_addc(b, '"');
}

static void add_word(struct buf *b, const char *name, const char *value) {
  if (!value)
    return;
  buf_addf(b, " %s=\"", name);
  escape_xml(b, str_of(value));
  buf_addc(b, '"');
}

static void add_id(struct svg *v, const char *name, const char *id) {
  if (!id)
    return;
  buf_addf(v->b, " %s=\"", name);
  escape_xml(v->b, str_of(v->prefix));
  escape_xml(v->b, str_of(id));
  buf_addc(v->b, '"');
}

static void add_title(struct svg *v, const char *title) {
  if (!title)
    return;
  buf_add(v->b, "<title>");
  escape_xml(v->b, str_of(title));
  buf_add(v->b, "</title>");
}

// ------------------------------------------------------------------ groups

static void open_group(struct svg *v, const struct scene_group *g) {
  struct buf *b = v->b;
  buf_add(b, link_followed(g->link) ? "<a" : "<g");
  add_id(v, "id", g->id);
  add_word(b, "class", g->classes);
  for (size_t i = 0; i < g->data_n; i++) {
    buf_addf(b, " data-%s=\"", g->data[i].key);
    escape_xml(b, str_of(g->data[i].value));
    buf_addc(b, '"');
  }
  if (link_followed(g->link)) {
    // Old readers know the first alone, new ones prefer the second.
    add_word(b, "xlink:href", g->link);
    add_word(b, "href", g->link);
    buf_add(b, " rel=\"noopener noreferrer\"");
  }
  buf_addc(b, '>');
  add_title(v, g->title);
  buf_addc(b, '\n');
}

// ------------------------------------------------------------------- paths

static unsigned coordinates(char op) {
  return op == 'C' ? 6 : op == 'Q' ? 4 : op == 'Z' ? 0 : 2;
}

static void add_steps(struct buf *b, const struct path_step *steps, size_t n) {
  for (size_t i = 0; i < n; i++) {
    buf_addc(b, steps[i].op);
    for (unsigned k = 0; k < coordinates(steps[i].op); k++) {
      if (k > 0)
        buf_addc(b, k % 2 ? ',' : ' ');
      add_number(b, steps[i].x[k]);
    }
  }
}

struct extent {
  double left, top, right, low;
};

static struct extent extent_of(const struct path_step *steps, size_t n) {
  struct extent e = {1e9, 1e9, -1e9, -1e9};
  for (size_t i = 0; i < n; i++)
    for (unsigned k = 0; k < coordinates(steps[i].op); k += 2) {
      double x = steps[i].x[k], y = steps[i].x[k + 1];
      e.left = x < e.left ? x : e.left;
      e.right = x > e.right ? x : e.right;
      e.top = y < e.top ? y : e.top;
      e.low = y > e.low ? y : e.low;
    }
  return e;
}

static void add_stop(struct buf *b, double at, const char *color, bool clear) {
  buf_add(b, "<stop");
  add_real(b, "offset", at);
  add_word(b, "stop-color", color);
  if (clear)
    buf_add(b, " stop-opacity=\"0\"");
  buf_add(b, "/>");
}

// The fill fades towards its ends along the page.
static void add_fade(struct svg *v, const struct scene_item *p) {
  const struct ink *ink = &p->path.ink;
  struct extent e = extent_of(p->path.steps, p->path.n);
  double wide = e.right > e.left ? e.right - e.left : 1;
  double from = ink->fade_left / wide, to = 1 - ink->fade_right / wide;
  buf_addf(v->b,
           "<linearGradient id=\"%sshade%zu\" gradientUnits=\"userSpaceOnUse\"",
           v->prefix, v->shades);
  add_real(v->b, "x1", e.left);
  add_real(v->b, "x2", e.right);
  buf_add(v->b, " y1=\"0\" y2=\"0\">");
  if (from > 0)
    add_stop(v->b, 0, ink->fill, true);
  add_stop(v->b, from, ink->fill, false);
  add_stop(v->b, to > from ? to : from, ink->fill, false);
  if (to < 1)
    add_stop(v->b, 1, ink->fill, true);
  buf_add(v->b, "</linearGradient>\n");
}

// A second fill over the first: stripes or dots.
static void add_pattern(struct svg *v, const struct ink *ink) {
  bool dots = ink->dots;
  buf_addf(v->b,
           "<pattern id=\"%sshade%zu\" patternUnits=\"userSpaceOnUse\" "
           "width=\"%s\" height=\"%s\"%s>",
           v->prefix, v->shades, dots ? "3.2" : "4.4", dots ? "3.2" : "4.4",
           dots ? "" : " patternTransform=\"rotate(45)\"");
  if (dots)
    buf_add(v->b, "<circle cx=\"1.6\" cy=\"1.6\" r=\"0.85\"");
  else
    buf_add(v->b, "<rect width=\"1.7\" height=\"4.4\"");
  add_word(v->b, "fill", dots ? ink->dots : ink->hatch);
  buf_add(v->b, "/></pattern>\n");
}

static void add_stroke(struct buf *b, const struct ink *ink) {
  if (!ink->line)
    return;
  add_word(b, "stroke", ink->line);
  add_real(b, "stroke-width", ink->width);
  if (ink->dash > 0) {
    buf_add(b, " stroke-dasharray=\"");
    add_number(b, ink->dash);
    buf_addc(b, ',');
    add_number(b, ink->gap);
    buf_addc(b, '"');
  }
  if (ink->round)
    buf_add(b, " stroke-linecap=\"round\"");
  buf_add(b, " stroke-linejoin=\"round\"");
}

static void write_shape(struct svg *v, const struct scene_item *p,
                        bool shaded) {
  struct buf *b = v->b;
  buf_add(b, "<path d=\"");
  add_steps(b, p->path.steps, p->path.n);
  buf_addc(b, '"');
  if (shaded)
    buf_addf(b, " fill=\"url(#%sshade%zu)\"", v->prefix, v->shades);
  else
    add_word(b, "fill", p->path.ink.fill ? p->path.ink.fill : "none");
}

static void write_path(struct svg *v, const struct scene_item *p) {
  const struct ink *ink = &p->path.ink;
  bool fades = ink->fill && (ink->fade_left > 0 || ink->fade_right > 0);
  if (fades)
    add_fade(v, p);
  write_shape(v, p, fades);
  add_stroke(v->b, ink);
  buf_add(v->b, "/>\n");
  v->shades += fades;
  if (ink->hatch || ink->dots) {
    add_pattern(v, ink);
    write_shape(v, p, true);
    buf_add(v->b, "/>\n");
    v->shades++;
  }
}

static void add_turn(struct buf *b, double x, double y) {
  buf_add(b, " transform=\"rotate(-90 ");
  add_number(b, x);
  buf_addc(b, ' ');
  add_number(b, y);
  buf_add(b, ")\"");
}

static void write_text(struct svg *v, const struct scene_item *t) {
  static const char *const anchors[] = {NULL, "middle", "end"};
  const struct lettering *how = &t->text.how;
  struct buf *b = v->b;
  buf_add(b, "<text");
  add_real(b, "x", t->text.x);
  add_real(b, "y", t->text.y);
  add_real(b, "font-size", how->size);
  add_word(b, "fill", how->color);
  add_word(b, "text-anchor", anchors[how->anchor]);
  add_word(b, "font-weight", how->bold ? "bold" : NULL);
  add_word(b, "font-style", how->italic ? "italic" : NULL);
  add_word(b, "text-decoration", how->strike ? "line-through" : NULL);
  if (how->turned)
    add_turn(b, t->text.x, t->text.y);
  buf_addc(b, '>');
  escape_xml(b, str_of(t->text.text));
  buf_add(b, "</text>\n");
}

// ------------------------------------------------------------------- whole

static void write_head(struct svg *v, const struct svg_options *o) {
  const struct scene *s = v->scene;
  struct buf *b = v->b;
  if (!o->inside)
    buf_add(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  buf_add(b, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
             "xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  if (!o->inside) {
    buf_add(b, " width=\"");
    add_number(b, s->width);
    buf_add(b, "pt\" height=\"");
    add_number(b, s->height);
    buf_add(b, "pt\"");
  }
  buf_add(b, " viewBox=\"0 0 ");
  add_number(b, s->width);
  buf_addc(b, ' ');
  add_number(b, s->height);
  buf_add(b, "\" role=\"img\"");
  buf_addf(b, " aria-labelledby=\"%stitle", v->prefix);
  if (s->description)
    buf_addf(b, " %sdesc", v->prefix);
  buf_addc(b, '"');
  add_word(b, "font-family", s->fonts ? s->fonts : FONTS);
  buf_add(b, ">\n<title");
  add_id(v, "id", "title");
  buf_addc(b, '>');
  escape_xml(b, str_of(s->title ? s->title : ""));
  buf_add(b, "</title>\n");
  if (!s->description)
    return;
  buf_add(b, "<desc");
  add_id(v, "id", "desc");
  buf_addc(b, '>');
  escape_xml(b, str_of(s->description));
  buf_add(b, "</desc>\n");
}

void svg_write(struct buf *b, const struct scene *s,
               const struct svg_options *o) {
  struct svg v = {.b = b, .scene = s, .prefix = o->prefix ? o->prefix : ""};
  VEC(bool) links = {0}; // of the groups that are open
  write_head(&v, o);
  if (!o->inside) {
    buf_add(b, "<rect width=\"100%\" height=\"100%\"");
    add_word(b, "fill", s->paper ? s->paper : PAPER);
    buf_add(b, "/>\n");
  }
  for (size_t i = 0; i < s->items.n; i++) {
    const struct scene_item *item = &s->items.at[i];
    if (item->what == SCENE_OPEN) {
      open_group(&v, item->group);
      vec_push(&links, link_followed(item->group->link));
    } else if (item->what == SCENE_CLOSE) {
      buf_add(b, links.at[--links.n] ? "</a>\n" : "</g>\n");
    } else if (item->what == SCENE_PATH) {
      write_path(&v, item);
    } else {
      write_text(&v, item);
    }
  }
  buf_add(b, "</svg>\n");
  if (!o->inside)
    buf_add(b, "<!-- " OURS_PICTURE " -->\n");
  vec_drop(&links);
}
