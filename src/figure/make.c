// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "figure/levels.h"
#include "route/cross.h"
#include "view/drawing.h"

#include <assert.h>

// What is drawn stays with the figure, as those who write it may want more than
// its lines.
static void keep(struct page *g, size_t first, size_t n) {
  g->f->preset = g->p;
  g->f->nets = g->nets ? &g->nets[first] : NULL; // cells are no lines
  g->f->nets_n = g->nets ? n : 0;
  for (size_t i = 0; i < g->f->nets_n; i++) {
    g->f->nets[i].p = &g->f->preset;
    g->f->nets[i].panel = n > 1 ? (unsigned)i + 1 : 0;
  }
}

enum { MOST_LAYERED = 25 }; // lines that can be followed in layers

static bool all_fit(const ent_drawing *const *d, size_t n, ent_diags *diags) {
  for (size_t i = 0; i < n; i++)
    if (!drawing_fits(d[i], diags))
      return false;
  return true;
}

// A level is of one network on paper.
static bool has_levels(const struct page *g, size_t n) {
  return n == 1 && g->n == 1 && g->p.height == 0 && !g->drawings[0]->diff;
}

// Two dates as lines of pairs, on paper.
static bool are_turns(const struct page *g, size_t n) {
  const ent_drawing *d = g->drawings[0];
  return n == 1 && g->n == 1 && g->p.height == 0 && d->edges.n > 0 &&
         d->edges.at[0].turn;
}

static bool is_named(const char *detail, const char *name) {
  return detail && strcmp(detail, name) == 0;
}

static bool list_fits(ent_diags *diags) {
  diag_usage(diags, "usage/detail",
             "\1detail=list\2 is of two dates, one picture of both");
  diag_help(diags, "compare two dates: \3diff 1986 2001\2");
  return false;
}

static bool level_fits(const char *detail, ent_diags *diags) {
  diag_usage(diags, "usage/detail",
             "\1detail=%s\2 is of one network at one date, on paper: neither "
             "of several, nor of two dates, nor of a slide",
             detail);
  diag_help(diags, "leave out \1-detail\2");
  return false;
}

static bool detail_fits(const struct page *g, size_t n, const char *detail,
                        ent_diags *diags) {
  if (is_named(detail, "list"))
    return list_fits(diags);
  if (is_named(detail, "signs") && g->n == n && !g->drawings[0]->diff)
    return true;
  return !detail || has_levels(g, n) || level_fits(detail, diags);
}

// Networks that have one line a tie, or as few as can share one.
static void draw_plainly(struct page *g, size_t k,
                         const struct figure_plan *plan, ent_diags *diags) {
  page_measure_ties(g, false);
  if (g->p.height > 0) {
    page_slide(g, k, plan, diags);
    return;
  }
  double width = g->p.width - 2 * g->p.margin;
  cast_find(&g->cast, g->nets, g->n, width, plan, diags);
  page_network(g, k);
}

enum { MOST_PANELS = 3 }; // of networks; more dates are triangles

static void draw_dates(struct page *g, const struct figure_plan *plan,
                       ent_diags *diags) {
  const struct preset p = g->p;
  if (!is_named(plan->options->detail, "signs") && g->n <= MOST_PANELS) {
    if (page_multiples(g, plan, diags))
      return;
    g->p = p;
    g->why = "Networks side by side would not be readable";
  }
  page_signs(g);
}

// Layers know nothing of words and of lines that cross, which few lines bear.
static void say_layered(const struct page *g, size_t k,
                        const ent_figure_options *o, ent_diags *diags) {
  const bool layered = o->layout && (strcmp(o->layout, "layered") == 0 ||
                                     strcmp(o->layout, "dot") == 0);
  if (!layered || g->nets[k].m <= MOST_LAYERED ||
      ent_diags_has(diags, "layout/engine")) // and gave way to nearness
    return;
  diag(diags, ENT_WARNING, "layout/lines", SPAN_NONE,
       "%zu lines in layers run past many actors and cross often",
       g->nets[k].m);
  diag_help(diags, "leave out \1-layout\2: by nearness fewer cross");
}

