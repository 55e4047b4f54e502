// SPDX-License-Identifier: GPL-2.0-or-later
// A measure over time: values change at dates, so lines go in steps. Lines of
// equal height run beside each other; so do those of equal rank, at the best of
// the places that they share.
#include "figure/chart.h"
#include "figure/id.h"

#include <math.h>
#include <stdlib.h>

struct line_chart {
  struct chart_page *g;
  struct chart_axis axis;
  double label; // where names begin
  const struct chart_paint *paint;
  double *place;  // by rank: of each line at each step, from 0
  double *beside; // the same: how far from the middle of its equals
  double *equals; // the same: how many share the place
  size_t places;
};

struct tag {
  size_t line;
  double want, y; // centre: where it belongs, where there is room
};

static const char *const GREY = "#B4B4AE";

static struct chart_paint *paints_of(const struct line_chart *x) {
  const struct chart *c = x->g->c;
  struct arena *a = &x->g->s->arena;
  bool *highlight = arena_new(a, c->lines_n + 1, sizeof *highlight);
  unsigned *hue = arena_new(a, c->lines_n + 1, sizeof *hue);
  for (size_t i = 0; i < c->lines_n; i++) {
    highlight[i] = c->lines[i].highlight;
    hue[i] = c->lines[i].hue;
  }
  return chart_paints(x->g->s, highlight, hue, c->lines_n);
}

// ------------------------------------------------------------------ places

struct ahead {
  size_t better, equal, first; // of the equal, those that come first
};

static struct ahead ahead_of(const struct chart *c, size_t line, size_t step) {
  struct ahead a = {0};
  uint32_t mine = c->lines[line].rank[step];
  for (size_t j = 0; j < c->lines_n; j++) {
    uint32_t other = c->lines[j].rank[step];
    if (j == line || isnan(c->lines[j].value[step]))
      continue;
    a.better += other && (other < mine || !mine);
    a.equal += other == mine;
    a.first += other == mine && j < line;
  }
  return a;
}

// By rank, as it is counted: equals share the best of their places.
static void fill_places(struct line_chart *x) {
  const struct chart *c = x->g->c;
  for (size_t step = 0; step < c->steps; step++)
    for (size_t i = 0; i < c->lines_n; i++) {
      struct ahead a = ahead_of(c, i, step);
      double half = (double)a.equal / 2;
      x->place[i * c->steps + step] = (double)a.better;
      x->equals[i * c->steps + step] = (double)a.equal + 1;
      x->beside[i * c->steps + step] = (double)a.first - half;
      x->places = isnan(c->lines[i].value[step])
                      ? x->places
                      : (size_t)fmax((double)x->places, (double)(a.better + 1));
    }
}

static double height_of(const struct line_chart *x, double level) {
  const struct chart *c = x->g->c;
  double span = c->most - c->least;
  return x->axis.low - (span > 0 ? (level - c->least) / span : 0) *
                           (x->axis.low - x->axis.top);
}

// Counts often are equal: such lines are a little apart all along.
static double aside(const struct line_chart *x, size_t line) {
  const struct chart *c = x->g->c;
  for (size_t i = 0; i < c->lines_n; i++)
    for (size_t k = 0; k < c->steps; k++)
      if (c->lines[i].value[k] < floor(c->lines[i].value[k]) ||
          c->lines[i].value[k] > floor(c->lines[i].value[k]))
        return 0;
  double unit = (x->axis.low - x->axis.top) / fmax(1, c->most - c->least);
  double apart = fmin(1.7 * x->g->k, unit * 0.8 / (double)c->lines_n);
  return ((double)line - (double)(c->lines_n - 1) / 2) * apart;
}

// From one line to the next of equal rank: no more than a line is wide; and
// what they have of a row at most.
static const double BESIDE = 2, MOST_ROW = 0.8;

static double y_of(const struct line_chart *x, size_t line, size_t step) {
  const struct chart *c = x->g->c;
  if (!c->ranks)
    return height_of(x, c->lines[line].value[step]) + aside(x, line);
  double row = (x->axis.low - x->axis.top) / (double)x->places;
  size_t at = line * c->steps + step;
  return x->axis.top + row * (x->place[at] + 0.5) +
         fmin(BESIDE * x->g->k, row * MOST_ROW / x->equals[at]) * x->beside[at];
}

// ------------------------------------------------------------------- lines

// Steps over which a line keeps its height.
struct level {
  double x0, x1, y;
  size_t next; // the step after them
  bool begins, further;
};

