// SPDX-License-Identifier: GPL-2.0-or-later
// The canonical order of ties.
#ifndef MODEL_ORDER_H
#define MODEL_ORDER_H

#include "model/ledger.h"

// Two ties with the same ends and type, by all else that was written; 0 only
// when nothing tells them apart but their places.
int tie_compare(const ent_ledger *l, uint32_t a, uint32_t b);

#endif
