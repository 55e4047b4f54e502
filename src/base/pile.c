// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/pile.h"
#include "base/alloc.h"

void **pile_room(void **block, size_t n, size_t size) {
  if (n % PILE_BLOCK)
    return block;
  size_t k = n >> PILE_SHIFT;
  if ((k & (k - 1)) == 0) // a power of two, where the table is full
    block = mem_grow(block, k ? 2 * k : 1, sizeof *block);
  block[k] = mem_map(PILE_BLOCK * size);
  return block;
}

void pile_let_go(void **block, size_t upto, size_t size) {
  for (size_t k = upto >> PILE_SHIFT; k-- > 1 && block[k];) {
    mem_unmap(block[k], PILE_BLOCK * size);
    block[k] = NULL;
  }
}

void pile_release(void **block, size_t n, size_t size) {
  for (size_t k = 0; k << PILE_SHIFT < n; k++)
    mem_unmap(block[k], PILE_BLOCK * size);
  mem_free(block);
}
