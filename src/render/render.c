// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/render.h"
#include "base/diag.h"
#include "base/suggest.h"

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

const struct format *format_of_extension(const char *extension) {
  for (size_t k = 0; k < FORMATS; k++)
    if (strcmp(formats[k]->extension, extension) == 0)
      return formats[k];
  return NULL;
}

static void say_unknown(const char *name, ent_diags *d) {
  struct suggest near = suggest_for(str_of(name));
  struct buf all = {0};
  for (size_t k = 0; k < FORMATS; k++) {
    suggest_offer(&near, str_of(formats[k]->name));
    buf_add(&all, k > 0 ? ", " : "");
    buf_add(&all, formats[k]->name);
  }
  struct str best = suggest_best(&near);
  diag_usage(d, "usage/unknown-format", "there is no format `%s`", name);
  if (best.n > 0)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "the formats are %s", buf_text(&all));
  buf_drop(&all);
}

const char *ent_answer_format(size_t k) {
  return k < FORMATS ? formats[k]->name : NULL;
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
  struct page page = {0};
  struct buf b = {0};
  bool made = page_make(&page, a, f->use, style ? style : &plain, diags);
  if (made) {
    f->answer(&page, &b);
    buf_give(&b, out);
  }
  page_drop(&page);
  return made;
}
