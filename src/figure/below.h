// SPDX-License-Identifier: GPL-2.0-or-later
// What the lines of pairs stand for, in words below them: every tie that has
// no word of its own on a line, how certain it is, on whose word, on which
// sources, and who denies it.
#ifndef FIGURE_BELOW_H
#define FIGURE_BELOW_H

#include "figure/net.h"

struct below {
  const ent_drawing *whole; // with all ties
  const struct net *net;    // its pairs, in place
  const uint32_t *core; // nodes of the whole that are drawn, those with most
                        // partners first; NULL: all are
  size_t core_n;
  struct citing citing;
};

// From y downwards; gives where it ends.
double below_draw(struct scene *s, const struct preset *p, double y,
                  const struct below *b);

#endif