static struct level level_at(const struct line_chart *x, size_t line,
                             size_t from) {
  const struct chart *c = x->g->c;
  const double *value = c->lines[line].value;
  struct level l = {.y = y_of(x, line, from), .next = from + 1};
  while (l.next < c->steps && !isnan(value[l.next]) &&
         fabs(y_of(x, line, l.next) - l.y) < 1e-9)
    l.next++;
  l.x0 = chart_x(x->g, &x->axis, c->edges[from]);
  l.x1 = chart_x(x->g, &x->axis, c->edges[l.next]);
  l.begins = from == 0 || isnan(value[from - 1]);
  l.further = l.next < c->steps && !isnan(value[l.next]);
  return l;
}

// Ranks have no values between them, so that a curve tells nothing false.
static void curve_to(const struct line_chart *x, struct path *p, size_t line,
                     const struct level *l) {
  const struct level next = level_at(x, line, l->next);
  double most = 5 * x->g->k;
  double on = fmin(most, (next.x1 - next.x0) * 0.45);
  path_line(p, l->x1 - fmin(most, (l->x1 - l->x0) * 0.45), l->y);
  path_cubic(p, l->x1, l->y, l->x1, next.y, l->x1 + on, next.y);
}

static void trace(const struct line_chart *x, struct path *p, size_t line) {
  const struct chart *c = x->g->c;
  double turn = c->ranks ? 0 : aside(x, line) * 0.5;
  for (size_t i = 0; i < c->steps;) {
    if (isnan(c->lines[line].value[i])) {
      i++;
      continue;
    }
    struct level l = level_at(x, line, i);
    if (l.begins)
      path_move(p, l.x0, l.y);
    else if (!c->ranks)
      path_line(p, fmin(l.x0 + turn, x->axis.x1), l.y);
    if (c->ranks && l.further)
      curve_to(x, p, line, &l);
    else
      path_line(p, l.further ? fmin(l.x1 + turn, x->axis.x1) : l.x1, l.y);
    i = l.next;
  }
}

static void put_line(const struct line_chart *x, size_t line) {
  struct chart_page *g = x->g;
  const struct chart_line *l = &g->c->lines[line];
  const struct chart_paint *paint = &x->paint[line];
  struct ink ink = {.line = l->highlight ? paint->color : GREY,
                    .width = (l->highlight ? 2.0 : 1.2) * g->k};
  struct ink paper = {.line = PAPER,
                      .width = ink.width + (g->c->ranks ? 0.6 : 1.6) * g->k};
  if (paint->again) {
    ink.dash = 4 * g->k;
    ink.gap = 1.5 * g->k;
  }
  struct scene_group group = {.id = scene_id(g->s, NULL, "line-", l->id),
                              .classes =
                                  l->highlight ? "line highlight" : "line",
                              .title = l->title,
                              .data = (struct scene_datum[]){{"actor", l->id}},
                              .data_n = 1};
  scene_open(g->s, &group);
  struct path p = {0}, halo = {0};
  trace(x, &halo, line);
  scene_path(g->s, &halo, &paper);
  trace(x, &p, line);
  scene_path(g->s, &p, &ink);
  scene_close(g->s);
}

// -------------------------------------------------------------------- tags

static size_t last_step(const struct chart_line *l, size_t steps) {
  while (steps > 0 && isnan(l->value[steps - 1]))
    steps--;
  return steps; // 0: never there
}

static int by_height(const void *p, const void *q) {
  const struct tag *a = p, *b = q;
  if (a->want < b->want || a->want > b->want)
    return a->want < b->want ? -1 : 1;
  return a->line < b->line ? -1 : 1;
}

// Down as far as need be, then up from the lower edge.
static void push_apart(struct tag *tag, size_t n, double least, double low) {
  for (size_t i = 0; i < n; i++)
    tag[i].y = i > 0 ? fmax(tag[i].want, tag[i - 1].y + least) : tag[i].want;
  for (size_t i = n; i-- > 0;)
    tag[i].y = fmin(tag[i].y, i + 1 < n ? tag[i + 1].y - least : low);
}

// The name is cut where there is no room, its value never.
static const char *tag_words(const struct line_chart *x, size_t line,
                             double room) {
  const struct chart *c = x->g->c;
  const struct chart_line *l = &c->lines[line];
  bool gone = last_step(l, c->steps) < c->steps;
  struct lettering how = {.size = x->g->p->legend, .bold = l->highlight};
  const char *value = scene_words(x->g->s, " %s%s", l->last, gone ? ")" : "");
  room -= text_width(str_of(value), how.size, how.bold);
  room -= gone ? text_width(STR("("), how.size, how.bold) : 0;
  return scene_words(x->g->s, "%s%s%s", gone ? "(" : "",
                     chart_cut(x->g, l->name, room, &how), value);
}

