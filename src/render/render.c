// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/render.h"
#include "base/choice.h"

#define FORMAT(name) extern const struct format format_##name;
#include "render/formats.def"
#undef FORMAT

static const struct format *const formats[] = {
#define FORMAT(name) &format_##name,
#include "render/formats.def"
#undef FORMAT
};

enum { FORMATS = sizeof formats / sizeof *formats };

const struct format *format_find(const char *name) {
  for (size_t k = 0; k < FORMATS; k++)
    if (strcmp(formats[k]->name, name) == 0)
      return formats[k];
  return NULL;
}

const char *ent_answer_format(size_t k) {
  return k < FORMATS ? formats[k]->name : NULL;
}

static void say_unknown(const char *name, ent_diags *d) {
  diag_usage(d, "usage/unknown-format", "there is no format `%s`", name);
  choice_help(d, str_of(name), ent_answer_format);
}

bool ent_answer_render(const ent_answer *a, const char *format,
                       const ent_style *style, ent_bytes *out,
                       ent_diags *diags) {
  static const ent_style plain = {0};
  const struct format *f = format_find(format);
  if (!f) {
    say_unknown(format, diags);
    return false;
  }
  struct render_page page = {0};
  struct buf b = {0};
  bool made = page_make(&page, a, f->use, style ? style : &plain, diags);
  if (made) {
    f->answer(&page, &b);
    buf_give(&b, out);
  }
  page_drop(&page);
  return made;
}
