// SPDX-License-Identifier: GPL-2.0-or-later
// The ways between two actors: the network that a question leads them through.
#ifndef FIND_WAY_H
#define FIND_WAY_H

#include "find/asked.h"
#include "find/lines.h"
#include "measure/measure.h"

struct find_way {
  const ent_account *l;
  struct slice *slice;
  struct graph *graph;
  struct lines lines;       // of the slice, one a natural key
  uint32_t from, to;        // actors
  struct stand_in named[2]; // the same, as they were named
  struct arena arena;
};

// Ways run on the positive layer unless something else is asked for;
// happenings count only if the question says for how long. NULL on error;
// freed by way_free.
struct find_way *way_find(const ent_account *l, const char *from,
                          const char *to, const ent_query *q, ent_diags *d);
void way_free(struct find_way *w);

// A shortest way, the first in the order of ids; the caller drops it.
struct route way_shortest(const struct find_way *w);

#endif
