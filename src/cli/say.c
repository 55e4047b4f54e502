// SPDX-License-Identifier: GPL-2.0-or-later
// What the program says on stderr about itself: errors of its own are
// diagnostics as the library's are. The last one waits for the help that
// belongs to it, until something else is said.
#include "cli.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static ent_diags *waiting;

const char *plural(size_t n) { return n == 1 ? "" : "s"; }

void say_waiting(void) {
  static const ent_style plain = {.size = sizeof plain};
  ent_bytes out = {0};
  progress_clear();
  if (!waiting)
    return;
  ent_diags_render(waiting, "human", &plain, 0, &out);
  fwrite(out.at, 1, out.n, stderr);
  ent_bytes_drop(&out);
  ent_diags_free(waiting);
  waiting = NULL;
}

__attribute__((format(printf, 1, 0))) static void show(const char *format,
                                                       va_list args) {
  char text[8192]; // longer than any name of a file
  ent_bytes shown = {0};
  vsnprintf(text, sizeof text, format, args);
  ent_bytes_shown(&shown, text);
  progress_clear();
  fwrite(shown.at, 1, shown.n, stderr);
  ent_bytes_drop(&shown);
}

void say_part(const char *format, ...) {
  va_list args;
  va_start(args, format);
  show(format, args);
  va_end(args);
}

void say_line(const char *format, ...) {
  va_list args;
  va_start(args, format);
  show(format, args);
  va_end(args);
  fputc('\n', stderr);
}

void say_error(const char *code, const char *format, ...) {
  char text[1000];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  say_waiting();
  waiting = ent_diags_new();
  ent_diags_error(waiting, code, text);
}

void say_help(const char *format, ...) {
  char text[1000];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  if (waiting)
    ent_diags_help(waiting, text);
  else
    say_line("   = help: %s", text);
}

void say_near(const char *near, const char *otherwise) {
  if (near)
    say_help("did you mean `%s`?", near);
  else if (otherwise)
    say_help("%s", otherwise);
}

void say_choice(const char *option, const char *value,
                const char *const *choices, size_t n) {
  say_error("usage/option-value", "--%s cannot be `%s`", option, value);
  ent_diags_choices(waiting, value, choices, n);
}
