// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/figure.h"
#include "render/pinned.h"
#include "render/svg.h"

bool ent_figure_svg(const ent_figure *f, ent_bytes *out) {
  struct buf b = {0};
  svg_write(&b, &f->scene, &(struct svg_options){0});
  buf_give(&b, out);
  return true;
}

bool ent_figure_dot(const ent_figure *f, ent_bytes *out) {
  struct buf b = {0};
  pinned_write(&b, f);
  buf_give(&b, out);
  return true;
}
