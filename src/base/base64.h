// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes as text, by RFC 4648.
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buf.h"

void base64_add(struct buf *b, struct str bytes);

#endif
