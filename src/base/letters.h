// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that cannot be seen, or look like others. They come from word
// processors, web pages and other keyboards, and from those who mean harm.
#ifndef BASE_LETTERS_H
#define BASE_LETTERS_H

#include "base/str.h"
#include <stdbool.h>
#include <stdint.h>

// What a letter that cannot be told from another is read as: a blank, a hyphen,
// a dash, a quote or a slash; "" if it cannot be seen at all. NULL for others.
const char *letter_plain(uint32_t cp);

// A joiner shapes letters of some scripts and is written in their words.
bool letter_joins(uint32_t cp);

#endif
