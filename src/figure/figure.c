// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/figure.h"
#include "base/choice.h"
#include "base/sized.h"
#include "figure/detail.h"
#include "figure/engine.h"
#include "view/drawing.h"

static bool known_layout(const char *name) {
  for (size_t k = 0; layout_name(k); k++)
    if (strcmp(layout_name(k), name) == 0)
      return true;
  return false;
}

static const char *preset_name(size_t k) {
  const struct preset *p = preset_at((unsigned)k);
  return p ? p->name : NULL;
}

ent_figure *figure_new(const struct figure_plan *plan) {
  ent_figure *f = mem_new(1, sizeof *f);
  if (plan && plan->options->captioned)
    f->scene.aside = &f->caption;
  return f;
}

void ent_figure_free(ent_figure *f) {
  if (!f)
    return;
  scene_drop(&f->scene);
  buf_drop(&f->caption);
  vec_drop(&f->signs.list);
  mem_free(f);
}

const char *ent_figure_hint(const ent_figure *f) { return f->hint; }

const char *ent_figure_caption(const ent_figure *f) {
  return f->scene.aside ? buf_text(&f->caption) : NULL;
}

const char *ent_figure_summary(const ent_figure *f) { return f->summary; }

const char *ent_figure_detail(const ent_figure *f) { return f->detail; }

// What a theme says of sizes and ink.
static void put_on(struct preset *p, const ent_theme *t) {
  double shape = p->height / p->width;
  double *const sizes[SIZES] = {
      [SIZE_WIDTH] = &p->width,   [SIZE_MARGIN] = &p->margin,
      [SIZE_ACTOR] = &p->actor,   [SIZE_MORE] = &p->more,
      [SIZE_PERSON] = &p->person, [SIZE_TIE] = &p->tie,
      [SIZE_NOTE] = &p->note,     [SIZE_DENIAL] = &p->deny,
      [SIZE_TITLE] = &p->title,   [SIZE_SUBTITLE] = &p->subtitle,
      [SIZE_LEGEND] = &p->legend, [SIZE_SOURCE] = &p->source,
  };
  for (size_t i = 0; i < SIZES; i++)
    if (t->size[i] > 0)
      *sizes[i] = t->size[i];
  p->height = shape * p->width;
  p->theme = &t->ink;
}

bool figure_planned(struct figure_plan *plan, const ent_figure_options *o,
                    ent_diags *diags) {
  *plan = (struct figure_plan){.options = &plan->own};
  if (!sized_take(&plan->own, sizeof plan->own, o, "ENT_FIGURE_OPTIONS", diags))
    return false;
  const struct preset *preset = preset_named(plan->options->preset);
  if (!preset) {
    diag_usage(diags, "usage/unknown-preset", "there is no preset `%s`",
               plan->options->preset);
    choice_help(diags, str_of(plan->options->preset), preset_name);
    return false;
  }
  if (plan->options->layout && !known_layout(plan->options->layout)) {
    diag_usage(diags, "usage/unknown-layout", "there is no layout `%s`",
               plan->options->layout);
    choice_help(diags, str_of(plan->options->layout), layout_name);
    return false;
  }
  if (plan->options->detail && !detail_known(plan->options->detail)) {
    diag_usage(diags, "usage/unknown-detail", "there is no detail `%s`",
               plan->options->detail);
    choice_help(diags, str_of(plan->options->detail), detail_name);
    return false;
  }
  plan->preset = *preset;
  if (plan->options->theme)
    put_on(&plan->preset, plan->options->theme);
  return true;
}
