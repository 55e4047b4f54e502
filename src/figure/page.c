// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/page.h"

double page_legend(struct page *g, struct legend *l, double y) {
  size_t ties = 0;
  l->drawings = g->drawings;
  l->signs = &g->f->signs;
  l->n = g->n;
  l->silent = g->detail == DETAIL_NONE;
  l->numbers = g->numbers.n > 0 && g->detail != DETAIL_NONE;
  for (size_t i = 0; i < g->n; i++)
    ties += g->drawings[i]->edges.n;
  return ties > 0 ? legend_draw(&g->f->scene, &g->p, y, l) : y;
}

static const char *left_out(struct page *g, const struct net *n) {
  g->f->hint = "--focus A, --actor A, --family F";
  return scene_words(
      &g->f->scene,
      "The words on %zu lines would hide them: %s. In SVG a tie tells its own "
      "when it is pointed at.",
      n->m,
      g->detail == DETAIL_NUMBERS
          ? "lines have the numbers of their sources alone"
          : "lines have neither words nor numbers of sources");
}

static size_t place_of(const struct page *g, const ent_drawing *d) {
  for (size_t i = 0; i < g->n; i++)
    if (g->drawings[i] == d)
      return i;
  return 0;
}

// Of all networks on the page, or of one: what lines that are shared stand for.
static const char *shared(struct page *g, const ent_drawing *only) {
  size_t lines = 0, ties = 0;
  for (size_t i = 0; i < g->n; i++)
    for (size_t k = 0; k < g->nets[i].m; k++) {
      unsigned of = g->nets[i].d->edges.at[k].ties;
      if (of > 1 && (!only || only == g->drawings[i])) {
        lines++;
        ties += of;
      }
    }
  if (lines == 0)
    return NULL;
  return scene_words(
      &g->f->scene,
      "Ties of one family %s the same two actors share a "
      "line%s: %zu line%s for %zu ties.",
      g->bundling == BUNDLE_FAMILY ? "between" : "that are drawn alike between",
      g->bundling == BUNDLE_FAMILY ? ", drawn as the firmest of them" : "",
      lines, lines == 1 ? "" : "s", ties);
}

struct frame_foot page_footing(struct page *g, const ent_drawing *d) {
  struct arena *a = &g->f->scene.arena;
  size_t most = 3, n = 0;
  for (size_t i = 0; i < g->n; i++)
    most += g->drawings[i]->notes.n;
  const char **notes = arena_new(a, most, sizeof *notes);
  if (d && g->detail != DETAIL_WORDS)
    notes[n++] = left_out(g, &g->nets[place_of(g, d)]);
  if (g->numbers.quiet > 0)
    notes[n++] = scene_words(&g->f->scene,
                             "Lines without a number rest on source %u alone.",
                             g->numbers.quiet);
  const char *many = shared(g, d);
  if (many)
    notes[n++] = many;
  for (size_t k = 0; d && k < d->notes.n; k++)
    notes[n++] = d->notes.at[k];
  n += d ? 0 : page_common_notes(g, notes + n);
  if (!d && g->numbers.n > 0)
    notes[n++] = "Lines bear no numbers here: the sources are those of all "
                 "panels, and which tie rests on which is told by the figure "
                 "of one date";
  return (struct frame_foot){.notes = notes,
                             .notes_n = n,
                             .sources = g->numbers.list,
                             .sources_n = g->numbers.n,
                             .made_of = g->drawings[0]->made_of};
}

double page_foot(struct page *g, const ent_drawing *d, double y) {
  struct frame_foot foot = page_footing(g, d);
  return frame_foot(&g->f->scene, &g->p, y, &foot);
}

static size_t bundle(struct page *g, const ent_drawing **lines) {
  size_t most = 0;
  for (size_t i = 0; i < g->n; i++) {
    lines[i] = bundle_of(&g->f->scene.arena, g->drawings[i], g->bundling);
    most = lines[i]->edges.n > most ? lines[i]->edges.n : most;
  }
  return most;
}

// The drawings as lines; how much is said on them is what the fullest has room
// for.
static const ent_drawing **lines_of(struct page *g) {
  const ent_drawing **lines =
      arena_new(&g->f->scene.arena, g->n + 1, sizeof *lines);
  g->detail = detail_of(bundle(g, lines));
  if (g->detail != DETAIL_WORDS) {
    g->bundling = BUNDLE_FAMILY;
    bundle(g, lines);
  }
  return lines;
}

static void measure_as(struct page *g, const ent_drawing *const *lines) {
  struct arena *a = &g->f->scene.arena;
  for (size_t i = 0; i < g->n; i++)
    g->nets[i] = net_measure(
        a, lines[i], &g->p,
        &(struct citing){g->numbers.of[i], g->numbers.quiet}, g->detail);
  g->cast = cast_of(a, g->nets, g->n);
}

void page_measure(struct page *g) {
  const ent_drawing **lines =
      arena_new(&g->f->scene.arena, g->n + 1, sizeof *lines);
  for (size_t i = 0; i < g->n; i++)
    lines[i] = g->nets[i].d;
  cast_drop(&g->cast);
  measure_as(g, lines);
}

static void measure(struct page *g, bool multiples) {
  struct arena *a = &g->f->scene.arena;
  const ent_drawing **lines = lines_of(g);
  if (multiples)
    g->detail = DETAIL_NONE;
  g->numbers = numbers_of(a, g->drawings, g->n);
  if (g->detail == DETAIL_NUMBERS)
    g->numbers.quiet = numbers_common(&g->numbers, lines, g->n);
  g->nets = arena_new(a, g->n + 1, sizeof *g->nets);
  measure_as(g, lines);
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
                   .p = n > 1 ? page_small_preset(&plan->preset) : plan->preset,
                   .drawings = beside ? o->beside : d,
                   .n = beside ? o->beside_n : n};
  g.f->scene.fonts = preset_theme(&g.p)->fonts;
  g.f->scene.paper = preset_theme(&g.p)->paper;
  measure(&g, n > 1);
  size_t k = n > 1 ? 0 : place_of(&g, d[0]);
  if (n == 1 && g.p.height > 0) {
    page_slide(&g, k, plan, diags);
  } else {
    double width = g.p.width - 2 * g.p.margin;
    cast_find(&g.cast, g.nets, g.n, width, plan, diags);
    if (n > 1)
      page_multiples(&g);
    else
      page_network(&g, k);
  }
  keep(&g, k, n);
  cast_drop(&g.cast);
  return g.f;
}
