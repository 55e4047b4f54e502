// SPDX-License-Identifier: GPL-2.0-or-later
// Memory or stop. Nothing here ever returns NULL: when memory runs out the
// program ends with a message and status 70, so no caller carries a path for
// it. Sizes are multiplied with an overflow check.
#ifndef BASE_ALLOC_H
#define BASE_ALLOC_H

#include <stddef.h>
#include <string.h>

// `count` zeroed objects of `size` bytes; the caller frees with mem_free.
void *mem_new(size_t count, size_t size);

// `old` resized to `count` objects; new bytes are not set. `old` may be NULL.
void *mem_grow(void *old, size_t count, size_t size);

// A NUL-terminated copy of `n` bytes.
char *mem_text(const char *at, size_t n);

void mem_free(void *p);

// Zeroed pages of at least `n` bytes, for what is large and goes early:
// mem_unmap gives them back to the system at once. The same `n` for both.
void *mem_map(size_t n);
void mem_unmap(void *p, size_t n);

// Called instead of the default (message on stderr, status 70) when memory
// runs out. It must not return.
void mem_on_failure(void (*handler)(size_t wanted));

// What this thread takes back, without allocating, before a failure is told:
// files that are half made. NULL when it is done.
void mem_undo(void (*undo)(void *of), void *of);

// A growing array: VEC(int) v = {0}; vec_push(&v, 7); v.at[0]; vec_drop(&v).
#define VEC(T)                                                                 \
  struct {                                                                     \
    T *at;                                                                     \
    size_t n, room;                                                            \
  }

#define vec_reserve(v, want)                                                   \
  ((v)->room >= (want)                                                         \
       ? (void)0                                                               \
       : (void)((v)->at =                                                      \
                    mem_grow((v)->at, (v)->room = vec_room((v)->room, (want)), \
                             sizeof *(v)->at)))

#define vec_push(v, x)                                                         \
  (vec_reserve((v), (v)->n + 1), (void)((v)->at[(v)->n++] = (x)))

// Makes an empty array a copy of another of the same type.
#define vec_copy(v, of)                                                        \
  (vec_reserve((v), (of)->n),                                                  \
   (void)((of)->n ? memcpy((v)->at, (of)->at, (of)->n * sizeof *(v)->at)       \
                  : (v)->at),                                                  \
   (void)((v)->n = (of)->n))

#define vec_drop(v)                                                            \
  (mem_free((v)->at), (void)((v)->at = NULL), (void)((v)->n = (v)->room = 0))

// Room for at least `want`, growing by half so that pushes are cheap.
size_t vec_room(size_t room, size_t want);

#endif
