// SPDX-License-Identifier: GPL-2.0-or-later
// Growing text. `at` is never NULL after the first addition and always ends
// in NUL, so it can be used as a C string; buf_text serves before that too.
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"
#include <stdarg.h>

struct buf {
  char *at;
  size_t n, room;
};

void buf_add(struct buf *b, const char *text);
void buf_addn(struct buf *b, const char *at, size_t n);
void buf_adds(struct buf *b, struct str s);
void buf_addc(struct buf *b, char c);
// `count` times the text.
void buf_repeat(struct buf *b, const char *text, size_t count);
// printf; use only %s %.*s %d %u %zu %c %% %x and their long forms: numbers
// with a fraction go through base/num.h, which no locale can change.
__attribute__((format(printf, 2, 3))) void buf_addf(struct buf *b,
                                                    const char *format, ...);
__attribute__((format(printf, 2, 0))) void
buf_vaddf(struct buf *b, const char *format, va_list args);

const char *buf_text(const struct buf *b);
struct str buf_str(const struct buf *b);
void buf_clear(struct buf *b);
// The text, now the caller's (mem_free); the buffer is empty again.
char *buf_detach(struct buf *b);
void buf_drop(struct buf *b);
// The same as bytes for a caller of the library (ent_bytes_drop).
struct ent_bytes;
void buf_give(struct buf *b, struct ent_bytes *out);

#endif
