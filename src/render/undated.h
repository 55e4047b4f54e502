// SPDX-License-Identifier: GPL-2.0-or-later
// Archives (ZIP) whose files have all the same day, so that what is in them
// alone decides on their bytes.
#ifndef RENDER_UNDATED_H
#define RENDER_UNDATED_H

#include "base/buf.h"

#include <stdbool.h>

// Writes the first day that archives know in place of all times. False, and
// nothing is changed that matters, where it is no archive as it should be.
bool archive_undate(struct buf *b);

#endif
