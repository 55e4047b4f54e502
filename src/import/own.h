// SPDX-License-Identifier: GPL-2.0-or-later
// Tables that entente exported: what their columns mean is known.
#ifndef IMPORT_OWN_H
#define IMPORT_OWN_H

#include "import/import.h"

// Adds the table to the map if it is one of our own; false if it is not.
bool own_guess(struct import *im, const struct tables *tables,
               const struct table_sheet *s);

#endif
