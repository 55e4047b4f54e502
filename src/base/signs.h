// SPDX-License-Identifier: GPL-2.0-or-later
// Our own signs (arrows, dashes, circles, blocks) for terminals that have
// ASCII only. One table, so that a sign and its legend always change alike.
#ifndef BASE_SIGNS_H
#define BASE_SIGNS_H

#include "base/buf.h"

// The text with our signs in ASCII; everything else stays as it is.
void signs_ascii(struct buf *b, struct str s);

#endif
