// SPDX-License-Identifier: GPL-2.0-or-later
// Whose word a tie is, by what its row says.
#ifndef IMPORT_CLAIMS_H
#define IMPORT_CLAIMS_H

#include "import/cites.h"

struct tie_claims {
  struct run claims;
  bool own; // the sources of the row are a claim's, not the tie's
};

// A row of ties: what it says, the id of its record, the works that it cites,
// and whether it is of a table of our own.
struct row_said {
  const struct import_said *at;
  uint32_t n;
  ent_sym record;
  struct run sources;
  bool exported;
};

// The claims of what a row says, or of those that tables of claims have of its
// record, written into the book.
struct tie_claims claims_of(struct import *im, struct cites *cites,
                            const struct row_said *r);

// Adds what rows of claims say of the tie, in their order. `table`: what those
// cite that cite nothing, or NO_TABLE.
void claims_spoken(struct import *im, struct cites *cites,
                   const struct import_draft *x, uint32_t table,
                   struct tie_claims *to);
// Whether one of them is of whoever brought the tie up.
bool claims_brought(const struct import *im, const struct import_draft *x);

// The first text of its kind among what is said, or 0.
ent_sym said_text(const struct import_said *at, uint32_t n, enum take what);

#endif
