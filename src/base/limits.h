// SPDX-License-Identifier: GPL-2.0-or-later
// How much a text may make: bounds by name, asked before anything is made. They
// are given when a ledger is read and kept by what is made of it, so that every
// question heeds them.
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

#include "base/diag.h"

enum limit {
#define LIMIT(id, name, most, help) LIMIT_##id,
#include "base/limits.def"
  LIMITS
};

struct limits {
  size_t most[LIMITS];
  bool fixed; // nobody can raise them
};

// To how much one may be raised.
size_t limit_ceiling(enum limit which);
// Those that hold when nobody says otherwise.
struct limits limits_usual(void);
// Those that a caller gives; of NULL, and where it gives none, the usual.
struct limits limits_of(const ent_limits *given);

// The one error for all of them: what there is too much of, `what`, how many
// there are (0: more than allowed, and nobody counts on), the bound and, behind
// what else helps, the option that raises it. A code of usage has no place.
void limit_passed(ent_diags *d, const char *code, struct span at,
                  const struct limits *l, enum limit which, size_t n,
                  const char *what, const char *help);

#endif
