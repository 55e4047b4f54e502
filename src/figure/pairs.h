// SPDX-License-Identifier: GPL-2.0-or-later
// One line a pair of actors: what they are to each other, by the signs of
// their ties, and how certain that is. Structure stays out of it, but where
// there is nothing else.
#ifndef FIGURE_PAIRS_H
#define FIGURE_PAIRS_H

#include "view/drawing.h"

struct drawn_pairs {
  struct drawn_pair *at; // by the ends, the smaller number first
  size_t n;
  size_t tied; // those that have more than structure
  size_t ties; // other than structure
};

// In the arena; they point to the edges of the drawing.
struct drawn_pairs pairs_drawn(struct arena *a, const ent_drawing *d);

// The drawing with an edge a pair, `pair` of each set. Where `grouped`, a line
// of structure within one group is left out, as the group says it.
const ent_drawing *pairs_drawing(struct arena *a, const ent_drawing *d,
                                 const struct drawn_pairs *p, bool grouped);

// "3", of both signs "+5 −9"; "" of a single tie, which has its own word.
const char *pair_badge(struct arena *a, const struct drawn_pair *p);
// Whether any of its ties, structure too, leads from the one end to the other.
bool pair_leads(const struct drawn_pair *p, bool forth);

#endif
