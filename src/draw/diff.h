// SPDX-License-Identifier: GPL-2.0-or-later
// Two dates: what a network and a list of changes have in common.
#ifndef DRAW_DIFF_H
#define DRAW_DIFF_H

#include "draw/canvas.h"
#include "find/diff.h"

// A tie as it is drawn: that it began or ended no surer than it did.
struct mark diff_mark(const struct difference *found,
                      const struct diff_line *line);
// The title, with both dates.
void diff_title(ent_drawing *d, const struct difference *found);
// What was left out, and how what is shown is to be read.
void diff_notes(ent_drawing *d, const struct difference *found);
// The changes by pair, as rows: the drawing is the caller's.
ent_drawing *changes_list(const struct difference *found);

#endif
