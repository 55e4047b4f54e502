// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/lazy.h"

#include <dlfcn.h>
#include <string.h>

void *lazy_load(const char *soname, const struct lazy_function *f, size_t n) {
  void *library = dlopen(soname, RTLD_LAZY | RTLD_LOCAL);
  for (size_t i = 0; library && i < n; i++) {
    // A function's address through an object's pointer: POSIX has no other way.
    void *found = dlsym(library, f[i].name);
    memcpy(f[i].at, &found, sizeof found);
    if (found)
      continue;
    dlclose(library);
    library = NULL;
  }
  return library;
}
