// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/seats.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

struct seat {
  const char *id;
  uint32_t number;
};

static int by_id(const void *p, const void *q) {
  const struct seat *a = p, *b = q;
  int c = strcmp(a->id, b->id);
  return c ? c : (a->number > b->number) - (a->number < b->number);
}

void seats_rank(struct spot *spots, const char *const *ids, size_t n) {
  struct seat *order = mem_new(n + 1, sizeof *order);
  for (uint32_t i = 0; i < n; i++)
    order[i] = (struct seat){ids[i], i};
  qsort(order, n, sizeof *order, by_id);
  for (uint32_t i = 0; i < n; i++)
    spots[order[i].number].rank = i;
  mem_free(order);
}

// A group bears the number of the first who is in it.
void seats_group(struct spot *spots, const char *const *groups, size_t n) {
  for (uint32_t i = 0; i < n; i++) {
    uint32_t k = 0;
    spots[i].group = 0;
    while (groups[i] && k < i &&
           (!groups[k] || strcmp(groups[k], groups[i]) != 0))
      k++;
    if (groups[i])
      spots[i].group = k + 1;
  }
}
