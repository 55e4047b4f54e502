// SPDX-License-Identifier: GPL-2.0-or-later
// The blocs of a date, and what they are called.
#ifndef COMPARE_BLOCS_H
#define COMPARE_BLOCS_H

#include "compare/sides.h"

struct bloc_date {
  struct sides *sides;
  struct split split;
  uint32_t *camp; // of each actor of the ledger
};

// The sides are the date's from then on. `camps`: so many at most, 0: as many
// as need be. A network like that of the date before has its blocs.
void bloc_date_find(struct bloc_date *b, struct sides *sides, unsigned camps,
                    const struct split_options *o,
                    const struct bloc_date *before);
void bloc_date_drop(struct bloc_date *b);

// The member with the most friends, for the name of a bloc; NONE without
// members.
uint32_t bloc_head(const struct sides *s, const uint32_t *bloc, uint32_t which);

#endif
