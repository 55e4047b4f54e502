// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks in a list, the newest filled from its start. A request too large for
// a share of a block gets one of its own behind the newest, so that what is
// left in the newest is not lost. Blocks come zeroed and are zeroed again on
// reset: nothing is zeroed twice.
#include "base/arena.h"
#include "base/alloc.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

enum { FIRST = 4096, LARGEST = 1 << 20 };

struct arena_block {
  struct arena_block *older;
  size_t n, room;
  alignas(max_align_t) char data[];
};

static struct arena_block *block_new(size_t room) {
  // Beyond this the sum below would wrap; mem_new stops at it.
  if (room > PTRDIFF_MAX)
    room = PTRDIFF_MAX;
  struct arena_block *b = mem_new(sizeof *b + room, 1);
  b->room = room;
  return b;
}

static size_t next_room(const struct arena *a) {
  size_t room = a->newest ? a->newest->room * 2 : FIRST;
  return room > LARGEST ? LARGEST : room < FIRST ? FIRST : room;
}

static void *take_own(struct arena *a, size_t n) {
  struct arena_block *b = block_new(n);
  b->n = n;
  if (a->newest) {
    b->older = a->newest->older;
    a->newest->older = b;
  } else {
    a->newest = b;
  }
  return b->data;
}

static void *take(struct arena *a, size_t n, size_t align) {
  struct arena_block *b = a->newest;
  size_t start = b ? (b->n + align - 1) & ~(align - 1) : 0;
  if (!b || start > b->room || n > b->room - start) {
    size_t room = next_room(a);
    if (n > room / 4)
      return take_own(a, n);
    b = block_new(room);
    b->older = a->newest;
    a->newest = b;
    start = 0;
  }
  b->n = start + n;
  return b->data + start;
}

void *arena_new(struct arena *a, size_t count, size_t size) {
  size_t n = 0;
  if (__builtin_mul_overflow(count, size, &n))
    n = SIZE_MAX;
  return take(a, n, alignof(max_align_t));
}

char *arena_text(struct arena *a, const char *at, size_t n) {
  char *copy = take(a, n + 1, 1);
  if (n > 0)
    memcpy(copy, at, n);
  return copy;
}

void arena_reset(struct arena *a) {
  struct arena_block *keep = a->newest;
  for (struct arena_block *b = keep; b; b = b->older)
    if (b->room > keep->room)
      keep = b;
  for (struct arena_block *b = a->newest, *older; b; b = older) {
    older = b->older;
    if (b != keep)
      mem_free(b);
  }
  if (keep) {
    memset(keep->data, 0, keep->n);
    keep->n = 0;
    keep->older = NULL;
  }
  a->newest = keep;
}

size_t arena_size(const struct arena *a) {
  size_t sum = 0;
  for (const struct arena_block *b = a->newest; b; b = b->older)
    sum += sizeof *b + b->room;
  return sum;
}

void arena_drop(struct arena *a) {
  for (struct arena_block *b = a->newest, *older; b; b = older) {
    older = b->older;
    mem_free(b);
  }
  a->newest = NULL;
}
