// SPDX-License-Identifier: GPL-2.0-or-later
// Handovers: where, between two actors, a tie ends in a year, a month or on a
// day, and one of another sign begins in the same or the very next, the one is
// read as giving way to the other. By best estimate there is then neither a
// gap nor an overlap; what is certain stays as it was.
#ifndef MODEL_HANDOVER_H
#define MODEL_HANDOVER_H

#include "model/account.h"

// Moves the best estimates of an account's ties, once it is arranged.
void account_hand_over(ent_account *l);

#endif
