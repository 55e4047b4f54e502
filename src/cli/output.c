// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
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

int deliver(const struct settings *s, const ent_bytes *b, ent_diags *d) {
  if (!to_file(s))
    return emit(s, b);
  if (ent_file_write(s->output, b->at, b->n, d))
    return EXIT_DONE;
  complain(s, d);
  return EXIT_OUTPUT;
}

// Formats that are rows alone have no place for what bears on all rows.
static void warn_beside(const struct settings *s, const ent_answer *a,
                        const char *format) {
  bool rows = !strcmp(format, "csv") || !strcmp(format, "tsv") ||
              !strcmp(format, "jsonl");
  const char *text;
  for (size_t k = 0; rows && !s->quiet && (text = ent_answer_warning(a, k));
       k++)
    fprintf(stderr, "note: %s\n", text);
}

int answer(struct settings *s, ent_answer *a, ent_diags *d) {
  if (!a)
    return complain(s, d);
  const char *format = format_of(s, "text");
  ent_bytes out = {0};
  int status;
  if (to_file(s)) {
    s->style.color = false;
    s->style.width = 0;
  }
  if (!ent_answer_render(a, format, &s->style, &out, d))
    status = complain(s, d);
  else
    status = deliver(s, &out, d);
  if (status == EXIT_DONE)
    warn_beside(s, a, format);
  if (status == EXIT_DONE && ent_answer_negative(a))
    status = EXIT_NO;
  ent_bytes_drop(&out);
  ent_answer_free(a);
  return status;
}
