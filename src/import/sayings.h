// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of what is said of ties, and where: of claims and of citations, whose
// rows name the record they are of. Where there is one, it is all that there is
// to know of them; what tables of ties say of the same is passed over.
#ifndef IMPORT_SAYINGS_H
#define IMPORT_SAYINGS_H

#include "import/cites.h"
#include "import/row.h"

// A row of either; false if it is rejected. Those of claims come first.
bool row_claim(struct import_row *r);
bool row_citation(struct import_row *r);
// Once all rows are read: puts them in the order in which they are asked for.
void sayings_sort(struct import *im);

// The claims of a record, in their order.
struct claim_range {
  const struct import_claim *at;
  size_t n;
};
struct claim_range sayings_claims(const struct import *im, ent_sym record);
// What a record cites for itself (claim 0) or for one of its claims, or an
// actor, written into the book.
struct run sayings_cites(struct cites *c, ent_sym record, uint32_t claim);
struct run sayings_cites_of_actor(struct cites *c, ent_sym actor);

// The date of a claim as a ledger takes it; what none takes becomes a key of
// its own (`x-when`).
ent_sym claim_date(struct import *im, struct str s, struct run *extras);

#endif
