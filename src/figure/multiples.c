// SPDX-License-Identifier: GPL-2.0-or-later
// Small multiples: the same actors at several dates, everybody in one place
// throughout.
#include "figure/page.h"
#include "view/metrics.h"

#include <math.h>

static const double GAP = 10;   // between panels
static const double DOT = 1.3;  // radius, of an actor who is elsewhere in time
static const double WIDE = 1.6; // what the page should be, by its height

struct panels {
  size_t columns, rows;
  double left, top, w, h; // of what all panels have room for
  double head;            // of a panel: its date and what is shown
};

static void find_extent(struct page *g, struct panels *x) {
  double right = -INFINITY, low = -INFINITY;
  x->left = x->top = INFINITY;
  for (size_t i = 0; i < g->n; i++) {
    struct net *n = &g->nets[i];
    cast_seat(&g->cast, n);
    net_place(n);
    if (n->n == 0)
      continue;
    x->left = fmin(x->left, n->left);
    x->top = fmin(x->top, n->top);
    right = fmax(right, n->right);
    low = fmax(low, n->low);
  }
  for (size_t k = 0; k < g->cast.n; k++) {
    x->left = fmin(x->left, g->cast.spots[k].x - 2 * DOT);
    x->top = fmin(x->top, g->cast.spots[k].y - 2 * DOT);
    right = fmax(right, g->cast.spots[k].x + 2 * DOT);
    low = fmax(low, g->cast.spots[k].y + 2 * DOT);
  }
  if (g->cast.n == 0)
    x->left = x->top = right = low = 0;
  x->w = right - x->left;
  x->h = low - x->top;
}

// As many columns as make the page neither a strip nor a tower.
static void find_columns(const struct page *g, struct panels *x) {
  double best = INFINITY;
  for (size_t columns = 1; columns <= g->n; columns++) {
    size_t rows = (g->n + columns - 1) / columns;
    double w = (double)columns * (x->w + GAP);
    double h = (double)rows * (x->h + x->head + GAP) + 120;
    double cost =
        fabs(log(w / h / WIDE)) + 0.1 * (double)(rows * columns - g->n);
    if (cost >= best)
      continue;
    best = cost;
    x->columns = columns;
    x->rows = rows;
  }
}

static void draw_ghosts(struct page *g, const struct net *n, double dx,
                        double dy) {
  const struct theme *t = preset_theme(&g->p);
  for (size_t k = 0; k < g->cast.n; k++) {
    const struct spot *s = &g->cast.spots[k];
    struct path p = {0};
    if (cast_has(&g->cast, n, k))
      continue;
    path_circle(&p, s->x + dx, s->y + dy, DOT);
    scene_path(&g->f->scene, &p, &(struct ink){.fill = t->rule});
  }
}

// The panel's date, and in small type what is shown of it.
static void draw_head(struct page *g, const ent_drawing *d, double x, double y,
                      double w) {
  struct scene *s = &g->f->scene;
  const struct theme *t = preset_theme(&g->p);
  struct lettering bold = {
      .size = g->p.subtitle, .color = t->ink, .bold = true};
  struct lettering small = {.size = g->p.source, .color = t->muted};
  scene_line(s, x, y, x + w, y, &(struct ink){.line = t->ink, .width = 0.7});
  scene_text(s, x, y + g->p.subtitle * 1.15, d->dates, &bold);
  y += g->p.subtitle * 1.35;
  for (size_t i = 0; i < d->lines.n; i++) {
    struct text_lines l =
        text_fill(&s->arena, str_of(d->lines.at[i]), w, small.size, false);
    for (size_t k = 0; k < l.lines.n; k++) {
      y += small.size * LINE_HEIGHT;
      scene_text(s, x, y - small.size * 0.26, l.lines.at[k], &small);
    }
    vec_drop(&l.lines);
  }
}

static double head_height(struct page *g, const ent_drawing *d, double w) {
  double high = g->p.subtitle * 1.35 + 4;
  for (size_t i = 0; i < d->lines.n; i++) {
    struct text_lines l = text_fill(&g->f->scene.arena, str_of(d->lines.at[i]),
                                    w, g->p.source, false);
    high += (double)l.lines.n * g->p.source * LINE_HEIGHT;
    vec_drop(&l.lines);
  }
  return high;
}

static void draw_panel(struct page *g, const struct panels *x, size_t k,
                       double y) {
  struct scene *s = &g->f->scene;
  struct net *n = &g->nets[k];
  double left = g->p.margin + (double)(k % x->columns) * (x->w + GAP);
  double top = y + (double)(k / x->columns) * (x->head + x->h + GAP);
  double dx = left - x->left, dy = top + x->head - x->top;
  const char *prefix = scene_words(s, "panel%zu-", k + 1);
  scene_open(s, &(struct scene_group){.id = scene_words(s, "panel%zu", k + 1),
                                      .classes = "panel",
                                      .title = g->drawings[k]->dates});
  draw_head(g, g->drawings[k], left, top, x->w);
  net_move(n, dx, dy);
  draw_ghosts(g, n, dx, dy);
  net_draw(s, n, prefix);
  scene_close(s);
}

static bool any_ghost(const struct page *g) {
  for (size_t i = 0; i < g->n; i++)
    if (g->nets[i].n < g->cast.n)
      return true;
  return false;
}

void page_multiples(struct page *g) {
  static const char *const line =
      "Ties in force at each date; everybody keeps one place";
  struct panels x = {0};
  struct scene *s = &g->f->scene;
  const ent_drawing *d = g->drawings[0];
  find_extent(g, &x);
  x.w = fmax(x.w, 120);
  for (size_t i = 0; i < g->n; i++)
    x.head = fmax(x.head, head_height(g, g->drawings[i], x.w));
  find_columns(g, &x);
  g->p.width =
      fmax(240, (double)x.columns * (x.w + GAP) - GAP + 2 * g->p.margin);
  const char *title = d->own_title ? d->own_title
                      : d->made_of ? d->made_of
                                   : "Ties over time";
  double y = frame_head(s, &g->p, title, &line, 1);
  struct legend legend = {.ghosts = any_ghost(g)};
  for (size_t i = 0; i < g->n; i++) {
    draw_panel(g, &x, i, y);
    legend.hulls = legend.hulls || g->nets[i].hulls.n > 0;
  }
  y += (double)x.rows * (x.head + x.h + GAP);
  y = page_legend(g, &legend, y);
  for (size_t i = 0; i < g->numbers.n; i++)
    g->numbers.list[i].numbers = "";
  s->width = g->p.width;
  s->height = page_foot(g, NULL, y);
  s->title = scene_words(s, "%s", title);
  s->description = net_described(s, g->drawings, g->n);
}
