// SPDX-License-Identifier: GPL-2.0-or-later
// Waves, as RSiena has them: matrices of one size, and a table of their days.
// Of a tie they say on which days it was there: it began between two of them.
#ifndef IMPORT_WAVES_H
#define IMPORT_WAVES_H

#include "import/import.h"

// Makes one table of ties of a table of waves (wave, day, file) and of the
// files that it names among those that are read; nothing if there is none such.
void waves_gather(struct import *im);

#endif
