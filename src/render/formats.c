// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/render.h"

enum { ROWS_ALONE = 1, BINARY = 2 };

#define FORMAT(name, ...) extern const struct format format_##name;
#include "render/formats.def"
#undef FORMAT

static const struct listed {
  const char *name;
  unsigned shows, traits;
  const char *extension, *help;
  const struct format *how;
} formats[] = {
#define FORMAT(name, shows, traits, extension, help)                           \
  {#name, shows, traits, extension, help, &format_##name},
#include "render/formats.def"
#undef FORMAT
};

enum { FORMATS = sizeof formats / sizeof *formats };

static const struct listed *find(const char *name) {
  static const struct listed nothing;
  for (size_t k = 0; k < FORMATS; k++)
    if (strcmp(formats[k].name, name) == 0)
      return &formats[k];
  return &nothing;
}

const char *ent_format_name(size_t k) {
  return k < FORMATS ? formats[k].name : NULL;
}
unsigned ent_format_shows(const char *name) { return find(name)->shows; }
const char *ent_format_help(const char *name) { return find(name)->help; }
const char *ent_format_extension(const char *name) {
  return find(name)->extension;
}
bool ent_format_rows_alone(const char *name) {
  return find(name)->traits & ROWS_ALONE;
}
bool ent_format_binary(const char *name) { return find(name)->traits & BINARY; }

const char *format_nth(unsigned shows, size_t k) {
  for (size_t i = 0; i < FORMATS; i++)
    if (formats[i].shows & shows && k-- == 0)
      return formats[i].name;
  return NULL;
}

const struct format *format_find(const char *name, unsigned shows) {
  const struct listed *f = find(name);
  return f->shows & shows ? f->how : NULL;
}
