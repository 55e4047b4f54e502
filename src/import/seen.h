// SPDX-License-Identifier: GPL-2.0-or-later
// The days on which a tie was seen, and until when its ledger looked, as tables
// of our own have both: in several columns.
#ifndef IMPORT_SEEN_H
#define IMPORT_SEEN_H

#include "import/row.h"

// The days of a row, into `seen` and `again`.
void row_seen(struct import_row *r, struct import_draft *x);
// Takes note of the day on which what goes on did so.
void row_looked(struct import_row *r);

#endif
