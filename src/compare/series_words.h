// SPDX-License-Identifier: GPL-2.0-or-later
// What a table and a chart of a series both have to say of it, in one wording.
#ifndef COMPARE_SERIES_WORDS_H
#define COMPARE_SERIES_WORDS_H

#include "compare/series.h"

// "at 3 steps up to 2 records are only possible by their dates and do not
// count"; nothing if there are none.
void possible_steps_words(struct buf *b, const struct possible_steps *p,
                          verdict include);
// The option that would count them: "include=possible".
const char *possible_steps_option(verdict include);
// "5 of 9 ties that begin within the range begin where they were first seen:
// …", and the same of ends; nothing where there are too few to tell.
void begun_words(struct buf *b, const struct beginnings *x);
void ended_words(struct buf *b, const struct beginnings *x);

#endif
