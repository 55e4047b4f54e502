// SPDX-License-Identifier: GPL-2.0-or-later
// The places of the actors are stretched or pressed to the room there is: who
// is left of whom stays so, and straight lines that do not cross still do not.
// Where that brings boxes onto each other, type is made smaller.
#include "base/diag.h"
#include "figure/head.h"
#include "figure/page.h"

#include <math.h>

// Of the page's width: the column of the signs, and the gap to it.
static const double SIDE = 0.26, BETWEEN = 0.02;
static const double SMALLEST = 2.0 / 3; // type, which is that of a report then
static const double READABLE = 5.8;
static const double WIDER = 1.7, HIGHER = 1.3; // most of all stretching
static const double BEND = 14;  // round the actors, where lines may bend to
static const double MORE = 1.2; // room for lines that bend out, than is missing
static const double AIR = 6;    // above and below the network

enum { STEPS = 6, COLUMNS = 3, TURNS = 5 };

struct slide {
  struct page *g;
  size_t k; // the drawing that is shown
  struct preset full;
  double by;                // size of type
  const struct spot *found; // where the layout put all,
  double found_by;          // and for type of what size
  double top, w, h;         // of the room for the network
  double side, foot;        // heights
};

static double room_beside(const struct page *g) {
  const struct preset *p = &g->p;
  if (g->f->scene.aside)
    return p->width - 2 * p->margin;
  double room = p->width * (1 - SIDE - BETWEEN) - 2 * p->margin;
  return fmax(room, p->width / 4); // a theme may have wide margins
}

static struct preset smaller(const struct preset *full, double by) {
  struct preset p = *full;
  double *const sizes[] = {&p.actor, &p.more,     &p.person, &p.tie,   &p.note,
                           &p.deny,  &p.subtitle, &p.legend, &p.source};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    *sizes[i] = fmax(by * *sizes[i], fmin(*sizes[i], READABLE));
  return p;
}

// The frames of a film have one place and one size for everything.
static bool is_film(const struct slide *x) { return x->g->n > 1; }

// ------------------------------------------------------- around the network

static double draw_head(struct slide *x, size_t k) {
  const ent_drawing *d = x->g->drawings[k];
  return head_draw(&x->g->f->scene, &x->g->p, d, NULL);
}

// The signs and the notes below them, beside the network.
static double draw_side(struct slide *x, size_t k) {
  struct page *g = x->g;
  const struct hulls *hulls = &g->nets[k].hulls;
  double left = g->p.margin + x->w + BETWEEN * g->p.width;
  struct legend legend = {.hulls = hulls->n > 0,
                          .dropped = hulls->dropped,
                          .dropped_n = hulls->dropped_n,
                          .left = left,
                          .width = g->p.width - g->p.margin - left};
  struct frame_foot notes = page_footing(g, g->drawings[k]);
  double y = page_legend(g, &legend, g->drawings[k], x->top);
  return frame_notes(&g->f->scene, &g->p, left, y, legend.width, &notes);
}

static double draw_foot(struct slide *x, size_t k, double y) {
  struct frame_foot foot = page_footing(x->g, x->g->drawings[k]);
  foot.notes_n = 0;
  foot.columns = COLUMNS;
  return frame_foot(&x->g->f->scene, &x->g->p, y, &foot);
}

// What is drawn to be measured is not kept.
static void measure_around(struct slide *x) {
  struct scene *s = &x->g->f->scene;
  size_t items = s->items.n;
  x->g->unplaced = is_film(x);
  x->top = x->side = x->foot = 0;
  for (size_t k = 0; k < x->g->n; k++)
    x->top = is_film(x) || k == x->k ? fmax(x->top, draw_head(x, k)) : x->top;
  for (size_t k = 0; k < x->g->n; k++) {
    if (!is_film(x) && k != x->k)
      continue;
    x->side = fmax(x->side, draw_side(x, k) - x->top);
    x->foot = fmax(x->foot, draw_foot(x, k, 0));
  }
  x->g->unplaced = false;
  s->items.n = items;
}

// -------------------------------------------------------------- the network

