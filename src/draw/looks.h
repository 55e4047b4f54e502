// SPDX-License-Identifier: GPL-2.0-or-later
// How a drawing looks, by what was found for it.
#ifndef DRAW_LOOKS_H
#define DRAW_LOOKS_H

#include "draw/canvas.h"
#include "find/looks.h"

// Sizes and groups of the nodes.
void looks_apply(struct canvas *c, const struct looks *x);

#endif
