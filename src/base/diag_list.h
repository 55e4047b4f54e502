// SPDX-License-Identifier: GPL-2.0-or-later
// Diagnostics in the order of their places, for those who show them.
#ifndef BASE_DIAG_LIST_H
#define BASE_DIAG_LIST_H

#include "base/diag.h"

struct diag_shown {
  const ent_diags *d;
  const struct diag *diag;
  const struct diag_detail *more; // NULL if there is none
  struct span at;                 // exact
};

// A lazy span made exact: the field's bytes, or the record's first line.
struct span diag_exact(const ent_diags *d, struct span at);
// All of them by place, the first `most` (0: all) exactly; the caller frees
// the array with mem_free.
struct diag_shown *diags_sorted(const ent_diags *d, size_t most);
// One of a diagnostic's texts.
struct str diag_text(const struct diag_shown *s, ent_sym sym);

#endif
