// SPDX-License-Identifier: GPL-2.0-or-later
// Rolling up: what an actor counts as, for as long as it belongs to another.
// account_rolled (model/derive.h) makes an account of it.
#ifndef MODEL_ROLLUP_H
#define MODEL_ROLLUP_H

#include "model/rolled_ways.h"

// Prepares for the kinds of a list with commas. False, and usage/unknown-kind,
// when the ledger has no such kind.
bool rollup_begin(struct rollup *r, const ent_account *l, const char *kinds,
                  ent_diags *d);
void rollup_drop(struct rollup *r);

// What each actor counts as, at every time, in `cells`; none for those that are
// themselves at all times. Memberships are followed until an actor of the level
// is reached; of several at once the primary ones, else all that reach it at
// that time, sharing alike. An actor that reaches none stays itself. Adds
// roll-up/cycle or roll-up/too-many and sets `failed` when the memberships
// cannot be followed.
void rollup_find(struct rollup *r);
// What two actors count as, together: memberships of both, or of who both
// belong to, are in each cell the same. The caller drops what is given.
struct rolled_cells rollup_both(struct rollup *r, uint32_t first,
                                uint32_t second);
// Takes so many steps more for an actor; false, with roll-up/too-many, when
// all that is rolled up makes too many.
bool rollup_afford(struct rollup *r, size_t steps, uint32_t actor);
// Whether a tie is a membership that is followed up.
bool rollup_follows(const struct rollup *r, uint32_t tie);

#endif
