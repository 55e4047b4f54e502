// SPDX-License-Identifier: GPL-2.0-or-later
// Diagnostics for those who show them: errors, warnings, notes, and each of
// these in the order of their places.
#ifndef BASE_DIAG_LIST_H
#define BASE_DIAG_LIST_H

#include "base/diag.h"

struct diag_shown {
  const ent_diags *d;
  const struct diag *diag;
  const struct diag_detail *more; // NULL if there is none
  struct span at;                 // exact
  size_t rest; // of its code in its file, behind it and not in the list
};

// A lazy span made exact: the field's bytes, or the record's first line.
struct span diag_exact(const ent_diags *d, struct span at);
// All of them in order, the first `most` (0: all) exactly; the caller frees
// the array with mem_free.
struct diag_shown *diags_sorted(const ent_diags *d, size_t most);
// Of each code in a file all if they are few, else the first `each`, all
// exactly, the last of which knows how many more there are; the caller frees
// the array with mem_free.
struct diag_shown *diags_first(const ent_diags *d, size_t few, size_t each,
                               size_t *n);
// One of a diagnostic's texts.
struct str diag_text(const struct diag_shown *s, ent_sym sym);

#endif
