// SPDX-License-Identifier: GPL-2.0-or-later
// What the lines of pairs stand for, in words below them: every tie that has
// no word of its own on a line, how certain it is, on whose word, on which
// sources, and who denies it.
#ifndef FIGURE_BELOW_H
#define FIGURE_BELOW_H

#include "figure/net.h"

// How much of it is in words; what is not is counted, by the names of actors.
enum below_told {
  BELOW_ALL,
  BELOW_DRAWN,   // only what lines stand for
  BELOW_COUNTED, // nothing: pairs have numbers of ties
  BELOW_ACTORS   // nor pairs: actors have
};

struct below {
  const ent_drawing *whole; // with all ties
  const ent_drawing *lines; // its pairs, as they are drawn
  const struct net *net;    // the same in place, some with their words on them;
                            // NULL: none of them bears a word
  const uint32_t *core; // nodes of the whole that are drawn, those with most
                        // partners first; NULL: all are
  size_t core_n;
  struct citing citing;
  enum below_told told;
};

// From y downwards; gives where it ends.
double below_draw(struct scene *s, const struct preset *p, double y,
                  const struct below *b);
// The same of networks of several dates, a paragraph an actor below each date.
double below_draw_dates(struct scene *s, const struct preset *p, double y,
                        const struct below *b, size_t n);

#endif
