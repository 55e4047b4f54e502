// SPDX-License-Identifier: GPL-2.0-or-later
// A figure as DOT in which everything has its place already: actors and ties
// are nodes and edges, all other words are nodes of words, all other lines are
// the background. Any `dot` draws the same from it.
#ifndef RENDER_PINNED_H
#define RENDER_PINNED_H

#include "base/buf.h"
#include "figure/figure.h"

// `dpi`: of the picture that is to be made of it; 0 leaves it to who makes it.
void pinned_write(struct buf *b, const ent_figure *f, unsigned dpi);

#endif
