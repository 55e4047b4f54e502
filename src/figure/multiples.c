// SPDX-License-Identifier: GPL-2.0-or-later
// Small multiples: the same actors at several dates, everybody in one place
// throughout. A line is a pair; its ties are in words below.
#include "figure/dates.h"
#include "figure/panels.h"
#include "route/cross.h"
#include "view/metrics.h"

#include <math.h>

static const double DOT = 1.3; // radius, of an actor who is elsewhere in time
// Paper around a box, and how high a panel is at least and at most, by its
// width.
static const double BESIDE = 20, ABOVE = 26, LOW = 0.6, TALL = 1.7;

enum { SEEDS = 3, MOST_ATTEMPTS = 48, CORE_LEAST = 5 };

struct trial {
  struct page *g;
  const struct figure_plan *plan;
  ent_diags *diags;
  struct page_dates dates;
  struct panels panels;
  struct point *at; // by how much each net has been moved
  enum below_told told;
  unsigned attempts;
};

// ------------------------------------------------------------------- ghosts

// Whether a dot would be seen in part behind somebody who is there.
static bool hidden(const struct net *n, const struct spot *ghost) {
  for (size_t i = 0; i < n->n; i++)
    if (fabs(n->spots[i].x - ghost->x) < n->spots[i].w / 2 + 2 * DOT &&
        fabs(n->spots[i].y - ghost->y) < n->spots[i].h / 2 + 2 * DOT)
      return true;
  return false;
}

static void draw_ghosts(const struct trial *t, size_t k) {
  struct page *g = t->g;
  const struct theme *theme = preset_theme(&g->p);
  for (size_t i = 0; i < g->cast.n; i++) {
    struct spot s = g->cast.spots[i];
    struct path p = {0};
    s.x += t->at[k].x;
    s.y += t->at[k].y;
    if (cast_has(&g->cast, &g->nets[k], i) || hidden(&g->nets[k], &s))
      continue;
    path_circle(&p, s.x, s.y, DOT);
    bool open = series_perhaps(&t->dates.series, k, g->cast.ids[i]);
    scene_path(&g->f->scene, &p,
               open ? &(struct ink){.line = theme->muted, .width = 0.5}
                    : &(struct ink){.fill = theme->rule});
  }
}

// Which dots there are.
static void look_for_ghosts(const struct trial *t, struct legend *l) {
  const struct page *g = t->g;
  for (size_t i = 0; i < g->n; i++)
    for (size_t k = 0; k < g->cast.n; k++) {
      if (cast_has(&g->cast, &g->nets[i], k))
        continue;
      bool open = series_perhaps(&t->dates.series, i, g->cast.ids[k]);
      l->ghosts |= !open;
      l->open_ghosts |= open;
    }
}

// -------------------------------------------------------------------- heads

// The date, and how much is shown beside it, or below where there is no room.
// Draws it only if it has a place; gives its height.
static double head(const struct trial *t, size_t k, double x, double y,
                   bool draw) {
  struct page *g = t->g;
  struct scene *s = &g->f->scene;
  const struct theme *theme = preset_theme(&g->p);
  const double w = t->panels.w;
  struct lettering bold = {
      .size = g->p.subtitle, .color = theme->ink, .bold = true};
  struct lettering small = {
      .size = g->p.source, .color = theme->muted, .anchor = ANCHOR_END};
  const char *counts = dates_count(g, &t->dates, k);
  double wide = text_width(str_of(counts), small.size, false);
  struct text_lines l =
      text_fill(&s->arena, str_of(g->drawings[k]->dates), w, bold.size, true);
  double high = bold.size * 0.15;
  for (size_t i = 0; i < l.lines.n; i++) {
    high += bold.size * LINE_HEIGHT;
    if (draw)
      scene_text(s, x, y + high - bold.size * 0.2, l.lines.at[i], &bold);
  }
  bool beside = l.lines.n == 1 && l.width + wide + 6 <= w;
  small.anchor = beside ? ANCHOR_END : ANCHOR_START;
  high += beside ? 0 : small.size * LINE_HEIGHT;
  if (draw) {
    scene_line(s, x, y, x + w, y,
               &(struct ink){.line = theme->ink, .width = 0.7});
    scene_text(s, beside ? x + w : x, y + high - bold.size * 0.2, counts,
               &small);
  }
  vec_drop(&l.lines);
  return high + 4;
}

// -------------------------------------------------------------------- page

static void move_to(struct trial *t, size_t k, double x, double y) {
  net_move(&t->g->nets[k], x - t->at[k].x, y - t->at[k].y);
  t->at[k] = (struct point){x, y};
}

static void draw_panel(struct trial *t, size_t k, double y) {
  struct page *g = t->g;
  struct scene *s = &g->f->scene;
  const struct panels *x = &t->panels;
  double left = g->p.margin + (double)(k % x->columns) * (x->w + x->gap);
  double top = y + (double)(k / x->columns) * (x->head + x->h + x->gap);
  const char *prefix = scene_words(s, "panel%zu-", k + 1);
  scene_open(s, &(struct scene_group){.id = scene_words(s, "panel%zu", k + 1),
                                      .classes = "panel",
                                      .title = g->drawings[k]->dates});
  head(t, k, left, top, true);
  move_to(t, k, left - x->left, top + x->head - x->top);
  draw_ghosts(t, k);
  net_draw(s, &g->nets[k], prefix);
  scene_close(s);
}

