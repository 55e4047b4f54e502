// SPDX-License-Identifier: GPL-2.0-or-later
// Whole tables alone: a folder may hold one network in several forms, which
// would be its ties several times.
#include "import/folder.h"

#include "base/buf.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

static bool is_table(const char *name) {
  static const char *const endings[] = {".csv",  ".tsv", ".tab", ".txt",
                                        ".xlsx", ".dta", ".dl"};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (str_ends(str_of(name), endings[i]))
      return true;
  return false;
}

// Folders are passed over. A link is left out: it may lead to what whoever sent
// the folder should not see in a ledger.
static void add(struct folder *f, const char *path, const char *name) {
  struct buf full = {0};
  struct stat s;
  buf_addf(&full, "%s%s%s", path, str_ends(str_of(path), "/") ? "" : "/", name);
  if (*name != '.' && lstat(buf_text(&full), &s) == 0 && !S_ISDIR(s.st_mode)) {
    const bool table = S_ISREG(s.st_mode) && is_table(name);
    if (table)
      vec_push(&f->paths, arena_text(&f->arena, full.at, full.n));
    f->others += !table;
  }
  buf_drop(&full);
}

static int by_bytes(const void *a, const void *b) {
  const char *const *x = a, *const *y = b;
  return strcmp(*x, *y);
}

bool folder_list(struct folder *f, const char *path) {
  DIR *d = opendir(path);
  const struct dirent *e;
  if (!d)
    return false;
  while ((e = readdir(d)))
    add(f, path, e->d_name);
  closedir(d);
  if (f->paths.n)
    qsort(f->paths.at, f->paths.n, sizeof *f->paths.at, by_bytes);
  return true;
}

void folder_drop(struct folder *f) {
  vec_drop(&f->paths);
  arena_drop(&f->arena);
}
