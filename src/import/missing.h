// SPDX-License-Identifier: GPL-2.0-or-later
// Cells that say nothing, or that there is nothing: what they were taken for is
// told, sign by sign.
#ifndef IMPORT_MISSING_H
#define IMPORT_MISSING_H

#include "import/import.h"

// Takes note of a cell of a matrix or of a year, if it is a word that says
// there is no tie.
void note_none(struct import *im, struct str s);
// Tells which words were read so.
void missing_tell(struct import *im);

#endif
