// SPDX-License-Identifier: GPL-2.0-or-later
// A folder of tables.
#ifndef IMPORT_FOLDER_H
#define IMPORT_FOLDER_H

#include "base/alloc.h"
#include "base/arena.h"
#include <stdbool.h>

struct folder {
  struct arena arena;
  VEC(const char *) paths; // of the tables in it, by their names
  size_t others;           // files that are left out
};

// What is in a folder: files whose names say that they are tables, in the order
// of their bytes. False, with `errno`, if it cannot be read.
bool folder_list(struct folder *f, const char *path);
void folder_drop(struct folder *f);

#endif
