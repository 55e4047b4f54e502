// SPDX-License-Identifier: GPL-2.0-or-later
// Allocate often, free once. What an arena hands out is zeroed, aligned for
// any object, and lives until the arena is dropped or reset.
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;
struct arena {
  struct arena_block *newest;
};

void *arena_new(struct arena *a, size_t count, size_t size);

// A NUL-terminated copy of `n` bytes.
char *arena_text(struct arena *a, const char *at, size_t n);

// Forgets everything but keeps the largest block for reuse.
void arena_reset(struct arena *a);

// Bytes held, for the memory figures of `stats -v` and the benchmarks.
size_t arena_size(const struct arena *a);

void arena_drop(struct arena *a);

#endif
