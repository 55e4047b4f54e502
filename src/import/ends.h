// SPDX-License-Identifier: GPL-2.0-or-later
// Ends of times that say that they are not known, or not to come.
#ifndef IMPORT_ENDS_H
#define IMPORT_ENDS_H

#include "import/row.h"

// "unknown" and its like, which is no date that could not be read.
bool end_is_unknown(struct str s);
// Whether the row says of a side that it is not known: "?" or "unknown".
bool row_unknown(struct import_row *r, enum take what);

#endif
