// SPDX-License-Identifier: GPL-2.0-or-later
// The same picture in a third of the bytes, for a page that holds several: no
// groups, coordinates of a tenth of a point one relative to the other, what
// neighbours share written once. The parser of HTML takes attributes without
// quotes.
#include "base/escape.h"
#include "base/map.h"
#include "render/svg.h"
#include "view/theme.h"

#include <math.h>
#include <stdlib.h>

struct lean {
  struct buf *b;
  const char *prefix;
  struct map shades; // of patterns, by how they look, to number
  struct arena keys;
  uint32_t fades;
  long x, y, x0, y0;     // tenths: where the pen is, where it was put down
  const struct ink *ink; // of the path that is open, or NULL
  uint32_t hatching;     // the number of the pattern in hand, from 1; or 0
};

// ----------------------------------------------------------------- numbers

static void add_tenths(struct buf *b, long n) {
  long whole = labs(n) / 10, rest = labs(n) % 10;
  buf_add(b, n < 0 ? "-" : "");
  if (whole || !rest)
    buf_addf(b, "%ld", whole);
  if (rest)
    buf_addf(b, ".%ld", rest);
}

static long tenths(double x) { return lround(x * 10); }

static void add_real(struct buf *b, const char *name, double x) {
  buf_addf(b, " %s=", name);
  add_tenths(b, tenths(x));
}

// A number behind another, parted from it if its own sign does not.
static void add_next(struct buf *b, long n, bool first) {
  buf_add(b, first || n < 0 ? "" : " ");
  add_tenths(b, n);
}

// ------------------------------------------------------------------- paths

static void add_points(struct lean *v, char op, const double *x, size_t n) {
  long px = v->x, py = v->y;
  buf_addc(v->b, op);
  for (size_t i = 0; i < n; i++) {
    v->x = tenths(x[2 * i]);
    v->y = tenths(x[2 * i + 1]);
    add_next(v->b, v->x - px, i == 0);
    add_next(v->b, v->y - py, false);
  }
}

static void add_line(struct lean *v, const double *x) {
  long dx = tenths(x[0]) - v->x, dy = tenths(x[1]) - v->y;
  if (dx == 0 && dy == 0)
    return;
  if (dx != 0 && dy != 0) {
    add_points(v, 'l', x, 1);
    return;
  }
  buf_addc(v->b, dx != 0 ? 'h' : 'v');
  add_tenths(v->b, dx != 0 ? dx : dy);
  v->x += dx;
  v->y += dy;
}

static bool between(long a, long x, long b) {
  return (a <= x && x <= b) || (b <= x && x <= a);
}

// A curve that goes straight across or down is a line.
static bool is_straight(const struct lean *v, const double *x) {
  long x1 = tenths(x[0]), y1 = tenths(x[1]), x2 = tenths(x[2]),
       y2 = tenths(x[3]), x3 = tenths(x[4]), y3 = tenths(x[5]);
  bool across = y1 == v->y && y2 == v->y && y3 == v->y;
  bool down = x1 == v->x && x2 == v->x && x3 == v->x;
  return (across && between(v->x, x1, x3) && between(v->x, x2, x3)) ||
         (down && between(v->y, y1, y3) && between(v->y, y2, y3));
}

static void add_curve(struct lean *v, const double *x) {
  if (is_straight(v, x))
    add_line(v, x + 4);
  else
    add_points(v, 'c', x, 3);
}

static void add_step(struct lean *v, const struct path_step *s) {
  switch (s->op) {
  case 'M':
    add_points(v, 'm', s->x, 1);
    v->x0 = v->x;
    v->y0 = v->y;
    break;
  case 'L':
    add_line(v, s->x);
    break;
  case 'Q':
    add_points(v, 'q', s->x, 2);
    break;
  case 'C':
    add_curve(v, s->x);
    break;
  default:
    buf_addc(v->b, 'z');
    v->x = v->x0;
    v->y = v->y0;
  }
}

void svg_lean_path(struct buf *b, const struct path_step *steps, size_t n) {
  struct lean v = {.b = b};
  for (size_t i = 0; i < n; i++)
    add_step(&v, &steps[i]);
}

// --------------------------------------------------------------------- ink

static bool same(const char *a, const char *b) {
  return a == b || (a && b && strcmp(a, b) == 0);
}

static bool near(double a, double b) { return fabs(a - b) < 1e-9; }

static bool plain(const struct ink *i) {
  return !i->hatch && !i->dots && i->fade_left <= 0 && i->fade_right <= 0;
}

static bool same_ink(const struct ink *a, const struct ink *b) {
  return same(a->fill, b->fill) && same(a->line, b->line) &&
         near(a->width, b->width) && near(a->dash, b->dash) &&
         near(a->gap, b->gap) && a->round == b->round && plain(a) && plain(b);
}

