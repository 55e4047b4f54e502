// SPDX-License-Identifier: GPL-2.0-or-later
// The nearest name, for "did you mean". Offer the candidates one by one; ties
// are won by the first in byte order, so the order of offering is free.
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "base/str.h"

#include <stdint.h>

enum { SUGGEST_LONGEST = 64, SUGGEST_PLAIN = 128 };

struct suggest_word {
  uint32_t cp[SUGGEST_LONGEST];
  size_t n; // SUGGEST_LONGEST + 1 when it is longer than that
};

struct suggest {
  struct suggest_word sought;
  uint64_t places[SUGGEST_PLAIN]; // of each ASCII letter in it, a bit a place
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