struct extent {
  double from, to;
};

static struct extent extent_of(const struct slide *x, bool across,
                               double stretch) {
  struct extent e = {INFINITY, -INFINITY};
  for (size_t i = 0; i < x->g->cast.n; i++) {
    const struct spot *s = &x->g->cast.spots[i];
    double at = stretch * (across ? x->found[i].x : x->found[i].y);
    double half = (across ? s->w : s->h) / 2;
    e.from = fmin(e.from, at - half);
    e.to = fmax(e.to, at + half);
  }
  return e;
}

// How much the places are stretched to fill the room.
static double stretch_of(const struct slide *x, bool across, double room) {
  double low = 0, high = (across ? WIDER : HIGHER) * x->by / x->found_by;
  for (int turn = 0; turn < 40; turn++) {
    double half = (low + high) / 2;
    struct extent e = extent_of(x, across, turn == 0 ? high : half);
    bool fits = e.to - e.from <= room;
    if (turn == 0 && fits)
      return high;
    low = turn > 0 && fits ? half : low;
    high = turn > 0 && !fits ? half : high;
  }
  return low;
}

// Everybody within w and h, in the middle of them.
static void seat(struct slide *x, double w, double h) {
  struct cast *c = &x->g->cast;
  double across = stretch_of(x, true, w), down = stretch_of(x, false, h);
  struct extent ex = extent_of(x, true, across);
  struct extent ey = extent_of(x, false, down);
  for (size_t i = 0; i < c->n; i++) {
    c->spots[i].x = across * x->found[i].x + (w - ex.from - ex.to) / 2;
    c->spots[i].y = down * x->found[i].y + (h - ey.from - ey.to) / 2;
  }
}

// Whether nobody had to be pushed out of the room by the others.
static bool seated_within(struct slide *x, double w, double h) {
  struct cast *c = &x->g->cast;
  seat(x, w, h);
  cast_part(c);
  for (size_t i = 0; i < c->n; i++) {
    const struct spot *s = &c->spots[i];
    if (s->x - s->w / 2 < -1 || s->x + s->w / 2 > w + 1 ||
        s->y - s->h / 2 < -1 || s->y + s->h / 2 > h + 1)
      return false;
  }
  return true;
}

static bool all_said(const struct net *n) {
  for (size_t i = 0; i < n->m; i++)
    if (n->labels[i].forms_n > 0 && n->courses[i].shown >= n->labels[i].forms_n)
      return false;
  return true;
}

static void place(struct slide *x) {
  cast_seat(&x->g->cast, &x->g->nets[x->k]);
  x->g->nets[x->k].room = x->w;
  net_place(&x->g->nets[x->k]);
}

// Whether the network has room; lines may bend out of it at first.
static bool fits(struct slide *x) {
  const struct net *n = &x->g->nets[x->k];
  double bend = is_film(x) ? BEND : 0, w = x->w - 2 * bend, h = x->h - 2 * bend;
  for (int turn = 0; turn < TURNS && w > 0 && h > 0; turn++) {
    if (!seated_within(x, w, h))
      return false;
    place(x);
    double wide = n->right - n->left - x->w, high = n->low - n->top - x->h;
    if (is_film(x) || (wide < 1 && high < 1))
      return is_film(x) || all_said(n);
    w -= fmax(0, wide) * MORE;
    h -= fmax(0, high) * MORE;
  }
  return false;
}

static void set_size(struct slide *x, double by) {
  struct page *g = x->g;
  x->by = by;
  g->p = smaller(&x->full, by);
  page_measure(g);
  x->w = room_beside(g);
  measure_around(x);
  x->h = g->p.height - x->top - x->foot - 2 * AIR;
}

static double step_size(int step) {
  return 1 - step * (1 - SMALLEST) / (STEPS - 1);
}

