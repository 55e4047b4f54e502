// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/page.h"
#include "figure/flow.h"
#include "figure/pairs.h"

#include <math.h>

// Of the type of what stands below pairs, where there is much of it.
static const double SMALL = 0.92, READABLE = 5.8;

size_t page_number(const struct page *g, const ent_drawing *d) {
  for (size_t i = 0; i < g->n; i++)
    if (g->drawings[i] == d)
      return i;
  return 0;
}

static struct works works_of(const struct page *g, const ent_drawing *d) {
  return d ? numbers_works(&g->f->scene.arena, &g->numbers, page_number(g, d),
                           d)
           : g->numbers.works;
}

double page_legend(struct page *g, struct legend *l, const ent_drawing *d,
                   double y) {
  size_t ties = 0;
  l->drawings = g->lined   ? g->lined
                : g->pairs ? &g->nets[0].d
                : d        ? &g->drawings[page_number(g, d)]
                           : g->drawings;
  l->signs = &g->f->signs;
  l->n = d ? 1 : g->n;
  l->silent = g->detail == DETAIL_NONE;
  l->numbers = works_of(g, d).n > 0 && (g->detail != DETAIL_NONE || g->cited);
  for (size_t i = 0; i < l->n; i++)
    ties += l->drawings[i]->edges.n;
  return ties > 0 ? legend_draw(&g->f->scene, &g->p, y, l) : y;
}

static void hint_at_less(struct page *g) {
  struct buf b = {0};
  opt_spell(&b, STR("\1focus=A\2, \1actor=A\2, \1family=F\2"),
            g->drawings[0]->spell);
  g->f->hint = arena_text(&g->f->scene.arena, buf_text(&b), b.n);
  buf_drop(&b);
}

// Frames say as much on their lines as the fullest of them has room for.
static const char *left_out(struct page *g, bool cites) {
  size_t lines = 0;
  for (size_t i = 0; i < g->n; i++)
    lines = g->nets[i].m > lines ? g->nets[i].m : lines;
  hint_at_less(g);
  return scene_words(&g->f->scene,
                     "%sabels would hide the %zu lines, so %s. In SVG, point "
                     "at a line to read "
                     "its label.",
                     g->n > 1 ? "In the fullest of these figures l" : "L",
                     lines,
                     !cites ? "they have none"
                     : g->detail == DETAIL_NUMBERS
                         ? "they only have the numbers of their sources"
                         : "they have neither labels nor numbers of sources");
}

// Lines that would have words, but bear their short form or nothing.
static const char *crowded_out(struct page *g, const struct net *n) {
  size_t lines = 0;
  bool denied = false;
  for (size_t i = 0; i < n->m; i++) {
    const struct label *l = &n->labels[i];
    unsigned shown = n->courses[i].shown;
    const struct drawn_turn *turn = n->d->edges.at[i].turn;
    if ((turn && turn->kind == TURN_SAME) ||
        (!g->unplaced && shown < l->forms_n && l->forms[shown].n > 0))
      continue;
    lines++;
    denied = denied || l->denied;
  }
  if (lines == 0)
    return NULL;
  if (!g->unplaced)
    hint_at_less(g);
  return scene_words(
      &g->f->scene,
      "%zu line%s no room for %s%s. A figure of fewer actors shows %s; in SVG, "
      "point at a line.",
      lines, lines == 1 ? " has" : "s have",
      lines == 1 ? "its label" : "their labels",
      denied ? ", nor for who denies or doubts the tie" : "",
      lines == 1 && !denied ? "it" : "them");
}

static bool any_quiet(const struct page *g, const ent_drawing *d) {
  size_t k = page_number(g, d);
  const ent_drawing *lines = g->nets[k].d;
  for (size_t i = 0; i < lines->edges.n; i++) {
    const struct drawing_edge *e = &lines->edges.at[i];
    if (e->citations == 1 && g->numbers.of[k][e->cites[0]] == g->numbers.quiet)
      return true;
  }
  return false;
}

// Of all networks on the page, or of one: what lines that are shared stand for.
static const char *shared(struct page *g, const ent_drawing *only) {
  size_t lines = 0, ties = 0;
  for (size_t i = 0; !g->pairs && i < g->n; i++)
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
      &g->f->scene, "A line may stand for several %s: %zu line%s for %zu ties.",
      g->bundling == BUNDLE_FAMILY
          ? "ties of one family, and is drawn like the most certain of them"
          : "ties that would look the same",
      lines, lines == 1 ? "" : "s", ties);
}