static void show(struct trial *t) {
  struct page *g = t->g;
  struct scene *s = &g->f->scene;
  struct panels *x = &t->panels;
  struct legend legend = {.tabs = &t->dates.tabs};
  s->items.n = 0;
  double y = dates_head(g, &t->dates, "each keeps one place");
  for (size_t i = 0; i < g->n; i++)
    draw_panel(t, i, y);
  y += (double)x->rows * (x->head + x->h + x->gap);
  look_for_ghosts(t, &legend);
  g->cited = t->told < BELOW_COUNTED;
  y = page_legend(g, &legend, NULL, y);
  s->width = g->p.width;
  s->height = dates_foot(g, &t->dates, y, t->told);
}

// As much in words as the page has room for; whether it has room for any.
static bool fits(struct trial *t) {
  for (t->told = BELOW_ALL;; t->told++) {
    show(t);
    if (t->g->f->scene.height <= dates_most_high(t->g))
      return true;
    if (t->told == BELOW_ACTORS)
      return false;
  }
}

// ---------------------------------------------------------------- attempts

static void measure(struct trial *t, size_t k) {
  struct page *g = t->g;
  struct arena *a = &g->f->scene.arena;
  dates_take(g, &t->dates, k);
  cast_drop(&g->cast);
  g->nets = arena_new(a, g->n + 1, sizeof *g->nets);
  t->at = arena_new(a, g->n + 1, sizeof *t->at);
  page_measure_as(g, t->dates.lined);
  for (size_t i = 0; i < g->n; i++) {
    g->nets[i].of_pairs = true;
    g->nets[i].common = &t->dates.tabs;
    t->panels.head = fmax(t->panels.head, head(t, i, 0, 0, false));
  }
}

static double wanted_height(const struct trial *t) {
  const struct cast *c = &t->g->cast;
  double area = 0;
  for (size_t i = 0; i < c->n; i++)
    area += (c->spots[i].w + BESIDE) * (c->spots[i].h + ABOVE);
  double w = t->panels.w, most = TALL;
  if (t->g->p.height > 0)
    most = LOW;
  return fmin(fmax(area / w, LOW * w), most * w);
}

static bool followed(const struct page *g) {
  for (size_t i = 0; i < g->n; i++)
    if (courses_tangle(g->nets[i].courses, g->nets[i].m) > MOST_TANGLED)
      return false;
  return true;
}

// Whether it reads, with places that were kept or new ones.
static bool reads(struct trial *t, bool pins, unsigned seed) {
  struct page *g = t->g;
  const double high = wanted_height(t) * (1 + 0.1 * seed);
  const struct cast_ask ask = {.nets = g->nets,
                               .n = g->n,
                               .width = pins ? g->p.width - 2 * g->p.margin
                                             : t->panels.w,
                               .plan = t->plan,
                               .height = pins ? 0 : high,
                               .seed = seed,
                               .apart = true,
                               .pins = pins,
                               .seats = pins,
                               .quiet = t->attempts > 0};
  bool pinned = cast_try(&g->cast, &g->f->scene.arena, &ask, t->diags);
  t->attempts++;
  for (size_t i = 0; i < g->n; i++)
    t->at[i] = (struct point){0};
  return pins == pinned && panels_seat(g, &t->panels, high) && followed(g) &&
         fits(t);
}

// Kept for a page, on which everything is wider apart.
static void keep(struct trial *t, bool pinned) {
  struct page *g = t->g;
  double by = (g->p.width - 2 * g->p.margin) / t->panels.w;
  if (watch_stopped(t->diags->watch) || (!pinned && cast_any_kept(t->plan)))
    return;
  for (size_t i = 0; !pinned && i < g->cast.n; i++) {
    g->cast.found[i].x *= by;
    g->cast.found[i].y *= by;
  }
  cast_keep(&g->cast, t->plan);
}

static bool draw_core(struct trial *t, size_t k) {
  measure(t, k);
  bool kept = cast_kept(&t->g->cast, t->plan);
  if (kept && reads(t, true, 0)) {
    keep(t, true);
    return true;
  }
  if (kept)
    measure(t, k); // nobody has a place any more
  for (unsigned seed = 0; seed < SEEDS && t->attempts < MOST_ATTEMPTS; seed++)
    if (reads(t, false, seed)) {
      keep(t, false);
      return true;
    }
  return false;
}

static void hint_at_more(struct page *g) {
  struct buf b = {0};
  opt_spell(&b, STR("\1focus=A\2, \1actor=A\2, \1family=F\2"),
            g->drawings[0]->spell);
  g->f->hint = arena_text(&g->f->scene.arena, buf_text(&b), b.n);
  buf_drop(&b);
}

bool page_multiples(struct page *g, const struct figure_plan *plan,
                    ent_diags *diags) {
  struct trial t = {.g = g, .plan = plan, .diags = diags, .dates = dates_of(g)};
  t.dates.grouped = true;
  panels_divide(g, &t.panels);
  dates_press(g);
  size_t most = g->p.narrow ? 8 : t.panels.columns == 2 ? 14 : 10;
  size_t all = t.dates.series.actors_n, named = t.dates.series.named;
  size_t least = named > CORE_LEAST ? named : CORE_LEAST;
  most = most < all ? most : all;
  least = least < most ? least : most;
  for (size_t k = most; named <= most && k >= least; k--) {
    if (draw_core(&t, k)) {
      g->f->detail = dates_whole(&t.dates) ? "pairs" : "core";
      if (!dates_whole(&t.dates))
        hint_at_more(g);
      g->f->scene.description = net_described(&g->f->scene, g->drawings, g->n);
      return true;
    }
    if (k == 0)
      break;
  }
  return false;
}
