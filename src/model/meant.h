// SPDX-License-Identifier: GPL-2.0-or-later
// What is meant by words that people know and the vocabulary has not.
#ifndef MODEL_MEANT_H
#define MODEL_MEANT_H

#include "model/names.h"

// Adds to `b` the ids of the ledger that may be meant by a word, "`company` or
// `armed-group`"; false if none is known.
bool meant_by(struct buf *b, const ent_account *l, enum noun noun,
              struct str word);

#endif
