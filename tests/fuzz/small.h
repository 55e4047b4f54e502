// SPDX-License-Identifier: GPL-2.0-or-later
// A small ledger with some of everything, to be asked and drawn.
#ifndef FUZZ_SMALL_H
#define FUZZ_SMALL_H

#include "entente.h"

// Read once, and there until the program ends.
ent_account *small_ledger(void);

#endif
