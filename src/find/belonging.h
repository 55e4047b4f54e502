// SPDX-License-Identifier: GPL-2.0-or-later
// Whether those whom a tie is told of by a roll-up are meant: a doubt that is
// none of the tie.
#ifndef FIND_BELONGING_H
#define FIND_BELONGING_H

#include "find/lines.h"

// Adds "whether CIA belongs to US is disputed", one after the other the
// memberships in doubt by which the actors of a line that is not definite
// counted, on the days asked about, as those that it names, or did not. Nothing
// for a line that says nothing of days, or of no roll-up.
void belonging_doubts(struct buf *b, const struct line *line);

#endif
