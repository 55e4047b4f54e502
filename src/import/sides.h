// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of who took part in what: a row an actor on a side. Each of one side
// has a tie to each of the others whose time may meet its own, as its own row
// says.
#ifndef IMPORT_SIDES_H
#define IMPORT_SIDES_H

#include "import/row.h"

void import_sides(struct import *im, uint32_t table);

#endif
