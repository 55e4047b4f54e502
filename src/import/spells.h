// SPDX-License-Identifier: GPL-2.0-or-later
// Times as R's networkDynamic has them: numbers, from an onset to before a
// terminus, -Inf and Inf for what is open. What they count is years, or days
// from a day that somebody has to say.
#ifndef IMPORT_SPELLS_H
#define IMPORT_SPELLS_H

#include "import/row.h"

// Adds a table of spells to the map; false if it is none. One beside a table of
// edges that entente exported says nothing new, and is left out.
bool spells_guess(struct import *im, const struct tables *tables,
                  const struct table_sheet *s);
// What the numbers count; false with a diagnostic if there is no telling.
bool spells_columns(struct import *im);
// The times of a row, into `start` and `end`; false if it is rejected.
bool spells_row(struct import_row *r, struct buf *start, struct buf *end);

#endif
