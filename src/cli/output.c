// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

static const char *const pictures[] = {"dot", "svg", "png", "pdf"};
enum { PICTURES = sizeof pictures / sizeof *pictures };

bool to_file(const struct settings *s) {
  return s->output && strcmp(s->output, "-");
}

const char *extension(const char *path) {
  const char *slash = strrchr(path, '/');
  const char *dot = strrchr(slash ? slash : path, '.');
  return dot && dot[1] ? dot + 1 : NULL;
}

const char *format_of(const struct settings *s, const char *otherwise) {
  if (s->format)
    return s->format;
  const char *ext = to_file(s) ? extension(s->output) : NULL;
  if (!ext || !strcmp(ext, "txt"))
    return ext ? "text" : otherwise;
  return ext;
}

bool is_picture(const char *format) {
  for (size_t i = 0; i < PICTURES; i++)
    if (!strcmp(format, pictures[i]))
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

static int no_picture(const struct settings *s, const char *format) {
  say_error("this answer is a table and cannot be drawn as %s", format);
  fputs("   = help: `entente draw` and `entente diff D1 D2` draw; add --focus "
        "ACTOR to draw one actor's ties\n",
        stderr);
  (void)s;
  return EXIT_USAGE;
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
  if (is_picture(format))
    status = no_picture(s, format);
  else if (!ent_answer_render(a, format, &s->style, &out, d))
    status = complain(s, d);
  else
    status = deliver(s, &out, d);
  if (status == EXIT_DONE && ent_answer_negative(a))
    status = EXIT_NO;
  ent_bytes_drop(&out);
  ent_answer_free(a);
  return status;
}
