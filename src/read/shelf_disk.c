// SPDX-License-Identifier: GPL-2.0-or-later
// Real paths are without `..` and symbolic links.
#include "read/shelf.h"

#include "base/alloc.h"
#include "base/beside.h"

#include <dirent.h>
#include <fnmatch.h>
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

static bool leads_out_of(const ent_shelf *s, const char *folder,
                         const char *path) {
  (void)s;
  return leads_out(folder, path);
}

// --------------------------------------------------------------- patterns

// A walk over folders below the ledger's, one name of the pattern after the
// other. No link to a folder is followed, so that each is come to in one way
// and nothing outside is looked at, whatever a pattern asks for.
struct walk {
  size_t *left;
  bool passed;
  VEC(char *) found;
};

static void forget(struct walk *w) {
  for (size_t i = 0; i < w->found.n; i++)
    mem_free(w->found.at[i]);
  vec_drop(&w->found);
}

static bool is_folder(const char *path) {
  struct stat st;
  return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

// Counts a name or a folder that is looked at; false if it is one too many.
static bool count(struct walk *w) {
  w->passed |= *w->left == 0;
  *w->left -= *w->left > 0;
  return !w->passed;
}

// Takes a path; before more names come only if it is a folder.
static void take(struct walk *w, struct str base, const char *name, bool more) {
  struct buf path = {0};
  buf_adds(&path, base);
  buf_add(&path, name);
  if (!more || is_folder(path.at)) {
    buf_add(&path, more ? "/" : "");
    vec_push(&w->found, buf_detach(&path));
  }
  buf_drop(&path);
}

static void look_into(struct walk *w, const char *base, const char *one,
                      bool more) {
  DIR *folder = count(w) ? opendir(*base ? base : ".") : NULL;
  if (!folder)
    return;
  for (struct dirent *e; (e = readdir(folder)) != NULL && count(w);)
    if (fnmatch(one, e->d_name, FNM_PERIOD) == 0 && strcmp(e->d_name, ".") &&
        strcmp(e->d_name, ".."))
      take(w, str_of(base), e->d_name, more);
  closedir(folder);
}

static void walk(struct walk *w, const char *base, const char *pattern) {
  vec_push(&w->found, mem_text(base, strlen(base)));
  for (const char *at = pattern; *at && w->found.n > 0;) {
    size_t n = strcspn(at, "/"), slashes = strspn(at + n, "/");
    struct walk next = {.left = w->left, .passed = w->passed};
    char *one = mem_text(at, n);
    for (size_t i = 0; i < w->found.n; i++)
      look_into(&next, w->found.at[i], one, slashes > 0);
    mem_free(one);
    forget(w);
    *w = next;
    at += n + slashes;
  }
}

static int by_bytes(const void *a, const void *b) {
  const char *const *x = a, *const *y = b;
  return strcmp(*x, *y);
}

// In the order of bytes, not of a locale.
static enum shelf_listed list(const ent_shelf *s, const struct shelf_pattern *p,
                              bool each(void *to, const char *path), void *to) {
  struct walk w = {.left = p->left};
  (void)s;
  walk(&w, p->base, p->pattern);
  enum shelf_listed got = w.passed        ? LISTED_TOO_MANY
                          : w.found.n > 0 ? LISTED
                                          : LISTED_NOTHING;
  if (w.found.n > 0)
    qsort(w.found.at, w.found.n, sizeof *w.found.at, by_bytes);
  for (size_t i = 0; got == LISTED && i < w.found.n; i++)
    if (!each(to, w.found.at[i]))
      break;
  forget(&w);
  return got;
}

static struct source *open_file(const ent_shelf *s, const char *path,
                                const char *name, size_t limit,
                                enum source_fault *fault) {
  (void)s;
  return source_open(path, name, limit, fault);
}

static const struct shelf_ways disk = {is_there, look, leads_out_of, list,
                                       open_file};

// A copy of the file, or the text that stands in for it.
static struct source *open_held(const ent_shelf *s, const char *path,
                                const char *name, size_t limit,
                                enum source_fault *fault) {
  uint32_t put = map_get(&s->names, str_of(path));
  struct source *file =
      put == MAP_NONE ? source_open(path, name, limit, fault) : NULL;
  struct str text = file ? (struct str){file->text, file->n} : STR("");
  if (put != MAP_NONE)
    text = (struct str){s->texts.at[put].text, s->texts.at[put].n};
  else if (!file)
    return NULL;
  struct source *held = source_new(name, text.at, text.n);
  mem_free(held->path);
  held->path = mem_text(path, strlen(path));
  source_release(file);
  return held;
}

static const struct shelf_ways held = {is_there, look, leads_out_of, list,
                                       open_held};

ent_shelf *shelf_over_disk(void) {
  struct ent_shelf *s = ent_shelf_new();
  s->ways = &held;
  return s;
}

const struct ent_shelf shelf_disk = {.ways = &disk};
