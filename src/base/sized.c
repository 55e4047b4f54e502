// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/sized.h"

static size_t size_of(const void *given) {
  size_t size;
  memcpy(&size, given, sizeof size);
  return size;
}

static bool is_zero(const char *at, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (at[i])
      return false;
  return true;
}

bool sized_copy(void *own, size_t n, const void *given) {
  memset(own, 0, n);
  memcpy(own, &n, sizeof n);
  if (!given)
    return true;
  const size_t size = size_of(given), common = size < n ? size : n;
  if (size < sizeof size ||
      !is_zero((const char *)given + common, size - common))
    return false;
  memcpy((char *)own + sizeof n, (const char *)given + sizeof n,
         common - sizeof n);
  return true;
}

bool sized_take(void *own, size_t n, const void *given, const char *macro,
                ent_diags *d) {
  if (sized_copy(own, n, given))
    return true;
  const size_t size = size_of(given);
  if (size < sizeof size) {
    diag_usage(d, "usage/struct-size", "a struct of %zu bytes says nothing",
               size);
    diag_help(d, "make it by the macro %s, which sets its size", macro);
    return false;
  }
  diag_usage(d, "usage/struct-size",
             "a struct of %zu bytes sets what this library does not know, "
             "behind its first %zu",
             size, n);
  diag_help(d,
            "it is of a newer header (%s): set nothing that is newer than "
            "version %s, or run with a newer library",
            macro, ent_version());
  return false;
}
