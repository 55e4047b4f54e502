// SPDX-License-Identifier: GPL-2.0-or-later
// What other layers may ask of the reader beyond the public functions.
#ifndef READ_READ_H
#define READ_READ_H

#include "base/diag.h"

// Finds the exact bytes of a lazy span by reading one record again. `field`
// is a key of the record, or KEY.KEY for a key of the item'th entry of a list
// ("claims.by"); a field that is not there gives the record's first line, or
// its id when it has one before its `:`.
extern const struct diag_locator read_locator;

#endif
