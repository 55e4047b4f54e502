// SPDX-License-Identifier: GPL-2.0-or-later
// To whom one actor is tied.
#ifndef FIND_WHO_H
#define FIND_WHO_H

#include "find/asked.h"
#include "find/lines.h"

enum tie_way { OUTGOING, INCOMING, MUTUAL };

// A tie as seen from the actor; it rests on the records of its line.
struct neighbour {
  const struct line *line;
  enum family family;
  enum tie_way way;
  day start;      // by best estimate
  uint32_t other; // the actor at the other end
};

struct tied_to {
  const ent_account *l;
  const ent_query *q; // as asked; the caller's
  struct slice *slice;
  uint32_t actor;
  struct stand_in named;      // the actor, as it was named
  VEC(struct neighbour) ties; // by family, way, start, and the other actor
  size_t others;              // different actors at the other end
  struct lines lines;
  struct arena arena;
};

// NULL on error. Freed by tied_to_free.
struct tied_to *who_find(const ent_account *l, const char *name,
                         const ent_query *q, ent_diags *d);
void tied_to_free(struct tied_to *x);

#endif
