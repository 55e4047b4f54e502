// SPDX-License-Identifier: GPL-2.0-or-later
// Names as ids.
#ifndef BASE_SLUG_H
#define BASE_SLUG_H

#include "base/buf.h"

// Appends a title as an id: its words in lower case, joined by `-`, whole words
// up to some 60 bytes; nothing if there is no letter or digit in it.
void slug_print(struct buf *out, struct str title);

#endif
