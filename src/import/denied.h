// SPDX-License-Identifier: GPL-2.0-or-later
#ifndef IMPORT_DENIED_H
#define IMPORT_DENIED_H

#include "import/import.h"

// Whether a column that no key is for says what is said of a tie: it is then
// the row's stance. Words against ties that may be of something else are told.
bool denied_take(struct import *im, struct map_table *t,
                 const struct tables *tables, const struct table_sheet *sheet,
                 size_t head, uint32_t column, const char *name);

#endif
