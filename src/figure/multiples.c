// SPDX-License-Identifier: GPL-2.0-or-later
// Small multiples: the same actors at several dates, everybody in one place
// throughout.
#include "figure/panels.h"
#include "view/metrics.h"

#include <math.h>

static const double DOT = 1.3; // radius, of an actor who is elsewhere in time

// Whether a dot would be seen in part behind somebody who is there.
static bool hidden(const struct net *n, const struct spot *ghost) {
  for (size_t i = 0; i < n->n; i++)
    if (fabs(n->spots[i].x - ghost->x) < n->spots[i].w / 2 + 2 * DOT &&
        fabs(n->spots[i].y - ghost->y) < n->spots[i].h / 2 + 2 * DOT)
      return true;
  return false;
}

static void draw_ghosts(struct page *g, const struct net *n, double dx,
                        double dy) {
  const struct theme *t = preset_theme(&g->p);
  for (size_t k = 0; k < g->cast.n; k++) {
    struct spot s = g->cast.spots[k];
    struct path p = {0};
    s.x += dx;
    s.y += dy;
    if (cast_has(&g->cast, n, k) || hidden(n, &s))
      continue;
    path_circle(&p, s.x, s.y, DOT);
    scene_path(&g->f->scene, &p, &(struct ink){.fill = t->rule});
  }
}

// -------------------------------------------------------------------- heads

static const char *counts_words(struct page *g, const ent_drawing *d) {
  return scene_words(&g->f->scene, "%zu actor%s, %zu tie%s", d->nodes.n,
                     d->nodes.n == 1 ? "" : "s", d->edges.n,
                     d->edges.n == 1 ? "" : "s");
}

// The date, and how much is shown beside it, or below where there is no room.
// Draws it only if it has a place; gives its height.
static double head(struct page *g, const ent_drawing *d, double x, double y,
                   double w, bool draw) {
  struct scene *s = &g->f->scene;
  const struct theme *t = preset_theme(&g->p);
  struct lettering bold = {
      .size = g->p.subtitle, .color = t->ink, .bold = true};
  struct lettering small = {
      .size = g->p.source, .color = t->muted, .anchor = ANCHOR_END};
  const char *counts = counts_words(g, d);
  double wide = text_width(str_of(counts), small.size, false);
  struct text_lines l =
      text_fill(&s->arena, str_of(d->dates), w, bold.size, true);
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
    scene_line(s, x, y, x + w, y, &(struct ink){.line = t->ink, .width = 0.7});
    scene_text(s, beside ? x + w : x, y + high - bold.size * 0.2, counts,
               &small);
  }
  vec_drop(&l.lines);
  return high + 4;
}

// ------------------------------------------------------------------- panels

static void draw_panel(struct page *g, const struct panels *x, size_t k,
                       double y) {
  struct scene *s = &g->f->scene;
  struct net *n = &g->nets[k];
  double left = g->p.margin + (double)(k % x->columns) * (x->w + x->gap);
  double top = y + (double)(k / x->columns) * (x->head + x->h + x->gap);
  double dx = left - x->left, dy = top + x->head - x->top;
  const char *prefix = scene_words(s, "panel%zu-", k + 1);
  scene_open(s, &(struct scene_group){.id = scene_words(s, "panel%zu", k + 1),
                                      .classes = "panel",
                                      .title = g->drawings[k]->dates});
  head(g, g->drawings[k], left, top, x->w, true);
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
  struct panels x = {0};
  struct scene *s = &g->f->scene;
  const ent_drawing *d = g->drawings[0];
  panels_fit(g, &x);
  for (size_t i = 0; i < g->n; i++)
    x.head = fmax(x.head, head(g, g->drawings[i], 0, 0, x.w, false));
  const char *title = d->own_title ? d->own_title
                      : d->made_of ? d->made_of
                                   : "Ties over time";
  const char *const lines[] = {
      scene_words(s, "%s", d->among ? d->among : "Ties in force at each date"),
      "Actors keep their places"};
  double y = frame_head(s, &g->p, title, lines, 2);
  struct legend legend = {.ghosts = any_ghost(g)};
  for (size_t i = 0; i < g->n; i++) {
    draw_panel(g, &x, i, y);
    legend.hulls = legend.hulls || g->nets[i].hulls.n > 0;
  }
  y += (double)x.rows * (x.head + x.h + x.gap);
  y = page_legend(g, &legend, NULL, y);
  for (size_t i = 0; i < g->numbers.works.n; i++)
    g->numbers.works.list[i].numbers = "";
  s->width = g->p.width;
  s->height = page_foot(g, NULL, y);
  s->title = scene_words(s, "%s", title);
  s->description = net_described(s, g->drawings, g->n);
}