static void add_stroke(struct buf *b, const struct ink *i) {
  if (!i->line)
    return;
  buf_addf(b, " stroke=%s", i->line);
  add_real(b, "stroke-width", i->width);
  if (i->dash > 0) {
    // A dot is a dash of nothing, which not every program draws.
    buf_add(b, " stroke-dasharray=\"");
    add_tenths(b, i->dash < 0.1 ? 0 : tenths(i->dash));
    buf_addc(b, ' ');
    add_tenths(b, tenths(i->gap));
    buf_addc(b, '"');
  }
  buf_add(b, i->round ? " stroke-linecap=round" : "");
}

static void end_path(struct lean *v) {
  if (v->hatching)
    buf_addf(v->b, "\" fill=url(#%sp%u) />", v->prefix, v->hatching - 1);
  v->hatching = 0;
  if (!v->ink)
    return;
  buf_addc(v->b, '"');
  buf_addf(v->b, " fill=%s", v->ink->fill ? v->ink->fill : "none");
  add_stroke(v->b, v->ink);
  buf_add(v->b, " />");
  v->ink = NULL;
}

static void begin_path(struct lean *v) {
  v->x = v->y = v->x0 = v->y0 = 0;
  buf_add(v->b, "<path d=\"");
}

// ------------------------------------------------------------------ shades

static void add_fade(struct lean *v, const struct scene_item *p) {
  const struct ink *i = &p->path.ink;
  double left = INFINITY, right = -INFINITY;
  for (size_t k = 0; k < p->path.n; k++)
    if (p->path.steps[k].op != 'Z') {
      left = fmin(left, p->path.steps[k].x[0]);
      right = fmax(right, p->path.steps[k].x[0]);
    }
  double wide = right > left ? right - left : 1;
  int from = (int)lround(100 * i->fade_left / wide);
  int to = (int)lround(100 - 100 * i->fade_right / wide);
  buf_addf(v->b, "<linearGradient id=%sf%u>", v->prefix, v->fades++);
  if (from > 0)
    buf_addf(v->b, "<stop stop-color=%s stop-opacity=0 />", i->fill);
  buf_addf(v->b, "<stop offset=%d%% stop-color=%s />", from, i->fill);
  if (to > from)
    buf_addf(v->b, "<stop offset=%d%% stop-color=%s />", to, i->fill);
  if (to < 100)
    buf_addf(v->b, "<stop offset=100%% stop-color=%s stop-opacity=0 />",
             i->fill);
  buf_add(v->b, "</linearGradient>\n");
}

// The number of a pattern, which is written when it is first met.
static uint32_t pattern_of(struct lean *v, const struct ink *i) {
  struct buf key = {0};
  buf_addf(&key, "%c%s", i->dots ? 'd' : 'h', i->dots ? i->dots : i->hatch);
  uint32_t next = (uint32_t)v->shades.entries.n;
  char *own = arena_text(&v->keys, key.at, key.n);
  uint32_t n = map_get_or_put(&v->shades, str_of(own), next);
  buf_drop(&key);
  if (n != next)
    return n;
  const char *size = i->dots ? "3.2" : "4.4";
  buf_addf(v->b,
           "<pattern id=%sp%u patternUnits=userSpaceOnUse width=%s "
           "height=%s%s>",
           v->prefix, n, size, size,
           i->dots ? "" : " patternTransform=rotate(45)");
  if (i->dots)
    buf_addf(v->b, "<circle cx=1.6 cy=1.6 r=.85 fill=%s />", i->dots);
  else
    buf_addf(v->b, "<path d=\"M0 0h1.7v4.4h-1.7z\" fill=%s />", i->hatch);
  buf_add(v->b, "</pattern>\n");
  return n;
}

static void put_shape(struct lean *v, const struct scene_item *p, char kind,
                      uint32_t number, bool stroked) {
  begin_path(v);
  for (size_t k = 0; k < p->path.n; k++)
    add_step(v, &p->path.steps[k]);
  buf_addf(v->b, "\" fill=url(#%s%c%u)", v->prefix, kind, number);
  if (stroked)
    add_stroke(v->b, &p->path.ink);
  buf_add(v->b, " />");
}

static void put_shaded(struct lean *v, const struct scene_item *p) {
  const struct ink *i = &p->path.ink;
  bool fades = i->fill && (i->fade_left > 0 || i->fade_right > 0);
  if (fades) {
    add_fade(v, p);
    put_shape(v, p, 'f', v->fades - 1, true);
  } else if (i->fill || i->line) {
    begin_path(v);
    for (size_t k = 0; k < p->path.n; k++)
      add_step(v, &p->path.steps[k]);
    v->ink = i;
    end_path(v);
  }
  if (i->hatch || i->dots) {
    uint32_t n = pattern_of(v, i);
    put_shape(v, p, 'p', n, false);
  }
}

