// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/detail.h"

#include <string.h>

static const char *const names[] = {
#define LEVEL(name, draw) #name,
#define OF_TWO(name) #name,
#define OF_SEVERAL(name) #name,
#include "figure/detail.def"
#undef LEVEL
};

const char *detail_name(size_t k) {
  return k < sizeof names / sizeof *names ? names[k] : NULL;
}

bool detail_known(const char *name) {
  for (size_t k = 0; detail_name(k); k++)
    if (strcmp(detail_name(k), name) == 0)
      return true;
  return false;
}
