// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "base/alloc.h"
#include "entente.h"

#include <stdint.h>
#include <stdio.h>

static void reserve(struct buf *b, size_t more) {
  if (b->room > b->n && more < b->room - b->n)
    return;
  size_t want = more < SIZE_MAX - b->n ? b->n + more + 1 : SIZE_MAX;
  size_t room = vec_room(b->room < 64 ? 64 : b->room, want);
  b->at = mem_grow(b->at, room, 1);
  b->room = room;
}

void buf_addn(struct buf *b, const char *at, size_t n) {
  reserve(b, n);
  if (n > 0)
    memcpy(b->at + b->n, at, n);
  b->n += n;
  b->at[b->n] = '\0';
}

void buf_add(struct buf *b, const char *text) {
  buf_addn(b, text, strlen(text));
}

void buf_adds(struct buf *b, struct str s) { buf_addn(b, s.at, s.n); }

void buf_addc(struct buf *b, char c) {
  reserve(b, 1);
  b->at[b->n++] = c;
  b->at[b->n] = '\0';
}

void buf_repeat(struct buf *b, const char *text, size_t count) {
  size_t n = strlen(text), total = 0;
  if (__builtin_mul_overflow(n, count, &total))
    total = SIZE_MAX;
  reserve(b, total);
  for (size_t i = 0; i < count; i++)
    memcpy(b->at + b->n + i * n, text, n);
  b->n += total;
  b->at[b->n] = '\0';
}

void buf_vaddf(struct buf *b, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  reserve(b, 0);
  int n = vsnprintf(b->at + b->n, b->room - b->n, format, args);
  if (n > 0 && (size_t)n >= b->room - b->n) {
    reserve(b, (size_t)n);
    n = vsnprintf(b->at + b->n, b->room - b->n, format, again);
  }
  va_end(again);
  if (n > 0)
    b->n += (size_t)n;
  b->at[b->n] = '\0';
}

void buf_addf(struct buf *b, const char *format, ...) {
  va_list args;
  va_start(args, format);
  buf_vaddf(b, format, args);
  va_end(args);
}

const char *buf_text(const struct buf *b) { return b->at ? b->at : ""; }

struct str buf_str(const struct buf *b) {
  return (struct str){buf_text(b), b->n};
}

void buf_clear(struct buf *b) {
  b->n = 0;
  if (b->at)
    b->at[0] = '\0';
}

char *buf_detach(struct buf *b) {
  reserve(b, 0);
  char *text = b->at;
  text[b->n] = '\0';
  *b = (struct buf){0};
  return text;
}

void buf_drop(struct buf *b) {
  mem_free(b->at);
  *b = (struct buf){0};
}

void buf_give(struct buf *b, ent_bytes *out) {
  out->n = b->n;
  out->at = buf_detach(b);
}

void ent_bytes_add(ent_bytes *b, const char *at, size_t n) {
  struct buf sum = {0};
  buf_addn(&sum, b->at, b->n);
  buf_addn(&sum, at, n);
  ent_bytes_drop(b);
  buf_give(&sum, b);
}

void ent_bytes_drop(ent_bytes *b) {
  if (!b)
    return;
  mem_free(b->at);
  *b = (ent_bytes){0};
}
