// SPDX-License-Identifier: GPL-2.0-or-later
// One record can stand for many ties (lists of ends), and then each of them
// brings the same complaint about the same words.
#include "base/diag.h"

#include <stdlib.h>

static int by_number(uint64_t a, uint64_t b) { return a < b ? -1 : a > b; }

static int by_words(const struct diag *a, const struct diag *b) {
  int c = by_number((uintptr_t)a->at.in, (uintptr_t)b->at.in);
  c = c ? c : by_number(a->at.start, b->at.start);
  c = c ? c : by_number(a->at.end, b->at.end);
  c = c ? c : by_number(a->at.item, b->at.item);
  c = c ? c : by_number((uintptr_t)a->at.field, (uintptr_t)b->at.field);
  c = c ? c : by_number(a->message, b->message);
  return c ? c : strcmp(a->code, b->code);
}

// Pointers decide only which equals meet, never an order that anyone sees.
static int by_words_then_number(const void *x, const void *y) {
  const struct diag *a = x, *b = y;
  int c = by_words(a, b);
  return c ? c : by_number(a->number, b->number);
}

static int as_added(const void *x, const void *y) {
  const struct diag *a = x, *b = y;
  return by_number(a->number, b->number);
}

void diags_unique(ent_diags *d) {
  struct diag *list = d->list.at;
  size_t kept = 0;
  if (d->list.n < 2)
    return;
  qsort(list, d->list.n, sizeof *list, by_words_then_number);
  for (size_t i = 0; i < d->list.n; i++) {
    bool repeat =
        kept && list[i].at.in && by_words(&list[kept - 1], &list[i]) == 0;
    if (repeat)
      d->count[list[i].severity]--;
    else
      list[kept++] = list[i];
  }
  d->list.n = kept;
  qsort(list, kept, sizeof *list, as_added);
}
