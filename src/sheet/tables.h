// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of files that come from anybody: read by the program entente-sheet, a
// process of its own, which opens no file, and has so much time and memory.
#ifndef SHEET_TABLES_H
#define SHEET_TABLES_H

#include "base/diag.h"
#include "base/source.h"
#include "sheet/sheet.h"

struct tables_ask {
  const char *program; // entente-sheet, or a path to it
  const struct limits *limits;
  const char *separator, *encoding, *form; // as the caller knows, or NULL
};

// Reads all tables of a file. False, with the reason and the place, when they
// cannot all be read; the caller drops `t` whatever happens.
bool tables_read(struct tables *t, struct source *in,
                 const struct tables_ask *ask, ent_diags *d);

#endif
