// SPDX-License-Identifier: GPL-2.0-or-later
// What is told of an import.
#ifndef IMPORT_TALE_H
#define IMPORT_TALE_H

#include "import/import.h"

// For people, a line each.
void tale_write(struct buf *out, const struct import *im);
// The rejected rows as CSV: table, row, reason, and the cells as they were.
void tale_rejected(struct buf *out, const struct import *im);
// How many rows were rejected, each counted once.
size_t tale_rejected_rows(const struct import *im);
// How many there were, and how many of them the map leaves out.
void tale_rows(const struct import *im, size_t *rows, size_t *left_out);

#endif
