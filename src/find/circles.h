// SPDX-License-Identifier: GPL-2.0-or-later
// Who belongs together by ties alone: communities, in which everybody is once
// at most, and cliques, in which all are tied to all.
#ifndef FIND_CIRCLES_H
#define FIND_CIRCLES_H

#include "find/rests_on.h"
#include "parts/cliques.h"
#include "parts/communities.h"

#define BLOCS_EXACT "exact"

// The way to find blocs that a person asked for: NULL in *out for the exact
// one, which is the default. False with usage/unknown-way if there is none of
// that name, with usage/measures if there are several.
bool blocs_by(const char *const *asked, const struct community_way **out,
              ent_diags *d);

// Happenings count only if the question says for how long, as for all blocs.
struct circles {
  const ent_account *l;
  struct slice *slice;
  struct graph *graph;
  struct arena arena;
  const struct community_way *way; // of communities
  struct communities communities;
  uint32_t *head; // of each the member with most weight inside, an actor
  struct rests_on *rests_on; // of each, what its members have with anybody
  struct cliques cliques;
  size_t least; // members asked for
};

// Communities of the positive layer; NULL on error, freed by circles_free.
struct circles *circles_communities(const ent_account *l, const ent_query *q,
                                    const struct community_way *way,
                                    ent_diags *d);
// The same for cliques.
struct circles *circles_cliques(const ent_account *l, const ent_query *q,
                                ent_diags *d);
void circles_free(struct circles *c);

#endif
