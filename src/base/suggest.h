// SPDX-License-Identifier: GPL-2.0-or-later
// The nearest name, for "did you mean". Offer the candidates one by one; ties
// are won by the first in byte order, so the order of offering is free.
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "base/str.h"

struct suggest {
  struct str word;
  struct str best;
  size_t distance;
};

struct suggest suggest_for(struct str word);
void suggest_offer(struct suggest *s, struct str candidate);
// The nearest candidate, if near enough to be worth saying (Damerau-
// Levenshtein over code points, case ignored, at most a third of the longer
// word, or a prefix of three letters); else an empty slice.
struct str suggest_best(const struct suggest *s);

#endif
