// SPDX-License-Identifier: GPL-2.0-or-later
// The form an answer is wanted in: that of -O, else that which the name after
// -o ends in.
#include "cli.h"
#include <string.h>

static const char *const pictures[] = {"dot", "svg", "png", "pdf"};
enum { PICTURES = sizeof pictures / sizeof *pictures };

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
  if (same_word(extension, "txt"))
    return "text";
  for (size_t i = 0; i < PICTURES; i++)
    if (same_word(extension, pictures[i]))
      return pictures[i];
  for (size_t k = 0; ent_answer_format(k); k++)
    if (same_word(extension, ent_answer_format(k)))
      return ent_answer_format(k);
  return extension;
}

const char *format_of(const struct settings *s, const char *otherwise) {
  if (s->format)
    return s->format;
  const char *ext = to_file(s) ? extension(s->output) : NULL;
  return ext ? known(ext) : otherwise;
}

bool is_picture(const char *format) {
  for (size_t i = 0; i < PICTURES; i++)
    if (!strcmp(format, pictures[i]))
      return true;
  return false;
}

bool is_table(const char *format) {
  for (size_t k = 0; ent_answer_format(k); k++)
    if (!strcmp(format, ent_answer_format(k)))
      return true;
  return false;
}

bool wants_picture(const struct settings *s) {
  return is_picture(format_of(s, ""));
}