static ent_figure *network_figure(const ent_drawing *const *d, size_t n,
                                  const struct figure_plan *plan,
                                  ent_diags *diags) {
  const ent_figure_options *o = plan->options;
  bool beside = n == 1 && o->beside_n > 0;
  struct page g = {.f = figure_new(plan),
                   .p = n > 1 ? page_small_preset(&plan->preset) : plan->preset,
                   .drawings = beside ? o->beside : d,
                   .n = beside ? o->beside_n : n};
  if (!detail_fits(&g, n, o->detail, diags) ||
      !all_fit(g.drawings, g.n, diags)) {
    ent_figure_free(g.f);
    return NULL;
  }
  g.f->scene.fonts = preset_theme(&g.p)->fonts;
  g.f->scene.paper = preset_theme(&g.p)->paper;
  size_t k = n > 1 ? 0 : page_number(&g, d[0]);
  if (n > 1 || is_named(o->detail, "signs"))
    draw_dates(&g, plan, diags);
  else if (has_levels(&g, n))
    levels_draw(&g, plan, diags);
  else if (are_turns(&g, n))
    levels_turns(&g, plan, diags);
  else
    draw_plainly(&g, k, plan, diags);
  if (n == 1)
    say_layered(&g, k, o, diags);
  keep(&g, k, n);
  cast_drop(&g.cast);
  if (!diags_stopped(diags))
    return g.f;
  ent_figure_free(g.f);
  return NULL;
}

static ent_figure *figure_of_chart(const ent_drawing *d,
                                   const struct figure_plan *plan,
                                   ent_diags *diags) {
  return drawing_fits(d, diags) ? chart_figure(d, plan) : NULL;
}

// --------------------------------------------------------------- two dates

// So many changed pairs are shown with all ties; so many are no network.
enum { FEW_TURNS = 12, MOST_TURNS = 40 };

static ent_figure *list_figure(const ent_drawing *d, struct figure_plan plan,
                               const char *why, ent_diags *diags) {
  plan.why = why;
  ent_figure *f = figure_of_chart(d->list, &plan, diags);
  if (f)
    f->summary = d->list->summary;
  return f;
}

// One line a pair; where they cross too often, a list.
static ent_figure *turns_figure(const ent_drawing *d, struct figure_plan plan,
                                bool asked, ent_diags *diags) {
  const ent_drawing *turns = d->turns;
  ent_figure *f = network_figure(&turns, 1, &plan, diags);
  if (f)
    f->summary = turns->summary;
  if (!f || asked ||
      courses_tangle(f->nets[0].courses, f->nets[0].m) <= MOST_TANGLED)
    return f;
  ent_figure_free(f);
  return list_figure(d, plan, "As a network its lines would cross too often",
                     diags);
}

static ent_figure *figure_of_two(const ent_drawing *d,
                                 const struct figure_plan *plan,
                                 ent_diags *diags) {
  const char *detail = plan->own.detail;
  struct figure_plan all = *plan;
  all.own.detail = NULL;
  all.options = &all.own;
  if (is_named(detail, "list"))
    return list_figure(d, all, NULL, diags);
  if (is_named(detail, "core") || is_named(detail, "signs")) {
    level_fits(detail, diags);
    return NULL;
  }
  if (!detail && d->turned > MOST_TURNS)
    return list_figure(d, all, "These are too many changes for a network",
                       diags);
  if (detail ? strcmp(detail, "ties") == 0 : d->turned <= FEW_TURNS)
    return network_figure(&d, 1, &all, diags);
  return turns_figure(d, all, detail, diags);
}

ent_figure *ent_figure_of(const ent_drawing *const *drawings, size_t n,
                          const ent_figure_options *o, ent_diags *diags) {
  struct figure_plan plan;
  if (!figure_planned(&plan, o, diags))
    return NULL;
  const ent_drawing *one = drawings[0];
  assert(n == 1 || !one->chart);
  if (one->chart)
    return figure_of_chart(one, &plan, diags);
  if (n == 1 && one->list)
    return figure_of_two(one, &plan, diags);
  return network_figure(drawings, n, &plan, diags);
}
