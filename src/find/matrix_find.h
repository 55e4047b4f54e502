// SPDX-License-Identifier: GPL-2.0-or-later
// The ties of a date, or of two, as a matrix.
#ifndef FIND_MATRIX_FIND_H
#define FIND_MATRIX_FIND_H

#include "find/matrix.h"

struct matrix_asked {
  size_t most; // seats; 0: as many as there are
  bool all;    // with actors that have ties of structure alone
};

// NULL on error. Freed by matrix_free.
struct tie_matrix *matrix_find(const ent_account *l, const ent_query *q,
                               const struct matrix_asked *asked, ent_diags *d);
// The same at two dates, on one set of seats, in the order of the second. A
// cell is of a pair then, whatever directions its ties have, and its row the
// lesser seat.
struct tie_matrix *matrix_find_two(const ent_account *l, const char *d1,
                                   const char *d2, const ent_query *q,
                                   const struct matrix_asked *asked,
                                   ent_diags *d);

#endif
