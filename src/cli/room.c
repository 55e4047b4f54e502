// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *room(void *old, size_t n, size_t size) {
  void *at = reallocarray(old, n ? n : 1, size);
  if (at)
    return at;
  fprintf(stderr, "entente: out of memory (wanted %zu objects of %zu bytes)\n",
          n, size);
  _exit(EXIT_INTERNAL);
}

void text_add(struct texts *list, const char *text) {
  list->at = room(list->at, list->n + 1, sizeof *list->at);
  list->at[list->n++] = text;
}
