// SPDX-License-Identifier: GPL-2.0-or-later
// Who sits where in a matrix: frames beside those that are their friends, in a
// frame those with most partners first, at the end whoever is in none.
#ifndef FIND_MATRIX_ORDER_H
#define FIND_MATRIX_ORDER_H

#include "find/matrix.h"

// Two actors with ties that are not of structure, each pair once: a < b.
struct matrix_pair {
  uint32_t a, b; // actors
  int sign;      // 1 friends, -1 foes; 0 both or neither
};

// Orders the seats and fills the frames, by what the question wants to be
// shaded: blocs, groups or none; of itself by the blocs, unless others are as
// good and a third of the seats are in groups. `at`: the listing's date. False
// where no answer is to be given.
bool matrix_order(struct tie_matrix *x, const ent_query *q, const char *at,
                  const struct matrix_pair *pairs, size_t n, ent_diags *d);

// By partners, then ties, the most first, then in the order of actors.
int matrix_by_partners(const void *a, const void *b);

#endif
