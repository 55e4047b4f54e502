// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/below.h"
#include "figure/head.h"
#include "figure/page.h"

#include <math.h>

// Around the actors of all frames, where lines may bend to.
static const double ROOM = 64;

// Frames follow each other on paper of one size, whoever is in them.
static void widen_for_all(struct net *n, const struct cast *c) {
  for (size_t k = 0; k < c->n; k++) {
    const struct spot *s = &c->spots[k];
    n->left = fmin(n->left, s->x - s->w / 2 - ROOM);
    n->right = fmax(n->right, s->x + s->w / 2 + ROOM);
    n->top = fmin(n->top, s->y - s->h / 2 - ROOM);
    n->low = fmax(n->low, s->y + s->h / 2 + ROOM);
  }
}

// In the middle of the page.
static double put_network(struct page *g, struct net *n, double y) {
  double inner = g->p.width - 2 * g->p.margin;
  net_move(n, g->p.margin + (inner - (n->right - n->left)) / 2 - n->left,
           y - n->top);
  if (!g->unplaced)
    net_draw(&g->f->scene, n, NULL);
  return n->low;
}

// The legend and what is below it; gives where it ends.
static double put_below(struct page *g, const struct hulls *hulls, size_t k,
                        double y) {
  struct legend legend = {.hulls = hulls->n > 0 || g->unplaced,
                          .tabs = &g->nets[k].tabs,
                          .dropped = hulls->dropped,
                          .dropped_n = hulls->dropped_n};
  y = page_legend(g, &legend, g->drawings[k], y);
  if (g->pairs)
    y = below_draw(
        &g->f->scene, &g->p, y,
        &(struct below){.whole = g->drawings[k],
                        .lines = g->nets[k].d,
                        .net = &g->nets[k],
                        .core = g->core.nodes,
                        .core_n = g->core.n,
                        .citing = {g->numbers.of[k], g->numbers.quiet}});
  return page_foot(g, g->drawings[k], y);
}

// "September 2011 · the 14 actors with most partners: 49 of 83 ties; the others
// below".
static double put_head(struct page *g, const ent_drawing *d) {
  struct scene *s = &g->f->scene;
  const struct drawn_pairs all = pairs_drawn(&s->arena, d);
  const struct drawn_pairs in = pairs_drawn(&s->arena, g->of);
  const char *words =
      g->core.n > 0
          ? scene_words(s,
                        "the %zu actors with most partners: %zu of %zu ties; "
                        "%s %s",
                        g->core.n, in.ties, all.ties,
                        in.ties < all.ties ? "the others" : "formal links",
                        s->aside ? "in the caption" : "below")
          : scene_words(s,
                        "a line for each pair of actors: %zu pair%s, %zu tie%s",
                        all.tied, all.tied == 1 ? "" : "s", all.ties,
                        all.ties == 1 ? "" : "s");
  return head_draw(s, &g->p, d, words);
}

// The areas of a frame that is not on this page, for what is said of them.
static struct hulls areas_of(const struct page *g, size_t k) {
  struct net *n = &g->nets[k];
  cast_seat(&g->cast, n);
  return hulls_of(n->arena, n->spots, n->groups, n->n);
}

// What the frame with most to explain takes, whichever of them is on the page:
// `shown`. What is drawn to be measured is not kept.
static double most_below(struct page *g, size_t shown, double y) {
  size_t items = g->f->scene.items.n, said = g->f->caption.n;
  double most = 0;
  g->unplaced = true;
  for (size_t k = 0; k < g->n; k++) {
    struct hulls areas = k == shown ? g->nets[k].hulls : areas_of(g, k);
    most = fmax(most, put_below(g, &areas, k, y));
  }
  g->unplaced = false;
  g->f->scene.items.n = items;
  g->f->caption.n = said;
  return most;
}

void page_place(struct page *g, size_t k) {
  struct net *n = &g->nets[k];
  cast_seat(&g->cast, n);
  net_place(n);
  if (g->n > 1)
    widen_for_all(n, &g->cast);
}

void page_show(struct page *g, size_t k) {
  struct net *n = &g->nets[k];
  const ent_drawing *d = g->drawings[k];
  struct scene *s = &g->f->scene;
  g->p.width = fmax(g->p.width, n->right - n->left + 2 * g->p.margin);
  double y = g->pairs ? put_head(g, d) : head_draw(s, &g->p, d, NULL);
  y = put_network(g, n, y) + g->p.legend * 1.6;
  double most = g->n > 1 ? most_below(g, k, y) : 0;
  s->width = g->p.width;
  s->height = fmax(most, put_below(g, &n->hulls, k, y));
  s->title = scene_words(s, "%s", d->title);
  s->description = net_described(s, &d, 1);
}

void page_network(struct page *g, size_t k) {
  page_place(g, k);
  page_show(g, k);
}
