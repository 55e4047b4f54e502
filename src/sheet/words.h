// SPDX-License-Identifier: GPL-2.0-or-later
// Texts of words and lines, as Pajek and UCINET have them: words between
// blanks, or between quotes.
#ifndef SHEET_WORDS_H
#define SHEET_WORDS_H

#include "base/str.h"
#include <stdint.h>

struct word_reader {
  const char *at, *end;
  uint32_t line;
  const char *also; // signs that part words, too: ","
};

// A new line begins: false at the end.
bool words_line(struct word_reader *w, struct str *line);
// The next word of a line, which is cut off it; without its quotes. *quoted may
// be NULL. False if there is none.
bool words_next(const struct word_reader *w, struct str *line, struct str *word,
                bool *quoted);
// Whether two words are one but for capitals; b is in small letters.
bool words_same(struct str a, const char *b);
// A whole number; false for anything else.
bool words_number(struct str s, uint32_t *out);

#endif
