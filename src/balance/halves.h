// SPDX-License-Identifier: GPL-2.0-or-later
// Inequalities that follow from those of a program because its solution is in
// whole numbers: sums of some rows, halved and rounded up.
#ifndef BALANCE_HALVES_H
#define BALANCE_HALVES_H

#include "balance/simplex.h"

struct halves {
  VEC(struct simplex_term) terms;
  VEC(size_t) first; // where each begins; none stands at the last
  VEC(uint32_t) least;
  uint64_t work;
};

void halves_drop(struct halves *h);

// At most `most` that z misses clearly.
size_t halves_find(struct halves *h, const struct simplex *s, const double *z,
                   size_t most);

#endif
