// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8: decode, check, measure and fold for search.
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/buf.h"
#include <stdint.h>

// The code point at *at, which moves on. A byte that is not valid UTF-8 there
// is U+FFFD; a text that ends in NUL is never read beyond it.
uint32_t utf8_next(const char **at);
// Appends a code point.
void utf8_put(struct buf *b, uint32_t cp);
// Length of the valid prefix: n if all of it is valid (no surrogates, no
// overlong forms, nothing above U+10FFFF).
size_t utf8_valid(const char *at, size_t n);
// The beginning of a valid text, of at most so many bytes, to be shown: no
// character is cut.
struct str utf8_head(struct str s, size_t most);
// Appends the text with U+FFFD for each byte that is not valid: for what
// comes from outside (arguments, file names).
void utf8_clean(struct buf *b, struct str s);
// Number of code points.
size_t utf8_length(struct str s);
// Columns on a terminal: wide characters count 2, combining ones 0.
size_t utf8_width(struct str s);
// For comparing names typed by people: compatibility decomposition, case
// folded, accents dropped, blanks runs made one space.
void utf8_fold(struct buf *out, struct str s);
// Whether two texts are folded to one, blanks around them aside.
bool utf8_same_folded(struct str a, struct str b);
// The same without blanks and hyphens: equal for texts that readers take for
// one name.
void utf8_bare(struct buf *out, struct str s);
// Appends the text in its composed form (NFC), in which the same word is the
// same bytes however it was typed.
void utf8_compose(struct buf *out, struct str s);
// Whether all of it is ASCII, which is composed.
bool utf8_is_ascii(struct str s);
// Whether it is valid and all below U+0300, where accents of their own begin:
// composed, and no letter has to do with the next.
bool utf8_is_latin(struct str s);
// A control character (C0, DEL, C1) or U+2028/2029.
bool utf8_is_control(uint32_t cp);
// An invisible character that reorders text (U+061C, U+200E/F, U+202A-E,
// U+2066-9).
bool utf8_is_bidi(uint32_t cp);
// Whether the text has a strong right-to-left character.
bool utf8_is_rtl(struct str s);

#endif
