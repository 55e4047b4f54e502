// SPDX-License-Identifier: GPL-2.0-or-later
// Ids that stand twice in tables of people, for two: ties that name one by it
// are rejected.
#ifndef IMPORT_CLASH_H
#define IMPORT_CLASH_H

#include "import/row.h"

// Takes note of a person whom a row has made, by the id that it has.
void clash_note(struct import_row *r, uint32_t actor, ent_sym id);
// Whether it is the id of two, so that it is no alias of either.
bool clash_is(const struct import *im, ent_sym id);
// Whether an end means one alone; else the row is rejected.
bool clash_free(struct import_row *r, struct str end);
// Tells which ids these are.
void clash_tell(struct import *im);

#endif
