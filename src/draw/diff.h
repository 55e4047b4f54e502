// SPDX-License-Identifier: GPL-2.0-or-later
// Two dates: what a network and a list of changes have in common.
#ifndef DRAW_DIFF_H
#define DRAW_DIFF_H

#include "draw/canvas.h"
#include "find/changed.h"

struct looks;

// A tie as it is drawn: that it began or ended no surer than it did.
struct mark diff_mark(const struct difference *found,
                      const struct diff_line *line);
// "1986 to September 2011".
const char *diff_dates(ent_drawing *d, const struct difference *found);
// The title, with both dates.
void diff_title(ent_drawing *d, const struct difference *found);
// What was left out, and how what is shown is to be read.
void diff_notes(ent_drawing *d, const struct difference *found);
// Marks who comes into the network for certain, or leaves it.
void diff_tag(const struct canvas *c, const struct difference *found);

// The changes by pair: as rows, and what is certain of them as a network. The
// drawings are the caller's.
ent_drawing *changes_list(const struct difference *found);
ent_drawing *changes_network(const struct difference *found,
                             const struct looks *looks);

// ------------------------------------------------------------------- words

// "2 pairs changed sides, 21 began, 5 ended for certain; 6 more are likely".
const char *changes_counted(ent_drawing *d, const struct difference *found,
                            const struct changed_pairs *pairs);
// As of when, and what was filtered.
const char *changes_knowledge(ent_drawing *d, const struct difference *found);
// What else there is: pairs that stayed the same, and what does not count.
void changes_note_same(ent_drawing *d, const struct difference *found,
                       const struct changed_pairs *pairs);
// "friendly", "no tie", "not said".
const char *changes_side(const struct changed_side *s);
// "Wagner Group → Africa Corps": who was somebody else by the first date.
const char *changes_name(ent_drawing *d, const struct difference *found,
                         const struct changed_pair *p, uint32_t actor);

#endif
