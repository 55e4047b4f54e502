// SPDX-License-Identifier: GPL-2.0-or-later
// What one party says: a tie as seen by an actor and by all who roll up to
// it, their silence being a no.
#ifndef COMPARE_VIEW_H
#define COMPARE_VIEW_H

#include "model/account.h"

// Definite if the party asserts or admits the tie, possible if it alleges it
// or is split, no if it denies it or says nothing.
verdict view_belief(const ent_account *l, uint32_t tie, uint32_t party);

#endif
