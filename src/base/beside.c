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

// A walk along a path, one name after the other, with links taken where they
// stand: it ends at the first step out of the folder, and looks at nothing
// there. A path with more links than the system follows leads nowhere.
struct beside_way {
  size_t start;     // of what is below the folder
  struct buf at;    // a real path with its slash
  char *text;       // where it goes
  const char *rest; // the names of it that come
  int links;
};

static void cut(struct beside_way *w, size_t n) {
  w->at.n = n;
  if (w->at.at)
    w->at.at[n] = 0;
}

static bool go_up(struct beside_way *w) {
  if (w->at.n <= w->start)
    return false;
  size_t n = w->at.n - 1;
  while (n > w->start && w->at.at[n - 1] != '/')
    n--;
  cut(w, n);
  return true;
}

// Where a link goes takes the place of its name.
static bool take_link(struct beside_way *w, const char *target,
                      const char *folder) {
  if (target[0] == '/') {
    if (strncmp(target, folder, w->start) != 0)
      return false;
    target += w->start;
    cut(w, w->start);
  }
  struct buf next = {0};
  buf_addf(&next, "%s/%s", target, w->rest);
  mem_free(w->text);
  w->rest = w->text = buf_detach(&next);
  w->links++;
  return true;
}

// Goes on by one name; false when that leads out.
static bool step(struct beside_way *w, struct str name, const char *folder) {
  char target[PATH_MAX];
  size_t before = w->at.n;
  if (name.n == 0 || str_is(name, "."))
    return true;
  if (str_is(name, ".."))
    return go_up(w);
  buf_adds(&w->at, name);
  ssize_t n = readlink(w->at.at, target, sizeof target);
  if (n <= 0) {
    buf_addc(&w->at, '/');
    return true;
  }
  cut(w, before);
  if ((size_t)n == sizeof target)
    return false;
  target[n] = 0;
  return take_link(w, target, folder);
}

static bool stays(struct beside_way *w, const char *folder) {
  bool inside = true;
  while (inside && *w->rest && w->links <= MAX_LINKS) {
    struct str name = str_n(w->rest, strcspn(w->rest, "/"));
    w->rest += name.n + (name.at[name.n] == '/');
    inside = step(w, name, folder);
  }
  return inside;
}

bool leads_out(const char *folder, const char *path) {
  struct beside_way w = {.start = strlen(folder)};
  if (strncmp(path, folder, w.start) != 0)
    return true;
  buf_add(&w.at, folder);
  w.rest = w.text = mem_text(path + w.start, strlen(path + w.start));
  bool out = !stays(&w, folder);
  mem_free(w.text);
  buf_drop(&w.at);
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
  bool out = false;
  if (own_folder(path, &folder)) {
    char *own = mem_text(folder.at, folder.n);
    buf_add(&folder, path + folder_of(path).n);
    out = leads_out(own, folder.at);
    mem_free(own);
  }
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
