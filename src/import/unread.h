// SPDX-License-Identifier: GPL-2.0-or-later
#ifndef IMPORT_UNREAD_H
#define IMPORT_UNREAD_H

#include "import/import.h"

// Tells of columns that the map of a table leaves out.
void unread_tell(struct import *im);

#endif
