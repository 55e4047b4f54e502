// SPDX-License-Identifier: GPL-2.0-or-later
// From the bytes of a file of text to UTF-8.
#ifndef SHEET_ENCODING_H
#define SHEET_ENCODING_H

#include "sheet/sheet.h"

// What the bytes are written in: by a byte order mark, which is *mark bytes
// long, else by what they can be. A text that is no UTF-8 is taken to be
// Windows-1252, as programs for spreadsheets write it.
enum encoding encoding_find(struct str bytes, size_t *mark);
// Adds the bytes behind the mark as UTF-8; those that no letter stands for are
// U+FFFD, and counted.
void encoding_decode(struct buf *out, struct str bytes, enum encoding e,
                     uint32_t *undefined);

#endif
