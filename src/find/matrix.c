// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/matrix.h"

enum pair_state matrix_state(const struct matrix_cell *c) {
  return pair_state_of(c->friendly > NO, c->hostile > NO, c->other > NO);
}

verdict matrix_certainty(const struct matrix_cell *c) {
  if (c->friendly > NO && c->hostile > NO)
    return c->friendly < c->hostile ? c->friendly : c->hostile;
  return c->friendly > NO  ? c->friendly
         : c->hostile > NO ? c->hostile
                           : c->other;
}

const struct matrix_cell *matrix_at(const struct matrix_cells *cells,
                                    uint32_t row, uint32_t column) {
  size_t first = 0, end = cells->list.n;
  while (first < end) {
    size_t mid = first + (end - first) / 2;
    const struct matrix_cell *c = &cells->list.at[mid];
    if (c->row < row || (c->row == row && c->column < column))
      first = mid + 1;
    else
      end = mid;
  }
  const struct matrix_cell *c =
      first < cells->list.n ? &cells->list.at[first] : NULL;
  return c && c->row == row && c->column == column ? c : NULL;
}

void matrix_free(struct tie_matrix *x) {
  if (!x)
    return;
  for (size_t k = 0; k < 2; k++) {
    listing_free(x->listing[k]);
    vec_drop(&x->cells[k].list);
  }
  vec_drop(&x->seats);
  vec_drop(&x->frames);
  mem_free(x->seat);
  arena_drop(&x->arena);
  mem_free(x);
}
