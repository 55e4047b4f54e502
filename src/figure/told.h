// SPDX-License-Identifier: GPL-2.0-or-later
// What is to be told in words below a network.
#ifndef FIGURE_TOLD_H
#define FIGURE_TOLD_H

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

#endif
