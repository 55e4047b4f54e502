// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/beside.h"
#include "base/alloc.h"
#include "base/buf.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef PATH_MAX
#define PATH_MAX 4096
#endif

enum { MAX_LINKS = 40 };

static struct str folder_of(const char *path) {
  const char *slash = strrchr(path, '/');
  return (struct str){path, slash ? (size_t)(slash + 1 - path) : 0};
}

static bool is_below(const char *folder, const char *path) {
  size_t n = strlen(path);
  return strncmp(path, folder, strlen(folder)) == 0 ||
         (strncmp(path, folder, n) == 0 && strcmp(folder + n, "/") == 0);
}

// The real path of the longest part of a path that there is.
static void longest_real(const char *path, char real[PATH_MAX]) {
  bool found = realpath(path, real) != NULL;
  size_t n = strlen(path);
  char *part = mem_text(path, n);
  for (; !found && n > 0; n--)
    if (part[n] == 0 || part[n] == '/') {
      part[n] = 0;
      found = realpath(n > 0 ? part : "/", real) != NULL;
    }
  mem_free(part);
  if (!found && !realpath(path[0] == '/' ? "/" : ".", real))
    memcpy(real, "/", 2);
}

// Where a link goes that leads to nothing takes the place of its name. False
// when no part of the path is such a link.
static bool take_link(struct buf *path) {
  char target[PATH_MAX];
  for (size_t n = 1; n <= path->n; n++) {
    if (n < path->n && path->at[n] != '/')
      continue;
    struct buf part = {0};
    buf_addn(&part, path->at, n);
    ssize_t long_as = readlink(part.at, target, sizeof target);
    bool gone = long_as > 0 && access(part.at, F_OK) != 0;
    struct buf next = {0};
    if (gone && target[0] != '/')
      buf_adds(&next, folder_of(part.at));
    buf_drop(&part);
    if (!gone)
      continue;
    buf_addn(&next, target, (size_t)long_as);
    buf_add(&next, path->at + n);
    buf_drop(path);
    *path = next;
    return true;
  }
  return false;
}

bool leads_out(const char *folder, const char *path) {
  char real[PATH_MAX];
  struct buf at = {0};
  buf_add(&at, path);
  bool out = false;
  for (int i = 0; i < MAX_LINKS && !out; i++) {
    longest_real(buf_text(&at), real);
    out = !is_below(folder, real);
    if (!out && !take_link(&at))
      break;
  }
  buf_drop(&at);
  return out;
}

// The real path of the folder of a file, with its slash.
static bool own_folder(const char *path, struct buf *folder) {
  char real[PATH_MAX];
  struct buf at = {0};
  buf_adds(&at, folder_of(path));
  bool found = realpath(at.n ? at.at : ".", real) != NULL;
  buf_drop(&at);
  if (found) {
    buf_add(folder, real);
    buf_add(folder, folder->at[folder->n - 1] == '/' ? "" : "/");
  }
  return found;
}

bool is_outside(const char *path) {
  struct buf folder = {0};
  bool out = own_folder(path, &folder) && leads_out(folder.at, path);
  buf_drop(&folder);
  return out;
}

struct source *source_beside(const char *path, size_t limit,
                             enum source_fault *fault) {
  if (!is_outside(path))
    return source_open(path, path, limit, fault);
  *fault = SOURCE_OUTSIDE;
  errno = ELOOP;
  return NULL;
}
