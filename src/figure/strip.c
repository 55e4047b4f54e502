// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/strip.h"

#include <math.h>

enum strip_style strip_style_of(const char *certainty) {
  return strcmp(certainty, "definite") == 0 ? STRIP_FULL
         : strcmp(certainty, "likely") == 0 ? STRIP_HATCHED
                                            : STRIP_DOTTED;
}

struct spell_bar strip_of(const struct strip_pen *b,
                          const struct chart_spell *s) {
  const struct chart_page *g = b->g;
  const struct chart_axis *a = b->axis;
  double s0 = chart_x(g, a, s->s0), s1 = chart_x(g, a, s->s1);
  double e0 = chart_x(g, a, s->e0), e1 = chart_x(g, a, s->e1);
  double from = chart_x(g, a, s->a), to = chart_x(g, a, s->b);
  struct spell_bar x = {.style = strip_style_of(s->certainty),
                        .dots0 = s0,
                        .dots1 = e1,
                        .best = from,
                        .ongoing = s->ongoing,
                        .before = s->before,
                        .seen = s->first_seen};
  if (s1 >= e0 && s->s1 >= s->e0) {
    // On no one day is it certain.
    double least = 2.4 * g->k, middle = (from + to) / 2;
    x.x0 = s->guess ? fmin(from, middle - least / 2) : s0;
    x.x1 = s->guess ? fmax(to, middle + least / 2) : s0;
    x.full0 = x.full1 = x.x0;
    x.style =
        x.style == STRIP_FULL && s->e1 - s->s0 > 32 ? STRIP_HATCHED : x.style;
    return x;
  }
  // It fades where it began or ended, and not where nothing says that it did.
  x.x0 = s->first_seen ? s1 : s0;
  x.x1 = s->last_seen ? fmax(to, e0) : e1;
  x.rise = s1 - x.x0;
  x.fall = s->last_seen ? 0 : x.x1 - e0;
  x.tail = s->last_seen ? e0 : x.x1;
  x.full0 = s1;
  x.full1 = e0;
  if (x.x1 - x.x0 < 1.6 * g->k) {
    x.x0 -= 0.8 * g->k;
    x.rise = x.fall = 0;
  }
  return x;
}

void strip_dots(struct strip_pen *b, const struct spell_bar *x, double y,
                const char *color) {
  struct chart_page *g = b->g;
  struct ink dots = {.line = chart_tint(g->s, color, 0.7),
                     .width = 1.1 * g->k,
                     .dash = 0.01,
                     .gap = 2.6 * g->k,
                     .round = true};
  if (x->x0 - x->dots0 > 3 * g->k)
    scene_line(g->s, x->dots0 + g->k, y, x->x0 - g->k, y, &dots);
  if (x->dots1 - x->x1 > 3 * g->k)
    scene_line(g->s, x->x1 + g->k, y, x->dots1 - g->k, y, &dots);
  b->seen.dots |= x->x0 - x->dots0 > 3 * g->k || x->dots1 - x->x1 > 3 * g->k;
}

static void put_strip(struct strip_pen *b, const struct spell_bar *x, double y,
                      const char *color) {
  struct chart_page *g = b->g;
  double high = b->high, wide = x->x1 - x->x0;
  if (wide <= 0)
    return;
  b->seen.definite |= x->style == STRIP_FULL;
  b->seen.likely |= x->style == STRIP_HATCHED;
  b->seen.possible |= x->style == STRIP_DOTTED;
  b->seen.fades |= x->rise > 1 || x->fall > 1;
  struct ink ink = {.fill = color};
  if (x->style == STRIP_FULL) {
    ink.fade_left = x->rise;
    ink.fade_right = x->fall;
    scene_rect(g->s, x->x0, y - high / 2, wide, high, 0, &ink);
    return;
  }
  ink.fill = chart_tint(g->s, color, 0.14);
  *(x->style == STRIP_HATCHED ? &ink.hatch : &ink.dots) = color;
  scene_rect(g->s, x->x0, y - high / 2, wide, high, 0, &ink);
  double out = 0.4;
  if (x->rise > 0)
    scene_rect(g->s, x->x0 - out, y - high / 2 - out, x->rise + out,
               high + 2 * out, 0,
               &(struct ink){.fill = PAPER, .fade_right = x->rise});
  if (x->fall > 0)
    scene_rect(g->s, x->x1 - x->fall, y - high / 2 - out, x->fall + out,
               high + 2 * out, 0,
               &(struct ink){.fill = PAPER, .fade_left = x->fall});
}

// What was last seen is likely for as long as half-lives let it.
void strip_bar(struct strip_pen *b, const struct spell_bar *x, double y,
               const char *color) {
  struct spell_bar seen = *x, tail = *x;
  if (x->style == STRIP_FULL && x->tail < x->x1 && x->tail > x->x0) {
    seen.x1 = tail.x0 = x->tail;
    tail.rise = 0;
    tail.style = STRIP_HATCHED;
    put_strip(b, &tail, y, color);
  }
  put_strip(b, &seen, y, color);
}

void strip_arrow(struct strip_pen *b, double x, double y, const char *color) {
  double h = b->high / 2, tip = 5 * b->g->k;
  struct path p = {0};
  path_polygon(&p, (double[]){x, y - h, x + tip, y, x, y + h}, 3);
  scene_path(b->g->s, &p, &(struct ink){.fill = color});
  b->seen.ongoing = true;
}

// ------------------------------------------------------------------ legend

static void sign_bar(struct chart_page *g, double x, double y, double w,
                     double h, const void *what) {
  const int *style = what;
  struct strip_pen b = {.g = g, .high = h * 0.85};
  struct spell_bar strip = {
      .x0 = x, .x1 = x + w, .dots0 = x, .dots1 = x + w, .style = STRIP_HATCHED};
  strip.style = *style == 1   ? STRIP_HATCHED
                : *style == 2 ? STRIP_DOTTED
                              : STRIP_FULL;
  strip.rise = *style == 3 ? w * 0.7 : 0;
  if (*style == 4)
    strip.x1 = strip.x0;
  strip.x1 -= *style == 5 ? 5 * g->k : 0;
  strip.dots1 = *style == 5 ? strip.x1 : strip.dots1;
  strip_dots(&b, &strip, y + h / 2, INK_MUTED);
  strip_bar(&b, &strip, y + h / 2, INK_MUTED);
  if (*style == 5)
    strip_arrow(&b, strip.x1, y + h / 2, INK_MUTED);
}

size_t strip_keys(const struct strip_pen *b, struct chart_key *key) {
  static const int kinds[] = {0, 1, 2, 3, 4, 5};
  static const char *const words[] = {
      "definite",
      "likely",
      "possible",
      "began or ended within that time",
      "perhaps already, perhaps still",
      "still in force",
  };
  const bool seen[STRIP_KEYS] = {b->seen.definite, b->seen.likely,
                                 b->seen.possible, b->seen.fades,
                                 b->seen.dots,     b->seen.ongoing};
  size_t n = 0;
  for (size_t i = 0; i < STRIP_KEYS; i++)
    if (seen[i])
      key[n++] = (struct chart_key){sign_bar, &kinds[i], words[i]};
  return n;
}
