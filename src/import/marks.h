// SPDX-License-Identifier: GPL-2.0-or-later
// Markings that tables have. Which of two is more restrictive has to be known:
// words are those of TLP, or the map has them in their order.
#ifndef IMPORT_MARKS_H
#define IMPORT_MARKS_H

#include "import/row.h"

// Whether the row's marking is one, if it has any; else it is rejected.
bool marks_take(struct import_row *r);
// The more restrictive of two texts; 0 is none.
ent_sym marks_most(const struct import *im, ent_sym a, ent_sym b);
// Once all rows are read: false with a diagnostic where a word's place is not
// known.
bool marks_known(struct import *im);
// The map's words, into the book.
void marks_fill(struct import *im);

#endif
