// SPDX-License-Identifier: GPL-2.0-or-later
// Whose word a tie is, by what its row says.
#ifndef IMPORT_CLAIMS_H
#define IMPORT_CLAIMS_H

#include "import/cites.h"

struct tie_claims {
  struct run claims;
  bool own; // the sources of the row are a claim's, not the tie's
};

// The claims of what a row says, written into the book; `sources` are the works
// that the row cites, `exported`: of a table of our own.
struct tie_claims claims_of(struct import *im, struct cites *cites,
                            const struct import_said *at, uint32_t n,
                            struct run sources, bool exported);

// The first text of its kind among what is said, or 0.
ent_sym said_text(const struct import_said *at, uint32_t n, enum take what);

#endif
