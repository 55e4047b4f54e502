// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// entente-gv is installed, or was built, beside this program.
const char *gv_program(char *path, size_t room) {
  const char *env = getenv("ENTENTE_GV");
  if (env && *env)
    return env;
  ssize_t n = readlink("/proc/self/exe", path, room - 32);
  if (n > 0) {
    path[n] = 0;
    char *slash = strrchr(path, '/');
    static const char *const beside[] = {"/entente-gv", "/../gv/entente-gv"};
    for (size_t i = 0; slash && i < 2; i++) {
      snprintf(slash, room - (size_t)(slash - path), "%s", beside[i]);
      if (access(path, X_OK) == 0)
        return path;
    }
  }
  return "entente-gv"; // wherever PATH finds it
}

// A name that nothing has yet: stem.dot, else stem-2.dot, stem-3.dot …
static bool free_name(char *path, size_t room, const char *output,
                      size_t stem) {
  for (unsigned k = 1; k < 1000; k++) {
    int n = k == 1 ? snprintf(path, room, "%.*s.dot", (int)stem, output)
                   : snprintf(path, room, "%.*s-%u.dot", (int)stem, output, k);
    if (n < 0 || (size_t)n >= room)
      return false;
    if (access(path, F_OK) != 0)
      return true;
  }
  return false;
}

// The DOT is kept when Graphviz fails, beside where the picture would be; no
// file of somebody else's is written over.
static void keep_dot(const struct settings *s, const ent_bytes *dot,
                     ent_diags *d) {
  char path[PATH_MAX];
  if (!to_file(s))
    return;
  const char *ext = extension(s->output);
  size_t stem = strlen(s->output) - (ext ? strlen(ext) + 1 : 0);
  if (free_name(path, sizeof path, s->output, stem) &&
      ent_file_write(path, dot->at, dot->n, d))
    fprintf(stderr, "the DOT is in %s\n", path);
}

static int deliver_svg(struct settings *s, const ent_drawing *p, ent_diags *d) {
  char path[PATH_MAX];
  ent_bytes image = {0};
  s->figure.program = gv_program(path, sizeof path);
  ent_figure *f = ent_figure_of(&p, 1, &s->figure, d);
  int status = complain(s, d);
  if (f) {
    ent_figure_svg(f, &image);
    status = deliver(s, &image, d);
  }
  ent_bytes_drop(&image);
  ent_figure_free(f);
  return status;
}

static int deliver_picture(struct settings *s, const ent_drawing *p,
                           const char *format, ent_diags *d) {
  if (!strcmp(format, "svg"))
    return deliver_svg(s, p, d);
  char path[PATH_MAX];
  ent_bytes dot = {0}, figure = {0}, image = {0};
  int status = EXIT_OUTPUT;
  ent_drawing_dot(p, &dot);
  ent_drawing_figure(p, &figure);
  if (!strcmp(format, "dot")) {
    status = deliver(s, &dot, d);
  } else if (ent_picture(&figure, format, gv_program(path, sizeof path), 0,
                         &image, d)) {
    status = deliver(s, &image, d);
  } else {
    complain(s, d);
    keep_dot(s, &dot, d);
  }
  ent_bytes_drop(&dot);
  ent_bytes_drop(&figure);
  ent_bytes_drop(&image);
  return status;
}

int picture(struct settings *s, ent_drawing *p, ent_diags *d) {
  if (!p)
    return complain(s, d);
  const char *format = format_of(s, "dot");
  int status = EXIT_USAGE;
  if (!is_picture(format)) {
    status = no_table(format);
  } else if (!to_file(s) && strcmp(format, "dot") && term_is(STDOUT_FILENO)) {
    say_error("%s would only garble the terminal", format);
    fputs("   = help: write it to a file with -o FILE\n", stderr);
  } else {
    status = deliver_picture(s, p, format, d);
    if (status == EXIT_DONE && to_file(s) && !s->quiet)
      fprintf(stderr, "%s: %s\n", s->output, ent_drawing_summary(p));
  }
  ent_drawing_free(p);
  return status;
}
