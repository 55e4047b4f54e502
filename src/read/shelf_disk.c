// SPDX-License-Identifier: GPL-2.0-or-later
// Real paths are without `..` and symbolic links.
#include "read/shelf.h"

#include <glob.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

#ifndef PATH_MAX
#define PATH_MAX 4096
#endif

static enum shelved look(const ent_shelf *s, const char *path,
                         struct buf *real) {
  char at[PATH_MAX];
  struct stat st;
  (void)s;
  if (!realpath(path, at) || stat(at, &st) != 0)
    return SHELVED_NOT;
  buf_add(real, at);
  return S_ISDIR(st.st_mode)   ? SHELVED_FOLDER
         : S_ISREG(st.st_mode) ? SHELVED_FILE
                               : SHELVED_DEVICE;
}

static bool is_there(const ent_shelf *s, const char *path) {
  struct stat st;
  (void)s;
  return stat(path, &st) == 0;
}

static bool is_below(const char *folder, const char *path) {
  size_t n = strlen(path);
  return strncmp(path, folder, strlen(folder)) == 0 ||
         (strncmp(path, folder, n) == 0 && strcmp(folder + n, "/") == 0);
}

// Whether the part of a path that there is leads out of the folder: of what
// is outside, nothing is told, not even that it is missing.
static bool leads_out(const ent_shelf *s, const char *folder,
                      const char *path) {
  char real[PATH_MAX];
  bool found = realpath(path, real) != NULL;
  size_t n = strlen(path) < PATH_MAX ? strlen(path) : PATH_MAX;
  char *part = mem_text(path, n);
  (void)s;
  for (; !found && n > 0; n--)
    if (part[n] == 0 || part[n] == '/') {
      part[n] = 0;
      found = realpath(part, real) != NULL;
    }
  mem_free(part);
  return !is_below(folder, found ? real : "/");
}

static int by_bytes(const void *a, const void *b) {
  const char *const *x = a, *const *y = b;
  return strcmp(*x, *y);
}

// In the order of bytes, not of a locale.
static size_t list(const ent_shelf *s, const char *pattern,
                   bool each(void *to, const char *path), void *to) {
  glob_t found = {0};
  (void)s;
  size_t n = glob(pattern, GLOB_NOSORT, NULL, &found) == 0 ? found.gl_pathc : 0;
  if (n > 0)
    qsort(found.gl_pathv, n, sizeof *found.gl_pathv, by_bytes);
  for (size_t i = 0; i < n && each(to, found.gl_pathv[i]); i++)
    continue;
  globfree(&found);
  return n;
}

static struct source *open_file(const ent_shelf *s, const char *path,
                                const char *name, size_t limit,
                                enum source_fault *fault) {
  (void)s;
  return source_open(path, name, limit, fault);
}

static const struct shelf_ways disk = {is_there, look, leads_out, list,
                                       open_file};

const struct ent_shelf shelf_disk = {.ways = &disk};
