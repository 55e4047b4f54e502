// SPDX-License-Identifier: GPL-2.0-or-later
// What keeps two actors joined: the fewest actors or pairs to be lost.
#ifndef FIND_CUT_H
#define FIND_CUT_H

#include "find/way.h"
#include "parts/parting.h"

struct cut {
  struct find_way *way;
  bool by_pairs;
  bool tied; // the two are, so it is pairs although actors were asked for
  struct parting found; // nothing is lost: they are apart already
};

// NULL on error; freed by cut_free.
struct cut *cut_find(const ent_account *l, const char *from, const char *to,
                     const ent_query *q, ent_diags *d);
void cut_free(struct cut *c);

#endif
