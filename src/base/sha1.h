// SPDX-License-Identifier: GPL-2.0-or-later
// SHA-1 (FIPS 180-4), where other formats make ids by it. It protects nothing.
#ifndef BASE_SHA1_H
#define BASE_SHA1_H

#include "base/buf.h"
#include <stdint.h>

enum { SHA1_BYTES = 20 };

void sha1(unsigned char out[SHA1_BYTES], struct str s);
// Adds its 40 hexadecimal digits.
void sha1_print(struct buf *b, struct str s);
// Adds a UUID of version 5 (RFC 9562): of a name in a name space, which is 16
// bytes.
void uuid5_print(struct buf *b, const unsigned char *space, struct str name);

#endif