static void put_tags(const struct line_chart *x) {
  struct chart_page *g = x->g;
  const struct chart *c = g->c;
  struct tag *tag = arena_new(&g->s->arena, c->lines_n + 1, sizeof *tag);
  size_t n = 0;
  for (size_t i = 0; i < c->lines_n; i++) {
    size_t last = last_step(&c->lines[i], c->steps);
    if (last > 0)
      tag[n++] = (struct tag){i, y_of(x, i, last - 1), 0};
  }
  if (n > 0)
    qsort(tag, n, sizeof *tag, by_height);
  push_apart(tag, n, 9 * g->k, x->axis.low);
  for (size_t i = 0; i < n; i++) {
    const struct chart_line *l = &c->lines[tag[i].line];
    bool there = last_step(l, c->steps) == c->steps;
    const char *color = l->highlight ? x->paint[tag[i].line].color : INK_MUTED;
    struct lettering how = {
        .size = g->p->legend, .color = color, .bold = l->highlight};
    if (there)
      scene_line(g->s, x->axis.x1 + 1.2 * g->k, tag[i].want,
                 x->label - 1.5 * g->k, tag[i].y,
                 &(struct ink){.line = color, .width = 0.6 * g->k});
    scene_text(g->s, x->label, tag[i].y + how.size * CAP_HEIGHT / 2,
               tag_words(x, tag[i].line, g->right - x->label), &how);
  }
}

static double tags_width(const struct line_chart *x) {
  const struct chart_page *g = x->g;
  double most = 20 * g->k;
  for (size_t i = 0; i < g->c->lines_n; i++)
    most = fmax(most, text_width(str_of(tag_words(x, i, INFINITY)),
                                 g->p->legend, true) +
                          0.1);
  return fmin(most, (g->right - g->left) * 0.33);
}

// ------------------------------------------------------------------- whole

static void put_levels(const struct line_chart *x) {
  struct chart_page *g = x->g;
  const struct chart *c = g->c;
  struct lettering how = {
      .size = g->p->legend, .color = INK_MUTED, .anchor = ANCHOR_END};
  struct ink grid = {.line = "#E3E3DF", .width = 0.7 * g->k};
  for (size_t i = 0; !c->ranks && i < c->levels_n; i++) {
    double y = height_of(x, c->levels[i].at);
    scene_line(g->s, x->axis.x0, y, x->axis.x1, y, &grid);
    scene_text(g->s, x->axis.x0 - 4 * g->k, y + how.size * CAP_HEIGHT / 2,
               c->levels[i].label, &how);
  }
  double row = (x->axis.low - x->axis.top) / fmax(1, (double)x->places);
  for (size_t i = 0; c->ranks && i < x->places; i++)
    scene_text(g->s, x->axis.x0 - 4 * g->k,
               x->axis.top + row * ((double)i + 0.5) +
                   how.size * CAP_HEIGHT / 2,
               scene_words(g->s, "%zu", i + 1), &how);
}

static double levels_width(const struct chart_page *g) {
  double most = 8 * g->k;
  for (size_t i = 0; i < g->c->levels_n; i++)
    most = fmax(most,
                text_width(str_of(g->c->levels[i].label), g->p->legend, false));
  return most + 4 * g->k;
}

double chart_lines(struct chart_page *g, double y) {
  const struct chart *c = g->c;
  struct line_chart x = {.g = g};
  size_t cells = c->lines_n * c->steps + 1;
  x.place = arena_new(&g->s->arena, cells, sizeof *x.place);
  x.beside = arena_new(&g->s->arena, cells, sizeof *x.beside);
  x.equals = arena_new(&g->s->arena, cells, sizeof *x.equals);
  x.paint = paints_of(&x);
  fill_places(&x);
  double high = (c->ranks ? 13 * (double)x.places : 190) * g->k * g->tall;
  high = fmax(high, 9.5 * g->k * (double)c->lines_n);
  x.label = g->right - tags_width(&x);
  x.axis = (struct chart_axis){.x0 = g->left + levels_width(g),
                               .x1 = x.label - 10 * g->k,
                               .top = y + 8 * g->k,
                               .low = y + 8 * g->k + high};
  put_levels(&x);
  double low = chart_axis(g, &x.axis);
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = c->lines_n; i-- > 0;)
      if (c->lines[i].highlight == (pass == 1))
        put_line(&x, i);
  put_tags(&x);
  return low + 2 * g->k;
}
