// SPDX-License-Identifier: GPL-2.0-or-later
// The ties in force at a date, for a list and a drawing of the network.
#ifndef FIND_TIES_H
#define FIND_TIES_H

#include "find/lines.h"

struct listing {
  const ent_account *l;
  const ent_query *q; // as asked; the caller's
  struct slice *slice;
  struct lines lines;
  bool records; // a line a record, not a natural key
  struct arena arena;
};

// `selves`: with those of one actor with itself, which no line of a network
// can show. NULL on error. Freed by listing_free.
struct listing *ties_find(const ent_account *l, const ent_query *q,
                          bool records, bool selves, ent_diags *d);
void listing_free(struct listing *x);

#endif
