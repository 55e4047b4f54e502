// SPDX-License-Identifier: GPL-2.0-or-later
// What pairs were to each other: a strip a pair, a column a step. Neighbours
// that are alike are one rectangle; colour, sign and stripes say the same.
#include "figure/chart.h"
#include "figure/id.h"

#include <math.h>

struct strips {
  struct chart_page *g;
  struct chart_axis axis;
  double row, high;
};

enum { EVERY = 3 }; // cells, from sign to sign

static void put_cell(struct chart_page *g, double x, double y, double w,
                     double h, const struct chart_look *look, bool definite) {
  struct ink ink = {.fill = look->color};
  if (!definite) {
    ink.fill = chart_tint(g->s, look->color, 0.16);
    ink.hatch = look->color;
  }
  scene_rect(g->s, x, y, w, h, 0, &ink);
}

// In the middle of a place, on a ground of its own where the cell is striped.
static void put_mark(struct strips *t, double at, double y, double w,
                     const struct chart_look *look, bool definite) {
  struct chart_page *g = t->g;
  struct lettering how = {.size = 7.4 * g->k,
                          .color = definite ? PAPER : look->color,
                          .anchor = ANCHOR_MIDDLE,
                          .bold = true};
  if (!definite) {
    struct path p = {0};
    path_circle(&p, at, y, fmin(3.5 * g->k, w / 2));
    scene_path(g->s, &p, &(struct ink){.fill = PAPER});
  }
  scene_text(g->s, at, y + how.size * 0.345, look->sign, &how);
}

// The cells of all rows that look alike, one after the other, so that a format
// may make one shape of them: `hatch`, the lines over them alone.
static void put_alike(struct strips *t, enum chart_state state, bool definite,
                      bool hatch, double top) {
  struct chart_page *g = t->g;
  const struct chart_look *look = chart_look_of(state);
  struct ink ink = {.fill = definite ? look->color
                                     : chart_tint(g->s, look->color, 0.16)};
  if (hatch)
    ink = (struct ink){.hatch = look->color};
  for (size_t k = 0; k < g->c->rows_n; k++) {
    const struct chart_row *row = &g->c->rows[k];
    double y = top + t->row * ((double)k + 0.5) - t->high / 2;
    for (size_t i = 0; i < row->runs_n; i++) {
      const struct chart_run *r = &row->runs[i];
      if (r->state != state || r->definite != definite)
        continue;
      double x0 = chart_x(g, &t->axis, (double)r->first);
      double x1 = chart_x(g, &t->axis, (double)(r->first + r->n));
      struct scene_group group = {.classes = "state", .title = r->title};
      scene_open(g->s, &group);
      scene_rect(g->s, x0, y, x1 - x0, t->high, 0, &ink);
      scene_close(g->s);
    }
  }
}

static void put_runs(struct strips *t, double top) {
  for (enum chart_state s = 0; s < CHART_STATES; s++) {
    put_alike(t, s, true, false, top);
    put_alike(t, s, false, false, top);
  }
  for (enum chart_state s = 0; s < CHART_STATES; s++)
    put_alike(t, s, false, true, top);
}

// At the left end of what is alike, where the eye begins, and in every third
// cell, or as often as there is room.
static void put_marks(struct strips *t, const struct chart_row *row, double y) {
  const double k = t->g->k, least = 5.4 * k;
  double column = (t->axis.x1 - t->axis.x0) / (double)t->g->c->steps;
  double apart = fmax(EVERY * column, 3 * least);
  for (size_t i = 0; i < row->runs_n; i++) {
    const struct chart_run *r = &row->runs[i];
    const struct chart_look *look = chart_look_of(r->state);
    double x0 = chart_x(t->g, &t->axis, (double)r->first);
    double x1 = chart_x(t->g, &t->axis, (double)(r->first + r->n));
    double wide = fmin(x1 - x0, column >= least ? column : 8 * k);
    if (x1 - x0 < least || !*look->sign)
      continue;
    for (double x = x0; x + wide <= x1 + 0.01; x += apart)
      put_mark(t, x + fmin(wide, 30 * k) / 2, y, wide, look, r->definite);
  }
}

