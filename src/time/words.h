// SPDX-License-Identifier: GPL-2.0-or-later
// The words of dates: tables of what may stand in one, and a text cut into
// words and numbers.
#ifndef TIME_WORDS_H
#define TIME_WORDS_H

#include "base/str.h"
#include <stdbool.h>

// Each kind of word has a letter, so that the shape of a date is a text: "7
// October 2001" is nMy.
enum {
  WORD_NUMBER = 'n', // of one or two digits
  WORD_YEAR = 'y',   // of four
  WORD_DAY = '8',    // of eight: 20011007
  WORD_NTH = 'o',    // 7th, first, last
  WORD_MONTH = 'M',
  WORD_SEASON = 'S',  // its value is the code, 21 to 24
  WORD_QUARTER = 'Q', // Q1
  WORD_HALF = 'H',    // H1
  WORD_DECADE = 'D',  // 1980s
  WORD_CENTURY = 'C',
  WORD_OTHER = '?'
};
enum { WORDS_MOST = 8, WORD_LAST = 100 };

struct date_word {
  struct str text;
  int value;   // "last" is WORD_LAST
  char kind;   // one of the letters
  char before; // what is between it and the word before: a mark, or a blank
};
struct date_words {
  struct date_word at[WORDS_MOST];
  char shape[WORDS_MOST + 1];
  size_t n;
};

// Cuts a text into its words, "the", "of" and the like left out; false if it
// has other marks than those of dates, or too many words.
bool words_split(struct str s, struct date_words *out);

// "early", "mid-", "end of", "first half of": *rest is the date behind it, and
// k of n the part of it that is meant.
bool words_part(struct str s, struct str *rest, int *k, int *n);
// "circa", "about", "c." before a date.
bool words_about(struct str s, struct str *rest);
// "by", "no later than" before a date, or "at the latest" behind it; and the
// same for "no earlier than".
bool words_latest(struct str s, struct str *rest);
bool words_earliest(struct str s, struct str *rest);
// "on", "in", "as of": they say of a date nothing that it does not.
bool words_plain(struct str s, struct str *rest);
// "now", "today", "present": the side of a stretch that is still open.
bool words_present(struct str s);
// Words that depend on the day on which they are read: "recently".
bool words_clock(struct str s);
// The text lacks the year that a comma and a number bring: "December 23".
bool words_want_year(struct str s);

#endif
