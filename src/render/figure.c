// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/figure.h"
#include "base/choice.h"
#include "base/sized.h"
#include "render/pinned.h"
#include "render/render.h"
#include "render/svg.h"

static bool write_svg(const ent_figure *f, const ent_figure_options *options,
                      ent_bytes *out, ent_diags *d) {
  struct buf b = {0};
  (void)options, (void)d;
  svg_write(&b, &f->scene, &(struct svg_options){0});
  buf_give(&b, out);
  return true;
}

static bool write_dot(const ent_figure *f, const ent_figure_options *options,
                      ent_bytes *out, ent_diags *d) {
  struct buf b = {0};
  (void)options, (void)d;
  pinned_write(&b, f, 0);
  buf_give(&b, out);
  return true;
}

const struct format format_svg = {.figure = write_svg};
const struct format format_dot = {.figure = write_dot};

static const char *nth_picture(size_t k) {
  return format_nth(ENT_NETWORKS | ENT_CHARTS, k);
}

bool ent_figure_render(const ent_figure *f, const char *format,
                       const ent_figure_options *options, ent_bytes *out,
                       ent_diags *diags) {
  ent_figure_options own;
  const struct format *to = format_find(format, ENT_NETWORKS | ENT_CHARTS);
  if (to)
    return sized_take(&own, sizeof own, options, "ENT_FIGURE_OPTIONS", diags) &&
           to->figure(f, &own, out, diags);
  diag_usage(diags, "usage/unknown-format", "there is no picture as `%s`",
             format);
  choice_help(diags, str_of(format), nth_picture);
  return false;
}
