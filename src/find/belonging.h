// SPDX-License-Identifier: GPL-2.0-or-later
// Whether those whom a tie is told of by a roll-up are meant: a doubt that is
// none of the tie.
#ifndef FIND_BELONGING_H
#define FIND_BELONGING_H

#include "find/lines.h"

// The memberships in doubt by which the actors of a line that is not definite
// counted as those that it names, or did not, on those of the days asked about
// on which its ties may have held: "whether CIA belongs to US is disputed by
// US", put into the map with the number of the tie in account_memberships().
// Nothing for a line that says nothing of days, or of no roll-up.
void belonging_each(struct map *doubts, struct arena *arena,
                    const struct line *line);
// Adds them one after the other.
void belonging_doubts(struct buf *b, const struct line *line);

// Whose ties they were, where a line is told of whom those belong to: "CIA",
// "CIA – Jalaluddin Haqqani".
void belonging_parts(struct map *parts, struct arena *arena,
                     const struct line *line);

#endif