// What a network takes, boxes and words with some paper around them.
static double area_of(const struct slide *x) {
  const struct page *g = x->g;
  double unit = preset_scale(&g->p), boxes = 0, most = 0;
  for (size_t i = 0; i < g->cast.n; i++)
    boxes +=
        (g->cast.spots[i].w + 36 * unit) * (g->cast.spots[i].h + 36 * unit);
  for (size_t i = 0; i < g->n; i++) {
    double words = 0;
    for (size_t k = 0; k < g->nets[i].m; k++)
      words += (g->nets[i].courses[k].form[0].w + 14 * unit) * 22 * unit;
    most = fmax(most, words);
  }
  return boxes + most;
}

// The first size that looks as if all will have room.
static int first_step(struct slide *x) {
  int step = 0;
  for (; step < STEPS; step++) {
    set_size(x, step_size(step));
    if (step + 1 == STEPS || (x->side <= x->h && area_of(x) <= x->w * x->h))
      break;
  }
  return step;
}

// Smaller and smaller type; false if even the smallest is too large.
static bool find_size(struct slide *x, int step) {
  for (; step < STEPS; step++) {
    set_size(x, step_size(step));
    if (x->side <= x->h && fits(x))
      return true;
  }
  return false;
}

// The page grows downwards, for those who look at it on a screen; to the side
// only if lines leave no other way.
static void grow(struct slide *x) {
  const struct net *n = &x->g->nets[x->k];
  struct extent down = extent_of(x, false, x->by / x->found_by);
  double w = x->w, over = 0;
  x->h = fmax(fmax(x->h, x->side), down.to - down.from);
  for (int turn = 0; turn == 0 || (turn < TURNS && w > x->w / 2);
       turn++, w -= MORE * over) {
    seat(x, w, x->h);
    cast_part(&x->g->cast);
    place(x);
    over = n->right - n->left - x->w;
    if (over < 1)
      break;
  }
  x->h = fmax(x->h, n->low - n->top);
  x->g->p.width += fmax(0, n->right - n->left - x->w);
  x->w = fmax(x->w, n->right - n->left);
}

static void say_high(const struct slide *x, double height, ent_diags *diags) {
  const struct net *n = &x->g->nets[x->k];
  diag(diags, ENT_WARNING, "figure/high", SPAN_NONE,
       "%zu actors and %zu lines do not fit a slide: the figure is %.0f by "
       "%.0f points",
       n->n, n->m, x->g->p.width, height);
  diag_help(diags,
            "draw less of it (`\1focus=A\2`, `\1family=F\2`), find places for "
            "a slide with \1relayout\2, or leave out \1-preset=slide\2");
}

static void put_network(struct slide *x) {
  struct net *n = &x->g->nets[x->k];
  double left = x->g->p.margin, top = x->top + AIR;
  if (is_film(x))
    net_move(n, left + BEND, top + BEND);
  else
    net_move(n, left + (x->w - n->left - n->right) / 2,
             top + (x->h - n->top - n->low) / 2);
  net_draw(&x->g->f->scene, n, NULL);
}

static void find_places(struct slide *x, const struct figure_plan *plan,
                        ent_diags *diags) {
  struct page *g = x->g;
  struct figure_plan now = *plan;
  now.preset = g->p;
  now.height = fmax(x->h, x->w / 4);
  cast_find(&g->cast, g->nets, g->n, x->w, &now, diags);
  x->found = g->cast.spots;
  x->found_by = x->by;
}

void page_slide(struct page *g, size_t k, const struct figure_plan *plan,
                ent_diags *diags) {
  struct slide x = {.g = g, .k = k, .full = g->p};
  struct scene *s = &g->f->scene;
  const ent_drawing *d = g->drawings[k];
  int step = first_step(&x);
  find_places(&x, plan, diags);
  if (!find_size(&x, step))
    grow(&x);
  draw_head(&x, k);
  put_network(&x);
  double side = draw_side(&x, k);
  double low = fmax(x.top + x.h + 2 * AIR, side);
  s->width = g->p.width;
  s->height = fmax(g->p.height, low + x.foot);
  draw_foot(&x, k, s->height - x.foot);
  s->title = scene_words(s, "%s", d->title);
  s->description = net_described(s, &d, 1);
  if (s->height > g->p.height + 1 || s->width > x.full.width + 1)
    say_high(&x, s->height, diags);
}
