// SPDX-License-Identifier: GPL-2.0-or-later
// The languages that a page can speak, and its words in each: rows of
// tongue.def. What a ledger says itself is in none of them and stays as it is.
#ifndef BASE_TONGUE_H
#define BASE_TONGUE_H

#include "base/buf.h"

enum tongue { ENGLISH, FRENCH, GERMAN, SPANISH, ARABIC, TONGUES };

// Where a text belongs: in the page, in its script too, or in texts that are
// made of parts: dates, words of the vocabulary, on whose word something is.
enum tongue_use {
  SAID_PAGE,
  SAID_LIVE,
  SAID_MONTH,
  SAID_BRIEF,
  SAID_DATE,
  SAID_VOICE,
  SAID_WORD
};

// TONGUES if there is none of that name. "fr", and "fr-CA" as "fr".
enum tongue tongue_of(const char *name);
const char *tongue_name(enum tongue t); // "fr"
bool tongue_leftward(enum tongue t);    // runs from right to left

// An English text of the page in another language; itself where there is none.
const char *tongue_text(enum tongue t, const char *english);
// The same of a text that is a word of the vocabulary or of standing as a whole.
const char *tongue_word(enum tongue t, const char *english);
// So many of something: "ties" as "# ties", of one as it is counted there.
void tongue_count(struct buf *b, enum tongue t, size_t n, const char *one,
                  const char *many);
// What is filled in for %1, %2 … of a text of the page.
void tongue_fill(struct buf *b, enum tongue t, const char *english,
                 const char *const *parts, size_t n);
// A date in words, as spell_prose and days_prose write it.
void tongue_date(struct buf *b, enum tongue t, const char *english);
// "denied by B [3]; doubted by C": names stay as they are.
void tongue_voices(struct buf *b, enum tongue t, const char *english);
// The k-th row that scripts need: its English text, and that in a language.
// NULL past the last.
const char *tongue_live(size_t k, enum tongue t, const char **there);

#endif
