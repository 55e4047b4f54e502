// SPDX-License-Identifier: GPL-2.0-or-later
// Ties that begin or end with a life of an actor. Of the ties of one pair each
// shows that both actors existed, and so bears on when the others end.
#ifndef TIMELINE_BOUND_H
#define TIMELINE_BOUND_H

#include "model/account.h"

struct bound_ties {
  VEC(uint32_t) list; // definite and lasting, by pair
  bool made;
};

struct bound_found {
  VEC(uint32_t) list;
};

// Whether some spell of the tie begins or ends with a life.
bool tie_bound(const ent_account *l, const struct tie *t);

// Adds to `out` the bound ties of a and b, a < b, that can be in force on no
// day of q; those that can are the slice's. `all` is made by the first call.
void bound_add(struct bound_ties *all, const ent_account *l, uint32_t a,
               uint32_t b, struct days q, struct bound_found *out);

void bound_drop(struct bound_ties *all);

#endif
