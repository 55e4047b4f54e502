// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/choice.h"
#include "base/sized.h"
#include "render/booklet.h"
#include "render/render.h"

const char *ent_dossier_pictures(const char *format) {
  const struct format *to = format_find(format, ENT_REPORTS);
  return to && to->booklet ? to->booklet->pictures : NULL;
}

static const char *nth_report(size_t k) { return format_nth(ENT_REPORTS, k); }

bool ent_dossier_render(const ent_dossier *d, const char *format,
                        const char *stem, const ent_figure_options *options,
                        ent_bytes *out, ent_diags *diags) {
  const struct format *to = format_find(format, ENT_REPORTS);
  if (!to) {
    diag_usage(diags, "usage/unknown-format", "there is no report as `%s`",
               format);
    choice_help(diags, str_of(format), nth_report);
    return false;
  }
  ent_figure_options own;
  if (!sized_take(&own, sizeof own, options, "ENT_FIGURE_OPTIONS", diags))
    return false;
  if (to->report)
    return to->report(d, &own, out, diags);
  struct buf b = {0};
  booklet_write(&b, to->booklet, d, stem, NULL);
  buf_give(&b, out);
  return true;
}
