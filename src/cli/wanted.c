// SPDX-License-Identifier: GPL-2.0-or-later
// The form an answer is wanted in: that of -O, else that which the name after
// -o ends in.
#include "cli.h"
#include <string.h>

// Names of the standard output: followed as links they lead to the file behind
// it, and to replace that would take it from under whoever else writes to it.
static const char *const outputs[] = {"-", "/dev/stdout", "/dev/fd/1",
                                      "/proc/self/fd/1"};
enum { OUTPUTS = sizeof outputs / sizeof *outputs };

bool to_file(const struct settings *s) {
  for (size_t i = 0; s->output && i < OUTPUTS; i++)
    if (!strcmp(s->output, outputs[i]))
      return false;
  return s->output;
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool same_word(const char *a, const char *b) {
  for (; *a && lower(*a) == lower(*b); a++)
    b++;
  return !*a && !*b;
}

const char *extension(const char *path) {
  const char *slash = strrchr(path, '/');
  const char *dot = strrchr(slash ? slash : path, '.');
  return dot && dot[1] ? dot + 1 : NULL;
}

// The extension as formats are called: x.PNG is a picture as x.png is.
static const char *known(const char *extension) {
  const char *name;
  for (size_t k = 0; (name = ent_format_name(k)); k++)
    if (same_word(extension, name) ||
        same_word(extension, ent_format_extension(name)))
      return name;
  return extension;
}

const char *format_of(const struct settings *s, const char *otherwise) {
  if (s->format)
    return s->format;
  const char *ext = to_file(s) ? extension(s->output) : NULL;
  return ext ? known(ext) : otherwise;
}

bool is_picture(const char *format) {
  return ent_format_shows(format) & (ENT_NETWORKS | ENT_CHARTS);
}

bool is_table(const char *format) {
  return ent_format_shows(format) & ENT_TABLES;
}

bool wants_picture(const struct settings *s) {
  return is_picture(format_of(s, ""));
}
