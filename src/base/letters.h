// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that cannot be seen, or look like others. They come from word
// processors, web pages and other keyboards, and from those who mean harm. What
// a script needs is none of these: joiners in Arabic, Persian and Indic words,
// marks of direction in texts from right to left, signs within flags and faces.
#ifndef BASE_LETTERS_H
#define BASE_LETTERS_H

#include "base/buf.h"
#include <stdint.h>

// What a letter that cannot be told from another is read as: a blank, a hyphen,
// a dash, a quote or a slash; "" if it cannot be seen at all. NULL for others.
const char *letter_plain(uint32_t cp);
// A joiner shapes letters of some scripts and is written in their words.
bool letter_joins(uint32_t cp);

enum letters_in {
  LETTERS_OF_NAME, // blanks and hyphens of any kind are these
  LETTERS_OF_ID,   // are others than those that are typed
  LETTERS_OF_ALL   // as an id, and each that has a twin in Latin is odd
};

enum letter_kind { LETTER_UNSEEN, LETTER_SPACING, LETTER_TWIN };

// A letter that is not what it seems to be.
struct odd_letter {
  enum letter_kind kind;
  uint32_t cp;
  size_t at, n;  // its bytes in the text
  size_t nth;    // among the letters, from 1
  char plain[5]; // what it seems to be
};

// The first odd letter of a text; false if there is none. Of a word of two
// scripts, of which one has twins in the other alone, these are odd.
bool letters_odd(struct str s, enum letters_in in, struct odd_letter *odd);
// Appends the text without odd letters.
void letters_typed(struct buf *b, struct str s, enum letters_in in);
// Whether anything of a text can be seen.
bool letters_visible(struct str s);
// Whether the letter at a place of a text is to be shown by its number, since
// it cannot be seen and what stands before it does not need it. Of marks of
// direction that need is not looked into: who shows them all the same sees to
// it himself.
bool letter_hides(struct str s, const char *at);

#endif
