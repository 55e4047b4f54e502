// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of records: what their columns mean is what these are called.
#ifndef IMPORT_RECORDS_H
#define IMPORT_RECORDS_H

#include "import/import.h"

// Adds a sheet of them to the map.
void records_guess(struct import *im, const struct tables *tables,
                   const struct table_sheet *s);

#endif
