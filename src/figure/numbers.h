// SPDX-License-Identifier: GPL-2.0-or-later
// Sources are numbered in the order in which the ties of a figure cite them;
// works that read the same share a line of the list, with all their numbers.
#ifndef FIGURE_NUMBERS_H
#define FIGURE_NUMBERS_H

#include "figure/frame.h"
#include "view/drawing.h"

// Rows of a list.
struct works {
  struct frame_source *list;
  size_t n;
};

struct numbers {
  unsigned **of;  // of each drawing: of each of its sources, from 1; 0: not
                  // cited
  unsigned quiet; // on lines without a number; 0: those cite nothing
  const struct drawing_source **source; // by number, from 0
  size_t sources;                       // that have a number
  struct works works;
};

// Of all drawings together, all of it in the arena.
struct numbers numbers_of(struct arena *a, const ent_drawing *const *d,
                          size_t n);
// Those works alone that `d`, the k-th of the drawings, cites.
struct works numbers_works(struct arena *a, const struct numbers *n, size_t k,
                           const ent_drawing *d);
// The number that most ties cite and nothing else, if it is a fourth of them
// and all cite something: where many lines are to be numbered, these say more
// without.
unsigned numbers_common(const struct numbers *n, const ent_drawing *const *d,
                        size_t drawings);

// How ties of one drawing cite.
struct citing {
  const unsigned *of; // numbers of its sources; NULL: no numbers
  unsigned quiet;
};
// "3,16"; "" if it cites nothing, or what is quiet alone.
const char *numbers_cited(struct arena *a, const struct citing *c,
                          const struct drawing_edge *e);
// The same of the works that deny it.
const char *numbers_against(struct arena *a, const struct citing *c,
                            const struct drawing_edge *e);

#endif
