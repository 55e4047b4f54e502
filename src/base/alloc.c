// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Told on standard error without allocating; nothing can be done if that
// write fails too.
static void stop(size_t wanted) {
  static const char head[] = "entente: out of memory (wanted ";
  static const char tail[] = " bytes)\n";
  char text[sizeof head + sizeof tail + 24], digits[24];
  size_t n = sizeof head - 1, k = 0;
  memcpy(text, head, n);
  do
    digits[k++] = (char)('0' + wanted % 10);
  while ((wanted /= 10) > 0);
  while (k > 0)
    text[n++] = digits[--k];
  memcpy(text + n, tail, sizeof tail - 1);
  ssize_t written = write(STDERR_FILENO, text, n + sizeof tail - 1);
  (void)written;
  _exit(70);
}

static void (*on_failure)(size_t wanted) = stop;

void mem_on_failure(void (*handler)(size_t wanted)) {
  on_failure = handler ? handler : stop;
}

static _Thread_local struct {
  void (*undo)(void *of);
  void *of;
} undoing;

void mem_undo(void (*undo)(void *of), void *of) {
  undoing.undo = undo;
  undoing.of = of;
}

static void fail(size_t wanted) {
  void (*undo)(void *of) = undoing.undo;
  undoing.undo = NULL;
  if (undo)
    undo(undoing.of);
  on_failure(wanted);
  abort(); // a handler must not return
}

// The bytes of `count` objects, at least 1 so that malloc gives an address.
static size_t bytes(size_t count, size_t size) {
  size_t n = 0;
  if (__builtin_mul_overflow(count, size, &n) || n > PTRDIFF_MAX)
    fail(SIZE_MAX);
  return n > 0 ? n : 1;
}

void *mem_new(size_t count, size_t size) {
  size_t n = bytes(count, size);
  void *p = calloc(n, 1);
  if (!p)
    fail(n);
  return p;
}

void *mem_grow(void *old, size_t count, size_t size) {
  size_t n = bytes(count, size);
  void *p = realloc(old, n);
  if (!p)
    fail(n);
  return p;
}

char *mem_text(const char *at, size_t n) {
  if (n >= PTRDIFF_MAX)
    fail(SIZE_MAX);
  char *copy = mem_grow(NULL, n + 1, 1);
  if (n > 0)
    memcpy(copy, at, n);
  copy[n] = '\0';
  return copy;
}

void mem_free(void *p) { free(p); }

size_t vec_room(size_t room, size_t want) {
  size_t grown = room + room / 2;
  if (grown < 8)
    grown = 8;
  return grown < want ? want : grown;
}

void *mem_map(size_t n) {
  void *p =
      mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED)
    fail(n);
  return p;
}

void mem_unmap(void *p, size_t n) {
  if (p)
    munmap(p, n);
}