struct frame_foot page_footing(struct page *g, const ent_drawing *d) {
  struct arena *a = &g->f->scene.arena;
  struct works works = works_of(g, d);
  size_t most = 5, n = 0;
  for (size_t i = 0; i < g->n; i++)
    most += g->drawings[i]->notes.n;
  const char **notes = arena_new(a, most, sizeof *notes);
  if (d && g->detail != DETAIL_WORDS)
    notes[n++] = left_out(g, works.n > 0);
  const char *crowded = d && g->detail == DETAIL_WORDS && !g->pairs
                            ? crowded_out(g, &g->nets[page_number(g, d)])
                            : NULL;
  if (crowded)
    notes[n++] = crowded;
  if (g->numbers.quiet > 0 && (d ? any_quiet(g, d) : g->cited))
    notes[n++] = scene_words(&g->f->scene,
                             "%s without a number rest on source %u alone.",
                             d ? "Lines" : "Ties", g->numbers.quiet);
  const char *many = shared(g, d);
  if (many)
    notes[n++] = many;
  for (size_t k = 0; d && k < d->notes.n; k++)
    notes[n++] = d->notes.at[k];
  n += d ? 0 : page_common_notes(g, notes + n);
  if (!d && g->unlisted > 0)
    notes[n++] = scene_words(&g->f->scene,
                             "Not listed: %zu source%s of ties that are not "
                             "drawn",
                             g->unlisted, g->unlisted == 1 ? "" : "s");
  if (!d && works.n > 0 && !g->cited)
    notes[n++] = "The sources are those of all dates; which tie rests on which "
                 "is told by the figure of one date";
  return (struct frame_foot){.notes = notes,
                             .notes_n = n,
                             .sources = works.list,
                             .sources_n = works.n,
                             .made_of = g->drawings[0]->made_of};
}

double page_foot(struct page *g, const ent_drawing *d, double y) {
  struct frame_foot foot = page_footing(g, d);
  if (g->close) {
    y = flow_foot(&g->f->scene, &g->p, y, g->why, &foot);
  }
  return frame_foot(&g->f->scene, &g->p, y, &foot);
}

void page_measure_as(struct page *g, const ent_drawing *const *lines) {
  struct arena *a = &g->f->scene.arena;
  for (size_t i = 0; i < g->n; i++)
    g->nets[i] = net_measure(
        a, lines[i], &g->p,
        &(struct citing){g->numbers.of[i], g->numbers.quiet}, g->detail);
  g->cast = cast_of(a, g->nets, g->n);
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

void page_measure_ties(struct page *g, bool multiples) {
  struct arena *a = &g->f->scene.arena;
  const ent_drawing **lines = lines_of(g);
  if (multiples)
    g->detail = DETAIL_NONE;
  g->numbers = numbers_of(a, g->drawings, g->n);
  if (g->detail == DETAIL_NUMBERS)
    g->numbers.quiet = numbers_common(&g->numbers, lines, g->n);
  g->nets = arena_new(a, g->n + 1, sizeof *g->nets);
  page_measure_as(g, lines);
}

static void close_up(struct page *g) {
  g->close = true;
  g->p.source = fmax(READABLE, SMALL * g->p.source);
  g->p.legend = fmax(READABLE, SMALL * g->p.legend);
}

void page_measure_turns(struct page *g) {
  close_up(g);
  page_measure_ties(g, false);
}

void page_measure_pairs(struct page *g) {
  struct arena *a = &g->f->scene.arena;
  const ent_drawing *d = g->drawings[0], *lines;
  g->of = g->core.n > 0 ? core_drawing(a, d, &g->core, g->core.n) : d;
  const struct drawn_pairs pairs = pairs_drawn(a, g->of);
  g->pairs = true;
  close_up(g);
  g->detail = DETAIL_WORDS;
  g->numbers = numbers_of(a, g->drawings, g->n);
  g->numbers.quiet = numbers_common(&g->numbers, g->drawings, g->n);
  g->nets = arena_new(a, g->n + 1, sizeof *g->nets);
  lines = pairs_drawing(a, g->of, &pairs, !d->blocs);
  page_measure_as(g, &lines);
  g->nets[0].of_pairs = true;
}

void page_measure(struct page *g) {
  const ent_drawing **lines =
      arena_new(&g->f->scene.arena, g->n + 1, sizeof *lines);
  for (size_t i = 0; i < g->n; i++)
    lines[i] = g->nets[i].d;
  cast_drop(&g->cast);
  page_measure_as(g, lines);
}