// Nothing but a pattern: of several in a row with the same one path is made.
static bool hatch_alone(const struct ink *i) {
  return (i->hatch || i->dots) && !i->fill && !i->line;
}

static void put_hatch(struct lean *v, const struct scene_item *p) {
  if (v->ink)
    end_path(v);
  // A pattern that is new is written before the path that it fills.
  struct buf *out = v->b, kept = {0};
  v->b = &kept;
  uint32_t n = pattern_of(v, &p->path.ink) + 1;
  v->b = out;
  if (v->hatching != n) {
    end_path(v);
    buf_adds(v->b, buf_str(&kept));
    begin_path(v);
  }
  buf_drop(&kept);
  v->hatching = n;
  for (size_t k = 0; k < p->path.n; k++)
    add_step(v, &p->path.steps[k]);
}

static void put_path(struct lean *v, const struct scene_item *p) {
  if (hatch_alone(&p->path.ink)) {
    put_hatch(v, p);
    return;
  }
  if (v->hatching)
    end_path(v);
  if (!plain(&p->path.ink)) {
    end_path(v);
    put_shaded(v, p);
    return;
  }
  if (!v->ink || !same_ink(v->ink, &p->path.ink)) {
    end_path(v);
    begin_path(v);
    v->ink = &p->path.ink;
  }
  for (size_t k = 0; k < p->path.n; k++)
    add_step(v, &p->path.steps[k]);
}

// ------------------------------------------------------------------- words

static bool same_how(const struct lettering *a, const struct lettering *b) {
  return near(a->size, b->size) && same(a->color, b->color) &&
         a->anchor == b->anchor && a->bold == b->bold &&
         a->italic == b->italic && a->strike == b->strike;
}

static void begin_words(struct lean *v, const struct lettering *how) {
  static const char *const anchors[] = {"", " text-anchor=middle",
                                        " text-anchor=end"};
  buf_add(v->b, "<g");
  add_real(v->b, "font-size", how->size);
  buf_addf(v->b, " fill=%s%s%s%s%s>\n", how->color, anchors[how->anchor],
           how->bold ? " font-weight=bold" : "",
           how->italic ? " font-style=italic" : "",
           how->strike ? " text-decoration=line-through" : "");
}

static void put_words(struct lean *v, const struct scene_item *t) {
  buf_add(v->b, "<text");
  add_real(v->b, "x", t->text.x);
  add_real(v->b, "y", t->text.y);
  if (t->text.how.turned) {
    buf_add(v->b, " transform=\"rotate(-90 ");
    add_tenths(v->b, tenths(t->text.x));
    buf_addc(v->b, ' ');
    add_tenths(v->b, tenths(t->text.y));
    buf_add(v->b, ")\"");
  }
  buf_addc(v->b, '>');
  escape_xml(v->b, str_of(t->text.text));
  buf_add(v->b, "</text>");
}

// Those of one look together, above all shapes.
static void put_all_words(struct lean *v, const struct scene *s) {
  bool *done = mem_new(s->items.n + 1, sizeof *done);
  for (size_t i = 0; i < s->items.n; i++) {
    const struct scene_item *first = &s->items.at[i];
    if (done[i] || first->what != SCENE_TEXT)
      continue;
    begin_words(v, &first->text.how);
    for (size_t k = i; k < s->items.n; k++) {
      const struct scene_item *t = &s->items.at[k];
      if (t->what != SCENE_TEXT || !same_how(&t->text.how, &first->text.how))
        continue;
      done[k] = true;
      put_words(v, t);
    }
    buf_add(v->b, "</g>\n");
  }
  mem_free(done);
}

void svg_lean(struct buf *b, const struct scene *s, const char *prefix,
              const char *label) {
  struct lean v = {.b = b, .prefix = prefix};
  buf_add(b, "<svg role=img viewBox=\"0 0 ");
  add_tenths(b, tenths(s->width));
  buf_addc(b, ' ');
  add_tenths(b, tenths(s->height));
  buf_add(b, "\" stroke-linejoin=round aria-label=\"");
  escape_xml(b, str_of(label));
  buf_add(b, "\">\n");
  for (size_t i = 0; i < s->items.n; i++)
    if (s->items.at[i].what == SCENE_PATH)
      put_path(&v, &s->items.at[i]);
  end_path(&v);
  put_all_words(&v, s);
  buf_add(b, "</svg>\n");
  map_drop(&v.shades);
  arena_drop(&v.keys);
}
