// SPDX-License-Identifier: GPL-2.0-or-later
#define IG_DIRECT
#include "graph/ig_load.h"

#include <dlfcn.h>
#include <string.h>

struct ig_functions ig_call;

static void *library;

void *ig_symbol(const char *name) {
  return library ? dlsym(library, name) : NULL;
}

static bool find(void *to, const char *name) {
  void *found = ig_symbol(name);
  // A function's address through an object's pointer: POSIX has no other way.
  memcpy(to, &found, sizeof found);
  return found != NULL;
}

bool ig_load(const char **why) {
  if (library)
    return true;
  library = dlopen(IGRAPH_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  bool all = library != NULL;
#define IG_FUNCTION(name) all = all && find(&ig_call.name##_, #name);
#include "graph/ig_functions.def"
#undef IG_FUNCTION
  if (all)
    return true;
  *why = library ? "this version of igraph lacks a function"
                 : "the library " IGRAPH_LIBRARY " cannot be loaded";
  if (library)
    dlclose(library);
  library = NULL;
  return false;
}
