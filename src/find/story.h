// SPDX-License-Identifier: GPL-2.0-or-later
// Blocs in columns: steps in which nobody moves are one.
#ifndef FIND_STORY_H
#define FIND_STORY_H

#include "find/sides.h"

struct story_column {
  struct days first, last;
  uint32_t *bloc; // of each actor; NONE: no friends and foes
  size_t moves;   // actors that are elsewhere than in the column before
};

struct bloc_story {
  struct siding *of;
  VEC(struct story_column) columns;
  size_t *ties, *turns; // of each actor: edges over the columns, other blocs
  bool *highlight;      // of each actor: one that the question wants to stand
                        // out
  size_t networks, left_out, unproven; // different ones; steps of which some
                                       // ties were left out, or unproven
  struct possible_steps possible;
  size_t several;        // of which other splits are as good
  size_t late;           // steps that no time was left for
  struct asked_range in; // for captions
  struct arena arena;
};

// NULL on error. Freed by story_free.
struct bloc_story *story_find(const ent_account *l, const ent_query *q,
                              ent_diags *d);
void story_free(struct bloc_story *x);

#endif
