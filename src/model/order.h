// SPDX-License-Identifier: GPL-2.0-or-later
// The canonical order of ties.
#ifndef MODEL_ORDER_H
#define MODEL_ORDER_H

#include "model/account.h"

// Two ties with the same ends and type, by all else that was written; 0 only
// when nothing tells them apart but their places.
int tie_compare(const ent_account *l, uint32_t a, uint32_t b);

// Sorts the ties, lays their spells out in the same order and numbers their
// keys; those of one actor with itself become the account's loops. order[i]
// becomes the place where tie i stood; it has an entry for each, 0, 1, … at
// first.
void ties_arrange(ent_account *l, uint32_t *order);

#endif
