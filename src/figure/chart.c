// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/chart.h"
#include "base/buf.h"
#include "figure/figure.h"

#include <math.h>

const char *chart_cut(struct chart_page *g, const char *text, double room,
                      const struct lettering *how) {
  struct arena *a = &g->s->arena;
  return text_alone(a, text_cut(a, str_of(text), room, how->size, how->bold));
}

double chart_text(struct chart_page *g, double x, double y, double room,
                  const char *text, const struct lettering *how) {
  const char *cut = chart_cut(g, text, room, how);
  scene_text(g->s, x, y, cut, how);
  return text_width(str_of(cut), how->size, how->bold);
}

double chart_word(struct chart_page *g, double x, double y, double room,
                  const char *text, const struct lettering *how) {
  return chart_text(g, x, y + how->size * CAP_HEIGHT / 2, room, text, how);
}

double chart_share(const char *one, const char *two, double room,
                   const struct lettering *how) {
  double a = text_width(str_of(one), how->size, how->bold);
  double b = text_width(str_of(two), how->size, how->bold);
  if (a + b <= room + 0.01) // what is as wide as its words fits
    return a + 0.01;
  return b < room / 2 ? room - b : fmin(a + 0.01, room / 2);
}

static unsigned hex(char c) {
  return c >= 'a'   ? (unsigned)(c - 'a') + 10
         : c >= 'A' ? (unsigned)(c - 'A') + 10
                    : (unsigned)(c - '0');
}

const char *chart_tint(struct scene *s, const char *color, double part) {
  unsigned mixed[3];
  for (size_t i = 0; i < 3; i++) {
    unsigned x = hex(color[1 + 2 * i]) * 16 + hex(color[2 + 2 * i]);
    mixed[i] = (unsigned)(255 - (255 - (double)x) * part + 0.5);
  }
  return scene_words(s, "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
}

// -------------------------------------------------------------------- axis

double chart_x(const struct chart_page *g, const struct chart_axis *a,
               double at) {
  const struct chart_time *t = &g->c->time;
  return a->x0 + (at - t->from) / (t->to - t->from) * (a->x1 - a->x0);
}

double chart_axis(struct chart_page *g, const struct chart_axis *a) {
  const struct chart_time *t = &g->c->time;
  struct lettering how = {
      .size = g->p->legend, .color = INK_MUTED, .anchor = ANCHOR_MIDDLE};
  struct ink grid = {.line = "#E3E3DF", .width = 0.7 * g->k};
  double last = -1e9, low = a->low + how.size * 1.5;
  for (size_t i = 0; i < t->ticks_n; i++) {
    double x = chart_x(g, a, t->ticks[i].at + (a->centred ? 0.5 : 0));
    double half = text_width(str_of(t->ticks[i].label), how.size, false) / 2;
    if (a->grid)
      scene_line(g->s, x, a->top, x, a->low, &grid);
    double at = x - half < g->left    ? g->left + half
                : x + half > g->right ? g->right - half
                                      : x;
    if (at - half < last + 4 * g->k)
      continue;
    scene_text(g->s, at, low, t->ticks[i].label, &how);
    last = at + half;
  }
  return low + how.size * 0.5;
}

// ------------------------------------------------------------------ legend

double chart_legend(struct chart_page *g, double y, const struct chart_key *key,
                    size_t n) {
  struct lettering how = {.size = g->p->legend, .color = INK};
  double wide = 18 * g->k, high = 7.5 * g->k, x = g->left;
  double line = g->p->legend * 1.7;
  if (n == 0)
    return y;
  y += line;
  for (size_t i = 0; i < n; i++) {
    double w =
        wide + 4 * g->k + text_width(str_of(key[i].words), how.size, false);
    if (x > g->left && x + w > g->right) {
      x = g->left;
      y += line;
    }
    key[i].sign(g, x, y - high / 2, wide, high, key[i].what);
    chart_word(g, x + wide + 4 * g->k, y, g->right - x, key[i].words, &how);
    x += w + 14 * g->k;
  }
  return y + line * 0.6;
}

// ------------------------------------------------------------------- whole

static const double FLATTEST = 0.76, TALLEST = 1.6; // of usual rows

static void draw(struct scene *s, const ent_drawing *d, const struct preset *p,
                 double tall) {
  static double (*const makers[])(struct chart_page *, double) = {
      [CHART_BARS] = chart_bars,     [CHART_LINES] = chart_lines,
      [CHART_STRIP] = chart_strip,   [CHART_STORY] = chart_story,
      [CHART_MATRIX] = chart_matrix,
  };
  struct chart_page g = {
      .s = s,
      .p = p,
      .d = d,
      .c = d->chart,
      .left = p->margin,
      .right = p->width - p->margin,
      .k = p->legend / 7,
      .tall = tall,
      .foot = {.notes = d->notes.at,
               .notes_n = d->notes.n,
               .made_of = d->made_of},
  };
  scene_drop(s);
  *s = (struct scene){.width = p->width,
                      .title = d->title,
                      .description = d->chart->description};
  double y = frame_head(s, p, d->title, d->lines.at, d->lines.n);
  y = makers[d->chart->what](&g, y);
  s->height = frame_foot(s, p, y + 4 * g.k, &g.foot);
}

// Rows are closer or wider apart so that a slide is filled: its height grows
// with them evenly. What does not fit all the same is as it is elsewhere.
static void fill_slide(struct scene *s, const ent_drawing *d,
                       const struct preset *p) {
  double high = p->width * 9 / 16, usual = s->height;
  draw(s, d, p, FLATTEST);
  double grows = (usual - s->height) / (1 - FLATTEST);
  double tall = grows > 0 ? 1 + (high - usual) / grows : 1;
  draw(s, d, p, tall < FLATTEST ? 1 : fmin(tall, TALLEST));
  s->height = fmax(s->height, high);
}

ent_figure *chart_figure(const ent_drawing *d, const struct figure_plan *plan) {
  ent_figure *figure = figure_new();
  draw(&figure->scene, d, &plan->preset, 1);
  if (strcmp(plan->preset.name, "slide") == 0)
    fill_slide(&figure->scene, d, &plan->preset);
  return figure;
}
