// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/choice.h"
#include "base/sized.h"
#include "render/render.h"

static const char *nth_table(size_t k) { return format_nth(ENT_TABLES, k); }

bool ent_answer_render(const ent_answer *a, const char *format,
                       const ent_style *style, ent_bytes *out,
                       ent_diags *diags) {
  ent_style own;
  const struct format *f = format_find(format, ENT_TABLES);
  if (!f) {
    diag_usage(diags, "usage/unknown-format", "there is no format `%s`",
               format);
    choice_help(diags, str_of(format), nth_table);
    return false;
  }
  if (!sized_take(&own, sizeof own, style, "ENT_STYLE", diags))
    return false;
  struct render_page page = {0};
  struct buf b = {0};
  bool made = page_make(&page, a, f->use, &own, diags);
  if (made) {
    f->answer(&page, &b);
    buf_give(&b, out);
  }
  page_drop(&page);
  return made;
}
