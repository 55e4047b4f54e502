// SPDX-License-Identifier: GPL-2.0-or-later
// Ties that would be drawn alike between the same two actors share a line, on
// which all their words and sources stand: ten lines side by side say no more.
#ifndef FIGURE_BUNDLE_H
#define FIGURE_BUNDLE_H

#include "view/drawing.h"

enum bundling {
  BUNDLE_ALIKE,  // of one family, direction, sign and certainty, denied and
                 // alleged by the same, of which the same became
  BUNDLE_FAMILY, // however certain and whoever says so: drawn as the firmest
};

// Ties as one edge: their words and types, each once, all that they cite, and
// what is said of all of them; it is as certain as the firmest. `ties` says how
// many they are, if more than one.
struct drawing_edge bundle_joined(struct arena *a,
                                  const struct drawing_edge *const *ties,
                                  size_t n);
// How certain it is: 2 definite, 1 likely, 0 less.
int bundle_firmness(const char *certainty);

// The drawing with such ties made one edge each, in the arena; itself when
// there are none. `ties` of an edge says how many it stands for.
const ent_drawing *bundle_of(struct arena *a, const ent_drawing *d,
                             enum bundling how);

#endif
