// SPDX-License-Identifier: GPL-2.0-or-later
// Where the files of a ledger stand: the disk, or memory. What an include may
// ask for is decided by include.c; a shelf says where a path leads. Paths are
// joined from folders with their slash; a real path is the one way to write
// it, by which files are told apart.
#ifndef READ_SHELF_H
#define READ_SHELF_H

#include "base/buf.h"
#include "base/map.h"
#include "base/source.h"
#include "base/str.h"
#include "entente.h"

enum shelved { SHELVED_NOT, SHELVED_FILE, SHELVED_FOLDER, SHELVED_DEVICE };

// Of what was found; a pattern may look at no more names than are left.
enum shelf_listed { LISTED, LISTED_NOTHING, LISTED_TOO_MANY };

struct shelf_pattern {
  const char *base;    // with its slash, or empty; below the folder
  const char *pattern; // of names between slashes
  size_t *left;        // of the names that may be looked at
};

struct shelf_ways {
  // Whether something is there, if only a pipe, which has no real path; if
  // not, errno is set.
  bool (*is_there)(const ent_shelf *s, const char *path);
  // What is there, its real path in `real`; of nothing errno is set, and in
  // memory it has one all the same.
  enum shelved (*look)(const ent_shelf *s, const char *path, struct buf *real);
  // Whether a path below a folder, given by its real path with its slash, leads
  // out of it.
  bool (*leads_out)(const ent_shelf *s, const char *folder, const char *path);
  // What matches a pattern without `..` below `base`, a real path or empty, as
  // glob has it, but through no link to a folder: `each` is called in the order
  // of bytes until it gives false.
  enum shelf_listed (*list)(const ent_shelf *s, const struct shelf_pattern *p,
                            bool each(void *to, const char *path), void *to);
  // Opens a file by its real path, as source_open.
  struct source *(*open)(const ent_shelf *s, const char *path, const char *name,
                         size_t limit, enum source_fault *fault);
};

struct shelf_text {
  char *name, *text;
  size_t n;
};

struct ent_shelf {
  const struct shelf_ways *ways;
  VEC(struct shelf_text) texts; // in memory: by names, the index in `names`
  struct map names;
};

// The disk.
extern const struct ent_shelf shelf_disk;
// The same with the texts that are put there by real paths (ent_shelf_add) in
// place of the files. What is read from it is a copy, so that nothing done to a
// file afterwards shows in it. To be freed by ent_shelf_free.
ent_shelf *shelf_over_disk(void);

#endif
