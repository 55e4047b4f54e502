// SPDX-License-Identifier: GPL-2.0-or-later
// All that a record is called, its id first: for looking up and suggesting.
#ifndef MODEL_NAMES_H
#define MODEL_NAMES_H

#include "model/account.h"

enum noun { NOUN_ACTOR, NOUN_SOURCE, NOUN_TYPE, NOUN_KIND, NOUNS };

size_t noun_count(const ent_account *l, enum noun noun);

// The kth text a record is called by: its id, then names, labels, titles,
// aliases. Some may be empty; `at` is NULL past the last.
struct str noun_name(const ent_account *l, enum noun noun, uint32_t record,
                     size_t k);

// The record that has a name near to what was typed, or NONE.
uint32_t noun_suggest(const ent_account *l, enum noun noun, struct str typed);

// "`haqqani` (Haqqani Network)".
void noun_print(struct buf *b, const ent_account *l, enum noun noun,
                uint32_t record);

#endif
