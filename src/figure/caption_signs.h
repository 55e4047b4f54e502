// SPDX-License-Identifier: GPL-2.0-or-later
// The signs of a legend in words.
#ifndef FIGURE_CAPTION_SIGNS_H
#define FIGURE_CAPTION_SIGNS_H

#include "base/buf.h"
#include "figure/lines.h"

// "blue, arrow", "red, dashed, bar": what a line of a legend looks like; of ink
// alone only its pattern.
void caption_stroke(struct buf *b, const struct stroke *k, const char *ink);
// "rectangle with a folded corner".
const char *caption_shape(const char *shape);

#endif
