// SPDX-License-Identifier: GPL-2.0-or-later
// Values that ledgers take for the keys of ties.
#ifndef IMPORT_VALUE_H
#define IMPORT_VALUE_H

#include "base/buf.h"
#include "import/map.h"

// Adds a cell's text as the key has it: numbers with a point, words in small
// letters. False, with what the key takes in *wanted, if it takes none such.
bool value_add(struct buf *out, enum take what, struct str s, char decimal,
               const char **wanted);
// A number, or a word or sign, that says whether a tie is friendly: -1, 0 or 1.
bool value_sign(struct str s, char decimal, int *sign);
// What a claim is about, by its word, as an enum about; false if it is none.
bool about_find(struct str word, uint8_t *about);
// What a word in the cell of a matrix, or of a year, says: that there is no
// tie, that there is one, or neither.
enum value_mark { MARK_NONE, MARK_TIE, MARK_OTHER };
enum value_mark value_mark(struct str s);
// A number with the decimal sign that the tables have.
bool value_number(struct str s, char decimal, double *out);

#endif
