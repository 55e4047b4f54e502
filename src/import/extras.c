// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/import.h"

struct run extras_of(struct import *im, const struct import_said *at,
                     uint32_t n) {
  struct run run = {(uint32_t)im->book->extras.n, 0};
  for (uint32_t i = 0; i < n; i++) {
    if (at[i].what != TAKE_EXTRA)
      continue;
    bool again = false;
    for (uint32_t k = 0; k < i; k++)
      again = again || (at[k].what == TAKE_EXTRA && at[k].key == at[i].key);
    if (again)
      continue;
    struct extra x = {at[i].key, at[i].text, 0};
    book_extra(im->book, &x);
    run.n++;
  }
  return run;
}