// Between the columns, so that steps can be counted.
static void put_seams(struct strips *t, double top, double low) {
  const struct chart *c = t->g->c;
  double column = (t->axis.x1 - t->axis.x0) / (double)c->steps;
  struct ink seam = {.line = PAPER, .width = 0.6 * t->g->k};
  if (column < 4 * t->g->k)
    return;
  for (size_t i = 1; i < c->steps; i++) {
    double x = chart_x(t->g, &t->axis, (double)i);
    scene_line(t->g->s, x, top, x, low, &seam);
  }
}

static double names_width(const struct chart_page *g) {
  double most = 40 * g->k;
  for (size_t i = 0; i < g->c->rows_n; i++)
    most =
        fmax(most, chart_pair_width(g, g->c->rows[i].who, g->c->rows[i].whom));
  return fmin(most + 0.1, (g->right - g->left) * 0.36);
}

static void sign_cell(struct chart_page *g, double x, double y, double w,
                      double h, const void *what) {
  static const struct chart_look unsure = {"#5A5A5A", "",
                                           "hatched: not definite"};
  const struct chart_look *look = what;
  put_cell(g, x, y, w, h, look ? look : &unsure,
           look && look != chart_look_of(CHART_NONE));
}

static double legend(struct chart_page *g, double y) {
  static const enum chart_state order[] = {CHART_ALLY, CHART_HOSTILE,
                                           CHART_MIXED, CHART_NEUTRAL};
  bool seen[CHART_STATES] = {0}, unsure = false;
  for (size_t i = 0; i < g->c->rows_n; i++)
    for (size_t k = 0; k < g->c->rows[i].runs_n; k++) {
      seen[g->c->rows[i].runs[k].state] = true;
      unsure |= !g->c->rows[i].runs[k].definite;
    }
  struct chart_key key[CHART_STATES + 1];
  size_t n = 0;
  for (size_t i = 0; i < 4; i++)
    if (seen[order[i]])
      key[n++] = (struct chart_key){sign_cell, chart_look_of(order[i]),
                                    chart_look_of(order[i])->words};
  if (unsure)
    key[n++] = (struct chart_key){sign_cell, NULL, "hatched: not definite"};
  if (seen[CHART_NONE])
    key[n++] = (struct chart_key){sign_cell, chart_look_of(CHART_NONE),
                                  chart_look_of(CHART_NONE)->words};
  return chart_legend(g, y, key, n);
}

double chart_strip(struct chart_page *g, double y) {
  const struct chart *c = g->c;
  struct strips t = {
      .g = g, .row = 12.6 * g->k * g->tall, .high = 10.2 * g->k * g->tall};
  double names = names_width(g), top = y;
  double low = y + t.row * (double)c->rows_n;
  t.axis = (struct chart_axis){.x0 = g->left + names + 8 * g->k,
                               .x1 = g->right,
                               .top = y,
                               .low = low,
                               .centred = true};
  if (c->rows_n == 0)
    return y;
  for (size_t i = 0; i < c->rows_n; i++, y += t.row) {
    double middle = y + t.row / 2;
    struct scene_group group = {
        .id = scene_id(g->s, NULL, "pair-", c->rows[i].id),
        .classes = "pair",
        .title = c->rows[i].name};
    scene_open(g->s, &group);
    chart_pair(g, c->rows[i].who, c->rows[i].whom, middle, names);
    scene_rect(g->s, t.axis.x0, middle - t.high / 2, t.axis.x1 - t.axis.x0,
               t.high, 0, &(struct ink){.fill = "#F1F1EE"});
    scene_close(g->s);
  }
  put_runs(&t, top);
  put_seams(&t, top, low);
  for (size_t i = 0; i < c->rows_n; i++)
    put_marks(&t, &c->rows[i], top + t.row * ((double)i + 0.5));
  return legend(g, chart_axis(g, &t.axis));
}
