// SPDX-License-Identifier: GPL-2.0-or-later
// Maps for tables that many people have, and forms of files that are no tables.
#ifndef IMPORT_READY_H
#define IMPORT_READY_H

#include "base/diag.h"

struct ready {
  const char *name, *help;
  const char *text; // the map; NULL of a form
  size_t size;
};

// The k-th row of importers.def, and behind them of forms.def, or the one of a
// name; false if there is none.
bool ready_at(size_t k, struct ready *out);
bool ready_named(const char *name, struct ready *out);
// Helps with the name that is like the one written, and all others.
void ready_help(ent_diags *d, const char *name);

#endif
