// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/page.h"

double page_legend(struct page *g, struct legend *l, double y) {
  size_t ties = 0;
  l->drawings = g->drawings;
  l->n = g->n;
  l->silent = g->detail == DETAIL_NONE;
  l->numbers = g->numbers.n > 0 && g->detail != DETAIL_NONE;
  for (size_t i = 0; i < g->n; i++)
    ties += g->drawings[i]->edges.n;
  return ties > 0 ? legend_draw(&g->f->scene, &g->p, y, l) : y;
}

static const char *left_out(struct page *g, const ent_drawing *d) {
  return scene_words(
      &g->f->scene,
      "The words of %zu ties would hide them: %s. Fewer ties are drawn with "
      "all of it: --focus ACTOR, --actor A, --family F. In SVG a tie tells its "
      "own when it is pointed at.",
      d->edges.n,
      g->detail == DETAIL_NUMBERS
          ? "lines have the numbers of their sources alone"
          : "lines have neither words nor numbers of sources");
}

double page_foot(struct page *g, const ent_drawing *d, double y) {
  struct arena *a = &g->f->scene.arena;
  size_t most = 1, n = 0;
  for (size_t i = 0; i < g->n; i++)
    most += g->drawings[i]->notes.n;
  const char **notes = arena_new(a, most, sizeof *notes);
  if (d && g->detail != DETAIL_WORDS)
    notes[n++] = left_out(g, d);
  for (size_t i = 0; i < g->n; i++)
    for (size_t k = 0; k < g->drawings[i]->notes.n; k++)
      if (d == g->drawings[i])
        notes[n++] = d->notes.at[k];
      else if (!d)
        notes[n++] = scene_words(&g->f->scene, "%s: %s", g->drawings[i]->dates,
                                 g->drawings[i]->notes.at[k]);
  struct frame_foot foot = {.notes = notes,
                            .notes_n = n,
                            .sources = g->numbers.list,
                            .sources_n = g->numbers.n,
                            .made_of = g->drawings[0]->made_of};
  return frame_foot(&g->f->scene, &g->p, y, &foot);
}

// How much is said on ties: what the fullest of the drawings has room for.
static enum detail detail_for(const ent_drawing *const *d, size_t n) {
  size_t most = 0;
  for (size_t i = 0; i < n; i++)
    most = d[i]->edges.n > most ? d[i]->edges.n : most;
  return detail_of(most);
}

static void measure(struct page *g, bool multiples) {
  struct arena *a = &g->f->scene.arena;
  g->detail = multiples ? DETAIL_NONE : detail_for(g->drawings, g->n);
  g->numbers = numbers_of(a, g->drawings, g->n);
  g->nets = arena_new(a, g->n + 1, sizeof *g->nets);
  for (size_t i = 0; i < g->n; i++)
    g->nets[i] =
        net_measure(a, g->drawings[i], &g->p, g->numbers.of[i], g->detail);
  g->cast = cast_of(a, g->nets, g->n);
}

static size_t place_of(const struct page *g, const ent_drawing *d) {
  for (size_t i = 0; i < g->n; i++)
    if (g->drawings[i] == d)
      return i;
  return 0;
}

// What is drawn stays with the figure, as those who write it may want more than
// its lines.
static void keep(struct page *g, size_t first, size_t n) {
  g->f->preset = g->p;
  g->f->nets = &g->nets[first];
  g->f->nets_n = n;
  for (size_t i = 0; i < n; i++) {
    g->f->nets[i].p = &g->f->preset;
    g->f->nets[i].panel = n > 1 ? (unsigned)i + 1 : 0;
  }
}

ent_figure *network_figure(const ent_drawing *const *d, size_t n,
                           const struct figure_plan *plan, ent_diags *diags) {
  const ent_figure_options *o = plan->options;
  bool beside = n == 1 && o->beside_n > 0;
  struct page g = {.f = figure_new(),
                   .p = plan->preset,
                   .drawings = beside ? o->beside : d,
                   .n = beside ? o->beside_n : n};
  g.f->scene.fonts = preset_theme(&g.p)->fonts;
  g.f->scene.paper = preset_theme(&g.p)->paper;
  measure(&g, n > 1);
  cast_find(&g.cast, g.nets, g.n, g.p.width - 2 * g.p.margin, plan, diags);
  size_t k = n > 1 ? 0 : place_of(&g, d[0]);
  if (n > 1)
    page_multiples(&g);
  else
    page_network(&g, k);
  keep(&g, k, n);
  cast_drop(&g.cast);
  return g.f;
}
