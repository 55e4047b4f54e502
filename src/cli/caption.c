// SPDX-License-Identifier: GPL-2.0-or-later
// A figure whose legend, notes and sources are text in a file of its own.
#include "cli.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static bool same_place(const char *a, const char *b) {
  struct stat x, y;
  return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
         x.st_ino == y.st_ino;
}

static const char *name_in(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void folder_of(const char *path, char *folder, size_t room) {
  const char *slash = strrchr(path, '/');
  snprintf(folder, room, "%.*s", slash ? (int)(slash - path + 1) : 1,
           slash ? path : ".");
}

bool same_file(const char *a, const char *b) {
  char one[PATH_MAX], two[PATH_MAX];
  folder_of(a, one, sizeof one);
  folder_of(b, two, sizeof two);
  return same_place(a, b) ||
         (strcmp(name_in(a), name_in(b)) == 0 && same_place(one, two));
}

bool caption_good(const struct settings *s) {
  if (!s->caption)
    return true;
  if (to_file(s) && !s->numbered && *s->caption &&
      strcmp(s->caption, "-") != 0 && !same_file(s->caption, s->output))
    return true;
  if (!to_file(s) || s->numbered)
    say_error("usage/picture", s->numbered
                                   ? "--caption is of one picture, and a range "
                                     "is many"
                                   : "--caption goes with a picture in a file");
  else if (!*s->caption || !strcmp(s->caption, "-"))
    say_error("usage/option-value", "--caption wants the name of a file");
  else
    say_error("usage/option-value", "--caption and -o name the same file, %s",
              s->caption);
  say_help("-o figure.svg --caption figure.txt");
  return false;
}

int deliver_figure_file(const struct settings *s, const ent_bytes *image,
                        const char *caption, ent_diags *d) {
  if (!caption)
    return deliver(s, image, d);
  const ent_file files[] = {{s->output, image->at, image->n, false},
                            {s->caption, caption, strlen(caption), false}};
  if (write_files(files, 2, d))
    return EXIT_DONE;
  complain(s, d);
  return EXIT_OUTPUT;
}
