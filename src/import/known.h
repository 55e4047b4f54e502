// SPDX-License-Identifier: GPL-2.0-or-later
#ifndef IMPORT_KNOWN_H
#define IMPORT_KNOWN_H

#include "import/import.h"

// Tells of the map that is built in for a table, by its head.
void known_tell(struct import *im, const struct tables *tables,
                const struct table_sheet *sheet, size_t head);

#endif
