// SPDX-License-Identifier: GPL-2.0-or-later
// SHA-256 (FIPS 180-4): whether bytes are the same, for whoever has them not.
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include "base/buf.h"
#include <stdint.h>

enum { DIGEST_BLOCK = 64, DIGEST_WORDS = 8 };

struct digest {
  uint32_t state[DIGEST_WORDS];
  uint64_t n; // bytes so far
  unsigned char block[DIGEST_BLOCK];
};

struct digest digest_new(void);
// Bytes may come in pieces of any length.
void digest_add(struct digest *x, const char *at, size_t n);
// Adds the 64 hexadecimal digits of all that was added; the digest is spent.
void digest_print(struct buf *b, struct digest *x);

#endif
